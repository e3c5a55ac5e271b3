// Where a text stops to be JSON. What browsers say of it differs, and some say no place at all.
// @ts-check

export const SPACE = /[ \t\n\r]*/y;
/** From the space on: what comes before are control characters, which JSON has escaped. */
export const TEXT = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
export const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * The line and the column, from 1, at which a text stops to be JSON; nothing if it is JSON.
 * @param {string} text
 * @returns {{ line: number, column: number } | undefined}
 */
export function firstFault(text) {
  let at = 0;
  /** @param {RegExp} pattern */
  const passes = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return Boolean(found);
  };
  /** @param {string} sign */
  const passesSign = (sign) => {
    passes(SPACE);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  /**
   * Members up to the end of a list or an object.
   * @param {string} end
   * @param {() => boolean} member
   */
  const members = (end, member) => {
    if (passesSign(end)) return true;
    do {
      if (!member()) return false;
    } while (passesSign(","));
    return passesSign(end);
  };
  /** @returns {boolean} */
  const value = () => {
    passes(SPACE);
    if (passesSign("[")) return members("]", value);
    if (passesSign("{")) return members("}", () => passes(SPACE) && passes(TEXT) && passesSign(":") && value());
    return passes(text[at] === '"' ? TEXT : OTHER);
  };
  if (value() && passes(SPACE) && at === text.length) return undefined;
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
