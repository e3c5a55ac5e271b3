// The first screens of the quiz that is chosen, for pages that a server renders.
// @ts-check

import { styleIn } from "../../package/first-screens.js";
import { url } from "./lines.js";

/** @import { Choice, FirstScreens } from "./lines.js" */

/**
 * What has come, by the address of its file; nothing where there is none.
 * @type {Map<string, FirstScreens | undefined>}
 */
const known = new Map();

/** @param {string} markup */
async function styleSource(markup) {
  // Where this page is not on https, browsers compute no digest.
  if (!crypto.subtle) return "'unsafe-inline'";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(styleIn(markup)));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/**
 * Those of a quiz, as soon as they are there; nothing for one at another address.
 * @param {Choice["attributes"]} attributes
 * @param {() => void} update Called when they are there.
 */
export function firstScreens(attributes, update) {
  const { quiz = "swe-or-mle", lang = "en", src } = Object.fromEntries(attributes);
  const address = url(`quizzes/${quiz}/first.${lang}.html`);
  if (src) return undefined;
  if (!known.has(address)) {
    known.set(address, undefined);
    load(address).then(update, () => {}); // then the tag alone is as good
  }
  return known.get(address);
}

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw Error(address);
  const markup = await response.text();
  known.set(address, { markup, styleSource: await styleSource(markup) });
}
