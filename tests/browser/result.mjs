// How a test comes to a result quickly, in a link or in the storage, and what it reads there.
// @ts-check
import { spawnSync } from "node:child_process";
import { expect, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

/** The key of the storage, and what a link begins with. */
export const KEY = "career-quiz:swe-or-mle";
export const LINK = "#career-quiz_";

/** A person for each label: the answers in the order of the quiz, `?` is "Not sure". `tests/markup.rs` has the same. */
export const people = Object.fromEntries(
  Object.entries({
    clear_mle: "4223223113220312411413?3",
    leaning_mle: "222211212332122332121212",
    too_close: "333213232211222232212322",
    leaning_swe: "?440041?400?404?04?0403?",
    clear_swe: "123004344204114014433010",
  }).map(([label, signs]) => [label, { answers: answersOf(signs) }]),
);
export const labels = Object.keys(people);

/** Answers by id, from a sign for each statement in the order of the quiz. */
export function answersOf(signs) {
  return Object.fromEntries(q.statements.map((id, at) => [id, signs[at] === "?" ? null : Number(signs[at])]));
}

/** A person who answers everything with `all`, but some statements in another way. */
export const person = (all, but = {}, importance = undefined) => ({
  answers: { ...Object.fromEntries(q.statements.map((id) => [id, all])), ...but },
  importance,
});

/** What a statement is answered with, for `answerAll`. */
export const says =
  ({ answers }) =>
  (id) =>
    answers[id] ?? "unsure";

// --- Random people ---
/** The same random numbers each time: mulberry32. */
export function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A person who leans to one side, more or less, is sometimes not sure or silent, and mostly says what matters. */
export function randomPerson(seed) {
  const random = randomFrom(seed);
  const below = (number) => Math.floor(random() * number);
  const [lean, silent] = [random() * 2 - 1, [0, 0, 0.1, 0.4][below(4)]];
  const answers = {};
  for (const id of q.statements) {
    const given = random() < Math.abs(lean) ? Math.abs(q.strongest(id, lean) - below(2)) : below(5);
    if (random() >= silent) answers[id] = given;
    else if (random() < 0.5) answers[id] = null;
  }
  const importance = Object.fromEntries(q.quiz.areas.map(({ id }) => [id, random() < 0.2 ? 0 : below(11)]));
  return seed % 3 === 0 ? { answers } : { answers, importance };
}

// --- Links ---
/** A text with its check: FNV-1a, 32 bits. */
export function sealed(text, divider = "_") {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `${text}${divider}${hash.toString(16).padStart(8, "0")}`;
}

/** What a link says, part by part; the other arguments make links of other quizzes. */
function linkParts({ answers, importance = {} }, { version = 1, id = q.quiz.id, revision = q.quiz.revision } = {}) {
  const given = q.statements.map((one) => (answers[one] === undefined ? "-" : (answers[one] ?? "u"))).join("");
  const points = q.quiz.areas.map((area) => importance[area.id]?.toString(11) ?? "-").join("");
  return [version, id, revision, given, points];
}

/** The text of a link, as the widget is to write it. */
export const linkText = (someone, other = {}) => sealed(linkParts(someone, other).join("_"));
/** The text of a link as the first were written, which are still read. */
export const oldLinkText = (someone, other = {}) => sealed(linkParts(someone, other).join("."), ".");

/** Opens a page with somebody's result in its link. */
export async function openShared(page, url, someone) {
  await page.goto(`${url}${LINK}${linkText(someone)}`);
  const widget = page.locator("career-quiz").first();
  await q.button(widget, "leave").waitFor();
  return widget;
}

/** Resolves when the widget itself is there, and not only what the page shows before it. */
export const ready = q.ready;

/** Puts another hash into the address of the page that is open, and lets the widget answer it. */
export const visit = (page, hash) =>
  page.evaluate(async (value) => {
    const heard = new Promise((resolve) => {
      addEventListener("hashchange", resolve, { once: true });
    });
    if (location.hash === value) return;
    location.hash = value;
    await heard;
    await new Promise(requestAnimationFrame);
  }, hash);

// --- Own answers ---
/** The snapshot of a session, as the widget keeps it. */
export const snapshot = ({ answers, importance = {} }, more = {}) =>
  JSON.stringify({
    format: 1,
    quiz: q.quiz.id,
    revision: q.quiz.revision,
    answers,
    importance,
    step: "result",
    question: null,
    auto_advance: true,
    settled_told: false,
    finished: null,
    ...more,
  });

/** Results of earlier times, as the widget keeps them: each a person with a `day`. */
export const earlierResults = (list) =>
  JSON.stringify({
    format: 1,
    results: list.map(({ day, ...one }) => ({ day, revision: q.quiz.revision, importance: {}, ...one })),
  });

/**
 * Puts entries into the storage of a site, and nothing else is in it. The page is left before: a widget in it would hear
 * that what was there is gone, and forget it too.
 */
export async function store(page, url, entries) {
  await page.goto("about:blank");
  await page.context().setStorageState({
    cookies: [],
    origins: [
      { origin: new URL(url).origin, localStorage: Object.entries(entries).map(([name, value]) => ({ name, value })) },
    ],
  });
}

/** Opens a page on somebody's own result. */
export async function openOwn(page, url, someone, more = {}) {
  await store(page, url, { [KEY]: snapshot(someone, more) });
  await page.goto(url);
  const widget = page.locator("career-quiz").first();
  await q.screen(widget, "result").waitFor();
  return widget;
}

/** Everything in the storage of the page. */
export const stored = (page) => page.evaluate(() => ({ ...localStorage }));

// --- What the result says ---
export const section = (widget, name) => widget.locator(`[data-section="${name}"]`);
export const verdict = (widget) => widget.locator(".verdict");
export const message = (widget) => widget.locator("[data-message]");
export const note = (widget) => widget.locator("[data-note]");

/** The numbers on the result, and the moves of each named change, in one look. */
export const look = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const screen = shadowRoot.querySelector('[data-screen="result"]');
    const rows = [...screen.querySelectorAll("details[data-area]")];
    const changes = [...screen.querySelectorAll('[data-section="firm"] > .inside > p')].map((said) => {
      const list = said.nextElementSibling?.localName === "ul" ? said.nextElementSibling : null;
      const moved = [...(list?.querySelectorAll("li[data-question]") ?? [])];
      return {
        text: said.textContent,
        moves: moved.map(({ dataset }) => [dataset.question, Number(dataset.to)]),
      };
    });
    return {
      label: screen.dataset.label,
      total: Number(screen.dataset.total),
      parts: Object.fromEntries(rows.map(({ dataset }) => [dataset.area, Number(dataset.part)])),
      changes,
    };
  });

/** Opens the place where what counts can be tried, as a person does. */
export async function openTry(widget) {
  for (const name of ["right", "try"]) await section(widget, name).locator("> summary").click();
  await section(widget, "try").locator("input").first().waitFor();
}

/** Opens what else can be kept. */
export const openMore = (widget) => widget.locator("details.more > summary").click();

/** Opens everything on the result that can be opened. */
export const openAll = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    for (const details of shadowRoot.querySelectorAll("details")) details.open = true;
  });

/** Tries other answers on the result, all in a moment. */
export const chooseAll = (widget, moves) =>
  widget.evaluate(async ({ shadowRoot }, pairs) => {
    for (const [id, value] of pairs) {
      const select = shadowRoot.querySelector(`select[data-try="${id}"]`);
      select.value = String(value);
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }
    await new Promise(requestAnimationFrame);
  }, moves);

/** What the batch command says of people, a result each. */
export function score(all) {
  const { status, stdout, stderr } = spawnSync(
    "cargo",
    ["xtask", "score", "--quiz", "static/quizzes/swe-or-mle/quiz.json"],
    { cwd: REPOSITORY, input: all.map((one) => JSON.stringify(one)).join("\n"), encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Builds the batch command where it is not yet, which may take its time; for `beforeAll`. */
export function scorer() {
  test.setTimeout(120_000);
  score([people.clear_mle]);
}
