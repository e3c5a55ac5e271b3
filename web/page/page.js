// The script inside our own pages: the statements that stand in them can be answered and turned before anything else is
// there. The build puts it into the page, and its digest into the policy.
// @ts-check

import { beginInMarkup } from "../fallback/begin.js";

const element = document.querySelector("career-quiz");
if (element) beginInMarkup(/** @type {HTMLElement} */ (element));
document.documentElement.classList.remove("returning"); // what it hides is decided now
