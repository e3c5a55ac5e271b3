// The widget comes where the screen changes anyway: whoever reads or answers a statement keeps all of it until then.
// @ts-check
import { openEarly } from "./early.mjs";
import { expect, listen, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const [first, second] = q.statements;

const LINK = r.LINK + r.linkText(r.people.clear_mle);

/** The answers that are kept. */
const stored = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("career-quiz:swe-or-mle"))?.answers);

/** What must stay as it is while somebody reads: the very elements, what is selected, what has focus, where all is. */
const look = (widget) =>
  widget.evaluate((element) => {
    const { activeElement } = element.shadowRoot;
    const screen = element.shadowRoot.querySelector("[data-screen]");
    element.seen ??= screen;
    return {
      isSame: element.seen === screen,
      focus: activeElement?.outerHTML,
      selected: String(getSelection()),
      boxes: Array.from(screen.querySelectorAll("*"), (one) => JSON.stringify(one.getBoundingClientRect())),
    };
  });

test("while somebody reads nothing changes, though the quiz is ready", async ({ page, site }) => {
  await page.addInitScript(listen);
  const { widget, release } = await openEarly(page, site.url);
  await q.chooseByKeyboard(widget, first, 3);
  await q
    .heading(q.statement(widget, first))
    .evaluate((heading) => getSelection().setBaseAndExtent(heading, 0, heading, 1));
  const before = await look(widget);
  await release();
  expect(await look(widget)).toEqual(before);
  expect(before.focus).toContain('value="3"');
  const heard = () => page.evaluate(() => window.heard.map(({ type, detail }) => [type, detail.answered]));
  await expect.poll(heard, "of all that was answered").toEqual([
    ["quiz-ready", undefined],
    ["quiz-start", undefined],
    ["quiz-progress", 1],
  ]);
  await page.keyboard.press("ArrowDown");
  await expect(q.answer(widget, first, 4)).toBeFocused();
  await expect.poll(() => stored(page)).toEqual({ [first]: 4 });
  expect(await q.isFallback(widget)).toBe(true);
});

for (const [way, act, shown] of [
  ["an answer that moves on", (widget) => q.choose(widget, second, 3), q.statements[2]],
  ["Next", (widget) => q.next(widget), q.statements[2]],
  ["Back", (widget) => q.press(widget, "back"), first],
]) {
  test(`${way} brings the widget within a frame, with all answers`, async ({ page, site }) => {
    await page.addInitScript(listen);
    const { widget, release } = await openEarly(page, site.url);
    await q.choose(widget, first, 4);
    await q.chooseByKeyboard(widget, second, 3);
    await release();
    await widget.evaluate((element) => {
      element.shadowRoot.addEventListener("click", () =>
        requestAnimationFrame(() => {
          const shown = element.shadowRoot.querySelector("[data-question]")?.getAttribute("data-question");
          element.next = [shown, Symbol.for("career-quiz.fallback") in element];
        }),
      );
    });
    await act(widget);
    await expect.poll(() => widget.evaluate((element) => element.next)).toEqual([shown, false]);
    await q.expectHeadingFocused(widget);
    expect(await page.evaluate(() => window.heard.map(({ type, detail }) => [type, detail.answered]))).toEqual([
      ["quiz-ready", undefined],
      ["quiz-start", undefined],
      ["quiz-progress", 2],
    ]);
    const kept = await page.evaluate(() => JSON.parse(localStorage.getItem("career-quiz:swe-or-mle")));
    expect([kept.answers, kept.question]).toEqual([{ [first]: 4, [second]: 3 }, shown]);
  });
}

test("Enter on an answer brings the widget, with focus on the heading that comes", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.chooseByKeyboard(widget, first, 2);
  await release();
  await page.keyboard.press("Enter");
  await q.expectWidget(widget);
  await q.statement(widget, second).waitFor();
  await q.expectHeadingFocused(widget);
});

test("nothing is shifted, before the widget and when it comes", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of /** @type {any[]} */ (list.getEntries()))
        if (!hadRecentInput) window.shifts.push(value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  const { widget, release } = await openEarly(page, site.url);
  await release();
  await q.choose(widget, first, 3);
  await q.expectWidget(widget);
  await q.statement(widget, second).waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});

for (const [what, act] of [
  ["a method of the element", (element) => element.restart()],
  ["an attribute that changes", (element) => element.setAttribute("share-with", "Example Careers")],
]) {
  test(`${what} brings the widget at once, with what was answered and with focus`, async ({ page, site }) => {
    const { widget, release } = await openEarly(page, site.url);
    await q.choose(widget, first, 4);
    await q.chooseByKeyboard(widget, second, 1);
    await release();
    await widget.evaluate(act);
    await q.expectWidget(widget);
    await q.expectHeadingFocused(widget);
    const isNew = String(what).startsWith("a method");
    await expect(q.statement(widget, isNew ? first : second)).toBeVisible();
    if (isNew) await q.press(widget, "undo");
    await expect(q.answer(widget, second, 1)).toBeChecked();
  });
}

test("a method that is called before the quiz is ready does not wait for a turn", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.choose(widget, first, 4);
  await widget.evaluate((element) => element.clear());
  await release();
  await q.expectWidget(widget);
  await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
});

/** Notes for each frame which statement can be seen. */
const watch = () => {
  window.seen = [];
  const look = () => {
    const element = document.querySelector("career-quiz");
    const shown = element?.shadowRoot?.querySelector("[data-question]");
    const options = { visibilityProperty: true };
    if (shown?.checkVisibility(options)) window.seen.push(shown.getAttribute("data-question"));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

test("who comes back never sees the first statement, and gets the widget as soon as it is there", async ({
  page,
  site,
}) => {
  await page.addInitScript(watch);
  const before = await q.open(page, site.url);
  for (const id of q.statements.slice(0, 3)) await q.choose(before, id, 4);
  await q.statement(before, q.statements[3]).waitFor();
  const { widget, release } = await openEarly(page, site.url, "");
  await release();
  await q.expectWidget(widget);
  await expect(q.button(widget, "go-on")).toBeVisible();
  expect(new Set(await page.evaluate(() => window.seen))).toEqual(new Set([q.statements[3]]));
});

test("who comes by a link to a result never sees the first statement", async ({ page, site }) => {
  await page.addInitScript(watch);
  const { widget, release } = await openEarly(page, site.url + LINK, "");
  await release();
  await q.screen(widget, "result").waitFor();
  expect(await page.evaluate(() => window.seen)).toEqual([]);
});

test("a link to a result that is followed on the page shows it at once", async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await release();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, LINK);
  await q.screen(widget, "result").waitFor();
  await q.expectWidget(widget);
});

test("a note that the side is settled is seen and spoken on the statement that the widget comes with", async ({
  page,
  site,
}) => {
  const { widget, release } = await openEarly(page, site.url);
  for (const id of q.statements.slice(0, 20)) await q.choose(widget, id, q.strongest(id));
  await release();
  await q.choose(widget, q.statements[20], q.strongest(q.statements[20]));
  await q.expectWidget(widget);
  await expect(widget.locator('[data-note="settled"]')).toBeVisible();
  await expect(q.status(widget)).toContainText("You can finish now.");
});

test("what another tab does meanwhile is shown at once, as in every tab", async ({ page, context, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.chooseByKeyboard(widget, first, 4);
  await release();
  const other = await q.open(await context.newPage(), site.url);
  await expect(q.answer(other, first, 4), "what is answered here is there").toBeChecked();
  await q.next(other);
  await q.choose(other, second, 0);
  await q.expectWidget(widget);
  await q.statement(widget, q.statements[2]).waitFor();
  expect(await stored(page)).toEqual({ [first]: 4, [second]: 0 });
});
