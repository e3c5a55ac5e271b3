// The fallback: the statements that stand in a page, or come as data, before the widget is there. They can be answered and
// turned, and stay as they are while somebody does so. A widget that is ready waits, and comes in place of the next screen.
// @ts-check

import { leadsToResult } from "../element/opened.js";
import { keepInside } from "../widget/inside.js";
import { markPresses } from "../widget/presses.js";
import { answerOf, autoAdvanceBox, chosen, fieldset, radios, setDescription, speak } from "./screen.js";
import { restored, turn, written } from "./session.js";
import { isKept, keep, keyOf, read } from "./storage.js";

/** @import { MarkedClick } from "../widget/presses.js" */
/** @import { Screens } from "./screens.js" */
/** @import { Act } from "./session.js" */

/**
 * What was done, for the widget.
 * @typedef {object} Done
 * @property {string} key What the session is kept under.
 * @property {string} session The session as the widget remembers it; empty where nothing was done.
 * @property {boolean} isAnswered Whether anything was answered, so that it is to be kept.
 * @property {string} button The name of the last button, if it is left to the widget.
 * @property {HTMLInputElement | null} file What a file is opened with.
 */

/** The property of a tag that its fallback is kept at, for as long as there is one. */
const FALLBACK = Symbol.for("career-quiz.fallback");

/** @typedef {HTMLElement & { [FALLBACK]?: Fallback }} WithFallback */

/**
 * The fallback of a tag, also where a script of another file has begun it.
 * @param {HTMLElement} element
 * @returns {Fallback | undefined}
 */
export const fallbackOf = (element) => /** @type {WithFallback} */ (element)[FALLBACK];

export class Fallback {
  /** @type {WithFallback} */
  #element;
  #root;
  #screens;
  #questions;
  #session;
  #key;
  /** The screen that is shown. @type {Element} */
  #screen;
  /**
   * What is said when an answer is missing.
   * @type {Element | null}
   */
  #missing;
  /** @type {HTMLInputElement | null} */
  #file;
  /** What this has stored itself. */
  #kept = "";
  #end = new AbortController();
  #page = new AbortController();
  /** @type {((comes: boolean) => void) | undefined} */
  #successor;
  /** @type {(() => void) | undefined} */
  #onDeadEnd;

  /**
   * The name of a button that only the widget can answer; empty where the widget is wanted for another reason, and nothing
   * where it is not wanted yet.
   * @type {string | undefined}
   */
  wanted;
  /** What the screens are shown in, as the widget is: it has the theme. */
  place;
  /** Whether something is kept from before, which the widget goes on with. */
  isKept;

  /**
   * @param {HTMLElement} element The tag.
   * @param {ShadowRoot} root Where the first screen is shown.
   * @param {Screens} screens
   */
  constructor(element, root, screens) {
    const { questions, session, facts_shared: shared } = screens.beginning;
    this.#element = element;
    this.#element[FALLBACK] = this;
    this.#root = root;
    this.#screens = screens;
    this.#questions = questions;
    this.#key = keyOf(element, session.quiz);
    this.#screen = screens.at(0);
    this.place = /** @type {HTMLElement} */ (this.#screen.parentElement?.parentElement);
    this.#missing = screens.at(questions.length).querySelector(".error");
    this.#file = this.#screen.querySelector("[type=file]");
    this.#session = restored(session, parsed(read(element, this.#key)));
    this.isKept = isKept(element, session.quiz);

    const facts = this.#screen.querySelector(".facts");
    const name = element.getAttribute("share-with") ?? element.getAttribute("sharewith");
    if (facts && name?.trim()) facts.textContent = shared;
    this.#listen();
    const early = chosen(this.#screen);
    if (this.isKept || leadsToResult()) {
      // What comes is something else: the first statement is not shown, so that it does not go again.
      this.leave();
      this.#show();
      /** @type {HTMLElement} */ (this.#screen).inert = true;
    } else if (early) {
      // An answer that was given while this script was on its way. One that the browser remembers has no focus.
      const byPointer = early === root.activeElement && !early.matches(":focus-visible");
      this.#act({ does: byPointer ? "answer-and-go-on" : "answer", value: answerOf(early) });
    }
  }

  #listen() {
    const { signal } = this.#end;
    const options = { signal };
    markPresses(this.place, signal);
    keepInside(this.place);
    this.place.addEventListener("keydown", (event) => this.#press(event), options);
    // On links of a notice beside it, too.
    this.#root.addEventListener("click", (event) => this.#click(/** @type {MarkedClick} */ (event)), options);
    this.#file?.addEventListener("change", () => this.leave(), options);
    if (this.#element.isConnected) this.connect();
  }

  /** The tag is in a page: what was done is kept when that may end. At each answer it would take too long. */
  connect() {
    this.#page.abort();
    this.#page = new AbortController();
    const { signal } = this.#page;
    addEventListener("pagehide", () => this.#keep(), { signal });
    // A phone may end a page that is not seen without a word.
    document.addEventListener("visibilitychange", () => document.hidden && this.#keep(), { signal });
  }

  /** The tag has left its page, which must not hold it. */
  disconnect() {
    this.#page.abort();
    this.#keep();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key !== "Enter" || /** @type {HTMLInputElement} */ (event.target).type !== "radio") return;
    event.preventDefault();
    this.#act({ does: "next" });
  }

  /** @param {MarkedClick} event */
  #click({ target, byPointer }) {
    const pressed = /** @type {HTMLInputElement} */ (target);
    const link = pressed.closest("a");
    const button = pressed.closest(/** @type {"button"} */ ("[data-screen=question] button"))?.dataset.action;
    if (link) this.#toPaper(link);
    else if (button === "next" || button === "back") this.#act({ does: button });
    else if (button) {
      this.#settle();
      this.leave(button);
    } else if (pressed.type === "radio") {
      this.#act({ does: byPointer ? "answer-and-go-on" : "answer", value: answerOf(pressed) });
    } else if (pressed.type === "checkbox") this.#act({ does: "auto-advance", on: pressed.checked });
  }

  /** @param {Act} act */
  #act(act) {
    const before = this.#session.question;
    const { session, isMissing, leaves } = turn(this.#questions, this.#session, act);
    this.#session = session;
    if (isMissing) {
      this.#showMissing();
      return;
    }
    this.#settle();
    this.#showProgress();
    if (leaves) this.leave("next");
    else if (session.question === before) this.#successor?.(false);
    else if (this.#successor) this.leave();
    else this.#show(true);
  }

  /**
   * Wants the widget: it comes now, or as soon as it is there.
   * @param {string} [button] The name of a button that is left to it.
   */
  leave(button = "") {
    this.wanted = button;
    this.#successor?.(true);
    // The ways out are of no use on paper.
    if (button === "next" || button === "review") this.#onDeadEnd?.();
  }

  get heading() {
    return /** @type {HTMLElement} */ (this.#screen.querySelector("[tabindex]"));
  }

  #showMissing() {
    if (!this.#missing) return;
    speak(this.#screen, this.#missing.textContent ?? "");
    if (this.#missing.isConnected) return;
    this.#missing.id = `error-${this.#session.question}`;
    setDescription(this.#screen, this.#missing.id);
    fieldset(this.#screen).querySelector(".choices")?.before(this.#missing);
    this.heading.focus();
  }

  /** What was wanted of this screen is over. */
  #settle() {
    if (this.wanted) this.wanted = undefined;
    if (!this.#missing?.isConnected) return;
    speak(this.#screen, "");
    this.#missing.remove();
    setDescription(this.#screen);
  }

  /**
   * Shows the screen of the session.
   * @param {boolean} [hasFocus] Whether its heading gets focus.
   */
  #show(hasFocus) {
    const { answers, question, auto_advance: on } = this.#session;
    const before = this.#screen;
    this.#screen = this.#screens.at(this.#questions.indexOf(question));
    for (const radio of radios(this.#screen)) radio.checked = answers[question] === answerOf(radio);
    const box = autoAdvanceBox(this.#screen);
    if (box) box.checked = on;
    this.#showProgress();
    if (this.#screen === before) return;
    before.after(this.#screen);
    // Where focus goes with what is taken away, the browser lays out that once more. So it goes last, unseen.
    /** @type {HTMLElement} */ (before).hidden = true;
    if (hasFocus) this.heading.focus();
    before.remove();
    /** @type {HTMLElement} */ (before).hidden = false;
  }

  /** Shows how far along the person is, which is counted by answers, also on the way back. */
  #showProgress() {
    const answered = Object.keys(this.#session.answers).length;
    const bar = this.#screen.querySelector(".progress-done");
    bar?.setAttribute("width", `${Math.floor((100 * answered) / this.#questions.length)}%`);
    if (answered) this.#withoutFile();
  }

  /** Instead of answering one can open a file: not any more. */
  #withoutFile() {
    this.#file?.closest(".quiet")?.remove();
  }

  #keep() {
    if (this.#successor) return; // which keeps it
    const now = read(this.#element, this.#key) ?? "";
    // What another tab has done since counts more.
    if (now !== this.#kept || !Object.keys(this.#session.answers).length) return;
    this.#kept = written(this.#session);
    keep(this.#element, this.#key, this.#kept);
  }

  /**
   * Takes the answers along to the quiz on paper.
   * @param {HTMLAnchorElement} link
   */
  #toPaper(link) {
    const { answers } = this.#session;
    const signs = this.#questions.map((id) => (id in answers ? (answers[id] ?? "u") : "-")).join("");
    const [address] = link.href.split("#");
    if (address && /\/paper[\w-]*\.html$/.test(address) && /[^-]/.test(signs))
      link.href = `${address}#answers=${signs}`;
  }

  /**
   * Called where only the widget could go on and cannot come: after the last question, or when all answers are wanted. From
   * then on the fallback is what there is, also for somebody whose answers are kept.
   * @param {(() => void) | undefined} leave
   */
  set onDeadEnd(leave) {
    this.#onDeadEnd = leave;
    if (!leave) return;
    this.#withoutFile();
    this.stay();
  }

  /** Whether nothing is shown, since something else than the first statement is to come. */
  get isHidden() {
    return /** @type {HTMLElement} */ (this.#screen).inert;
  }

  /** Shows what there is, and goes on with the answers that are kept: the widget does not come for now. */
  stay() {
    if (!this.isHidden) return;
    /** @type {HTMLElement} */ (this.#screen).inert = false;
    this.#kept = read(this.#element, this.#key) ?? "";
    this.isKept = false;
    this.wanted = undefined;
  }

  /**
   * Called with all that is done from when the widget is ready: with whether it is to come now, since another screen is due
   * or it is wanted for another reason. Until then it waits.
   * @param {((comes: boolean) => void) | undefined} tell
   */
  set successor(tell) {
    this.#successor = tell;
  }

  /** Whether another tab has kept something since this began. */
  get isOvertaken() {
    return (read(this.#element, this.#key) ?? "") !== this.#kept && !this.isKept;
  }

  /**
   * Whether nothing was kept under a key when this began.
   * @param {string} key
   */
  beganWithout(key) {
    return !this.isKept && [this.#key, `${this.#key}:earlier`].includes(key);
  }

  /** @returns {Done} */
  get done() {
    const { answers, question, auto_advance: on } = this.#session;
    const isAnswered = Object.keys(answers).length > 0;
    const isDone = !this.isKept && (isAnswered || !on || question !== this.#questions[0]);
    return {
      key: this.#key,
      session: isDone ? written(this.#session) : "",
      isAnswered: isDone && isAnswered,
      button: this.wanted ?? "",
      file: this.#file,
    };
  }

  /** Ends: the widget comes in its place. */
  end() {
    this.#end.abort();
    this.#page.abort();
    delete this.#element[FALLBACK];
  }
}

/** @param {string | null | undefined} text */
function parsed(text) {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
