// What frame.js and resize.js say to each other. The bundle puts it into both.

const PROTOCOL = "career-quiz-frame";
const VERSION = 1;
/** What is higher scrolls inside the frame. */
export const HIGHEST = 20_000;

export const message = (type, more) => ({ protocol: PROTOCOL, version: VERSION, type, ...more });

/** Whether this is a message of the protocol, with nothing in it but what belongs there. */
export const isMessage = (data) =>
  data?.constructor === Object && data.protocol === PROTOCOL && data.version === VERSION &&
  Object.keys(data).length === (data.type === "height" ? 4 : 3);
