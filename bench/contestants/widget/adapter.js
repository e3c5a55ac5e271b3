// How the widget is used, as prerendered HTML and after it took over: both have the same markup.
const inside = (selector) => {
  const host = document.querySelector("career-quiz");
  const found = [host?.shadowRoot, host].flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])]);
  return found.find((element) => element.checkVisibility());
};
const values = ["0", "1", "2", "3", "4", "unsure"];

globalThis.benchAdapter = {
  statement: () => inside("fieldset[data-question] legend"),
  presses: [(answer) => inside(`fieldset[data-question] input[value="${values[answer]}"]`)?.closest("label")],
  // Where no script listens yet the answer is kept, but the page does not move on: then one presses Next.
  otherwise: () => inside('[data-action="next"]'),
  after: [() => inside('[data-action="result"]')],
  result: () => inside('[data-screen="result"]'),
  outcome: () => inside('[data-screen="result"]').dataset.label,
};
