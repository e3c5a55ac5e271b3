// How clear the results of a quiz would be: the shares of its labels among simulated people, and what would make it clearer.
// @ts-check

import { make } from "../element/make.js";
import { clearFrom, designOf } from "./label.js";
import { simulated } from "./people.js";

/** @import { Design } from "./label.js" */
/** @import { Shares } from "./people.js" */

const PEOPLE = 2000;
/** So long the simulation goes on before typing and pressing have their turn, in milliseconds. */
const SLICE = 8;
/** From more points on `cargo xtask validate` says that few people get a clear result, in the same words. */
const CLEAR_FROM = 30;

/** What was found of the last design. Texts play no part in it, and most of what an author types is texts. */
const last = { design: "", /** @type {Shares | undefined} */ shares: undefined };

/**
 * Simulates people in short slices; nothing if it is no longer wanted.
 * @param {Design} design
 * @param {() => boolean} isWanted
 */
async function sharesOf(design, isWanted) {
  const known = JSON.stringify(design);
  if (known === last.design) return last.shares;
  let [slice, found] = [performance.now(), /** @type {Shares | undefined} */ (undefined)];
  for (const shares of simulated(design, PEOPLE)) {
    found = shares;
    if (performance.now() - slice < SLICE) continue;
    await new Promise((done) => setTimeout(done));
    if (!isWanted()) return undefined;
    slice = performance.now();
  }
  Object.assign(last, { design: known, shares: found });
  return found;
}

/**
 * A bar as long as a share of the whole.
 * @param {number} percent
 */
function bar(percent) {
  const shape = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element;
  };
  const drawing = shape("svg", { "aria-hidden": "true", viewBox: "0 0 100 1", preserveAspectRatio: "none" });
  drawing.append(shape("rect", { width: `${percent}`, height: "1" }));
  return drawing;
}

/**
 * Whole percents that add up to 100: what is missing goes to the largest remainders.
 * @param {[label: string, count: number][]} counts
 */
function percents(counts) {
  const all = counts.map(([label, count]) => {
    const exact = (100 * count) / PEOPLE;
    return { label, percent: Math.floor(exact), rest: exact % 1 };
  });
  const missing = 100 - all.reduce((sum, { percent }) => sum + percent, 0);
  for (const one of [...all].sort((one, other) => other.rest - one.rest).slice(0, missing)) one.percent += 1;
  return all;
}

/**
 * Shows in a section how often each label would be shown, in a list and a note.
 * @param {HTMLElement} section
 * @param {Parameters<typeof designOf>[0]} quiz A quiz that is good.
 * @param {() => boolean} isWanted Whether the text is still the same.
 */
export async function showShares(section, quiz, isWanted) {
  const design = designOf(quiz);
  const shares = await sharesOf(design, isWanted);
  if (!shares || !isWanted()) return;
  const rows = percents([
    ["Clear, for one of the sides", shares.clear],
    ["Leaning towards one of them", shares.leaning],
    ["Too close to call", shares.close],
  ]);
  const [list, few] = [section.querySelector("dl"), section.querySelector(".few")];
  list?.replaceChildren(
    ...rows.map(({ label, percent }) =>
      make("div", {}, make("dt", {}, label), make("dd", {}, `${percent} %`), bar(percent)),
    ),
  );
  const border = clearFrom(design);
  const text =
    border > CLEAR_FROM
      ? `With ${design.statements.length} statements a result is clear only from ${border.toFixed()} of 100 points on, so fewer people get one. Six statements in each of three areas have 24.`
      : "";
  few?.replaceChildren(text);
  section.hidden = false;
}
