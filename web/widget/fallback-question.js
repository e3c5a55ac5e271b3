// What is found on the screen of one question, as it is prerendered.
// @ts-check

/**
 * @param {Element} screen
 * @returns {HTMLInputElement[]}
 */
export const radios = (screen) => [...screen.querySelectorAll(/** @type {"input"} */ ("[type=radio]"))];

/**
 * The radio that is chosen.
 * @param {Element} screen
 * @returns {HTMLInputElement | null}
 */
export const chosen = (screen) => screen.querySelector("[type=radio]:checked");

/**
 * @param {Element} screen
 * @returns {HTMLFieldSetElement}
 */
export const fieldset = (screen) => /** @type {HTMLFieldSetElement} */ (screen.querySelector("fieldset"));

/** @param {Element} screen */
export const questionId = (screen) => fieldset(screen).dataset.question ?? "";

/**
 * Gives the radios of a screen a name of their own, for themselves and for what the browser remembers of them.
 * @param {Element} screen
 * @param {number} index
 */
export function nameRadios(screen, index) {
  for (const radio of radios(screen)) radio.name = `answer-${index}`;
}

/**
 * A selector that finds an element again on the screen of the same question.
 * @param {Element} element
 */
export function selectorOf(element) {
  const { type, value, name, localName, dataset, tabIndex } = /** @type {HTMLInputElement} */ (element);
  if (type === "radio") return `[value="${value}"]`;
  if (tabIndex < 0) return "[tabindex]";
  return dataset.action ? `[data-action="${dataset.action}"]` : name ? `[name="${name}"]` : localName;
}
