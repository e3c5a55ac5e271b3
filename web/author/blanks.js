// What of a blank quiz is still to be written: its texts stand in square brackets and say what goes there.
// @ts-check

/** @import { Range } from "./places.js" */

/**
 * Where these texts stand, without their quotation marks, in their order.
 * @param {string} text
 * @param {Map<string, Range>} known The places of all values.
 * @returns {Range[]}
 */
export function blanksIn(text, known) {
  const blanks = [...known.values()].filter(([start, end]) => /^"\[.*\]"$/.test(text.slice(start, end)));
  return blanks
    .map(([start, end]) => /** @type {Range} */ ([start + 1, end - 1]))
    .sort(([one], [other]) => one - other);
}
