// The ways into a page, and what each of them takes: for what it does not take there is a reason.
// @ts-check

/**
 * @typedef {"script" | "server" | "popup" | "frame" | "editor" | "author" | "react" | "npm" | "oembed"} Way
 */

/** The tokens: the custom property, what it is for, and whether it is a colour. */
export const TOKENS = /** @type {const} */ ([
  ["--cq-font", "Font family", false],
  ["--cq-ink", "Text and main button", true],
  ["--cq-paper", "Background", true],
  ["--cq-soft", "Quieter text", true],
  ["--cq-wash", "Ground of parts", true],
  ["--cq-line", "Decorative lines", true],
  ["--cq-edge", "Edges of controls", true],
  ["--cq-for", "Accent of the first side", true],
  ["--cq-against", "Accent of the second side", true],
  ["--cq-error", "What is wrong", true],
  ["--cq-focus", "Ring around the focus", true],
  ["--cq-radius", "Round corners", false],
]);

const ALONE = "Other sites take the address alone: what is chosen here stays out.";
const FRAME = "A frame knows nothing of the page around it.";
const NO_SCRIPT = "No script of the quiz is named in your page.";

/**
 * Why a way does not take something, by the names of fields; `token` stands for all tokens.
 * @type {Record<Way, Record<string, string>>}
 */
export const REASONS = {
  script: {},
  server: {},
  editor: {},
  popup: {
    loading: "It loads when the button is pressed.",
    id: "The id would be that of the button.",
  },
  frame: {
    token: `${FRAME} It has its own colours.`,
    id: `${FRAME} Answers in it are kept by the quiz.`,
    "data-layer": `${FRAME} It has no dataLayer.`,
    xapi: FRAME,
    pinned: "A frame is a page, and pages cannot be pinned.",
  },
  author: Object.fromEntries(
    ["which", "lang", "theme", "heading-level", "persist", "share-with", "token", "loading", "id", "data-layer", "xapi"]
      .map((name) => [name, ALONE])
      .concat([["pinned", NO_SCRIPT]]),
  ),
  react: { pinned: "React makes the script by its address: a digest would have to be renewed with each update." },
  npm: { pinned: "npm pins it by your lock file." },
  oembed: {},
};
REASONS.oembed = REASONS.author;

/**
 * Why a way does not take a field; nothing where it does.
 * @param {Way} way
 * @param {string} name
 */
export const reason = (way, name) => REASONS[way][name.startsWith("--cq-") ? "token" : name];
