// What changed since last time: at most ten results are kept on this device, each can be compared with, all can go.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.beforeAll(r.scorer);

const EARLIER = `${r.KEY}:earlier`;
const date = (day) =>
  new Date(day * 86_400_000).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
const rounded = (value) => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);

const days = async (page) =>
  JSON.parse((await r.stored(page))[EARLIER] ?? '{"results":[]}').results.map(({ day }) => day);

async function openWith(page, url, someone, earlier, more = { finished: 20_900 }) {
  await r.store(page, url, { [r.KEY]: r.snapshot(someone, more), [EARLIER]: r.earlierResults(earlier) });
  await page.goto(url);
  const widget = page.locator("career-quiz");
  await q.screen(widget, "result").waitFor();
  return widget;
}

/** What the bars have to say: for each area its name, and where on the line its marks stand, then and now. */
function rows(before, now) {
  const [then, today] = r.score([before, now].map(({ answers, importance = {} }) => ({ answers, importance })));
  const place = ({ areas }, id) =>
    areas[id].scored ? `${((rounded((250 * areas[id].g) / 6) + 1000) / 20).toFixed(2)}%` : null;
  return q.quiz.areas.map(({ id, name }) => [name, place(then, id), place(today, id)]);
}

const bars = (widget) =>
  r
    .section(widget, "compare")
    .locator(".compared > li")
    .evaluateAll((all) =>
      all.map((row) => {
        const at = (mark) => row.querySelector(mark)?.getAttribute("x") ?? null;
        return [row.firstChild.textContent, at(".chart-before"), at(".chart-total")];
      }),
    );

test("the bars have each area then and now, and say both in words", async ({ page, site }) => {
  for (const [before, now] of [
    ["too_close", "leaning_mle"],
    ["leaning_swe", "clear_mle"],
    ["clear_mle", "clear_swe"],
  ]) {
    const [a, b] = [r.people[before], { ...r.people[now], importance: { C: 9, J: 1 } }];
    const widget = await openWith(page, site.url, b, [{ day: 20_000, ...a }]);
    expect(await bars(widget)).toEqual(rows(a, b));
    const compare = r.section(widget, "compare");
    await expect(compare.locator("> summary")).toContainText("Since October 2024");
    await compare.locator("> summary").click();
    for (const [at, { name, levels }] of q.quiz.areas.entries()) {
      const said = await compare.locator(".compared > li .hidden").nth(at).innerText();
      expect(said).toMatch(new RegExp(`^${name}: .+ then, .+ now\\.$`));
      expect(levels.some((level) => said.includes(level)) || said.includes("too few")).toBe(true);
    }
    await expect(widget.locator(".axis .chart-before"), "a mark of then on the axis").toHaveCount(1);
    await expect(widget.locator(".axis .chart-name")).toContainText("October 2024");
  }
});

test("each earlier result can be compared with; the last one comes first", async ({ page, site }) => {
  const list = [
    ["clear_mle", 20_000],
    ["too_close", 20_200],
    ["clear_swe", 20_400],
  ].map(([label, day]) => ({ day, ...r.people[label] }));
  const widget = await openWith(page, site.url, r.people.leaning_mle, list);
  await r.section(widget, "compare").locator("> summary").click();
  const choices = q.button(widget, "compare");
  await expect(choices).toHaveText(list.map(({ day }) => date(day)));
  expect(await bars(widget)).toEqual(rows(list[2], r.people.leaning_mle));
  for (const at of [0, 1, 2]) {
    await choices.nth(at).click();
    expect(await bars(widget)).toEqual(rows(list[at], r.people.leaning_mle));
    const told = await choices.evaluateAll((all) => all.map((one) => (one.ariaPressed ?? one.ariaCurrent) === "true"));
    expect(told, "which one is shown is told to assistive technology too").toEqual([0, 1, 2].map((one) => one === at));
  }
});

test("a result on other statements is told as it was, with a word on why nothing stands beside it", async ({
  page,
  site,
}) => {
  // The first is of an earlier revision, the second of a statement whose words were others.
  const before = { ...r.people.clear_mle, importance: {} };
  const [id] = q.statements;
  const kept = {
    format: 1,
    results: [
      { day: 20_000, ...before, revision: 1, scoring: 2, label: "clear_swe" },
      { day: 20_400, ...before, revision: 2, scoring: 2, read: { [id]: 1 }, label: "leaning_mle" },
    ],
  };
  await r.store(page, site.url, {
    [r.KEY]: r.snapshot(r.people.too_close, { finished: 20_900 }),
    [EARLIER]: JSON.stringify(kept),
  });
  await page.goto(site.url);
  const widget = page.locator("career-quiz");
  const compare = r.section(widget, "compare");
  await expect(widget.locator(".earlier")).toHaveText(
    "In November 2025: leaning towards machine-learning engineering.",
  );
  await expect(compare.locator("> summary")).toHaveText("Since November 2025 – told as it was then");
  await compare.locator("> summary").click();
  await expect(compare.getByText("The statements or the rules of this quiz have changed since then.")).toBeVisible();
  await q.button(widget, "compare").first().click();
  await expect(widget.locator(".earlier")).toHaveText("In October 2024: clearly software engineering.");
  await expect(compare.locator("svg"), "no number of it is drawn").toHaveCount(0);
  await expect(widget.locator(".axis .chart-before")).toHaveCount(0);
  // It stays what it was called, also when more is kept.
  await q.press(widget, "restart");
  await expect.poll(() => days(page)).toEqual([20_000, 20_400, 20_900]);
  const [first, second] = JSON.parse((await r.stored(page))[EARLIER]).results;
  expect([first, second]).toEqual([
    { day: 20_000, label: "clear_swe" },
    { day: 20_400, label: "leaning_mle" },
  ]);
});

test("what is tried on the result moves the bars along", async ({ page, site }) => {
  const before = r.people.too_close;
  const widget = await openWith(page, site.url, r.people.clear_mle, [{ day: 20_000, ...before }]);
  await r.chooseAll(widget, [
    ["C1", 0],
    ["C2", "unsure"],
  ]);
  const now = { answers: { ...r.people.clear_mle.answers, C1: 0, C2: null } };
  expect(await bars(widget)).toEqual(rows(before, now));
  await q.press(widget, "revert");
  expect(await bars(widget)).toEqual(rows(before, r.people.clear_mle));
});

test("starting again keeps the result, ten at most, and taking that back takes it out again", async ({
  page,
  site,
}) => {
  const list = Array.from({ length: 10 }, (_, at) => ({ day: 20_000 + at, ...r.people.too_close }));
  const widget = await openWith(page, site.url, r.people.clear_mle, list, { finished: 20_700 });
  await q.press(widget, "restart");
  await q.statement(widget, q.statements[0]).waitFor();
  await expect.poll(() => days(page)).toEqual([...list.slice(1).map(({ day }) => day), 20_700]);
  await q.press(widget, "undo");
  await q.screen(widget, "result").waitFor();
  await expect.poll(() => days(page)).toEqual(list.map(({ day }) => day));
  await q.press(widget, "restart");
  await q.wholeRun(widget, r.says(r.people.clear_swe));
  await expect(q.button(widget, "compare")).toHaveCount(10);
  expect(await bars(widget)).toEqual(rows(r.people.clear_mle, r.people.clear_swe));
  await page.reload();
  await q.screen(widget, "result").waitFor();
  expect(await bars(widget)).toEqual(rows(r.people.clear_mle, r.people.clear_swe));
});

test("what never came to a result, or was only tried, is not kept", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await q.choose(widget, q.statements[0], 3);
  await q.statement(widget, q.statements[1]).waitFor();
  await widget.evaluate((element) => element.restart());
  await q.statement(widget, q.statements[0]).waitFor();
  await expect.poll(() => r.stored(page)).toEqual({});
  await q.wholeRun(widget, r.says(r.people.clear_mle));
  await r.openTry(widget);
  await q.slider(widget, "C").fill("0");
  await q.press(widget, "restart");
  await expect.poll(async () => Object.keys(await r.stored(page))).toEqual([EARLIER]);
  const [one] = JSON.parse((await r.stored(page))[EARLIER]).results;
  expect(one).toMatchObject({ ...r.people.clear_mle, importance: {} });
});

test("clearing takes the earlier results too", async ({ page, site }) => {
  const widget = await openWith(page, site.url, r.people.clear_mle, [{ day: 20_000, ...r.people.too_close }]);
  await q.clearAll(widget);
  await q.statement(widget, q.statements[0]).waitFor();
  await expect.poll(() => r.stored(page)).toEqual({});
  await page.reload();
  await q.wholeRun(widget, r.says(r.people.too_close));
  await expect(r.section(widget, "compare")).toHaveCount(0);
});

test("a person who starts again can clear what was kept without a whole run", async ({ page, site }) => {
  const widget = await openWith(page, site.url, r.people.clear_mle, []);
  await q.press(widget, "restart");
  await expect.poll(() => days(page)).toEqual([20_900]);
  await page.reload();
  await q.screen(widget, "question").waitFor();
  await expect(q.button(widget, "clear")).toBeVisible();
});

test("what another version of the widget kept is left alone", async ({ page, site }) => {
  const later = JSON.stringify({ format: 2, more: "of a later time" });
  await r.store(page, site.url, { [EARLIER]: later });
  const widget = await q.open(page, site.url);
  await r.ready(widget);
  await q.choose(widget, q.statements[0], 3);
  await expect.poll(async () => Object.keys(await r.stored(page))).toContain(r.KEY);
  expect((await r.stored(page))[EARLIER]).toBe(later);
});
