// What a server gets, which has no elements: the tag is rendered as it stands, and nothing is registered. And the first
// screens as markup, so that people see the first statement as soon as the page.
// @ts-check

// @ts-expect-error The scripts are checked with the types of the browser, where all others run.
import { createHash } from "node:crypto";
// @ts-expect-error As above: this one runs in Node.
import { readFileSync } from "node:fs";
import { placed, styleIn } from "./first-screens.js";

export class CareerQuizElement {}
export class CareerQuizPopupElement {}

/** @param {import("./server.js").FirstScreensOptions} options */
export function firstScreens({ base, quiz = "swe-or-mle", lang = "en", headingLevel = 2 }) {
  const html = placed(
    readFileSync(new URL(`quizzes/${quiz}/first.${lang}.html`, import.meta.url), "utf8"),
    base,
    headingLevel,
  );
  return { html, styleSource: `'sha256-${createHash("sha256").update(styleIn(html)).digest("base64")}'` };
}
