// Where in a text of JSON each value stands, by its path, so that a problem with a path can be shown in its line.
// @ts-check

import { OTHER, SPACE, TEXT } from "../configure/json-place.js";

/**
 * A part of a text, by its first and its last position.
 * @typedef {[start: number, end: number]} Range
 */

/**
 * Goes through the values of a text that is JSON, by paths such as `$.areas[0].name`: what a list or an object holds comes
 * before it.
 * @param {string} text
 * @param {(path: string, range: Range) => void} meet
 */
function walk(text, meet) {
  let at = 0;
  /** @param {RegExp} pattern */
  const pass = (pattern) => {
    pattern.lastIndex = at;
    const [passed = ""] = pattern.exec(text) ?? [];
    at += passed.length;
    return passed;
  };
  const next = () => {
    pass(SPACE);
    return text[at];
  };
  /**
   * The members of a list or an object, up to its end.
   * @param {string} end
   * @param {(number: number) => void} member
   */
  const members = (end, member) => {
    at += 1;
    for (let number = 0; at < text.length && next() !== end; number += 1) {
      member(number);
      if (next() === ",") at += 1;
    }
    at += 1;
  };
  /** @param {string} path */
  const value = (path) => {
    const first = next();
    const start = at;
    if (first === "[") members("]", (number) => value(`${path}[${number}]`));
    else if (first === "{") {
      members("}", () => {
        const name = JSON.parse(pass(TEXT));
        next();
        at += 1; // the colon
        value(`${path}.${name}`);
      });
    } else pass(first === '"' ? TEXT : OTHER);
    meet(path, [start, at]);
  };
  value("$");
}

/**
 * The values of a text that is JSON, by their paths; of one that is there again, the last.
 * @param {string} text
 * @returns {Map<string, Range>}
 */
export function places(text) {
  /** @type {Map<string, Range>} */
  const found = new Map();
  walk(text, (path, range) => found.set(path, range));
  return found;
}

/**
 * The fields of a text that is JSON that an object has twice: browsers take the last without a word. What is inside such a
 * field is not named again.
 * @param {string} text
 * @returns {[path: string, range: Range][]}
 */
export function repeated(text) {
  const known = new Set();
  /** @type {[path: string, range: Range][]} */
  const again = [];
  walk(text, (path, range) => (known.has(path) ? again.push([path, range]) : known.add(path)));
  const holds = (/** @type {Range} */ [start, end], /** @type {Range} */ [from, to]) => start < from && to < end;
  return again.filter(([, range]) => !again.some(([, other]) => holds(other, range)));
}

/**
 * Where a path leads to, or what it would be in: what is missing has no place of its own.
 * @param {Map<string, Range>} known
 * @param {string} path
 * @returns {Range}
 */
export function placeOf(known, path) {
  for (let rest = path; rest; rest = rest.replace(/(\.[^.[]*|\[\d*\]|.)$/, "")) {
    const range = known.get(rest);
    // Of what is around it, the first sign is enough.
    if (range) return rest === path ? range : [range[0], range[0] + 1];
  }
  return [0, 0];
}

/**
 * The line of a position, from 1.
 * @param {string} text
 * @param {number} position
 */
export const lineOf = (text, position) => text.slice(0, position).split("\n").length;
