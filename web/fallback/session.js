// What a person has done on the fallback, and what each thing that they can do there changes: the part of the core's
// `reduce` that turns statements. A table of cases, which the core has made, holds the two together (turns.spec.mjs).
// @ts-check

/**
 * A session in the form in which the widget remembers it: `Snapshot` in the core. What is not here stays as it is.
 * @typedef {object} Session
 * @property {string} quiz
 * @property {number} revision
 * @property {Record<string, number | null>} answers By the ids of the questions; null is “Not sure”.
 * @property {Record<string, number>} read The fingerprints of statements, by the ids of the questions.
 * @property {string} question The id of the question that is shown.
 * @property {boolean} auto_advance Whether answers of a pointer move on.
 * @property {any} [importance]
 * @property {any} [finished]
 * @property {any} [settled_told]
 */

/**
 * Something that a person does, by the names that the core has for it.
 * @typedef {{ does: "answer" | "answer-and-go-on", value: number | null } | { does: "auto-advance", on: boolean }
 *   | { does: "next" | "back" }} Act
 */

/**
 * What comes of it: another session, or an answer that is missing, or a screen that only the widget has.
 * @typedef {{ session: Session, isMissing?: boolean, leaves?: boolean }} Turn
 */

/**
 * @param {string[]} questions The ids of all questions, in their order.
 * @param {Session} session
 * @param {Act} act
 * @returns {Turn}
 */
export function turn(questions, session, act) {
  const { question, answers } = session;
  const go = (/** @type {Session} */ from, /** @type {number} */ by) => {
    const to = questions[questions.indexOf(question) + by];
    return to ? { session: { ...from, question: to } } : { session: from, leaves: by > 0 };
  };
  switch (act.does) {
    case "answer":
      return { session: { ...session, answers: { ...answers, [question]: act.value } } };
    case "answer-and-go-on": {
      const answered = turn(questions, session, { does: "answer", value: act.value });
      return session.auto_advance ? go(answered.session, 1) : answered;
    }
    case "auto-advance":
      return { session: { ...session, auto_advance: act.on } };
    case "next":
      return question in answers ? go(session, 1) : { session, isMissing: true };
    case "back":
      return go(session, -1);
  }
}

/**
 * A kept session, as far as it is one of these statements; what was answered to others is not taken over.
 * @param {Session} beginning
 * @param {any} kept
 * @returns {Session}
 */
export function restored({ ...session }, kept) {
  if (kept?.quiz !== session.quiz || Object(kept.answers) !== kept.answers) return session;
  const isOfNow = (/** @type {[string, any]} */ [id, value]) =>
    session.read[id] === kept.read?.[id] && (value === null || /^[0-4]$/.test(value));
  session.answers = Object.fromEntries(Object.entries(kept.answers).filter(isOfNow));
  if (kept.question in session.read) session.question = kept.question;
  session.auto_advance = kept.auto_advance !== false;
  // What only the widget has screens for stays as it is.
  const { importance, finished, settled_told } = kept;
  return { ...session, importance, finished, settled_told };
}

/**
 * The text that is remembered of a session: the fingerprints are those of the statements that are answered.
 * @param {Session} session
 */
export const written = (session) =>
  JSON.stringify({
    ...session,
    read: Object.fromEntries(Object.keys(session.answers).map((id) => [id, session.read[id]])),
  });
