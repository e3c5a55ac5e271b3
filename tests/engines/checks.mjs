// What is tried in every engine. A check gets a page in a browser and `serve`, whose servers end with it; each server is
// an origin of its own, so that no check finds what another one has kept.
// @ts-check
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { STRICT_CSP } from "../browser/server.mjs";
import { contrast, luminances } from "./colors.mjs";
import { letters, readPdf } from "./pdf.mjs";
import { translate } from "./translator.mjs";
import * as w from "./widget.mjs";

/** A page of a host with the two lines, and a script that notes what goes wrong. */
const hostPage = (script) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A host</title>
  <link rel="icon" href="data:,">
  <script src="/trouble.js"></script>
  <script type="module" src="${script}"></script>
  <h1>A host</h1>
  <career-quiz loading="eager"><a href="/quiz">Take the quiz</a></career-quiz>
</html>`;

const TROUBLE = `
window.trouble = [];
addEventListener('error', ({ message }) => trouble.push('error: ' + message));
addEventListener('unhandledrejection', ({ reason }) => trouble.push('rejection: ' + reason));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  trouble.push('policy: ' + violatedDirective + ' ' + blockedURI));
`;

/** The headline of the result. */
const HEADLINE = '[data-screen="result"] :is(h1, h2, h3, h4, h5, h6)';

/** Serves the built site under the strictest policy that it promises to run under. */
const serveSite = (serve, options) => serve({ root: w.DIST, csp: STRICT_CSP, ...options });

/** Answers some statements; the words that are shown are those of the statement that is answered. */
async function expectOwnWords(page, count) {
  for (let left = count; left > 0; left -= 1) {
    await w.choose(page, 3);
    const { question } = await w.shown(page);
    const said = await w.words(page, "fieldset[data-question]");
    assert.ok(
      said.toUpperCase().includes(w.textOf(question).toUpperCase()),
      `statement ${question} is shown with these words: ${said}`,
    );
  }
}

/** The checks: `run` does one, `dark` asks for a browser that prefers dark, `prints` for one that can print. */
export const checks = [
  {
    name: "a whole run leads to the result of its answers",
    async run({ page, serve }) {
      const site = await serveSite(serve);
      await w.open(page, site.url);
      const result = await w.wholeRun(page, w.strongest);
      assert.deepEqual(result, { label: "clear_mle", total: "100" });
      const bad = site.requests.filter(({ status, path }) => status >= 400 && path !== "/favicon.ico");
      assert.deepEqual(
        bad.map(({ path, status }) => `${path} ${status}`),
        [],
      );
    },
  },
  {
    name: "a reload keeps the answers and the place",
    async run({ page, serve }) {
      const { url } = await serveSite(serve);
      await w.open(page, url);
      const given = ["4", "unsure", "0", "1", "2", "3"];
      for (const value of given) await w.choose(page, value);
      const before = await w.shown(page);
      await page.reload();
      await w.screen(page, "question");
      assert.deepEqual(await w.shown(page), before);
      for (const value of [...given].reverse()) {
        await w.back(page);
        assert.equal(await w.chosen(page), value);
      }
    },
  },
  {
    name: "a reload keeps the result",
    async run({ page, serve }) {
      const { url } = await serveSite(serve);
      await w.open(page, url);
      const result = await w.wholeRun(page, () => 2);
      assert.deepEqual(result, { label: "too_close", total: "0" });
      await page.reload();
      await w.screen(page, "result");
      assert.deepEqual(await w.result(page), result);
    },
  },
  {
    name: "two lines on the page of a host of another origin",
    async run({ page, serve }) {
      const { origin } = await serve({ root: w.DIST, base: "/widget/", cors: true, csp: "default-src 'none'" });
      const csp = `default-src 'none'; script-src 'self' ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; img-src data:`;
      const host = await serve({ csp, pages: { "/": hostPage(`${origin}/widget/embed.js`), "/trouble.js": TROUBLE } });
      await w.open(page, host.url);
      const result = await w.wholeRun(page, w.strongest);
      assert.deepEqual(result, { label: "clear_mle", total: "100" });
      const trouble = await page.evaluate(() => Reflect.get(window, "trouble"));
      assert.deepEqual(trouble, []);
      assert.deepEqual(
        host.requests.map(({ path }) => path),
        ["/", "/trouble.js"],
      );
    },
  },
  {
    name: "the second try works when the script did not come at first",
    async run({ page, serve }) {
      const script = readdirSync(join(w.DIST, "assets")).find((file) => /^widget.*\.js$/.test(file));
      assert.ok(script, "the site has a script for the widget");
      const overrides = { [`/assets/${script}`]: { status: 503 } };
      const site = await serveSite(serve, { overrides, pages: { "/host.html": hostPage("/embed.js") } });
      await page.open(`${site.origin}/host.html`);
      await w.screen(page, "failure");
      delete overrides[`/assets/${script}`];
      await w.press(page, '[data-screen="failure"] button');
      await w.screen(page, "question");
      await w.choose(page, 3);
    },
  },
  {
    name: "light where the person prefers light",
    async run({ page, serve }) {
      await w.open(page, (await serveSite(serve)).url);
      const colors = await luminances(page);
      assert.equal(colors.prefersDark, false);
      assert.ok(colors.ground > 0.5, `the ground is light: ${colors.ground}`);
      assert.ok(contrast(colors) >= 4.5, `the letters stand out: ${contrast(colors)}`);
    },
  },
  {
    name: "dark where the person prefers dark",
    dark: true,
    async run({ page, serve }) {
      await w.open(page, (await serveSite(serve)).url);
      const colors = await luminances(page);
      assert.equal(colors.prefersDark, true);
      assert.ok(colors.ground < 0.1, `the ground is dark: ${colors.ground}`);
      assert.ok(contrast(colors) >= 4.5, `the letters stand out: ${contrast(colors)}`);
    },
  },
  {
    name: "the result on paper",
    prints: true,
    async run({ page, serve }) {
      await w.open(page, (await serveSite(serve)).url);
      await w.wholeRun(page, w.strongest);
      const [verdict, button] = [await w.words(page, HEADLINE), await w.words(page, '[data-action="restart"]')];
      const paper = readPdf(await page.print());
      assert.ok(paper.pages >= 1 && paper.pages <= 4, `${paper.pages} pages`);
      assert.ok(paper.letters.includes(letters(verdict)), `the verdict is on paper: ${verdict}`);
      assert.ok(!paper.letters.includes(letters(button)), `a button is not: ${button}`);
    },
  },
  {
    name: "after a translator has rewritten the words, each statement shows its own",
    async run({ page, serve }) {
      await w.open(page, (await serveSite(serve)).url);
      await w.choose(page, 3);
      await page.evaluate(translate, false);
      await expectOwnWords(page, 4);
    },
  },
  {
    name: "while a translator rewrites the words, each statement shows its own",
    async run({ page, serve }) {
      await w.open(page, (await serveSite(serve)).url);
      await w.choose(page, 3);
      await page.evaluate(translate, true);
      await expectOwnWords(page, 4);
    },
  },
  {
    name: "while a translator rewrites the words, the headline is that of the result",
    async run({ page, serve }) {
      await w.open(page, (await serveSite(serve)).url);
      await page.evaluate(translate, true);
      const result = await w.wholeRun(page, w.strongest);
      const headline = await w.words(page, HEADLINE);
      await page.reload(); // which ends the translator
      await w.screen(page, "result");
      assert.deepEqual(await w.result(page), result);
      assert.equal(headline, (await w.words(page, HEADLINE)).toUpperCase());
    },
  },
];
