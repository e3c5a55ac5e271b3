// What a page gets to know of a result: nothing, until the person ticks a box that names the page, and while it is ticked.
// @ts-check
import { expect, listen, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const tick = (widget) => widget.locator('input[name="share-with"]');
const results = (page) => page.evaluate(() => window.heard.filter(({ type }) => type === "quiz-result"));

async function openResult(page, serveHost, attributes) {
  await page.addInitScript(listen);
  await page.addInitScript(() => {
    const isFrozen = (value) =>
      Object(value) !== value || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    addEventListener("quiz-result", ({ detail }) => {
      window.allFrozen = isFrozen(detail);
    });
  });
  const { url } = await serveHost(`<career-quiz persist="none" ${attributes}></career-quiz>`);
  const widget = await q.open(page, url);
  await q.wholeRun(widget, (id) => q.strongest(id));
  return widget;
}

test("nothing is offered where the page does not say who it is", async ({ page, serveHost }) => {
  const widget = await openResult(page, serveHost, 'share-with=""');
  await expect(tick(widget)).toHaveCount(0);
  expect(await results(page)).toEqual([]);
});

test("the result is told after the tick, when it changes, and no longer after it", async ({ page, serveHost }) => {
  const widget = await openResult(page, serveHost, 'share-with="Example Careers"');
  await expect(widget.getByRole("heading", { name: "Show it to Example Careers?" })).toBeVisible();
  await expect(tick(widget)).not.toBeChecked();
  expect(await results(page)).toEqual([]);
  const events = await page.evaluate(() => JSON.stringify(window.heard));
  expect(events).not.toMatch(/answers|label|total":-?100|clear_mle/);

  await tick(widget).check();
  await expect.poll(() => results(page)).toHaveLength(1);
  const [{ detail }] = await results(page);
  expect(detail).toMatchObject({
    quiz: "swe-or-mle",
    revision: q.quiz.revision,
    result: { kind: "career-quiz result", result: { label: "clear_mle", total: 100 } },
  });
  expect(Object.keys(detail.result.answers)).toHaveLength(24);
  expect(await page.evaluate(() => window.allFrozen)).toBe(true);
  await expect(widget.locator(".share")).toContainText("sees your result");

  await r.openTry(widget);
  await q.slider(widget, "J").fill("3");
  await q.press(widget, "revert");
  expect(await results(page), "the same result is not told again").toHaveLength(1);
  await q.slider(widget, "J").fill("0");
  expect(await results(page), "what is only tried is not told").toHaveLength(1);
  await q.press(widget, "keep");
  await expect.poll(() => results(page)).toHaveLength(2);
  expect((await results(page))[1].detail.result.importance).toMatchObject({ J: 0 });

  await tick(widget).uncheck();
  await expect.poll(() => results(page)).toHaveLength(3);
  expect((await results(page))[2].detail.result).toBeNull();
  await expect(widget.locator(".share")).toContainText("sees nothing");
  await q.press(widget, "restart");
  await q.wholeRun(widget, (id) => q.strongest(id, -1));
  await expect(tick(widget)).not.toBeChecked();
  expect(await results(page)).toHaveLength(3);
});

test("who starts again no longer shares", async ({ page, serveHost }) => {
  const widget = await openResult(page, serveHost, 'share-with="Example Careers"');
  await tick(widget).check();
  await expect.poll(() => results(page)).toHaveLength(1);
  await q.press(widget, "restart");
  await expect
    .poll(async () => (await results(page)).map(({ detail }) => detail.result && "told"))
    .toEqual(["told", null]);
});

test("the name of the page is a text, and short", async ({ page, serveHost }) => {
  const widget = await openResult(page, serveHost, `share-with="<img src=x onerror=alert(1)>${"x".repeat(500)}"`);
  const title = await widget.locator(".share h3").innerText();
  expect(title).toContain("<img src=x");
  expect(title.length).toBeLessThan(100);
});

test("only where the tag asks for it, the data layer is told, and never a result", async ({ page, serveHost }) => {
  const widget = await openResult(page, serveHost, 'share-with="Example Careers"');
  expect(await page.evaluate(() => "dataLayer" in window)).toBe(false);
  await widget.evaluate((element) => element.setAttribute("data-layer", ""));
  await tick(widget).check();
  await expect.poll(() => results(page)).toHaveLength(1);
  await q.press(widget, "restart");
  await q.choose(widget, q.statements[0], 3);
  await q.statement(widget, q.statements[1]).waitFor();
  const layer = await page.evaluate(() => window.dataLayer);
  expect(layer.map(({ event }) => event)).toEqual(["quiz-restart", "quiz-start", "quiz-progress"]);
  expect(layer.at(-1)).toEqual({
    event: "quiz-progress",
    quiz: "swe-or-mle",
    revision: q.quiz.revision,
    answered: 1,
    total: 24,
  });
});

test("only where the tag asks for it, what is completed has a statement", async ({ page, serveHost }) => {
  const widget = await openResult(page, serveHost, 'share-with="Example Careers" xapi');
  const heard = (type) =>
    page.evaluate((wanted) => window.heard.filter((one) => one.type === wanted).at(-1)?.detail, type);
  const { statement } = await heard("quiz-complete");
  expect(statement).toMatchObject({
    verb: { id: "http://adlnet.gov/expapi/verbs/completed" },
    object: { objectType: "Activity", id: expect.stringMatching(/^http.*\/quizzes\/swe-or-mle\/quiz\.json$/) },
    result: { completion: true },
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
  expect(JSON.stringify(statement)).not.toMatch(/score|label|answers|actor/);
  await tick(widget).check();
  await expect.poll(async () => (await heard("quiz-result"))?.statement.result.score).toEqual({ scaled: 1 });
});
