// The page for authors of quizzes: a text, what is wrong with it in its place, and the quiz that it makes, in both themes.
// @ts-check

import { blanksIn } from "./author/blanks.js";
import { addressOf } from "./author/draft.js";
import { keep, kept } from "./author/kept.js";
import { lineOf, places } from "./author/places.js";
import { problemsOf } from "./author/reader.js";
import { showShares } from "./author/shares.js";
import { showResult } from "./configure/preview.js";
import { make } from "./element/make.js";

/** @import { Range } from "./author/places.js" */
/** @import { Problem } from "./author/reader.js" */

/** So long nobody has typed before the text is read, in milliseconds. */
const PAUSE = 400;
/** The small example that the guide for authors explains. */
const EXAMPLE = "example-quiz.json";
/** A quiz whose texts say what goes in their place. */
const BLANK = "blank-quiz.json";

/**
 * What author.html has.
 * @param {string} selector
 */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const url = (/** @type {string} */ path) => new URL(path, import.meta.url).href;

const text = /** @type {HTMLTextAreaElement} */ (one("#text"));
const from = /** @type {HTMLSelectElement} */ (one('[name="from"]'));
const file = /** @type {HTMLInputElement} */ (one('[name="file"]'));
const [summary, list, said, shown] = [one("#summary"), one("#problems"), one("#said"), one("#shown")];
const person = /** @type {HTMLSelectElement} */ (one('[name="person"]'));
const [undo, stale, save] = [one("#undo"), one("#stale"), one("#save")];
const [begin, title] = [/** @type {HTMLDetailsElement} */ (one("#begin")), one("#file-title")];
const [next, nextBlank, fair] = [one("#next"), one("#next button"), one("#fair")];
const [shares, previewPart] = [one("#shares"), one("#preview-part")];
const grounds = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".ground")]);

/** What was last saved or put in: whoever leaves with another text is asked. */
let saved = "";
/** What was in the editor before something else was put in, and what of it was saved. */
let before = { text: "", saved: "" };
/** The last text that is a quiz: what the previews show. */
let good = "";
/** Whether they show a result. */
let isAtResult = false;
/** Counts what the previews were asked to show: what was asked before is given up. */
let showing = 0;
/** Counts the texts: what is found of an older one is not said. */
let round = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

// --- What is wrong ---

/**
 * Goes to a part of the text and marks it.
 * @param {Range} range
 */
function goTo(range) {
  const lines = text.value.split("\n");
  const line = lineOf(text.value, range[0]);
  const column = range[0] - text.value.lastIndexOf("\n", range[0] - 1);
  text.focus({ preventScroll: true });
  text.setSelectionRange(...range);
  const height = Number.parseFloat(getComputedStyle(text).lineHeight);
  text.scrollTop = Math.max(0, height * (line - 1) - text.clientHeight / 3);
  // The editor may be higher than the window: what counts is the line.
  const top = text.getBoundingClientRect().top + height * line - text.scrollTop;
  if (top < 2 * height || top > innerHeight - 2 * height) scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
  // All signs are as wide as each other, and the longest line is as wide as it can be scrolled.
  const width = text.scrollWidth / Math.max(...lines.map(({ length }) => length), 1);
  const [start, end] = [width * (column - 4), width * (column + range[1] - range[0] + 4)];
  text.scrollLeft = Math.min(start, Math.max(0, end - text.clientWidth));
}

/** @param {Problem[]} problems */
function say(problems) {
  list.replaceChildren(
    ...problems.map((problem) => {
      const button = make("button", { type: "button" }, make("strong", {}, `Line ${problem.line}`));
      if (problem.path) button.append(make("code", {}, problem.path), ": ");
      button.append(problem.text);
      button.addEventListener("click", () => goTo(problem.range));
      return make("li", {}, button);
    }),
  );
  text.ariaInvalid = problems.length ? "true" : null;
  sayBlanks();
  const [{ title = "", questions = [] } = {}] = problems.length ? [] : [JSON.parse(text.value)];
  summary.textContent = problems.length
    ? `${problems.length} ${problems.length === 1 ? "problem" : "problems"}. Choose one to go to its line.`
    : `Good: “${title}”, ${questions.length} statements.`;
  fair.hidden = problems.length > 0;
}

/** What of a blank quiz is still to be written; nothing where the text is no JSON. */
function blanks() {
  try {
    JSON.parse(text.value);
  } catch {
    return { texts: [], ids: [] };
  }
  return blanksIn(text.value, places(text.value));
}

function sayBlanks() {
  const { texts, ids } = blanks();
  const [{ length }, what] = texts.length ? [texts, "text in brackets"] : [ids, "id of the blank quiz"];
  const all = length === 1 ? what : what.replace(/^\w+/, "$&s");
  nextBlank.textContent = `${length} ${all} to ${texts.length ? "write" : "replace"}: go to the next`;
  next.hidden = !length;
}

nextBlank.addEventListener("click", () => {
  const { texts, ids } = blanks();
  const all = texts.length ? texts : ids;
  const range = all.find(([start]) => start > text.selectionStart) ?? all[0];
  if (range) goTo(range);
});

// --- Preview ---

/** Shows the quiz in both themes, from the start or at a result. */
async function preview() {
  showing += 1;
  const address = addressOf(good);
  for (const ground of grounds) {
    const quiz = document.createElement("career-quiz");
    const attributes = {
      src: address,
      theme: ground.dataset.theme ?? "auto",
      persist: "none",
      loading: "eager",
      "heading-level": "4",
    };
    for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
    ground.replaceChildren(quiz);
  }
  previewPart.hidden = false;
  for (const ground of grounds) ground.inert = isAtResult;
  if (isAtResult) await toResult();
}

/** Answers the quiz in both previews. The focus stays where it is: in what is inert there is none to have. */
async function toResult() {
  const [now, who] = [showing, person.selectedOptions[0]?.text];
  const answer = answersOf(person.value);
  const isWanted = () => now === showing;
  const there = await Promise.all(grounds.map((ground) => showResult(ground, answer, isWanted)));
  if (!isWanted()) return;
  for (const ground of grounds) ground.inert = false;
  shown.textContent = there.every(Boolean)
    ? `The result of somebody who ${who}. It was answered here at once, which the result may say.`
    : "This quiz shows no result here.";
}

/**
 * How somebody answers who stands on a side, firmly in some statements and hardly in others, or in the middle.
 * @param {string} side `1` for the first pole, `-1` for the second, `0` for neither; empty for somebody without a side.
 */
function answersOf(side) {
  if (!side) return undefined;
  /** @type {{ questions: { id: string, direction: string }[] }} */
  const { questions } = JSON.parse(good);
  /** @type {Record<string, number>} How many of each direction there were. */
  const counts = {};
  const answers = questions.map(({ id, direction }) => {
    const count = counts[direction] ?? 0;
    counts[direction] = count + 1;
    const step = (side === "0" ? [1, 0, -1, 0] : [2, 1, 1, 0])[count % 4] ?? 0;
    return [id, 2 + step * (direction === "against" ? -1 : 1) * (Number(side) || 1)];
  });
  const known = Object.fromEntries(answers);
  return (/** @type {string} */ question) => Number(known[question]);
}

async function read() {
  round += 1;
  const [now, value] = [round, text.value];
  const isWanted = () => now === round;
  keep(value, saved);
  save.hidden = !value.trim();
  if (!value.trim()) {
    list.replaceChildren();
    text.ariaInvalid = null;
    summary.textContent = "The editor is empty.";
    stale.hidden = !grounds[0]?.firstElementChild;
    next.hidden = true;
    fair.hidden = true;
    shares.hidden = true;
    return;
  }
  try {
    const problems = await problemsOf(value);
    if (!isWanted()) return;
    say(problems);
    stale.hidden = !problems.length || !grounds[0]?.firstElementChild;
    shares.hidden ||= problems.length > 0;
    if (problems.length) return;
    good = value;
    await Promise.all([preview(), showShares(shares, JSON.parse(value), isWanted)]);
  } catch (error) {
    if (isWanted()) summary.textContent = `The text cannot be looked at here: ${error}`;
  }
}

// --- The text ---

/** Closes the ways to begin: there is something now. */
function showBegun() {
  begin.open = false;
  one("#begin > summary").textContent = "Begin with something else";
}

/**
 * Puts a text into the editor, and keeps what was there.
 * @param {string} value
 * @param {string} inFile The text as it was last saved.
 */
function put(value, inFile = value) {
  before = { text: text.value, saved };
  undo.hidden = !before.text.trim() || before.text === value;
  text.value = value;
  text.scrollTop = 0;
  saved = inFile;
  showBegun();
  // What was pressed is closed away now, or far from what has changed.
  title.focus();
  read();
}

/**
 * The text of a file, also of one that an older editor has saved in another way, and what is to be said of that.
 * @param {File} chosen
 */
async function decoded(chosen) {
  const bytes = await chosen.arrayBuffer();
  const [first = 0, second = 0, third = 0] = new Uint8Array(bytes);
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const content = new TextDecoder(encoding).decode(bytes);
  const hasMark = encoding !== "utf-8" || (first === 0xef && second === 0xbb && third === 0xbf);
  const isWhole = !content.includes("\ufffd");
  const trouble = isWhole
    ? " Its file is not plain UTF-8, which not everything reads: save it here before you put it on a server."
    : " Some of its signs could not be read: save it as UTF-8 where it was written, and open it again.";
  return { content, trouble: hasMark || !isWhole ? trouble : "" };
}

/** @param {string} name */
async function take(name) {
  try {
    const response = await fetch(url(name));
    if (!response.ok) throw Error(`${response.status}`);
    put(await response.text());
    said.textContent = "It is in the editor.";
  } catch {
    said.textContent = "It could not be loaded. Is the network there?";
  }
}

one("#take").addEventListener("click", () => take(from.value ? `quizzes/${from.value}/quiz.json` : EXAMPLE));
one("#take-blank").addEventListener("click", () => take(BLANK));

text.addEventListener("input", () => {
  said.textContent = "";
  clearTimeout(pause);
  pause = setTimeout(read, PAUSE);
});

file.addEventListener("change", async () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  const { content, trouble } = await decoded(chosen);
  put(content);
  said.textContent = `${chosen.name} is in the editor.${trouble}`;
  // The same file can be chosen again after a change.
  file.value = "";
});

undo.addEventListener("click", () => {
  put(before.text, before.saved);
  said.textContent = "What was there is back.";
});

save.addEventListener("click", () => {
  const href = URL.createObjectURL(new Blob([text.value], { type: "application/json" }));
  make("a", { href, download: "quiz.json" }).click();
  URL.revokeObjectURL(href);
  saved = text.value;
  keep(saved, saved);
  said.textContent = "The file is saved as quiz.json.";
});

function showPerson() {
  isAtResult = true;
  shown.textContent = "Answering all statements …";
  preview();
}

one("#show-result").addEventListener("click", showPerson);
person.addEventListener("change", () => isAtResult && showPerson());
one("#show-start").addEventListener("click", () => {
  isAtResult = false;
  shown.textContent = "";
  preview();
});

addEventListener("pagehide", () => keep(text.value, saved));
addEventListener("beforeunload", (event) => {
  if (text.value.trim() && text.value !== saved) event.preventDefault();
});

const back = kept();
if (back.text) {
  text.value = back.text;
  if (back.isSaved) saved = back.text;
  showBegun();
  said.textContent = "What was here before is back.";
}

// The widget is here for the reader and the previews; it asks for the text through what draft.js has put before.
import(url("embed.js")).then(read, () => {
  summary.textContent = "The quiz did not load. Load this page again.";
});
