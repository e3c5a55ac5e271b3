// Inside the frame: gives the quiz what its address asks for, and tells the page around it how high it is and, where the
// person says so, what came out. On that page resize.js is its counterpart.
// @ts-check

import { read } from "./frame/parameters.js";
import { HIGHEST, isMessage, message } from "./frame/protocol.js";

/** @import { QuizResultDetail } from "../package/index.js" */

/**
 * The origin of a host that has said hello. Before that no height is sent to it.
 * @type {string | undefined}
 */
let host;
let sent = 0;

// WordPress writes a secret into the address, possibly after loading, and listens only to who knows it.
const secret = () => /[#?&]secret=([a-z\d]+)/i.exec(location.hash)?.[1];

/** @param {boolean} [again] Also if it is the same as the last time. */
function sendHeight(again) {
  // Not the scroll height: it is never less than the frame, which then could not shrink.
  const { height } = document.documentElement.getBoundingClientRect();
  const value = Math.min(Math.ceil(height), HIGHEST);
  // A frame that is not displayed has no height yet.
  if (!value || (value === sent && !again)) return;
  sent = value;
  if (host) parent.postMessage(message("height", { height: value }), host);
  if (secret()) parent.postMessage({ message: "height", value, secret: secret() }, "*");
}

/** @param {MessageEvent} event */
function receive({ data, origin, source }) {
  if (source !== parent) return;
  if (isMessage(data) && data.type === "hello") {
    // A host that has no origin, such as a sandboxed one, cannot be addressed by it.
    host = origin === "null" ? "*" : origin;
    sendHeight(true);
  } else if (data?.message === "ready" && data.secret && data.secret === secret()) {
    sendHeight(true);
  }
}

/** The origin of the page around this one, where the browser says it. */
function around() {
  if (parent === self) return undefined;
  const [origin] = location.ancestorOrigins ?? [];
  return origin ?? (document.referrer ? new URL(document.referrer).origin : undefined);
}

/** Before the tag is defined: it starts with what the address asks for. */
function obey() {
  const quiz = document.querySelector("career-quiz");
  const { attributes, host, refused } = read({ address: location.href, around: around() });
  for (const sentence of refused)
    console.warn(`career-quiz: a parameter of the frame counts for nothing. ${sentence}.`);
  for (const [name, value] of Object.entries(attributes)) quiz?.setAttribute(name, value);
  if (!host) return;
  addEventListener("quiz-result", (event) => {
    const { detail } = /** @type {CustomEvent<QuizResultDetail>} */ (event);
    parent.postMessage(message("result", { detail }), host);
  });
}

obey();
if (parent !== self) {
  addEventListener("message", receive);
  addEventListener("hashchange", () => sendHeight(true));
  new ResizeObserver(() => sendHeight()).observe(document.documentElement);
  // A frame far from the visible part is not observed, so the first time does not wait for it.
  sendHeight();
  parent.postMessage(message("ready"), "*");
}
