// What the host page hears and what it can do: events in order without any answers, and two methods.
// @ts-check
import { expect, listen, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

/** @import { CareerQuizElement } from "../../package/index.js" */

const [first, second] = q.statements;
const { id: quiz, revision } = q.quiz;
const heard = (page) => page.evaluate(() => window.heard);
const names = async (page) => (await heard(page)).map(({ type }) => type);

test.beforeEach(async ({ page, serveHost }) => {
  await page.addInitScript(listen);
  const { url } = await serveHost('<career-quiz id="quiz"></career-quiz>');
  await q.open(page, url);
});

test("a whole run is told in order, and without answers", async ({ page }) => {
  const widget = page.locator("career-quiz");
  expect(await names(page)).toEqual(["quiz-ready"]);
  await q.wholeRun(widget, (id) => q.strongest(id));
  await q.press(widget, "restart");
  await expect
    .poll(() => names(page))
    .toEqual(["quiz-ready", "quiz-start", ...q.statements.map(() => "quiz-progress"), "quiz-complete", "quiz-restart"]);
  const all = await heard(page);
  const progress = all.filter(({ type }) => type === "quiz-progress");
  expect(progress.map(({ detail }) => detail)).toEqual(
    q.statements.map((_, at) => ({ quiz, revision, answered: at + 1, total: q.statements.length })),
  );
  for (const event of all) {
    expect(event, "bubbles, crosses shadow roots, cannot be changed").toMatchObject({ plain: true, id: "quiz" });
    if (event.type !== "quiz-progress") expect(event.detail, event.type).toEqual({ quiz, revision });
  }
});

test("changing an answer or looking around is no progress", async ({ page }) => {
  const widget = page.locator("career-quiz");
  await q.choose(widget, first, 4);
  await q.press(widget, "back");
  await q.choose(widget, first, 0);
  await q.press(widget, "review");
  await q.press(widget, "back");
  await q.statement(widget, second).waitFor();
  expect(await names(page)).toEqual(["quiz-ready", "quiz-start", "quiz-progress"]);
});

test("restart() starts again, which the person can take back", async ({ page }) => {
  const widget = page.locator("career-quiz");
  await q.choose(widget, first, 4);
  await q.statement(widget, second).waitFor();
  await widget.evaluate((/** @type {CareerQuizElement} */ element) => element.restart());
  await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
  await expect.poll(() => names(page)).toEqual(["quiz-ready", "quiz-start", "quiz-progress", "quiz-restart"]);
  await q.press(widget, "undo");
  await expect(q.statement(widget, second)).toBeVisible();
});

test("clear() leaves nothing", async ({ page }) => {
  const widget = page.locator("career-quiz");
  await q.wholeRun(widget, () => 3);
  await widget.evaluate((/** @type {CareerQuizElement} */ element) => element.clear());
  await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
  await expect(q.button(widget, "undo")).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
});

test("the methods do nothing before the widget is there", async ({ page }) => {
  const names = await page.evaluate(() => {
    const early = document.createElement("career-quiz");
    early.restart();
    early.clear();
    return [early.isConnected, Array.from(early.shadowRoot.children, ({ localName }) => localName)];
  });
  expect(names).toEqual([false, ["slot"]]);
});

test("a host whose listener throws does not stop the quiz", async ({ page, expectTrouble }) => {
  expectTrouble(/the host has a fault/);
  const widget = page.locator("career-quiz");
  await widget.evaluate((element) => {
    element.addEventListener("quiz-progress", () => {
      throw new Error("the host has a fault");
    });
  });
  await q.wholeRun(widget, (id) => q.strongest(id));
  expect(await q.total(widget)).toBe(100);
});

test("a host that acts on an event at once does not stop the quiz", async ({ page }) => {
  const widget = page.locator("career-quiz");
  await widget.evaluate((/** @type {CareerQuizElement} */ element) => {
    element.addEventListener("quiz-complete", () => element.restart());
  });
  await q.answerAll(widget, () => 3);
  await q.press(widget, "result");
  await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
  await q.choose(widget, first, 3);
  await expect(q.statement(widget, second)).toBeVisible();
});
