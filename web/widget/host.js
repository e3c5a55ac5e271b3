// The host of one widget in its element: shows the instance when it is loaded, and what there is instead before and after.
// @ts-check

import {
  "load.broken" as broken,
  "load.failed" as failed,
  "load.go_on" as goOn,
  "load.pages" as goOnOnPaper,
  "load.slow" as slow,
} from "../../static/locales/en.json";
import { beginning, putAddress } from "./address.js";
import { pushToDataLayer } from "./data-layer.js";
import { forget, isOfWidget } from "./fallback-storage.js";
import { WidgetInstance } from "./instance.js";
import { FALLBACK, takeFirst } from "./page-fallback.js";
import { savePicture } from "./picture.js";
import { printAlone } from "./print.js";
import { Shelf } from "./shelf.js";
import { Theme } from "./theme.js";
import { withStatement } from "./xapi.js";

/** @import { QuizErrorDetail, QuizResultDetail } from "../../package/index.js" */
/** @import { Command, ElementPort } from "../element/career-quiz-element.js" */
/** @import { Parts } from "../element/load.js" */
/** @import { Done, Fallback } from "./fallback.js" */

/** After so many milliseconds of loading the person hears of the other way. */
const LATE = 2500;

/**
 * What went wrong, and what a person can do.
 * @typedef {object} Failure
 * @property {QuizErrorDetail["code"]} code
 * @property {unknown} error
 * @property {string} sentence
 * @property {() => void} retry
 * @property {string} [label] What the button to retry says, if it is not to try again.
 */

/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
const deepFrozen = (value) => {
  if (Object(value) === value) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
};

export class WidgetHost {
  #port;
  #element;
  #theme;
  /** @type {Fallback | undefined} */
  #fallback;
  /** @type {WidgetInstance | undefined} */
  #instance;
  #shelf = new Shelf((key, text) => this.#instance?.take(key, text));
  /** Whether there was a widget before. */
  #again = false;
  /**
   * What was done on the fallback, until the widget has kept it.
   * @type {Done | undefined}
   */
  #done;
  /**
   * The last event that has shown the result to the page.
   * @type {QuizResultDetail | undefined}
   */
  #shared;
  /** @type {Command | undefined} */
  #asked;
  /** Counts what was started, so that what is loaded for something earlier is passed over. */
  #run = 0;
  #lookAgain = () => document.hidden || this.#shelf.lookAgain();
  #hear = (/** @type {StorageEvent} */ { key }) => (key === null || isOfWidget(key)) && this.#shelf.lookAgain();

  /**
   * @param {ElementPort} port
   * @param {Command} [asked] What the page has asked for before.
   */
  constructor(port, asked) {
    const { element } = port;
    this.#port = port;
    this.#asked = asked;
    this.#element = element;
    this.#theme = new Theme(element);
    this.#fallback = element[FALLBACK];
    if (element.isConnected) this.connect();
  }

  /** The element is in a page: what goes on in that page matters from now on. */
  connect() {
    addEventListener("storage", this.#hear);
    addEventListener("pageshow", this.#lookAgain);
    document.addEventListener("visibilitychange", this.#lookAgain);
    this.#theme.connect();
  }

  /** The element has left its page, which must not hold it. */
  disconnect() {
    removeEventListener("storage", this.#hear);
    removeEventListener("pageshow", this.#lookAgain);
    document.removeEventListener("visibilitychange", this.#lookAgain);
    this.#theme.disconnect();
  }

  /** Shows the result that the address of the page holds; without one, none any longer. */
  visit() {
    const { opened } = this.#port;
    const was = opened.hash.includes("career-quiz");
    const hash = was && !opened.isTaken ? opened.hash : location.hash;
    // A page that takes away what it was opened with, before anybody has done anything, does not mean the result.
    if (was && !hash.includes("career-quiz") && navigator.userActivation?.hasBeenActive === false) return;
    if (this.#instance?.visit(hash)) opened.isTaken = true;
  }

  /**
   * Has the widget do something, as soon as there is one.
   * @param {Command} command
   */
  ask(command) {
    if (this.#instance) this.#instance.ask(command);
    else this.#asked = command;
  }

  /**
   * Shows a widget when its parts are there, unless another one is started meanwhile.
   * @param {Promise<Parts>} loading
   */
  async start(loading) {
    const run = ++this.#run;
    const late = setTimeout(() => this.#instance || this.#port.notify(slow), LATE);
    this.#done = undefined;
    if (this.#fallback) this.#fallback.onDeadEnd = undefined;
    try {
      const parts = await loading;
      if (run === this.#run) await this.#play(parts);
    } catch (error) {
      if (run === this.#run) this.#goWithout(error);
    } finally {
      clearTimeout(late);
    }
  }

  /**
   * The widget is not to be had: where there is a fallback it goes on, and ends on paper.
   * @param {unknown} error
   */
  #goWithout(error) {
    const sentence = this.#fallback ? goOnOnPaper : failed;
    const notice = this.#fail({ code: "load", error, sentence, retry: this.#port.load });
    const link = notice.querySelector("a");
    if (this.#fallback && link) this.#fallback.onDeadEnd = () => link.click();
  }

  /** @param {Parts} parts */
  async #play(parts) {
    const run = this.#run;
    /** @param {unknown} error */
    const crashed = (error) => {
      if (instance !== this.#instance) return;
      this.#instance = undefined;
      this.#fail({ code: "crash", error, sentence: broken, retry: () => this.#play(parts), label: goOn });
    };
    const instance = await WidgetInstance.create(parts.module, crashed);
    await this.#fallback?.pressesOver();
    if (run !== this.#run) return;
    // On a notice in the shadow root, or on what stands in the tag until the widget comes.
    const hadFocus = this.#element.matches(":focus-within");
    const { done, file, focus } = this.#fallback?.handOver() ?? { done: takeFirst(this.#element) ?? this.#done };
    this.#done = done;
    const root = /** @type {ShadowRoot} */ (this.#element.shadowRoot);
    this.#fallback = undefined;
    this.#instance = instance;
    this.#withdrawResult();
    this.#shelf.use(this.#element.getAttribute("persist"));
    const shown = instance.show(root, parts.content, this.#settings(), {
      emit: (name, detail) => this.#emit(name, JSON.parse(detail)),
      read: (key) => this.#shelf.read(key),
      store: (key, text) => {
        this.#shelf.store(key, text);
        this.#kept();
      },
      forget: (key) => {
        this.#shelf.forget(key);
        this.#kept();
      },
      savePicture: (picture) => savePicture(shown, picture),
      print: () => printAlone(shown),
      linkBeginning: () => beginning(this.#port.paper().replace("paper.html", "index.html")),
      putAddress,
    });
    this.#again = true;
    this.visit();
    // It renders in a microtask or some. Before the next task focus is back, or a key would go astray; and nothing may
    // ask for a place on the page meanwhile, or what is scrolled would go to the top.
    for (let tries = 0; tries < 20 && !root.querySelector("[data-screen]"); tries += 1) await undefined;
    if (instance === this.#instance) this.#theme.apply(shown);
    if (this.#asked) instance.ask(this.#asked);
    this.#asked = undefined;
    const isSame = focus && done && root.querySelector(`fieldset[data-question="${done.at}"]`);
    // Unless the widget has sent it somewhere itself.
    if ((focus || hadFocus) && !root.activeElement) {
      /** @type {HTMLElement | null} */
      const target = root.querySelector(isSame ? focus : "[tabindex]");
      target?.focus({ preventScroll: Boolean(isSame) });
    }
    if (!file) return;
    // A file may have been chosen, or be chosen yet in a dialog that is open.
    const open = () => file.files?.length && this.#instance?.open(file);
    file.addEventListener("change", open);
    open();
  }

  #settings() {
    /**
     * Of some attributes servers leave out the hyphen: React does so with the name of a property.
     * @param {string} attribute
     */
    const setting = (attribute) =>
      this.#element.getAttribute(attribute) ?? this.#element.getAttribute(attribute.replace("-", "")) ?? "";
    return {
      done: this.#done,
      again: this.#again,
      id: this.#element.id,
      heading_level: setting("heading-level"),
      share_with: setting("share-with"),
      paper: this.#port.paper(),
    };
  }

  /** The widget keeps what was done on the fallback from now on. */
  #kept() {
    if (this.#done) forget(this.#element);
    this.#done = undefined;
  }

  /**
   * The one way out for all that the page hears.
   * @param {string} name
   * @param {object} detail
   */
  #emit(name, detail) {
    if (name === "quiz-result") {
      const result = /** @type {QuizResultDetail} */ (detail);
      this.#shared = result.result ? result : undefined;
    }
    const whole = this.#port.dispatch(name, deepFrozen(withStatement(this.#element, name, detail)));
    pushToDataLayer(this.#element, name, whole);
  }

  /** The person's tick goes with the widget that it was in: what it allowed is taken back. */
  #withdrawResult() {
    if (this.#shared) this.#emit("quiz-result", { ...this.#shared, result: null });
  }

  /**
   * The one way of all that goes wrong, from when there is a host.
   * @param {Failure} failure
   */
  #fail({ code, error, sentence, retry, label }) {
    const notice = this.#port.notify(sentence, retry);
    const button = notice.querySelector("button");
    if (button && label) button.textContent = label;
    this.#theme.apply(notice);
    this.#emit("quiz-error", { code, message: String(error) });
    this.#withdrawResult();
    return notice;
  }
}
