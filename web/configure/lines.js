// The lines to paste, for each way into a page, and the policy that a page with one needs.
// @ts-check

import { placed } from "../../package/first-screens.js";

/** @import { Way } from "./ways.js" */

/**
 * What is chosen, and can be had in the chosen way.
 * @typedef {object} Choice
 * @property {Way} way
 * @property {{ title: string, page: string }} quiz Its title, and the page of it that a link leads to.
 * @property {[name: string, value: string][]} attributes Those of the tag; a flag has the value "".
 * @property {[name: string, value: string][]} tokens
 * @property {string | undefined} host The origin that a frame may tell a result.
 * @property {FirstScreens} [first] Those of the quiz, where they go into the page.
 * @property {string | undefined} digest Of the script, if browsers are to refuse another one.
 */

/**
 * The first screens of a quiz.
 * @typedef {{ markup: string, styleSource: string }} FirstScreens
 */

export const url = (/** @type {string} */ path) => new URL(path, import.meta.url).href;
/** The height of a frame until `resize.js` knows better. */
const HEIGHT = "1000";
/** What a frame needs to stand in a column as a paragraph does. */
export const FRAME_STYLE = "display:block;width:100%;border:0";

const escaped = (/** @type {string} */ text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * Attributes as HTML has them.
 * @param {[name: string, value: string][]} attributes
 */
const written = (attributes) =>
  attributes.map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`)).join("");

/**
 * What stands in the tag until the quiz is there.
 * @param {Choice} choice
 */
const link = ({ quiz }) => `<a href="${escaped(url(quiz.page))}">${escaped(`${quiz.title} Take the quiz`.trim())}</a>`;

/**
 * @param {string} name
 * @param {string} [digest]
 */
function script(name, digest) {
  const sealed = digest
    ? written([
        ["integrity", digest],
        ["crossorigin", "anonymous"],
      ])
    : "";
  return `<script type="module" src="${url(name)}"${sealed}></script>`;
}

/**
 * @param {string} tag
 * @param {Choice["tokens"]} tokens
 */
const rule = (tag, tokens) => `${tag} {${tokens.map(([name, value]) => ` ${name}: ${value};`).join("")} }`;

/**
 * @param {string} tag
 * @param {Choice["tokens"]} tokens
 */
const style = (tag, tokens) => (tokens.length ? `\n<style>\n  ${rule(tag, tokens)}\n</style>` : "");

/**
 * The address of a frame with its parameters.
 * @param {Choice} choice
 */
export function frameAddress({ attributes, host }) {
  const address = new URL(url("embed.html"));
  for (const [name, value] of attributes) if (name !== "loading") address.searchParams.set(name, value);
  if (host) address.searchParams.set("host", host);
  return address.href;
}

/**
 * The attributes of a frame.
 * @param {Choice} choice
 * @returns {[name: string, value: string][]}
 */
export function frameAttributes(choice) {
  const isEager = choice.attributes.some(([name, value]) => name === "loading" && value === "eager");
  return [
    ["src", frameAddress(choice)],
    ["title", choice.quiz.title || "A quiz"],
    ["width", "100%"],
    ["height", HEIGHT],
    ...(isEager ? [] : [/** @type {[string, string]} */ (["loading", "lazy"])]),
    ["allow", "clipboard-write"],
    // The same border where a policy forbids styles.
    ["frameborder", "0"],
    ["style", FRAME_STYLE],
  ];
}

/** @param {Choice} choice */
function react(choice) {
  const { attributes, tokens } = choice;
  const value = (/** @type {string} */ text) => (/["{}\\]/.test(text) ? `{${JSON.stringify(text)}}` : `"${text}"`);
  const props = attributes.map(([name, text]) => ` ${name}=${text ? value(text) : '""'}`).join("");
  const looks = tokens.length ? `\n\n/* Into your style sheet: */\n${rule("career-quiz", tokens)}` : "";
  return `export function CareerQuiz() {
  return (
    <>
      <script type="module" async src="${url("embed.js")}" />
      <career-quiz${props}>
        ${link(choice)}
      </career-quiz>
    </>
  );
}${looks}`;
}

/**
 * The lines to paste.
 * @param {Choice} choice
 */
export function lines(choice) {
  const { way, attributes, tokens, digest } = choice;
  const tag = `<career-quiz${written(attributes)}>${link(choice)}</career-quiz>`;
  switch (way) {
    case "server": {
      const level = attributes.find(([name]) => name === "heading-level")?.[1];
      const first = choice.first ? placed(choice.first.markup, url("."), level ? Number(level) : undefined) : "";
      return `${script("embed.js", digest)}
<career-quiz${written(attributes)}>${first}${link(choice)}</career-quiz>${style("career-quiz", tokens)}`;
    }
    case "popup":
      return `${script("popup.js", digest)}
<career-quiz-popup${written(attributes)}>${link(choice)}</career-quiz-popup>${style("career-quiz-popup", tokens)}`;
    case "frame":
      return `<iframe${written(frameAttributes(choice))}></iframe>\n${script("resize.js")}`;
    case "author":
    case "oembed":
      return url("index.html");
    case "react":
      return react(choice);
    case "npm":
      return `npm install ./career-quiz-0.1.0.tgz   # made by ./dev package

import "career-quiz/define";

${tag}${style("career-quiz", tokens)}`;
    default:
      return `${script("embed.js", digest)}\n${tag}${style("career-quiz", tokens)}`;
  }
}

/** Where the lines go. */
export const PLACES = {
  script: "Into the HTML of your page, where the quiz shall be.",
  server:
    "Into a template of your server. The statements and their styles stand in the tag: people see the first one with your page, and not an answer later. Write them anew with each update of the quiz; from npm, “career-quiz/server” gives them.",
  popup:
    "Into the HTML of your page, where the button shall be. A button of your own inside the tag takes the place of the link.",
  frame:
    "Into the HTML of your page, where the quiz shall be. The script gives the frame its height; without it, it keeps the one that is written here.",
  editor:
    "Into a block “Custom HTML”. WordPress lets editors and administrators do this; of what an author writes there, only the link is left.",
  author:
    "Into a line of its own. WordPress makes a frame of it, if whoever runs the quiz has set up oEmbed (below). In that frame nothing is kept on the device, and files cannot be saved.",
  react:
    "A component for React 19. Attributes have their names as in HTML, with hyphens: a server would drop names such as headingLevel.",
  npm: "The first into your terminal, the second into a script, the last into your HTML or template.",
  oembed:
    "Whoever puts this address in a line of its own gets the quiz. For that, save these three files over those in the folder of the quiz: they name its whole address, which is not known before it is on its server. Delete the files .gz and .br beside those three, or servers go on sending what is in them.",
};

/**
 * What a page with a content security policy has to allow.
 * @param {Choice} choice
 */
export function policy({ way, attributes, tokens, first }) {
  const { origin } = new URL(import.meta.url);
  const src = attributes.find(([name]) => name === "src")?.[1];
  const other = src && new URL(src).origin !== origin ? ` ${new URL(src).origin}` : "";
  if (way === "author" || way === "oembed") return `frame-src ${origin}`;
  if (way === "frame") return `frame-src ${origin}; script-src ${origin}`;
  const from = way === "npm" ? "'self'" : origin;
  const own = way === "server" && first ? `; style-src ${first.styleSource}` : "";
  const looks = tokens.length && way !== "react" ? "; style-src 'unsafe-inline'" : own;
  return `script-src ${from} 'wasm-unsafe-eval'; connect-src ${from}${other}${looks}`;
}
