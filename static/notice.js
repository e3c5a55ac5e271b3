// What is said where the widget cannot be. It needs nothing that could be missing.

import { "load.again" as again, "load.paper" as paper } from "./locales/en.json";

/** A sentence, a button where there is something to `retry`, and the way to the quiz on paper where there is one. */
export function notice(address, sentence, retry, label = again) {
  const screen = document.createElement("div");
  const add = (name, text, more) => {
    screen.append(" ", Object.assign(document.createElement(name), { textContent: text }, more));
  };
  screen.className = "screen";
  screen.role = retry ? "alert" : "status";
  screen.append(sentence);
  if (retry) {
    screen.dataset.screen = "failure";
    add("button", label, { className: "button", onclick: retry });
  }
  if (address) add("a", paper, { href: address });
  return screen;
}
