// How the widget looks on its page: light or dark as what is around it, in the colours of the page, and readable.

import { contrast, css, isDark, mix, opposite, over, parsed } from "./colors.js";

/** What WCAG asks of text and of controls, and what text has here unless the page wants it otherwise. */
const TEXT = 4.5;
const CONTROL = 3;
const GOOD = 7;

export class Looks {
  #element;
  #root;
  #around;
  /** Where people have chosen the colours themselves, no page and no widget has a say. */
  #forced;
  #end;
  #warned;

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
    let waits = false;
    const later = () => {
      if (!waits) view.requestAnimationFrame(() => (waits = false) || signal.aborted || this.#look());
      waits = true;
    };
    const on = (target, type, listen) => target.addEventListener(type, listen, { signal });
    on(view.matchMedia("(prefers-color-scheme: dark)"), "change", later);
    on((this.#forced = view.matchMedia("(forced-colors: active)")), "change", later);
    // When a class changes, a colour that moves is still the old one.
    on(view, "transitionend", ({ target }) => this.#around.includes(target) && later());
    const observer = new MutationObserver(later);
    this.#around = ancestors(this.#element);
    for (const place of this.#around) observer.observe(place, { attributes: true });
    signal.addEventListener("abort", () => observer.disconnect());
    this.#look();
  }

  /** Lets go of the page. */
  disconnect() {
    this.#end?.abort();
  }

  #look() {
    if (!this.#root || !this.#element.isConnected) return;
    const { style } = this.#root;
    const probe = document.createElement("div");
    this.#element.shadowRoot.append(probe);
    let text = "";
    try {
      if (!this.#forced.matches) {
        for (const [name, color] of Object.entries(this.#colors(probe))) text += ` --${name}: ${css(color)};`;
        text = `color-scheme: ${probe.style.colorScheme};${text}`;
      }
    } catch (error) {
      console.warn(error); // The quiz has colours of its own, and is worth more than its looks.
    }
    probe.remove();
    // A page may change something with every frame.
    if (style.cssText !== text) style.cssText = text;
  }

  /** All colours by token; `probe` has the scheme that they belong to. */
  #colors(probe) {
    const host = getComputedStyle(this.#element);
    const read = (color) => {
      probe.style.color = `color(from ${color} srgb r g b / alpha)`;
      return parsed(getComputedStyle(probe).color);
    };
    const given = (name) => host.getPropertyValue(`--cq-${name}`) && read(`var(--cq-${name})`);
    const text = read(host.color);
    if (!text) return {}; // a browser without relative colours
    const ground = backdrop(this.#around, text, probe, read);
    const around = ground ? isDark(ground) : !isDark(text);
    const dye = (dark) => (probe.style.colorScheme = dark ? "dark" : "light");
    // Of a paper that can be seen through, too.
    const sheet = () => {
      const paper = given("paper");
      return paper && over(paper, ground ?? read("Canvas"));
    };
    const theme = this.#element.getAttribute("theme");
    const told = theme === "dark" || theme === "light";
    let dark = told ? theme === "dark" : around;
    dye(dark);
    const own = sheet();
    if (!told && own) dye((dark = isDark(own)));
    // The page's own colours are of use where they belong to the scheme.
    const takes = ground && dark === around;
    const paper = sheet() || (takes ? ground : read("var(--paper)"));
    const colors = { paper };
    const faults = [];
    /**
     * A colour that the page has set, or else `otherwise`, moved towards another one until it stands out from its grounds:
     * the first as much as it has to, the other as much as it `better` does.
     */
    const settle = (name, to, grounds, need, otherwise, better = need, source = "") => {
      const set = given(name);
      const color = set ? over(set, paper) : otherwise;
      const least = (one) => Math.min(...grounds.map((ground) => contrast(one, ground)));
      const [had, wanted, from] = [least(color), set ? need : better, set ? `--cq-${name}` : source];
      for (let step = 0; step <= 32; step += 1) {
        colors[name] = mix(color, to, step / 32);
        if (least(colors[name]) >= wanted) break;
      }
      if (from && had < need) faults.push(`${from} has ${Math.floor(100 * had) / 100}:1, needs ${need}:1`);
    };
    const ink = takes ? over(text, paper) : read("var(--ink)");
    settle("ink", opposite(paper), [paper], TEXT, ink, TEXT, takes && "the text of the page");
    const mixed = (part) => mix(paper, colors.ink, part);
    const best = (...grounds) => Math.min(GOOD, ...grounds.map((ground) => contrast(colors.ink, ground)));
    settle("wash", paper, [colors.ink], TEXT, mixed(0.05), best(paper) < GOOD ? TEXT : GOOD);
    const grounds = [paper, colors.wash];
    settle("soft", colors.ink, grounds, TEXT, mixed(0.8), best(...grounds));
    for (const name of ["for", "against", "error"]) {
      settle(name, colors.ink, grounds, TEXT, read(`var(--${name})`) ?? colors.ink, best(...grounds));
    }
    settle("line", colors.ink, [paper], 0, mixed(0.17));
    settle("edge", colors.ink, [paper], CONTROL, mixed(0.6));
    settle("focus", colors.ink, [paper], CONTROL, read("var(--focus)") ?? colors.ink);
    this.#warn(faults);
    return colors;
  }

  #warn(faults) {
    // While colours move from one to another nobody is to blame.
    if (this.#warned || !faults.length || this.#around.some((place) => place.getAnimations().length)) return;
    this.#warned = true;
    console.warn(`<career-quiz> has corrected colours: ${faults.join("; ")}.`);
  }
}

/** The element and what it is seen in, from the inside out, through slots and shadow roots. */
function ancestors(element) {
  const all = [];
  for (let at = element; at && at !== at.ownerDocument; at = at.assignedSlot ?? at.parentNode ?? at.host) {
    if (at.localName) all.push(at);
  }
  return all;
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
