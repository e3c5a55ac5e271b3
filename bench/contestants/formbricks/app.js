// The same quiz as a Formbricks survey, rendered inline. Nothing is sent: its callbacks only collect the answers.
import { renderSurveyInline } from "@formbricks/surveys";
import { answers, prompt, statements } from "quiz";
import { resultLines } from "../result.js";

const given = [];
const survey = {
  id: "quiz",
  name: "Quiz",
  type: "link",
  welcomeCard: { enabled: false },
  thankYouCard: { enabled: true, headline: "", subheader: "" },
  hiddenFields: { enabled: false },
  questions: statements.map(({ text }, at) => ({
    id: `question-${at}`,
    type: "multipleChoiceSingle",
    headline: text,
    subheader: prompt,
    required: true,
    shuffleOption: "none",
    buttonLabel: "Next",
    choices: answers.map((label, value) => ({ id: `choice-${value}`, label })),
  })),
};

renderSurveyInline({
  containerId: "quiz",
  survey,
  brandColor: "#0055cc",
  isBrandingEnabled: false,
  isRedirectDisabled: true,
  onResponse: ({ data, finished }) => {
    given.push(answers.indexOf(Object.values(data)[0]));
    if (!finished) return;
    const [total, ...areas] = resultLines(given);
    Object.assign(survey.thankYouCard, { headline: total, subheader: areas.join(", ") });
  },
});
