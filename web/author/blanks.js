// What of a blank quiz is still to be written: its texts stand in square brackets and say what goes there; some of its ids
// are to be replaced too.
// @ts-check

/** @import { Range } from "./places.js" */

/** The id of the blank quiz: under it people's answers would be kept. */
const QUIZ = '"my-quiz"';
/** How its facets begin: those of two statements that ask the same would not show it. */
const FACET = '"facet_';

/**
 * Where these texts stand, and where these ids, without their quotation marks, in their order.
 * @param {string} text
 * @param {Map<string, Range>} known The places of all values.
 */
export function blanksIn(text, known) {
  const all = [...known].map(([path, [start, end]]) => ({ path, start, end, value: text.slice(start, end) }));
  const ranges = (/** @type {typeof all} */ found) =>
    found.map(({ start, end }) => /** @type {Range} */ ([start + 1, end - 1])).sort(([one], [other]) => one - other);
  return {
    texts: ranges(all.filter(({ value }) => /^"\[.*\]"$/.test(value))),
    ids: ranges(
      all.filter(
        ({ path, value }) =>
          (path === "$.id" && value === QUIZ) || (path.endsWith(".facet") && value.startsWith(FACET)),
      ),
    ),
  };
}
