// Where the fallback keeps a session: where the widget keeps it, in the same form.
// @ts-check

/**
 * The key of the session of a tag: `storage_key` in src/embed.rs.
 * @param {Element} element
 * @param {string} quiz
 */
export const keyOf = ({ id }, quiz) => `career-quiz:${quiz}${id && `:${id}`}`;

/**
 * What is kept under a key; nothing where there is nothing, or no storage.
 * @param {Element} element
 * @param {string} key
 */
export const read = (element, key) => withStorage(element, (storage) => storage.getItem(key));

/**
 * Whether anything is kept for a tag: a session, or results of earlier times.
 * @param {Element} element
 * @param {string} quiz
 */
export const isKept = (element, quiz) =>
  ["", ":earlier"].some((end) => Boolean(read(element, keyOf(element, quiz) + end)));

/**
 * @param {Element} element
 * @param {string} key
 * @param {string} text
 */
export const keep = (element, key, text) => withStorage(element, (storage) => storage.setItem(key, text));

/**
 * @template T
 * @param {Element} element
 * @param {(storage: Storage) => T} use
 */
function withStorage(element, use) {
  const persist = element.getAttribute("persist");
  if (persist === "none") return undefined;
  try {
    return use(persist === "session" ? sessionStorage : localStorage);
  } catch {
    return undefined; // there is none here, or it is full
  }
}
