// The same quiz as a SurveyJS survey. It moves on by itself and at once, its fastest way; by default it waits 300 ms.
import { Model, settings } from "survey-core";
import "survey-core/survey-core.fontless.min.css";
import "survey-js-ui";
import { answers, prompt, statements } from "quiz";
import { resultLines } from "../result.js";

settings.autoAdvanceDelay = 0;

const survey = new Model({
  questionsOnPageMode: "questionPerPage",
  autoAdvanceEnabled: true,
  showQuestionNumbers: false,
  elements: statements.map(({ text }, at) => ({
    type: "radiogroup",
    name: `question${at}`,
    title: text,
    description: prompt,
    choices: answers.map((label, value) => ({ value, text: label })),
  })),
});

survey.onCompleting.add(() => {
  const lines = resultLines(statements.map((_, at) => survey.getValue(`question${at}`)));
  survey.completedHtml = `<ul id="result">${lines.map((line) => `<li>${line}</li>`).join("")}</ul>`;
});
survey.render(document.querySelector("#quiz"));
