// The same quiz as a jsPsych experiment: a trial for each statement, a button for each answer.
import htmlButtonResponse from "@jspsych/plugin-html-button-response";
import { initJsPsych } from "jspsych";
import "jspsych/css/jspsych.css";
import { answers, prompt, statements } from "quiz";
import { resultLines } from "../result.js";

const jsPsych = initJsPsych({
  display_element: "quiz",
  on_finish() {
    const list = document.createElement("ul");
    list.id = "result";
    list.append(
      ...resultLines(jsPsych.data.get().select("response").values).map((line) => {
        const item = document.createElement("li");
        item.textContent = line;
        return item;
      }),
    );
    jsPsych.getDisplayElement().replaceChildren(list);
  },
});

jsPsych.run([
  {
    timeline: [
      {
        type: htmlButtonResponse,
        stimulus: () => `<h2>${jsPsych.evaluateTimelineVariable("text")}</h2><p>${prompt}</p>`,
        choices: answers,
        button_layout: "flex",
      },
    ],
    timeline_variables: statements,
  },
]);
