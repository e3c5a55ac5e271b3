// Every quiz that is shipped, in short: it is taken on its own page and on a host's, and has a result and a paper version
// that keep the rules. Whatever lies in quizzes/ is tried, without a line for it here.
// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { DIST, expect, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const axe = readFileSync(join(REPOSITORY, "node_modules/axe-core/axe.min.js"), "utf8");
/** All texts of a quiz and the widget's words, brotli 11. The rest of a run is the same for every quiz: budget.spec.mjs. */
const MOST = 16_500;

const quizzes = readdirSync(join(DIST, "quizzes")).map((id) =>
  JSON.parse(readFileSync(join(DIST, "quizzes", id, "quiz.json"), "utf8")),
);
const isFirst = ({ id }) => id === q.quiz.id;

/** What axe finds on a page, with every rule on. */
async function faults(page) {
  if (await page.evaluate(() => !window.axe)) await page.evaluate(axe);
  return page.evaluate(async () => {
    const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const { violations } = await window.axe.run(document, { rules, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(" ")}`));
  });
}

/** The answers of somebody who is all for a side. */
const allFor = (side) => (question) => ((question.direction === "for") === side > 0 ? 4 : 0);

/** Answers every statement, and goes to the result. */
async function take(widget, quiz, answerTo) {
  for (const question of quiz.questions) await q.choose(widget, question.id, answerTo(question));
  await q.screen(widget, "importance").waitFor();
  await expect(widget.locator('input[type="checkbox"]')).toHaveCount(quiz.areas.length);
  await q.toResult(widget);
}

test("there is more than one, and none takes long to load", () => {
  expect(quizzes.length).toBeGreaterThan(1);
  const assets = readdirSync(join(DIST, "assets"));
  for (const { id } of quizzes) {
    const packs = assets.filter((name) => name.startsWith(`${id}.`));
    expect(packs.length, id).toBeGreaterThan(0);
    for (const name of packs) {
      const bytes = brotliCompressSync(readFileSync(join(DIST, "assets", name))).length;
      expect(bytes, name).toBeLessThanOrEqual(MOST);
    }
  }
});

for (const quiz of quizzes) {
  const [first, second] = quiz.poles.map(({ id }) => id);

  test.describe(quiz.id, () => {
    test("is taken on its own page, and its result has no fault for axe, light and dark", async ({ page, serve }) => {
      test.setTimeout(60_000);
      const server = await serve();
      const name = isFirst(quiz) ? "" : `${quiz.id}.html`;
      const widget = await q.open(page, `${server.url}${name}`);
      await expect(page).toHaveTitle(quiz.title);
      await expect(widget.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await take(widget, quiz, allFor(1));
      expect(await q.label(widget)).toBe(`clear_${first}`);
      const asked = server.requests.map(({ path }) => path);
      expect(asked.filter((path) => path.includes(`/${quiz.id}.`) && path.endsWith(".txt"))).toHaveLength(1);
      // What is closed is looked at, too.
      await widget.evaluate(({ shadowRoot }) => {
        for (const one of shadowRoot.querySelectorAll("details")) one.open = true;
      });
      for (const [colorScheme, width] of /** @type {const} */ ([
        ["light", 1280],
        ["dark", 320],
      ])) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        expect(await faults(page), colorScheme).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });

    test("is taken on a page of a host, for the other side", async ({ page, serveHost }) => {
      const { url } = await serveHost(`<career-quiz quiz="${quiz.id}" loading="eager"></career-quiz>`);
      const widget = await q.open(page, url);
      await take(widget, quiz, allFor(-1));
      expect(await q.label(widget)).toBe(`clear_${second}`);
      await expect(widget.locator('[data-section="first"]')).toBeVisible();
      await page.reload();
      await q.ready(widget);
      expect(await q.label(widget)).toBe(`clear_${second}`);
    });

    test("has a paper version of two pages that leads back to it", async ({ page, serve }) => {
      const server = await serve();
      const onPaper = isFirst(quiz) ? "paper.html" : `paper-${quiz.id}.html`;
      await page.goto(`${server.url}${onPaper}`);
      await page.emulateMedia({ media: "print" });
      for (const format of ["A4", "Letter"]) {
        const pdf = (await page.pdf({ format })).toString("latin1");
        expect(pdf.match(/\/Type \/Page\b/g), format).toHaveLength(2);
      }
      await page.emulateMedia({ media: null });
      expect(await faults(page)).toEqual([]);
      for (const { text } of quiz.questions) await expect(page.getByText(text, { exact: true })).toBeVisible();
      await page.getByRole("link").first().click();
      const widget = page.locator("career-quiz");
      await q.ready(widget);
      await expect(q.statement(widget, quiz.questions[0].id)).toBeVisible();
      const link = widget.locator(".about a[href*=paper]");
      await expect(link).toHaveAttribute("href", `${server.url}${onPaper}`);
    });
  });
}
