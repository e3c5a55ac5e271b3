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

test("a file for somebody who comes back", async ({ page, site }) => {
  const before = await q.open(page, site.url);
  await q.choose(before, first, 4);
  await q.statement(before, second).waitFor();
  const { widget, release } = await openEarly(page, site.url);
  await widget.locator('input[name="open"]').setInputFiles(saved);
  await release();
  await opened(widget);
});

test("a file that is chosen when the widget is there, in a dialog that was opened before", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  const input = await widget.locator('input[name="open"]').elementHandle();
  await release();
  // As a dialog does it, which knows nothing of the page.
  await input.evaluate((detached, text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], "a.json", { type: "application/json" }));
    detached.files = files.files;
    detached.dispatchEvent(new Event("change", { bubbles: true }));
  }, saved.buffer.toString());
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
