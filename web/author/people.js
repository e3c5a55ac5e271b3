// People who are made up and answer a quiz by chance: the base model of `cargo xtask simulate`, so that an author sees at
// once how often a result would be clear. What the statements say plays no part: only how many there are, and what for.
// @ts-check

import { scorer } from "./label.js";

/** @import { Design } from "./label.js" */

/**
 * How many people have seen which label.
 * @typedef {{ clear: number, leaning: number, close: number, people: number }} Shares
 */

/**
 * A statement as it may work: how sharply it tells people apart, and from where on each answer is given.
 * @typedef {{ slope: number, thresholds: number[] }} Parameters
 */

/** The correlations of the inclinations in a quiz of four areas, and those of all pairs in others. */
const FOUR_AREAS = [[], [0.25], [0.4, 0.2], [0.3, 0.1, 0.4]];
const OTHERS = 0.3;
/**
 * The least and the greatest slope of the statements of an area, by its block; without one it is as for a preference.
 * @type {Record<string, [number, number]>}
 */
const SLOPES = { readiness: [1.2, 2.2], opportunity: [0.8, 1.5] };
/** @type {[number, number]} */
const OTHER_SLOPES = [1.1, 2];
const THRESHOLDS = [-1.8, -0.6, 0.6, 1.8];
/** Standard deviations: of a threshold, of the place of a statement, of the tendencies to agree and to the middle. */
const [OF_THRESHOLD, OF_PLACE, OF_AGREEING, OF_STYLE] = [0.1, 0.4, 0.4, 0.25];
/** So many people at a time; the statements are drawn anew for each group, as nobody knows how they work. */
const GROUP = 20;

/**
 * Random numbers between 0 and 1, neither of them reached; the same for the same seed (sfc32).
 * @param {number} seed
 */
function stream(seed) {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed];
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return ((sum >>> 0) + 0.5) / 2 ** 32;
  };
  // The first numbers of near seeds are alike.
  for (let count = 0; count < 20; count += 1) next();
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  return { next, normal };
}

/**
 * The sum of the products of two lists, up to the end of the first.
 * @param {number[]} one
 * @param {number[]} other
 */
const product = (one, other) => one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/**
 * The lower triangle whose product with its own transpose has the correlations of so many areas (Cholesky).
 * @param {number} areas
 */
function root(areas) {
  /** @type {number[][]} */
  const rows = [];
  for (let at = 0; at < areas; at += 1) {
    /** @type {number[]} */
    const row = [];
    for (const [column, other] of rows.entries()) {
      const known = areas === FOUR_AREAS.length ? FOUR_AREAS[at]?.[column] : undefined;
      row.push(((known ?? OTHERS) - product(row, other)) / (other.at(-1) ?? 1));
    }
    rows.push([...row, Math.sqrt(1 - product(row, row))]);
  }
  return rows;
}

/**
 * Has people answer a design, a group at a time: what has been counted so far comes after each, so that whoever asks can
 * pause between them.
 * @param {Design} design
 * @param {number} people How many, in whole groups.
 * @returns {Generator<Shares>}
 */
export function* simulated(design, people) {
  const [score, rows] = [scorer(design), root(design.blocks.length)];
  const shares = { clear: 0, leaning: 0, close: 0, people: 0 };
  for (let group = 1; shares.people < people; group += 1) {
    const { next, normal } = stream(group);
    const statements = design.statements.map(({ area, isFor }) => {
      const [low, high] = SLOPES[design.blocks[area] ?? ""] ?? OTHER_SLOPES;
      const slope = low + (high - low) * next();
      const place = OF_PLACE * normal();
      const thresholds = THRESHOLDS.map((threshold) => place + threshold + OF_THRESHOLD * normal());
      return { area, sign: isFor ? 1 : -1, slope, thresholds };
    });
    for (let count = 0; count < GROUP; count += 1) {
      const independent = rows.map(normal);
      const levels = rows.map((row) => product(row, independent));
      const [agreeing, style] = [OF_AGREEING * normal(), Math.exp(OF_STYLE * normal())];
      const answers = statements.map(({ area, sign, slope, thresholds }) => {
        const chance = next();
        const latent = sign * (slope * (levels[area] ?? 0) + Math.log(chance / (1 - chance))) + agreeing;
        return thresholds.filter((threshold) => latent > sign * slope * threshold * style).length;
      });
      const { side, isClear } = score(answers);
      if (isClear) shares.clear += 1;
      else if (side) shares.leaning += 1;
      else shares.close += 1;
    }
    shares.people += GROUP;
    yield { ...shares };
  }
}
