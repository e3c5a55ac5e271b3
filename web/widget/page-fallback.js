// What the script around the widget finds in our own pages: the fallback that the script inside the page has begun.
// @ts-check

/** @import { Done, Fallback } from "./fallback.js" */

/**
 * @typedef {HTMLElement & { [FALLBACK]?: Fallback }} WithFallback
 */

/** The property of the tag that it is kept at. */
export const FALLBACK = Symbol.for("career-quiz.fallback");

/**
 * Takes the first question out of a page whose script was kept out by a policy of the server. It could be answered, and
 * no more.
 * @param {Element} element The tag.
 * @returns {Done | undefined} Nothing in pages without questions.
 */
export function takeFirst(element) {
  const screen = element.querySelector(":scope > [data-screen]");
  const id = screen?.querySelector("[data-question]")?.getAttribute("data-question");
  /** @type {HTMLInputElement | null | undefined} */
  const answer = screen?.querySelector("[type=radio]:checked");
  screen?.remove();
  return id ? { answers: answer ? { [id]: answer.value } : {}, at: id, wants: "", auto_advance: undefined } : undefined;
}
