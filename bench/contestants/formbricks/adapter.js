// How the Formbricks survey is used: it goes on with a button of its own, so each answer takes two presses.
globalThis.benchAdapter = {
  statement: () => document.querySelector("#fbjs form > label"),
  presses: [
    (answer) => document.querySelector(`#choice-${answer}`)?.closest("label"),
    () => document.querySelector('#fbjs button[type="submit"]'),
  ],
  result: () => document.querySelector('#fbjs label[for="thankYouCard"]'),
};
