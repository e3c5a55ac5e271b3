// A quiz of one's own: whether its address can be one, and if it does not load, why.
// @ts-check

import { firstFault } from "./json-place.js";

/**
 * The whole address of a file that a page can load a quiz from, or why it is none.
 * @param {string} text
 * @returns {{ href?: string, problem?: string }}
 */
export function address(text) {
  if (!text) return { problem: "Write the address of the file." };
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(text);
  // Almost any text can be read as an address beside this page: only what looks like a file is meant as one.
  if (/\s/.test(text) || (!isWhole && !/\.json$/i.test(text))) {
    return { problem: "This is no address of a file. One looks like https://example.com/quiz.json." };
  }
  try {
    const { href, protocol } = new URL(text, import.meta.url);
    if (protocol === "https:" || protocol === location.protocol) return { href };
  } catch {
    return { problem: "This is no address of a file. One looks like https://example.com/quiz.json." };
  }
  return { problem: "Pages cannot load from there: the address has to begin with https." };
}

/** @param {string} id */
export const idProblem = (id) =>
  /^[a-z\d][a-z\d-]*$/.test(id) ? undefined : "An id has small letters, digits and hyphens, such as swe-or-mle.";

/**
 * What keeps a file from being loaded as a quiz, in a sentence; nothing if it is JSON that arrives.
 * @param {string} href
 * @returns {Promise<string | undefined>}
 */
export async function fileProblem(href) {
  const { host, origin } = new URL(href);
  let isRefused = false;
  const refused = ({ blockedURI = "" }) => {
    isRefused ||= href.startsWith(blockedURI) || blockedURI === origin;
  };
  document.addEventListener("securitypolicyviolation", refused);
  try {
    const response = await fetch(href, { cache: "no-store", credentials: "omit" });
    if (!response.ok) {
      return `${host} answers ${response.status}: ${response.status === 404 ? "there is no such file" : "it does not give the file"}.`;
    }
    const fault = firstFault(await response.text());
    return fault && `The file is no JSON: it goes wrong in line ${fault.line}, column ${fault.column}.`;
  } catch {
    // The violation is told of in a task of its own.
    await new Promise((done) => setTimeout(done));
    if (isRefused)
      return "The policy of this page forbids to load from there. In your page it depends on yours: see below.";
    const isThere = await fetch(href, { mode: "no-cors", cache: "no-store", credentials: "omit" }).then(
      () => true,
      () => false,
    );
    return isThere
      ? `${host} does not let other pages read the file: it has to send the header Access-Control-Allow-Origin.`
      : `Nothing answers at ${host}: is the name right, and is its server running?`;
  } finally {
    document.removeEventListener("securitypolicyviolation", refused);
  }
}
