// What is said beside the verdict: cautions, blockers, the pattern, what was done against what is felt. None changes it.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.beforeAll(r.scorer);

const words = {
  straight_lining: "Many answers in a row are the same.",
  contradictions: "Several statements that say nearly the opposite got the same answer from you.",
  contradictions_soft: "Two pairs of statements say nearly the opposite",
  acquiescence: "You agreed with most statements, or disagreed with most, whichever side they speak for.",
  many_unsure: "Many statements have no answer, or one area has too few.",
};
const cautions = async (widget) => {
  const said = await r.section(widget, "cautions").locator("p").allInnerTexts();
  return Object.keys(words).filter((flag) => said.some((one) => one.startsWith(words[flag])));
};

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

test("each sign of hurry or of yes-saying is said in words, and the result stays what it is", async ({
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
  const table = [
    ["yes to all", r.person(4)],
    ["no to all", r.person(0)],
    ["not sure", r.person(null)],
    ["the middle", r.person(2)],
    ["two pairs", { answers: { ...r.people.clear_mle.answers, ...both(2, 3) } }],
    ["three pairs", { answers: { ...r.people.clear_mle.answers, ...both(3, 1) } }],
    ...people.map((one) => ["a person", one]),
    ...Array.from({ length: 15 }, (_, at) => ["random", r.randomPerson(3000 + at)]),
  ];
  const scored = r.score(table.map(([, one]) => one));
  const seen = new Set(scored.flatMap(({ flags }) => flags));
  expect([...seen].sort()).toEqual(Object.keys(words).sort());
  await visitAll(
    page,
    site,
    table.map(([name, one], at) => [
      name,
      one,
      {
        flags: scored[at].flags.toSorted(),
        label: scored[at].label,
        total: scored[at].total,
        parts: scored[at].parts,
      },
    ]),
    async (widget) => {
      const { changes: _, ...numbers } = await r.look(widget);
      return { flags: (await cautions(widget)).sort(), ...numbers };
    },
  );
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
    await q.press(widget, "clear");
    await q.statement(widget, q.statements[0]).waitFor();
  }
});

test("what the total hides is named, unless the label is for software", async ({ page, site }) => {
  const blocker = (id) =>
    `Your total hides one area that could stop the move: ${q.quiz.areas.find((area) => area.id === id).name}.`;
  const preference = "Preference conflict (Work style): you could, but you may not enjoy it.";
  const table = [
    ["J", sides({ C: 2, J: -2, L: 2, W: 2 }), [blocker("J")]],
    ["W", sides({ C: 2, J: 2, L: 2, W: -2 }), [preference]],
    ["C and W", sides({ C: -2, J: 2, L: 2, W: -1 }), [blocker("C"), preference]],
    ["too close", sides({ C: 2, J: -2 }), [blocker("J")]],
    ["W at its border", sides({ C: 2, L: 2, W: -1 }), [preference]],
    ["below its border", sides({ C: 2, L: 2, W: -1 }, { W1: 2 }), []],
    ["without importance", { ...sides({ C: 2, J: -2, L: 2, W: 2 }), importance: { J: 0 } }, []],
    ["for software", sides({ C: -2, J: -2, L: -2, W: 2 }), []],
  ];
  await visitAll(page, site, table, (widget) => r.section(widget, "blockers").locator("p").allInnerTexts());
});

test("each pattern is shown with its words, and none where no side is named", async ({ page, site }) => {
  // Strength of C, J, L and W: readiness is C with L. What the pattern is called follows from scoring.md, section 10.
  const table = {
    go: { C: 1, J: 1, L: 1, W: 1 },
    narrow_door: { C: 2, J: -1, L: 2, W: 1 },
    ready: { C: 2, L: 2 },
    may_not_enjoy: { C: 2, J: 2, L: 2, W: -1 },
    half_ready: { J: 2, W: 2 },
    no_pattern: { J: 2 },
    may_not_suit: { J: -1, W: -1 },
    not_ready: { C: -2, L: -1, J: -1, W: 1 },
    small_trial: { C: -2, L: -2 },
    better_match: { C: -1, L: -1, W: -1 },
    first_find_out: { C: 2, J: null, L: 2 },
  };
  const widget = await r.openShared(page, site.url, r.people.too_close);
  await expect(r.section(widget, "pattern")).toHaveCount(0);
  for (const [id, strengths] of Object.entries(table)) {
    await r.visit(page, r.LINK + r.linkText(sides(strengths)));
    expect(await q.label(widget), id).not.toBe("too_close");
    const pattern = r.section(widget, "pattern");
    const said = q.quiz.patterns.find((one) => one.id === (id === "first_find_out" ? "ready" : id));
    await expect(pattern, id).toHaveAttribute("data-pattern", said.id);
    await expect(pattern.locator(".section-title"), id).toHaveText(said.title);
    await expect(pattern, id).toContainText(said.text);
    await expect(pattern.getByText("First find that out."), id).toHaveCount(id === "first_find_out" ? 1 : 0);
  }
  expect(
    Object.keys(table)
      .filter((id) => id !== "first_find_out")
      .sort(),
  ).toEqual(q.quiz.patterns.map(({ id }) => id).sort());
});

test("what was done is set against what is felt, but yes-saying is no evidence", async ({ page, site }) => {
  const {
    done: [done],
    felt: [felt],
  } = q.quiz.evidence;
  const more = (sign) => ({ [done]: 2 + 2 * sign, [felt]: 2 + 2 * sign });
  const table = [
    ["built, and worries", r.person(2, more(1)), "You have built more than you feel sure of."],
    ["not built, and does not worry", r.person(2, more(-1)), "You feel surer than what you have built shows so far."],
    ["says yes to everything", r.person(4), ""],
    ["says no to everything", r.person(0), ""],
    ["says mostly yes", r.person(3, more(1)), ""],
    ["not sure about one", r.person(2, { ...more(1), [felt]: null }), ""],
    ["the two agree", r.person(2, { [done]: 4, [felt]: 0 }), ""],
  ];
  await visitAll(
    page,
    site,
    table.map(([name, someone]) => [name, someone, true]),
    async (widget, someone) => {
      const [, , wanted] = table.find(([, one]) => one === someone);
      const said = (await r.section(widget, "gap").allInnerTexts()).join();
      return wanted ? said.startsWith(wanted) : said === "";
    },
  );
});
