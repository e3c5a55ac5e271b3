// The statements that our own pages hold already: they can be answered, and their pages turned, before the widget is
// there. What was done goes along when it takes over.

import { keep, read } from "./pages-storage.js";

export class Pages {
  #element;
  #pages;
  #at = 0;
  #wants = "";
  /** What is said when an answer is missing. */
  #missing;
  /** Whether the press is that of a pointer; unknown for one that began before this script was there. */
  #pressed;
  #released;
  #end = new AbortController();

  /** Called instead of the widget where it cannot come: when the last statement is answered, or all answers wanted. */
  alone;

  constructor(element, first) {
    this.#element = element;
    this.#pages = [first, ...(element.querySelector(":scope > template")?.content.children ?? [])];
    // After the statements comes one with nothing but this that is new.
    if (this.#pages.length > 1) this.#missing = this.#pages.pop().querySelector("[role=alert]");
    this.#restore();
    const on = (types, listen) => {
      for (const type of types.split(" ")) element.addEventListener(type, listen, { signal: this.#end.signal });
    };
    // A press that has begun here must end here, or it would be lost.
    const hold = (...ends) => {
      this.#released = Promise.race([
        ...ends.map((end) => new Promise((done) => addEventListener(end, done, { once: true, capture: true }))),
        new Promise((done) => setTimeout(done, 10_000)),
      ]);
    };
    on("pointerdown", ({ width, pressure }) => {
      // Assistive technology presses too, but without a size and without pressure.
      this.#pressed = width > 1 || pressure > 0;
      hold("pointerup", "pointercancel");
    });
    on("keydown", (event) => {
      this.#pressed = false;
      hold("keyup");
      if (event.key !== "Enter" || event.target.type !== "radio") return;
      event.preventDefault();
      this.#next();
    });
    on("click", (event) => {
      const { target, detail, pointerType } = event;
      this.#pressed ??= detail > 0 && Boolean(pointerType);
      const action = target.closest("button")?.dataset.action;
      // The second click of a double click was meant for the page before.
      if (detail > 1 && target.closest(".choices, .actions")) event.preventDefault();
      else if (action === "next") this.#next();
      else if (action === "back") this.#turn(-1);
      else if (action) this.#leads(action);
      else if (target.type === "radio") this.#chosen();
    });
    // An answer that a pointer has given while this script was on its way moves on too. One that the browser remembers
    // from another visit has no focus.
    const early = answer(first);
    if (early && early === document.activeElement && !early.matches(":focus-visible")) {
      this.#pressed = true;
      this.#chosen();
    }
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
    keep(this.#element, this.#done);
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
    this.#wants = action;
    this.alone?.();
  }

  #turn(step) {
    const next = this.#at + step;
    if (!this.#pages[next]) return false;
    this.#forget();
    this.#show(next);
    this.#heading.focus();
    keep(this.#element, this.#done);
    return true;
  }

  #show(at) {
    const [page, next] = [this.#page, this.#pages[at]];
    // How far along is counted by answers, also on the way back.
    const done = this.#pages.filter(answer).length;
    const far = this.#pages[Math.min(done, this.#pages.length - 1)].querySelector("svg");
    next.querySelector("svg").replaceWith(far.cloneNode(true));
    this.#at = at;
    page.replaceWith(next);
  }

  get #done() {
    return { answers: this.answers, at: statement(this.#page), wants: this.#wants, auto_advance: this.#moves };
  }

  /** Goes on where the same tab was before. What the person has done here meanwhile comes first. */
  #restore() {
    const { answers, at, auto_advance: moves = true } = read(this.#element);
    const box = this.#pages[0].querySelector("[type=checkbox]");
    if (box) box.checked &&= moves;
    for (const page of this.#pages) {
      const given = [...page.querySelectorAll("[type=radio]")].find(({ value }) => value === answers?.[statement(page)]);
      if (given && !answer(page)) given.checked = true;
    }
    const place = this.#pages.findIndex((page) => statement(page) === at);
    if (place > 0 && !this.#page.contains(document.activeElement)) this.#show(place);
  }

  /** The answers, by statement. */
  get answers() {
    return Object.fromEntries(this.#pages.filter(answer).map((page) => [statement(page), answer(page).value]));
  }

  /** One sign for each statement: its answer, or `-`. */
  get signs() {
    return this.#pages.map((page) => answer(page)?.value[0] ?? "-").join("");
  }

  /** Resolves when no press is under way. */
  async free() {
    for (let held; held !== this.#released; ) {
      held = this.#released;
      await held;
      // The click comes after the release.
      await new Promise((done) => setTimeout(done));
    }
  }

  /** Goes; answers what was done, and how to find the focus again. */
  leave() {
    this.#end.abort();
    const page = this.#page;
    const active = page.contains(document.activeElement) && document.activeElement;
    // Another screen comes: the person who has asked for it finds its heading.
    const led = this.#wants && !this.#missing?.isConnected;
    page.remove();
    return {
      done: this.#done,
      files: this.#pages[0].querySelector("[type=file]")?.files,
      focus: led ? "[tabindex]" : active ? place(active) : undefined,
    };
  }
}

const answer = (page) => page.querySelector("[type=radio]:checked");
const statement = (page) => page.querySelector("fieldset").dataset.question;

/** How to find an element again on the screen of its statement. */
function place({ type, value, name, localName, dataset, tabIndex }) {
  if (type === "radio") return `[value="${value}"]`;
  if (tabIndex < 0) return "[tabindex]";
  return dataset.action ? `[data-action="${dataset.action}"]` : name ? `[name="${name}"]` : localName;
}
