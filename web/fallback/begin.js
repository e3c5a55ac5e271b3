// Where a fallback begins: in a page that has the first screens in its markup, or with screens that have come as data.
// @ts-check

import { make } from "../element/make.js";
import { Fallback, fallbackOf } from "./fallback.js";
import { inMarkup } from "./screens.js";

/** @import { Screens } from "./screens.js" */

/** The quiz of a tag that names none. */
export const DEFAULT = "swe-or-mle";

/**
 * The id of the quiz of a tag.
 * @param {Element} element
 */
export const quizOf = (element) => element.getAttribute("quiz") || DEFAULT;

/**
 * Begins with the screens that stand in the shadow root of a tag, if it has any. Those of another quiz go.
 * @param {HTMLElement} element
 */
export function beginInMarkup(element) {
  const root = element.shadowRoot;
  const screens = root && !fallbackOf(element) && inMarkup(root);
  if (!screens) return;
  const isOther = element.getAttribute("src") || screens.beginning.session.quiz !== quizOf(element);
  if (isOther) root.replaceChildren(make("slot"));
  else new Fallback(element, root, screens);
}

/**
 * Shows screens in the shadow root of a tag, and begins with them.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {Screens} screens
 */
export function begin(element, root, screens) {
  root.replaceChildren(make("div", {}, make("div", {}, screens.at(0))));
  new Fallback(element, root, screens);
}
