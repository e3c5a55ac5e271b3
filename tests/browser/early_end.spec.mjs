// When no open answer can change the side, one is told so once, quietly, and can finish or go on.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.beforeAll(r.scorer);

const settled = (widget) => widget.locator('[data-note="settled"]');
const extreme = Object.fromEntries(q.statements.map((id) => [id, q.strongest(id)]));
const firstOf = (answers, count) => Object.fromEntries(q.statements.slice(0, count).map((id) => [id, answers[id]]));

/** After how many of these answers the side is settled. */
function settledAfter(answers) {
  const cases = q.statements.map((_, at) => ({ answers: firstOf(answers, at) }));
  return r.score(cases).findIndex((one) => one.settled.side);
}

/** Answers so many statements by pressing. */
async function answerSome(widget, answers, from, to) {
  for (const id of q.statements.slice(from, to)) await q.choose(widget, id, answers[id] ?? "unsure");
}

test("the note comes with the answer that settles the side, and once", async ({ page, site }) => {
  const at = settledAfter(extreme);
  expect(at).toBeGreaterThan(8);
  expect(at).toBeLessThan(23);
  const widget = await q.open(page, site.url);
  for (const [index, id] of q.statements.slice(0, at).entries()) {
    await expect(q.statement(widget, id)).toBeVisible();
    await expect(settled(widget), `after ${index} answers`).toHaveCount(0);
    await q.choose(widget, id, extreme[id]);
  }
  await expect(q.statement(widget, q.statements[at])).toBeVisible();
  await expect(settled(widget)).toContainText("You can finish now.");
  await expect(q.status(widget)).toContainText("You can finish now.");
  await q.expectHeadingFocused(widget);
  const choices = await widget.locator(".choices").boundingBox();
  expect((await settled(widget).boundingBox()).y, "it stands below the answers").toBeGreaterThan(
    choices.y + choices.height,
  );

  await q.choose(widget, q.statements[at], extreme[q.statements[at]]);
  await expect(q.statement(widget, q.statements[at + 1])).toBeVisible();
  await expect(settled(widget), "who answers on has decided").toHaveCount(0);
  await q.press(widget, "back");
  await expect(q.statement(widget, q.statements[at])).toBeVisible();
  await expect(settled(widget)).toHaveCount(0);
  await page.reload();
  await q.statement(widget, q.statements[at]).waitFor();
  await expect(settled(widget)).toHaveCount(0);
});

test("going on takes the note away for good, and focus is somewhere", async ({ page, site }) => {
  const at = settledAfter(extreme);
  const widget = await q.open(page, site.url);
  await answerSome(widget, extreme, 0, at);
  await q.button(widget, "continue").focus();
  await page.keyboard.press("Enter");
  await expect(settled(widget)).toHaveCount(0);
  await expect(q.statement(widget, q.statements[at])).toBeVisible();
  const focused = await widget.evaluate(({ shadowRoot }) => shadowRoot.activeElement !== null);
  await answerSome(widget, extreme, at, 24);
  await q.toResult(widget);
  expect(await q.total(widget)).toBe(100);
  expect(focused).toBe(true);
});

test("finishing leads to what matters, and to a result with open statements", async ({ page, site }) => {
  const at = settledAfter(extreme);
  const widget = await q.open(page, site.url);
  await answerSome(widget, extreme, 0, at);
  await q.press(widget, "finish");
  await q.screen(widget, "importance").waitFor();
  await q.expectHeadingFocused(widget);
  await q.toResult(widget);
  const [scored] = r.score([{ answers: firstOf(extreme, at) }]);
  expect(await r.look(widget)).toMatchObject({ label: scored.label, total: scored.total, parts: scored.parts });
  expect(scored.g).toBeGreaterThan(0);
  const open = q.statements.slice(at);
  await r.openAll(widget);
  for (const id of open)
    await expect(widget.locator(`select[data-try="${id}"] option:checked`)).toHaveText("Not answered yet");
  // Whatever the open ones are answered with on the result, the side stays.
  await r.chooseAll(
    widget,
    open.map((id) => [id, q.strongest(id, -1)]),
  );
  expect(await q.total(widget)).toBeGreaterThanOrEqual(0);
  await q.press(widget, "revert");
  await q.press(widget, "review");
  await expect(q.screen(widget, "review")).toContainText(`${at} of 24 statements answered`);
});

test("it is not said while the side can change, or when nothing is open", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  const torn = Object.fromEntries(q.statements.map((id, at) => [id, q.strongest(id, at % 2 ? 1 : -1)]));
  for (const id of q.statements) {
    await expect(q.statement(widget, id)).toBeVisible();
    await expect(settled(widget)).toHaveCount(0);
    await q.choose(widget, id, torn[id]);
  }
  await q.screen(widget, "importance").waitFor();
  await q.press(widget, "back");
  await q.statement(widget, q.statements.at(-1)).waitFor();
  await expect(settled(widget)).toHaveCount(0);
});

test("starting again says it again", async ({ page, site }) => {
  const at = settledAfter(extreme);
  const widget = await q.open(page, site.url);
  await answerSome(widget, extreme, 0, at);
  await settled(widget).waitFor();
  await q.press(widget, "continue");
  await widget.evaluate((element) => element.restart());
  await q.statement(widget, q.statements[0]).waitFor();
  await answerSome(widget, extreme, 0, at);
  await expect(settled(widget)).toBeVisible();
});
