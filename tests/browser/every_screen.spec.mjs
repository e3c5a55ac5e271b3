// What holds on every screen, however it looks: nothing that axe can find, one name for one thing, one voice, lists that
// are lists, nothing too small to press, too wide, or moving.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, hostPage, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";
import { openScreen, screens } from "./screens.mjs";

test.describe.configure({ timeout: 60_000 }); // five looks at a long page take their time on a small machine
test.use({ contextOptions: { reducedMotion: "reduce" } });

const axe = readFileSync(join(REPOSITORY, "node_modules/axe-core/axe.min.js"), "utf8");

const usual = { colorScheme: "light", forcedColors: "none", contrast: "no-preference", width: 1280, dir: "ltr" };
/** Each value of each in at least one of them, and more contrast in both schemes. */
const appearances = {
  light: {},
  "dark, 320 px, right to left": { colorScheme: "dark", width: 320, dir: "rtl" },
  "forced colours, right to left": { forcedColors: "active", dir: "rtl" },
  "more contrast, 320 px": { contrast: "more", width: 320 },
  "dark, more contrast": { colorScheme: "dark", contrast: "more", width: 390 },
};

async function look(page, name) {
  const { width, dir, ...media } = { ...usual, ...appearances[name] };
  await page.emulateMedia({ ...media, reducedMotion: "reduce" });
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

/** What can be focused or pressed and is smaller than 44 by 44: for radios, boxes and files the row counts. */
const smallTargets = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const targets = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const isInText = (element) => element.localName === "a" && getComputedStyle(element).display === "inline";
    return [...shadowRoot.querySelectorAll(targets)]
      .map((element) => element.closest("label") ?? element)
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInText(element))
      .map((element) => ({ name: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ name, box }) => `${box.width} x ${box.height}: ${name}`);
  });

/** What sticks out of the page. */
const tooWide = (page) =>
  page.evaluate(() => {
    const all = document.querySelector("career-quiz").shadowRoot.querySelectorAll(":not(.hidden)");
    const { scrollWidth } = document.documentElement;
    const out = [...all].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return right > innerWidth || left < 0;
    });
    return scrollWidth > innerWidth
      ? [`the page is ${scrollWidth} px wide`, ...out.map(({ outerHTML }) => outerHTML.slice(0, 60))]
      : [];
  });

/** As WCAG 1.4.12 has it: more room between lines, words and letters loses nothing. */
const spread = (page) =>
  page.evaluate(() => {
    const style = new CSSStyleSheet();
    const room = ["line-height: 1.5", "letter-spacing: 0.12em", "word-spacing: 0.16em"];
    style.replaceSync(`* { ${room.map((rule) => `${rule} !important;`).join(" ")} }`);
    document.querySelector("career-quiz").shadowRoot.adoptedStyleSheets.push(style);
  });

const moving = (widget) =>
  widget.evaluate(({ shadowRoot }) => [...document.getAnimations(), ...shadowRoot.getAnimations()].length);

/** What can be pressed that has the name of another, in the order of the page. */
const sameNames = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const shown = (one) => one.checkVisibility({ visibilityProperty: true });
    const names = [...shadowRoot.querySelectorAll("button, summary, a[href]")]
      .filter(shown)
      .map((one) => one.ariaLabel ?? one.textContent.trim());
    return names.filter((one, at) => names.indexOf(one) !== at);
  });

/** Lists that are none for WebKit, tables without a name, and signs that would be read aloud. */
const unnamed = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    // WebKit takes the role from a list without dots that does not say it.
    const lists = [...shadowRoot.querySelectorAll("ol, ul")].filter(
      (one) => getComputedStyle(one).listStyleType === "none" && one.getAttribute("role") !== "list",
    );
    const tables = [...shadowRoot.querySelectorAll("table")].filter((one) => !one.caption && !one.ariaLabel);
    // A sign before or after a text is read aloud, unless it has an alternative.
    const signs = [...shadowRoot.querySelectorAll("*")].filter((one) =>
      ["::before", "::after"].some((pseudo) => /^"[^"]+"$|^counter\(.*\)$/.test(getComputedStyle(one, pseudo).content)),
    );
    return [...lists, ...tables, ...signs].map((one) => one.outerHTML.slice(0, 80));
  });

/** The levels of the headings, in the order of the page. */
const levels = (widget) =>
  widget.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")]
      .filter((one) => one.checkVisibility())
      .map((one) => Number(one.ariaLevel ?? one.localName.slice(1))),
  );

async function expectNoFaults(page) {
  const widget = page.locator("career-quiz");
  const found = {};
  for (const name of Object.keys(appearances)) {
    await look(page, name);
    for (const fault of [...(await faults(page)), ...(await smallTargets(widget)), ...(await tooWide(page))]) {
      found[fault] = [...(found[fault] ?? []), name];
    }
  }
  expect(found).toEqual({});
  expect(await moving(widget)).toBe(0);
  // More room on the smallest screen, and twice as large text: still nobody has to scroll sideways.
  await look(page, "dark, 320 px, right to left");
  await spread(page);
  expect(await tooWide(page), "with more room").toEqual([]);
  await look(page, "more contrast, 320 px");
  await page.evaluate(() => {
    document.querySelector("career-quiz").shadowRoot.adoptedStyleSheets.pop();
    document.documentElement.style.fontSize = "200%";
  });
  expect(await tooWide(page), "with twice as large text").toEqual([]);
}

for (const name of Object.keys(screens)) {
  test(`${name} has no fault, however it looks`, async ({ page, site }) => {
    const widget = await openScreen(page, site.url, name);
    const [, label] = name.match(/^the result (\w+)$/) ?? [];
    if (label) expect(await q.label(widget)).toBe(label);
    expect(await sameNames(widget)).toEqual([]);
    expect(await unnamed(widget)).toEqual([]);
    await expect(widget.locator('[role="status"]')).toHaveCount(1);
    const voices = '[role="alert"], [role="log"], [aria-live]:not([aria-live="off"]), output:not([aria-live="off"])';
    await expect(widget.locator(voices)).toHaveCount(0);
    await expectNoFaults(page);
  });
}

test("a broken quiz has no fault, however it looks", async ({ page, serveHost }) => {
  const { url } = await serveHost('<career-quiz src="own.json"></career-quiz>', { pages: { "/own.json": "{}" } });
  await page.goto(url);
  await q.screen(page.locator("career-quiz"), "failure").waitFor();
  await expectNoFaults(page);
});

test("a widget that cannot come has no fault, however it looks", async ({ page, site }) => {
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

// The others on the result alone: see result.spec.mjs.
for (const level of [1, 3, 6]) {
  test(`headings nest on every screen from level ${level} on`, async ({ page, serveHost }) => {
    const { url } = await serveHost(`<career-quiz loading="eager" heading-level="${level}"></career-quiz>`);
    const widget = await q.open(page, url);
    const expectNested = async (name) => {
      const all = await levels(widget);
      expect(all[0], name).toBe(level);
      for (const [at, one] of all.entries()) if (at) expect(one - all[at - 1], name).toBeLessThanOrEqual(1);
    };
    await expectNested("the first statement");
    await q.choose(widget, q.statements[0], 3);
    await q.statement(widget, q.statements[1]).waitFor();
    await expectNested("a statement");
    await q.press(widget, "review");
    await q.screen(widget, "review").waitFor();
    await expectNested("the review");
    await q.press(widget, "next");
    await q.answerAll(widget, r.says(r.people.too_close));
    await expectNested("the importance");
    await q.toResult(widget);
    await r.openAll(widget);
    await expectNested("the result");
  });
}
