// <career-quiz>: attributes in, events out. Loads the widget when the element comes near the viewport.
// @ts-check

import {
  "load.failed" as failed,
  "load.reload" as reloadPage,
  "load.outdated" as wasUpdated,
} from "../../static/locales/en.json";
import { begin, beginInMarkup, DEFAULT, quizOf } from "../fallback/begin.js";
import { fallbackOf } from "../fallback/fallback.js";
import { ofData } from "../fallback/screens.js";
import { isKept } from "../fallback/storage.js";
import { Theme } from "../widget/theme.js";
import { adoptStyles, firstScreens, isOutdated, isShipped, load, url, widgetScript } from "./load.js";
import { make } from "./make.js";
import { notice } from "./notice.js";
import { holdsResult, leadsToResult, opened } from "./opened.js";
import { painted } from "./painted.js";

/** @import { QuizDetail } from "../../package/index.js" */
/** @import { WidgetHost } from "../widget/host.js" */
/** @import { Fallback } from "../fallback/fallback.js" */

/**
 * What a page can ask of a widget.
 * @typedef {"restart" | "clear"} Command
 */

/**
 * What the element does for its widget host: all that the host knows of it, besides its attributes.
 * @typedef {object} ElementPort
 * @property {CareerQuizElement} element The tag; the widget is shown in its shadow root.
 * @property {Theme} theme The theme of what is shown there.
 * @property {() => Fallback | undefined} fallback What is shown until the widget comes.
 * @property {() => string} paper The address of the quiz on paper; empty where there is none.
 * @property {typeof opened} opened The shared result that the page was opened with.
 * @property {() => void} load Loads everything again.
 * @property {(sentence: string, retry?: () => void, label?: string) => HTMLElement} notify Shows a notice in
 *   the place of the widget, as `notice` makes it.
 * @property {() => void} ready Takes a notice away, as the widget is ready.
 * @property {(name: string, detail: object) => QuizDetail} dispatch Sends an event; answers its whole detail.
 */

/** How far from what is seen a tag is that will be seen soon, in CSS pixels. */
const NEAR = 200;

/**
 * Whether a tag is near what is seen of the page, as far as its place tells: what it lies in may hide it.
 * @param {HTMLElement} element
 */
function isNear(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return element.getClientRects().length > 0 && bottom > -NEAR && top < innerHeight + NEAR;
}

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

  // A page may have brought the first screens.
  #root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
  #theme = new Theme(this);
  #started = false;
  /** Counts what was started to load, so that what comes for something earlier is passed over. */
  #run = 0;
  /** @type {WidgetHost | undefined} */
  #host;
  /** @type {Command | undefined} */
  #asked;
  /** @type {ElementPort} */
  #port = {
    element: this,
    theme: this.#theme,
    fallback: () => fallbackOf(this),
    // That of the first quiz has a name that is older than the others.
    paper: () =>
      this.getAttribute("src") || !isShipped(quizOf(this))
        ? ""
        : url(quizOf(this) === DEFAULT ? "paper.html" : `paper-${quizOf(this)}.html`),
    opened,
    load: () => (isOutdated ? location.reload() : this.#load()),
    notify: (sentence, retry, label) => {
      const paper = this.#port.paper();
      // What has broken down goes on with what is here, whatever the server has by now.
      const shown =
        isOutdated && retry === this.#port.load
          ? notice(paper, wasUpdated, retry, reloadPage)
          : notice(paper, sentence, retry, label);
      const hadFocus = this.#clear();
      const fallback = fallbackOf(this);
      // Below the room of a screen that is hidden nobody would see it.
      if (fallback?.isHidden) this.#root.prepend(shown);
      else this.#root.append(make("slot"), shown);
      // Where the widget is not to be had, the fallback goes on, and ends on paper.
      const link = shown.querySelector("a");
      if (retry && link && fallback) fallback.onDeadEnd = () => link.click();
      // Who pressed the button of the last notice finds what this one has.
      if (hadFocus) /** @type {HTMLElement | null} */ (shown.querySelector("button,a"))?.focus();
      adoptStyles(this.#root).catch(() => {});
      return shown;
    },
    ready: () => {
      if (this.#clear()) fallbackOf(this)?.heading.focus();
    },
    dispatch: (name, more) => {
      const detail = Object.freeze({ quiz: this.getAttribute("src") ?? quizOf(this), revision: null, ...more });
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
      return detail;
    },
  };
  #observer = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && this.#load(), {
    rootMargin: `${NEAR}px`,
  });

  constructor() {
    super();
    if (!this.#root.firstChild) this.#root.append(make("slot"));
  }

  #visit = () => {
    opened.isTaken ||= holdsResult();
    if (holdsResult()) fallbackOf(this)?.leave();
    if (this.#host) this.#host.visit();
    else if (holdsResult()) this.#load();
  };

  connectedCallback() {
    addEventListener("hashchange", this.#visit);
    this.#host?.connect();
    fallbackOf(this)?.connect();
    this.#theme.connect();
    if (this.#started) return;
    this.#beginInMarkup();
    // A shared result is what the page was opened for, wherever on it the quiz is.
    if (this.getAttribute("loading") === "eager" || holdsResult(opened.hash)) this.#load();
    else {
      // The observer answers with the next frame: what will be seen first is asked for without it.
      if (this.#showsFirst && isNear(this)) firstScreens(quizOf(this), this.#language);
      this.#observer.observe(this);
    }
  }

  disconnectedCallback() {
    // The wasm instance belongs to this element alone: it goes when the element goes, and stays when it comes back,
    // or is only moved.
    removeEventListener("hashchange", this.#visit);
    this.#observer.disconnect();
    this.#host?.disconnect();
    fallbackOf(this)?.disconnect();
    this.#theme.disconnect();
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
    if (!this.#started || before === after) return;
    this.#load(true);
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
   * What is asked of a widget that is not there yet is done when it is. One that waits comes at once.
   * @param {Command} command
   */
  #ask(command) {
    this.#asked = command;
    fallbackOf(this)?.leave();
    if (this.#host) this.#host.ask(command);
    else this.#load();
  }

  /** Goes on with the first screens that a server has put into the page. */
  #beginInMarkup() {
    /** @type {HTMLTemplateElement | null} */
    const template = this.querySelector(":scope > template[shadowrootmode]");
    // A browser that does not know them, or a script that has made the tag, leaves them as they are.
    if (template) this.#root.replaceChildren(template.content);
    template?.remove();
    beginInMarkup(this);
    this.#applyTheme();
  }

  get #language() {
    return this.closest("[lang]")?.getAttribute("lang") || navigator.language;
  }

  /** Whether the first screens are to be shown; not where the widget begins with something else, or is wanted at once. */
  get #showsFirst() {
    const begins = !this.#asked && !leadsToResult() && !isKept(this, quizOf(this));
    return begins && !this.#started && !fallbackOf(this) && !this.getAttribute("src");
  }

  /**
   * Shows the first screens of a quiz that is shipped, before anything else is loaded.
   * @param {string} language
   */
  async #showFirst(language) {
    if (!this.#showsFirst) return;
    this.#started = true;
    const run = this.#run;
    const first = await firstScreens(quizOf(this), language);
    if (!first || run !== this.#run || this.#asked) return;
    const level = Number(this.getAttribute("heading-level") ?? this.getAttribute("headinglevel"));
    // In what stands in the tag, which is not shown any longer.
    const hadFocus = this.matches(":focus-within");
    adoptStyles(this.#root, first.style);
    begin(this, this.#root, ofData(first, level >= 1 && level <= 6 ? Math.floor(level) : 2, url));
    this.#applyTheme();
    if (hadFocus) fallbackOf(this)?.heading.focus();
  }

  /** Takes all away but the fallback, which stays as it is; answers whether focus was in what went. */
  #clear() {
    const place = fallbackOf(this)?.place;
    const focused = this.#root.activeElement;
    for (const one of [...this.#root.children]) if (one !== place && one.localName !== "style") one.remove();
    return focused && !focused.isConnected;
  }

  /** Gives the fallback the theme of the page. */
  #applyTheme() {
    const fallback = fallbackOf(this);
    if (fallback) this.#theme.apply(fallback.place);
  }

  /** @param {boolean} [atOnce] Whether the widget does not wait for the next screen. */
  async #load(atOnce) {
    this.#observer.disconnect();
    const language = this.#language;
    this.#run += 1;
    const run = this.#run;
    await this.#showFirst(language);
    if (run !== this.#run) return;
    this.#started = true;
    const fallback = fallbackOf(this);
    if (fallback) {
      fallback.onDeadEnd = undefined;
      fallback.successor = undefined; // that is of before
      if (atOnce) fallback.leave();
      // What can be seen already comes first: to begin with the rest would delay its picture.
      else if (fallback.wanted === undefined) await painted();
      if (run !== this.#run) return;
    }
    const parts = load(this.#root, quizOf(this), this.getAttribute("src"), language);
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
}
