// The theme of the widget on its page: light or dark as what is around it, in the colours of the page, and readable.
// @ts-check

import { ancestors } from "./ancestors.js";
import { contrast, css, isDark, mix, opposite, over, parsed } from "./colors.js";

/** @import { Color } from "./colors.js" */

/** What WCAG asks of text and of controls, and what text has here unless the page wants it otherwise. */
const TEXT = 4.5;
const CONTROL = 3;
const GOOD = 7;

export class Theme {
  #element;
  /**
   * What is shown in the shadow root, and what will be: it is the last.
   * @type {HTMLElement[]}
   */
  #roots = [];
  /**
   * The element and what it is seen in.
   * @type {Element[]}
   */
  #around = [];
  /**
   * Where people have chosen the colours themselves, no page and no widget has a say.
   * @type {MediaQueryList | undefined}
   */
  #forced;
  /** @type {AbortController | undefined} */
  #end;
  #hasWarned = false;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /**
   * Sets the properties of what is shown in the shadow root from now on, or soon will be.
   * @param {HTMLElement} root
   */
  apply(root) {
    this.#roots.push(root);
    if (this.#end?.signal.aborted === false) this.#update();
    else if (this.#element.isConnected) this.connect();
  }

  /** Follows the page that the element is in, as soon as there is something to show. */
  connect() {
    if (!this.#roots.length) return;
    this.disconnect();
    this.#end = new AbortController();
    const { signal } = this.#end;
    const view = /** @type {Window} */ (this.#element.ownerDocument.defaultView);
    let isWaiting = false;
    const later = () => {
      if (isWaiting) return;
      isWaiting = true;
      view.requestAnimationFrame(() => {
        isWaiting = false;
        if (!signal.aborted) this.#update();
      });
    };
    this.#forced = view.matchMedia("(forced-colors: active)");
    this.#forced.addEventListener("change", later, { signal });
    view.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", later, { signal });
    // When a class changes, a colour that moves is still the old one.
    const moved = (/** @type {Event} */ { target }) => this.#around.some((place) => place === target) && later();
    view.addEventListener("transitionend", moved, { signal });
    const observer = new MutationObserver(later);
    this.#around = ancestors(this.#element);
    for (const place of this.#around) observer.observe(place, { attributes: true });
    signal.addEventListener("abort", () => observer.disconnect());
    this.#update();
  }

  /** Lets go of the page. */
  disconnect() {
    this.#end?.abort();
  }

  #update() {
    if (!this.#element.isConnected) return;
    this.#roots = this.#roots.filter((root, at) => root.isConnected || at === this.#roots.length - 1);
    const probe = document.createElement("div");
    this.#element.shadowRoot?.append(probe);
    let text = "";
    try {
      if (!this.#forced?.matches) {
        for (const [name, color] of Object.entries(this.#colors(probe))) text += ` --${name}: ${css(color)};`;
        text = `color-scheme: ${probe.style.colorScheme};${text}`;
      }
    } catch (error) {
      console.warn(error); // The quiz has colours of its own, and is worth more than its theme.
    }
    probe.remove();
    // A page may change something with every frame.
    for (const { style } of this.#roots) if (style.cssText !== text) style.cssText = text;
  }

  /**
   * All colours by token.
   * @param {HTMLElement} probe Gets the scheme that they belong to.
   */
  #colors(probe) {
    /** @type {Record<string, Color>} */
    const colors = {};
    const host = getComputedStyle(this.#element);
    const read = (/** @type {string} */ color) => readColor(probe, color);
    /** A colour that the page has set. */
    const given = (/** @type {string} */ name) =>
      host.getPropertyValue(`--cq-${name}`) ? read(`var(--cq-${name})`) : undefined;
    const text = read(host.color);
    if (!text) return colors; // a browser without relative colours
    const ground = backdrop(this.#around, text, probe);
    const around = ground ? isDark(ground) : !isDark(text);
    const setScheme = (/** @type {boolean} */ isDark) => {
      probe.style.colorScheme = isDark ? "dark" : "light";
    };
    // Of a paper that can be seen through, too.
    const givenPaper = () => {
      const paper = given("paper");
      return paper && over(paper, ground ?? known(read("Canvas")));
    };
    const theme = this.#element.getAttribute("theme");
    const isFixed = theme === "dark" || theme === "light";
    let dark = isFixed ? theme === "dark" : around;
    setScheme(dark);
    const own = givenPaper();
    if (!isFixed && own) {
      dark = isDark(own);
      setScheme(dark);
    }
    // The page's own colours are of use where they belong to the scheme.
    const takesPage = ground && dark === around;
    const paper = givenPaper() || (takesPage ? ground : known(read("var(--paper, Canvas)")));
    colors.paper = paper;
    /** @type {string[]} */
    const corrected = [];
    /**
     * A colour that the page has set, or else `otherwise`, moved towards another one until it stands out from its
     * grounds: the first as much as it has to, the other as much as it `better` does.
     * @param {string} name
     * @param {Color} to
     * @param {Color[]} grounds
     * @param {number} need
     * @param {Color} otherwise
     * @param {number} [better]
     * @param {string} [source] Whose colour `otherwise` is, if somebody has to hear that it needed to be moved.
     */
    const settle = (name, to, grounds, need, otherwise, better = need, source = "") => {
      const set = given(name);
      const start = set ? over(set, paper) : otherwise;
      const least = (/** @type {Color} */ one) => Math.min(...grounds.map((ground) => contrast(one, ground)));
      const [had, wanted, from] = [least(start), set ? need : better, set ? `--cq-${name}` : source];
      let color = start;
      for (let step = 0; step <= 32; step += 1) {
        color = mix(start, to, step / 32);
        if (least(color) >= wanted) break;
      }
      colors[name] = color;
      if (from && had < need) corrected.push(`${from} has ${Math.floor(100 * had) / 100}:1, needs ${need}:1`);
      return color;
    };
    const pageInk = takesPage ? over(text, paper) : known(read("var(--ink, CanvasText)"));
    const ink = settle("ink", opposite(paper), [paper], TEXT, pageInk, TEXT, takesPage ? "the text of the page" : "");
    const mixed = (/** @type {number} */ part) => mix(paper, ink, part);
    const best = (/** @type {Color[]} */ ...grounds) =>
      Math.min(GOOD, ...grounds.map((ground) => contrast(ink, ground)));
    const wash = settle("wash", paper, [ink], TEXT, mixed(0.05), best(paper) < GOOD ? TEXT : GOOD);
    const grounds = [paper, wash];
    settle("soft", ink, grounds, TEXT, mixed(0.8), best(...grounds));
    for (const name of ["for", "against", "error"]) {
      settle(name, ink, grounds, TEXT, read(`var(--${name})`) ?? ink, best(...grounds));
    }
    settle("line", ink, [paper], 0, mixed(0.17));
    settle("edge", ink, [paper], CONTROL, mixed(0.6));
    settle("focus", ink, [paper], CONTROL, read("var(--focus)") ?? ink);
    this.#warn(corrected);
    return colors;
  }

  /** @param {string[]} corrected */
  #warn(corrected) {
    // While colours move from one to another nobody is to blame.
    if (this.#hasWarned || !corrected.length || this.#around.some((place) => place.getAnimations().length)) return;
    this.#hasWarned = true;
    console.warn(`<career-quiz> has corrected colours: ${corrected.join("; ")}.`);
  }
}

/**
 * What a colour of CSS is in a place; nothing where it is none.
 * @param {HTMLElement} probe The place.
 * @param {string} color
 */
function readColor(probe, color) {
  probe.style.color = `color(from ${color} srgb r g b / alpha)`;
  return parsed(getComputedStyle(probe).color);
}

/**
 * A colour that every browser with relative colours knows.
 * @param {Color | undefined} color
 */
const known = (color) => /** @type {Color} */ (color);

/**
 * The colour behind the widget; nothing where nobody can know it.
 * @param {Element[]} around
 * @param {Color} text The colour of the text there.
 * @param {HTMLElement} probe
 */
function backdrop(around, text, probe) {
  const layers = [];
  for (const place of around) {
    const { backgroundColor, backgroundImage } = getComputedStyle(place);
    if (backgroundImage !== "none") return undefined;
    const layer = known(readColor(probe, backgroundColor));
    layers.push(layer);
    if (layer[3] === 1) return flat(layers);
  }
  // Behind it all is the canvas, which is as light or dark as the page says it can be. A page whose text cannot be read
  // on that has something else there: a picture that is placed, a closed shadow root, or what is around its frame.
  probe.style.colorScheme = getComputedStyle(probe.ownerDocument.documentElement).colorScheme;
  const ground = flat([...layers, known(readColor(probe, "Canvas"))]);
  return contrast(over(text, ground), ground) < TEXT ? undefined : ground;
}

/** @param {Color[]} layers From the front to the back, which is opaque. */
const flat = (layers) => layers.reduceRight((ground, layer) => over(layer, ground));
