// What a page has stuck to an edge of the view does not cover what has focus, whatever it is made of and wherever it scrolls.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

test.use({ viewport: { width: 480, height: 640 } });

const TAG = '<career-quiz loading="eager" persist="none"></career-quiz>';
const TEXT = `<p>${"There is much to read here. ".repeat(60)}</p>`;

/** By name: the style and the body of a page, in which `.bar` marks what is stuck. */
const pages = {
  "a bar at the foot": {
    style: ".bar { position: fixed; inset: auto 0 0; block-size: 110px }",
    body: `${TEXT}${TAG}${TEXT}<div class="bar">We use cookies.</div>`,
  },
  "a header that sticks only when one has scrolled to it": {
    style: ".bar { position: sticky; inset-block-start: 0; block-size: 100px }",
    body: `${TEXT}<div class="bar">The menu</div>${TAG}${TEXT}`,
  },
  "two bars, one below the other": {
    style:
      ".bar { position: fixed; inset: 0 0 auto; block-size: 60px } .bar + .bar { inset-block-start: 60px; block-size: 50px }",
    body: `<div class="bar">The menu</div><div class="bar">Another one</div>${TEXT}${TAG}${TEXT}`,
  },
  "an app shell in which the middle scrolls": {
    style: `html, body { block-size: 100%; margin: 0 } body { display: grid; grid-template-rows: 70px minmax(0, 1fr) }
      #app { overflow: auto } .bar { position: sticky; inset-block-start: 0; block-size: 80px }`,
    body: `<header>Above it</header><div id="app"><div class="bar">The menu</div>${TEXT}${TAG}${TEXT}</div>`,
  },
  "a header in a shadow root, in a layer that lets presses through": {
    style: "",
    body: `<x-header></x-header>${TEXT}${TAG}${TEXT}`,
  },
};

const served = ({ style, body }) => ({
  "/host.html": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/host.css">
    <script src="/host.js"></script><script type="module" src="/embed.js"></script></head><body>${body}</body></html>`,
  "/host.css": `.bar { background: #123; color: #fff; z-index: 9 } ${style}`,
  "/host.js": `customElements.define('x-header', class extends HTMLElement {
    constructor() {
      super();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.layer { position: fixed; inset: 0; pointer-events: none; z-index: 9 } .bar { block-size: 90px; background: #123; pointer-events: auto }');
      const [layer, bar] = ['layer', 'bar'].map((name) => Object.assign(document.createElement('div'), { className: name }));
      layer.append(bar);
      this.attachShadow({ mode: 'open' }).append(layer);
      this.shadowRoot.adoptedStyleSheets = [sheet];
    } });`,
});

/** How many pixels of what has focus are covered: by bars, or since they are beyond the edges of the view. */
const covered = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const active = shadowRoot.activeElement;
    if (!active) return 0;
    const box = (active.closest(".choice") ?? active).getBoundingClientRect();
    const bars = [
      ...document.querySelectorAll(".bar"),
      ...(document.querySelector("x-header")?.shadowRoot.querySelectorAll(".bar") ?? []),
    ];
    const parts = bars.map((bar) => {
      const { top, bottom } = bar.getBoundingClientRect();
      return Math.min(bottom, box.bottom) - Math.max(top, box.top);
    });
    const scroller = document.querySelector("#app")?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    return Math.max(0, ...parts, scroller.top - box.top, box.bottom - scroller.bottom);
  });

for (const [name, page_] of Object.entries(pages)) {
  test(`with ${name} all that has focus is seen`, async ({ page, serve }) => {
    const { origin } = await serve({ pages: served(page_) });
    const widget = await q.open(page, `${origin}/host.html`);
    const ways = /** @type {[string, number][]} */ ([
      ["Tab", 14],
      ["Shift+Tab", 14],
    ]);
    for (const [key, presses] of ways) {
      for (let press = 0; press < presses; press += 1) {
        await page.keyboard.press(key);
        expect(await covered(widget), `${key} ${press}`).toBeLessThanOrEqual(1);
      }
    }
    for (const id of q.statements.slice(0, 4)) {
      await q.choose(widget, id, 0);
      await q.statement(widget, id).waitFor({ state: "detached" });
      await q.expectHeadingFocused(widget);
      expect(await covered(widget), id).toBeLessThanOrEqual(1);
    }
  });
}

for (const [name, style] of Object.entries({
  "nothing is stuck": ".bar { display: none }",
  "only a bubble is in the corner":
    ".bar { position: fixed; inset: auto 4px 4px auto; inline-size: 50px; block-size: 50px }",
  "a layer covers more than half":
    ".bar { position: fixed; inset: 0 0 auto; block-size: 70vh; opacity: 0; pointer-events: none }",
})) {
  test(`where ${name} the page does not move at an answer`, async ({ page, serve }) => {
    const body = `${TEXT}${TAG}${TEXT}<div class="bar">Chat</div>`;
    const { origin } = await serve({ pages: served({ style, body }) });
    const widget = await q.open(page, `${origin}/host.html`);
    await q.choose(widget, q.statements[0], 0);
    await q.statement(widget, q.statements[1]).waitFor();
    const place = () => page.evaluate(() => scrollY);
    // From here the heading and all rows are in view.
    await q
      .heading(q.statement(widget, q.statements[1]))
      .evaluate((heading) => heading.scrollIntoView({ block: "start" }));
    const before = await place();
    for (const id of q.statements.slice(1, 5)) {
      await q.choose(widget, id, 1);
      await q.statement(widget, id).waitFor({ state: "detached" });
      await q.expectHeadingFocused(widget);
    }
    expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(40);
  });
}
