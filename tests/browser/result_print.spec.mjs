// The result on paper: three or four pages with all that is said, answers included, in letters of 9.5 points or more, and no controls.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

/** The number of pages of a PDF. */
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;

/** The words that can be seen, each piece of text once. */
const visibleText = (place) => place.evaluate((element) => element.innerText);

/** An earlier result for the table that is printed too. */
const earlier = r.earlierResults([{ day: 20_000, ...r.people.too_close }]);

/** What is printed smaller than 9.5 points. */
const small = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const seen = { visibilityProperty: true };
    const all = [...shadowRoot.querySelectorAll("[data-screen] *")].filter((one) =>
      [...one.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim()),
    );
    return all
      .filter((one) => one.checkVisibility(seen) && !one.closest(".hidden"))
      .map((one) => [one.outerHTML.slice(0, 60), Number.parseFloat(getComputedStyle(one).fontSize) * 0.75])
      .filter(([, points]) => points < 9.49);
  });

for (const label of r.labels) {
  test(`${label} is a document of three or four pages`, async ({ page, site }) => {
    const widget = await r.openOwn(page, site.url, r.people[label], { finished: 20_600 });
    const verdict = await r.verdict(widget).innerText();
    const titles = await widget.locator(".card .subtitle, .entry-title").allTextContents();
    await page.emulateMedia({ media: "print" });
    const paper = await visibleText(q.screen(widget, "result"));
    for (const wanted of [q.quiz.title, "27 May 2026", verdict, ...titles, ...q.quiz.areas.map(({ name }) => name)]) {
      expect(paper).toContain(wanted);
    }
    for (const { id, text } of q.quiz.questions) {
      const raw = r.people[label].answers[id];
      const said = raw === null ? q.quiz.unsure : q.quiz.scale[raw].label;
      const row = widget.locator(".answers li", { has: page.locator(`[data-try="${id}"]`) });
      await expect(row.locator(".entry-text")).toBeVisible();
      expect(await row.innerText(), id).toContain(text);
      expect(await row.innerText(), id).toContain(raw === null ? "" : said);
    }
    for (const control of ["select", "input", "textarea", ".actions button", ".trying"]) {
      await expect(widget.locator(control).filter({ visible: true }), control).toHaveCount(0);
    }
    expect(await small(widget)).toEqual([]);
    for (const format of ["A4", "Letter"]) {
      const count = pages(await page.pdf({ format }));
      expect(count, format).toBeGreaterThanOrEqual(3);
      expect(count, format).toBeLessThanOrEqual(4);
    }
  });
}

test("paper shows no controls either after something was opened or tried", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.clear_swe);
  await r.openAll(widget);
  await q.slider(widget, "C").fill("10");
  await widget.locator("[data-trying]").waitFor();
  await page.emulateMedia({ media: "print" });
  for (const control of ["select", "input", "textarea", ".actions button", "[data-trying]"]) {
    await expect(widget.locator(control).filter({ visible: true }), control).toHaveCount(0);
  }
});

test("with what changed since last time it is four pages at most", async ({ page, site }) => {
  const counts = {};
  for (const label of r.labels) {
    await r.store(page, site.url, { [r.KEY]: r.snapshot(r.people[label]), [`${r.KEY}:earlier`]: earlier });
    await page.goto("about:blank");
    await page.goto(site.url);
    await r.section(page.locator("career-quiz"), "compare").waitFor();
    counts[label] = pages(await page.pdf({ format: "A4" }));
  }
  expect(Object.entries(counts).filter(([, count]) => count > 4)).toEqual([]);
});

test("on paper no heading stands alone at the foot of a page, and no line is cut", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.clear_mle);
  await page.emulateMedia({ media: "print" });
  await expect(widget.locator(".firsts > .section-title")).toHaveCSS("break-after", "avoid");
  for (const property of ["break-after", "break-inside"]) {
    await expect(widget.locator(".area > summary").first(), "a row and its bar").toHaveCSS(property, "avoid");
  }
  await page.setViewportSize({ width: 700, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
});

test("what is closed on the screen is printed: the changes say which answers", async ({ page, site }) => {
  for (const label of ["clear_mle", "leaning_swe"]) {
    await page.emulateMedia({ media: "screen" });
    const widget = await r.openOwn(page, site.url, r.people[label]);
    await page.emulateMedia({ media: "print" });
    const moves = r.section(widget, "firm").locator("li[data-question]");
    expect(await moves.count()).toBeGreaterThan(0);
    for (const move of await moves.all()) await expect(move).toBeVisible();
  }
});
