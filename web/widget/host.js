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
import { WidgetInstance } from "./instance.js";
import { savePicture } from "./picture.js";
import { printAlone } from "./print.js";
import { Shelf } from "./shelf.js";
import { withStatement } from "./xapi.js";

/** @import { QuizErrorDetail, QuizResultDetail } from "../../package/index.js" */
/** @import { Command, ElementPort } from "../element/career-quiz-element.js" */
/** @import { Parts } from "../element/load.js" */
/** @import { Fallback } from "../fallback/fallback.js" */

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
  /** What the widget has last got of the fallback. */
  #handed = "";
  /** @type {WidgetInstance | undefined} */
  #instance;
  #shelf = new Shelf((key, text) => this.#instance?.take(key, text));
  /** Whether there was a widget before. */
  #again = false;
  /**
   * The last event that has shown the result to the page.
   * @type {QuizResultDetail | undefined}
   */
  #shared;
  /** @type {Command | undefined} */
  #asked;
  /** Counts what was started, so that what is loaded for something earlier is passed over. */
  #run = 0;
  #lookAgain = () => document.hidden || this.#look();
  #hear = (/** @type {StorageEvent} */ { key }) => (key === null || key.startsWith("career-quiz:")) && this.#look();

  /**
   * @param {ElementPort} port
   * @param {Command} [asked] What the page has asked for before.
   */
  constructor(port, asked) {
    const { element } = port;
    this.#port = port;
    this.#asked = asked;
    this.#element = element;
    if (element.isConnected) this.connect();
  }

  /** The element is in a page: what goes on in that page matters from now on. */
  connect() {
    addEventListener("storage", this.#hear);
    addEventListener("pageshow", this.#lookAgain);
    document.addEventListener("visibilitychange", this.#lookAgain);
  }

  /** The element has left its page, which must not hold it. */
  disconnect() {
    removeEventListener("storage", this.#hear);
    removeEventListener("pageshow", this.#lookAgain);
    document.removeEventListener("visibilitychange", this.#lookAgain);
  }

  /** Takes over what another tab has done. A widget that waits does so in the place of the fallback. */
  #look() {
    const fallback = this.#port.fallback();
    if (this.#instance && fallback && this.#shelf.isOvertaken(fallback.done.key)) fallback.leave();
    this.#shelf.lookAgain();
  }

  /** Shows the result that the address of the page holds; without one, none any longer. */
  visit() {
    const { opened } = this.#port;
    const hash = this.#hash;
    // A page that takes away what it was opened with, before anybody has done anything, does not mean the result.
    const isMeant = hash.includes("career-quiz") || navigator.userActivation?.hasBeenActive !== false;
    if (opened.hash.includes("career-quiz") && !isMeant) return;
    if (this.#instance?.visit(hash)) opened.isTaken = true;
  }

  /** What is behind `#`: what was there at first, until a widget has taken that up. */
  get #hash() {
    const { hash, isTaken } = this.#port.opened;
    return hash.includes("career-quiz") && !isTaken ? hash : location.hash;
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
    try {
      const parts = await loading;
      if (run === this.#run) await this.#play(parts);
    } catch (error) {
      const sentence = this.#port.fallback() ? goOnOnPaper : failed;
      if (run === this.#run) this.#fail({ code: "load", error, sentence, retry: this.#port.load });
    } finally {
      clearTimeout(late);
    }
  }

  /** @param {Parts} parts */
  async #play(parts) {
    const run = this.#run;
    /** @param {unknown} error */
    const crashed = (error) => {
      if (instance !== this.#instance) return;
      this.#instance = undefined;
      const fallback = this.#port.fallback();
      if (fallback) fallback.successor = undefined;
      this.#fail({ code: "crash", error, sentence: broken, retry: () => this.#play(parts), label: goOn });
    };
    const instance = await WidgetInstance.create(parts.module, crashed);
    if (run !== this.#run) return;
    const fallback = this.#port.fallback();
    this.#instance = instance;
    this.#withdrawResult();
    this.#shelf.use(this.#element.getAttribute("persist"));
    if (fallback?.isOvertaken) fallback.leave();
    // Where the fallback goes on, the widget is made ready out of sight, and waits for the next screen.
    const waits = fallback && fallback.wanted === undefined;
    const put = () => {
      const hadFocus = this.#element.matches(":focus-within");
      fallback?.end();
      const root = /** @type {ShadowRoot} */ (this.#element.shadowRoot);
      // Where focus goes with what is taken away, the browser lays out that once more. So it goes last, unseen.
      const last = fallback?.place;
      if (last) last.hidden = true;
      for (const one of [...root.childNodes]) if (one !== last) one.remove();
      root.append(instance.root);
      return { last, hadFocus };
    };
    const placed = !waits && put();
    instance.render(parts.content, this.#settings(), {
      emit: (name, detail) => this.#emit(name, JSON.parse(detail)),
      // Of what others have kept since the fallback began, the widget hears with what was done there.
      read: (key) => (fallback?.beganWithout(key) ? "" : this.#shelf.read(key)),
      store: (key, text) => this.#shelf.store(key, text),
      forget: (key) => this.#shelf.forget(key),
      savePicture: (picture) => savePicture(instance.root, picture),
      print: () => printAlone(instance.root),
      linkBeginning: () => beginning(this.#port.paper().replace("paper.html", "index.html")),
      putAddress,
    });
    this.#again = true;
    this.#port.theme.apply(instance.root);
    if (placed) {
      this.#take(instance, fallback);
      await this.#goOn(instance, fallback, placed);
      return;
    }
    this.#port.ready();
    this.#take(instance, fallback);
    /** @type {Fallback} */ (fallback).successor = (comes) => {
      const placed = comes && put();
      this.#take(instance, fallback);
      if (placed) this.#goOn(instance, fallback, placed, true);
    };
  }

  /**
   * Has a widget take what was done on the fallback.
   * @param {WidgetInstance} instance
   * @param {Fallback | undefined} fallback
   */
  #take(instance, fallback) {
    if (!fallback || fallback.isKept) return;
    const { key, session, isAnswered } = fallback.done;
    // The shelf has it first, for the next widget should this one break down; and it knows of other tabs.
    if (isAnswered) this.#shelf.change(key, this.#handed, session);
    this.#handed = session;
    const all = this.#shelf.read(key) || session;
    if (all) instance.goOn(all);
    const earlier = this.#shelf.read(`${key}:earlier`);
    if (earlier) instance.take(`${key}:earlier`, earlier);
  }

  /**
   * Goes on with a widget that was put in place: with what was asked for meanwhile.
   * @param {WidgetInstance} instance
   * @param {Fallback | undefined} fallback
   * @param {{ last?: Element, hadFocus: boolean }} placed What it came in place of, which is taken away when focus is not in
   *   it any more; and whether it was.
   * @param {boolean} [isReady] Whether it has waited.
   */
  async #goOn(instance, fallback, { last, hadFocus }, isReady) {
    const { button, file } = fallback?.done ?? {};
    if (button) instance.press(button);
    // Else it has begun with it.
    if (isReady) this.visit();
    else if (this.#hash.includes("career-quiz")) this.#port.opened.isTaken = true;
    if (this.#asked) instance.ask(this.#asked);
    this.#asked = undefined;
    if (file?.files?.length) instance.open(file);
    if (hadFocus) {
      // It renders in a microtask or some, and mostly sends focus somewhere itself. Before the next task focus is back, or a
      // key would go astray; but not before it has rendered, since each focus lays out the page.
      const isBack = () => instance.root.contains(this.#element.shadowRoot?.activeElement ?? null);
      for (let tries = 0; tries < 20 && !isBack(); tries += 1) await undefined;
      if (!isBack()) /** @type {HTMLElement | null} */ (instance.root.querySelector("[tabindex]"))?.focus();
    }
    last?.remove();
  }

  #settings() {
    /**
     * Of some attributes servers leave out the hyphen: React does so with the name of a property.
     * @param {string} attribute
     */
    const setting = (attribute) =>
      this.#element.getAttribute(attribute) ?? this.#element.getAttribute(attribute.replace("-", "")) ?? "";
    return {
      hash: this.#hash,
      again: this.#again,
      id: this.#element.id,
      heading_level: setting("heading-level"),
      share_with: setting("share-with"),
      paper: this.#port.paper(),
    };
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
    const notice = this.#port.notify(sentence, retry, label);
    this.#port.theme.apply(notice);
    this.#emit("quiz-error", { code, message: String(error) });
    this.#withdrawResult();
  }
}
