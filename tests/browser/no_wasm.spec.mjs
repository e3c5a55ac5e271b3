// Where WebAssembly is not to be had: the statements of our pages can all be answered, and the answers go to paper.
// @ts-check
import { openEarly } from "./early.mjs";
import { expect, listen, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

/** A different answer for each statement, none left out of the six. */
const value = (id) => q.values[q.statements.indexOf(id) % q.values.length];

test.describe("on our own page", () => {
  test.beforeEach(async ({ page, site }) => {
    await page.addInitScript(() => {
      delete globalThis.WebAssembly;
    });
    await page.addInitScript(listen);
    const loaded = page.waitForResponse(/\/widget-.*js$/);
    await page.goto(site.url);
    await loaded;
    await q.screen(page.locator("career-quiz"), "failure").waitFor();
  });

  test("it is said at once, and nothing that needs it is loaded", async ({ page, site }) => {
    const widget = page.locator("career-quiz");
    await expect(widget.getByRole("alert")).toContainText("take your answers to the paper version");
    await expect(q.statement(widget, q.statements[0])).toBeVisible();
    expect(site.requests.filter(({ path }) => path.endsWith(".wasm"))).toEqual([]);
    expect(await page.evaluate(() => window.heard.map(({ type, detail }) => [type, detail.code]))).toEqual([
      ["quiz-error", "load"],
    ]);
  });

  test("all answers are on the paper at the end", async ({ page }) => {
    const widget = page.locator("career-quiz");
    for (const id of q.statements) await q.choose(widget, id, value(id));
    await page.waitForURL("**/paper.html#answers=*");
    const rows = page.locator("ol.statements > li");
    for (const [at, id] of q.statements.entries()) {
      const marked = rows.nth(at).locator(".marked");
      await expect(marked).toHaveText(value(id) === "unsure" ? "?" : String(value(id)));
      await expect(rows.nth(at).locator(".hidden").last()).toHaveText(
        `Your answer: ${value(id) === "unsure" ? q.quiz.unsure : value(id)}`,
      );
    }
    await page.goBack();
    const last = q.statements.at(-1);
    await expect(q.answer(widget, last, value(last))).toBeChecked();
  });

  test("some answers can be taken along earlier", async ({ page }) => {
    const widget = page.locator("career-quiz");
    const [first, second] = q.statements;
    await q.choose(widget, first, 4);
    await q.choose(widget, second, 0);
    await widget.getByRole("link", { name: "on paper" }).last().click();
    await page.waitForURL("**/paper.html#answers=40*");
    await expect(page.locator(".marked")).toHaveText(["4", "0"]);
  });

  test("the way to paper on the first page takes what was answered", async ({ page }) => {
    const widget = page.locator("career-quiz");
    await q.chooseByKeyboard(widget, q.statements[0], 2);
    await widget.getByRole("link", { name: "on paper" }).first().click();
    await page.waitForURL("**/paper.html#answers=2*");
  });

  test('"Next" without an answer says what to do', async ({ page }) => {
    const widget = page.locator("career-quiz");
    await q.next(widget);
    await expect(q.missing(widget, q.statements[0])).toBeVisible();
    await q.expectHeadingFocused(widget);
    await q.choose(widget, q.statements[0], 3);
    await expect(q.statement(widget, q.statements[1])).toBeVisible();
  });
});

test("a host page keeps what its tag holds, beside the way to paper", async ({ page, serveHost }) => {
  await page.addInitScript(() => {
    delete globalThis.WebAssembly;
  });
  const { server, url } = await serveHost('<career-quiz><a href="/quiz">Take the quiz</a></career-quiz>');
  await page.goto(url);
  const widget = page.locator("career-quiz");
  await expect(widget.getByRole("alert")).toBeVisible();
  await expect(widget.getByRole("link", { name: "Take the quiz" })).toBeVisible();
  await expect(widget.getByRole("link", { name: "on paper" })).toHaveAttribute("href", `${server.origin}/paper.html`);
});

test("a widget that is late says so, and still comes", async ({ page, site }) => {
  await page.clock.install();
  const { widget, release } = await openEarly(page, site.url);
  const late = widget.getByRole("status").filter({ hasText: "Still loading" });
  // The time counts from when the script is there.
  await expect(async () => {
    await page.clock.runFor(3000);
    await expect(late).toBeVisible({ timeout: 200 });
  }).toPass();
  await q.choose(widget, q.statements[0], 3);
  await release();
  await expect(late).toHaveCount(0);
  await expect(q.statement(widget, q.statements[1])).toBeVisible();
});

test("a widget that is late lets all answers go to paper, also those that came after it said so", async ({
  page,
  site,
}) => {
  await page.clock.install();
  const { widget } = await openEarly(page, site.url);
  await page.clock.runFor(3000);
  await q.choose(widget, q.statements[0], 3);
  await q.choose(widget, q.statements[1], 1);
  await widget.getByRole("status").getByRole("link").click();
  await page.waitForURL("**/paper.html#answers=31-*");
});

test("while it is tried again nothing leads away, and the focus stays", async ({ page, site, expectTrouble }) => {
  expectTrouble(/status of|integrity/);
  await page.clock.install();
  let come;
  const held = new Promise((resolve) => {
    come = resolve;
  });
  let tries = 0;
  await page.route("**/*.wasm", async (route) => {
    tries += 1;
    if (tries <= 2) return route.fulfill({ status: 404 });
    await held;
    return route.continue();
  });
  await page.goto(site.url);
  const widget = page.locator("career-quiz");
  for (const id of q.statements.slice(0, -1)) await q.choose(widget, id, 3);
  await widget.getByRole("alert").getByRole("button").press("Enter");
  await page.clock.runFor(3000);
  await expect(widget.getByRole("status").getByRole("link")).toBeFocused();
  await q.choose(widget, q.statements.at(-1), 3);
  come();
  await q.screen(widget, "importance").waitFor();
});

test("signs that are none mark nothing on paper", async ({ page, site }) => {
  for (const signs of ["", "x".repeat(24), "5", "<b>", "0".repeat(100), "%30", "----"]) {
    await page.goto(`${site.url}paper.html?${signs.length}#answers=${signs}`);
    await expect(page.locator("ol.statements")).toBeVisible();
    await expect(page.locator(".marked")).toHaveCount(0);
  }
  await page.goto(`${site.url}paper.html#answers=${"3".repeat(60)}`);
  await expect(page.locator(".marked")).toHaveCount(24);
});
