// The script inside our own pages: the statements that stand in them can be answered and turned before anything else is
// there. The build puts it into the page, and its digest into the policy.
// @ts-check

import { beginInMarkup } from "../fallback/begin.js";
import { fallbackOf } from "../fallback/fallback.js";

/** After so many milliseconds without its script, the quiz is not to be had for now. */
const LATE = 8000;

const element = /** @type {HTMLElement | null} */ (document.querySelector("career-quiz"));
if (element) {
  beginInMarkup(element);
  setTimeout(() => customElements.get("career-quiz") || fallbackOf(element)?.stay(), LATE);
}
document.documentElement.classList.remove("returning"); // what it hides is decided now
