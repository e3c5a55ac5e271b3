// Why a text stops to be JSON, for authors who never wrote any: what they most likely did, in a sentence.
// @ts-check

import { TEXT } from "../configure/json-place.js";

const UNKNOWN = "Is a comma, a quotation mark or a bracket missing, or one too many?";
/** @type {Record<string, string>} */
const CLOSED_BY = { "[": "]", "{": "}" };

/**
 * The brackets that are open behind a text, the innermost last. What stands in quotation marks is passed over.
 * @param {string} text
 */
function openIn(text) {
  /** @type {string[]} */
  const open = [];
  for (const sign of text.replace(/"(?:[^"\\]|\\.)*"/g, "")) {
    if (sign in CLOSED_BY) open.push(sign);
    else if (sign === "]" || sign === "}") open.pop();
  }
  return open;
}

/**
 * @param {string} text
 * @param {number} at Where it stops to be JSON.
 */
export function causeOf(text, at) {
  const [before, sign] = [text.slice(0, at), text[at] ?? ""];
  const last = before.trimEnd().at(-1) ?? "";
  const open = openIn(before);
  const wanted = CLOSED_BY[open.at(-1) ?? ""];
  if (!sign) return wanted ? `It ends too early: a ${wanted} is missing.` : UNKNOWN;
  if (/^(PK|%PDF|\ufffd)|\0/.test(text))
    return "This is no file of text: open it where it was written, and paste the text of the quiz.";
  if (!last) return "A quiz begins with {: take out what stands before it.";
  if (!open.length) return "The quiz has ended before this: take out what follows, or one bracket before it.";
  if (/[“”„«»‘’‚']/.test(sign)) return 'Names and texts stand in straight quotation marks: "like this".';
  if (sign === "/" || sign === "#") return "A file of JSON has no comments: take this out.";
  if (sign === ",") return "There is a comma too many, or nothing before it.";
  if (sign === "]" || sign === "}") {
    if (last === ",") return "The comma before this is too many: there is none behind the last.";
    if (sign !== wanted) return `A ${wanted} is missing before this.`;
    return UNKNOWN;
  }
  TEXT.lastIndex = at;
  if (sign === '"' && !TEXT.test(text)) {
    return "This text has no end in its line: its last quotation mark is missing, or there is a line break, a tab or a \\ in it.";
  }
  if (before.endsWith('"')) {
    return 'A text has ended right before this. Is its first quotation mark missing? Within a text, write “ and ” in place of ".';
  }
  if (/[:,[{]/.test(last)) {
    const isName = last === "{" || (last === "," && wanted === "}");
    if (isName) return 'A name is missing here, in quotation marks: "name": …';
    return "Here goes a text in quotation marks, a number, true, false, a list in [ ] or an object in { }.";
  }
  const isInLine = !before.slice(before.trimEnd().length).includes("\n");
  return last === '"' && isInLine && wanted === "}"
    ? "A colon or a comma is missing before this."
    : "A comma is missing before this.";
}
