// A wide page: the result takes its width in two columns, questions keep a measure that can be read, nothing jumps.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.use({ viewport: { width: 1280, height: 800 } });

const box = (place) => place.evaluate((one) => one.getBoundingClientRect().toJSON());
const sheet = (widget) => box(q.screen(widget));

test("a question keeps its measure, the result takes the width, and the sheet stays where it is", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const shift of /** @type {any[]} */ (list.getEntries()))
        if (!shift.hadRecentInput) window.shifts.push(shift.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  const widget = await q.open(page, site.url);
  const first = await sheet(widget);
  expect(first.width).toBeLessThanOrEqual(52 * 16);
  const line = await box(q.statement(widget, q.statements[0]));
  expect(line.width, "a line of at most some 80 letters").toBeLessThanOrEqual(48 * 16);
  await q.answerAll(widget, r.says(r.people.leaning_mle));
  expect(await sheet(widget)).toMatchObject({ top: first.top, left: first.left, width: first.width });
  await q.toResult(widget);
  const result = await sheet(widget);
  expect(result.width).toBeGreaterThan(68 * 16);
  expect(result.top).toBe(first.top);
  expect(result.left + result.width / 2, "grown to both sides").toBeCloseTo(first.left + first.width / 2, 0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});

for (const label of ["clear_mle", "too_close", "clear_swe"]) {
  test(`${label} has two columns, here and on a wide page of a host`, async ({ page, site, serveHost }) => {
    const { url } = await serveHost('<career-quiz loading="eager"></career-quiz>');
    for (const place of [site.url, url]) {
      const widget = await r.openOwn(page, place, r.people[label]);
      const [reading, areas, first] = await Promise.all(
        [".reading", ".areas", '[data-section="first"]'].map((part) => box(widget.locator(part))),
      );
      expect(areas.left, "the areas stand beside the lines").toBeGreaterThan(reading.right);
      expect(first.left - reading.left, "the card begins below the lines").toBeLessThan(2 * 16);
      expect(first.top).toBeGreaterThanOrEqual(reading.bottom);
      const { bottom } = await sheet(widget);
      expect(bottom, "two screens at most").toBeLessThan(2 * 800);
    }
  });
}

test("beside an opened area the column is never empty", async ({ page, site }) => {
  for (const [label, beside] of [
    ["leaning_mle", ".firsts"],
    ["too_close", ".reading"],
  ]) {
    const widget = await r.openOwn(page, site.url, r.people[label]);
    const area = widget.locator('details[data-area="C"]');
    const before = await box(area);
    await area.locator("> summary").click();
    expect(await box(area), "it opens where it is").toMatchObject({ top: before.top, left: before.left });
    for (const at of [0, 0.5, 1]) {
      await area.evaluate((one, part) => {
        const { top, height } = one.getBoundingClientRect();
        window.scrollBy({ top: top + part * (height - innerHeight), behavior: "instant" });
      }, at);
      const seen = await widget.locator(beside).evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return Math.min(bottom, innerHeight) - Math.max(top, 0);
      });
      expect(seen, `${label}: what stands beside it, ${100 * at} % down`).toBeGreaterThan(100);
    }
  }
});

test("what the widget itself lets go along is not taken for a header of the page", async ({ page, serveHost }) => {
  const { url } = await serveHost('<career-quiz loading="eager"></career-quiz>');
  const widget = await r.openOwn(page, url, r.people.leaning_mle);
  for (const area of ["C", "J"]) await widget.locator(`details[data-area="${area}"] > summary`).click();
  const firsts = widget.locator(".firsts");
  await widget.locator('details[data-area="J"]').evaluate((one) => one.scrollIntoView({ behavior: "instant" }));
  await expect.poll(async () => Math.round((await box(firsts)).top), "the card is stuck").toBe(0);
  const link = widget.locator('.reading [data-action="first"]');
  await link.evaluate((one) => one.focus());
  const room = await widget.evaluate(({ shadowRoot }) => {
    const style = getComputedStyle(shadowRoot.querySelector("[data-screen]"));
    return ["--above", "--below"].map((name) => Number.parseFloat(style.getPropertyValue(name)) || 0);
  });
  expect(room).toEqual([0, 0]);
});

test("nothing is wider than its place between one column and two", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.leaning_mle);
  await r.openAll(widget);
  for (const width of [880, 960, 1040, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await widget.evaluate(({ shadowRoot }) => {
      const { right } = shadowRoot.querySelector("[data-screen]").getBoundingClientRect();
      const all = [...shadowRoot.querySelectorAll("[data-screen] *:not(.hidden)")].filter((one) => !one.closest("svg"));
      const wide = all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > right);
      return wide.map((one) => one.outerHTML.slice(0, 80));
    });
    expect(over, `${width} px`).toEqual([]);
  }
});
