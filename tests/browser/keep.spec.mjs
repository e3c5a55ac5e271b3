// Answers are kept where the host allows it and nowhere else, come back after a reload, and go when they shall go.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const [first, second, third, fourth] = q.statements;
const KEY = "career-quiz:swe-or-mle";

/** Everything that the page keeps, in both storages and in cookies. */
const kept = (page) =>
  page.evaluate(() => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookie: document.cookie,
  }));
const nothing = { local: [], session: [], cookie: "" };

async function answerThree(widget) {
  await q.choose(widget, first, 4);
  await q.choose(widget, second, "unsure");
  await q.choose(widget, third, 0);
  await q.statement(widget, fourth).waitFor();
}

async function expectThree(widget) {
  for (const [id, value] of [
    [third, 0],
    [second, "unsure"],
    [first, 4],
  ]) {
    await q.press(widget, "back");
    await expect(q.answer(widget, id, value)).toBeChecked();
  }
}

test("nothing is kept before the first answer", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await widget.locator('input[name="auto-advance"]').uncheck();
  await q.next(widget);
  await q.press(widget, "review");
  await q.press(widget, "back");
  expect(await kept(page)).toEqual(nothing);
  await q.choose(widget, first, 2);
  await expect.poll(() => kept(page)).toEqual({ ...nothing, local: [KEY] });
});

test("after a reload the person goes on at the same statement", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await answerThree(widget);
  await page.reload();
  await expect(q.statement(widget, fourth)).toBeVisible();
  for (const action of ["restart", "clear"]) await expect(q.button(widget, action)).toBeVisible();
  await q.press(widget, "go-on");
  await expect(q.button(widget, "go-on")).toHaveCount(0);
  await expect(q.statement(widget, fourth)).toBeVisible();
  await q.expectHeadingFocused(widget);
  await expectThree(widget);
});

test("after a reload the person can simply answer on", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await answerThree(widget);
  await page.reload();
  await q.choose(widget, fourth, 3);
  await expect(q.button(widget, "go-on")).toHaveCount(0);
  await q.wholeRun(widget, (id) => q.strongest(id));
  const seen = [await q.label(widget), await q.total(widget), await q.parts(widget)];
  await page.reload();
  await q.screen(widget, "result").waitFor();
  expect([await q.label(widget), await q.total(widget), await q.parts(widget)]).toEqual(seen);
});

test("after a reload the person can start again, and take that back", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await answerThree(widget);
  await page.reload();
  await q.press(widget, "restart");
  await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
  await q.expectHeadingFocused(widget);
  await q.press(widget, "undo");
  await expect(q.statement(widget, fourth)).toBeVisible();
  await expect(q.button(widget, "undo")).toHaveCount(0);
  await expectThree(widget);
});

test("starting again from the result can be taken back until the next answer", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await q.wholeRun(widget, (id) => q.strongest(id));
  await q.press(widget, "restart");
  await q.press(widget, "undo");
  await q.screen(widget, "result").waitFor();
  expect(await q.total(widget)).toBe(100);
  await q.press(widget, "restart");
  await q.choose(widget, first, 2);
  await expect(q.statement(widget, second)).toBeVisible();
  await expect(q.button(widget, "undo")).toHaveCount(0);
});

for (const place of ["the welcome", "the result"]) {
  test(`clearing from ${place} leaves nothing`, async ({ page, site }) => {
    const widget = await q.open(page, site.url);
    if (place === "the result") {
      await q.wholeRun(widget, () => 3);
    } else {
      await answerThree(widget);
      await page.reload();
    }
    await q.clearAll(widget);
    await expect(q.statement(widget, first)).toBeVisible();
    await expect(q.button(widget, "undo")).toHaveCount(0);
    await expect.poll(() => kept(page)).toEqual(nothing);
    await page.reload();
    await q.statement(widget, first).waitFor();
    await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
    await expect(q.button(widget, "go-on")).toHaveCount(0);
    expect(await kept(page)).toEqual(nothing);
  });
}

test('persist="none" keeps nothing', async ({ page, serveHost }) => {
  const { url } = await serveHost('<career-quiz persist="none"></career-quiz>');
  const widget = await q.open(page, url);
  await q.wholeRun(widget, () => 3);
  expect(await kept(page)).toEqual(nothing);
  await page.reload();
  await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
});

test('persist="session" keeps answers until the tab is closed', async ({ page, context, serveHost }) => {
  const { url } = await serveHost('<career-quiz persist="session"></career-quiz>');
  const widget = await q.open(page, url);
  await answerThree(widget);
  await expect.poll(() => kept(page)).toEqual({ ...nothing, session: [KEY] });
  await page.reload();
  await expect(q.button(widget, "go-on")).toBeVisible();
  const other = await context.newPage();
  const fresh = await q.open(other, url);
  await expect(q.statement(fresh, first)).toBeVisible();
  await expect(q.button(fresh, "go-on")).toHaveCount(0);
});
