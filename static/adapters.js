// What a page can have besides the events, where its tag asks for it: its data layer told, statements as in xAPI.

const VERB = "http://adlnet.gov/expapi/verbs/completed";
const TYPE = "http://adlnet.gov/expapi/activities/assessment";

/** What happened, as a statement that lacks who did it: that is for the page to say, which may know. */
function statement(element, { quiz, revision, result }) {
  const own = element.getAttribute("src");
  const id = own ? new URL(own, document.baseURI).href : new URL(`../quizzes/${quiz}/quiz.json`, import.meta.url).href;
  const scored = result && { score: { scaled: result.result.total / 100 }, extensions: { [`${id}#label`]: result.result.label } };
  return {
    verb: { id: VERB, display: { en: "completed" } },
    object: { objectType: "Activity", id, definition: { type: TYPE, extensions: { [`${id}#revision`]: revision } } },
    result: { completion: true, ...scored },
    timestamp: new Date().toISOString(),
  };
}

const freeze = (value) => {
  if (Object(value) === value) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

/** The detail of an event, with a statement where the tag has `xapi` and something was completed. */
export function told(element, name, detail) {
  const completed = name === "quiz-complete" || (name === "quiz-result" && detail.result);
  const whole = element.hasAttribute("xapi") && completed ? { ...detail, statement: statement(element, detail) } : detail;
  return freeze(whole);
}

/** Tells the data layer, where the tag has `data-layer`; never a result. */
export function pushed(element, name, detail) {
  if (!element.hasAttribute("data-layer") || name === "quiz-result") return;
  globalThis.dataLayer ??= [];
  globalThis.dataLayer.push({ event: name, ...detail });
}
