// The result of the widget is the result of the batch command, for random people.
// @ts-check
import { spawnSync } from "node:child_process";
import { expect, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

test.describe.configure({ timeout: 60_000 });

const [GROUPS, RUNS] = [4, 5];

/** The same random numbers each time: mulberry32. */
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A person who leans to one side, more or less, is sometimes not sure, and mostly says what matters. */
function person(seed) {
  const random = randomFrom(seed);
  const below = (number) => Math.floor(random() * number);
  const [lean, unsure] = [random() * 2 - 1, [0, 0.1, 0.4][below(3)]];
  const answers = Object.fromEntries(
    q.statements.map((id) => {
      if (random() < unsure) return [id, null];
      return [id, random() < Math.abs(lean) ? Math.abs(q.strongest(id, lean) - below(2)) : below(5)];
    }),
  );
  const importance = Object.fromEntries(q.quiz.areas.map(({ id }) => [id, random() < 0.2 ? 0 : below(11)]));
  return seed % 3 === 0 ? { answers } : { answers, importance };
}

const people = Array.from({ length: GROUPS * RUNS }, (_, at) => person(at + 1));

/** What the batch command says of all of them; it is built by the first call where it is not yet. */
function score() {
  const { status, stdout, stderr } = spawnSync(
    "cargo",
    ["xtask", "score", "--quiz", "static/quizzes/swe-or-mle/quiz.json"],
    { cwd: REPOSITORY, input: people.map((one) => JSON.stringify(one)).join("\n"), encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

let scored;
test.beforeAll(() => {
  test.setTimeout(120_000);
  scored = score();
});

test("the random people are of all kinds", () => {
  expect(new Set(scored.map(({ label }) => label)).size).toBe(5);
  expect(new Set(people.flatMap(({ answers }) => Object.values(answers))).size).toBe(6);
  expect(scored.some(({ areas }) => Object.values(areas).some((area) => !area.scored))).toBe(true);
});

for (let group = 0; group < GROUPS; group += 1) {
  const [from, to] = [group * RUNS, (group + 1) * RUNS];
  test(`random people ${from + 1} to ${to}`, async ({ page, site }) => {
    const widget = await q.open(page, site.url);
    for (const [at, { answers, importance }] of people.entries()) {
      if (at < from || at >= to) continue;
      await q.answerAll(widget, (id) => answers[id] ?? "unsure");
      if (importance) await q.fineTune(widget);
      for (const [area, points] of Object.entries(importance ?? {})) await q.slider(widget, area).fill(`${points}`);
      await q.press(widget, "result");
      await q.screen(widget, "result").waitFor();
      const seen = { label: await q.label(widget), total: await q.total(widget), parts: await q.parts(widget) };
      const { label, total, parts } = scored[at];
      expect(seen, `person ${at + 1}`).toEqual({ label, total, parts });
      await q.press(widget, "restart");
      await q.statement(widget, q.statements[0]).waitFor();
    }
  });
}
