// The quiz in WordPress with its default theme: what editors and what authors can put into a post.
// @ts-check
import { join } from "node:path";
import * as q from "../browser/quiz.mjs";
import { expect, test } from "./fixtures.mjs";
import * as wordpress from "./wordpress.mjs";

const [first, second] = q.statements;

test.skip(Boolean(wordpress.missing), `not here; where there is apt-get: apt-get install ${wordpress.missing}`);

/** @param {import("@playwright/test").Locator} widget */
async function expectQuiz(widget) {
  await q.ready(widget);
  await q.choose(widget, first, 3);
  await expect(q.statement(widget, second)).toBeVisible();
}

test("two lines, a frame and an address, of editors and of authors", async ({
  page,
  programs,
  unpacked,
  serve,
  servers,
  context,
}) => {
  const { quiz } = unpacked();
  const site = await serve({ root: quiz, base: "/career-quiz/", cors: true, csp: undefined });
  const snippets = await prepared(await context.newPage(), site, quiz);
  const words = "<!-- wp:paragraph -->\n<p>Words of the post.</p>\n<!-- /wp:paragraph -->\n";
  const block = (/** @type {string} */ html) => `${words}<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
  const address = `Which way to go?\n\n${snippets.author}\n\nTake your time.`;
  const host = await wordpress.start(
    programs,
    [
      { role: "editor", content: block(snippets.editor) },
      { role: "editor", content: block(snippets.frame) },
      { role: "author", content: block(snippets.editor) },
      { role: "author", content: address },
    ],
    site.origin,
  );
  servers.push(/** @type {any} */ ({ origin: host.origin, close: async () => {} }));
  const [lines, frame, stripped, embedded] = host.posts;

  await test.step("an editor's HTML block with two lines", async () => {
    await page.goto(lines.url);
    const widget = page.locator("career-quiz");
    await expectQuiz(widget);
    await expectInColumn(page, widget);
  });

  await test.step("an editor's HTML block with a frame", async () => {
    await page.goto(frame.url);
    await expectQuiz(page.frameLocator("iframe").locator("career-quiz"));
    await expectInColumn(page, page.locator("iframe"));
  });

  await test.step("of an author's HTML block the link is left", async () => {
    expect(stripped.content).not.toMatch(/<script|<career-quiz/);
    await page.goto(stripped.url);
    await expect(page.getByRole("link", { name: /Take the quiz/ })).toHaveAttribute("href", `${site.url}index.html`);
  });

  await test.step("an author's address becomes a frame in a sandbox", async () => {
    await page.goto(embedded.url);
    await expect(page.locator("iframe")).toHaveAttribute("sandbox", "allow-scripts");
    await expectQuiz(page.frameLocator("iframe").locator("career-quiz"));
    await expectInColumn(page, page.locator("iframe"));
  });
});

/** What stands where an element of a post would: as wide as the text, and in its column, which is that of a paragraph: what
 * the theme has around all of them can be as wide as the window. */
async function expectInColumn(page, place) {
  const paragraph = page.locator(".entry-content > p").first();
  const [quiz, text] = await Promise.all([place.boundingBox(), paragraph.boundingBox()]);
  expect(quiz.x).toBeGreaterThanOrEqual(text.x - 0.5);
  expect(quiz.x + quiz.width).toBeLessThanOrEqual(text.x + text.width + 0.5);
  expect(quiz.width).toBeGreaterThan(500);
}

/** What configure.html has to paste, by the ways into a page; and the files for oEmbed are saved where it says. */
async function prepared(page, site, folder) {
  await page.goto(`${site.url}configure.html`);
  const snippets = {};
  for (const way of ["editor", "frame", "author", "oembed"]) {
    await page.locator(`input[name="way"][value="${way}"]`).check();
    snippets[way] = await page.locator("#snippet").textContent();
  }
  for (const name of ["oembed.json", "index.html", "embed.html"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: `Save ${name}` }).click();
    await (await download).saveAs(join(folder, name));
  }
  await page.close();
  return snippets;
}
