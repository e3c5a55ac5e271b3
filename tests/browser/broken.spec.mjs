// A quiz file that is broken shows what is wrong with it, in lines that help to mend it, and tells the host.
// @ts-check
import { expect, listen, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

/** The text of the quiz after `change` has been at it. */
function changed(change) {
  const copy = structuredClone(q.quiz);
  change(copy);
  return JSON.stringify(copy);
}

/**
 * Each with what its problems must name.
 * @type {Record<string, [text: string, ...named: RegExp[]]>}
 */
const broken = {
  truncated: [JSON.stringify(q.quiz).slice(0, -100), /not JSON/],
  empty: ["", /not JSON/],
  "a page": ["<!doctype html><title>404</title>", /not JSON/],
  "something else": ["[1, 2, 3]", /^\$/],
  "of wrong types": [
    changed((quiz) => {
      quiz.questions[3].text = 7;
      quiz.scale = "five";
    }),
    /questions\[3\]\.text/,
    /scale/,
  ],
  "with unknown fields": [
    changed((quiz) => {
      quiz.colour = "red";
      quiz.areas[1].weight = 3;
    }),
    /colour/,
    /areas\[1\].*weight/,
  ],
  unbalanced: [
    changed((quiz) => {
      quiz.questions[0].direction = "against";
    }),
    /L\b/,
  ],
  "with an id twice": [
    changed((quiz) => {
      quiz.questions[5].id = quiz.questions[4].id;
    }),
    /questions\[5\]\.id/,
  ],
  "with an area that is none": [
    changed((quiz) => {
      quiz.questions[2].area = "Q";
    }),
    /questions\[2\]\.area/,
  ],
  "without statements": [
    changed((quiz) => {
      quiz.questions = [];
    }),
    /statements/,
  ],
  "of a later format": [
    changed((quiz) => {
      quiz.format = 2;
    }),
    /format/,
  ],
  "full of problems": [
    changed((quiz) =>
      quiz.questions.forEach((question) => {
        delete question.text;
      }),
    ),
    /questions\[0\]/,
  ],
  "10 MB long": [
    changed((quiz) => {
      quiz.title = "x".repeat(10_000_000);
    }),
    /KB/,
  ],
  "nested too deeply": ["[".repeat(200_000) + "]".repeat(200_000), /^\$/],
};

const pages = Object.fromEntries(Object.values(broken).map(([text], at) => [`/quiz-${at}.json`, text]));

for (const [at, [what, [, ...named]]] of Object.entries(broken).entries()) {
  test(`a quiz file that is ${what}`, async ({ page, serveHost }) => {
    await page.addInitScript(listen);
    const { url } = await serveHost(`<career-quiz src="quiz-${at}.json"></career-quiz>`, { pages });
    await page.goto(url);
    const failure = q.screen(page.locator("career-quiz"), "failure");
    await expect(failure).toBeVisible();
    const lines = await failure.locator("li").allInnerTexts();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.length).toBeLessThan(300);
    for (const name of named) expect(lines.join("\n")).toMatch(name);
    await expect.poll(() => page.evaluate(() => window.heard.map(({ type }) => type))).toEqual(["quiz-error"]);
    const [{ detail, plain }] = await page.evaluate(() => window.heard);
    expect(plain).toBe(true);
    expect(detail).toMatchObject({ code: "quiz", message: expect.stringContaining(lines[0]) });
  });
}

test("the error says which quiz it is about", async ({ page, serveHost }) => {
  await page.addInitScript(listen);
  const [text] = broken.unbalanced;
  const { url } = await serveHost('<career-quiz src="own.json"></career-quiz>', { pages: { "/own.json": text } });
  await page.goto(url);
  await expect.poll(() => page.evaluate(() => window.heard)).toMatchObject([{ detail: { quiz: expect.any(String) } }]);
});

test("a quiz file that is not there", async ({ page, serveHost, expectTrouble }) => {
  expectTrouble(/status of 404/);
  await page.addInitScript(listen);
  const { url } = await serveHost('<career-quiz src="none.json"><p>Take the quiz</p></career-quiz>');
  await page.goto(url);
  await expect(q.screen(page.locator("career-quiz"), "failure")).toBeVisible();
  await expect(page.getByText("Take the quiz")).toBeVisible();
  expect(await page.evaluate(() => window.heard)).toMatchObject([{ type: "quiz-error", detail: { code: "load" } }]);
});

test("another quiz of the right form is shown", async ({ page, serveHost }) => {
  const title = "Another quiz <b>&amp;</b> all";
  const own = changed((quiz) => Object.assign(quiz, { id: "another", title }));
  const { url } = await serveHost('<career-quiz src="own.json" quiz="none"></career-quiz>', {
    pages: { "/own.json": own },
  });
  const widget = await q.open(page, url);
  await expect(widget).toContainText(title);
  await q.choose(widget, q.statements[0], 3);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(["career-quiz:another"]);
});
