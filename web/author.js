// The page for authors of quizzes: a text, what is wrong with it in its place, and the quiz that it makes, in both themes.
// @ts-check

import { addressOf } from "./author/draft.js";
import { problemsOf } from "./author/reader.js";
import { showResult } from "./configure/preview.js";
import { make } from "./element/make.js";

/** @import { Problem } from "./author/reader.js" */

/** So long nobody has typed before the text is read, in milliseconds. */
const PAUSE = 400;
/** The small example that the guide for authors explains. */
const EXAMPLE = "example-quiz.json";

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
const [undo, stale] = [one("#undo"), one("#stale")];
const grounds = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".ground")]);
const buttons = ["#show-result", "#show-start"].map((id) => /** @type {HTMLButtonElement} */ (one(id)));

/** What was last saved or put in: whoever leaves with another text is asked. */
let kept = "";
/** What was in the editor before something else was put in. */
let before = "";
/** Whether the previews show a result. */
let isAtResult = false;
/** Counts the texts: what is found of an older one is not said. */
let round = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

// --- What is wrong ---

/**
 * Goes to the part of the text that a problem is about.
 * @param {Problem} problem
 */
function goTo({ line, range }) {
  text.focus();
  text.setSelectionRange(...range);
  const height = Number.parseFloat(getComputedStyle(text).lineHeight);
  text.scrollTop = Math.max(0, height * (line - 1) - text.clientHeight / 3);
  text.scrollLeft = 0;
}

/** @param {Problem[]} problems */
function say(problems) {
  list.replaceChildren(
    ...problems.map((problem) => {
      const button = make("button", { type: "button" }, make("strong", {}, `Line ${problem.line}`));
      if (problem.path) button.append(make("code", {}, problem.path), ": ");
      button.append(problem.text);
      button.addEventListener("click", () => goTo(problem));
      return make("li", {}, button);
    }),
  );
  text.ariaInvalid = problems.length ? "true" : null;
  const [{ title = "", questions = [] } = {}] = problems.length ? [] : [JSON.parse(text.value)];
  summary.textContent = problems.length
    ? `${problems.length} ${problems.length === 1 ? "problem" : "problems"}. Choose one to go to its line.`
    : `Good: “${title}”, ${questions.length} statements.`;
}

// --- Preview ---

/** Shows the text in both themes: from the start, or at a result where one was shown before. */
async function preview() {
  const address = addressOf(text.value);
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
  for (const button of buttons) button.disabled = false;
  if (isAtResult) await toResult();
}

/** Answers the quiz in both previews. The focus stays where it is: in what is inert there is none to have. */
async function toResult() {
  for (const ground of grounds) ground.inert = true;
  const there = await Promise.all(grounds.map((ground) => showResult(ground)));
  for (const ground of grounds) ground.inert = false;
  return there.every(Boolean);
}

async function read() {
  round += 1;
  const [now, value] = [round, text.value];
  if (!value.trim()) {
    list.replaceChildren();
    text.ariaInvalid = null;
    summary.textContent = "The editor is empty.";
    stale.hidden = !grounds[0]?.firstElementChild;
    return;
  }
  try {
    const problems = await problemsOf(value);
    if (now !== round) return;
    say(problems);
    stale.hidden = !problems.length || !grounds[0]?.firstElementChild;
    if (!problems.length) await preview();
  } catch (error) {
    if (now === round) summary.textContent = `The text cannot be looked at here: ${error}`;
  }
}

// --- The text ---

/**
 * Puts a text into the editor, and keeps what was there.
 * @param {string} value
 */
function put(value) {
  before = text.value;
  undo.hidden = !before.trim() || before === value;
  text.value = value;
  text.scrollTop = 0;
  kept = value;
  read();
}

text.addEventListener("input", () => {
  said.textContent = "";
  clearTimeout(pause);
  pause = setTimeout(read, PAUSE);
});

one("#take").addEventListener("click", async () => {
  const name = from.value ? `quizzes/${from.value}/quiz.json` : EXAMPLE;
  try {
    const response = await fetch(url(name));
    if (!response.ok) throw Error(`${response.status}`);
    put(await response.text());
    said.textContent = "It is in the editor.";
  } catch {
    said.textContent = "It could not be loaded. Is the network there?";
  }
});

file.addEventListener("change", async () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  put(await chosen.text());
  said.textContent = `${chosen.name} is in the editor.`;
  // The same file can be chosen again after a change.
  file.value = "";
});

undo.addEventListener("click", () => {
  put(before);
  said.textContent = "What was there is back.";
  text.focus();
});

one("#save").addEventListener("click", () => {
  const href = URL.createObjectURL(new Blob([text.value], { type: "application/json" }));
  make("a", { href, download: "quiz.json" }).click();
  URL.revokeObjectURL(href);
  kept = text.value;
  said.textContent = "The file is saved as quiz.json.";
});

one("#show-result").addEventListener("click", async () => {
  isAtResult = true;
  shown.textContent = "Answering all statements …";
  shown.textContent = (await toResult())
    ? "The result of somebody who agrees with some statements."
    : "This quiz shows no result here.";
});
one("#show-start").addEventListener("click", () => {
  isAtResult = false;
  shown.textContent = "";
  preview();
});

one("#begin").addEventListener("submit", (event) => event.preventDefault());
addEventListener("beforeunload", (event) => {
  if (text.value.trim() && text.value !== kept) event.preventDefault();
});

// The widget is here for the reader and the previews; it asks for the text through what draft.js has put before.
import(url("embed.js")).then(read, () => {
  summary.textContent = "The quiz did not load. Load this page again.";
});
