// What frame.js and resize.js say to each other.
// @ts-check

/** @import { QuizResultDetail } from "../../package/index.js" */

/**
 * @typedef {object} Message
 * @property {string} protocol
 * @property {number} version
 * @property {"hello" | "ready" | "height" | "result"} type `ready`: the frame listens; `hello`: the host listens;
 *   `height`: what the frame asks for; `result`: what the person shows to the host.
 * @property {number} [height] In pixels of CSS, where that is the type.
 * @property {QuizResultDetail} [detail] That of `quiz-result`, where the type is `result`.
 */

const PROTOCOL = "career-quiz-frame";
const VERSION = 1;
/** What is higher scrolls inside the frame. */
export const HIGHEST = 20_000;

/**
 * @param {Message["type"]} type
 * @param {{ height: number } | { detail: QuizResultDetail }} [more]
 * @returns {Message}
 */
export const message = (type, more) => ({ protocol: PROTOCOL, version: VERSION, type, ...more });

/**
 * Whether this is a message of the protocol, with nothing in it but what belongs there.
 * @param {any} data
 * @returns {data is Message}
 */
export const isMessage = (data) =>
  data?.constructor === Object &&
  data.protocol === PROTOCOL &&
  data.version === VERSION &&
  Object.keys(data).length === (["height", "result"].includes(data.type) ? 4 : 3);
