// Fetches what a widget needs, all of it at once, each file once for the page, and none that was tampered with.

import { files, languages, packs } from "./files.js";
import { make } from "./notice.js";

export const url = (path) => new URL(path, import.meta.url).href;

async function get([path, integrity]) {
  const ask = () => fetch(url(path), { integrity });
  // What did not arrive may do so at the second try; what arrived as something else will not change.
  const response = await ask().catch(ask);
  if (!response.ok) throw Error(`${path}: ${response.status}`);
  return response;
}

const text = async (file) => (await get(file)).text();

async function compile() {
  // Where there is no WebAssembly, this fails before anything is fetched.
  // Not while it arrives: its digest can only be checked when all of it is there. So its type does not matter either.
  return WebAssembly.compile(await (await get(files.wasm)).arrayBuffer());
}

// However many widgets a page has, it loads and compiles once; a failed load is tried again by the next one.
const shared = {};
const once = (name, make) =>
  (shared[name] ??= make().catch((error) => {
    delete shared[name];
    throw error;
  }));

// Our own pages link the style sheet, for the statements in them.
const link = document.querySelector("link[data-widget-style]");
const style = () => once("style", async () => {
  try {
    return [...link.sheet.cssRules].map((rule) => rule.cssText).join("");
  } catch {
    // There is none, or a sandboxed frame may not read it.
    return text(files.style);
  }
});

/** The module of the player. An import has no digest of its own, so a link that has one comes before it. */
export const player = () => once("player", async () => {
  const [path, integrity] = files.player;
  const link = make("link", { rel: "modulepreload", href: url(path), integrity });
  document.head.append(link);
  try {
    return await import(link.href);
  } finally {
    link.remove();
  }
});

const sheets = new WeakMap();

/** Puts the style sheet on; each document needs one of its own. */
export async function dress(root) {
  const rules = await style();
  const { ownerDocument } = root;
  const sheet = sheets.get(ownerDocument) ?? new ownerDocument.defaultView.CSSStyleSheet();
  sheets.set(ownerDocument, sheet);
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [sheet];
}

/** The texts of the words and the quiz. Those that are shipped come in one file, a line each. */
async function content(quiz, src, wanted) {
  const language = languages.find((known) => `${wanted}-`.toLowerCase().startsWith(`${known}-`)) ?? languages[0];
  const pack = !src && packs[`${quiz}.${language}`];
  if (pack) return (await once(pack[0], () => text(pack))).split("\n");
  const file = src ? new URL(src, document.baseURI).href : `quizzes/${quiz}/quiz.json`;
  return Promise.all([text([`locales/${language}.json`]), text([file])]);
}

/** Everything but the player: the compiled module, and the texts of the words and the quiz. */
export async function load(root, quiz, src, wanted) {
  const [module, texts] = await Promise.all([once("module", compile), content(quiz, src, wanted), link ?? style()]);
  await dress(root);
  return { module, content: texts };
}
