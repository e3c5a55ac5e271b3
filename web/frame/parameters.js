// What the address of a frame asks for: parameters that become attributes of the tag, each of them checked.
// @ts-check

/** The longest address of a quiz and the longest name of a host, in characters. */
const LONGEST = { src: 500, "share-with": 80 };

/**
 * Where the frame is.
 * @typedef {object} Place
 * @property {string} address The address of the frame.
 * @property {string | undefined} around The origin of the page around it, where the browser says it.
 */

/**
 * @typedef {object} Wanted
 * @property {Record<string, string>} attributes What the tag gets.
 * @property {string | undefined} host The origin that may be shown a result.
 * @property {string[]} refused A sentence for each parameter that counts for nothing, and why.
 */

/** What the others have to look like. */
const FORMS = {
  quiz: /^[a-z\d][a-z\d-]{0,63}$/,
  lang: /^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i,
  theme: /^(auto|light|dark)$/,
  persist: /^(local|session|none)$/,
  "heading-level": /^[1-6]$/,
};

/**
 * Reads the parameters of an address.
 * @param {Place} place
 * @returns {Wanted}
 */
export function read({ address, around }) {
  const { searchParams, origin } = new URL(address);
  /** @type {Wanted} */
  const wanted = { attributes: {}, host: undefined, refused: [] };
  const refuse = (/** @type {string} */ name, /** @type {string} */ why) => wanted.refused.push(`${name}: ${why}`);
  const text = (/** @type {string} */ name) => searchParams.get(name)?.trim() ?? "";
  for (const [name, form] of Object.entries(FORMS)) {
    if (!text(name)) continue;
    if (form.test(text(name))) wanted.attributes[name] = text(name);
    else refuse(name, "it has another form");
  }
  if (text("src")) {
    const src = source(text("src"), address);
    // Anybody can write an address: a quiz of a third party must not appear under the name of this one.
    if (!src) refuse("src", "it is no address of a file");
    else if (![origin, around].includes(new URL(src).origin)) {
      refuse("src", "it has to lie where the frame is, or where the page around it is");
    } else wanted.attributes.src = src;
  }
  const name = text("share-with");
  if (name) {
    const host = text("host");
    if (!host || host !== around) {
      refuse("share-with", `host has to be the origin of the page around the frame, which is ${around ?? "not known"}`);
    } else {
      wanted.host = host;
      // With whom it is shared is said by more than a name, which everybody can claim.
      const where = ` (${new URL(host).host})`;
      wanted.attributes["share-with"] = name.slice(0, LONGEST["share-with"] - where.length) + where;
    }
  }
  return wanted;
}

/**
 * The whole address of a quiz file, or nothing.
 * @param {string} text
 * @param {string} base
 */
function source(text, base) {
  try {
    const { href, protocol } = new URL(text, base);
    return href.length <= LONGEST.src && /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
