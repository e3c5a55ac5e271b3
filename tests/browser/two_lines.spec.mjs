// Embedded by two lines: the first statement is there one answer of the server after the script, and can be answered.
// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openEarly } from "./early.mjs";
import { DIST, expect, hostPage, listen, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { paper } from "./theme.mjs";

const [first, second, third] = q.statements;
const name = readdirSync(join(DIST, "assets")).find((one) => one.startsWith("swe-or-mle.en-first"));
const file = `/assets/${name}`;
const TAG = '<career-quiz><a href="/">Take the quiz</a></career-quiz>';

test("the statements come before anything else, and are answered before the widget is there", async ({
  page,
  serveHost,
}) => {
  await page.addInitScript(listen);
  const { server, url } = await serveHost(TAG);
  const { widget, release } = await openEarly(page, url);
  const paths = server.requests.map(({ path }) => path);
  expect(paths.slice(0, 3)).toEqual(["/host.html", "/embed.js", file]);
  await expect(page.getByRole("link", { name: "Take the quiz" })).toBeHidden();
  await q.choose(widget, first, 4);
  await q.expectHeadingFocused(widget);
  await q.chooseByKeyboard(widget, second, 0);
  await page.keyboard.press("Enter");
  await q.statement(widget, third).waitFor();
  await q.next(widget);
  await expect(q.missing(widget, third)).toBeVisible();
  await q.press(widget, "back");
  await expect(q.answer(widget, second, 0)).toBeChecked();
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  await release();
  await q.next(widget);
  await q.expectWidget(widget);
  await q.wholeRun(widget, (id) => q.strongest(id));
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem("career-quiz:swe-or-mle")).answers);
  expect([kept[first], kept[second]]).toEqual([4, 0]);
});

test("all is in the same place before the widget is there and after, and looks the same", async ({
  page,
  serveHost,
}) => {
  const { url } = await serveHost(
    `<style>body { background: #123; color: #eee; font: 19px serif }</style>${TAG}<p id="below">Below</p>`,
    { csp: undefined },
  );
  const { widget, release } = await openEarly(page, url);
  const look = () =>
    widget.evaluate(({ shadowRoot }) =>
      ["#below", ...shadowRoot.querySelectorAll(".screen, .screen *:not(.hidden)")].map((one) => {
        const element = typeof one === "string" ? document.querySelector(one) : one;
        const { color, backgroundColor, borderColor, font, outline } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        // Text that is cut into nodes elsewhere differs by some hundredths of a pixel.
        const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((one) => one.toFixed(1));
        return [element.localName, x, y, width, height, color, backgroundColor, borderColor, font, outline].join();
      }),
    );
  const before = await look();
  expect(await paper(widget), "as the page").toEqual([17, 34, 51]);
  await release();
  await q.ready(widget);
  expect(await look()).toEqual(before);
});

test("nothing is shifted when it comes, but by the screens themselves", async ({ page, serveHost }) => {
  const { url } = await serveHost(`${TAG}<p>Words of the host below it.</p>`);
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of /** @type {any[]} */ (list.getEntries()))
        if (!hadRecentInput) window.shifts.push(value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  const { widget, release } = await openEarly(page, url);
  const frames = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await frames();
  const before = await page.evaluate(() => window.shifts.splice(0).length);
  expect(before, "what is below makes room once").toBeLessThanOrEqual(1);
  await release();
  await q.ready(widget);
  await frames();
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});

for (const [level, tags] of [
  [3, "h3 h4"],
  [6, "h6 div"],
]) {
  test(`headings begin at level ${level}`, async ({ page, serveHost }) => {
    const { url } = await serveHost(`<career-quiz heading-level="${level}"></career-quiz>`);
    const { widget, release } = await openEarly(page, url);
    const headings = () =>
      widget.evaluate(({ shadowRoot }) =>
        Array.from(shadowRoot.querySelectorAll(".title, .statement-text"), (one) =>
          [one.localName, one.role, one.ariaLevel].join(" ").trim(),
        ),
      );
    const before = await headings();
    expect(before.map((one) => one.split(" ")[0]).join(" ")).toBe(tags);
    await release();
    await q.ready(widget);
    expect(await headings()).toEqual(before);
  });
}

test("a page that asks to see the result says so from the beginning", async ({ page, serveHost }) => {
  const { url } = await serveHost('<career-quiz share-with="Example Careers"></career-quiz>');
  const { widget, release } = await openEarly(page, url);
  const facts = widget.locator(".facts");
  await expect(facts).toContainText("unless you share it");
  const before = await facts.innerText();
  await release();
  await q.ready(widget);
  await expect(facts).toHaveText(before);
});

test("links of the first statement lead to the folder of the quiz", async ({ page, serve }) => {
  const { origin } = await serve({ base: "/widget/", cors: true });
  const csp = `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; img-src data:`;
  const host = await serve({
    csp,
    pages: { "/a/host.html": hostPage(TAG, `${origin}/widget/embed.js`) },
  });
  const { widget } = await openEarly(page, `${host.origin}/a/host.html`);
  await expect(widget.locator(".about a")).toHaveAttribute("href", `${origin}/widget/paper.html`);
});

for (const [what, bent] of /** @type {[string, import("./server.mjs").Override][]} */ ([
  ["is missing", { status: 404 }],
  [
    "was tampered with",
    {
      body: readFileSync(join(DIST, "assets", name))
        .toString()
        .replace("about 4", "about 5"),
    },
  ],
])) {
  test(`where the file ${what}, the widget comes without it`, async ({ page, serveHost, expectTrouble }) => {
    expectTrouble(/404|integrity|digest/);
    const { url } = await serveHost(TAG, { overrides: { [file]: bent } });
    const { widget, release } = await openEarly(page, url, "");
    await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
    await release();
    await q.statement(widget, first).waitFor();
    expect(await q.isFallback(widget)).toBe(false);
  });
}

test("who comes back, or comes to be asked anew at once, is not shown the first statement before", async ({
  page,
  serveHost,
}) => {
  const { server, url } = await serveHost(TAG);
  const before = await q.open(page, url);
  await q.choose(before, first, 4);
  await q.statement(before, second).waitFor();
  const asked = server.requests.length;
  const { widget, release } = await openEarly(page, url, "");
  await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
  await release();
  await expect(q.button(widget, "go-on")).toBeVisible();
  expect(server.requests.slice(asked).map(({ path }) => path)).not.toContain(file);
});

test("at the second visit all of it comes out of the cache", async ({ page, serve }) => {
  const headers = { "Cache-Control": "max-age=31536000, immutable" };
  const pages = { "/host.html": hostPage(TAG), "/other.html": hostPage("<p>Other</p>", "") };
  const server = await serve({ pages, headers });
  // Who leaves before the widget is there has not loaded all of it.
  const widget = await q.open(page, `${server.origin}/host.html`);
  await page.goto(`${server.origin}/other.html`);
  const asked = server.requests.length;
  await page.goto(`${server.origin}/host.html`);
  await q.statement(widget, first).waitFor();
  await q.choose(widget, first, 3);
  await q.statement(widget, second).waitFor();
  expect(
    server.requests
      .slice(asked)
      .map(({ path }) => path)
      .filter((path) => path !== "/host.html"),
  ).toEqual([]);
});

test("without WebAssembly all statements are answered, and end on paper", async ({ page, serveHost }) => {
  await page.addInitScript(() => {
    delete globalThis.WebAssembly;
  });
  const { url } = await serveHost(TAG);
  await page.goto(url);
  const widget = page.locator("career-quiz");
  await q.screen(widget, "failure").waitFor();
  await expect(widget.getByRole("link", { name: "Take the quiz" })).toBeVisible();
  for (const id of q.statements) await q.choose(widget, id, 2);
  await page.waitForURL(`**/paper.html#answers=${"2".repeat(24)}`);
});
