// The quiz in pages of frameworks: property, attribute, event, and what is left when the tag goes and comes back.
// @ts-check
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "svelte/compiler";
import { expect, hostPage, REPOSITORY, test } from "../fixtures.mjs";
import { bundle, expectFresh, outside, PACKAGE } from "../package.mjs";
import * as q from "../quiz.mjs";
import { STRICT_CSP } from "../server.mjs";

const [first, second] = q.statements;

const svelte = {
  name: "svelte",
  setup: (build) =>
    build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({
      contents: compile(await readFile(path, "utf8"), { filename: path }).js.code,
    })),
};
/** What each framework needs: for its build, and beyond the strictest policy the one that it makes its own markup by. */
const FRAMEWORKS = {
  plain: { policy: "'none'" },
  react: { policy: "'none'" },
  vue: { policy: "vue" },
  svelte: { policy: "svelte-trusted-html", plugins: [svelte], conditions: ["svelte", "browser"] },
};

/** Opens the page of a framework, which does not show the quiz yet. */
async function open(page, serve, name, persist) {
  expectFresh();
  const { policy, plugins = [], ...options } = FRAMEWORKS[name];
  const entry = join(REPOSITORY, "tests/browser/frameworks", `${name}.mjs`);
  const script = await bundle(entry, { ...options, plugins: [outside("/package/"), ...plugins] });
  const { origin } = await serve({
    root: PACKAGE,
    base: "/package/",
    csp: STRICT_CSP.replace("trusted-types 'none'", `trusted-types ${policy}`),
    pages: {
      "/app.js": script,
      "/host.html": hostPage('<div id="app"></div>', "").replace(
        "</body>",
        '<script type="module" src="/app.js"></script></body>',
      ),
    },
  });
  await page.goto(`${origin}/host.html?persist=${persist}`);
  return page.locator("career-quiz");
}

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const level = (widget) =>
  q
    .screen(widget)
    .locator("h1, h2, h3, h4, h5, h6")
    .evaluateAll((all) => Math.min(...all.map(({ localName }) => Number(localName[1]))));

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

for (const name of Object.keys(FRAMEWORKS)) {
  test(`${name}: property, attribute, event, and answers that outlive the tag`, async ({ page, serve }) => {
    const widget = await open(page, serve, name, "session");
    await expect.poll(() => page.evaluate(() => Boolean(customElements.get("career-quiz")))).toBe(true);
    await spy(page);
    await press(page, "show");
    await q.statement(widget, first).waitFor();
    await expect(widget).toHaveCSS("color-scheme", "light");
    expect(await level(widget)).toBe(3);

    await press(page, "theme");
    await expect(widget).toHaveCSS("color-scheme", "dark");
    expect(new Set(await page.evaluate(() => window.set))).toEqual(
      new Set(["persist session", "theme light", "theme dark"]),
    );
    await q.choose(widget, first, 3);
    await expect(page.locator("output")).toHaveText(`1 of ${q.statements.length}`);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 1]);

    await press(page, "level");
    await expect.poll(() => level(widget)).toBe(4);
    await expect(q.statement(widget, second), "a live change keeps the place").toBeVisible();

    await press(page, "show");
    await expect(widget).toHaveCount(0);
    await press(page, "show");
    await q.statement(widget, second).waitFor();
    await q.choose(widget, second, 3);
    await expect(page.locator("output")).toHaveText(`2 of ${q.statements.length}`);
    await q.press(widget, "back");
    await q.press(widget, "back");
    await expect(q.answer(widget, first, 3)).toBeChecked();
  });

  test(`${name}: answers that are not kept go with the tag`, async ({ page, serve }) => {
    const widget = await open(page, serve, name, "none");
    await press(page, "show");
    await q.choose(widget, first, 3);
    await q.statement(widget, second).waitFor();
    await press(page, "show");
    await expect(widget).toHaveCount(0);
    await press(page, "show");
    await q.statement(widget, first).waitFor();
    await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}
