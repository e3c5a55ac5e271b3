// <career-quiz>: attributes in, events out. Loads the widget when the element comes near the viewport.

import { FirstScreen } from "./first-screen.js";

// The bundle puts the names by content in place of these.
const files = { glue: "career-quiz.js", wasm: "career-quiz_bg.wasm", style: "widget.css" };
const languages = ["en"];

const url = (path) => new URL(path, import.meta.url).href;

async function load(path) {
  const response = await fetch(url(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

const text = async (path) => (await load(path)).text();

async function compile() {
  const response = await load(files.wasm);
  // A server that does not know the type of wasm is no reason to fail.
  return response.headers.get("content-type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

// Our own pages link the style sheet, for the first screen. A sandboxed frame may not read it.
function linked() {
  try {
    const sheet = [...document.styleSheets].find(({ href }) => href === url(files.style));
    return sheet && [...sheet.cssRules].map((rule) => rule.cssText).join("");
  } catch {
    return undefined;
  }
}

async function sheet() {
  const style = new CSSStyleSheet();
  return style.replace(linked() ?? (await text(files.style)));
}

// However many widgets a page has, it loads and compiles once; a failed load is tried again by the next one.
const shared = {};
function once(name, make) {
  shared[name] ??= make().catch((error) => {
    delete shared[name];
    throw error;
  });
  return shared[name];
}

class CareerQuizElement extends HTMLElement {
  static observedAttributes = ["quiz", "src", "lang", "persist", "heading-level"];

  #started = false;
  #run = 0;
  #widget;
  #kept = "";
  #observer;
  #first;

  #visit = () => this.#widget?.visit(location.hash);

  connectedCallback() {
    addEventListener("hashchange", this.#visit);
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
    const first = this.querySelector(":scope > [data-screen]");
    if (first) this.#first ??= new FirstScreen(first);
    if (this.#started) return;
    if (this.getAttribute("loading") === "eager") return this.#start();
    this.#observer ??= new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
      { rootMargin: "200px" },
    );
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    // The wasm instance belongs to this element alone: it goes when the element goes, and stays when it comes back.
    this.#observer?.disconnect();
    removeEventListener("hashchange", this.#visit);
  }

  // A move within the document is not a removal.
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, after) {
    if (this.#started && before !== after) this.#start();
  }

  /** Starts again; the person can take it back. */
  restart() {
    this.#widget?.restart();
  }

  /** Deletes all answers. */
  clear() {
    this.#widget?.clear();
  }

  async #start() {
    this.#observer?.disconnect();
    this.#started = true;
    const run = ++this.#run;
    try {
      const quiz = this.getAttribute("src");
      const [module, glue, style, quizText, words] = await Promise.all([
        once("module", compile),
        import(url(files.glue)),
        once("style", sheet),
        text(quiz ? new URL(quiz, document.baseURI).href : `quizzes/${this.getAttribute("quiz") || "swe-or-mle"}/quiz.json`),
        text(`locales/${this.#language()}.json`),
      ]);
      const instance = glue.create();
      await instance.init({ module_or_path: module });
      await this.#first?.free();
      if (run !== this.#run) return;
      const root = document.createElement("div");
      const [done, focus] = [this.#first?.done ?? "", this.#first?.leave()];
      this.#first = undefined;
      this.shadowRoot.adoptedStyleSheets = [style];
      this.shadowRoot.replaceChildren(root);
      const attribute = (name) => this.getAttribute(name) ?? "";
      this.#widget = instance.mount(
        root, quizText, words, attribute("persist"), attribute("heading-level"), this.id, this.#kept, done,
        (name, detail) => (name === "keep" ? (this.#kept = detail) : this.#tell(name, detail && JSON.parse(detail))),
      );
      this.#visit();
      // The widget renders when this task is over.
      if (focus) setTimeout(() => root.querySelector(focus)?.focus());
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  #language() {
    const wanted = this.closest("[lang]")?.lang || navigator.language;
    return languages.find((known) => wanted.toLowerCase().split("-")[0] === known) ?? languages[0];
  }

  #tell(name, detail) {
    const quiz = this.getAttribute("src") ?? (this.getAttribute("quiz") || "swe-or-mle");
    const whole = Object.freeze({ quiz, revision: null, ...detail });
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: whole }));
  }

  #fail(error) {
    const screen = document.createElement("div");
    const again = document.createElement("button");
    screen.dataset.screen = "failure";
    screen.className = "screen";
    again.className = "button";
    screen.setAttribute("role", "alert");
    screen.append("The quiz could not be loaded. ", again);
    again.textContent = "Try again";
    again.onclick = () => this.#start();
    const paper = document.createElement("a");
    paper.href = url("paper.html");
    paper.textContent = "Or take it on paper";
    screen.append(" ", paper);
    this.shadowRoot.replaceChildren(screen, document.createElement("slot"));
    once("style", sheet).then((style) => (this.shadowRoot.adoptedStyleSheets = [style]), () => {});
    this.#tell("quiz-error", { code: "load", message: String(error?.message ?? error) });
  }
}

customElements.get("career-quiz") ?? customElements.define("career-quiz", CareerQuizElement);
