// What a press does on the fallback is what it does in the core: a table of cases, made by the core, that both run.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { expect, REPOSITORY, test } from "./fixtures.mjs";

const { cases, kept, questions } = JSON.parse(readFileSync(join(REPOSITORY, "tests/browser/turns.json"), "utf8"));

test("each press does on the fallback what it does in the core", async ({ page }) => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(REPOSITORY, "web/fallback/session.js")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "rules",
  });
  await page.goto("about:blank");
  await page.addScriptTag({ content: outputFiles[0].text });
  const found = await page.evaluate(
    ({ cases, kept, questions }) => {
      const { turn, written, restored } = /** @type {any} */ (globalThis).rules;
      const read = Object.fromEntries(questions.map((id, at) => [id, kept[1].read[id] ?? at]));
      const session = ([question, signs, auto_advance]) => ({
        ...kept[1],
        read,
        question,
        auto_advance,
        answers: Object.fromEntries(
          questions
            .map((id, at) => [id, signs[at] === "u" ? null : Number(signs[at])])
            .filter(([, value]) => !Number.isNaN(value)),
        ),
      });
      const short = ({ question, answers, auto_advance }) => [
        question,
        questions.map((id) => (id in answers ? (answers[id] ?? "u") : "-")).join(""),
        auto_advance,
      ];
      const run = ([before, act]) => {
        const { session: after, isMissing, leaves } = turn(questions, session(before), act);
        if (isMissing) return "missing";
        return leaves ? ["leaves", short(after)] : short(after);
      };
      return {
        turns: cases.map((one) => [one[0], one[1], run(one)]),
        kept: JSON.parse(written(session(kept[0]))),
        restored: short(restored({ ...session([questions[0], "----", true]) }, kept[1])),
      };
    },
    { cases, kept, questions },
  );
  expect(cases.length).toBeGreaterThan(400);
  expect(found.turns).toEqual(cases);
  expect(found.kept, "in the form of the widget").toEqual(kept[1]);
  expect(found.restored).toEqual(kept[0]);
});
