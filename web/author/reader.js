// What is wrong with a text, by the widget's own reader: a widget that nobody sees loads it, and says what it finds.
// @ts-check

import { firstFault } from "../configure/json-place.js";
import { causeOf } from "./cause.js";
import { addressOf } from "./draft.js";
import { lineOf, placeOf, places, repeated } from "./places.js";

/**
 * Something that is wrong, with the part of the text that it is about.
 * @typedef {object} Problem
 * @property {string} path Where it is in the quiz; empty where the text is no JSON.
 * @property {string} text
 * @property {number} line
 * @property {import("./places.js").Range} range
 */

/** A file beginning with this sign is not read as JSON. */
const MARK = "\ufeff";

/**
 * @param {string} text
 * @returns {Problem | undefined}
 */
function fault(text) {
  const found = firstFault(text.replace(MARK, ""));
  if (!found) return undefined;
  const { line, column } = found;
  const start = text.split("\n", line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return {
    path: "",
    text: `This is no JSON from column ${column} on. ${causeOf(text, start)}`,
    line,
    range: [start, start + 1],
  };
}

/**
 * The lines of the problems that a widget finds; none if it shows the quiz.
 * @param {string} address
 * @returns {Promise<string[]>}
 */
function read(address) {
  const reader = document.createElement("career-quiz");
  reader.hidden = true;
  const attributes = { src: address, persist: "none", loading: "eager" };
  for (const [name, value] of Object.entries(attributes)) reader.setAttribute(name, value);
  const lines = new Promise((found, failed) => {
    reader.addEventListener("quiz-ready", () => found([]));
    reader.addEventListener("quiz-error", (event) => {
      const { code, message } = /** @type {CustomEvent} */ (event).detail;
      if (code === "quiz") found(message.split("\n"));
      else failed(Error(message));
    });
  });
  document.body.append(reader);
  return lines.finally(() => reader.remove());
}

/**
 * Everything that is wrong with a text, in the order of its lines; nothing if it is a quiz.
 * @param {string} text
 * @returns {Promise<Problem[]>}
 */
export async function problemsOf(text) {
  const broken = fault(text);
  if (broken) return [broken];
  const known = places(text);
  const problems = (await read(addressOf(text))).map((line) => {
    const [, path = "$", found = line] = /^(\S+): (.*)$/.exec(line) ?? [];
    // A field that is not known is said of what it is in, and has a line of its own.
    const [, field] = /^has an unknown field “([^”]+)”/.exec(found) ?? [];
    const range = placeOf(known, field && known.has(`${path}.${field}`) ? `${path}.${field}` : path);
    return { path, text: found, line: lineOf(text, range[0]), range };
  });
  for (const [path, range] of repeated(text)) {
    problems.push({ path, text: "is given twice; keep one.", line: lineOf(text, range[0]), range });
  }
  return problems.sort((one, other) => one.range[0] - other.range[0]);
}
