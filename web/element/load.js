// Fetches what a widget needs, all of it at once, each file once for the page, and none that was tampered with.
// @ts-check

import { files, first, languages, packs } from "#manifest";
import { make } from "./make.js";

/** @import { SiteFile } from "#manifest" */
/** @import { FirstScreens } from "../fallback/screens.js" */

/**
 * What a widget is made of, besides the script around it.
 * @typedef {object} Parts
 * @property {WebAssembly.Module} module
 * @property {[words: string, quiz: string]} content The texts of two JSON files.
 */

/** @param {string} path */
export const url = (path) => new URL(path, import.meta.url).href;

/** @param {SiteFile} file */
async function get([path, integrity]) {
  const ask = () => fetch(url(path), { integrity });
  // What did not arrive may do so at the second try; what arrived as something else will not change.
  const response = await ask().catch(ask);
  if (!response.ok) throw Error(`${path}: ${response.status}`);
  return response;
}

/** @param {SiteFile} file */
const text = async (file) => (await get(file)).text();

async function compile() {
  // Where there is no WebAssembly, this fails before anything is fetched.
  // Not while it arrives: its digest can only be checked when all of it is there. So its type does not matter either.
  return WebAssembly.compile(await (await get(files.wasm)).arrayBuffer());
}

/** @type {Record<string, Promise<any> | undefined>} */
const shared = {};

/** Whether the server has another release by now, so that only to load the page again can help. */
export let isOutdated = false;

/** After an update the names in an open or cached embed.js are gone. It is asked for anew, for the next visit too. */
async function compare() {
  const response = await fetch(import.meta.url, { cache: "reload" });
  const now = await response.text();
  const all = [files, packs, first].flatMap((group) => Object.values(group));
  isOutdated = response.ok && all.some((file) => file && !now.includes(file[0]));
}

/**
 * However many widgets a page has, it loads and compiles once; a failed load is tried again by the next one.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} start
 * @returns {Promise<T>}
 */
const once = (name, start) =>
  (shared[name] ??= start().catch(async (error) => {
    delete shared[name];
    await compare().catch(() => {});
    throw error;
  }));

const style = () => once("style", () => text(files.style));

/** Ends the address of the next try: engines keep the failure of an import for its address. */
let again = "";
/**
 * The module of the script around the wasm. An import has no digest of its own, so a link that has one comes before it,
 * and has to arrive: a policy that blocks the link would let the import pass.
 * @returns {Promise<typeof import("../assets/widget.js")>}
 */
export const widgetScript = () =>
  once("script", async () => {
    const [path, integrity] = files.script;
    const href = url(path) + again;
    again += "?";
    const nonce = document.querySelector(/** @type {"script"} */ ("script[nonce]"))?.nonce;
    const link = make("link", { rel: "modulepreload", href, integrity, nonce });
    document.head.append(link);
    const loaded = new Promise((onload, reject) => Object.assign(link, { onload, onerror: () => reject(path) }));
    await loaded.finally(() => link.remove());
    return import(href);
  });

/**
 * Gives a shadow root a style sheet, made in its document: no other one takes it.
 * @param {ShadowRoot} root
 * @param {string} [rules] Those of the widget without it.
 */
export async function adoptStyles(root, rules) {
  rules ??= /** @type {string} */ (await style());
  // @ts-expect-error An element that is in a page is in a window.
  const sheet = new root.ownerDocument.defaultView.CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [sheet];
}

/**
/**
 * The language of the widget's own words that is nearest to one.
 * @param {string} wanted
 */
const languageOf = (wanted) => languages.find((known) => RegExp(`^${known}\\b`, "i").test(wanted)) ?? languages[0];

/**
 * The first screens of a quiz that is shipped; nothing for others, or where they do not come: the widget can do without.
 * @param {string} quiz
 * @param {string} wanted The language of the words.
 * @returns {Promise<FirstScreens | undefined>}
 */
export async function firstScreens(quiz, wanted) {
  const file = first[`${quiz}.${languageOf(wanted)}`];
  return file && once(file[0], async () => (await get(file)).json()).catch(() => undefined);
}

/**
 * Whether a quiz came with this script.
 * @param {string} quiz
 */
export const isShipped = (quiz) => `${quiz}.${languages[0]}` in packs;

/**
 * The texts of the words and the quiz. Those that are shipped come in one file, a line each.
 * @param {string} quiz
 * @param {string | null} src
 * @param {string} wanted
 * @returns {Promise<any>}
 */
async function content(quiz, src, wanted) {
  const language = languageOf(wanted);
  const pack = !src && packs[`${quiz}.${language}`];
  if (pack) return (await once(pack[0], () => text(pack))).split("\n");
  const file = src ? new URL(src, document.baseURI).href : `quizzes/${quiz}/quiz.json`;
  return Promise.all([text([`locales/${language}.json`]), text([file])]);
}

/**
 * Loads the parts of a widget, and gives its shadow root the style sheet.
 * @param {ShadowRoot} root
 * @param {string} quiz The id of a quiz that is shipped.
 * @param {string | null} src The address of another quiz, which wins.
 * @param {string} wanted The language of the words.
 * @returns {Promise<Parts>}
 */
export async function load(root, quiz, src, wanted) {
  const [module, texts] = await Promise.all([once("module", compile), content(quiz, src, wanted), style()]);
  await adoptStyles(root);
  return { module, content: texts };
}
