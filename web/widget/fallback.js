// The fallback of our own pages: the questions that they hold as markup. They can be answered and turned before the widget
// is there. What was done goes along when it takes over.
// @ts-check

import {
  autoAdvanceBox,
  chosen,
  fieldset,
  nameRadios,
  questionId,
  radios,
  selectorOf,
  setDescription,
  speak,
} from "./fallback-question.js";
import { forget, isOfWidget, keep, read } from "./fallback-storage.js";
import { PendingPress } from "./pending-press.js";
import { markPresses } from "./presses.js";

/** @import { MarkedClick } from "./presses.js" */

/**
 * What was done before the widget was there, as src/handover.rs takes it.
 * @typedef {object} Done
 * @property {Record<string, string>} answers The values of radios by the ids of the questions.
 * @property {string} at The id of the question that is shown.
 * @property {string} wants The name of the last button, if the widget has to answer it.
 * @property {boolean | undefined} auto_advance Whether answers of a pointer move on.
 */

/**
 * What is left to the widget.
 * @typedef {object} Handover
 * @property {Done} done
 * @property {HTMLInputElement | null} file What a file is opened with.
 * @property {string | undefined} focus A selector of what has the focus.
 */

export class Fallback {
  #element;
  /** @type {Element[]} */
  #screens;
  #index = 0;
  #wants = "";
  /**
   * What is said when an answer is missing.
   * @type {Element | null | undefined}
   */
  #missing;
  /** @type {HTMLInputElement | null} */
  #file;
  /** Whether another tab has gone on since. */
  #isOutdated = false;
  #end = new AbortController();
  #pendingPress;
  /** @type {(() => void) | undefined} */
  #onDeadEnd;

  /**
   * @param {HTMLElement} element The tag.
   * @param {Element} first The screen of the first question, which is shown.
   */
  constructor(element, first) {
    this.#element = element;
    /** @type {HTMLTemplateElement | null} */
    const template = element.querySelector(":scope > template");
    this.#screens = [first, ...(template?.content.children ?? [])];
    // After the questions comes one with nothing but this that is new.
    if (this.#screens.length > 1) this.#missing = this.#screens.pop()?.querySelector(".error");
    this.#file = first.querySelector("[type=file]");
    this.#restore();

    const { signal } = this.#end;
    this.#pendingPress = new PendingPress(element, signal);
    markPresses(element, signal);
    const options = { signal };
    element.addEventListener("keydown", (event) => this.#press(event), options);
    element.addEventListener("click", (event) => this.#click(event), options);
    // Storage takes its time, so not at each answer. A phone may end a page that is not seen without a word.
    addEventListener("pagehide", () => this.#keep(), options);
    document.addEventListener("visibilitychange", () => document.hidden && this.#keep(), options);
    addEventListener("storage", ({ key }) => (this.#isOutdated ||= isOfWidget(key)), options);
    // An answer that a pointer has given while this script was on its way moves on too. One that the browser remembers
    // from another visit has no focus.
    const early = chosen(first);
    if (early && early === document.activeElement) this.#answered(!early.matches(":focus-visible"));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key !== "Enter" || /** @type {HTMLInputElement} */ (event.target).type !== "radio") return;
    event.preventDefault();
    this.#next();
  }

  /** @param {MarkedClick} event */
  #click(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    const link = /** @type {Element} */ (event.composedPath()[0]).closest("a");
    const action = target.closest("button")?.dataset.action;
    if (link) this.#toPaper(link);
    else if (action === "next") this.#next();
    else if (action === "back") this.#turn(-1);
    else if (action) this.#leaveTo(action);
    else if (target.type === "radio") this.#answered(event.byPointer);
  }

  get #screen() {
    return /** @type {Element} */ (this.#screens[this.#index]);
  }

  get #heading() {
    return /** @type {HTMLElement} */ (this.#screen.querySelector("[tabindex]"));
  }

  get #autoAdvanceBox() {
    return autoAdvanceBox(this.#screen);
  }

  /** @param {boolean | undefined} byPointer */
  #answered(byPointer) {
    this.#settle();
    this.#showProgress();
    if (byPointer && this.#autoAdvanceBox?.checked) this.#next();
  }

  #next() {
    if (chosen(this.#screen)) {
      if (!this.#turn(1)) this.#leaveTo("next");
      return;
    }
    this.#wants = "next"; // the widget will say the same
    if (!this.#missing) return;
    speak(this.#screen, this.#missing.textContent ?? "");
    if (this.#missing.isConnected) return;
    this.#missing.id = `error-${questionId(this.#screen)}`;
    setDescription(this.#screen, this.#missing.id);
    fieldset(this.#screen).querySelector(".choices")?.before(this.#missing);
    this.#heading.focus();
  }

  /** What was wanted of this screen is over. */
  #settle() {
    this.#wants = "";
    if (!this.#missing?.isConnected) return;
    speak(this.#screen, "");
    this.#missing.remove();
    setDescription(this.#screen);
  }

  /**
   * Leaves a button to the widget.
   * @param {string} action Its name.
   */
  #leaveTo(action) {
    this.#settle();
    this.#wants = action;
    // The ways out are of no use on paper.
    if (action === "next" || action === "review") this.#onDeadEnd?.();
  }

  /** @param {number} by */
  #turn(by) {
    const next = this.#index + by;
    if (!this.#screens[next]) return false;
    this.#settle();
    this.#show(next);
    this.#heading.focus();
    return true;
  }

  /** @param {number} index */
  #show(index) {
    const before = this.#screen;
    this.#index = index;
    nameRadios(this.#screen, index);
    const [was, is] = [autoAdvanceBox(before), this.#autoAdvanceBox];
    if (was && is) is.checked = was.checked;
    this.#showProgress();
    before.replaceWith(this.#screen);
  }

  /** Shows how far along the person is, which is counted by answers, also on the way back. */
  #showProgress() {
    const answered = this.#screens.filter(chosen).length;
    const bar = this.#screen.querySelector(".progress-done");
    bar?.setAttribute("width", `${Math.floor((100 * answered) / this.#screens.length)}%`);
    if (answered) this.#withoutFile();
  }

  /** Instead of answering one can open a file: not any more. */
  #withoutFile() {
    this.#screens[0]?.querySelector(".quiet")?.remove();
  }

  #keep() {
    const { done } = this;
    const isWorthIt = Object.keys(done.answers).length || !done.auto_advance;
    if (isWorthIt && !this.#isOutdated) keep(this.#element, done);
    else forget(this.#element);
  }

  /** Goes on where the same tab was before. What the person has done here meanwhile comes first. */
  #restore() {
    const { answers, at, auto_advance: autoAdvance } = read(this.#element);
    const box = this.#autoAdvanceBox;
    if (box) box.checked = autoAdvance ?? box.checked;
    for (const [index, screen] of answers ? this.#screens.entries() : []) {
      nameRadios(screen, index);
      const given = radios(screen).find(({ value }) => value === answers?.[questionId(screen)]);
      if (given && (!chosen(screen) || chosen(screen) !== document.activeElement)) given.checked = true;
    }
    const last = this.#screens.findIndex((screen) => questionId(screen) === at);
    if (last > 0 && !this.#screen.contains(document.activeElement)) this.#show(last);
    else this.#showProgress();
  }

  /**
   * What was done.
   * @returns {Done}
   */
  get done() {
    const answered = this.#screens.filter(chosen);
    return {
      answers: Object.fromEntries(answered.map((screen) => [questionId(screen), chosen(screen)?.value ?? ""])),
      at: questionId(this.#screen),
      wants: this.#wants,
      auto_advance: this.#autoAdvanceBox?.checked,
    };
  }

  /**
   * Takes the answers along to the quiz on paper.
   * @param {HTMLAnchorElement} link
   */
  #toPaper(link) {
    const signs = this.#screens.map((screen) => chosen(screen)?.value[0] ?? "-").join("");
    const [address] = link.href.split("#");
    if (address?.endsWith("/paper.html") && /[^-]/.test(signs)) link.href = `${address}#answers=${signs}`;
  }

  /**
   * Called where only the widget could go on and cannot come: after the last question, or when all answers are wanted.
   * @param {(() => void) | undefined} leave
   */
  set onDeadEnd(leave) {
    this.#onDeadEnd = leave;
    if (leave) this.#withoutFile();
  }

  /** Resolves when no press is under way. */
  pressesOver() {
    return this.#pendingPress.over();
  }

  /**
   * Goes, and leaves all to the widget.
   * @returns {Handover}
   */
  handOver() {
    this.#end.abort();
    const screen = this.#screen;
    const active = screen.contains(document.activeElement) ? document.activeElement : null;
    // Another screen comes: the person who has asked for it finds its heading.
    const isLeaving = this.#wants && !this.#missing?.isConnected;
    const { done } = this;
    screen.remove();
    return { done, file: this.#file, focus: isLeaving ? "[tabindex]" : active ? selectorOf(active) : undefined };
  }
}
