// What author.html says of a text that is no JSON: what its author most likely did.
// @ts-check
import { causeOf } from "../../web/author/cause.js";
import { firstFault } from "../../web/configure/json-place.js";
import { expect, test } from "./fixtures.mjs";

const GOOD = `{
  "title": "Tea, or coffee?",
  "areas": [
    {"id": "T", "levels": ["a", "b"]},
    {"id": "C", "ours": true}
  ],
  "unsure": "Not sure"
}
`;

/** What is said after a change, and in which line. */
function said(from, to) {
  const text = GOOD.replace(from, to);
  expect(text).not.toBe(GOOD);
  const { line, column } = firstFault(text) ?? { line: 0, column: 0 };
  const start = text.split("\n", line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
  return `${line}: ${causeOf(text, start)}`;
}

for (const [what, from, to, line, start] of /** @type {const} */ ([
  ["a comma is missing", '"Tea, or coffee?",', '"Tea, or coffee?"', 3, "A comma is missing before this."],
  ["a comma between objects is missing", '"b"]},', '"b"]}', 5, "A comma is missing before this."],
  ["a comma in a line is missing", '"T", ', '"T" ', 4, "A colon or a comma is missing before this."],
  ["a colon is missing", '"unsure":', '"unsure"', 7, "A colon or a comma is missing before this."],
  ["a comma in a list is missing", '"a", "b"', '"a" "b"', 4, "A comma is missing before this."],
  ["a comma stands behind the last", '"Not sure"', '"Not sure",', 8, "The comma before this is too many"],
  ["a comma stands twice", '"T", ', '"T",, ', 4, "There is a comma too many"],
  ["a text has no end", '"Tea, or coffee?",', '"Tea, or coffee?,', 2, "This text has no end in its line"],
  ["a text goes over two lines", "Tea, or", "Tea,\nor", 2, "This text has no end in its line"],
  ["a text has quotation marks in it", "coffee?", '"coffee"?', 2, "A text has ended right before this."],
  ["a text in a line has no end", '"T", ', '"T, ', 4, "A text has ended right before this."],
  ["quotation marks are curved", '"Not sure"', "“Not sure”", 7, "Names and texts stand in straight quotation marks"],
  ["quotation marks are single", '"unsure"', "'unsure'", 7, "Names and texts stand in straight quotation marks"],
  ["there is a comment", '  "unsure"', '  // or so\n  "unsure"', 7, "A file of JSON has no comments"],
  ["a name has no quotation marks", '"unsure"', "unsure", 7, "A name is missing here, in quotation marks"],
  ["a value is a word", "true", "yes", 5, "Here goes a text in quotation marks, a number"],
  ["a list is not closed", '"b"]', '"b"', 4, "A ] is missing before this."],
  ["an object is not closed", "true}", "true", 6, "A } is missing before this."],
  ["something stands before it", "{\n", "```json\n{\n", 1, "A quiz begins with {: take out what stands before it."],
  ["the end is missing", '"Not sure"\n}\n', '"Not sure"\n', 8, "It ends too early: a } is missing."],
  ["something follows the end", '"Not sure"\n}', '"Not sure"\n}}', 8, "The quiz has ended before this"],
])) {
  test(`a text is no JSON where ${what}`, () => {
    expect(said(from, to).startsWith(`${line}: ${start}`), said(from, to)).toBe(true);
  });
}

test("what is good up to its end has no fault", () => {
  expect(firstFault(GOOD)).toBeUndefined();
});
