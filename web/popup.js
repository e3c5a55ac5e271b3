// <career-quiz-popup>: a button that opens the quiz in a dialog. A script of its own, so that it costs other pages nothing.
// @ts-check

import { "load.close" as closeQuiz, "load.take" as take } from "../static/locales/en.json";
import { make } from "./element/make.js";

/** What is not for the quiz inside. */
const OWN = ["id", "class", "style", "slot", "part", "hidden", "label"];

const RULES = `
:host { display: inline-block }
:host([hidden]), [hidden] { display: none }
.open {
  min-block-size: 44px; padding: 0.5em 1.25em; border: 2px solid; border-radius: 0.5em;
  background: none; color: inherit; font: inherit; font-weight: 600; cursor: pointer;
}
dialog {
  box-sizing: border-box; inline-size: min(52rem, 100%); max-inline-size: 100%; max-block-size: 100dvh;
  margin: auto; padding: 0; border: 0; overflow: auto; overscroll-behavior: contain; scroll-padding-block-start: 60px;
  background: none; color: inherit; text-align: start;
}
dialog::backdrop { background: rgb(0 0 0 / 70%) }
.bar { position: sticky; z-index: 1; inset-block-start: 0; display: flex; justify-content: end; block-size: 0 }
.close {
  flex: none; box-sizing: border-box; inline-size: 44px; block-size: 44px; margin: 6px; padding: 0;
  border: 2px solid #000; border-radius: 50%; outline: 2px solid #fff; background: #fff; color: #000;
  font: 700 24px/1 system-ui, sans-serif; cursor: pointer;
}
.close svg { display: block; margin: auto }
:focus-visible { outline: 3px solid light-dark(#1246c8, #ffd54a); outline-offset: 2px }
.close:focus-visible { outline: 3px solid #ffd54a; box-shadow: 0 0 0 6px #000 }
career-quiz::part(screen) { padding-block-start: 60px }
`;

/** While a dialog is open, what is behind it stays where it is, also where its scroll bar takes room. */
const STILL = "html { overflow: hidden !important }";
const GUTTER = "html { scrollbar-gutter: stable }";

/**
 * @param {Document} document
 * @param {string} rules
 */
function sheet({ defaultView }, rules) {
  // @ts-expect-error An element that is in a page is in a window.
  const made = new defaultView.CSSStyleSheet();
  made.replaceSync(rules);
  return made;
}

/** A cross, which is the same in every font. */
function cross() {
  const [svg, path] = ["svg", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", width: "16", "aria-hidden": "true" })) {
    svg?.setAttribute(name, value);
  }
  path?.setAttribute("d", "M2 2 14 14M14 2 2 14");
  path?.setAttribute("stroke", "currentColor");
  path?.setAttribute("stroke-width", "2.5");
  svg?.append(/** @type {Element} */ (path));
  return /** @type {Element} */ (svg);
}

export class CareerQuizPopupElement extends HTMLElement {
  #root = this.attachShadow({ mode: "open" });
  #button = make("button", { type: "button", className: "open" });
  #slot = make("slot");
  /** @type {HTMLDialogElement | undefined} */
  #dialog;
  /** @type {CSSStyleSheet | undefined} */
  #still;
  /**
   * The button that has opened the dialog.
   * @type {HTMLElement | undefined}
   */
  #opener;

  constructor() {
    super();
    this.#button.part.add("button");
    this.#button.addEventListener("click", () => this.open(this.#button));
    // A button of the page is used as it is. What stands in the tag may come later than the tag.
    this.#slot.addEventListener("slotchange", () => this.#name());
    this.#slot.addEventListener("click", ({ target }) => {
      const own = /** @type {Element} */ (target).closest("button");
      if (own) this.open(own);
    });
    this.#root.append(this.#button, this.#slot);
  }

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet(this.ownerDocument, RULES)];
    this.#name();
  }

  disconnectedCallback() {
    this.close();
  }

  /**
   * Opens the dialog; the quiz goes on where it was.
   * @param {HTMLElement} [opener] What has the focus afterwards.
   */
  open(opener) {
    this.#dialog ??= this.#make();
    if (this.#dialog.open || !this.isConnected) return;
    this.#opener = opener;
    this.#dialog.showModal();
    const document = this.ownerDocument;
    const hasBar = innerWidth > document.documentElement.clientWidth;
    this.#still = sheet(document, hasBar ? STILL + GUTTER : STILL);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#still];
    define();
  }

  /** Closes the dialog. */
  close() {
    this.#dialog?.close();
  }

  get #text() {
    return this.getAttribute("label") || this.textContent?.trim() || take;
  }

  /** Of a link, or of a text, a button is made. */
  #name() {
    const own = this.querySelector("button");
    this.#button.hidden = Boolean(own);
    this.#slot.hidden = !own;
    this.#button.textContent = this.#text;
  }

  #closed() {
    const document = this.ownerDocument;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#still);
    this.#opener?.focus({ preventScroll: true });
    this.#still = this.#opener = undefined;
  }

  #make() {
    const quiz = document.createElement("career-quiz");
    for (const { name, value } of this.attributes) if (!OWN.includes(name)) quiz.setAttribute(name, value);
    quiz.setAttribute("loading", "eager");
    // Where the quiz cannot be, the way to it is the link of the page.
    const link = this.querySelector("a");
    if (link) quiz.append(link.cloneNode(true));
    const button = make("button", { type: "button", className: "close", onclick: () => this.close() }, cross());
    button.ariaLabel = closeQuiz;
    button.part.add("close");
    const dialog = make("dialog", { ariaLabel: this.#text }, make("div", { className: "bar" }, button), quiz);
    dialog.part.add("dialog");
    // A press beside it closes it too, where browsers know that; Escape and the gesture to go back do everywhere.
    dialog.setAttribute("closedby", "any");
    dialog.addEventListener("close", () => this.#closed());
    this.#root.append(dialog);
    return dialog;
  }
}

/** Ends the address of the next try: engines keep the failure of an import for its address. */
let again = "";

/** Defines <career-quiz>, unless the page has done so. What did not arrive is asked for again with the next opening. */
function define() {
  if (customElements.get("career-quiz")) return;
  import(new URL("embed.js", import.meta.url).href + again).catch(() => {
    again += "?";
  });
}

customElements.get("career-quiz-popup") ?? customElements.define("career-quiz-popup", CareerQuizPopupElement);
