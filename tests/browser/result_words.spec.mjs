// What is said beside the verdict: what to keep in mind, and what speaks against it. None of it changes the result.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.beforeAll(r.scorer);

const notices = (widget) =>
  widget.locator("[data-notice]").evaluateAll((all) => all.map(({ dataset }) => dataset.notice));
const line = (widget, kind) => widget.locator(`[data-line="${kind}"] dd`);

/** Answers that speak for one side, at full or half strength, by area: `{ C: 2, W: -1 }`; the others are in the middle. */
const sides = (byArea, but = {}) =>
  r.person(2, {
    ...Object.fromEntries(
      q.statements
        .map((id) => [id, byArea[q.areaOf(id)]])
        .filter(([, strength]) => strength !== undefined)
        .map(([id, strength]) => [id, strength === null ? null : 2 + strength * (q.strongest(id) === 4 ? 1 : -1)]),
    ),
    ...but,
  });

async function visitAll(page, site, table, look) {
  const widget = await r.openShared(page, site.url, r.people.too_close);
  for (const [name, someone, wanted] of table) {
    await r.visit(page, r.LINK + r.linkText(someone));
    expect(await look(widget, someone), name).toEqual(wanted);
  }
}

test("each sign of hurry or of yes-saying is among what is said, and the result stays what it is", async ({
  page,
  site,
}) => {
  const pairs = q.quiz.opposites;
  const both = (count, raw) =>
    Object.fromEntries(
      pairs
        .slice(0, count)
        .flat()
        .map((id) => [id, raw]),
    );
  const people = Object.values(r.people);
  /** @type {[name: string, someone: any][]} */
  const table = [
    ["yes to all", r.person(4)],
    ["no to all", r.person(0)],
    ["the middle", r.person(2)],
    ["two pairs", { answers: { ...r.people.clear_mle.answers, ...both(2, 3) } }],
    ["three pairs", { answers: { ...r.people.clear_mle.answers, ...both(3, 1) } }],
    ...people.map((one) => /** @type {[string, any]} */ (["a person", one])),
    ...Array.from({ length: 15 }, (_, at) => /** @type {[string, any]} */ (["random", r.randomPerson(3000 + at)])),
  ];
  const scored = r.score(table.map(([, one]) => one));
  const widget = await r.openShared(page, site.url, r.people.too_close);
  for (const [at, [called, one]] of table.entries()) {
    const [name, someone] = [String(called), /** @type {{ answers: object }} */ (one)];
    await r.visit(page, r.LINK + r.linkText(someone));
    const { flags, label, total, parts } = scored[at];
    expect(await r.look(widget), name).toMatchObject({ label, total, parts });
    const said = await notices(widget);
    // At most two are said, the most serious ones.
    const heard = said.filter((id) => flags.includes(id));
    expect(said.length, name).toBeLessThanOrEqual(2);
    const serious = ["straight_lining", "contradictions", "acquiescence"].filter((id) => flags.includes(id));
    expect(heard, name).toEqual(expect.arrayContaining(serious.slice(0, 1)));
    expect(new Set(said).size, name).toBe(said.length);
  }
});

test("answers that come faster than one can read are remarked on, slower ones are not", async ({ page, site }) => {
  await page.clock.install();
  for (const [pause, wanted] of [
    [0, 1],
    [2_500, 0],
  ]) {
    const widget = await q.open(page, site.url);
    for (const id of q.statements) {
      if (pause) await page.clock.fastForward(pause);
      await q.choose(widget, id, r.people.clear_mle.answers[id] ?? "unsure");
    }
    await q.toResult(widget);
    await expect(widget.getByText("You answered faster than most people read.")).toHaveCount(wanted);
    await page.evaluate(() => localStorage.clear());
    await page.goto("about:blank");
  }
});

test("what could stop the move is what speaks against it", async ({ page, site }) => {
  const blocker = (id) => q.quiz.areas.find((area) => area.id === id).blocker;
  const table = [
    ["J", sides({ C: 2, J: -2, L: 2, W: 2 }), blocker("J")],
    ["W", sides({ C: 2, J: 2, L: 2, W: -2 }), blocker("W")],
    ["two", sides({ C: -2, J: 2, L: 2, W: -2 }), undefined],
    ["without importance", { ...sides({ C: 2, J: -2, L: 2, W: 2 }), importance: { J: 0 } }, undefined],
    ["nothing", sides({ C: 2, J: 2, L: 2, W: 2 }), "Nothing that"],
  ];
  const widget = await r.openShared(page, site.url, r.people.too_close);
  for (const [name, someone, wanted] of table) {
    await r.visit(page, r.LINK + r.linkText(someone));
    if (name === "nothing") await expect(line(widget, "against"), name).toContainText("Nothing that");
    else if (wanted) await expect(line(widget, "against"), name).toContainText(wanted);
    if (name === "without importance") await expect(line(widget, "against"), name).not.toContainText(blocker("J"));
  }
});

test("each pattern is said in the words for its label, and its title never", async ({ page, site }) => {
  // Strength of C, J, L and W: readiness is C with L. What the pattern is called follows from scoring.md, section 10.
  const table = {
    go: { C: 1, J: 1, L: 1, W: 1 },
    narrow_door: { C: 2, J: -1, L: 2, W: 1 },
    ready: { C: 2, L: 2 },
    may_not_enjoy: { C: 2, J: 2, L: 2, W: -1 },
    half_ready: { J: 2, W: 2 },
    not_ready: { C: -2, L: -1, J: -1, W: 1 },
    better_match: { C: -1, L: -1, W: -1 },
  };
  await visitAll(
    page,
    site,
    Object.entries(table).map(([id, strengths]) => [id, sides(strengths), true]),
    async (widget, someone) => {
      const id = Object.keys(table).find((one) => JSON.stringify(sides(table[one])) === JSON.stringify(someone));
      const label = await q.label(widget);
      const texts = q.quiz.patterns.find((one) => one.id === id);
      const wanted = label === "too_close" ? texts.close : label.endsWith("mle") ? texts.for : texts.against;
      const said = await line(widget, "why").innerText();
      return said === wanted || `${label}: ${said}`;
    },
  );
});

test("what was done is set against what is felt, but yes-saying is no evidence", async ({ page, site }) => {
  const {
    done: [done],
    felt: [felt],
    more_done: moreDone,
    more_felt: moreFelt,
  } = q.quiz.evidence;
  const more = (sign) => ({ [done]: 2 + 2 * sign, [felt]: 2 + 2 * sign });
  const table = [
    ["built, and worries", r.person(2, more(1)), moreDone],
    ["not built, and does not worry", r.person(2, more(-1)), moreFelt],
    ["says yes to everything", r.person(4), ""],
    ["says no to everything", r.person(0), ""],
    ["says mostly yes", r.person(3, more(1)), ""],
    ["not sure about one", r.person(2, { ...more(1), [felt]: null }), ""],
    ["the two agree", r.person(2, { [done]: 4, [felt]: 0 }), ""],
  ];
  const widget = await r.openShared(page, site.url, r.people.too_close);
  for (const [name, someone, wanted] of table) {
    await r.visit(page, r.LINK + r.linkText(someone));
    const why = r.section(widget, "why");
    for (const text of [moreDone, moreFelt]) {
      const count = text === wanted ? 1 : 0;
      await expect(why.getByText(text), name).toHaveCount(count);
    }
  }
});
