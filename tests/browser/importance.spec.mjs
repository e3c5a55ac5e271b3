// What matters to the person: points for each area, which move the result, and which can be left alone.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const areas = q.quiz.areas.map(({ id }) => id);
const tick = (widget, area) => widget.locator(`input[name="double-${area}"]`);

/** Sets a slider as a screen reader or a keyboard does it: to one end, then step by step. */
async function set(widget, area, points) {
  if (!(await widget.locator(".fine[open]").count())) await q.fineTune(widget);
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
  await q.fineTune(widget);
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
  await q.fineTune(widget);
  const slider = q.slider(widget, areas[0]);
  const { width, height } = await slider.boundingBox();
  await slider.click({ position: { x: width - 4, y: height / 2 } });
  await expect(slider).toHaveValue("10");
  await slider.click({ position: { x: 4, y: height / 2 } });
  await expect(slider).toHaveValue("0");
});

test("one goes on without saying anything, and all areas count the same", async ({ page }) => {
  const widget = page.locator("career-quiz");
  await expect(tick(widget, areas[0])).not.toBeChecked();
  await q.toResult(widget);
  expect(await q.total(widget)).toBe(-50);
  expect(await q.label(widget)).toBe("clear_swe");
});

test("a tick counts an area double, and is one with its slider", async ({ page }) => {
  const widget = page.locator("career-quiz");
  const [first, second] = areas;
  await tick(widget, first).check();
  await q.fineTune(widget);
  await expect(q.slider(widget, first)).toHaveValue("10");
  await set(widget, first, 7);
  await expect(tick(widget, first)).not.toBeChecked();
  await set(widget, first, 10);
  await expect(tick(widget, first)).toBeChecked();
  await tick(widget, second).check();
  await tick(widget, second).uncheck();
  await expect(q.slider(widget, second)).toHaveValue("5");
  await q.toResult(widget);
  expect(await q.total(widget)).toBe(-20); // (10 - 15) / 25
});

test("what matters is one glance on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const widget = page.locator("career-quiz");
  await expect(q.heading(widget)).toBeInViewport({ ratio: 1 });
  await expect(q.button(widget, "result")).toBeInViewport({ ratio: 1 });
  await expect(widget.getByRole("checkbox")).toHaveCount(areas.length);
  for (const area of areas) await expect(tick(widget, area)).toBeInViewport({ ratio: 1 });
  await q.fineTune(widget);
  for (const area of areas) {
    const room = await q.slider(widget, area).evaluate((slider) => {
      slider.focus({ focusVisible: true });
      const { outlineWidth, outlineOffset } = getComputedStyle(slider);
      const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      const around = slider.closest(".slider");
      const [box, words, all] = [slider, around.querySelector("label"), around].map((one) =>
        one.getBoundingClientRect(),
      );
      return [box.top - ring - words.bottom, all.bottom - box.bottom - ring];
    });
    for (const side of room) expect(side, `room around the ring of ${area}`).toBeGreaterThanOrEqual(2);
  }
});

test("nothing matters: all areas count the same, which is said", async ({ page }) => {
  const widget = page.locator("career-quiz");
  const notice = widget.locator(".sliders > p");
  for (const area of areas) {
    await expect(notice).toHaveCount(0);
    await set(widget, area, 0);
  }
  await expect(notice).toBeVisible();
  await expect(q.status(widget)).toHaveText(await notice.innerText());
  await set(widget, areas[0], 1);
  await expect(notice).toHaveCount(0);
  await expect(q.status(widget)).toBeEmpty();
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
