// How the widget looks on its page: light or dark as what is around it, in the colours of the page, and readable.

import { BLACK, contrast, css, isDark, mix, opposite, over, parsed, WHITE } from "./colors.js";

/** What WCAG asks of text and of controls, and what text has here unless the page wants it otherwise. */
const TEXT = 4.5;
const CONTROL = 3;
const GOOD = 7;
const TOKENS = ["ink", "paper", "wash", "soft", "line", "edge", "for", "against", "error", "focus"];
/** Where people have chosen the colours themselves, no page and no widget has a say. */
const FORCED = "(forced-colors: active)";
const readable = CSS.supports("color", "color(from red srgb r g b / alpha)");

export class Looks {
  #element;
  #root;
  #around = [];
  #end = new AbortController();
  #warned = !readable;

  constructor(element) {
    this.#element = element;
  }

  /** What is shown in the shadow root from now on. */
  show(root) {
    this.#root = root;
    this.#look();
  }

  /** Follows the page that the element is in. */
  connect() {
    this.disconnect();
    this.#end = new AbortController();
    const { signal } = this.#end;
    const view = this.#element.ownerDocument.defaultView;
    this.#around = [...ancestors(this.#element)];
    let waits = false;
    const later = () => {
      if (!waits) view.requestAnimationFrame(() => (waits = false) || signal.aborted || this.#look());
      waits = true;
    };
    for (const query of ["(prefers-color-scheme: dark)", FORCED]) {
      view.matchMedia(query).addEventListener("change", later, { signal });
    }
    // When a class changes, a colour that moves is still the old one.
    const moved = ({ target, propertyName }) => propertyName.endsWith("color") && this.#around.includes(target) && later();
    view.addEventListener("transitionend", moved, { signal });
    const observer = new MutationObserver(later);
    for (const place of this.#around) observer.observe(place, { attributes: true });
    signal.addEventListener("abort", () => observer.disconnect());
    this.#look();
  }

  /** Lets go of the page. */
  disconnect() {
    this.#end.abort();
    this.#around = [];
  }

  #look() {
    if (!this.#root || !this.#element.isConnected || !readable) return;
    const forced = this.#element.ownerDocument.defaultView.matchMedia(FORCED).matches;
    const probe = document.createElement("div");
    if (!forced) this.#element.shadowRoot.append(probe);
    const { dark, colors } = forced ? {} : this.#colors(probe);
    probe.remove();
    this.#set("color-scheme", dark === undefined ? "" : dark ? "dark" : "light");
    for (const name of TOKENS) this.#set(`--${name}`, colors?.[name] ? css(colors[name]) : "");
  }

  #set(name, value) {
    const { style } = this.#root;
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
  }

  /** Whether it is dark, and the tokens that are not simply what the page has set or what the style sheet says. */
  #colors(probe) {
    const host = getComputedStyle(this.#element);
    const read = (color) => {
      probe.style.color = `color(from ${color} srgb r g b / alpha)`;
      return parsed(getComputedStyle(probe).color);
    };
    const given = (name) => (host.getPropertyValue(`--cq-${name}`).trim() ? read(`var(--cq-${name})`) : undefined);
    const scheme = (dark) => (probe.style.colorScheme = dark ? "dark" : "light");
    const text = read(host.color);
    const ground = backdrop(this.#around, text, probe, read);
    const around = ground ? isDark(ground) : !isDark(text);
    const theme = this.#element.getAttribute("theme");
    const told = ["light", "dark"].includes(theme);
    let dark = told ? theme === "dark" : around;
    scheme(dark);
    const solid = (color) => color && over(color, ground ?? (dark ? BLACK : WHITE));
    if (!told) {
      dark = isDark(solid(given("paper")) ?? ground ?? solid(read("var(--paper)")));
      scheme(dark);
    }
    // The page's own colours are of use where they belong to the scheme.
    const takes = ground && dark === around;
    const paper = solid(given("paper")) ?? (takes ? ground : read("var(--paper)"));
    const set = (name) => {
      const color = given(name);
      return color && over(color, paper);
    };
    const faults = [];
    const colors = { paper };
    /** Moves a colour towards another one until it stands out from its grounds. */
    const settle = (name, color, to, grounds, need, asked) => {
      const least = (one) => Math.min(...grounds.map((ground) => contrast(one, ground)));
      const had = least(color);
      for (let step = 0; least(colors[name] = mix(color, to, step / 32)) < need && step < 32; step += 1);
      if (asked && had < need) faults.push(`${asked} has ${Math.floor(100 * had) / 100}:1, needs ${need}:1`);
    };
    const own = !takes && !given("paper") && !given("ink");
    const token = (name) => set(name) && `--cq-${name}`;
    const ink = set("ink") ?? (takes ? over(text, paper) : read("var(--ink)"));
    settle("ink", ink, opposite(paper), [paper], TEXT, token("ink") ?? (takes && "the inherited colour of text"));
    const best = (...grounds) => Math.min(GOOD, ...grounds.map((one) => contrast(colors.ink, one)));
    const derived = (name, part) => set(name) ?? (own ? read(`var(--${name})`) : mix(paper, colors.ink, part));
    settle("wash", derived("wash", 0.05), paper, [colors.ink], set("wash") || best(paper) < GOOD ? TEXT : GOOD, token("wash"));
    const grounds = [paper, colors.wash];
    settle("soft", derived("soft", 0.8), colors.ink, grounds, set("soft") ? TEXT : best(...grounds), token("soft"));
    for (const name of ["for", "against", "error"]) {
      const need = set(name) ? TEXT : best(...grounds);
      settle(name, set(name) ?? read(`var(--${name})`) ?? colors.ink, colors.ink, grounds, need, token(name));
    }
    colors.line = derived("line", 0.17);
    settle("edge", derived("edge", 0.6), colors.ink, [paper], CONTROL, token("edge"));
    settle("focus", set("focus") ?? read("var(--focus)") ?? colors.ink, colors.ink, [paper], CONTROL, token("focus"));
    this.#warn(faults);
    return { dark, colors };
  }

  #warn(faults) {
    // While colours move from one to another nobody is to blame.
    if (this.#warned || !faults.length || this.#around.some((place) => place.getAnimations().length)) return;
    this.#warned = true;
    console.warn(`<career-quiz> was hard to read and has corrected its colours: ${faults.join("; ")}.`);
  }
}

/** The element and what it is seen in, from the inside out, through slots and shadow roots. */
function* ancestors(element) {
  for (let at = element; at?.nodeType === Node.ELEMENT_NODE; ) {
    yield at;
    at = at.assignedSlot ?? (at.parentNode instanceof ShadowRoot ? at.parentNode.host : at.parentNode);
  }
}

/** The colour behind the widget; nothing where nobody can know it. */
function backdrop(around, text, probe, read) {
  const layers = [];
  for (const place of around) {
    const { backgroundColor, backgroundImage } = getComputedStyle(place);
    if (backgroundImage !== "none") return undefined;
    layers.push(read(backgroundColor));
    if (layers.at(-1)[3] === 1) return flat(layers);
  }
  // Behind it all is the canvas, which is as light or dark as the page says it can be. A page whose text cannot be read
  // on that has something else there: a picture that is placed, a closed shadow root, or what is around its frame.
  probe.style.colorScheme = getComputedStyle(probe.ownerDocument.documentElement).colorScheme;
  const ground = flat([...layers, read("Canvas")]);
  return contrast(over(text, ground), ground) < TEXT ? undefined : ground;
}

const flat = (layers) => layers.reduceRight((ground, layer) => over(layer, ground));
