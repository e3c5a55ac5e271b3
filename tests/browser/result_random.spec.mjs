// 100 random people in the widget: what is shown adds up, and each named change does what it says and no answer fewer.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.beforeAll(r.scorer);

const PEOPLE = 100;
const GROUPS = 2;
const CARRIED_OUT = 5;
const SIZE = PEOPLE / GROUPS;

const people = Array.from({ length: PEOPLE }, (_, at) => r.randomPerson(at + 1));
const fill = (someone) => ({ importance: {}, ...someone });
const changed = (someone, moves) => ({
  ...fill(someone),
  answers: { ...someone.answers, ...Object.fromEntries(moves) },
});

/** The same moves without one of them: all ways to do that. */
const oneLess = (moves) => moves.map((_, at) => moves.toSpliced(at, 1));

/** What the batch command says of the people, by group; each test asks for its own. */
const scoredOf = (from) => r.score(people.slice(from, from + SIZE).map(fill));

/** Where a change has to lead: across the middle, or to the label of a side. */
function leadsThere(before, text) {
  if (before.label !== "too_close") return (after) => Math.sign(after.g) === -Math.sign(before.g);
  const side = q.quiz.poles.find((pole) => text.startsWith(`Towards ${pole.side.toLowerCase()}`)).id;
  return (after) => after.label.endsWith(side);
}

for (let group = 0; group < GROUPS; group += 1) {
  const from = group * SIZE;
  test(`people ${from + 1} to ${from + SIZE}, each opened by a link`, async ({ page, site }) => {
    const scored = scoredOf(from);
    const claims = [];
    const widget = await r.openShared(page, site.url, people[from]);
    for (const [at, before] of scored.entries()) {
      const someone = people[from + at];
      await r.visit(page, r.LINK + r.linkText(someone));
      const seen = await r.look(widget);
      const who = `person ${from + at + 1}`;
      expect(seen, who).toMatchObject({ label: before.label, total: before.total, parts: before.parts });
      expect(
        Object.values(seen.parts).reduce((sum, part) => sum + part, 0),
        who,
      ).toBe(seen.total);
      const named = seen.changes.filter(({ moves }) => moves.length);
      for (const { moves, text } of named) {
        const there = leadsThere(before, text);
        claims.push({ who: `${who}: ${text}`, there, wanted: true, someone: changed(someone, moves) });
        for (const less of oneLess(moves)) {
          claims.push({
            who: `${who}, one answer less: ${text}`,
            there,
            wanted: false,
            someone: changed(someone, less),
          });
        }
      }
      const wanted = before.tips ? before.tips.fewest_answers : before.flips.fewest_answers;
      if (wanted !== null) expect(Math.min(...named.map(({ moves }) => moves.length)), who).toBe(wanted);
      else if (before.label !== "too_close") expect(seen.changes[0].text, who).toContain("However you changed");
    }
    expect(claims.length).toBeGreaterThan(SIZE);
    const after = r.score(claims.map(({ someone }) => someone));
    const broken = claims.filter(({ there, wanted }, at) => there(after[at]) !== wanted).map(({ who }) => who);
    expect(broken).toEqual([]);
  });
}

test("the random people are of all kinds", () => {
  const scored = r.score(people.map(fill));
  for (const label of r.labels) expect(scored.filter((one) => one.label === label).length, label).toBeGreaterThan(10);
  expect(scored.filter(({ areas }) => Object.values(areas).some((area) => !area.scored)).length).toBeGreaterThan(10);
});

for (let group = 0; group < GROUPS; group += 1) {
  test(`changes that are carried out in the widget, part ${group + 1}`, async ({ page, site }) => {
    const from = group * CARRIED_OUT;
    const chosen = people.slice(from, from + CARRIED_OUT);
    const scored = r.score(chosen.map(fill));
    const tries = [];
    for (const [at, someone] of chosen.entries()) {
      const widget = await r.openOwn(page, site.url, someone);
      const before = await r.look(widget);
      for (const { text, moves } of before.changes.filter(({ moves }) => moves.length)) {
        const there = leadsThere(scored[at], text);
        const less = moves.slice(0, -1);
        await r.chooseAll(widget, less);
        tries.push({ text, there, wanted: false, someone: changed(someone, less), seen: await r.look(widget) });
        await r.chooseAll(widget, moves.slice(-1));
        tries.push({ text, there, wanted: true, someone: changed(someone, moves), seen: await r.look(widget) });
        await q.press(widget, "revert");
        await expect(widget.locator("[data-trying]")).toHaveCount(0);
        expect(await r.look(widget), `taken back: ${text}`).toEqual(before);
      }
    }
    expect(tries.length).toBeGreaterThan(CARRIED_OUT);
    for (const [at, after] of r.score(tries.map(({ someone }) => someone)).entries()) {
      const { text, there, wanted, seen } = tries[at];
      expect(seen, text).toMatchObject({ label: after.label, total: after.total, parts: after.parts });
      expect(there(after), `${wanted ? "" : "one answer less: "}${text}`).toBe(wanted);
    }
  });
}
