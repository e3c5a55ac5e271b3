// What is found on the page of a statement.

export const radios = (page) => [...page.querySelectorAll("[type=radio]")];
export const answer = (page) => page.querySelector("[type=radio]:checked");
/** Gives the radios of a page a name of their own, for themselves and for what the browser remembers of them. */
export const named = (page, at) => radios(page).forEach((radio) => (radio.name = `answer-${at}`));
export const statement = (page) => page.querySelector("fieldset").dataset.question;

/** How to find an element again on the screen of its statement. */
export function place({ type, value, name, localName, dataset, tabIndex }) {
  if (type === "radio") return `[value="${value}"]`;
  if (tabIndex < 0) return "[tabindex]";
  return dataset.action ? `[data-action="${dataset.action}"]` : name ? `[name="${name}"]` : localName;
}
