// The whole way to the result: with a mouse, with the keyboard alone, with a finger, and what can come in between.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { openScreen } from "./screens.mjs";

test("a whole run with the mouse", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  for (const [at, id] of q.statements.entries()) {
    await expect(q.statement(widget, id)).toBeVisible();
    if (at > 0) await q.expectHeadingFocused(widget);
    await q.choose(widget, id, q.strongest(id));
  }
  await q.screen(widget, "importance").waitFor();
  await q.expectHeadingFocused(widget);
  await q.toResult(widget);
  await q.expectHeadingFocused(widget);
  expect(await q.label(widget)).toBe("clear_mle");
  expect(await q.total(widget)).toBe(100);
  expect(await q.parts(widget)).toEqual({ C: 25, J: 25, L: 25, W: 25 });
});

test("a whole run with the keyboard alone", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  for (const [at, id] of q.statements.entries()) {
    await q.chooseByKeyboard(widget, id, q.strongest(id, -1));
    await expect(q.statement(widget, id), "the arrow keys do not move on").toBeVisible();
    if (at % 2) {
      await q.tabTo(q.button(widget, "next"));
      await page.keyboard.press(at % 4 === 1 ? "Enter" : "Space");
    } else {
      await page.keyboard.press("Enter");
    }
    const following = q.statements[at + 1];
    await (following ? q.statement(widget, following) : q.screen(widget, "importance")).waitFor();
    await q.expectHeadingFocused(widget);
  }
  await q.tabTo(widget.locator(".fine > summary"));
  await page.keyboard.press("Enter");
  for (const [area, key, points] of /** @type {[string, string, number][]} */ ([
    ["C", "End", 10],
    ["J", "Home", 0],
    ["L", "ArrowRight", 6],
    ["W", "ArrowLeft", 4],
  ])) {
    await q.tabTo(q.slider(widget, area));
    await page.keyboard.press(key);
    await expect(q.slider(widget, area)).toHaveValue(String(points));
  }
  for (const _ of q.quiz.areas) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(q.button(widget, "result")).toBeFocused();
  await page.keyboard.press("Enter");
  await q.screen(widget, "result").waitFor();
  await q.expectHeadingFocused(widget);
  expect(await q.label(widget)).toBe("clear_swe");
  expect(await q.total(widget)).toBe(-100);

  await q.tabTo(q.button(widget, "restart"));
  await page.keyboard.press("Enter");
  await q.statement(widget, q.statements[0]).waitFor();
  await q.expectHeadingFocused(widget);
  await q.chooseByKeyboard(widget, q.statements[0], 2);
});

test.describe("on a small touch screen", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test("a whole run with a finger", async ({ page, site }) => {
    const widget = await q.open(page, site.url);
    // A second tap on the same place within a moment is a double tap, so this finger changes its place.
    await q.answerAll(widget, (id) => (q.statements.indexOf(id) % 2 ? 2 : "unsure"), q.tap);
    await q.button(widget, "result").tap();
    await q.screen(widget, "result").waitFor();
    expect(await q.label(widget)).toBe("too_close");
    expect(await q.total(widget)).toBe(0);
  });
});

test('"Not sure" to everything favours no side', async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await q.wholeRun(widget, () => "unsure");
  expect(await q.label(widget)).toBe("too_close");
  expect(await q.total(widget)).toBe(0);
  expect(await q.parts(widget)).toEqual({ C: 0, J: 0, L: 0, W: 0 });
});

test("moving on by itself can be switched off", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  const [first, second, third] = q.statements;
  await widget.locator('input[name="auto-advance"]').uncheck();
  await q.choose(widget, first, 3);
  await expect(q.answer(widget, first, 3)).toBeChecked();
  await q.choose(widget, first, 1);
  await expect(q.answer(widget, first, 1)).toBeChecked();
  await q.next(widget);
  await q.choose(widget, second, "unsure");
  await expect(q.answer(widget, second, "unsure")).toBeChecked();
  await q.next(widget);
  await expect(q.statement(widget, third)).toBeVisible();
  await q.press(widget, "back");
  await q.press(widget, "back");
  await expect(q.answer(widget, first, 1)).toBeChecked();
  await widget.locator('input[name="auto-advance"]').check();
  await q.choose(widget, first, 0);
  await expect(q.statement(widget, second)).toBeVisible();
});

test("a double click answers one statement, and says nothing of the next", async ({ page, site }) => {
  const [first, second] = q.statements;
  for (const value of q.values) {
    const widget = await q.open(page, site.url);
    await q.doubleClick(widget, first, value);
    await expect(q.statement(widget, second)).toBeVisible();
    await expect(q.statement(widget, second).locator("input:checked, .error")).toHaveCount(0);
    await q.press(widget, "next");
    await expect(q.missing(widget, second)).toBeVisible();
    await page.evaluate(() => localStorage.clear());
  }
});

test("a double click on a button does what one click does", async ({ page, site }) => {
  const [first, second, third, fourth] = q.statements;
  const widget = await q.open(page, site.url);
  for (const id of [first, second, third]) await q.choose(widget, id, 3);
  await q.statement(widget, fourth).waitFor();
  await q.button(widget, "back").dblclick();
  await expect(q.statement(widget, third)).toBeVisible();
  await q.button(widget, "next").dblclick();
  await expect(q.statement(widget, fourth)).toBeVisible();
  await q.button(widget, "review").dblclick();
  await expect(q.screen(widget, "review")).toBeVisible();
});

test("when no answer can turn the side any more, the person may finish", async ({ page, site }) => {
  const widget = await openScreen(page, site.url, "a statement when the side is settled");
  await q.press(widget, "finish");
  await q.screen(widget, "importance").waitFor();
  await q.expectHeadingFocused(widget);
  await q.toResult(widget);
  expect(await q.total(widget)).toBeGreaterThan(0);
  expect(await q.label(widget)).toMatch(/mle|too_close/);
});

test('"Next" without an answer says what to do', async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  const [first, second] = q.statements;
  await q.next(widget);
  const place = q.statement(widget, first);
  const message = q.missing(widget, first);
  await expect(message).toBeVisible();
  await expect(message).toContainText(q.quiz.unsure);
  const words = await message.innerText();
  await expect(place).toHaveAccessibleDescription(`${words} ${q.quiz.prompt} ${q.quiz.terms}`);
  await expect(q.status(widget)).toHaveText(words);
  await q.expectHeadingFocused(widget);
  await q.choose(widget, first, 2);
  await expect(q.statement(widget, second)).toBeVisible();
  await expect(q.statement(widget, second)).toHaveAccessibleDescription(q.quiz.prompt);
  await expect(q.status(widget)).toBeEmpty();
  await expect(message).toHaveCount(0);
});

test("loading takes neither focus nor place in the page", async ({ page, serveHost }) => {
  const space = `<p class="space">${"Words of the host. ".repeat(1000)}</p>`;
  const { url } = await serveHost(
    `<input aria-label="A field" autofocus>${space}<career-quiz loading="eager"></career-quiz>`,
  );
  for (const remembered of [false, true]) {
    const widget = await q.open(page, url);
    await expect(page.getByLabel("A field")).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    if (!remembered) await q.choose(widget, q.statements[0], 3);
  }
});
