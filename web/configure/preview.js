// The preview: what the lines would show, on a page of another colour and width, from the start or with a result.
// @ts-check

import { frameAttributes } from "./lines.js";

/** @import { Choice } from "./lines.js" */

/** After so many screens without a result something is wrong. */
const MOST = 400;

/**
 * The tag or the frame that the lines would put into a page. Of the preview nothing is kept.
 * @param {Choice} choice
 */
export function made(choice) {
  const { way, attributes, tokens } = choice;
  if (way === "frame" || way === "author" || way === "oembed") {
    const frame = document.createElement("iframe");
    // Here the page around the frame is this one.
    const here = { ...choice, host: choice.host && location.origin };
    const alone = { ...choice, attributes: [], host: undefined };
    const given = frameAttributes(way === "frame" ? here : alone);
    for (const [name, value] of given) {
      if (name === "style") frame.style.cssText = value;
      else if (name === "src") frame.src = withoutTrace(value);
      else frame.setAttribute(name, value);
    }
    return frame;
  }
  const quiz = document.createElement(way === "popup" ? "career-quiz-popup" : "career-quiz");
  for (const [name, value] of attributes) quiz.setAttribute(name, value);
  for (const [name, value] of tokens) quiz.style.setProperty(name, value);
  quiz.setAttribute("persist", "none");
  if (way !== "popup") quiz.setAttribute("loading", "eager");
  return quiz;
}

/** @param {string} address */
function withoutTrace(address) {
  const url = new URL(address);
  url.searchParams.set("persist", "none");
  return url.href;
}

/**
 * The root of the quiz in a preview, as far as it is there.
 * @param {Element} preview
 */
function rootIn(preview) {
  const shown = preview.firstElementChild;
  const place = shown instanceof HTMLIFrameElement ? shown.contentDocument?.body : preview;
  const popup = place?.querySelector("career-quiz-popup")?.shadowRoot;
  return (popup ?? place)?.querySelector("career-quiz")?.shadowRoot;
}

const aFrame = () => new Promise((done) => requestAnimationFrame(done));

/**
 * The answer of somebody who agrees with some statements, and not with all.
 * @param {string} _question
 * @param {number} count
 */
const mixed = (_question, count) => [4, 3, 1, 2, 0][count % 5] ?? 2;

/**
 * Answers a quiz by its hooks until there is a result.
 * @param {Element} preview
 * @param {(question: string, count: number) => number} answer What somebody says to a statement, counted from 1.
 * @param {() => boolean} isWanted Whether to go on: not where something else is shown by now.
 * @returns {Promise<boolean>} Whether there is one.
 */
export async function showResult(preview, answer = mixed, isWanted = () => true) {
  let count = 0;
  for (let screens = 0; screens < MOST && isWanted(); screens += 1) {
    const root = rootIn(preview);
    const press = (/** @type {string} */ action) =>
      /** @type {HTMLElement | null | undefined} */ (root?.querySelector(`[data-action="${action}"]`))?.click();
    const screen = /** @type {HTMLElement | null | undefined} */ (root?.querySelector("[data-screen]"))?.dataset.screen;
    if (screen === "result") {
      // The widget moves the focus when the screen is there.
      for (const _ of [1, 2, 3]) await aFrame();
      return true;
    }
    if (screen === "failure") return false;
    if (screen === "importance" || screen === "review") press("result");
    if (screen === "question") {
      count += 1;
      const question = /** @type {HTMLElement | null | undefined} */ (root?.querySelector("[data-question]"));
      const value = answer(question?.dataset.question ?? "", count);
      /** @type {HTMLInputElement | null | undefined} */ (root?.querySelector(`input[value="${value}"]`))?.click();
      await aFrame();
      press("next");
    }
    await aFrame();
  }
  return false;
}
