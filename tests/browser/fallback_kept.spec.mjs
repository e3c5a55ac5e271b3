// What was done on the pages before, in this tab or on another day, is there when somebody comes back to them.
// @ts-check

import { openEarly } from "./early.mjs";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { STRICT_CSP } from "./server.mjs";

const [first, second, third] = q.statements;

/** What widgets have kept for later. */
const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("career-quiz:swe-or-mle"))?.answers ?? {});

test("what was done before the widget came outlives a reload", async ({ page, site }) => {
  const early = await openEarly(page, site.url);
  const value = (at) => String(q.values[at % q.values.length]);
  const done = q.statements.slice(0, 10);
  for (const [at, id] of done.entries()) await q.choose(early.widget, id, value(at));
  await q.press(early.widget, "back");
  const { widget, release } = await openEarly(page, site.url, "");
  const answers = Object.fromEntries(done.map((id, at) => [id, value(at) === "unsure" ? null : Number(value(at))]));
  expect(await kept(page), "in the place and the form of the widget").toEqual(answers);
  await release();
  await q.expectWidget(widget);
  for (const [at, id] of [...done.entries()].toReversed()) {
    await expect(q.answer(widget, id, value(at))).toBeChecked();
    if (at > 0) await q.press(widget, "back");
  }
});

for (const [persist, place] of [
  ["session", "sessionStorage"],
  ["none", ""],
]) {
  test(`with persist="${persist}" it is kept ${place ? "there" : "nowhere"}`, async ({ page, site }) => {
    await page.addInitScript((value) => {
      addEventListener("DOMContentLoaded", () => document.querySelector("career-quiz").setAttribute("persist", value));
    }, persist);
    const { widget } = await openEarly(page, site.url);
    await q.choose(widget, first, 4);
    await page.reload({ waitUntil: "commit" });
    const keys = () => page.evaluate(() => [localStorage, sessionStorage].map((all) => Object.keys(all)));
    expect(await keys()).toEqual([[], place ? ["career-quiz:swe-or-mle"] : []]);
  });
}

test("what another tab has done since counts more", async ({ page, context, site }) => {
  const early = await openEarly(page, site.url);
  await q.choose(early.widget, first, 4);
  await q.statement(early.widget, second).waitFor();
  const other = await context.newPage();
  const widget = await q.open(other, site.url);
  for (const id of q.statements.slice(0, 3)) await q.choose(widget, id, 0);
  await q.statement(widget, q.statements[3]).waitFor();
  const { release } = await openEarly(page, site.url, "");
  await release();
  await q.statement(page.locator("career-quiz"), q.statements[3]).waitFor();
  expect((await kept(page))[first]).toBe(0);
});

test("where a policy keeps the script out of our page, what was answered before the widget came still counts", async ({
  page,
  serve,
  expectTrouble,
}) => {
  expectTrouble(/inline (style|script)|policy: (style|script)-src-elem inline/);
  const { url } = await serve({ csp: undefined, headers: { "Content-Security-Policy": STRICT_CSP } });
  const { widget, release } = await openEarly(page, url);
  await q.answer(widget, first, 1).focus();
  await page.keyboard.press("Space");
  await release();
  await q.next(widget);
  await q.expectWidget(widget);
  await q.wholeRun(widget, () => 4);
  expect((await kept(page))[first]).toBe(1);
});

test("what lies in the storage may be anything", async ({ page, site }) => {
  for (const text of ["{", "null", "7", '{"answers":7,"question":7}', '{"quiz":"swe-or-mle","answers":{"X":{}}}']) {
    await page.addInitScript((kept) => localStorage.setItem("career-quiz:swe-or-mle", kept), text);
    const { widget, release } = await openEarly(page, site.url, "");
    await release();
    await q.expectWidget(widget);
    await expect(widget.locator('input[type="radio"]:checked')).toHaveCount(0);
    await q.choose(widget, first, 1);
    await expect(q.statement(widget, second)).toBeVisible();
    await page.unrouteAll({ behavior: "wait" });
  }
});

test("where the widget cannot come, what is kept is gone on with, and taken to paper", async ({ page, site }) => {
  const before = await q.open(page, site.url);
  await q.choose(before, first, 4);
  await q.choose(before, second, "unsure");
  await q.statement(before, third).waitFor();
  await page.addInitScript(() => {
    delete globalThis.WebAssembly;
  });
  await page.goto(site.url);
  const widget = page.locator("career-quiz");
  await q.statement(widget, third).waitFor();
  await q.choose(widget, third, 0);
  await widget.getByRole("link", { name: "on paper" }).last().click();
  await page.waitForURL("**/paper.html#answers=4u0-*");
});
