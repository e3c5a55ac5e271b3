// The class of the npm package: that of the element, with a property for each attribute. embed.js does without them.

import { CareerQuizElement as Base } from "./element.js";

const TEXTS = {
  quiz: "quiz", src: "src", theme: "theme", persist: "persist", loading: "loading",
  headingLevel: "heading-level", shareWith: "share-with",
};

export class CareerQuizElement extends Base {
  static {
    for (const [property, attribute] of Object.entries(TEXTS)) {
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get() {
          return this.getAttribute(attribute);
        },
        set(value) {
          // Frameworks take a property back by setting one of these.
          if (value === null || value === undefined) this.removeAttribute(attribute);
          else this.setAttribute(attribute, value);
        },
      });
    }
  }

  constructor() {
    super();
    // What was set while the element was not yet defined stands on the element itself, and would hide the accessor.
    for (const property of Object.keys(TEXTS)) {
      if (!Object.hasOwn(this, property)) continue;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
  }
}
