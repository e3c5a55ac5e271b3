// A page in a browser, acted on by the commands of WebDriver, whatever way they take to the browser.
// @ts-check
import { until } from "./program.mjs";

/** Milliseconds after which a command fails, by what it waits for. */
export const TIMEOUTS = { pageLoad: 30_000, script: 30_000 };

/** The page that a browser shows. */
export class Page {
  #send;

  /** `send(command, parameters)` carries a command of WebDriver to the browser, and gives the value of its answer. */
  constructor(send) {
    this.#send = send;
  }

  /** Opens an address and waits until the page is loaded. */
  open(url) {
    return this.#send("navigate", { url });
  }

  reload() {
    return this.#send("refresh", {});
  }

  /** What a function gives that runs in the page; it sees nothing but its arguments. */
  evaluate(script, ...args) {
    return this.#send("execute", { script: `return (${script})(...arguments)`, args });
  }

  /** Runs a function in the page until it gives something that counts as true; `what` says what is waited for. */
  until(what, script, ...args) {
    return until(what, () => this.evaluate(script, ...args));
  }

  /** Presses the mouse at a point of the window, in CSS pixels. */
  press({ x, y }) {
    return this.#send("actions", {
      actions: [
        {
          type: "pointer",
          id: "mouse",
          parameters: { pointerType: "mouse" },
          actions: [
            { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
        },
      ],
    });
  }

  /** The page as a PDF. */
  async print() {
    return Buffer.from(await this.#send("print", {}), "base64");
  }
}
