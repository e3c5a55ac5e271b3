// The script inside our own pages: the statements that stand in them can be answered and turned before anything else is
// there. The build puts it into the page, and its digest into the policy.
// @ts-check

import { Fallback } from "../widget/fallback.js";
import { FALLBACK } from "../widget/page-fallback.js";

/** @type {import("../widget/page-fallback.js").WithFallback | null} */
const element = document.querySelector("career-quiz");
const first = element?.querySelector(":scope > [data-screen]");
if (element && first) element[FALLBACK] = new Fallback(element, first);
