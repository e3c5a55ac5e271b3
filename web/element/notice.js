// What is shown where the widget cannot be. It needs nothing that could be missing.
// @ts-check

import { "load.again" as again, "load.paper" as takeOnPaper } from "../../static/locales/en.json";
import { make } from "./make.js";

/**
 * A sentence, a button if there is something to try again, and the way to the quiz on paper if there is one.
 * @param {string} paper The address of the quiz on paper, or an empty text.
 * @param {string} sentence
 * @param {() => void} [retry] What the button does.
 * @param {string} [label] What the button says that it does.
 */
export function notice(paper, sentence, retry, label = again) {
  const actions = make("div", { className: "actions" });
  if (retry) actions.append(make("button", { className: "button", onclick: retry }, label));
  if (paper) actions.append(make("a", { href: paper }, takeOnPaper));
  const role = retry ? "alert" : "status";
  const screen = make("div", { className: "screen", role }, make("p", {}, sentence), actions);
  if (retry) screen.dataset.screen = "failure";
  return screen;
}
