// The pages in examples/, each as its readme says to start it: what a page shows and sets, and a tag that comes and goes.
// @ts-check
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "svelte/compiler";
import { compileScript, parse } from "vue/compiler-sfc";
import { expect, REPOSITORY, test } from "./fixtures.mjs";
import { bundle, expectFresh, PACKAGE } from "./package.mjs";
import * as q from "./quiz.mjs";
import { STRICT_CSP } from "./server.mjs";

const EXAMPLES = join(REPOSITORY, "examples");
const [first, second] = q.statements;

/** A plugin of esbuild that compiles files with an ending. */
const compiles = (ending, compiler) => ({
  name: ending,
  setup: (build) =>
    build.onLoad({ filter: new RegExp(`\\.${ending}$`) }, async ({ path }) => ({
      contents: compiler(await readFile(path, "utf8"), path),
    })),
});
const vue = compiles(
  "vue",
  (text, filename) =>
    compileScript(parse(text, { filename }).descriptor, {
      id: filename,
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement: (tag) => tag === "career-quiz" } },
    }).content,
);
const svelte = compiles("svelte", (text, filename) => compile(text, { filename }).js.code);

/** How each is built, and what its framework needs beyond the strictest policy to make its own markup. */
const FRAMEWORKS = {
  script: { entry: "app.js", policy: "'none'" },
  react: { entry: "app.jsx", policy: "'none'", jsx: "automatic" },
  vue: { entry: "app.js", policy: "vue", plugins: [vue] },
  svelte: { entry: "app.js", policy: "svelte-trusted-html", plugins: [svelte], conditions: ["svelte", "browser"] },
};

/** Opens an example, with the files of the package beside it. */
async function open(page, serve, name, { entry = "", policy, ...options }) {
  expectFresh();
  const { url } = await serve({
    root: PACKAGE,
    base: "/career-quiz/",
    csp: STRICT_CSP.replace("trusted-types 'none'", `trusted-types ${policy}`),
    pages: {
      "/index.html": await readFile(join(EXAMPLES, name, "index.html")),
      ...(entry && { [`/${entry}`]: await bundle(join(EXAMPLES, name, entry), options) }),
    },
  });
  await page.goto(new URL("/index.html", url).href);
  return page.locator("career-quiz");
}

const toggle = (page, name) => page.getByRole("button", { name, exact: true }).click();
const level = (widget) =>
  q
    .screen(widget)
    .locator("h1, h2, h3, h4, h5, h6")
    .evaluateAll((all) => Math.min(...all.map(({ localName }) => Number(localName[1]))));

test("plain: two lines of HTML", async ({ page, serve }) => {
  const widget = await open(page, serve, "plain", { entry: undefined, policy: "'none'" });
  await q.choose(widget, first, 3);
  await expect(q.statement(widget, second)).toBeVisible();
  expect(await level(widget)).toBe(2);
  const response = await page.request.get(await widget.locator("a").evaluate(({ href }) => href));
  expect([response.status(), await response.text()]).toEqual([
    200,
    await readFile(join(PACKAGE, "index.html"), "utf8"),
  ]);
});

/** Keeps in the page's `set` what properties of the element are set. */
const spy = (page) =>
  page.evaluate(() => {
    const { prototype } = customElements.get("career-quiz");
    window.set = [];
    for (const name of ["persist", "theme"]) {
      const { set, ...rest } = Object.getOwnPropertyDescriptor(prototype, name);
      Object.defineProperty(prototype, name, {
        ...rest,
        set(value) {
          window.set.push(`${name} ${value}`);
          set.call(this, value);
        },
      });
    }
  });

for (const [name, options] of Object.entries(FRAMEWORKS)) {
  test(`${name}: property, attribute, event, and answers that outlive the tag`, async ({ page, serve }) => {
    const widget = await open(page, serve, name, options);
    await expect.poll(() => page.evaluate(() => Boolean(customElements.get("career-quiz")))).toBe(true);
    await spy(page);
    await toggle(page, "Take the quiz");
    await q.statement(widget, first).waitFor();
    await expect(widget).toHaveCSS("color-scheme", "light");
    expect(await level(widget)).toBe(2);

    await page.getByLabel("Dark").check();
    await expect(widget).toHaveCSS("color-scheme", "dark");
    expect(new Set(await page.evaluate(() => window.set))).toEqual(
      new Set(["persist session", "theme light", "theme dark"]),
    );
    await q.choose(widget, first, 3);
    await expect(page.locator("output")).toHaveText(`1 of ${q.statements.length} answered`);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 1]);

    await toggle(page, "Close the quiz");
    await expect(widget).toHaveCount(0);
    await toggle(page, "Take the quiz");
    await q.statement(widget, second).waitFor();
    await q.choose(widget, second, 3);
    await expect(page.locator("output")).toHaveText(`2 of ${q.statements.length} answered`);
    await q.press(widget, "back");
    await q.press(widget, "back");
    await expect(q.answer(widget, first, 3)).toBeChecked();

    await page.getByLabel("Forget").check();
    await expect.poll(() => page.evaluate(() => window.set)).toContain("persist none");
    await expect(q.answer(widget, first, 3), "a live change keeps the place").toBeChecked();
    await toggle(page, "Close the quiz");
    await toggle(page, "Take the quiz");
    await expect(q.statement(widget, first), "and counts").toBeVisible();
    await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
  });

  test(`${name}: answers that are not kept go with the tag`, async ({ page, serve }) => {
    const widget = await open(page, serve, name, options);
    await page.getByLabel("Forget").check();
    await toggle(page, "Take the quiz");
    await q.choose(widget, first, 3);
    await q.statement(widget, second).waitFor();
    await toggle(page, "Close the quiz");
    await expect(widget).toHaveCount(0);
    await toggle(page, "Take the quiz");
    await q.statement(widget, first).waitFor();
    await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}
