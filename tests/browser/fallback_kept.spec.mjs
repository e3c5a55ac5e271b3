// What was done on the pages before, in this tab or on another day, is there when somebody comes back to them.
// @ts-check

import { openEarly } from "./early.mjs";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { STRICT_CSP } from "./server.mjs";

const [first, second, third] = q.statements;

/** What widgets have kept for later. */
const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("career-quiz:swe-or-mle"))?.answers ?? {});

test("what was done before the widget came outlives a reload", async ({ page, site }) => {
  const early = await openEarly(page, site.url);
  const value = (at) => String(q.values[at % q.values.length]);
  const done = q.statements.slice(0, 10);
  for (const [at, id] of done.entries()) await q.choose(early.widget, id, value(at));
  await q.press(early.widget, "back");
  const { widget, release } = await openEarly(page, site.url, done.at(-1));
  await expect(page.locator("body")).toBeFocused();
  for (const [at, id] of [...done.entries()].toReversed()) {
    await expect(q.answer(widget, id, value(at))).toBeChecked();
    if (at > 0) await q.press(widget, "back");
  }
  await release();
  await expect
    .poll(() => kept(page))
    .toEqual(Object.fromEntries(done.map((id, at) => [id, value(at) === "unsure" ? null : Number(value(at))])));
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test("moving on stays switched off over a reload, and can be switched on again", async ({ page, site }) => {
  const box = page.locator('career-quiz input[name="auto-advance"]');
  await openEarly(page, site.url);
  await box.uncheck();
  await openEarly(page, site.url);
  await expect(box).not.toBeChecked();
  await box.check();
  const { widget, release } = await openEarly(page, site.url);
  await release();
  await expect(widget.locator('input[name="auto-advance"]')).toBeChecked();
});

test("what another tab has done since counts more", async ({ page, context, site }) => {
  const early = await openEarly(page, site.url);
  await q.choose(early.widget, first, 4);
  await q.statement(early.widget, second).waitFor();
  const other = await context.newPage();
  const widget = await q.open(other, site.url);
  for (const id of q.statements.slice(0, 3)) await q.choose(widget, id, 0);
  await q.statement(widget, q.statements[3]).waitFor();
  const { release } = await openEarly(page, site.url);
  await release();
  await q.statement(page.locator("career-quiz"), q.statements[3]).waitFor();
  expect((await kept(page))[first]).toBe(0);
});

test("where a policy keeps the script out of our page, what was answered before the widget came still counts", async ({
  page,
  serve,
  expectTrouble,
}) => {
  expectTrouble(/inline (style|script)|policy: (style|script)-src-elem inline/);
  const { url } = await serve({ csp: undefined, headers: { "Content-Security-Policy": STRICT_CSP } });
  const { widget, release } = await openEarly(page, url);
  await q.answer(widget, first, 1).focus();
  await page.keyboard.press("Space");
  await release();
  await expect(q.answer(widget, first, 1)).toBeChecked();
  await q.expectHeadingFocused(widget);
  await q.wholeRun(widget, (id) => (id === first ? 1 : 4));
  expect((await kept(page))[first]).toBe(1);
});

test("what lies in the storage of the tab may be anything", async ({ page, site }) => {
  for (const text of ["{", "null", "7", '{"answers":7,"at":7}', '{"answers":{"L1":"9","X":"1","W6":{}},"at":"X"}']) {
    await page.addInitScript((kept) => sessionStorage.setItem("career-quiz:pages", kept), text);
    const { widget, release } = await openEarly(page, site.url);
    await expect(widget.locator('input[type="radio"]:checked')).toHaveCount(0);
    await q.choose(widget, first, 1);
    await expect(q.statement(widget, second)).toBeVisible();
    await release();
    await expect(q.statement(widget, second)).toBeVisible();
    await page.evaluate(() => localStorage.clear());
    await page.unrouteAll({ behavior: "wait" });
  }
});

test("who was here before is welcomed, and an early answer counts", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await q.choose(widget, first, 4);
  await q.choose(widget, second, 1);
  await q.statement(widget, third).waitFor();
  const { release } = await openEarly(page, site.url);
  await q.chooseByKeyboard(widget, first, 0);
  await release();
  await expect(q.button(widget, "go-on")).toBeVisible();
  await q.statement(widget, third).waitFor();
  await q.press(widget, "back");
  await expect(q.answer(widget, second, 1)).toBeChecked();
  await q.press(widget, "back");
  await expect(q.answer(widget, first, 0)).toBeChecked();
});

test("who was here before finds the focus on the heading of the statement that comes", async ({ page, site }) => {
  const before = await q.open(page, site.url);
  await q.choose(before, first, 4);
  await q.statement(before, second).waitFor();
  const { widget, release } = await openEarly(page, site.url);
  await q.answer(widget, first, 2).focus();
  await release();
  await q.statement(widget, second).waitFor();
  await q.expectHeadingFocused(widget);
});

test("who was here before and asks for all answers finds them", async ({ page, site }) => {
  const before = await q.open(page, site.url);
  await q.choose(before, first, 4);
  await q.statement(before, second).waitFor();
  const { widget, release } = await openEarly(page, site.url);
  await q.press(widget, "review");
  await release();
  await q.screen(widget, "review").waitFor();
  await q.expectHeadingFocused(widget);
});

test("who has a result and answers anew sees what changes", async ({ page, site }) => {
  const before = await q.open(page, site.url);
  await q.wholeRun(before, () => 2);
  const { widget, release } = await openEarly(page, site.url);
  await q.chooseByKeyboard(widget, first, 4);
  await release();
  await expect(q.answer(widget, first, 4)).toBeChecked();
  await expect(q.answer(widget, first, 4)).toBeFocused();
});

test("who was here before and has turned a page stays there", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  for (const id of q.statements.slice(0, 4)) await q.choose(widget, id, 4);
  await q.statement(widget, q.statements[4]).waitFor();
  const { release } = await openEarly(page, site.url);
  await q.choose(widget, first, 0);
  await expect(q.statement(widget, second)).toBeVisible();
  await release();
  await expect(q.answer(widget, second, 4)).toBeChecked();
  await q.press(widget, "back");
  await expect(q.answer(widget, first, 0)).toBeChecked();
});
