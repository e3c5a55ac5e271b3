// The result with everything opened and something tried: no fault that axe can find, big targets, nothing too wide.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const axe = readFileSync(join(REPOSITORY, "node_modules/axe-core/axe.min.js"), "utf8");
const earlier = r.earlierResults([
  { day: 20_000, ...r.people.too_close },
  { day: 20_200, ...r.people.clear_mle },
]);

const appearances = {
  light: { colorScheme: "light", width: 1280 },
  dark: { colorScheme: "dark", width: 1280 },
  "320 px": { colorScheme: "light", width: 320 },
  "forced colours": { colorScheme: "light", width: 390, forcedColors: "active" },
  "more contrast": { colorScheme: "dark", width: 390, contrast: "more" },
};

async function look(page, name) {
  const { colorScheme, width, forcedColors = "none", contrast = "no-preference" } = appearances[name];
  await page.emulateMedia({ colorScheme, forcedColors, contrast, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
}

/** What axe finds, with every rule on: a line each. */
async function faults(page) {
  if (await page.evaluate(() => !window.axe)) await page.evaluate(axe);
  return page.evaluate(async () => {
    const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const { violations } = await window.axe.run(document, { rules, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any, all, none }) =>
          `${id}: ${target.flat().join(" ")}: ${[...any, ...all, ...none][0]?.message ?? ""}`,
      ),
    );
  });
}

/** What can be pressed and is smaller than 44 by 44, and what is wider than the screen. */
const tooSmallOrWide = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const small = [...shadowRoot.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .map((element) => (["radio", "checkbox", "file"].includes(element.type) ? element.closest("label") : element))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => [element.outerHTML.slice(0, 90), element.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 44 || height < 44)
      .map(([html, { width, height }]) => `${width} x ${height}: ${html}`);
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [...small, `the page is ${scrollWidth} px wide`] : small;
  });

async function openWith(page, url, label) {
  await r.store(page, url, {
    [r.KEY]: r.snapshot(r.people[label], { finished: 20_900 }),
    [`${r.KEY}:earlier`]: earlier,
  });
  await page.goto(url);
  const widget = page.locator("career-quiz");
  await q.screen(widget, "result").waitFor();
  return widget;
}

async function expectNoFaults(page, widget) {
  for (const name of Object.keys(appearances)) {
    await look(page, name);
    expect.soft(await faults(page), name).toEqual([]);
    expect.soft(await tooSmallOrWide(widget), name).toEqual([]);
  }
}

for (const label of r.labels) {
  test(`${label} with all of it open`, async ({ page, site }) => {
    const widget = await openWith(page, site.url, label);
    await r.openAll(widget);
    await expectNoFaults(page, widget);
  });

  test(`${label} while something is tried`, async ({ page, site }) => {
    const widget = await openWith(page, site.url, label);
    await r.openAll(widget);
    await q.slider(widget, "C").fill("10");
    await r.chooseAll(widget, [["L1", 2]]);
    await widget.locator("[data-trying]").waitFor();
    await expectNoFaults(page, widget);
  });
}

test("a shared result, and a text to be copied by hand", async ({ page, serve, expectTrouble }) => {
  expectTrouble(/clipboard/i);
  const site = await serve({ headers: { "Permissions-Policy": "clipboard-write=()" } });
  const widget = await r.openShared(page, site.url, r.people.leaning_mle);
  await r.openMore(widget);
  await q.press(widget, "copy");
  await r.message(widget).locator("textarea").waitFor();
  await r.openAll(widget);
  await expectNoFaults(page, widget);
});

test("the note that the side is settled", async ({ page, site }) => {
  const answers = Object.fromEntries(q.statements.slice(0, 20).map((id) => [id, q.strongest(id)]));
  await r.store(page, site.url, { [r.KEY]: r.snapshot({ answers }, { step: "question", question: q.statements[20] }) });
  const widget = await q.open(page, site.url);
  await q.press(widget, "go-on");
  await widget.locator('[data-note="settled"]').waitFor();
  await expectNoFaults(page, widget);
});
