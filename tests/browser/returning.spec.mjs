// Who comes back while the quiz is slow, or cannot come: nothing is blank for long, and nothing that is kept is lost.
// @ts-check
import { openEarly } from "./early.mjs";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const someone = { ...r.people.clear_mle, importance: { C: 10, J: 0 } };
const kept = (page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key)), r.KEY);

test.use({ viewport: { width: 390, height: 844 } });

test("a finished result is not lost where the quiz cannot come", async ({ page, site, expectTrouble }) => {
  expectTrouble(/wasm|Failed to fetch|ERR_/);
  await r.store(page, site.url, { [r.KEY]: r.snapshot(someone, { finished: 20_000, read: undefined }) });
  await page.goto(site.url);
  const widget = page.locator("career-quiz");
  await q.screen(widget, "result").waitFor();
  const before = await kept(page);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  const [first] = q.statements;
  await expect(q.statement(widget, first)).toBeVisible();
  await expect(q.screen(widget, "failure"), "what is wrong is said first").toBeInViewport();
  await expect(q.answer(widget, first, someone.answers[first])).toBeChecked();
  await q.choose(widget, first, 0);
  await page.unrouteAll({ behavior: "wait" });
  await page.goto(site.url);
  await expect
    .poll(async () => {
      const { answers, importance, finished } = await kept(page);
      return { answers, importance, finished };
    })
    .toEqual({
      answers: { ...before.answers, [first]: 0 },
      importance: before.importance,
      finished: before.finished,
    });
});

test("where the script does not come the statements are shown, with what is kept", async ({ page, site }) => {
  await r.store(page, site.url, { [r.KEY]: r.snapshot(someone) });
  await page.goto(site.url);
  await q.screen(page.locator("career-quiz"), "result").waitFor();
  await page.clock.install();
  await page.route("**/embed.js*", () => {}); // it never comes
  await page.goto(site.url, { waitUntil: "commit" });
  const widget = page.locator("career-quiz");
  const [first] = q.statements;
  await q.statement(widget, first).waitFor({ state: "attached" });
  await expect(q.statement(widget, first)).toBeHidden();
  await page.clock.fastForward(10_000);
  await expect(q.statement(widget, first)).toBeVisible();
  await expect(q.answer(widget, first, someone.answers[first])).toBeChecked();
});

test("that it is still loading is seen without scrolling", async ({ page, site }) => {
  await r.store(page, site.url, { [r.KEY]: r.snapshot(someone) });
  await page.clock.install();
  const { widget } = await openEarly(page, site.url, "");
  await page.clock.fastForward(60_000);
  await expect(widget.getByText("Still loading.")).toBeInViewport();
});

/** So low that the heading can be in view without what is said above it. */
const LOW = { width: 390, height: 420 };

test("what is wrong with a file is in view, wherever the button for it stands", async ({ page, site }) => {
  await page.setViewportSize(LOW);
  const file = { name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") };
  const widget = await q.open(page, site.url);
  await r.ready(widget);
  const note = widget.locator("[data-note], [data-message]").getByText("This file is not a result of this quiz");
  for (const where of ["question", "result"]) {
    if (where === "result") await r.openMore(await r.openOwn(page, site.url, someone, { finished: 20_000 }));
    const input = widget.locator('input[name="open"]');
    await input.evaluate((element) => element.scrollIntoView({ block: "end" }));
    await input.setInputFiles(file);
    await expect(note, where).toBeInViewport({ ratio: 0.95 });
  }
});

for (const action of ["restart", "clear"]) {
  test(`what is said after "${action}" on a result is in view`, async ({ page, site }) => {
    await page.setViewportSize(LOW);
    const widget = await r.openOwn(page, site.url, someone, { finished: 20_000 });
    await q.press(widget, action);
    if (action === "clear") {
      const ask = widget.locator("#clear-question");
      await expect(ask).toBeInViewport();
      await q.press(widget, "clear-yes");
    }
    await q.screen(widget, "question").waitFor();
    await q.expectHeadingFocused(widget);
    await expect(widget.locator("[data-note]")).toBeInViewport({ ratio: 0.95 });
    await expect(q.statement(widget, q.statements[0]).locator("legend")).toBeInViewport();
  });
}

test("what is asked before all is deleted has the width of the result", async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const widget = await r.openOwn(page, site.url, someone, { finished: 20_000 });
  await q.press(widget, "clear");
  const [row, asked] = await Promise.all(
    [q.button(widget, "review"), q.button(widget, "clear-no")].map((one) => one.boundingBox()),
  );
  expect(asked.y, "the ways out stay in their row, and it stands below").toBeGreaterThan(row.y + row.height);
});
