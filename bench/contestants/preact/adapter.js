// How the Preact app is used.
globalThis.benchAdapter = {
  statement: () => document.querySelector("fieldset h2"),
  presses: [(answer) => document.querySelector(`input[value="${answer}"]`).closest("label")],
  result: () => document.querySelector("#result"),
};
