// The widget in pages of hosts: at any address, before or after its script, several at once, and gone without a trace.
// @ts-check
import { expect, hostPage, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const [first, second, third] = q.statements;

test("two widgets on a page do not disturb each other", async ({ page, serveHost }) => {
  const { url } = await serveHost(
    // After the reload the view is where it was, which can be far from the first.
    '<career-quiz id="one" loading="eager"></career-quiz><career-quiz id="two" loading="eager"></career-quiz>',
  );
  await q.open(page, url);
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  await q.statement(two, first).waitFor();
  await q.choose(one, first, 4);
  await q.choose(two, first, "unsure");
  await q.choose(two, second, 1);
  await expect(q.statement(one, second).locator("input:checked")).toHaveCount(0);
  await q.choose(one, second, 3);
  await q.wholeRun(two, (id) => q.strongest(id, -1));
  await expect(q.statement(one, third)).toBeVisible();
  await q.clearAll(two);
  await page.reload();
  await q.statement(two, first).waitFor();
  await q.press(one, "back");
  await expect(q.answer(one, second, 3)).toBeChecked();
  await expect(q.statement(two, first).locator("input:checked")).toHaveCount(0);
});

test("under a sub-path", async ({ page, serve }) => {
  const { url, requests } = await serve({ base: "/a/b/" });
  expect(new URL(url).pathname).toBe("/a/b/");
  for (const name of ["", "embed.html"]) {
    const widget = await q.open(page, url + name);
    await q.choose(widget, first, 3);
    await expect(q.statement(widget, second)).toBeVisible();
    await page.evaluate(() => localStorage.clear());
  }
  const bad = requests.filter(({ path, status }) => !path.startsWith("/a/b/") || status >= 400);
  expect(bad.map(({ path, status }) => `${path} ${status}`)).toEqual([]);
});

test("from another origin", async ({ page, serve, serveHost }) => {
  const { origin } = await serve({ base: "/widget/", cors: true, csp: "default-src 'none'" });
  // A policy as a host would write it for this.
  const csp = "default-src 'none'; script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; img-src data:".replaceAll(
    "ORIGIN",
    origin,
  );
  const { server, url } = await serveHost("<career-quiz></career-quiz>", { csp, script: `${origin}/widget/embed.js` });
  const widget = await q.open(page, url);
  await q.wholeRun(widget, (id) => q.strongest(id));
  expect(await q.total(widget)).toBe(100);
  expect(server.requests.map(({ path }) => path)).toEqual(["/host.html"]);
});

test("in a sandboxed frame of another origin, which has no storage", async ({ page, serve }) => {
  const site = await serve({ cors: true, csp: undefined }); // its pages bring their own policy
  const frame = `<iframe title="The quiz" width="600" height="800" sandbox="allow-scripts" src="${site.url}embed.html"></iframe>`;
  const host = await serve({ csp: undefined, pages: { "/host.html": hostPage(frame, "") } });
  await page.goto(`${host.origin}/host.html`);
  const widget = page.frameLocator("iframe").locator("career-quiz");
  for (const id of q.statements)
    await q
      .statement(widget, id)
      .locator(`input[value="${q.strongest(id)}"]`)
      .click();
  await q.press(widget, "result");
  await q.screen(widget, "result").waitFor();
  expect(await q.total(widget)).toBe(100);
});

test("the tag before the script and after it", async ({ page, serveHost }) => {
  const { url } = await serveHost(
    `<career-quiz id="before"></career-quiz>
    <script type="module" src="/embed.js?again"></script><script type="module" src="/late.js"></script>`,
    {
      script: "",
      pages: {
        "/late.js": `import '/embed.js'; const late = document.createElement('career-quiz');
      late.id = 'after'; document.querySelector('main').append(late);`,
      },
    },
  );
  await page.goto(url);
  for (const id of ["before", "after"]) {
    const widget = page.locator(`#${id}`);
    await widget.evaluate((element) => element.scrollIntoView());
    await q.choose(widget, first, 3);
    await expect(q.statement(widget, second)).toBeVisible();
  }
});

test("of a quiz at another address, what the tag holds is shown until the widget is there", async ({
  page,
  serveHost,
}) => {
  const { url } = await serveHost('<career-quiz src="quizzes/swe-or-mle/quiz.json"><p>Take the quiz</p></career-quiz>');
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest("**/*.wasm");
  await page.goto(url);
  await asked;
  await expect(page.getByText("Take the quiz")).toBeVisible();
  await expect(q.screen(page.locator("career-quiz"))).toHaveCount(0);
  release();
  await q.screen(page.locator("career-quiz"), "question").waitFor();
  await expect(page.getByText("Take the quiz")).toBeHidden();
});

test("a widget that is moved keeps its place, and one that is removed is gone", async ({ page, serveHost }) => {
  const { url } = await serveHost('<career-quiz persist="none"></career-quiz><section></section>');
  const widget = await q.open(page, url);
  await q.choose(widget, first, 3);
  await q.choose(widget, second, 3);
  await page.evaluate(() => document.querySelector("section").append(document.querySelector("career-quiz")));
  await q.choose(widget, third, 3);
  await q.press(widget, "back");
  await expect(q.answer(widget, third, 3)).toBeChecked();
  await page.evaluate(() => document.querySelector("career-quiz").remove());
  await expect(page.locator("main")).toHaveText("A host");
});

test("headings start at the level that the host says", async ({ page, serveHost }) => {
  const { url } = await serveHost(
    '<career-quiz id="three" heading-level="3"></career-quiz><career-quiz id="two"></career-quiz>',
  );
  await q.open(page, url);
  for (const [id, level] of [
    ["three", 3],
    ["two", 2],
  ]) {
    const widget = page.locator(`#${id}`);
    await q.screen(widget).waitFor();
    const levels = await widget
      .locator("h1, h2, h3, h4, h5, h6")
      .evaluateAll((all) => all.map((one) => Number(one.localName[1])));
    expect(Math.min(...levels)).toBe(level);
  }
});
