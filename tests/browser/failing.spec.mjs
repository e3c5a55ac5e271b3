// All the ways in which the files of the widget may fail to come: each ends in words that help, within three seconds.
// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, expect, listen, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { STRICT_CSP } from "./server.mjs";

const assets = readdirSync(join(DIST, "assets"));
const path = (start, end) => `/assets/${assets.find((name) => name.startsWith(start) && name.endsWith(end))}`;
const wasm = path("widget", ".wasm");
const bytes = readFileSync(join(DIST, wasm));
const flipped = Buffer.from(bytes);
flipped[flipped.length >> 1] ^= 1;

/** The text of a file with another last letter. */
const tampered = (name) => `${readFileSync(join(DIST, name), "utf8").trimEnd()} `;

const HOST = '<career-quiz><a href="/quiz">Take the quiz</a></career-quiz>';

/** The page of the host says what failed; what is in the tag and the quiz on paper can be reached. */
async function expectFallback(page, url, code = "load") {
  await page.addInitScript(listen);
  const start = Date.now();
  await page.goto(url);
  const widget = page.locator("career-quiz");
  await expect(q.screen(widget, "failure")).toBeVisible();
  expect(Date.now() - start).toBeLessThan(3000);
  await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
  await expect(widget.getByRole("link", { name: "on paper" })).toHaveAttribute("href", /\/paper\.html$/);
  await expect(widget.getByRole("button", { name: "Try again" })).toBeVisible();
  const heard = await page.evaluate(() => window.heard);
  expect(heard).toMatchObject([
    { type: "quiz-error", plain: true, detail: { code, message: expect.stringMatching(/./) } },
  ]);
}

const answers = {
  "is not there": { status: 404 },
  "meets a broken server": { status: 500 },
  "is cut off": { body: bytes.subarray(0, bytes.length >> 1) },
  "is a page of the server": {
    body: "<!doctype html><title>Welcome</title>",
    headers: { "Content-Type": "text/html" },
  },
  "was tampered with": { body: flipped },
  "is empty": { body: "" },
};
for (const [what, override] of Object.entries(answers)) {
  test(`the wasm ${what}`, async ({ page, serveHost, expectTrouble }) => {
    expectTrouble(/status of|integrity/);
    const { server, url } = await serveHost(HOST, { overrides: { [wasm]: override } });
    await expectFallback(page, url);
    // A browser does not tell what was tampered with from what did not arrive.
    expect(server.requests.filter((request) => request.path === wasm).length).toBeLessThanOrEqual(2);
  });
}

const others = {
  script: path("widget", ".js"),
  "style sheet": path("widget", ".css"),
  quiz: path("swe-or-mle", ".txt"),
};
for (const [what, name] of Object.entries(others)) {
  test(`the ${what} was tampered with`, async ({ page, serveHost, expectTrouble }) => {
    expectTrouble(/integrity/);
    const { url } = await serveHost(HOST, { overrides: { [name]: { body: tampered(name) } } });
    await expectFallback(page, url);
  });
}

test("the connection breaks once", async ({ page, serveHost, expectTrouble }) => {
  expectTrouble(/ERR_FAILED|ERR_CONNECTION/);
  let asked = 0;
  await page.route(`**${wasm}`, (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  const { url } = await serveHost(HOST);
  await q.open(page, url);
  expect(asked).toBe(2);
});

test("the connection breaks each time", async ({ page, serveHost, expectTrouble }) => {
  expectTrouble(/ERR_FAILED|ERR_CONNECTION/);
  let asked = 0;
  await page.route(`**${wasm}`, (route) => {
    asked += 1;
    return route.abort();
  });
  const { url } = await serveHost(HOST);
  await expectFallback(page, url);
  expect(asked).toBe(2);
});

test("the policy of the page allows no wasm", async ({ page, serveHost, expectTrouble }) => {
  expectTrouble(/wasm|policy/i);
  const { url } = await serveHost(HOST, { csp: STRICT_CSP.replace(" 'wasm-unsafe-eval'", "") });
  await expectFallback(page, url);
});

test("the wasm does not come for 30 seconds", async ({ page, serveHost }) => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(`**${wasm}`, async (route) => {
    await held;
    await route.continue();
  });
  await page.clock.install();
  const { server, url } = await serveHost(HOST);
  const asked = page.waitForRequest(`**${wasm}`);
  await page.goto(url);
  await asked;
  const widget = page.locator("career-quiz");
  const late = widget.getByRole("status").filter({ hasText: "Still loading" });
  // The time counts from when the script is there.
  await expect(async () => {
    await page.clock.runFor(3000);
    await expect(late).toBeVisible({ timeout: 200 });
  }).toPass();
  await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
  await expect(widget.getByRole("link", { name: "on paper" })).toHaveAttribute("href", `${server.origin}/paper.html`);
  await page.clock.runFor(27_000);
  release();
  await q.screen(widget, "question").waitFor();
  await expect(late).toHaveCount(0);
});
