// A result in the address of a page, behind its `#`: what the page has there stays as it is, and ours comes behind it.
// Ours has nothing but letters, digits, hyphens and underscores, so that a name stays a name for the scripts of the page;
// a route gets it as a parameter, since that is what routers leave alone.
// @ts-check

const OURS = /([?&_]?)career-quiz(?:[=_]|%(?:25)*(?:3d|5f))[^&?#/]*(&?)/i;

/**
 * What is behind `#` without ours, with the `#`.
 * @param {string} hash
 */
const without = (hash) => hash.replace(OURS, (_, before, after) => after && before).replace(/^#$/, "");

/**
 * What ours is put behind, in place of what is there.
 * @param {string} hash
 */
function before(hash) {
  const own = without(hash);
  if (!own) return "#";
  if (/[?=]/.test(own)) return `${own}&`;
  return own + (/[/!]/.test(own) ? "?" : "_");
}

const page = () => /** @type {string} */ (location.href.split("#")[0]);

/**
 * The beginning of a link, which ends with ours: that of this page, or where nobody else could open it, of another one;
 * empty where there is none either.
 * @param {string} other
 */
export function beginning(other) {
  if (/^https?:/.test(location.href)) return page() + before(location.hash);
  return other && `${other}#`;
}

/**
 * Puts the address of the page right: with ours in it, or without. The page does not hear of it.
 * @param {string} ours
 */
export function putAddress(ours) {
  const { hash } = location;
  const right = ours ? before(hash) + ours : without(hash);
  if (right === hash) return;
  try {
    history.replaceState(history.state, "", page() + right);
  } catch {
    // A frame without an address cannot have another one, and some browsers count how often it is asked for.
  }
}

/**
 * What is behind `#`, as it was before somebody wrote it with percent signs, and perhaps those with percent signs too.
 * @param {string} hash
 */
export function decoded(hash) {
  try {
    return decodeURIComponent(decodeURIComponent(hash));
  } catch {
    return hash;
  }
}
