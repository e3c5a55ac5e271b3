// The screens of the fallback: out of the markup that stands in a page, or built of what embed.js has fetched.
// @ts-check

/** @import { Session } from "./session.js" */

/**
 * What a session begins with, as src/bin/prerender.rs prints it.
 * @typedef {object} Beginning
 * @property {string[]} questions The ids of all questions, in their order.
 * @property {Session} session One in which nothing is done, with the fingerprints of all statements.
 * @property {string} facts_shared The facts above the first statement, for a page that asks to see the result.
 */

/**
 * An element as data.
 * @typedef {[name: string, attributes: Record<string, string>, ...children: (string | Tree)[]]} Tree
 */

/**
 * The first screens of a quiz as data, which xtask/src/first_screens.rs writes.
 * @typedef {object} FirstScreens
 * @property {string} style The style sheet that they need.
 * @property {Beginning} beginning
 * @property {Tree[]} screens The screen of each statement, and once more the last, with what is said of a missing answer.
 */

/**
 * @typedef {object} Screens
 * @property {Beginning} beginning
 * @property {(index: number) => Element} at The screen of a question. After the last comes one with what is said when an
 *   answer is missing.
 */

/**
 * Those that stand in a shadow root as markup; nothing where there are none.
 * @param {ShadowRoot} root
 * @returns {Screens | undefined}
 */
export function inMarkup(root) {
  const first = root.querySelector("[data-screen]");
  /** @type {HTMLTemplateElement | null} */
  const template = root.querySelector("template[data-beginning]");
  if (!first || !template) return undefined;
  const all = [first, ...template.content.children];
  return {
    beginning: JSON.parse(template.dataset.beginning ?? ""),
    at: (index) => /** @type {Element} */ (all[index]),
  };
}

/**
 * Those that have come as data. Each is built when it is asked for.
 * @param {FirstScreens} first
 * @param {number} level That of the highest heading.
 * @param {(path: string) => string} url The address of a file of the site.
 * @returns {Screens}
 */
export function ofData({ beginning, screens }, level, url) {
  /**
   * @param {Tree} tree
   * @param {string | null} [space] The namespace of its parent.
   * @returns {Element}
   */
  const build = ([name, attributes, ...children], space = "http://www.w3.org/1999/xhtml") => {
    const own = name === "svg" ? "http://www.w3.org/2000/svg" : space;
    // The screens were made for a highest heading of level 2.
    const heading = /^h\d$/.test(name) && Number(name[1]) + level - 2;
    const element = document.createElementNS(own, heading ? (heading > 6 ? "div" : `h${heading}`) : name);
    if (heading && heading > 6) {
      element.setAttribute("role", "heading");
      element.setAttribute("aria-level", String(heading));
    }
    for (const [key, value] of Object.entries(attributes))
      element.setAttribute(key, key === "href" ? url(value) : value);
    element.append(...children.map((child) => (typeof child === "string" ? child : build(child, own))));
    return element;
  };
  /** @type {Element[]} */
  const built = [];
  return { beginning, at: (index) => (built[index] ??= build(/** @type {Tree} */ (screens[index]))) };
}
