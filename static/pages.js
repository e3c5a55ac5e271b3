// The statements that our own pages hold already: they can be answered, and their pages turned, before the widget is
// there. What was done goes along when it takes over.

import { ignoreSecondClicks } from "./double-click.js";
import { forget, isOurs, keep, read } from "./pages-storage.js";
import { Presses } from "./presses.js";
import { answer, named, place, radios, statement } from "./statement.js";

export class Pages {
  #element;
  #pages;
  #at = 0;
  #wants = "";
  /** What is said when an answer is missing. */
  #missing;
  #file;
  /** Whether the press is that of a pointer; unknown for one that began before this script was there. */
  #pressed;
  /** Whether another tab has gone on since. */
  #outdated = false;
  #end = new AbortController();
  #presses;
  #alone;

  constructor(element, first) {
    this.#element = element;
    this.#pages = [first, ...(element.querySelector(":scope > template")?.content.children ?? [])];
    // After the statements comes one with nothing but this that is new.
    if (this.#pages.length > 1) this.#missing = this.#pages.pop().querySelector("[role=alert]");
    this.#file = first.querySelector("[type=file]");
    this.#restore();

    const { signal } = this.#end;
    this.#presses = new Presses(element, signal);
    ignoreSecondClicks(element, signal);
    element.addEventListener("pointerdown", ({ width, pressure }) => {
      // Assistive technology presses too, but without a size and without pressure.
      this.#pressed = width > 1 || pressure > 0;
    }, { signal });
    element.addEventListener("keydown", (event) => {
      this.#pressed = false;
      if (event.key !== "Enter" || event.target.type !== "radio") return;
      event.preventDefault();
      this.#next();
    }, { signal });
    element.addEventListener("click", (event) => this.#click(event), { signal });
    // Storage takes its time, so not at each answer. A phone may end a page that is not seen without a word.
    addEventListener("pagehide", () => this.#keep(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden && this.#keep(), { signal });
    addEventListener("storage", ({ key }) => (this.#outdated ||= isOurs(key)), { signal });
    // An answer that a pointer has given while this script was on its way moves on too. One that the browser remembers
    // from another visit has no focus.
    const early = answer(first);
    if (!early || early !== document.activeElement) return;
    this.#pressed = !early.matches(":focus-visible");
    this.#chosen();
  }

  #click(event) {
    const { target, detail, pointerType } = event;
    this.#pressed ??= detail > 0 && Boolean(pointerType);
    const link = event.composedPath()[0].closest("a");
    const action = target.closest("button")?.dataset.action;
    if (link) this.#toPaper(link);
    else if (action === "next") this.#next();
    else if (action === "back") this.#turn(-1);
    else if (action) this.#leads(action);
    else if (target.type === "radio") this.#chosen();
  }

  get #page() {
    return this.#pages[this.#at];
  }

  get #heading() {
    return this.#page.querySelector("[tabindex]");
  }

  get #moves() {
    return this.#pages[0].querySelector("[type=checkbox]")?.checked;
  }

  #chosen() {
    this.#forget();
    this.#count();
    if (this.#pressed && this.#moves) this.#next();
    this.#pressed = false;
  }

  #next() {
    if (answer(this.#page)) return this.#turn(1) || this.#leads("next");
    this.#wants = "next"; // the widget will say the same
    if (!this.#missing) return undefined;
    const fieldset = this.#page.querySelector("fieldset");
    this.#missing.id = `error-${fieldset.dataset.question}`;
    fieldset.setAttribute("aria-describedby", this.#missing.id);
    fieldset.querySelector(".choices").before(this.#missing);
    return this.#heading.focus();
  }

  /** What was wanted of this page is over. */
  #forget() {
    this.#wants = "";
    this.#missing?.remove();
    this.#page.querySelector("fieldset").removeAttribute("aria-describedby");
  }

  #leads(action) {
    this.#forget();
    this.#wants = action;
    this.#alone?.();
  }

  #turn(step) {
    const next = this.#at + step;
    if (!this.#pages[next]) return false;
    this.#forget();
    this.#show(next);
    this.#heading.focus();
    return true;
  }

  #show(at) {
    const page = this.#page;
    this.#at = at;
    named(this.#page, at);
    this.#count();
    page.replaceWith(this.#page);
  }

  /** Shows how far along the person is, which is counted by answers, also on the way back. */
  #count() {
    const done = this.#pages.filter(answer).length;
    const bar = this.#page.querySelector(".progress-done");
    bar?.setAttribute("width", `${Math.floor((100 * done) / this.#pages.length)}%`);
    // Instead of answering one can open a file.
    if (done) this.#pages[0].querySelector(".quiet")?.remove();
  }

  #keep() {
    const { done } = this;
    const worth = Object.keys(done.answers).length || !done.auto_advance;
    if (worth && !this.#outdated) keep(this.#element, done);
    else forget(this.#element);
  }

  /** Goes on where the same tab was before. What the person has done here meanwhile comes first. */
  #restore() {
    const { answers, at, auto_advance: moves } = read(this.#element);
    const box = this.#pages[0].querySelector("[type=checkbox]");
    if (box) box.checked = moves ?? box.checked;
    for (const [place, page] of answers ? this.#pages.entries() : []) {
      named(page, place);
      const given = radios(page).find(({ value }) => value === answers[statement(page)]);
      if (given && (!answer(page) || answer(page) !== document.activeElement)) given.checked = true;
    }
    const last = this.#pages.findIndex((page) => statement(page) === at);
    if (last > 0 && !this.#page.contains(document.activeElement)) this.#show(last);
    else this.#count();
  }

  /** What was done, as the widget takes it. */
  get done() {
    const answers = Object.fromEntries(this.#pages.filter(answer).map((page) => [statement(page), answer(page).value]));
    const at = statement(this.#page);
    return { answers, at, wants: this.#wants, auto_advance: this.#moves };
  }

  /** Takes the answers along to the quiz on paper. */
  #toPaper(link) {
    const signs = this.#pages.map((page) => answer(page)?.value[0] ?? "-").join("");
    const [address] = link.href.split("#");
    if (address.endsWith("/paper.html") && /[^-]/.test(signs)) link.href = `${address}#answers=${signs}`;
  }

  /** Called instead of the widget where it cannot come: after the last statement, or when all answers are wanted. */
  set alone(leave) {
    this.#alone = leave;
    if (leave) this.#pages[0].querySelector(".quiet")?.remove();
  }

  /** Resolves when no press is under way. */
  free() {
    return this.#presses.over();
  }

  /** Goes; answers what was done, what a file is opened with, and how to find the focus again. */
  leave() {
    this.#end.abort();
    const page = this.#page;
    const active = page.contains(document.activeElement) && document.activeElement;
    // Another screen comes: the person who has asked for it finds its heading.
    const led = this.#wants && !this.#missing?.isConnected;
    const { done } = this;
    page.remove();
    return { done, file: this.#file, focus: led ? "[tabindex]" : active ? place(active) : undefined };
  }
}
