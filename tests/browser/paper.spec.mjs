// The quiz on paper: two printed pages, readable on every screen, without any script.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, expect, REPOSITORY, test } from "./fixtures.mjs";

const axe = readFileSync(join(REPOSITORY, "node_modules/axe-core/axe.min.js"), "utf8");
const quiz = JSON.parse(readFileSync(join(DIST, "quizzes/swe-or-mle/quiz.json"), "utf8"));

test.beforeEach(({ page, site }) => page.goto(`${site.url}paper.html`));

test.describe("printed", () => {
  const pages = async (page, options) => {
    const pdf = (await page.pdf(options)).toString("latin1");
    return pdf.match(/\/Type \/Page\b/g).length;
  };

  for (const format of ["A4", "Letter"]) {
    test(`it fills two pages of ${format}, whatever the screen is like`, async ({ page }) => {
      expect(await pages(page, { format })).toBe(2);
      expect(await pages(page, { format, scale: 1.03 }), "with larger letters").toBe(2);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await pages(page, { format })).toBe(2);
    });
  }

  test("ink is black on white, nothing is small, and the way back stays on the screen", async ({ page }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(page.getByRole("link")).toBeHidden();
    const look = (selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { color, backgroundColor, fontSize } = getComputedStyle(element);
          return { color, backgroundColor, points: parseFloat(fontSize) * 0.75 };
        });
    expect(await look("h1")).toMatchObject({ color: "rgb(0, 0, 0)" });
    expect((await look(":root")).backgroundColor).toBe("rgba(0, 0, 0, 0)");
    for (const selector of [".lead", ".scale li", ".text", ".boxes b", ".points small"]) {
      expect((await look(selector)).points, selector).toBeGreaterThanOrEqual(9 - 0.01);
    }
  });
});

test.describe("on a screen", () => {
  /** @type {Record<string, { colorScheme: "light" | "dark", width: number }>} */
  const appearances = {
    light: { colorScheme: "light", width: 1280 },
    dark: { colorScheme: "dark", width: 1280 },
    "half as wide": { colorScheme: "light", width: 700 },
    "320 px": { colorScheme: "light", width: 320 },
    "320 px, dark": { colorScheme: "dark", width: 320 },
  };
  for (const [name, { colorScheme, width }] of Object.entries(appearances)) {
    test(`axe finds no fault and nothing sticks out: ${name}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(axe);
      const faults = await page.evaluate(async () => {
        const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
        const { violations } = await window.axe.run(document, { rules, resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(" ")}`));
      });
      expect(faults).toEqual([]);
      const right = await page.evaluate(() =>
        Math.max(...[...document.body.querySelectorAll("*")].map((element) => element.getBoundingClientRect().right)),
      );
      expect(right).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }

  test("the way back leads to the quiz", async ({ page, site }) => {
    await page.getByRole("link").click();
    await expect(page).toHaveURL(`${site.url}index.html`);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("everything is there, each statement once and in its order", async ({ page, site }) => {
    const statements = page.locator("ol .text");
    await expect(statements).toHaveText(quiz.questions.map(({ text }) => text));
    await expect(statements.last()).toBeVisible();
    await expect(page.locator(".number")).toHaveText(quiz.questions.map((_, at) => String(at + 1)));
    await expect(page.locator("table.area caption")).toHaveText(quiz.areas.map(({ name }) => name));
    const paths = site.requests.map(({ path }) => path).filter((path) => !path.endsWith(".svg"));
    expect(paths).toEqual(["/paper.html", "/paper.css"]);
  });

  test("the sheet of each area names its statements in the right columns", async ({ page }) => {
    for (const [at, area] of quiz.areas.entries()) {
      const column = (direction) =>
        quiz.questions
          .map((question, position) => ({ ...question, number: String(position + 1) }))
          .filter((question) => question.area === area.id && question.direction === direction)
          .map(({ number }) => number);
      const values = page.locator("table.area").nth(at).locator("tbody").first();
      await expect(values.locator("td:nth-last-child(2)")).toHaveText(column("for"));
      await expect(values.locator("td:last-child")).toHaveText(column("against"));
    }
  });
});
