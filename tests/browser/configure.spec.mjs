// The page for owners of pages: what is chosen is previewed, and the lines that come out of it work as they are pasted.
// @ts-check
import { expect, hostPage, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const lines = (page) => page.locator("#snippet").textContent();
const preview = (page) => page.locator("#preview career-quiz");

// Scripts that pages of others load as modules need this header.
test.beforeEach(async ({ page, serve }) => {
  const site = await serve({ cors: true });
  await page.goto(`${site.url}configure.html`);
  await q.screen(preview(page), "question").waitFor();
});

test("the lines work in a page as they are", async ({ page, serve }) => {
  await page.getByLabel("Your name").fill('Example & "Careers"');
  await page.getByLabel("They are kept").selectOption("session");
  await page.getByLabel("Its highest heading").selectOption("3");
  await page.getByLabel("This version only").check();
  await expect.poll(() => lines(page)).toContain('integrity="sha256-');
  const pasted = await lines(page);
  expect(pasted.split("\n")).toHaveLength(2);
  const host = await serve({ csp: undefined, pages: { "/host.html": hostPage(pasted, "") } });
  await page.goto(`${host.origin}/host.html`);
  const widget = page.locator("career-quiz");
  await q.choose(widget, q.statements[0], 3);
  await expect(q.statement(widget, q.statements[1])).toBeVisible();
  expect(
    await widget.evaluate((element) =>
      ["share-with", "persist", "heading-level"].map((name) => element.getAttribute(name)),
    ),
  ).toEqual(['Example & "Careers"', "session", "3"]);
});

test("the preview follows, and keeps nothing", async ({ page }) => {
  await page.getByLabel("Its highest heading").selectOption("4");
  await expect(preview(page).locator("h4")).toHaveCount(1);
  await page.locator('select[name="theme"]').selectOption("dark");
  await expect(preview(page)).toHaveAttribute("theme", "dark");
  await q.choose(preview(page), q.statements[0], 3);
  await q.statement(preview(page), q.statements[1]).waitFor();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

test("an own quiz, and an address that is none", async ({ page }) => {
  await page.getByLabel("Which").selectOption("own");
  await page.getByLabel("Address of its file").fill("javascript:alert(1)");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("alert").first()).toContainText("begin with https");
  expect(await lines(page)).not.toContain("javascript:");
  await page.getByLabel("Address of its file").fill("quizzes/swe-or-mle/quiz.json");
  await page.keyboard.press("Tab");
  await expect.poll(() => lines(page)).toContain('/quizzes/swe-or-mle/quiz.json"');
  await expect(page.locator("#problem")).toBeHidden();
});

test("a frame, and a package", async ({ page, expectTrouble }) => {
  expectTrouble(/frame/i); // the strict policy of the tests frames nothing
  await page.getByLabel("A package from npm").check();
  await expect.poll(() => lines(page)).toContain('import "career-quiz/define"');
  await page.getByLabel("A frame").check();
  await expect.poll(() => lines(page)).toMatch(/<iframe src="[^"]*embed\.html"[\s\S]*resize\.js"><\/script>/);
  await expect(page.getByLabel("Your name")).toBeDisabled();
});

test("it copies", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.locator("#copied")).toHaveText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await lines(page));
});

test("nothing sticks out on a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const control of await page
    .locator("select:visible, input[type=text]:visible, button:visible, .option:visible")
    .all()) {
    expect((await control.boundingBox()).height).toBeGreaterThanOrEqual(44);
  }
});
