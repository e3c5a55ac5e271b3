// The quiz has a width of its own: as much as there is room for, up to its own measure, whatever it is put into.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

/** The measure of the quiz, in pixels, with the letters that these pages have. */
const MEASURE = 52 * 16;
/** The least that it asks for by itself. */
const LEAST = 17.2 * 16;

const TAG = '<career-quiz loading="eager" persist="none"><a href="/">Take the quiz</a></career-quiz>';

/**
 * By name: what is around the tag, the style of the page, and what is opened on it.
 * @type {Record<string, { style: string, body?: string, open?: string }>}
 */
const places = {
  "a flex row that centres": { style: "main { display: flex; justify-content: center }" },
  "a flex row that centres both ways": { style: "main { display: flex; place-content: center; place-items: center }" },
  "a flex column that centres": { style: "main { display: flex; flex-direction: column; align-items: center }" },
  "an inline flex row": { style: "main { display: inline-flex }" },
  "a flex row inside a flex row": {
    style: "main, section { display: flex; justify-content: center }",
    body: `<section>${TAG}</section>`,
  },
  "a grid that centres": { style: "main { display: grid; place-items: center }" },
  "a grid with an automatic column": {
    style: "main { display: grid; grid-template-columns: auto; justify-content: center }",
  },
  "an inline grid": { style: "main { display: inline-grid }" },
  "a float": { style: "career-quiz { float: left }" },
  "a float in a float at the end": {
    style: "section, career-quiz { float: right }",
    body: `<section>${TAG}</section>`,
  },
  "an inline block": { style: "career-quiz { display: inline-block }" },
  "something placed": { style: "main { position: relative } career-quiz { position: absolute }" },
  "something placed in the window": { style: "career-quiz { position: fixed; inset-block-start: 0 }" },
  "a fitted width": { style: "career-quiz { inline-size: fit-content; margin-inline: auto }" },
  "a fitted width around it": { style: "section { inline-size: fit-content }", body: `<section>${TAG}</section>` },
  "the greatest width of its content": {
    style: "section { inline-size: max-content; max-inline-size: 100% }",
    body: `<section>${TAG}</section>`,
  },
  "no box of its own": { style: "main { display: flex; justify-content: center } career-quiz { display: contents }" },
  "the cell of a table": {
    body: `<table><tr><td>${TAG}</td></tr></table>`,
    style: "td { padding: 0 } table { border-spacing: 0 }",
  },
  "a box that is a table": { style: "main { display: table }" },
  "a dialog": {
    style: "dialog { border: 0; padding: 0; max-inline-size: 100% }",
    body: `<dialog>${TAG}</dialog>`,
    open: "dialog",
  },
  "a popover": {
    style: "[popover] { border: 0; padding: 0; max-inline-size: 100% }",
    body: `<div popover>${TAG}</div>`,
    open: "[popover]",
  },
  "the shadow root of something else": {
    style: "x-card { display: flex; justify-content: center }",
    body: `<x-card>${TAG}</x-card>`,
  },
  "a page from the right to the left": { style: "main { display: flex; justify-content: center; direction: rtl }" },
  "a plain block": { style: "" },
};

/**
 * Beside something else.
 * @type {typeof places}
 */
const neighbours = {
  "a column of the least width": {
    style: "main { display: grid; grid-template-columns: min-content minmax(0, 1fr) } p { overflow-wrap: anywhere }",
    body: `${TAG}<p>Something to read beside it.</p>`,
  },
  "a column beside the text": {
    style: "main { display: flex; gap: 0 } p { flex: 1; min-inline-size: 0; overflow-wrap: anywhere }",
    body: `<p>Something to read beside it.</p>${TAG}`,
  },
  "a cell beside another one": {
    style: "table { inline-size: 100%; border-spacing: 0 } td { padding: 0; overflow-wrap: anywhere }",
    body: `<table><tr><td>Text</td><td>${TAG}</td></tr></table>`,
  },
};

const document_ = ({ body = TAG }) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>A host</title>
  <link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css">
  <script type="module" src="/embed.js"></script><script type="module" src="/host.js"></script></head>
  <body><main>${body}</main></body></html>`;

const served = (place) => ({
  "/host.html": document_(place),
  "/host.css": `body { margin: 0 } ${place.style}`,
  "/host.js": `customElements.define('x-card', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'open' }).append(document.createElement('slot')); } });
    ${place.open ? `const box = document.querySelector('${place.open}'); (box.showModal ?? box.showPopover).call(box);` : ""}`,
});

/** How wide and high the quiz is, and how much the page and the quiz lie beyond what is seen. */
const measure = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const { width, height, left, right } = shadowRoot.querySelector("[data-screen]").getBoundingClientRect();
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      width,
      height,
      beyond: Math.max(scrollWidth - clientWidth, right - clientWidth, -left),
      room: clientWidth,
    };
  });

const WIDTHS = [320, 390, 768, 1000, 1280];

for (const [name, place] of Object.entries(places)) {
  test(`in ${name} it is as wide as there is room`, async ({ page, serve }) => {
    const { origin } = await serve({ pages: served(place) });
    const widget = await q.open(page, `${origin}/host.html`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      const is = await measure(widget);
      expect(is.beyond, `${width}`).toBeLessThanOrEqual(0.5);
      expect(is.width, `${width}`).toBeGreaterThanOrEqual(Math.min(MEASURE, is.room) - 1);
      expect(is.width, `${width}`).toBeLessThanOrEqual(MEASURE + 1);
    }
  });
}

for (const [name, place] of Object.entries(neighbours)) {
  test(`in ${name} it can be read, and takes no more than there is`, async ({ page, serve }) => {
    const { origin } = await serve({ pages: served(place) });
    const widget = await q.open(page, `${origin}/host.html`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      const is = await measure(widget);
      expect(is.beyond, `${width}`).toBeLessThanOrEqual(0.5);
      expect(is.width, `${width}`).toBeGreaterThanOrEqual(LEAST);
    }
  });
}

test("the sentence in its place has a width of its own too, and so has the result", async ({
  page,
  serve,
  expectTrouble,
}) => {
  expectTrouble(/404|Failed/);
  const place = { style: "main { display: flex; justify-content: center }" };
  const overrides = { "/quizzes/none/quiz.json": { status: 404 } };
  const { origin } = await serve({ pages: served({ ...place, body: TAG.replace(" ", ' quiz="none" ') }), overrides });
  await page.goto(`${origin}/host.html`);
  const widget = page.locator("career-quiz");
  await q.screen(widget, "failure").waitFor();
  const { width, height } = await measure(widget);
  expect(width).toBeGreaterThan(200);
  expect(height).toBeLessThan(400);

  const other = await serve({ pages: served(place) });
  const whole = await q.open(page, `${other.origin}/host.html`);
  await q.wholeRun(whole, (id) => q.strongest(id));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 700 });
    const is = await measure(whole);
    expect(is.beyond, `${width}`).toBeLessThanOrEqual(0.5);
    expect(is.width, `${width}`).toBeGreaterThanOrEqual(Math.min(MEASURE, is.room) - 1);
  }
});

test("our own pages have their own widths: the sheet in its column, the frame as wide as it is", async ({
  page,
  site,
}) => {
  for (const [path, room] of /** @type {[string, (width: number) => number][]} */ ([
    ["", (width) => Math.min(MEASURE, width - 2 * Math.min(Math.max(0, 0.02 * width), 16))],
    ["embed.html", (width) => Math.min(MEASURE, width)],
  ])) {
    const widget = await q.open(page, site.url + path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      const is = await measure(widget);
      expect(Math.abs(is.width - room(width)), `${path} ${width}`).toBeLessThan(1.5);
      expect(is.beyond).toBeLessThanOrEqual(0.5);
    }
  }
});
