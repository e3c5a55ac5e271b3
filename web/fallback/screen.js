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
 * What a radio answers.
 * @param {HTMLInputElement} radio
 */
export const answerOf = ({ value }) => (value === "unsure" ? null : Number(value));

/**
 * @param {Element} screen
 * @returns {HTMLFieldSetElement}
 */
export const fieldset = (screen) => /** @type {HTMLFieldSetElement} */ (screen.querySelector("fieldset"));

/**
 * The box that says whether answers of a pointer move on.
 * @param {Element} screen
 * @returns {HTMLInputElement | null}
 */
export const autoAdvanceBox = (screen) => screen.querySelector("[type=checkbox]");

/**
 * Sets what describes the question: by what is wrong, if anything is, and by its prompt.
 * @param {Element} screen
 * @param {string} [error] The id of what says what is wrong.
 */
export function setDescription(screen, error) {
  const question = fieldset(screen);
  const prompt = question.querySelector(".prompt")?.id;
  question.setAttribute("aria-describedby", [error, prompt].filter(Boolean).join(" "));
  if (error) question.setAttribute("aria-invalid", "true");
  else question.removeAttribute("aria-invalid");
}

/** How long the status region is empty before it is written, in milliseconds: as in src/browser/status.rs. */
const PAUSE = 100;
/** Counts what was to be spoken, so that only the last is. */
let turn = 0;

/**
 * Has the status region speak, also where it has just said the same.
 * @param {Element} screen
 * @param {string} text
 */
export function speak(screen, text) {
  const region = screen.querySelector("[data-status]");
  if (!region) return;
  turn += 1;
  const own = turn;
  region.textContent = "";
  setTimeout(() => {
    if (own === turn) region.textContent = text;
  }, PAUSE);
}
