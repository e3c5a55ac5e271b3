// The fallback that the script inside our own pages has begun, before the widget's script was there.
// @ts-check

/** @import { Fallback } from "./fallback.js" */

/**
 * @typedef {HTMLElement & { [FALLBACK]?: Fallback }} WithFallback
 */

/** The property of the tag that it is kept at. */
export const FALLBACK = Symbol.for("career-quiz.fallback");
