// <career-quiz>: attributes in, events out. Loads the widget when the element comes near the viewport.

import { dress, load, player, url } from "./load.js";
import { "load.failed" as failed, "load.slow" as slow } from "./locales/en.json";
import { make, notice } from "./notice.js";

const DEFAULT = "swe-or-mle";
/** After so many milliseconds of loading the person is told of the other way. */
const LATE = 2500;

export class CareerQuizElement extends HTMLElement {
  static observedAttributes = ["quiz", "src", "lang", "persist", "heading-level", "share-with"];

  #root = this.attachShadow({ mode: "open" });
  #started = false;
  #stage;
  #asked;
  #observer = new IntersectionObserver(
    (entries) => entries.at(-1).isIntersecting && this.#start(),
    { rootMargin: "200px" },
  );

  constructor() {
    super();
    this.#root.append(make("slot"));
  }

  connectedCallback() {
    this.#stage?.connect();
    if (this.#started) return;
    if (this.getAttribute("loading") === "eager") this.#start();
    else this.#observer.observe(this);
  }

  disconnectedCallback() {
    // The wasm instance belongs to this element alone: it goes when the element goes, and stays when it comes back,
    // or is only moved.
    this.#observer.disconnect();
    this.#stage?.disconnect();
  }

  adoptedCallback() {
    if (this.#started) dress(this.#root);
  }

  attributeChangedCallback(name, before, after) {
    if (this.#started && before !== after) this.#start();
  }

  /** Starts again; the person can take it back. */
  restart() {
    this.#ask("restart");
  }

  /** Deletes all answers. */
  clear() {
    this.#ask("clear");
  }

  /** What is asked of a widget that is not there yet is done when it is. */
  #ask(what) {
    this.#asked = what;
    if (this.#stage) this.#stage.ask(what);
    else this.#start();
  }

  async #start() {
    this.#observer.disconnect();
    this.#started = true;
    const late = setTimeout(() => this.#stage?.plays || this.#say(slow), LATE);
    const language = this.closest("[lang]")?.lang || navigator.language;
    const parts = load(this.#root, this.#quiz, this.getAttribute("src"), language);
    parts.catch(() => {}); // who waits for it hears of it
    try {
      const { Stage } = await player();
      this.#stage ??= new Stage(this, this.#root, this.#tell, this.#fail, this.#asked);
      await this.#stage.start(parts, this.#paper, () => this.#start());
    } catch (error) {
      this.#fail(error);
    } finally {
      clearTimeout(late);
    }
  }

  get #quiz() {
    return this.getAttribute("quiz") || DEFAULT;
  }

  /** The address of the quiz on paper, which there is of the first quiz alone. */
  get #paper() {
    return this.#quiz === DEFAULT && !this.getAttribute("src") && url("paper.html");
  }

  #tell = (name, detail) => {
    const whole = { quiz: this.getAttribute("src") ?? this.#quiz, revision: null, ...detail };
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: Object.freeze(whole) }));
  };

  #say(...what) {
    const had = this.#root.activeElement;
    const said = notice(this.#paper, ...what);
    this.#root.replaceChildren(make("slot"), said);
    // Who pressed the button of the last notice finds what this one has.
    if (had) said.querySelector("button,a")?.focus();
    dress(this.#root).catch(() => {});
    return said;
  }

  #fail = (error, code = "load", ...what) => {
    const said = this.#say(...(what.length ? what : [failed, () => this.#start()]));
    this.#tell("quiz-error", { code, message: String(error) });
    return said;
  };
}
