// How the SurveyJS survey is used.
globalThis.benchAdapter = {
  statement: () => document.querySelector(".sd-question__title"),
  presses: [(answer) => document.querySelector(`input[type="radio"][value="${answer}"]`)?.closest("label")],
  result: () => document.querySelector("#result"),
};
