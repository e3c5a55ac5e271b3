// How the jsPsych experiment is used.
globalThis.benchAdapter = {
  statement: () => document.querySelector("#jspsych-html-button-response-stimulus h2"),
  presses: [(answer) => document.querySelector(`button[data-choice="${answer}"]`)],
  result: () => document.querySelector("#result"),
};
