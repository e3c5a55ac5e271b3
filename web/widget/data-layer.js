// What tag managers read: the events in the data layer of the page, where the tag asks for it.
// @ts-check

/** @import { QuizDetail } from "../../package/index.js" */

/**
 * Adds an event to the data layer, where the tag has `data-layer`; never a result.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {QuizDetail & { statement?: unknown }} detail
 */
export function pushToDataLayer(element, name, { statement, ...detail }) {
  // The second is what servers make of the property `dataLayer`.
  const isAsked = element.hasAttribute("data-layer") || element.hasAttribute("datalayer");
  if (!isAsked || name === "quiz-result") return;
  /** @type {typeof globalThis & { dataLayer?: object[] }} */
  const page = globalThis;
  page.dataLayer ??= [];
  page.dataLayer.push({ event: name, ...detail });
}
