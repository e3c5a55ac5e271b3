// What is loaded and when: late if the host wants it, nothing after that, and again where a file was missing.
// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, expect, hostPage, listen, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const assets = readdirSync(join(DIST, "assets"));
/** The path of the asset whose name starts and ends so. */
const asset = (start, end = "") => `/assets/${assets.find((name) => name.startsWith(start) && name.endsWith(end))}`;
const files = {
  wasm: asset("widget", ".wasm"),
  script: asset("widget", ".js"),
  style: asset("widget", ".css"),
  quiz: asset("swe-or-mle.en", ".txt"),
};
/** The first screens, which it can do without. */
const screens = asset("swe-or-mle.en-first");
const first = q.statements[0];

test("after it is ready nothing is loaded", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  const loaded = site.requests.length;
  await q.press(widget, "review");
  await q.press(widget, "back");
  await q.wholeRun(widget, (id) => q.strongest(id));
  await q.press(widget, "review");
  await q.press(widget, "result");
  await q.press(widget, "restart");
  await q.statement(widget, first).waitFor();
  expect(site.requests.slice(loaded).map(({ path }) => path)).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("after it is ready it needs no network", async ({ page, context, site }) => {
  const widget = await q.open(page, site.url);
  await context.setOffline(true);
  await q.wholeRun(widget, (id) => q.strongest(id, -1));
  expect(await q.label(widget)).toBe("clear_swe");
  await q.clearAll(widget);
  await expect(q.statement(widget, first)).toBeVisible();
});

test("two widgets load once", async ({ page, serveHost }) => {
  const { server, url } = await serveHost(
    '<career-quiz id="one"></career-quiz><career-quiz id="two" loading="eager"></career-quiz>',
  );
  await q.open(page, url);
  await q.screen(page.locator("#two")).waitFor();
  const paths = server.requests.map(({ path }) => path).filter((path) => path.startsWith("/assets/"));
  expect(paths.toSorted()).toEqual([screens, ...Object.values(files)].toSorted());
});

test("it loads when it comes near", async ({ page, serveHost }) => {
  const space = "<p>Words of the host.</p>".repeat(400);
  const { server, url } = await serveHost(`${space}<career-quiz><p>Take the quiz</p></career-quiz>${space}`);
  const asked = (end) => server.requests.some(({ path }) => path.endsWith(end));
  await page.goto(url, { waitUntil: "load" });
  const widget = page.locator("career-quiz");
  // By the second frame the observers of the first have told what they see.
  await widget.evaluate(
    (element) =>
      new Promise((resolve) => {
        new IntersectionObserver(() => requestAnimationFrame(() => requestAnimationFrame(resolve))).observe(element);
      }),
  );
  expect([asked(".wasm"), asked(".txt")]).toEqual([false, false]);
  await expect(page.getByText("Take the quiz")).toHaveCount(1);
  await widget.evaluate((element) => element.scrollIntoView());
  await q.screen(widget, "question").waitFor();
  await expect.poll(() => [asked(".wasm"), asked(".txt")]).toEqual([true, true]);
});

/**
 * Where a tag may be, and whether its first screens are to be asked for without waiting for an observer.
 * @type {Record<string, [around: (tag: string) => string, isAsked: boolean]>}
 */
const places = {
  "at the beginning of the page": [(tag) => tag, true],
  "just below what is seen": [(tag) => `<div class="view"></div>${tag}`, true],
  "far down the page": [(tag) => `<div class="view"></div><div class="view"></div>${tag}`, false],
  "in what is not shown": [(tag) => `<div hidden>${tag}</div>`, false],
};
for (const [where, [around, isAsked]] of Object.entries(places)) {
  test(`${where} the first screens ${isAsked ? "are asked for at once" : "wait until they are near"}`, async ({
    page,
    serve,
  }) => {
    // Observers that never answer: they do so with a frame, which is late.
    await page.addInitScript(() => {
      window.IntersectionObserver = /** @type {any} */ (
        class {
          observe() {}
          disconnect() {}
        }
      );
    });
    const sheet = ".view { block-size: 100vh } body { margin: 0 }";
    const markup = `<link rel="stylesheet" href="/host.css">${around("<career-quiz></career-quiz>")}`;
    const server = await serve({ pages: { "/host.html": hostPage(markup), "/host.css": sheet } });
    await page.goto(`${server.origin}/host.html`);
    await page.waitForFunction(() => customElements.get("career-quiz"));
    const asked = () => server.requests.map(({ path }) => path).filter((path) => path.startsWith("/assets/"));
    if (isAsked) await expect.poll(asked).toEqual([screens]);
    // What is asked for after it would have been is there: so nothing else was.
    await page.evaluate(() => fetch("/host.css", { cache: "no-store" }));
    expect(asked()).toEqual(isAsked ? [screens] : []);
  });
}

for (const [what, path] of Object.entries(files)) {
  test(`a missing ${what} file is said, and loaded at the second try`, async ({ page, serveHost, expectTrouble }) => {
    expectTrouble(/status of 404|integrity/);
    await page.addInitScript(listen);
    const overrides = { [path]: { status: 404 } };
    const { url } = await serveHost('<career-quiz><a href="/">Take the quiz</a></career-quiz>', { overrides });
    await page.goto(url);
    const widget = page.locator("career-quiz");
    const failure = q.screen(widget, "failure");
    await expect(failure).toBeVisible();
    await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
    const [{ type, detail }] = await page.evaluate(() => window.heard);
    expect([type, detail.code]).toEqual(["quiz-error", "load"]);

    await failure.getByRole("button").click();
    await expect.poll(() => page.evaluate(() => window.heard.length), "still missing").toBe(2);
    await expect(failure).toBeVisible();

    delete overrides[path];
    await failure.getByRole("button").click();
    await q.choose(widget, first, 3);
    await expect(q.statement(widget, q.statements[1])).toBeVisible();
    await expect(failure).toHaveCount(0);
  });
}

// Any of the files can be the one that is new: a correction of a statement changes no script.
for (const changed of ["script", "wasm", "quiz", "style"]) {
  test(`an update of the ${changed} under an open page is said, and its button loads the page again`, async ({
    page,
    serveHost,
    expectTrouble,
  }) => {
    expectTrouble(/404|preload|integrity|digest|Fetch API/);
    const tag = `<div>${"<p>Words of the host.</p>".repeat(400)}</div><career-quiz><a href="/">Take the quiz</a></career-quiz>`;
    const overrides = {};
    const { url } = await serveHost(tag, { overrides });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForFunction(() => Boolean(customElements.get("career-quiz")));
    const text = readFileSync(join(DIST, "embed.js"), "utf8");
    const gone = files[changed];
    const renewed = gone.slice(1).replace(/-[0-9a-f]{8}\./, "-ffffffff.");
    overrides[gone] = { status: 404, body: "" };
    overrides["/embed.js"] = { body: text.replaceAll(gone.slice(1), renewed) };
    const widget = page.locator("career-quiz");
    await widget.scrollIntoViewIfNeeded();
    const failure = q.screen(widget, "failure");
    await expect(failure).toContainText("updated");
    await expect(widget.getByRole("link", { name: "Take the quiz" })).toBeVisible();
    for (const path of Object.keys(overrides)) delete overrides[path];
    await failure.getByRole("button", { name: "Load the page again" }).click();
    await q.statement(widget, first).waitFor({ state: "attached" });
  });
}

test("a server that does not know what wasm is", async ({ page, serveHost }) => {
  const overrides = { [files.wasm]: { headers: { "Content-Type": "application/octet-stream" } } };
  const { url } = await serveHost("<career-quiz></career-quiz>", { overrides });
  const widget = await q.open(page, url);
  await q.choose(widget, first, 3);
  await expect(q.statement(widget, q.statements[1])).toBeVisible();
});
