// Looking back over the answers, and changing them: from a statement, by "Back", and from the result.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const edit = (widget, id) => widget.locator(`button[data-action="edit"][data-question="${id}"]`);
const labelOf = (value) => q.quiz.scale.find((choice) => choice.value === value)?.label ?? q.quiz.unsure;
const [first, second, third] = q.statements;

test.beforeEach(async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await q.choose(widget, first, 1);
  await q.choose(widget, second, "unsure");
  await q.statement(widget, third).waitFor();
});

test("an answer is changed from the review of a statement", async ({ page }) => {
  const widget = page.locator("career-quiz");
  await q.press(widget, "review");
  await q.screen(widget, "review").waitFor();
  await q.expectHeadingFocused(widget);
  await expect(widget.locator('button[data-action="edit"]')).toHaveCount(q.statements.length);
  await expect(edit(widget, first)).toContainText(labelOf(1));
  await expect(edit(widget, second)).toContainText(labelOf("unsure"));
  for (const value of q.values) await expect(edit(widget, third)).not.toContainText(labelOf(value));

  await edit(widget, first).click();
  await q.expectHeadingFocused(widget);
  await expect(q.answer(widget, first, 1)).toBeChecked();
  await q.choose(widget, first, 4);
  await q.screen(widget, "review").waitFor();
  await expect(edit(widget, first), "the row that was opened").toBeFocused();
  await expect(edit(widget, first)).toContainText(labelOf(4));

  await edit(widget, second).click();
  await q.press(widget, "back");
  await expect(edit(widget, second)).toContainText(labelOf("unsure"));
});

test("going back from the review leads to where the person came from", async ({ page }) => {
  const widget = page.locator("career-quiz");
  for (const id of [null, first]) {
    await q.press(widget, "review");
    if (id) {
      await edit(widget, id).click();
      await q.choose(widget, id, 4);
    }
    await q.screen(widget, "review").waitFor();
    await q.press(widget, "back");
    await expect(q.statement(widget, third), id ? "after a change" : "at once").toBeVisible();
  }
});

test("an answer is changed in the review with the keyboard", async ({ page }) => {
  const widget = page.locator("career-quiz");
  // On the way to the button focus is on an answer, which must not keep it from being reached later: in a shadow root
  // Chromium remembers such a radio by its group's name, also when it is gone.
  await q.tabTo(q.button(widget, "review"));
  await page.keyboard.press("Enter");
  await q.tabTo(edit(widget, third));
  await page.keyboard.press("Enter");
  await q.chooseByKeyboard(widget, third, 2);
  await page.keyboard.press("Enter");
  await expect(edit(widget, third)).toContainText(labelOf(2));
  await expect(edit(widget, third)).toBeFocused();
  await expect(edit(widget, third)).toBeInViewport();
});

test("the review leads to the next open statement", async ({ page }) => {
  const widget = page.locator("career-quiz");
  await q.press(widget, "review");
  await q.next(widget);
  await expect(q.statement(widget, third)).toBeVisible();
});

test("a statement that was jumped over is asked before the result", async ({ page }) => {
  const widget = page.locator("career-quiz");
  const [last] = q.statements.slice(-1);
  await q.press(widget, "review");
  await edit(widget, last).click();
  await q.choose(widget, last, 2);
  await q.screen(widget, "review").waitFor();
  await q.next(widget);
  for (const id of q.statements.slice(2, -1)) await q.choose(widget, id, 2);
  await q.statement(widget, last).waitFor();
  await q.next(widget);
  await expect(q.screen(widget, "importance")).toBeVisible();
});

test("going back shows the answer, and another one takes its place", async ({ page }) => {
  const widget = page.locator("career-quiz");
  await q.press(widget, "back");
  await q.expectHeadingFocused(widget);
  await expect(q.answer(widget, second, "unsure")).toBeChecked();
  await q.press(widget, "back");
  await expect(q.answer(widget, first, 1)).toBeChecked();
  await expect(q.button(widget, "back")).toHaveCount(0);
  await q.choose(widget, first, 3);
  await expect(q.answer(widget, second, "unsure")).toBeChecked();
  await q.press(widget, "back");
  await expect(q.answer(widget, first, 3)).toBeChecked();
});

test("an answer is changed from the result, and the result with it", async ({ page }) => {
  const widget = page.locator("career-quiz");
  const id = q.statements.find((statement) => q.areaOf(statement) === "J");
  await q.wholeRun(widget, (statement) => q.strongest(statement));
  await q.press(widget, "review");
  await edit(widget, id).click();
  await q.choose(widget, id, q.strongest(id, -1));
  await expect(edit(widget, id)).toContainText(labelOf(q.strongest(id, -1)));
  for (const statement of [first, second]) {
    await edit(widget, statement).click();
    await q.choose(widget, statement, q.strongest(statement));
    await q.screen(widget, "review").waitFor();
  }
  await q.press(widget, "result");
  await q.expectHeadingFocused(widget);
  // One of three answers of a half went from one end to the other: a third of an area, which is a quarter of the total.
  expect(await q.total(widget)).toBe(92);
  expect(await q.parts(widget)).toEqual({ C: 25, J: 17, L: 25, W: 25 });
  await q.press(widget, "review");
  await q.press(widget, "back");
  await expect(q.screen(widget, "result")).toBeVisible();
});
