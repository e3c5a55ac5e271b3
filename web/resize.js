// On a host's page: gives each frame of the quiz the height that it asks for, and has it send `quiz-result` as the tag
// does. Inside it frame.js is the counterpart.
// @ts-check

import { HIGHEST, isMessage, message } from "./frame/protocol.js";

const HOME = new URL("embed.html", import.meta.url);

/** The frames of the quiz that are on the page now. None is kept, so none has to be let go. */
const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.split(/[?#]/)[0] === HOME.href);

/**
 * Whether a frame can speak with this origin. A sandbox takes it away, also one that this page itself is in.
 * @param {HTMLIFrameElement} frame
 * @param {string} origin
 */
const canSpeakAs = ({ sandbox }, origin) =>
  origin === HOME.origin ||
  (origin === "null" && (self.origin === "null" || (sandbox.length > 0 && !sandbox.contains("allow-same-origin"))));

/**
 * To any origin: that of a frame is another one while it loads and in a sandbox, and there is nothing to hide.
 * @param {HTMLIFrameElement} frame
 */
const sayHello = (frame) => frame.contentWindow?.postMessage(message("hello"), "*");

/**
 * @param {HTMLIFrameElement} frame
 * @param {number} height
 */
function resize(frame, height) {
  const style = getComputedStyle(frame);
  const edges = ["border-top-width", "padding-top", "padding-bottom", "border-bottom-width"];
  const around = edges.reduce((sum, name) => sum + parseFloat(style.getPropertyValue(name)), 0);
  const whole = style.boxSizing === "border-box" ? height + around : height;
  // Many a host says `height: auto` of all its frames, some of them `!important`. Their `max-height` still counts.
  frame.style.setProperty("height", `${whole}px`, "important");
}

addEventListener("message", ({ data, origin, source }) => {
  if (!isMessage(data)) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || !canSpeakAs(frame, origin)) return;
  const { type, height, detail } = data;
  if (type === "ready") sayHello(frame);
  if (type === "height" && isHeight(height)) resize(frame, height);
  if (type === "result" && detail) {
    frame.dispatchEvent(
      new CustomEvent("quiz-result", { bubbles: true, composed: true, detail: Object.freeze(detail) }),
    );
  }
});

/**
 * @param {number | undefined} height
 * @returns {height is number}
 */
function isHeight(height) {
  return height !== undefined && Number.isInteger(height) && height > 0 && height <= HIGHEST;
}

// A frame that was there before has said that it is ready when nobody listened.
frames().forEach(sayHello);
