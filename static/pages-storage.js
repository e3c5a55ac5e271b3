// What was done on the pages outlives a reload: kept in the tab until the widget keeps it itself.

const KEY = "career-quiz:pages";

/** Reads what was kept; nothing where there is nothing, or something else, or where another tab has gone on since. */
export const read = (element) => use(element, (storage) => {
  const { done, known } = JSON.parse(storage.getItem(KEY));
  return known === others() ? Object(done) : {};
}) ?? {};

/** Keeps what was done, as the widget takes it. */
export const keep = (element, done) =>
  use(element, (storage) => storage.setItem(KEY, JSON.stringify({ done, known: others() })));

/** Forgets it: from now on the widget keeps it. */
export const forget = (element) => use(element, (storage) => storage.removeItem(KEY));

/** Whether a key of the storage is that of a widget. */
export const isOurs = (key) => Boolean(key?.startsWith("career-quiz:"));

/** A number that changes with what widgets have kept for all tabs, and says nothing of it. */
function others() {
  const all = JSON.stringify(Object.entries(localStorage).filter(([key]) => isOurs(key)));
  return [...all].reduce((sum, sign) => (Math.imul(sum, 31) + sign.codePointAt(0)) | 0, 0);
}

function use(element, does) {
  if (element.getAttribute("persist") === "none") return undefined;
  try {
    return does(sessionStorage);
  } catch {
    return undefined; // there is none here, or it is full
  }
}
