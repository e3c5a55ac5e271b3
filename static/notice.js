// What is said where the widget cannot be. It needs nothing that could be missing.

import { "load.again" as again, "load.paper" as paper } from "./locales/en.json";

/** An element with properties and children. */
export const make = (name, more, ...children) => {
  const element = Object.assign(document.createElement(name), more);
  element.append(...children);
  return element;
};

/** A sentence, a button where there is something to `retry`, and the way to the quiz on paper where there is one. */
export function notice(address, sentence, retry, label = again) {
  const actions = make("div", { className: "actions" });
  if (retry) actions.append(make("button", { className: "button", onclick: retry }, label));
  if (address) actions.append(make("a", { href: address }, paper));
  const screen = make("div", { className: "screen", role: retry ? "alert" : "status" }, make("p", {}, sentence), actions);
  if (retry) screen.dataset.screen = "failure";
  return screen;
}
