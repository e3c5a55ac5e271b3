// What every browser test starts from: servers that end with the test, and a page on which any trouble fails it.
// @ts-check
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect as playwrightExpect } from "@playwright/test";
import { STRICT_CSP, start } from "./server.mjs";

/** What has not come after this time will not come: long enough for a machine that is busy with something else. */
const PATIENCE = 10_000;
const patient = playwrightExpect.configure({ timeout: PATIENCE });
/** How long until something is looked at again, in milliseconds. What Playwright takes for it is half of what pages take. */
const INTERVALS = [20, 30, 50, 100, 100, 250];
export const expect = new Proxy(patient, {
  get: (target, name) =>
    name === "poll"
      ? (/** @type {() => any} */ look, /** @type {any} */ options) =>
          target.poll(look, { intervals: INTERVALS, ...(Object(options) === options ? options : { message: options }) })
      : Reflect.get(target, name),
});

/** The folder of the repository. */
export const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
/** The built site that is tested; the environment variable DIST names another one. */
export const DIST = resolve(REPOSITORY, process.env.DIST || "dist");

/** A page of a host: `body` in its main part, and the script of the widget. */
export const hostPage = (body, script = "/embed.js") => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A host</title>
    <link rel="icon" href="data:,">
    ${script && `<script type="module" src="${script}"></script>`}
  </head>
  <body><main><h1>A host</h1>${body}</main></body>
</html>`;

/** @import { Server, ServerOptions } from "./server.mjs" */
/** @import { PlaywrightTestArgs, PlaywrightTestOptions, PlaywrightWorkerArgs, TestType } from "@playwright/test" */

/**
 * @typedef {object} Fixtures
 * @property {Server[]} servers
 * @property {(options?: ServerOptions) => Promise<Server>} serve
 * @property {Server} site
 * @property {(body: string, options?: ServerOptions & { script?: string }) => Promise<{ server: Server, url: string }>}
 *   serveHost
 * @property {(pattern: RegExp) => void} expectTrouble
 */

/** Keeps in the page's `heard` what the widgets tell it; a script for `addInitScript`. */
export function listen() {
  window.heard = [];
  const names = ["ready", "start", "progress", "complete", "result", "restart", "error"];
  for (const name of names.map((end) => `quiz-${end}`)) {
    addEventListener(name, (/** @type {any} */ { type, detail, bubbles, composed, target }) => {
      const frozen = Object.isFrozen(detail) && Object.values(detail).every((value) => Object(value) !== value);
      window.heard.push({ type, detail: { ...detail }, plain: bubbles && composed && frozen, id: target.id });
    });
  }
}

/** @type {TestType<PlaywrightTestArgs & PlaywrightTestOptions & Fixtures, PlaywrightWorkerArgs>} */
export const test = base.extend(
  /** @type {any} */ ({
    actionTimeout: [PATIENCE, { option: true }],

    /** The servers of this test: nothing else of this machine or of the web is for it. */
    servers: async ({}, use) => {
      const servers = [];
      await use(servers);
      await Promise.all(servers.map((server) => server.close()));
    },

    /** `serve(options)` starts a server of the site under the strict policy; the options are those of `start`. */
    serve: async ({ servers }, use) => {
      await use(async (options) => {
        const server = await start({ root: DIST, csp: STRICT_CSP, quality: 4, ...options });
        servers.push(server);
        return server;
      });
    },

    /** The site at the root of a server, with nothing changed. */
    site: async ({ serve }, use) => use(await serve()),

    /** `serveHost(body, options)` serves a page of a host, and gives its server and its address. */
    serveHost: async ({ serve }, use) => {
      await use(async (body, /** @type {ServerOptions & { script?: string }} */ { script, ...options } = {}) => {
        const server = await serve({ ...options, pages: { "/host.html": hostPage(body, script), ...options.pages } });
        return { server, url: `${server.origin}/host.html` };
      });
    },

    /** `expectTrouble(pattern)`: says before it happens what may be in the console of this test. */
    expectTrouble: [
      async ({ context, servers }, use) => {
        // the servers end after it, so nothing is cut off before
        const [trouble, expected] = [[], []];
        context.on("console", (message) => {
          if (["error", "warning", "assert"].includes(message.type())) trouble.push(`console: ${message.text()}`);
        });
        context.on("weberror", (error) => trouble.push(`page: ${error.error()?.stack ?? error.error()}`));
        context.on("request", (request) => {
          const { protocol, origin } = new URL(request.url());
          const isOurs = ["data:", "blob:"].includes(protocol) || servers.some((server) => server.origin === origin);
          if (!isOurs) trouble.push(`request: ${request.url()}`);
        });
        await context.addInitScript(() => {
          const tell = ({ violatedDirective, blockedURI, sample }) =>
            console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
          addEventListener("securitypolicyviolation", tell);
          addEventListener("unhandledrejection", ({ reason }) => console.error(`rejection: ${reason}`));
        });
        await use((pattern) => expected.push(pattern));
        // What a page says last has arrived when it answers.
        await Promise.all(context.pages().map((page) => page.evaluate(() => 0).catch(() => 0)));
        expect(trouble.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
      },
      { auto: true },
    ],
  }),
);
