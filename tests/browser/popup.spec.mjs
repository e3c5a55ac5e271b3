// The button that opens the quiz in a dialog: focus and Escape, the page behind it, and what it costs pages without it.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DIST, expect, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { STRICT_CSP } from "./server.mjs";

const [first, second] = q.statements;
const LINK = '<a href="/">Take the quiz, four minutes</a>';
const POPUP = `<career-quiz-popup heading-level="3" persist="none">${LINK}</career-quiz-popup>`;
const LONG = '<p class="long">Above</p>';

const dialog = (page) => page.getByRole("dialog");
const quiz = (page) => page.locator("career-quiz");
const opener = (page) => page.getByRole("button", { name: "Take the quiz" });
const isFocused = (place) => place.evaluate((element) => element.getRootNode().activeElement === element);

/** Serves a page of a host with a popup, under the strictest policy. */
async function open(page, serveHost, body = POPUP, options = {}) {
  const styled = `<link rel="stylesheet" href="/host.css">${body}`;
  const pages = { "/host.css": ".long { block-size: 3000px }", ...options.pages };
  const { server, url } = await serveHost(styled, { script: "/popup.js", ...options, pages });
  await page.goto(url);
  await opener(page).waitFor();
  return server;
}

test("a press opens the quiz, which is loaded no sooner", async ({ page, serveHost }) => {
  const server = await open(page, serveHost);
  expect(server.requests.map(({ path }) => path).toSorted()).toEqual(["/host.css", "/host.html", "/popup.js"]);
  await expect(page.getByRole("link")).toHaveCount(0); // the button takes its place
  await opener(page).click();
  await expect(dialog(page)).toHaveAccessibleName("Take the quiz, four minutes");
  await q.choose(quiz(page), first, 3);
  await expect(q.statement(quiz(page), second)).toBeVisible();
  await expect(quiz(page).locator("h3").first()).toBeAttached();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

for (const [how, close] of /** @type {[string, (page: any) => Promise<void>][]} */ ([
  ["Escape", (page) => page.keyboard.press("Escape")],
  ["its button", (page) => page.getByRole("button", { name: "Close the quiz" }).click()],
  ["a press beside it", (page) => page.mouse.click(5, 300)],
])) {
  test(`${how} closes it: focus is back, the page has not moved, and the answers are still there`, async ({
    page,
    serveHost,
  }) => {
    await open(page, serveHost, `${LONG}${POPUP}${LONG}`);
    await opener(page).scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(1000);
    await opener(page).click();
    await q.choose(quiz(page), first, 3);
    await q.statement(quiz(page), second).waitFor();
    // The wheel over what is behind it moves nothing.
    await page.mouse.move(5, 300);
    await page.mouse.wheel(0, 900);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await close(page);
    await expect(dialog(page)).toBeHidden();
    expect(await isFocused(opener(page))).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await opener(page).click();
    await expect(q.statement(quiz(page), second)).toBeVisible();
  });
}

test("by keyboard alone: focus goes in, stays in, and comes out", async ({ page, serveHost }) => {
  await open(page, serveHost, `<a href="#a">Before</a>${POPUP}<a href="#b">After</a>`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await isFocused(opener(page))).toBe(true);
  await page.keyboard.press("Enter");
  expect(await isFocused(page.getByRole("button", { name: "Close the quiz" }))).toBe(true);
  await q.statement(quiz(page), first).waitFor();
  for (let presses = 0; presses < 15; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => document.activeElement.localName);
    // At the end the browser has its turn, never the page behind.
    expect(["career-quiz-popup", "body"], `after ${presses + 1} presses`).toContain(at);
  }
  await q.chooseByKeyboard(quiz(page), first, 3);
  await page.keyboard.press("Enter");
  await q.statement(quiz(page), second).waitFor();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  expect(await isFocused(opener(page))).toBe(true);
});

test("a button of the page's own opens it and is left as it is", async ({ page, serveHost }) => {
  await open(page, serveHost, '<career-quiz-popup label="The quiz"><button>Take the quiz</button></career-quiz-popup>');
  await expect(page.getByRole("button")).toHaveCount(1);
  await opener(page).click();
  await expect(dialog(page)).toHaveAccessibleName("The quiz");
  await q.ready(quiz(page));
  await page.keyboard.press("Escape");
  expect(await isFocused(opener(page))).toBe(true);
});

for (const width of [320, 390, 1280]) {
  test(`at ${width} px nothing sticks out, and the button to close is 44 px wherever one has scrolled`, async ({
    page,
    serveHost,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    await open(page, serveHost);
    expect((await opener(page).boundingBox()).height).toBeGreaterThanOrEqual(44);
    await opener(page).click();
    await q.ready(quiz(page));
    const close = page.getByRole("button", { name: "Close the quiz" });
    for (const part of [0, 1]) {
      await dialog(page).evaluate((place, part) => place.scrollTo(0, part * place.scrollHeight), part);
      const box = await close.boundingBox();
      expect([box.width, box.height]).toEqual([44, 44]);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeLessThan(100);
      await close.click({ trial: true });
    }
    const overflow = await dialog(page).evaluate((place) => place.scrollWidth - place.clientWidth);
    expect(overflow).toBe(0);
    // Of the first screen nothing lies under it.
    await dialog(page).evaluate((place) => place.scrollTo(0, 0));
    const [button, title] = [await close.boundingBox(), await q.heading(q.screen(quiz(page))).boundingBox()];
    expect(title.y).toBeGreaterThanOrEqual(button.y + button.height);
  });
}

test("where the quiz cannot be, the link is there, and the next opening tries again", async ({
  page,
  serveHost,
  expectTrouble,
}) => {
  expectTrouble(/503|dynamically imported module/);
  const overrides = { "/embed.js": { status: 503, body: "" } };
  await open(page, serveHost, POPUP, { overrides });
  await opener(page).click();
  await expect(dialog(page).getByRole("link", { name: "Take the quiz" })).toHaveAttribute("href", "/");
  delete overrides["/embed.js"];
  await page.keyboard.press("Escape");
  await opener(page).click();
  await q.choose(quiz(page), first, 3);
});

test("events are heard at the tag, and nothing is left when it goes", async ({ page, serveHost }) => {
  await open(page, serveHost);
  await page.evaluate(() => {
    window.heard = [];
    document
      .querySelector("career-quiz-popup")
      .addEventListener("quiz-progress", ({ type }) => window.heard.push(type));
  });
  await opener(page).click();
  await q.choose(quiz(page), first, 3);
  await expect.poll(() => page.evaluate(() => window.heard)).toEqual(["quiz-progress"]);
  await page.evaluate(() => document.querySelector("career-quiz-popup").remove());
  await expect(dialog(page)).toHaveCount(0);
  // A dialog says in a task of its own that it is closed.
  await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe("visible");
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds no fault in the button and the dialog, ${colorScheme}`, async ({ page, serveHost }) => {
    await page.emulateMedia({ colorScheme });
    const pages = { "/axe.js": readFileSync(join(REPOSITORY, "node_modules/axe-core/axe.js"), "utf8") };
    await open(page, serveHost, `<career-quiz-popup>${LINK}</career-quiz-popup>`, { pages });
    await page.evaluate(() => import(/** @type {any} */ ("/axe.js")));
    const faults = () =>
      page.evaluate(async () => {
        const { violations } = await window.axe.run("career-quiz-popup");
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
      });
    expect(await faults()).toEqual([]);
    await opener(page).click();
    await q.ready(quiz(page));
    expect(await faults()).toEqual([]);
  });
}

test("the example shows it, and pages without it pay nothing", async ({ page, serve }) => {
  const { url } = await serve({
    base: "/career-quiz/",
    csp: STRICT_CSP,
    pages: { "/index.html": readFileSync(join(REPOSITORY, "examples/popup/index.html"), "utf8") },
  });
  await page.goto(new URL("/index.html", url).href);
  await page.getByRole("button").click();
  await q.choose(quiz(page), first, 3);
  expect(readFileSync(join(DIST, "embed.js"), "utf8")).not.toContain("popup");
  expect(gzipSync(readFileSync(join(DIST, "popup.js")), { level: 9 }).length).toBeLessThanOrEqual(2048);
});
