// What learning-record systems understand: statements as in xAPI, where the tag asks for them.
// @ts-check

/** @import { QuizResultDetail, QuizStatement } from "../../package/index.js" */

const VERB = "http://adlnet.gov/expapi/verbs/completed";
const TYPE = "http://adlnet.gov/expapi/activities/assessment";

/**
 * What happened, as a statement that lacks who did it: that is for the page to say, which may know.
 * @param {HTMLElement} element
 * @param {QuizResultDetail} detail
 * @returns {QuizStatement}
 */
function statement(element, { quiz, revision, result }) {
  const own = element.getAttribute("src");
  const id = own ? new URL(own, document.baseURI).href : new URL(`../quizzes/${quiz}/quiz.json`, import.meta.url).href;
  const scored = result && {
    score: { scaled: result.result.total / 100 },
    extensions: { [`${id}#label`]: result.result.label },
  };
  return {
    verb: { id: VERB, display: { en: "completed" } },
    object: { objectType: "Activity", id, definition: { type: TYPE, extensions: { [`${id}#revision`]: revision } } },
    result: { completion: true, ...scored },
    timestamp: new Date().toISOString(),
  };
}

/**
 * The detail of an event, with a statement where the tag has `xapi` and something was completed.
 * @template {object} Detail
 * @param {HTMLElement} element
 * @param {string} name
 * @param {Detail} detail
 * @returns {Detail & { statement?: QuizStatement }}
 */
export function withStatement(element, name, detail) {
  const result = /** @type {QuizResultDetail} */ (/** @type {unknown} */ (detail));
  const isCompleted = name === "quiz-complete" || (name === "quiz-result" && result.result);
  if (!element.hasAttribute("xapi") || !isCompleted) return detail;
  return { ...detail, statement: statement(element, result) };
}
