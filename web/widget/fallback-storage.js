// What was done on the fallback outlives a reload: kept in the tab until the widget keeps it itself.
// @ts-check

/** @import { Done } from "./fallback.js" */

const KEY = "career-quiz:pages";

/**
 * Reads what was kept; nothing where there is nothing, or something else, or where another tab has gone on since.
 * @param {HTMLElement} element
 * @returns {Partial<Done>}
 */
export const read = (element) =>
  withStorage(element, (storage) => {
    const { done, known } = JSON.parse(storage.getItem(KEY) ?? "");
    return known === digestOfWidgets() ? Object(done) : {};
  }) ?? {};

/**
 * Keeps what was done, as the widget takes it.
 * @param {HTMLElement} element
 * @param {Done} done
 */
export const keep = (element, done) =>
  withStorage(element, (storage) => storage.setItem(KEY, JSON.stringify({ done, known: digestOfWidgets() })));

/**
 * Forgets it: from now on the widget keeps it.
 * @param {HTMLElement} element
 */
export const forget = (element) => withStorage(element, (storage) => storage.removeItem(KEY));

/**
 * Whether a key of the storage is that of a widget.
 * @param {string | null} key
 */
export const isOfWidget = (key) => Boolean(key?.startsWith("career-quiz:"));

/** A number that changes with what widgets have kept for all tabs, and says nothing of it. */
function digestOfWidgets() {
  const all = JSON.stringify(Object.entries(localStorage).filter(([key]) => isOfWidget(key)));
  return [...all].reduce((sum, sign) => (Math.imul(sum, 31) + Number(sign.codePointAt(0))) | 0, 0);
}

/**
 * @template T
 * @param {HTMLElement} element
 * @param {(storage: Storage) => T} use
 */
function withStorage(element, use) {
  if (element.getAttribute("persist") === "none") return undefined;
  try {
    return use(sessionStorage);
  } catch {
    return undefined; // there is none here, or it is full
  }
}
