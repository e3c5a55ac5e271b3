// What was done on the pages outlives a reload: kept in the tab until the widget keeps it itself.

const KEY = "career-quiz:pages";

/** Reads what was kept; nothing where there is nothing, or something else. */
export const read = (element) => Object(use(element, (storage) => JSON.parse(storage.getItem(KEY))));

/** Keeps what was done, as the widget takes it. */
export const keep = (element, done) => use(element, (storage) => storage.setItem(KEY, JSON.stringify(done)));

/** Forgets it: from now on the widget keeps it. */
export const forget = (element) => use(element, (storage) => storage.removeItem(KEY));

function use(element, does) {
  if (element.getAttribute("persist") === "none") return undefined;
  try {
    return does(sessionStorage);
  } catch {
    return undefined; // there is none here, or it is full
  }
}
