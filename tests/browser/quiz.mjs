// How a person acts on the widget and what they see of it, by nothing but the hooks that the design promises.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, expect } from "./fixtures.mjs";

/** The quiz that is shown, as data. */
export const quiz = JSON.parse(readFileSync(join(DIST, "quizzes/swe-or-mle/quiz.json"), "utf8"));
/** The ids of the statements, in the order in which they come. */
export const statements = quiz.questions.map(({ id }) => id);
/** All values that an answer can have. */
export const values = [...quiz.scale.map(({ value }) => value), "unsure"];

const byId = new Map(quiz.questions.map((question) => [question.id, question]));
/** The area of a statement. */
export const areaOf = (id) => byId.get(id).area;
/** The answer to a statement that says as much as can be said for the first pole (1) or for the second (-1). */
export const strongest = (id, side = 1) => ((byId.get(id).direction === "for") === side > 0 ? 4 : 0);

// --- Places ---
export const screen = (widget, name = "") => widget.locator(name ? `[data-screen="${name}"]` : "[data-screen]");
export const statement = (widget, id) => widget.locator(`fieldset[data-question="${id}"]`);
export const answer = (widget, id, value) => statement(widget, id).locator(`input[value="${value}"]`);
export const button = (widget, action) => widget.locator(`button[data-action="${action}"]`);
export const slider = (widget, area) => widget.locator(`input[type="range"][name="importance-${area}"]`);
export const heading = (place) => place.locator("h1, h2, h3, h4, h5, h6").first();
const row = (widget, id, value) =>
  statement(widget, id).locator("label", { has: widget.page().locator(`input[value="${value}"]`) });

// --- Acts ---
/** Opens a page, and gives its widget once it is there: the first screen may have stood in the page before. */
export async function open(page, url) {
  await page.goto(url);
  const widget = page.locator("career-quiz").first();
  await ready(widget);
  return widget;
}

/** Waits until the widget is there; a fallback makes way for it, as it would when the person turns the page. */
export async function ready(widget) {
  const look = (element) => {
    const fallback = element[Symbol.for("career-quiz.fallback")];
    if (fallback && fallback.wanted === undefined) fallback.leave();
    return !fallback && Boolean(element.shadowRoot?.querySelector("[data-screen]"));
  };
  await expect.poll(() => widget.evaluate(look)).toBe(true);
}

/** Whether what is shown is what was there before the widget. */
export const isFallback = (widget) =>
  widget.evaluate((element) => Boolean(element[Symbol.for("career-quiz.fallback")]));

/** The widget has come in place of the fallback. */
export const expectWidget = (widget) => expect.poll(() => isFallback(widget)).toBe(false);

/**
 * Presses the row of an answer with the mouse; for the other ways see below. Nothing moves in the widget, so it does not
 * wait for rows to come to rest, which would double the time of a run.
 */
export const choose = (widget, id, value) => row(widget, id, value).click({ force: true });
/** Presses the row of an answer with a finger. */
export const tap = (widget, id, value) => row(widget, id, value).tap();
/** Presses the row of an answer twice, as some people always do. */
export const doubleClick = (widget, id, value) => row(widget, id, value).dblclick();

/** Goes to the answers with the Tab key, and chooses with the keys that radios have. Does not go on. */
export async function chooseByKeyboard(widget, id, value) {
  const { keyboard } = widget.page();
  await tabTo(answer(widget, id, values[0]));
  await keyboard.press("Space");
  for (const _ of values.slice(0, values.indexOf(value))) await keyboard.press("ArrowDown");
  await expect(answer(widget, id, value)).toBeChecked();
}

/** Presses the Tab key until focus is at a place. */
export async function tabTo(place) {
  const isThere = () => place.evaluate((element) => element.getRootNode().activeElement === element);
  await place.waitFor();
  for (let presses = 0; !(await isThere()); presses += 1) {
    if (presses === 60) throw new Error(`The Tab key does not lead to ${place}.`);
    await place.page().keyboard.press("Tab");
  }
}

/** Presses a button that says by `data-action` what it does. */
export const press = (widget, action) => button(widget, action).click();
export const next = (widget) => press(widget, "next");

/** Answers all statements from the one that is shown to the last; `answerTo(id)` says what. */
export async function answerAll(widget, answerTo, by = choose) {
  const shown = await widget.locator("fieldset[data-question]").getAttribute("data-question");
  for (const id of statements.slice(statements.indexOf(shown))) await by(widget, id, answerTo(id));
  await screen(widget, "importance").waitFor();
}

/** Opens the sliders of the importance. */
export const fineTune = (widget) => widget.locator(".fine > summary").click();

/** Deletes everything, and says that it is meant. */
export async function clearAll(widget) {
  await press(widget, "clear");
  await press(widget, "clear-yes");
}

/** Goes on from the importance, whatever it says. */
export async function toResult(widget) {
  await press(widget, "result");
  await screen(widget, "result").waitFor();
}

/** Answers everything from the statement that is shown, and goes to the result. */
export async function wholeRun(widget, answerTo, by = choose) {
  await answerAll(widget, answerTo, by);
  await toResult(widget);
}

// --- What a person sees and hears ---
/** The one region that says what was done. */
export const status = (widget) => widget.locator('[data-screen] [role="status"]');
/** What says that an answer is missing. */
export const missing = (widget, id) => widget.locator(`fieldset[aria-invalid="true"] #error-${id}`);
export const label = (widget) => screen(widget, "result").getAttribute("data-label");
export const total = async (widget) => Number(await screen(widget, "result").getAttribute("data-total"));
/** The parts of the total, by area. */
export const parts = async (widget) =>
  Object.fromEntries(
    await screen(widget, "result")
      .locator("details[data-area]")
      .evaluateAll((rows) => rows.map(({ dataset }) => [dataset.area, Number(dataset.part)])),
  );

/** Focus is on the heading that names what is shown. */
export async function expectHeadingFocused(widget) {
  const place = (await screen(widget, "question").count()) ? widget.locator("fieldset[data-question]") : screen(widget);
  await expect(heading(place)).toBeFocused();
}
