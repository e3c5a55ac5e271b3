// The result on paper: two or three pages with the verdict, the areas, all answers and what to do, and no controls.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

/** The number of pages of a PDF. */
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;

/** The words that can be seen, each piece of text once. */
const visibleText = (place) => place.evaluate((element) => element.innerText);

/** An earlier result for the table that is printed too. */
const earlier = JSON.stringify({ format: 1, results: [{ day: 20_000, ...r.people.too_close, importance: {} }] });

for (const label of r.labels) {
  test(`${label} is a document of two or three pages`, async ({ page, site }) => {
    const widget = await r.openOwn(page, site.url, r.people[label], { finished: 20_600 });
    const verdict = await r.verdict(widget).innerText();
    const steps = await widget.locator("li[data-step] .subtitle").allInnerTexts();
    const change = await widget
      .locator(".phrases > li")
      .first()
      .evaluate((element) => element.firstChild.data.trim());
    await page.emulateMedia({ media: "print" });
    const paper = await visibleText(q.screen(widget, "result"));
    for (const wanted of [
      q.quiz.title,
      "2026-05-27",
      verdict,
      change,
      ...steps,
      ...q.quiz.areas.map(({ name }) => name),
    ]) {
      expect(paper).toContain(wanted);
    }
    const answers = r.section(widget, "answers").locator("li");
    await expect(answers).toHaveCount(q.statements.length);
    for (const [at, { id, text }] of q.quiz.questions.entries()) {
      const raw = r.people[label].answers[id];
      const said = raw === null ? q.quiz.unsure : q.quiz.scale[raw].label;
      await expect(answers.nth(at)).toContainText(text);
      await expect(answers.nth(at)).toContainText(said);
    }
    await expect(answers.first()).toBeVisible();
    await expect(answers.last()).toBeVisible();
    for (const control of ["button", "select", "input", "summary", "textarea"]) {
      await expect(widget.locator(control).filter({ visible: true }), control).toHaveCount(0);
    }
    for (const format of ["A4", "Letter"]) {
      const count = pages(await page.pdf({ format }));
      expect(count, format).toBeGreaterThanOrEqual(2);
      expect(count, format).toBeLessThanOrEqual(3);
    }
  });
}

test("paper shows no controls either after something was opened or tried", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.clear_swe);
  await r.openAll(widget);
  await q.slider(widget, "C").fill("10");
  await widget.locator("[data-trying]").waitFor();
  await page.emulateMedia({ media: "print" });
  for (const control of ["button", "select", "input", "summary", "textarea", "[data-trying]"]) {
    await expect(widget.locator(control).filter({ visible: true }), control).toHaveCount(0);
  }
});

test("with what changed since last time it is three pages at most", async ({ page, site }) => {
  const counts = {};
  for (const label of r.labels) {
    await r.store(page, site.url, { [r.KEY]: r.snapshot(r.people[label]), [`${r.KEY}:earlier`]: earlier });
    await page.goto("about:blank");
    await page.goto(site.url);
    await q.screen(page.locator("career-quiz"), "result").waitFor();
    counts[label] = pages(await page.pdf({ format: "A4" }));
  }
  expect(Object.entries(counts).filter(([, count]) => count > 3)).toEqual([]);
});

test("on paper no heading stands alone at the foot of a page, and no line is cut", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.clear_mle);
  await page.emulateMedia({ media: "print" });
  await expect(r.section(widget, "steps").locator(".section-title")).toHaveCSS("break-after", "avoid");
  await page.setViewportSize({ width: 700, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
});

test("the changes that are named on paper say which answers", async ({ page, site }) => {
  for (const label of ["clear_mle", "leaning_swe"]) {
    await page.emulateMedia({ media: "screen" });
    const widget = await r.openOwn(page, site.url, r.people[label]);
    await page.emulateMedia({ media: "print" });
    const moves = r.section(widget, "changes").locator("li[data-question]");
    expect(await moves.count()).toBeGreaterThan(3);
    for (const move of await moves.all()) await expect(move).toBeVisible();
  }
});
