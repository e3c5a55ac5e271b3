// <career-quiz>: attributes in, events out. Loads the widget when the element comes near the viewport.
// @ts-check

import { "load.failed" as failed, "load.outdated" as wasUpdated } from "../../static/locales/en.json";
import { adoptStyles, isOutdated, isShipped, load, url, widgetScript } from "./load.js";
import { make } from "./make.js";
import { notice } from "./notice.js";
import { holdsResult, opened } from "./opened.js";

/** @import { QuizDetail } from "../../package/index.js" */
/** @import { WidgetHost } from "../widget/host.js" */
/** @import { WithFallback } from "../widget/page-fallback.js" */

/**
 * What a page can ask of a widget.
 * @typedef {"restart" | "clear"} Command
 */

/**
 * What the element does for its widget host: all that the host knows of it, besides its attributes.
 * @typedef {object} ElementPort
 * @property {CareerQuizElement & WithFallback} element The tag; the widget is shown in its shadow root.
 * @property {() => string} paper The address of the quiz on paper; empty where there is none.
 * @property {typeof opened} opened The shared result that the page was opened with.
 * @property {() => void} load Loads everything again.
 * @property {(sentence: string, retry?: () => void) => HTMLElement} notify Shows a notice in the place
 *   of the widget, as `notice` makes it.
 * @property {(name: string, detail: object) => QuizDetail} dispatch Sends an event; answers its whole detail.
 */

const DEFAULT = "swe-or-mle";

export class CareerQuizElement extends HTMLElement {
  // The last two are what servers make of the properties `headingLevel` and `shareWith`.
  static observedAttributes = [
    "quiz",
    "src",
    "lang",
    "persist",
    "heading-level",
    "share-with",
    "headinglevel",
    "sharewith",
  ];

  #root = this.attachShadow({ mode: "open" });
  #started = false;
  /** @type {WidgetHost | undefined} */
  #host;
  /** @type {Command | undefined} */
  #asked;
  /** @type {ElementPort} */
  #port = {
    element: this,
    // That of the first quiz has a name that is older than the others.
    paper: () =>
      this.getAttribute("src") || !isShipped(this.#id)
        ? ""
        : url(this.#id === DEFAULT ? "paper.html" : `paper-${this.#id}.html`),
    opened,
    load: () => (isOutdated ? location.reload() : this.#load()),
    notify: (sentence, retry) => {
      const hadFocus = this.#root.activeElement;
      const shown = notice(this.#port.paper(), retry && isOutdated ? wasUpdated : sentence, retry);
      this.#root.replaceChildren(make("slot"), shown);
      // Who pressed the button of the last notice finds what this one has.
      if (hadFocus) /** @type {HTMLElement | null} */ (shown.querySelector("button,a"))?.focus();
      adoptStyles(this.#root).catch(() => {});
      return shown;
    },
    dispatch: (name, more) => {
      const detail = Object.freeze({ quiz: this.getAttribute("src") ?? this.#id, revision: null, ...more });
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
      return detail;
    },
  };
  #observer = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && this.#load(), {
    rootMargin: "200px",
  });

  constructor() {
    super();
    this.#root.append(make("slot"));
  }

  #visit = () => {
    opened.isTaken ||= holdsResult();
    if (this.#host) this.#host.visit();
    else if (holdsResult()) this.#load();
  };

  connectedCallback() {
    addEventListener("hashchange", this.#visit);
    this.#host?.connect();
    if (this.#started) return;
    // A shared result is what the page was opened for, wherever on it the quiz is.
    if (this.getAttribute("loading") === "eager" || holdsResult(opened.hash)) this.#load();
    else this.#observer.observe(this);
  }

  disconnectedCallback() {
    // The wasm instance belongs to this element alone: it goes when the element goes, and stays when it comes back,
    // or is only moved.
    removeEventListener("hashchange", this.#visit);
    this.#observer.disconnect();
    this.#host?.disconnect();
  }

  adoptedCallback() {
    if (this.#started) adoptStyles(this.#root);
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_name, before, after) {
    if (this.#started && before !== after) this.#load();
  }

  /** Starts again; the person can take it back. */
  restart() {
    this.#ask("restart");
  }

  /** Deletes all answers. */
  clear() {
    this.#ask("clear");
  }

  /**
   * What is asked of a widget that is not there yet is done when it is.
   * @param {Command} command
   */
  #ask(command) {
    this.#asked = command;
    if (this.#host) this.#host.ask(command);
    else this.#load();
  }

  async #load() {
    this.#observer.disconnect();
    this.#started = true;
    const language = this.closest("[lang]")?.getAttribute("lang") || navigator.language;
    const parts = load(this.#root, this.#id, this.getAttribute("src"), language);
    parts.catch(() => {}); // who waits for it hears of it
    try {
      const { WidgetHost } = await widgetScript();
      this.#host ??= new WidgetHost(this.#port, this.#asked);
      await this.#host.start(parts);
    } catch (error) {
      // Without its script there is no host. With it, the host says what goes wrong.
      this.#port.notify(failed, this.#port.load);
      this.#port.dispatch("quiz-error", { code: "load", message: String(error) });
    }
  }

  get #id() {
    return this.getAttribute("quiz") || DEFAULT;
  }
}
