// Pages that a server renders with the first statements in the tag: they are there with the page, also under React.
// @ts-check
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { openEarly } from "./early.mjs";
import { DIST, expect, hostPage, REPOSITORY, test } from "./fixtures.mjs";
import { bundle, expectFresh, install, PACKAGE } from "./package.mjs";
import * as q from "./quiz.mjs";
import { STRICT_CSP } from "./server.mjs";

const run = promisify(execFile);
const [first, second, third] = q.statements;

/** What the entry for servers gives. */
async function firstScreens(options) {
  expectFresh();
  const script = `import { firstScreens } from "${pathToFileURL(join(PACKAGE, "server.js"))}";
    console.log(JSON.stringify(firstScreens(${JSON.stringify(options)})));`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script]);
  return JSON.parse(stdout);
}

const policy = (styleSource) => STRICT_CSP.replace("style-src 'self'", `style-src 'self' ${styleSource}`);

/** Holds a script of a page back. */
async function hold(page, pattern) {
  let come;
  const held = new Promise((resolve) => {
    come = resolve;
  });
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return () => come();
}

test("in a plain page the statements are there before any script, under a strict policy", async ({ page, serve }) => {
  const { html, styleSource } = await firstScreens({ base: "/" });
  const tag = `<career-quiz>${html}<a href="/">Take the quiz</a></career-quiz>`;
  const { origin } = await serve({ csp: policy(styleSource), pages: { "/host.html": hostPage(tag) } });
  const come = await hold(page, "**/embed.js");
  await page.goto(`${origin}/host.html`, { waitUntil: "commit" });
  const widget = page.locator("career-quiz");
  await expect(q.statement(widget, first)).toBeVisible();
  await expect(page.getByRole("link", { name: "Take the quiz" })).toBeHidden();
  // A radio needs no script; what was pressed before it comes counts.
  await q.answer(widget, first, 3).click();
  await expect(q.answer(widget, first, 3)).toBeChecked();
  come();
  await expect(q.statement(widget, second), "as an answer of a pointer").toBeVisible();
  await q.ready(widget);
  await q.press(widget, "back");
  await expect(q.answer(widget, first, 3)).toBeChecked();
});

test("they are answered before the widget is there, which comes at a turn", async ({ page, serve }) => {
  const { html, styleSource } = await firstScreens({ base: "/", headingLevel: 3 });
  const tag = `<career-quiz heading-level="3">${html}</career-quiz>`;
  const server = await serve({ csp: policy(styleSource), pages: { "/host.html": hostPage(tag) } });
  const { widget, release } = await openEarly(page, `${server.origin}/host.html`);
  await q.choose(widget, first, 4);
  await q.statement(widget, second).waitFor();
  const headings = () =>
    widget.evaluate(({ shadowRoot }) => Array.from(shadowRoot.querySelectorAll("[class*=t]:is(h2, h3, h4)"), String));
  const before = await headings();
  await release();
  expect(await q.isFallback(widget)).toBe(true);
  await q.press(widget, "back");
  await q.expectWidget(widget);
  await q.next(widget);
  expect(await headings()).toEqual(before);
  await q.wholeRun(widget, (id) => q.strongest(id));
  expect(server.requests.map(({ path }) => path).filter((path) => path.includes("first"))).toEqual([]);
});

test("links lead to the folder, and levels beyond h6 are said", async () => {
  const { html } = await firstScreens({ base: "https://example.com/a&b", headingLevel: 6 });
  expect(html).toContain('href="https://example.com/a&#38;b/paper.html"');
  expect(html).toMatch(/<h6 class="title">/);
  expect(html).toMatch(/<div role="heading" aria-level="7" tabindex="-1"/);
  expect(html).not.toMatch(/<h[1-5][ >]/);
});

test("the digest is that of the style sheet in it", async () => {
  const { html, styleSource } = await firstScreens({ base: "/" });
  const [, style] = html.match(/<style>(.*?)<\/style>/s);
  expect(styleSource).toBe(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
});

test("those of another quiz than that of the tag are not shown", async ({ page, serve }) => {
  const { html, styleSource } = await firstScreens({ base: "/" });
  const tag = `<career-quiz src="quizzes/swe-or-mle/quiz.json">${html}<p>Take the quiz</p></career-quiz>`;
  const { origin } = await serve({ csp: policy(styleSource), pages: { "/host.html": hostPage(tag) } });
  const { widget, release } = await openEarly(page, `${origin}/host.html`, "");
  await expect(page.getByText("Take the quiz")).toBeVisible();
  await release();
  await q.expectWidget(widget);
  await q.statement(widget, first).waitFor();
});

const APP = `
import { useState } from "react";
export function App({ html }) {
  const [level, setLevel] = useState(2);
  const [count, setCount] = useState(0);
  return (
    <main>
      <h1>A host</h1>
      <button onClick={() => setCount(count + 1)}>Pressed {count} times</button>
      <button onClick={() => setLevel(3)}>Lower</button>
      <career-quiz heading-level={level} dangerouslySetInnerHTML={{ __html: html }} suppressHydrationWarning />
    </main>
  );
}`;

test("under React the page is hydrated around them, and nothing of them goes", async ({ page, serve }, info) => {
  const { html, styleSource } = await firstScreens({ base: "/" });
  const folder = info.outputPath("app");
  install(folder, {
    "app.jsx": APP,
    "server.jsx": `import { renderToString } from "react-dom/server"; import { App } from "./app.jsx";
      export const render = (html) => renderToString(<App html={html} />);`,
    "client.jsx": `import "career-quiz/define"; import { hydrateRoot } from "react-dom/client"; import { App } from "./app.jsx";
      hydrateRoot(document.querySelector("#app"), <App html="" />, { onRecoverableError: (error) => console.error(error) });`,
  });
  // As it is while developing, which is when React says what differs.
  const options = {
    jsx: /** @type {const} */ ("automatic"),
    define: { "process.env.NODE_ENV": '"development"' },
    nodePaths: [join(REPOSITORY, "node_modules")],
  };
  const rendered = await bundle(join(folder, "server.jsx"), { ...options, platform: "node", format: "cjs" });
  const module = { exports: /** @type {any} */ ({}) };
  const { createRequire } = await import("node:module");
  new Function("module", "exports", "require", rendered)(module, module.exports, createRequire(import.meta.url));
  const body = `<div id="app">${module.exports.render(html)}</div><script type="module" src="/client.js"></script>`;
  const client = await bundle(join(folder, "client.jsx"), { ...options, external: ["*/define.js"] });
  const server = await serve({
    root: PACKAGE,
    csp: policy(styleSource),
    pages: { "/host.html": hostPage(body, ""), "/client.js": client },
  });
  const come = await hold(page, "**/client.js");
  await page.goto(`${server.origin}/host.html`, { waitUntil: "commit" });
  const widget = page.locator("career-quiz");
  await expect(q.statement(widget, first)).toBeVisible();
  const screen = await widget.evaluateHandle(({ shadowRoot }) => shadowRoot.querySelector("[data-screen]"));
  come();
  // A press before React has come to the button does nothing.
  await expect(async () => {
    await page.getByRole("button", { name: /^Pressed/ }).click();
    await expect(page.getByRole("button", { name: /^Pressed [1-9]/ })).toBeVisible({ timeout: 200 });
  }).toPass();
  expect(await screen.evaluate((element) => element.isConnected), "the very same element").toBe(true);
  await q.choose(widget, first, 4);
  await q.statement(widget, second).waitFor();
  await page.getByRole("button", { name: "Lower" }).click();
  await q.expectWidget(widget);
  await expect(widget.locator("h4")).toHaveCount(0);
  await expect(widget.locator("h3.statement-text")).toBeVisible();
  await q.choose(widget, second, 0);
  await q.statement(widget, third).waitFor();
});

test("the copy that configure.html writes works as it is pasted", async ({ page, serve, context }) => {
  const site = await serve({
    cors: true,
    csp: `${STRICT_CSP}; frame-src 'self'`
      .replace("connect-src 'self'", "connect-src 'self' https:")
      .replace("frame-ancestors 'self'; ", ""),
  });
  await page.goto(`${site.url}configure.html`);
  await page.locator('input[name="way"][value="server"]').check();
  const snippet = page.locator("#snippet");
  await expect.poll(() => snippet.textContent()).toContain("shadowrootmode");
  await expect(page.locator("#policy")).toContainText("style-src 'sha256-");
  const csp = `default-src 'none'; img-src data:; ${await page.locator("#policy").textContent()}`;
  const host = await serve({ csp, pages: { "/host.html": hostPage(await snippet.textContent(), "") } });
  const other = await context.newPage();
  const { widget } = await openEarly(other, `${host.origin}/host.html`);
  await q.choose(widget, first, 4);
  await q.statement(widget, second).waitFor();
  await q.press(widget, "back");
  await expect(widget.locator(".about a")).toHaveAttribute("href", `${site.url}paper.html`);
});

test("the markup of the folder and what embed.js fetches are the same screens", () => {
  const html = readFileSync(join(DIST, "quizzes/swe-or-mle/first.en.html"), "utf8");
  for (const id of q.statements) expect(html).toContain(`data-question="${id}"`);
});
