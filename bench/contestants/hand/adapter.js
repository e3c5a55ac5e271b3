// How the page written by hand is used.
globalThis.benchAdapter = {
  statement: () => document.querySelector("form h2"),
  presses: [(answer) => document.querySelector(`input[value="${answer}"]`).closest("label")],
  result: () => document.querySelector("#result"),
};
