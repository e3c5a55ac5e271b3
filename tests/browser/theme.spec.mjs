// How the widget looks on a page: light or dark as what is around it, in its font and its colours.
// @ts-check

import { openEarly } from "./early.mjs";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { contrast, isDark, openStyled, paper, QUIZ, seen, tooLow } from "./theme.mjs";

const [first, second] = q.statements;

/** @type {["light" | "dark", string][]} */
const schemes = [
  ["light", "#ffffff"],
  ["dark", "#000000"],
];
for (const [scheme, ground] of schemes) {
  test(`without any style it is ${scheme} as the page is, and text has 7:1`, async ({ page, serve }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const widget = await openStyled(page, serve, ":root { color-scheme: light dark }");
    const colors = await seen(widget);
    expect(colors.dark).toBe(scheme === "dark");
    expect(
      contrast(
        colors.paper,
        ground.match(/\w\w/g).map((part) => parseInt(part, 16)),
      ),
    ).toBeLessThan(1.2);
    expect(tooLow(colors, 7)).toEqual([]);
  });

  test(`the own page keeps its colours when the widget takes over, ${scheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const { widget, release } = await openEarly(page, site.url);
    const colors = () =>
      widget.locator(".screen, .screen *").evaluateAll((all) =>
        all.map((one) => {
          const { color, backgroundColor, borderTopColor, fill, fontFamily, fontSize, lineHeight } =
            getComputedStyle(one);
          return [one.localName, color, backgroundColor, borderTopColor, fill, fontFamily, fontSize, lineHeight].join(
            " ",
          );
        }),
      );
    const before = await colors();
    await release();
    // The script may say a colour in another way.
    expect(await colors()).toEqual(before);
    expect(await isDark(widget)).toBe(scheme === "dark");
    expect(tooLow(await seen(widget), 7)).toEqual([]);
  });
}

test("a page that says nothing of schemes is light, also where the system is dark", async ({ page, serve }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const widget = await openStyled(page, serve, "");
  expect(await seen(widget)).toMatchObject({ dark: false, paper: [255, 255, 255] });
});

test("it takes the colours and the font of the page, and no colour but theirs", async ({ page, serve }) => {
  const widget = await openStyled(
    page,
    serve,
    "body { background: #fdf6e3; color: #073642; font: 300 20px/3 Georgia }",
  );
  const colors = await seen(widget);
  expect(colors).toMatchObject({ dark: false, ink: [7, 54, 66], paper: [253, 246, 227], shown: [253, 246, 227] });
  expect(tooLow(colors, 7)).toEqual([]);
  const style = await q.button(widget, "next").evaluate((button) => {
    const { fontFamily, backgroundColor, color } = getComputedStyle(button);
    return { fontFamily, backgroundColor, color };
  });
  expect(style).toEqual({ fontFamily: "Georgia", backgroundColor: "rgb(7, 54, 66)", color: "rgb(253, 246, 227)" });
});

test("what is around it counts, not the page or the system: a dark section in a light page", async ({
  page,
  serve,
}) => {
  const body = `<section class="night"><div>${QUIZ}</div></section>`;
  const widget = await openStyled(
    page,
    serve,
    "body { background: #fff } .night { background: #10151c; color: #d7dde5 }",
    body,
  );
  expect(await seen(widget)).toMatchObject({ dark: true, paper: [16, 21, 28], ink: [215, 221, 229] });
});

test("a colour that can be seen through lies on what is behind it", async ({ page, serve }) => {
  const body = `<section class="veil">${QUIZ}</section>`;
  const widget = await openStyled(
    page,
    serve,
    "body { background: #fff } .veil { background: rgb(0 0 0 / 0.8); color: #fff }",
    body,
  );
  expect(await seen(widget)).toMatchObject({ dark: true, paper: [51, 51, 51], ink: [255, 255, 255] });
});

test("through the shadow roots and slots that it stands in; where they are closed it is a sheet of its own", async ({
  page,
  serve,
}) => {
  const { origin } = await serve({
    pages: {
      "/host.html": `<!doctype html><html lang="en"><head><title>A host</title><link rel="icon" href="data:,">
        <script type="module" src="/embed.js"></script><script type="module" src="/card.js"></script></head>
        <body><x-card>${QUIZ}</x-card></body></html>`,
      "/card.js": `const mode = new URL(location).searchParams.get('mode');
      customElements.define('x-card', class extends HTMLElement {
        constructor() {
          super();
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('div { background: #222; color: #eee }');
          const [box, slot] = ['div', 'slot'].map((name) => document.createElement(name));
          box.append(slot);
          this.attachShadow({ mode }).append(box);
          box.getRootNode().adoptedStyleSheets = [sheet];
        }
      });`,
    },
  });
  const widget = await q.open(page, `${origin}/host.html?mode=open`);
  await expect.poll(() => seen(widget)).toMatchObject({ dark: true, paper: [34, 34, 34], ink: [238, 238, 238] });
  await q.open(page, `${origin}/host.html?mode=closed`);
  await expect.poll(() => seen(widget)).toMatchObject({ dark: true, paper: [25, 27, 31], ink: [236, 235, 230] });
});

test("on a picture it is a sheet of its own, dark where the text of the page is light", async ({ page, serve }) => {
  const style = "body { color: #fff; background: #fff linear-gradient(#123, #012) }";
  const widget = await openStyled(page, serve, style);
  expect(await seen(widget)).toMatchObject({ dark: true, paper: [25, 27, 31], ink: [236, 235, 230] });
});

test("it follows the page while it is there, and keeps what was answered", async ({ page, serve }) => {
  const widget = await openStyled(
    page,
    serve,
    `
    body { background: #fff; color: #111; transition: color 60ms }
    .dark body { background: #111; color: #eee }
    [data-theme="sepia"] body { background: #f4ecd8; color: #3b2f1e }
    @media (prefers-color-scheme: dark) { .auto body { background: #012; color: #fff } }
    .box { background: #300; color: #fff }`,
    `<div id="box">${QUIZ}</div>`,
  );
  await q.choose(widget, first, 3);
  await q.statement(widget, second).waitFor();
  const root = (act) => page.evaluate(act);
  await root(() => document.documentElement.classList.add("dark"));
  await expect.poll(() => seen(widget)).toMatchObject({ dark: true, paper: [17, 17, 17], ink: [238, 238, 238] });
  await root(() => {
    document.documentElement.className = "";
    document.documentElement.dataset.theme = "sepia";
  });
  await expect.poll(() => seen(widget)).toMatchObject({ dark: false, paper: [244, 236, 216], ink: [59, 47, 30] });
  await root(() => {
    delete document.documentElement.dataset.theme;
    document.documentElement.className = "auto";
  });
  await expect.poll(() => paper(widget)).toEqual([255, 255, 255]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => seen(widget)).toMatchObject({ dark: true, paper: [0, 17, 34] });
  await root(() => {
    document.querySelector("#box").className = "box";
  });
  await expect.poll(() => paper(widget)).toEqual([51, 0, 0]);
  await expect(q.statement(widget, second)).toBeVisible();
});

test("`theme` says light or dark for itself, and can be changed", async ({ page, serve }) => {
  const widget = await openStyled(
    page,
    serve,
    "body { background: #fff; color: #333 }",
    QUIZ.replace(" ", ' theme="dark" '),
  );
  const theme = (value) => widget.evaluate((element, to) => element.setAttribute("theme", to), value);
  const dark = await seen(widget);
  expect(dark).toMatchObject({ dark: true, paper: [25, 27, 31], shown: [25, 27, 31] });
  expect(tooLow(dark, 7)).toEqual([]);
  await theme("light");
  await expect.poll(() => seen(widget)).toMatchObject({ dark: false, paper: [255, 255, 255], ink: [51, 51, 51] });
  await theme("dark");
  await expect.poll(() => isDark(widget)).toBe(true);
  await theme("auto");
  await expect.poll(() => isDark(widget)).toBe(false);
});

test("a widget that is moved looks like its new place, and goes on following there", async ({ page, serve }) => {
  const style =
    "body { background: #fff } .night { background: #111; color: #fff } .dusk { background: #224; color: #fff }";
  const widget = await openStyled(page, serve, style, `${QUIZ}<section class="night"></section>`);
  expect(await isDark(widget)).toBe(false);
  await page.evaluate(() => document.querySelector("section").append(document.querySelector("career-quiz")));
  await expect.poll(() => paper(widget)).toEqual([17, 17, 17]);
  await page.evaluate(() => {
    document.querySelector("section").className = "dusk";
  });
  await expect.poll(() => paper(widget)).toEqual([34, 34, 68]);
});
