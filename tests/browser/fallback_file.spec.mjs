// A saved file is opened on the pages, before the widget is there: it opens when it comes, whatever happens meanwhile.
// @ts-check

import { openEarly } from "./early.mjs";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const [first, second] = q.statements;
const saved = {
  name: "a.json",
  mimeType: "application/json",
  buffer: Buffer.from(
    JSON.stringify({
      kind: "career-quiz result",
      format: 1,
      quiz: q.quiz.id,
      revision: q.quiz.revision,
      scoring: 1,
      day: "2026-01-02",
      answers: r.people.clear_mle.answers,
      importance: {},
      result: {},
    }),
  ),
};
const opened = (widget) => expect(r.note(widget)).toContainText("A result from a file.");

test("a file that was chosen before", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await widget.locator('input[name="open"]').setInputFiles(saved);
  await release();
  await opened(widget);
});

test("a file that was chosen before an answer was given", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await widget.locator('input[name="open"]').setInputFiles(saved);
  await q.choose(widget, first, 1);
  await q.statement(widget, second).waitFor();
  await release();
  await opened(widget);
});

test("a file that is chosen while the widget waits", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await release();
  expect(await q.isFallback(widget)).toBe(true);
  await widget.locator('input[name="open"]').setInputFiles(saved);
  await opened(widget);
});

test("where the widget cannot come, no file is asked for", async ({ page, site }) => {
  await page.addInitScript(() => {
    delete globalThis.WebAssembly;
  });
  await page.goto(site.url);
  const widget = page.locator("career-quiz");
  await q.screen(widget, "failure").waitFor();
  await expect(widget.locator('input[name="open"]')).toHaveCount(0);
});
