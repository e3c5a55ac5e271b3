// What matters to the person: points for each area, which move the result, and which can be left alone.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const areas = q.quiz.areas.map(({ id }) => id);

/** Sets a slider as a screen reader or a keyboard does it: to one end, then step by step. */
async function set(widget, area, points) {
  const slider = q.slider(widget, area);
  await slider.press("Home");
  for (let at = 0; at < points; at += 1) await slider.press("ArrowRight");
  await expect(slider).toHaveValue(String(points));
}

// All of the first area speaks for the first pole, everything else against it: -50 with equal importance.
test.beforeEach(async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await q.answerAll(widget, (id) => q.strongest(id, q.areaOf(id) === areas[0] ? 1 : -1));
  await q.expectHeadingFocused(widget);
});

test("what matters moves the result", async ({ page }) => {
  const widget = page.locator("career-quiz");
  for (const [at, area] of areas.entries()) {
    await expect(q.slider(widget, area)).toHaveValue("5");
    await set(widget, area, at === 0 ? 10 : 1);
  }
  await q.press(widget, "result");
  await q.screen(widget, "result").waitFor();
  expect(await q.total(widget)).toBe(54); // (10 - 3) / 13
  expect(await q.label(widget)).toBe("clear_mle");
  const parts = await q.parts(widget);
  expect(parts[areas[0]]).toBe(77); // 10 / 13
  expect(Object.values(parts).reduce((sum, part) => sum + part)).toBe(54);
});

test("a slider moves with the mouse", async ({ page }) => {
  const widget = page.locator("career-quiz");
  const slider = q.slider(widget, areas[0]);
  const { width, height } = await slider.boundingBox();
  await slider.click({ position: { x: width - 4, y: height / 2 } });
  await expect(slider).toHaveValue("10");
  await slider.click({ position: { x: 4, y: height / 2 } });
  await expect(slider).toHaveValue("0");
});

test("counting all the same needs no slider, and forgets what they said", async ({ page }) => {
  const widget = page.locator("career-quiz");
  await set(widget, areas[0], 10);
  await q.toResult(widget);
  expect(await q.total(widget)).toBe(-50);
  expect(await q.label(widget)).toBe("clear_swe");
});

test("nothing matters: all areas count the same, which is said", async ({ page }) => {
  const widget = page.locator("career-quiz");
  const notice = widget.locator('[role="status"]');
  for (const area of areas) {
    await expect(notice).toHaveCount(0);
    await set(widget, area, 0);
  }
  await expect(notice).toBeVisible();
  await set(widget, areas[0], 1);
  await expect(notice).toHaveCount(0);
  await set(widget, areas[0], 0);
  await q.press(widget, "result");
  await q.screen(widget, "result").waitFor();
  expect(await q.total(widget)).toBe(-50);
});

test("going back leads to the last statement, and what was said stays", async ({ page }) => {
  const widget = page.locator("career-quiz");
  const [last] = q.statements.slice(-1);
  await set(widget, areas[1], 8);
  await q.press(widget, "back");
  await expect(q.answer(widget, last, q.strongest(last, q.areaOf(last) === areas[0] ? 1 : -1))).toBeChecked();
  await q.next(widget);
  await expect(q.slider(widget, areas[1])).toHaveValue("8");
});
