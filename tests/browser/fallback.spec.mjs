// The statements stand in our own pages before the widget is there; what is done with them is not lost.
// @ts-check

import { openEarly } from "./early.mjs";
import { expect, listen, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const [first, second] = q.statements;
const last = q.statements.at(-1);

test("an answer with the mouse moves on at once", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.choose(widget, first, 3);
  await expect(q.statement(widget, second)).toBeVisible();
  await q.expectHeadingFocused(widget);
  await release();
  await q.press(widget, "back");
  await q.expectWidget(widget);
  await expect(q.answer(widget, first, 3)).toBeChecked();
});

test("all statements are answered, back and forth, and the widget takes them all", async ({ page, site }) => {
  await page.addInitScript(listen);
  const { widget, release } = await openEarly(page, site.url);
  const done = () => widget.locator(".progress-done").getAttribute("width");
  for (const id of q.statements.slice(0, 5)) await q.choose(widget, id, q.strongest(id, -1));
  await q.press(widget, "back");
  await q.press(widget, "back");
  const fourth = q.statements[3];
  await expect(q.answer(widget, fourth, q.strongest(fourth, -1))).toBeChecked();
  expect(await done()).toBe("20%");
  await q.choose(widget, fourth, "unsure");
  await q.choose(widget, q.statements[4], "unsure");
  for (const id of q.statements.slice(5)) await q.choose(widget, id, q.strongest(id, -1));
  await expect(q.statement(widget, last)).toBeVisible();
  expect(await page.evaluate(() => [window.heard.length, localStorage.length])).toEqual([0, 0]);
  await release();
  await q.screen(widget, "importance").waitFor();
  await q.expectHeadingFocused(widget);
  expect(await page.evaluate(() => window.heard.map(({ type, detail }) => [type, detail.answered]))).toEqual([
    ["quiz-ready", undefined],
    ["quiz-start", undefined],
    ["quiz-progress", 24],
  ]);
  await q.press(widget, "back");
  const answers = q.statements.map((id, at) => [id, [3, 4].includes(at) ? "unsure" : q.strongest(id, -1)]);
  for (const [id, value] of answers.slice(4).toReversed()) {
    await expect(q.answer(widget, id, value)).toBeChecked();
    await q.press(widget, "back");
  }
  await expect(q.answer(widget, fourth, "unsure")).toBeChecked();
});

test("an answer with the keyboard stays, with the focus on it", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.chooseByKeyboard(widget, first, 2);
  await release();
  await expect(q.answer(widget, first, 2)).toBeChecked();
  await expect(q.answer(widget, first, 2)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(q.statement(widget, second)).toBeVisible();
  await q.expectWidget(widget);
});

test("Enter on an answer moves on at once", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.chooseByKeyboard(widget, first, 1);
  await page.keyboard.press("Enter");
  await q.expectHeadingFocused(widget);
  await expect(q.statement(widget, second)).toBeVisible();
  await release();
  await expect(q.statement(widget, second)).toBeVisible();
});

test("the second click of a double click answers nothing", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.doubleClick(widget, first, 2);
  await expect(q.statement(widget, second)).toBeVisible();
  await expect(q.statement(widget, second).locator("input:checked")).toHaveCount(0);
  await release();
  await q.doubleClick(widget, second, 2);
  await q.expectWidget(widget);
  await expect(q.statement(widget, q.statements[2])).toBeVisible();
  await expect(q.statement(widget, q.statements[2]).locator("input:checked")).toHaveCount(0);
});

test("moving on can be switched off before", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await widget.locator('input[name="auto-advance"]').uncheck();
  await q.choose(widget, first, 4);
  await release();
  await expect(q.answer(widget, first, 4)).toBeChecked();
  await q.next(widget);
  await q.expectWidget(widget);
  await expect(widget.locator('input[name="auto-advance"]')).not.toBeChecked();
});

test('"Next" without an answer says what to do at once', async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.press(widget, "next");
  const said = q.missing(widget, first);
  await expect(said).toBeVisible();
  await expect(q.status(widget)).toHaveText(await said.innerText());
  await q.expectHeadingFocused(widget);
  await q.answer(widget, first, 3).focus();
  await release();
  await expect(said).toBeVisible();
  await expect(q.answer(widget, first, 3)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(said).toHaveCount(0);
  await q.next(widget);
  await q.statement(widget, second).waitFor();
  await q.next(widget);
  await expect(q.missing(widget, second)).toBeVisible();
});

test("an answer takes back what was said about its being missing", async ({ page, site }) => {
  const { widget } = await openEarly(page, site.url);
  await q.press(widget, "next");
  await expect(q.missing(widget, first)).toBeVisible();
  await q.choose(widget, first, 2);
  await q.press(widget, "next");
  await expect(q.missing(widget, second)).toBeVisible();
  await q.press(widget, "back");
  await expect(widget.locator(".error")).toHaveCount(0);
  await expect(q.status(widget)).toBeEmpty();
  await expect(q.statement(widget, first)).toHaveAccessibleDescription(/^How true/);
});

test("the review opens when the widget comes, with the focus on its heading", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.press(widget, "review");
  await release();
  await q.screen(widget, "review").waitFor();
  await q.expectHeadingFocused(widget);
});

test("a press that is under way when the widget comes is not lost", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.answer(widget, first, 0).hover();
  await page.mouse.down();
  const loaded = page.waitForResponse(/\.wasm$/);
  const ready = release();
  await loaded;
  await page.mouse.up();
  await ready;
  await expect(q.statement(widget, second)).toBeVisible();
});

for (const scrolled of [0, 120]) {
  test(`all is in the same place on the fallback and in the widget, ${scrolled} px down`, async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 500 });
    const { widget, release } = await openEarly(page, site.url);
    await page.evaluate((top) => scrollTo(0, top), scrolled);
    const boxes = () =>
      widget.locator("h1, h2, label, button, fieldset, .error").evaluateAll((all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [one.localName, x, y, width, height];
        }),
      );
    const before = await boxes();
    await release();
    await q.ready(widget);
    expect(await boxes()).toEqual(before);
  });
}

test("the answers by keyboard are counted before and after alike", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  const look = async () => [
    await widget.locator(".progress-done").getAttribute("width"),
    await widget.locator('input[type="file"]').count(),
  ];
  expect(await look()).toEqual(["0%", 1]);
  await q.chooseByKeyboard(widget, first, 2);
  expect(await look()).toEqual(["4%", 0]);
  await release();
  await q.ready(widget);
  expect(await look()).toEqual(["4%", 0]);
});

test("all answers are wanted after an answer was missing", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.next(widget);
  await q.press(widget, "review");
  await release();
  await q.screen(widget, "review").waitFor();
  await q.expectHeadingFocused(widget);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the first statement can be read", async ({ page, site }) => {
    await page.goto(site.url);
    await expect(q.statement(page.locator("career-quiz"), first)).toBeVisible();
  });
});
