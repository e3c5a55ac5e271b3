// The ways out of every screen: starting again, which can be taken back, and deleting everything, which is asked first.
// @ts-check

import { openEarly } from "./early.mjs";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const [first, second, third] = q.statements;
const stored = (page) => page.evaluate(() => Object.keys(localStorage));

/** Answers a statement and goes to a screen. */
const ways = {
  "a statement": async () => {},
  "the review": async (widget) => q.press(widget, "review"),
  "the importance": async (widget) => q.answerAll(widget, () => "unsure"),
  "the result": async (widget) => q.wholeRun(widget, () => "unsure"),
};

for (const [name, go] of Object.entries(ways)) {
  test(`out of ${name}`, async ({ page, site }) => {
    const widget = await q.open(page, site.url);
    await q.choose(widget, first, 4);
    await q.statement(widget, second).waitFor();
    await go(widget);
    await q.press(widget, "restart");
    await q.statement(widget, first).waitFor();
    await expect(q.status(widget)).toHaveText("You started again. Your last answers can be brought back.");
    await q.expectHeadingFocused(widget);
    await page.keyboard.press("Shift+Tab");
    await expect(q.button(widget, "undo"), "one step from the focus").toBeFocused();
    await page.keyboard.press("Enter");
    await expect(q.status(widget)).toHaveText("Your last answers are back.");
    await expect(q.button(widget, "restart")).toHaveCount(1);

    await q.press(widget, "clear");
    await expect(q.button(widget, "clear-no")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(q.button(widget, "clear"), "back where it was asked").toBeFocused();
    await expect(q.status(widget)).toHaveText("Nothing was deleted.");
    await expect(q.button(widget, "clear-yes")).toHaveCount(0);
    await q.press(widget, "clear");
    await q.press(widget, "clear-no");
    await expect(q.button(widget, "clear")).toBeFocused();
    expect(await stored(page)).not.toEqual([]);

    await q.clearAll(widget);
    await q.statement(widget, first).waitFor();
    await expect(q.status(widget)).toContainText("Everything is deleted from this device.");
    await expect(widget.locator("[data-note]")).toContainText("Everything is deleted from this device.");
    await q.expectHeadingFocused(widget);
    expect(await stored(page)).toEqual([]);
    await expect(q.button(widget, "clear"), "nothing is left to delete").toHaveCount(0);
  });
}

test("the question is a group that is named by what it asks", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await q.choose(widget, first, 4);
  await q.press(widget, "clear");
  await expect(widget.getByRole("group", { name: /^Delete all that this quiz has kept/ })).toBeVisible();
});

test("what is asked for before the widget is there, it does", async ({ page, site }) => {
  for (const action of ["restart", "clear"]) {
    const { widget, release } = await openEarly(page, site.url);
    await q.choose(widget, first, 4);
    await q.choose(widget, second, 1);
    await q.statement(widget, third).waitFor();
    await q.press(widget, action);
    await release();
    if (action === "restart") {
      await q.statement(widget, first).waitFor();
      await expect(q.status(widget)).toContainText("You started again.");
      await q.press(widget, "undo");
      await expect(q.statement(widget, third)).toBeVisible();
      await page.evaluate(() => localStorage.clear());
      await page.unrouteAll({ behavior: "wait" });
    } else {
      await expect(q.button(widget, "clear-no")).toBeFocused();
    }
  }
});

test("the status region is one, is there before its text, and says the same again", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await expect(q.status(widget)).toHaveCount(1);
  await expect(q.status(widget)).toBeEmpty();
  await widget.evaluate(({ shadowRoot }) => {
    const region = shadowRoot.querySelector('[role="status"]');
    window.said = [];
    new MutationObserver(() => window.said.push(region.textContent)).observe(region, {
      childList: true,
      subtree: true,
    });
  });
  const heard = () => page.evaluate(() => window.said.filter(Boolean).length);
  await q.next(widget);
  await expect.poll(heard).toBe(1);
  await q.next(widget);
  await expect.poll(heard).toBe(2);
  const region = await widget.evaluateHandle(({ shadowRoot }) => shadowRoot.querySelector('[role="status"]'));
  await q.answerAll(widget, () => 3);
  expect(await region.evaluate((node) => node.isConnected), "from screen to screen the same").toBe(true);
  await expect(
    widget.locator('[role="alert"], [aria-live]:not([aria-live="off"]), output:not([aria-live="off"])'),
  ).toHaveCount(0);
});
