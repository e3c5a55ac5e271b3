// A widget that breaks down takes nothing with it: its answers stay, its neighbours go on, and a press brings it back.
// @ts-check
import { join } from "node:path";
import { openEarly } from "./early.mjs";
import { expect, listen, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

/** The same site with the feature `crash`: there a panic can be had by its place. */
const SITE = join(REPOSITORY, "target/crash-site");
const [first, second, third] = q.statements;

const breakAt = (page, place) =>
  page.evaluate((name) => {
    globalThis.careerQuizCrash = name;
  }, place);
const mend = (page) =>
  page.evaluate(() => {
    delete globalThis.careerQuizCrash;
  });

/** A page with two widgets, the first of which has two answers. */
async function openTwo(page, serveHost) {
  await page.addInitScript(listen);
  const body =
    '<career-quiz id="one" persist="none"></career-quiz><career-quiz id="two" persist="none" loading="eager"></career-quiz>';
  const { url } = await serveHost(body, { root: SITE });
  await q.open(page, url);
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  await q.statement(two, first).waitFor();
  await q.choose(one, first, 4);
  await q.choose(one, second, "unsure");
  await q.statement(one, third).waitFor();
  return { one, two };
}

for (const place of ["render", "effect", "event"]) {
  test(`a panic in an ${place}`, async ({ page, context, serveHost, expectTrouble }) => {
    expectTrouble(/a test breaks it down/);
    const { one, two } = await openTwo(page, serveHost);
    await context.setOffline(true);
    await breakAt(page, place);
    await q.choose(one, third, 3);
    const failure = q.screen(one, "failure");
    await expect(failure).toContainText("Your answers are still here");
    await mend(page);
    const errors = await page.evaluate(() => window.heard.filter(({ type }) => type === "quiz-error"));
    expect(errors).toMatchObject([{ id: "one", plain: true, detail: { code: "crash", quiz: "swe-or-mle" } }]);

    // The neighbour does not notice.
    await q.choose(two, first, 2);
    await expect(q.statement(two, second)).toBeVisible();

    const took = await one.evaluate(async ({ shadowRoot }) => {
      const start = performance.now();
      shadowRoot.querySelector('[data-screen="failure"] button').click();
      while (!shadowRoot.querySelector('[data-screen="question"]'))
        await new Promise((done) => {
          setTimeout(done);
        });
      return performance.now() - start;
    });
    test.info().annotations.push({ type: "ms", description: took.toFixed(1) });
    console.log(`back after a panic in an ${place}: ${took.toFixed(1)} ms`);
    expect(took).toBeLessThan(1000); // 50 ms on a machine that does nothing else

    const at = (await q.statement(one, third).count()) ? third : q.statements[3];
    await expect(q.statement(one, at)).toBeVisible();
    while ((await q.statement(one, third).count()) === 0) await q.press(one, "back");
    await q.press(one, "back");
    await expect(q.answer(one, second, "unsure")).toBeChecked();
    await q.press(one, "back");
    await expect(q.answer(one, first, 4)).toBeChecked();
    await q.wholeRun(one, (id) => q.strongest(id));
    expect(await q.total(one)).toBe(100);
  });
}

test("one that breaks down again and again can be brought back as often", async ({
  page,
  serveHost,
  expectTrouble,
}) => {
  expectTrouble(/a test breaks it down/);
  const { one } = await openTwo(page, serveHost);
  for (let times = 0; times < 5; times += 1) {
    await breakAt(page, "event");
    await q.next(one);
    await q.screen(one, "failure").waitFor();
    await mend(page);
    await one.getByRole("button", { name: "Go on" }).click();
    await q.statement(one, third).waitFor();
  }
});

test("what the page asks of a broken widget is done when it is back", async ({ page, serveHost, expectTrouble }) => {
  expectTrouble(/a test breaks it down/);
  const { one } = await openTwo(page, serveHost);
  await breakAt(page, "event");
  await q.next(one);
  await q.screen(one, "failure").waitFor();
  await mend(page);
  await one.evaluate((element) => {
    element.restart();
    element.clear();
    location.hash = "#career-quiz=nonsense";
  });
  await one.getByRole("button", { name: "Go on" }).click();
  await expect(q.statement(one, first)).toBeVisible();
  await expect(q.statement(one, first).locator("input:checked")).toHaveCount(0);
});

test("a panic in the first render loses nothing that was answered before", async ({ page, serve, expectTrouble }) => {
  expectTrouble(/a test breaks it down/);
  const { origin } = await serve({ root: SITE });
  const { widget, let: release } = await openEarly(page, origin);
  await q.choose(widget, first, 4);
  await q.choose(widget, second, "unsure");
  await q.statement(widget, third).waitFor();
  await breakAt(page, "render");
  release();
  await q.screen(widget, "failure").waitFor();
  await mend(page);
  await q.screen(widget, "failure").getByRole("button").click();
  await q.statement(widget, third).waitFor();
  await q.press(widget, "back");
  await expect(q.answer(widget, second, "unsure")).toBeChecked();
  await q.press(widget, "back");
  await expect(q.answer(widget, first, 4)).toBeChecked();
});

for (const place of ["render", "effect"]) {
  test(`a panic in an ${place} of a widget that waits takes nothing from who answers`, async ({
    page,
    serve,
    expectTrouble,
  }) => {
    expectTrouble(/a test breaks it down/);
    const { url } = await serve({ root: SITE });
    const { widget, let: release } = await openEarly(page, url);
    await q.choose(widget, first, 4);
    await q.chooseByKeyboard(widget, second, 1);
    await breakAt(page, place);
    release();
    const failure = q.screen(widget, "failure");
    await expect(failure).toContainText("Your answers are still here");
    await expect(q.answer(widget, second, 1)).toBeFocused();
    await mend(page);
    await q.next(widget);
    await q.statement(widget, third).waitFor();
    await failure.getByRole("button").click();
    await q.expectWidget(widget);
    await q.statement(widget, third).waitFor();
    await q.press(widget, "back");
    await expect(q.answer(widget, second, 1)).toBeChecked();
  });
}
