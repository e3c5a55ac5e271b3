// The class of the npm package: that of the element, with a property for each attribute. embed.js does without them.
// @ts-check

import { CareerQuizElement as Base } from "./element/career-quiz-element.js";

const TEXTS = {
  quiz: "quiz",
  src: "src",
  theme: "theme",
  persist: "persist",
  loading: "loading",
  headingLevel: "heading-level",
  shareWith: "share-with",
};
const FLAGS = { dataLayer: "data-layer", xapi: "xapi" };

/** @typedef {PropertyDescriptor & ThisType<HTMLElement>} Accessor */

/**
 * @param {string} attribute
 * @returns {Accessor}
 */
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

/**
 * @param {string} attribute
 * @returns {Accessor}
 */
const flag = (attribute) => ({
  get() {
    return this.hasAttribute(attribute);
  },
  set(value) {
    this.toggleAttribute(attribute, Boolean(value));
  },
});

/**
 * @param {Record<string, string>} attributes By the names of their properties.
 * @param {(attribute: string) => Accessor} make
 */
const accessors = (attributes, make) =>
  Object.entries(attributes).map(([property, attribute]) => [
    property,
    { ...make(attribute), configurable: true, enumerable: true },
  ]);

/** @type {Record<string, Accessor>} */
const properties = Object.fromEntries([...accessors(TEXTS, text), ...accessors(FLAGS, flag)]);

export class CareerQuizElement extends Base {
  static {
    Object.defineProperties(CareerQuizElement.prototype, properties);
  }

  constructor() {
    super();
    upgrade(/** @type {any} */ (this));
  }
}

/**
 * What was set while the element was not yet defined stands on the element itself, and would hide the accessor.
 * @param {Record<string, unknown>} element
 */
function upgrade(element) {
  for (const property of Object.keys(properties).filter((name) => Object.hasOwn(element, name))) {
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}
