// The class of the npm package: that of the element, with a property for each attribute. embed.js does without them.

import { CareerQuizElement as Base } from "./element.js";

const TEXTS = {
  quiz: "quiz", src: "src", theme: "theme", persist: "persist", loading: "loading",
  headingLevel: "heading-level", shareWith: "share-with",
};
const FLAGS = { dataLayer: "data-layer", xapi: "xapi" };

const text = (attribute) => ({
  get() {
    return this.getAttribute(attribute);
  },
  set(value) {
    // Frameworks take a property back by setting one of these.
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, value);
  },
});

const flag = (attribute) => ({
  get() {
    return this.hasAttribute(attribute);
  },
  set(value) {
    this.toggleAttribute(attribute, Boolean(value));
  },
});

const accessors = (all, make) => Object.entries(all).map(([name, attribute]) =>
  [name, { ...make(attribute), configurable: true, enumerable: true }]);
const properties = Object.fromEntries([...accessors(TEXTS, text), ...accessors(FLAGS, flag)]);

export class CareerQuizElement extends Base {
  static {
    Object.defineProperties(this.prototype, properties);
  }

  constructor() {
    super();
    // What was set while the element was not yet defined stands on the element itself, and would hide the accessor.
    for (const property of Object.keys(properties).filter((name) => Object.hasOwn(this, name))) {
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
  }
}
