// Every screen of the widget and the way there, for tests that look at all of them.
// @ts-check
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const [first, second, third] = q.statements;

/** How a person gets to a screen from the first one. */
const ways = {
  "the first statement": async () => {},
  "a statement": async (widget) => {
    await q.choose(widget, first, 3);
    await q.statement(widget, second).waitFor();
  },
  "a statement with an answer": async (widget) => {
    await q.choose(widget, first, 3);
    await q.choose(widget, second, "unsure");
    await q.statement(widget, third).waitFor();
    await q.press(widget, "back");
    await q.statement(widget, second).waitFor();
  },
  "a statement without an answer": async (widget) => {
    await q.next(widget);
    await widget.locator("fieldset[aria-invalid]").waitFor();
  },
  "a welcome": async (widget) => {
    await q.choose(widget, first, 3);
    await q.statement(widget, second).waitFor();
    await widget.page().reload();
    await q.button(widget, "go-on").waitFor();
  },
  "a statement when the side is settled": async (widget) => {
    for (const id of q.statements) {
      await q.statement(widget, id).waitFor();
      if (await q.button(widget, "finish").count()) return;
      await q.choose(widget, id, q.strongest(id));
    }
    throw new Error("With all answers on one side it never says that the side is settled.");
  },
  "the review": async (widget) => {
    await q.choose(widget, first, 3);
    await q.choose(widget, second, "unsure");
    await q.press(widget, "review");
    await q.screen(widget, "review").waitFor();
  },
  "the importance": async (widget) => {
    await q.answerAll(widget, () => "unsure");
    await q.fineTune(widget);
    for (const { id } of q.quiz.areas) await q.slider(widget, id).fill("0");
    await widget.locator(".sliders > p").waitFor();
  },
};

/** A result with all of it open, and with two of an earlier time to be compared with. */
async function openResult(page, url, label) {
  await r.store(page, url, {
    [r.KEY]: r.snapshot(r.people[label], { finished: 20_900 }),
    [`${r.KEY}:earlier`]: r.earlierResults([
      { day: 20_000, ...r.people.too_close },
      { day: 20_200, ...r.people.clear_mle },
    ]),
  });
  await page.goto(url);
  const widget = page.locator("career-quiz");
  await q.screen(widget, "result").waitFor();
  await r.openAll(widget);
  return widget;
}

/** The same while something is tried, with the advice on that. */
async function openTrying(page, url, label) {
  const widget = await openResult(page, url, label);
  await q.slider(widget, "C").fill("10");
  await r.chooseAll(widget, [["L1", 2]]);
  await widget.locator("[data-trying]").waitFor();
  return widget;
}

/** A result that came by a link, with a text that could not be copied. */
async function openSharedResult(page, url) {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  const widget = await r.openShared(page, url, r.people.leaning_mle);
  await r.openMore(widget);
  await q.press(widget, "copy");
  await r.message(widget).locator("textarea").waitFor();
  await r.openAll(widget);
  return widget;
}

/** Each screen by its name, and how the site is opened on it. */
export const screens = {
  ...Object.fromEntries(
    Object.entries(ways).map(([name, way]) => [
      name,
      async (page, url) => {
        const widget = await q.open(page, url);
        await way(widget);
        return widget;
      },
    ]),
  ),
  // The other side is built alike.
  ...Object.fromEntries(
    ["clear_mle", "leaning_swe", "too_close"].map((label) => [
      `the result ${label}`,
      (page, url) => openResult(page, url, label),
    ]),
  ),
  ...Object.fromEntries(
    ["leaning_swe", "too_close"].map((label) => [
      `the result ${label} while something is tried`,
      (page, url) => openTrying(page, url, label),
    ]),
  ),
  "a shared result": openSharedResult,
};

/** Opens the site on one of the screens. */
export const openScreen = (page, url, name) => screens[name](page, url);
