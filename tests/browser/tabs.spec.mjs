// One quiz in several tabs: nothing that was answered is lost, nothing that was deleted comes back, and a tab that is looked
// at shows what is so.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const [first, second, third] = q.statements;
const TAG = '<career-quiz loading="eager"></career-quiz>';

/** Keeps a page from hearing of other tabs, as one that the browser has frozen; a script for `addInitScript`. */
const freeze = () => {
  for (const type of ["storage", "pageshow", "visibilitychange"]) {
    addEventListener(type, (event) => event.isTrusted && event.stopImmediatePropagation(), true);
  }
};

/** Has a page hear that it is looked at again. */
const look = (page) => page.evaluate(() => dispatchEvent(new Event("pageshow")));

/** The answers that are stored. */
const kept = async (page) => JSON.parse((await r.stored(page))[r.KEY] ?? "{}").answers ?? {};

/** Opens two tabs with one quiz; the second does not hear of the first unless it is to. */
async function twoTabs(page, url, { isFrozen = false } = {}) {
  const other = await page.context().newPage();
  if (isFrozen) await other.addInitScript(freeze);
  const one = await q.open(page, url);
  return { one, other, open: () => q.open(other, url) };
}

for (const isFrozen of [false, true]) {
  test(`answers of both tabs are kept${isFrozen ? ", also where one does not hear of the other" : ""}`, async ({
    page,
    serveHost,
  }) => {
    const { url } = await serveHost(TAG);
    const { one, other, open } = await twoTabs(page, url, { isFrozen });
    for (const id of q.statements.slice(0, 3)) await q.choose(one, id, 1);
    const two = await open();
    await q.button(two, "go-on").waitFor();
    for (const id of q.statements.slice(3, 15)) await q.choose(one, id, 2);
    await q.statement(one, q.statements[15]).waitFor();
    // The second tab answers where it is: a statement that is open there, or the one that the first has come to.
    const shown = q.statements[isFrozen ? 3 : 15];
    await q.choose(two, shown, 4);
    await expect.poll(async () => (await kept(other))[shown]).toBe(4);
    const answers = await kept(page);
    expect(Object.keys(answers)).toHaveLength(isFrozen ? 15 : 16);
    expect(answers[first]).toBe(1);
    expect(answers[q.statements[14]]).toBe(2);
    await page.reload();
    await q.ready(one);
    await q.press(one, "review");
    await expect(one.locator(".answer:not(.answer-open)")).toHaveCount(isFrozen ? 15 : 16);
  });
}

test("of one statement the answer counts that was given last, in whatever tab", async ({ page, serveHost }) => {
  await page.addInitScript(freeze);
  const { url } = await serveHost(TAG);
  const { one, other, open } = await twoTabs(page, url, { isFrozen: true });
  await q.choose(one, first, 0);
  const two = await open();
  await q.press(two, "back");
  await q.choose(one, second, 1);
  await q.press(one, "back");
  await q.press(one, "back");
  await q.choose(one, first, 3);
  await q.choose(two, first, 4);
  await expect.poll(() => kept(page)).toEqual({ [first]: 4, [second]: 1 });
  await look(page);
  await q.choose(one, second, 2);
  await expect.poll(() => kept(other)).toEqual({ [first]: 4, [second]: 2 });
});

for (const [how, act] of /** @type {[string, (two: any) => Promise<any>][]} */ ([
  ["at once", async () => {}],
  ["when it is looked at again", (two) => look(two)],
])) {
  test(`a tab shows ${how} what the other has done, and leaves focus where it is`, async ({ page, serveHost }) => {
    const { url } = await serveHost(`<input>${TAG}`);
    const { one, other, open } = await twoTabs(page, url, { isFrozen: how !== "at once" });
    const two = await open();
    await other.locator("main > input").focus();
    await q.choose(one, first, 3);
    await q.choose(one, second, 2);
    await q.statement(one, third).waitFor();
    if (how !== "at once") await expect(q.statement(two, first)).toBeVisible();
    // What is stored takes a moment to reach the other tab.
    await expect.poll(() => kept(other)).toEqual({ [first]: 3, [second]: 2 });
    await act(other);
    await expect(q.statement(two, third)).toBeVisible();
    await expect(other.locator("main > input")).toBeFocused();
    await q.press(two, "back");
    await expect(q.answer(two, second, 2)).toBeChecked();
    // The first tab hears of that, too: before it does, its screen would change under a press.
    await expect(q.statement(one, second)).toBeVisible();
    await q.answerAll(one, () => 3);
    await q.toResult(one);
    await expect.poll(async () => JSON.parse((await r.stored(other))[r.KEY]).step).toBe("result");
    await act(other);
    await q.screen(two, "result").waitFor();
    expect(await q.total(two)).toBe(await q.total(one));
  });
}

for (const [what, end] of /** @type {[string, (one: any) => Promise<any>][]} */ ([
  ["a new start", (one) => q.press(one, "restart")],
  ["deleting everything", (one) => q.clearAll(one)],
])) {
  test(`${what} in one tab is not undone by the other`, async ({ page, serveHost }) => {
    const { url } = await serveHost(TAG);
    await r.store(page, url, {
      [r.KEY]: r.snapshot(r.people.clear_mle, { finished: 20_600 }),
      [`${r.KEY}:earlier`]: r.earlierResults([{ day: 20_000, ...r.people.too_close }]),
    });
    const { one, other, open } = await twoTabs(page, url, { isFrozen: true });
    await q.screen(one, "result").waitFor();
    const two = await open();
    await q.screen(two, "result").waitFor();
    await end(one);
    await q.statement(one, first).waitFor();
    expect(await kept(page)).toEqual({});
    // The other tab still shows what it had, and answers one statement anew.
    await r.openAll(two);
    await two.locator('[data-action="edit"]').first().click();
    const at = await two.locator("fieldset[data-question]").getAttribute("data-question");
    const [value] = [0, 4].filter((one) => one !== r.people.clear_mle.answers[at]);
    await q.choose(two, at, value);
    await expect.poll(() => kept(other)).toEqual({ [at]: value });
    const earlier = JSON.parse((await r.stored(page))[`${r.KEY}:earlier`] ?? '{"results":[]}').results;
    expect(earlier).toHaveLength(what === "a new start" ? 2 : 0);
    await page.reload();
    await q.ready(one);
    await q.press(one, "review");
    await expect(one.locator(".answer:not(.answer-open)")).toHaveCount(1);
  });
}

test("what another tab keeps right after it has deleted all is not deleted by this one", async ({
  page,
  serveHost,
}) => {
  const { url } = await serveHost(TAG);
  const widget = await q.open(page, url);
  for (const id of q.statements.slice(0, 3)) await q.choose(widget, id, 1);
  await expect.poll(async () => Object.keys(await kept(page))).toHaveLength(3);
  // What the other does comes at once, before the widget has shown that all is gone.
  const next = await page.evaluate((key) => {
    const before = localStorage.getItem(key);
    localStorage.removeItem(key);
    dispatchEvent(new StorageEvent("storage", { key }));
    const stored = JSON.stringify({ ...JSON.parse(before), answers: {}, question: null });
    localStorage.setItem(key, stored);
    return stored;
  }, r.KEY);
  await expect(q.statement(widget, first)).toBeVisible();
  await expect(q.answer(widget, first, 1)).not.toBeChecked();
  expect((await r.stored(page))[r.KEY]).toBe(next);
});

test("a tab in which nothing was done since is at the beginning too when the other starts again", async ({
  page,
  serveHost,
}) => {
  const { url } = await serveHost(TAG);
  await r.store(page, url, { [r.KEY]: r.snapshot(r.people.clear_mle) });
  const { one, open } = await twoTabs(page, url);
  const two = await open();
  await q.screen(two, "result").waitFor();
  await q.press(one, "restart");
  await q.statement(two, first).waitFor();
  await expect(two.locator("input:checked[type=radio]")).toHaveCount(0);
  await expect(q.button(one, "undo")).toBeVisible();
  await q.press(one, "undo");
  await q.screen(two, "result").waitFor();
});

test("two versions of a quiz in two tabs do not write in turn", async ({ page, serve }) => {
  const pages = { "/host.html": page_("/own.json"), "/next.html": page_("/next.json") };
  const own = { ...q.quiz, id: "own", revision: 2 };
  const { origin } = await serve({
    pages: { ...pages, "/own.json": JSON.stringify(own), "/next.json": JSON.stringify({ ...own, revision: 3 }) },
  });
  const other = await page.context().newPage();
  const one = await q.open(page, `${origin}/host.html`);
  const two = await q.open(other, `${origin}/next.html`);
  for (const tab of [page, other]) {
    await tab.evaluate(() => {
      const { setItem } = Storage.prototype;
      Object.assign(window, { writes: 0 });
      Storage.prototype.setItem = function (...args) {
        /** @type {any} */ (window).writes += 1;
        setItem.apply(this, args);
      };
    });
  }
  await q.choose(one, first, 3);
  await q.statement(two, second).waitFor();
  await q.choose(two, second, 1);
  await q.statement(one, third).waitFor();
  await q.choose(one, third, 2);
  await q.statement(two, q.statements[3]).waitFor();
  // Each has written its own answers, and once more what it has taken over; then it is over.
  const writes = () =>
    Promise.all(
      [page, other].map((tab) =>
        tab.evaluate(async () => {
          await new Promise(requestAnimationFrame);
          return /** @type {any} */ (window).writes;
        }),
      ),
    );
  const before = await writes();
  expect(before[0] + before[1]).toBeLessThanOrEqual(6);
  for (let looks = 0; looks < 5; looks += 1) expect(await writes()).toEqual(before);
});
const page_ = (src) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
  <link rel="icon" href="data:,"><script type="module" src="/embed.js"></script></head>
  <body><career-quiz loading="eager" src="${src}"></career-quiz></body></html>`;

test("an old snapshot is read, and what another tab adds to it", async ({ page, serveHost }) => {
  const { url } = await serveHost(TAG);
  const { one, other, open } = await twoTabs(page, url);
  const two = await open();
  // As a widget of before fingerprints were kept has stored it, in a third tab.
  await other.evaluate(
    ([key, text]) => localStorage.setItem(key, text),
    [r.KEY, r.snapshot({ answers: { [first]: 1, [second]: 3 } }, { step: "question", question: third })],
  );
  await q.statement(one, third).waitFor();
  await q.choose(one, third, 0);
  await expect.poll(() => kept(other)).toEqual({ [first]: 1, [second]: 3, [third]: 0 });
  await look(other);
  await q.statement(two, q.statements[3]).waitFor();
});

// --- Where answers are kept ---
for (const [from, to] of [
  ["session", "none"],
  ["local", "none"],
  ["local", "session"],
  ["session", "local"],
  ["none", "local"],
]) {
  test(`when \`persist\` changes from ${from} to ${to}, answers are kept there and nowhere else`, async ({
    page,
    serveHost,
  }) => {
    const { url } = await serveHost(TAG.replace(" ", ` persist="${from}" `));
    const widget = await q.open(page, url);
    await q.choose(widget, first, 3);
    await q.choose(widget, second, 1);
    await q.statement(widget, third).waitFor();
    const keys = () => page.evaluate(() => [Object.keys(localStorage).length, Object.keys(sessionStorage).length]);
    const is = { none: [0, 0], local: [1, 0], session: [0, 1] };
    expect(await keys()).toEqual(is[from]);
    await widget.evaluate((element, value) => element.setAttribute("persist", value), to);
    await expect.poll(keys).toEqual(is[to]);
    // The person keeps what was answered, and goes on with it.
    await q.statement(widget, third).waitFor();
    await q.choose(widget, third, 2);
    await q.statement(widget, q.statements[3]).waitFor();
    expect(await keys()).toEqual(is[to]);
    await q.press(widget, "review");
    await expect(widget.locator(".answer:not(.answer-open)")).toHaveCount(3);
  });
}

test("results of earlier times move along when `persist` changes", async ({ page, serveHost }) => {
  const { url } = await serveHost(TAG);
  await r.store(page, url, {
    [r.KEY]: r.snapshot(r.people.clear_mle, { finished: 20_600 }),
    [`${r.KEY}:earlier`]: r.earlierResults([{ day: 20_000, ...r.people.too_close }]),
  });
  const widget = await q.open(page, url);
  await r.section(widget, "compare").waitFor();
  await widget.evaluate((element) => element.setAttribute("persist", "session"));
  await expect.poll(() => page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 2]);
  await page.evaluate(() => document.querySelector("career-quiz").setAttribute("persist", "session"));
  await r.section(widget, "compare").waitFor();
});

test("what another page of the host keeps stays where a page keeps nothing from the start", async ({ page, serve }) => {
  const pages = { "/none.html": page_("").replace(' src=""', ' persist="none"') };
  const { origin } = await serve({ pages });
  await r.store(page, origin, { [r.KEY]: r.snapshot(r.people.clear_mle) });
  const widget = await q.open(page, `${origin}/none.html`);
  await q.choose(widget, first, 3);
  await q.statement(widget, second).waitFor();
  expect(Object.keys(await r.stored(page))).toEqual([r.KEY]);
});
