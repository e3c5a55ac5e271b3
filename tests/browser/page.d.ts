// What tests put into the global scope of a page, and what there is that the types of the DOM do not know.
// biome-ignore-all lint/suspicious/noExplicitAny: Tests compare what is in them by expect, which takes anything.

import type { CareerQuizElement } from "../../package/index.js";

declare global {
  interface Window {
    /** The events that the page has heard, by `listen` in fixtures.mjs. */
    heard: any[];
    /** axe-core, where a test has added it. */
    axe: any;
    dataLayer: any[];
    // What single tests keep in the page until they look.
    allFrozen: boolean;
    asked: any;
    changed: any;
    gone: any;
    kept: any[];
    printed: any;
    results: any[];
    said: any;
    seen: any[];
    sent: any;
    set: any;
    shifts: any;
    spoken: string[];
    __xss: any;
  }

  interface HTMLElementTagNameMap {
    "career-quiz": CareerQuizElement;
  }
}
