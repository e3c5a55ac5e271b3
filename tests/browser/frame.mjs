// A host on another origin with the quiz in frames: its page, what is said on it, and how the frames fit.
// @ts-check
import config from "../../playwright.config.mjs";
import { test as base, expect } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { STRICT_CSP } from "./server.mjs";

const { launchOptions } = config.use;
/** Scroll bars that take room, as most people have them: a frame that is too low is narrower too. */
export const withScrollBars = { launchOptions: { ...launchOptions, ignoreDefaultArgs: ["--hide-scrollbars"] } };

/** The site's own policy, but for one thing: everybody may show it in a frame. */
const FRAMED_CSP = STRICT_CSP.replace("frame-ancestors 'self'; ", "");
/** The strictest policy of a host that frames the quiz. */
const hostCsp = (scripts) =>
  STRICT_CSP.replace("script-src 'self' 'wasm-unsafe-eval'", `script-src ${scripts}`).replace(
    "connect-src 'self'",
    `frame-src http://127.0.0.1:*`,
  );

const page = ({ head, body }) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A host</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css">
    ${head}
  </head>
  <body><main><h1>A host</h1>${body}</main></body>
</html>`;

/** Keeps what the host's page hears, and each attribute that changes on it. */
function listen() {
  if (parent !== self) return;
  window.heard = [];
  window.changed = [];
  addEventListener("message", ({ data, origin }) => window.heard.push({ data, origin }));
  new MutationObserver((records) =>
    window.changed.push(
      ...records.map(
        (/** @type {any} */ { target, attributeName }) =>
          `${target.localName} ${attributeName} ${target.getAttribute(attributeName)}`,
      ),
    ),
  ).observe(document, { subtree: true, attributes: true });
}

/** @import { PlaywrightTestArgs, PlaywrightTestOptions, PlaywrightWorkerArgs, TestType } from "@playwright/test" */
/** @import { Fixtures } from "./fixtures.mjs" */
/** @import { Server } from "./server.mjs" */

/**
 * @typedef {object} FrameFixtures
 * @property {Server & { pages: Record<string, string> }} framed
 * @property {(body: string, options?: { head?: string, css?: string, pages?: Record<string, string>, scripts?: string,
 *   policy?: string }) => Promise<any>} host
 */

/** @type {TestType<PlaywrightTestArgs & PlaywrightTestOptions & Fixtures & FrameFixtures, PlaywrightWorkerArgs>} */
export const test = base.extend(
  /** @type {any} */ ({
    /** The site, which allows frames; a test may add pages. */
    framed: async ({ serve }, use) => {
      const pages = {};
      await use({ ...(await serve({ cors: true, csp: FRAMED_CSP, pages })), pages });
    },

    /**
     * `host(body, options)` opens a page of a host. In `body`, FRAME begins a frame of the quiz, and RESIZE is the script.
     * `css`: the host's style sheet; `pages`: its further pages; `scripts`: where its scripts come from;
     * `policy`: what its policy says besides.
     */
    host: async ({ page: tab, serve, framed }, use) => {
      await tab.addInitScript(listen);
      await use(async (body, { head = "", css = "", pages = {}, scripts = framed.origin, policy = "" } = {}) => {
        const fill = (html) =>
          html
            .replaceAll("RESIZE", `<script type="module" src="${framed.origin}/resize.js"></script>`)
            .replaceAll("FRAME", `<iframe title="The quiz" width="600" src="${framed.origin}/embed.html"`);
        const all = { "/host.html": page({ head: fill(head), body: fill(body) }), "/host.css": css, ...pages };
        const server = await serve({ root: undefined, csp: `${hostCsp(scripts)}; ${policy}`, pages: all });
        await tab.goto(`${server.origin}/host.html`);
        return server;
      });
    },
  }),
);

/** The document in a frame of the host. */
export async function inside(frame) {
  const handle = await frame.elementHandle();
  const place = await handle.contentFrame();
  await handle.dispose(); // it would keep a frame that is gone
  return place;
}
/** The widget in a frame of the host, once it is there. */
export async function widgetIn(frame) {
  const widget = frame.contentFrame().locator("career-quiz");
  await q.ready(widget);
  return widget;
}

/** How much higher or lower a frame is than what is in it, and how far one could scroll in it. */
export async function misfit(frame) {
  return (await inside(frame)).evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return [
      innerHeight - Math.ceil(document.documentElement.getBoundingClientRect().height),
      scrollHeight - clientHeight,
    ];
  });
}
/** The height that a frame has inside its border and padding. */
export const heightOf = async (frame) => (await inside(frame)).evaluate(() => innerHeight);

export const expectFit = (frame, message) => expect.poll(() => misfit(frame), message).toEqual([0, 0]);

/** Resolves when what follows from the last change has happened in the frames and on the host's page. */
export async function settle(tab) {
  for (const _ of [1, 2, 3]) {
    for (const frame of tab.frames()) {
      await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
  }
}

/** What frames have said on the host's page so far, of a type. */
export const heard = (tab, type) =>
  tab.evaluate((wanted) => window.heard.filter(({ data }) => data?.type === wanted).map(({ data }) => data), type);
