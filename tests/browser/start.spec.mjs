// The start: how much of the first statement a small screen shows, and what stands on every statement.
// @ts-check

import { openEarly } from "./early.mjs";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const [first, second] = q.statements;
const heading = (widget, id) => q.heading(q.statement(widget, id));
const rows = (widget, id) => q.statement(widget, id).locator("label");

/** How many rows of answers are seen whole. */
const seen = (widget, id) =>
  rows(widget, id).evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);

for (const [width, height, answers] of [
  [390, 844, 6],
  [320, 640, 2],
]) {
  test(`the first statement and ${answers} of its answers are seen on ${width} x ${height}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    const { widget, release } = await openEarly(page, site.url);
    await expect(heading(widget, first), "before the widget is there").toBeInViewport({ ratio: 1 });
    expect(await seen(widget, first)).toBeGreaterThanOrEqual(answers);
    await release();
    await expect(heading(widget, first)).toBeInViewport({ ratio: 1 });
    expect(await seen(widget, first)).toBeGreaterThanOrEqual(answers);
  });
}

test("what the quiz is about is behind one press, below the first statement", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  const link = widget.locator(".about a");
  await expect(link).toBeHidden();
  await widget.locator(".about > summary").click();
  await expect(widget.getByText(q.quiz.intro)).toBeVisible();
  await expect(link).toHaveAttribute("href", /paper\.html$/);
  const answers = await q.statement(widget, first).boundingBox();
  expect((await widget.locator(".about").boundingBox()).y).toBeGreaterThan(answers.y + answers.height);
});

test("the switch for moving on stands below the answers of every statement, before the widget and after", async ({
  page,
  site,
}) => {
  const { widget, release } = await openEarly(page, site.url);
  const box = widget.locator('input[name="auto-advance"]');
  const isBelow = async (id) => {
    const answers = await q.statement(widget, id).boundingBox();
    expect((await box.boundingBox()).y).toBeGreaterThan(answers.y + answers.height);
  };
  await q.choose(widget, first, 3);
  await isBelow(second);
  await box.uncheck();
  await q.choose(widget, second, 1);
  await expect(q.answer(widget, second, 1), "it does not move on").toBeChecked();
  await q.press(widget, "back");
  await expect(box, "one switch for all").not.toBeChecked();
  await q.next(widget);
  await release();
  await expect(q.answer(widget, second, 1)).toBeChecked();
  await expect(box).not.toBeChecked();
  await isBelow(second);
});

test("no answer makes the page jump", async ({ page, site }) => {
  await page.setViewportSize({ width: 1366, height: 625 });
  const widget = await q.open(page, site.url);
  // The first statement has more above it than the others.
  await q.choose(widget, first, 4);
  await q.statement(widget, second).waitFor();
  await page.evaluate(() => scrollTo(0, 60));
  for (const id of q.statements.slice(1, 7)) {
    await q.choose(widget, id, 4);
    await q.statement(widget, q.statements[q.statements.indexOf(id) + 1]).waitFor();
    expect(await page.evaluate(() => scrollY), id).toBe(60);
  }
});
