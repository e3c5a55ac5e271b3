// The simulated people of author.html: their labels are those of the core, and they are those of `cargo xtask simulate`.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clearFrom, designOf, scorer } from "../../web/author/label.js";
import { simulated } from "../../web/author/people.js";
import { expect, REPOSITORY, test } from "./fixtures.mjs";

const read = (file) => readFileSync(join(REPOSITORY, file), "utf8");
const quizOf = (file) => JSON.parse(read(file));
/** The shares in so many thousandths after so many people. */
function sharesOf(design, people) {
  const { clear, leaning, close } = [...simulated(design, people)].at(-1) ?? {};
  return { clear: clear / people, leaning: leaning / people, close: close / people };
}

const VECTORS = "crates/quiz-core/tests/vectors";
for (const [vectors, revision, least] of /** @type {const} */ ([
  ["swe-or-mle.jsonl", "revision-2", 201],
  ["swe-or-mle-1.jsonl", "revision-1", 2],
])) {
  test(`answers come to the label that the core gives them: ${vectors}`, () => {
    const quiz = quizOf(`${VECTORS}/${revision}.quiz.json`);
    const score = scorer(designOf(quiz));
    const lines = read(`${VECTORS}/${vectors}`).trim().split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(least);
    for (const line of lines) {
      const { name, case: given, result } = JSON.parse(line);
      const answers = quiz.questions.map(({ id }) => given.answers[id] ?? null);
      const { g, h, side, isClear } = score(
        answers,
        quiz.areas.map(({ id }) => given.importance?.[id] ?? 5),
      );
      const pole = quiz.poles[side > 0 ? 0 : 1].id;
      const label = side ? `${isClear ? "clear" : "leaning"}_${pole}` : "too_close";
      expect({ name, g, h, label }).toEqual({ name, g: result.g, h: result.h, label: result.label });
    }
  });
}

for (const [file, known] of Object.entries(quizOf("tests/browser/shares.json"))) {
  test(`as many see each label as in the model of the tools: ${file}`, () => {
    const design = designOf(quizOf(file));
    const apart = (people, most) => {
      const shares = sharesOf(design, people);
      expect(shares.clear + shares.leaning + shares.close).toBeCloseTo(1);
      for (const [label, share] of Object.entries(known)) {
        expect(Math.abs(shares[label] - share), `${label}: ${shares[label]}, not ${share}`).toBeLessThan(most);
      }
    };
    // Of 20,000 there and 40,000 here a difference has an error of about 0.5 points; of the 2,000 that are shown, of 1.3.
    apart(40_000, 0.015);
    apart(2_000, 0.04);
  });
}

test("the same people come each time, in groups that one can pause between", () => {
  const design = designOf(quizOf("static/example-quiz.json"));
  const counts = [...simulated(design, 2_000)];
  expect([...simulated(design, 2_000)]).toEqual(counts);
  expect(counts.map(({ people }) => people)).toEqual(counts.map((_, at) => 20 * (at + 1)));
  for (const { clear, leaning, close, people } of counts) expect(clear + leaning + close).toBe(people);
});

test("a result is clear from where the score says", () => {
  for (const [file, border] of /** @type {const} */ ([
    ["static/quizzes/swe-or-mle/quiz.json", 20.4],
    ["static/quizzes/engineer-or-manager/quiz.json", 23.6],
    ["static/example-quiz.json", 28.9],
  ])) {
    expect(clearFrom(designOf(quizOf(file))), file).toBeCloseTo(border, 1);
  }
});
