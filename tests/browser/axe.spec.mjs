// No screen has a fault that axe can find, however it looks: every rule is on, best practices and 7:1 contrast too.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, hostPage, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { openScreen, screens } from "./screens.mjs";

test.describe.configure({ timeout: 60_000 }); // five looks at a long page take their time on a small machine

const axe = readFileSync(join(REPOSITORY, "node_modules/axe-core/axe.min.js"), "utf8");

const usual = { colorScheme: "light", forcedColors: "none", width: 1280, dir: "ltr" };
const appearances = {
  light: {},
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  "320 px": { width: 320 },
  "right to left": { dir: "rtl" },
};

async function look(page, name) {
  const { colorScheme, forcedColors, width, dir } = { ...usual, ...appearances[name] };
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.setViewportSize({ width, height: 800 });
  // The quiz has the direction of its language, so it is told too.
  await page.evaluate((value) => {
    for (const root of [document.documentElement, document.querySelector("career-quiz").shadowRoot.firstElementChild]) {
      root.setAttribute("dir", value);
    }
    // Colours follow with the next frame.
    return new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(done));
    });
  }, dir);
}

/** What axe finds now: a line each, with the rule and the place. */
async function faults(page) {
  // Evaluated, not added as a script: the policy of the page stays as it is.
  if (await page.evaluate(() => !window.axe)) await page.evaluate(axe);
  return page.evaluate(async () => {
    const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const { violations } = await window.axe.run(document, { rules, resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const [check] = [...any, ...all, ...none];
        return `${id}: ${help}: ${target.flat().join(" ")}: ${check?.message ?? ""}`;
      }),
    );
  });
}

async function expectNoFaults(page) {
  const found = {};
  for (const name of Object.keys(appearances)) {
    await look(page, name);
    for (const fault of await faults(page)) found[fault] = [...(found[fault] ?? []), name];
  }
  expect(found).toEqual({});
  // Twice as large text on the smallest screen: still nobody has to scroll sideways.
  await look(page, "320 px");
  const wide = await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
    const all = document.querySelector("career-quiz").shadowRoot.querySelectorAll(":not(.hidden)");
    return [...all]
      .filter((one) => one.getBoundingClientRect().right > 320)
      .map(({ outerHTML }) => outerHTML.slice(0, 60));
  });
  expect(wide).toEqual([]);
}

for (const name of Object.keys(screens)) {
  test(`axe finds no fault in ${name}`, async ({ page, site }) => {
    const widget = await openScreen(page, site.url, name);
    const [, label] = name.match(/^the result (.*)/) ?? [];
    if (label) expect(await q.label(widget)).toBe(label);
    await expectNoFaults(page);
  });
}

test("axe finds no fault where the quiz is broken", async ({ page, serveHost }) => {
  const { url } = await serveHost('<career-quiz src="own.json"></career-quiz>', { pages: { "/own.json": "{}" } });
  await page.goto(url);
  await q.screen(page.locator("career-quiz"), "failure").waitFor();
  await expectNoFaults(page);
});

test("axe finds no fault where the widget cannot come", async ({ page, site }) => {
  await page.addInitScript(() => {
    delete globalThis.WebAssembly;
  });
  await page.goto(site.url);
  await q.screen(page.locator("career-quiz"), "failure").waitFor();
  await expectNoFaults(page);
});

test("axe finds what is planted", async ({ page, serve }) => {
  const planted = '<button></button><h4>Too low</h4><p style="color:#767676">Not 7:1</p>';
  const { origin } = await serve({ csp: undefined, pages: { "/host.html": hostPage(planted, "") } });
  await page.goto(`${origin}/host.html`);
  const rules = (await faults(page)).map((line) => line.split(":")[0]);
  expect(rules).toEqual(expect.arrayContaining(["button-name", "heading-order", "color-contrast-enhanced"]));
});
