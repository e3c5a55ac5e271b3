// The page for authors: a text becomes a quiz while it is written, what is wrong is said in its line, and nothing is sent.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, expect, REPOSITORY, test } from "./fixtures.mjs";
import { payloads } from "./payloads.mjs";
import * as q from "./quiz.mjs";

const EXAMPLE = readFileSync(join(DIST, "example-quiz.json"), "utf8");
const BLANK = readFileSync(join(DIST, "blank-quiz.json"), "utf8");
const axe = readFileSync(join(REPOSITORY, "node_modules/axe-core/axe.min.js"), "utf8");

const text = (page) => page.getByRole("textbox", { name: "The file" });
const summary = (page) => page.locator("#summary");
const problems = (page) => page.locator("#problems button");
const quizzes = (page) => page.locator(".ground career-quiz");
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** @type {import("./server.mjs").Server} */
let site;
test.beforeEach(async ({ page, serve }) => {
  site = await serve();
  await page.goto(`${site.url}author.html`);
  await expect(summary(page)).toHaveText("The editor is empty.");
});

const shares = (page) => page.getByRole("region", { name: "How clear its results would be" });

async function takeExample(page) {
  await press(page, "Put it into the editor");
  await expect(summary(page)).toHaveText("Good: “Go freelance, or stay employed?”, 12 statements.");
  for (const quiz of await quizzes(page).all()) await q.ready(quiz);
}

test("the example is good, and is shown in light and dark", async ({ page }) => {
  await takeExample(page);
  await expect(text(page)).toHaveValue(EXAMPLE);
  await expect(problems(page)).toHaveCount(0);
  await expect(quizzes(page)).toHaveCount(2);
  const papers = await quizzes(page).evaluateAll((all) =>
    all.map((quiz) => getComputedStyle(quiz.shadowRoot?.querySelector("label") ?? quiz).color),
  );
  expect(new Set(papers).size, `${papers}`).toBe(2);
  await press(page, "Show a result");
  await expect(page.locator("#shown")).toContainText("The result of somebody");
  for (const quiz of await quizzes(page).all()) await expect(q.screen(quiz, "result")).toBeVisible();
  // What is changed then is seen in the result, and the focus stays in the text.
  await text(page).focus();
  await text(page).evaluate((/** @type {HTMLTextAreaElement} */ one) => {
    one.value = one.value.replaceAll("Working alone", "On your own");
    one.dispatchEvent(new Event("input"));
  });
  for (const quiz of await quizzes(page).all()) {
    await expect(q.screen(quiz, "result").getByText("On your own").first()).toBeVisible();
  }
  await expect(text(page)).toBeFocused();
  await press(page, "Show the start");
  for (const quiz of await quizzes(page).all()) await expect(q.screen(quiz, "question")).toBeVisible();
});

test("a result is shown of somebody on each side and in the middle, also while the text is no quiz", async ({
  page,
}) => {
  await takeExample(page);
  await text(page).fill(`${EXAMPLE}}`);
  await expect(page.locator("#stale")).toBeVisible();
  await press(page, "Show a result");
  const people = page.getByRole("combobox", { name: "Somebody who" });
  for (const [who, label] of [
    ["is for the first side", "clear_freelance"],
    ["is for the second side", "clear_employed"],
    ["stands in the middle", "too_close"],
  ]) {
    await people.selectOption({ label: who });
    await expect(page.locator("#shown")).toContainText(`The result of somebody who ${who}.`);
    for (const quiz of await quizzes(page).all()) {
      await expect(quiz.locator(`[data-label="${label}"]`)).toBeVisible();
      // Nobody of them answers in a way that the result would warn of.
      await expect(quiz.locator('[data-notice]:not([data-notice="fast"])')).toHaveCount(0);
    }
  }
  await press(page, "Show the start");
  for (const quiz of await quizzes(page).all()) await expect(q.screen(quiz, "question")).toBeVisible();
});

test("it opens with three ways to begin, and they close when there is a quiz", async ({ page }) => {
  const ways = page.locator("#begin");
  await expect(ways.getByRole("heading")).toHaveText([
    "With a finished quiz",
    "With a blank one",
    "With what you have",
  ]);
  await expect(page.getByRole("heading", { name: "Preview" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Save the file" })).toBeHidden();
  await takeExample(page);
  await expect(ways.getByRole("heading")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "The file" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Preview" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save the file" })).toBeVisible();
  // The ways are still there, for something else.
  await ways.locator("summary").click();
  await press(page, "Take the blank one");
  await expect(text(page)).toHaveValue(BLANK);
  await press(page, "Bring back what was there");
  await expect(text(page)).toHaveValue(EXAMPLE);
});

test("a blank quiz is good, and a button leads from one text in brackets to the next", async ({ page }) => {
  await press(page, "Take the blank one");
  await expect(summary(page)).toContainText(/^Good: .* 12 statements\.$/);
  await expect(problems(page)).toHaveCount(0);
  const next = page.locator("#next button");
  const marked = () =>
    text(page).evaluate((/** @type {HTMLTextAreaElement} */ one) =>
      one.value.slice(one.selectionStart, one.selectionEnd),
    );
  const count = async () => Number.parseInt(await next.innerText(), 10);
  const all = BLANK.match(/"\[[^"]*\]"/g) ?? [];
  await expect(next).toHaveText(`${all.length} texts in brackets to write: go to the next`);
  for (const blank of all.slice(0, 3)) {
    await next.click();
    expect(await marked()).toBe(blank.slice(1, -1));
  }
  // What is typed takes the place of the whole text in brackets.
  await page.keyboard.type("the bench");
  await expect(text(page)).toHaveValue(/"name": "the bench"/);
  await expect.poll(count).toBe(all.length - 1);
  await next.click();
  expect(await marked()).toBe(all[3]?.slice(1, -1));
  // One that stands far to the right is seen too.
  await expect.poll(() => text(page).evaluate((one) => one.scrollLeft)).toBe(0);
  await text(page).evaluate((/** @type {HTMLTextAreaElement} */ one) => {
    const before = one.value.indexOf("[clearly first side]") - 2;
    one.setSelectionRange(before, before);
  });
  await next.click();
  await expect.poll(() => text(page).evaluate((one) => one.scrollLeft)).toBeGreaterThan(20);
  expect(await marked()).toBe("[clearly first side]");
  // Behind the last one it begins again.
  await text(page).press("ControlOrMeta+End");
  await next.click();
  expect(await marked()).toBe(all[0]?.slice(1, -1));
  // When all are written, the ids are left that are those of the blank quiz; with none left there is no button.
  await text(page).fill(BLANK.replace(/"\[([^"]*)\]"/g, (_, inside) => `"${inside}"`));
  await expect(next).toHaveText("13 ids of the blank quiz to replace: go to the next");
  await text(page).press("ControlOrMeta+Home");
  for (const id of ["my-quiz", "facet_c1", "facet_a1"]) {
    await next.click();
    expect(await marked()).toBe(id);
  }
  await text(page).fill(EXAMPLE);
  await expect(summary(page)).toContainText("Go freelance");
  await expect(next).toBeHidden();
});

for (const [width, height] of [
  [1280, 800],
  [360, 740],
]) {
  test(`what is gone to is in view from the first press on: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await press(page, "Take the blank one");
    const next = page.locator("#next button");
    await expect(next).toBeVisible();
    /** Where the line of the selection is in the window. */
    const place = () =>
      text(page).evaluate((/** @type {HTMLTextAreaElement} */ one) => {
        const line = one.value.slice(0, one.selectionStart).split("\n").length;
        const size = Number.parseFloat(getComputedStyle(one).lineHeight);
        return one.getBoundingClientRect().top + size * (line - 1) - one.scrollTop;
      });
    for (let count = 0; count < 12; count += 1) {
      await next.click();
      const top = await place();
      expect(top, `press ${count}`).toBeGreaterThan(0);
      expect(top, `press ${count}`).toBeLessThan(height - 20);
    }
  });
}

test("it says how often each label would be shown, the same for the same design", async ({ page }) => {
  await expect(shares(page)).toBeHidden();
  await takeExample(page);
  const rows = shares(page).locator("dl > div");
  const found = async () => (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, " ").trim());
  await expect(rows).toHaveCount(3);
  const first = await found();
  expect(first).toEqual([
    "Clear, for one of the sides 42 %",
    "Leaning towards one of them 25 %",
    "Too close to call 33 %",
  ]);
  const widths = () => rows.locator("rect").evaluateAll((all) => all.map((one) => one.getAttribute("width")));
  expect(await widths()).toEqual(["42", "25", "33"]);
  await expect(shares(page).locator(".few")).toBeEmpty();
  // Other words are the same design.
  await text(page).fill(EXAMPLE.replace("Go freelance", "Go it alone"));
  await expect(summary(page)).toContainText("Go it alone");
  expect(await found()).toEqual(first);
  // What is no quiz has no shares.
  await text(page).fill(EXAMPLE.replace('"value": 3', '"value": 7'));
  await expect(problems(page)).not.toHaveCount(0);
  await expect(shares(page)).toBeHidden();
  // With four statements less it is said that few are clear.
  const less = JSON.parse(EXAMPLE);
  less.questions = less.questions.filter(({ id }) => !["A3", "A5", "M3", "M5"].includes(id));
  less.opposites = [];
  await text(page).fill(JSON.stringify(less, null, 2));
  await expect(shares(page)).toContainText("With 8 statements a result is clear only from 35 of 100 points on");
  expect(await found()).not.toEqual(first);
});

test("what is written is back after a reload, and in no other tab", async ({ page, context }) => {
  const own = EXAMPLE.replace("Go freelance", "Go it alone");
  await text(page).fill(own);
  await expect(summary(page)).toContainText("Go it alone");
  // It is in no file: whoever leaves is asked.
  page.on("dialog", (dialog) => dialog.accept());
  const asked = page.waitForEvent("dialog");
  await page.reload();
  expect((await asked).type()).toBe("beforeunload");
  await expect(text(page)).toHaveValue(own);
  await expect(page.locator("#said")).toHaveText("What was here before is back.");
  await expect(summary(page)).toContainText("Good: “Go it alone");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(summary(other)).toHaveText("The editor is empty.");
  await expect(text(other)).toHaveValue("");
});

test("each shipped quiz can be begun with, and what was there comes back", async ({ page }) => {
  await takeExample(page);
  for (const id of await page
    .locator('[name="from"] option:not([value=""])')
    .evaluateAll((all) => all.map((one) => /** @type {HTMLOptionElement} */ (one).value))) {
    await page.locator("#begin > summary").click();
    await page.locator('[name="from"]').selectOption(id);
    await press(page, "Put it into the editor");
    await expect(summary(page)).toContainText(/^Good: /);
    await expect(text(page)).toHaveValue(new RegExp(`"id": "${id}"`));
  }
  await press(page, "Bring back what was there");
  await press(page, "Bring back what was there");
  await expect(summary(page)).toContainText(/^Good: /);
});

test("what is wrong is said with its line, and a press leads there", async ({ page }) => {
  await takeExample(page);
  const lineOf = (part) => EXAMPLE.slice(0, EXAMPLE.indexOf(part)).split("\n").length;
  const cases = [
    // What is broken, by what, the path that is named, what is marked, and in which line.
    ['"id": "A1", "area": "A"', '"id": "A1", "area": "X"', "$.questions[0].area", '"X"', lineOf('"id": "A1"')],
    ['"side": "Staying employed",', "", "$.poles", undefined, undefined],
    ['  "unsure": "Not sure",\n', "", "$.unsure", "{", 1],
    ['"value": 3', '"value": 7', "$.scale[3].value", "7", lineOf('"value": 3')],
    ['"id": "A4"', '"id": "A1"', "$.questions[2].id", '"A1"', lineOf('"id": "A4"')],
    ['"revision": 1,', '"revision": 1', "", '"', lineOf('"revision"') + 1],
    // Browsers take the last of two, and say nothing of what they do not know.
    ['"revision": 1,', '"revision": 1,\n  "title": "Another",', "$.title", '"Go', lineOf('"title"') + 1],
    [
      '\n  "areas": [\n',
      '\n  "areas": [{"id": "M", "name": "Money"}],\n  "areas": [\n',
      "$.areas: is given twice",
      "[",
      lineOf('\n  "areas": [\n') + 2,
    ],
    ['"opposites": [', '"oposites": [], "opposites": [', "$", "[]", lineOf('"opposites"')],
  ];
  for (const [from, to, path, marked, line] of cases) {
    await text(page).fill(EXAMPLE.replace(String(from), String(to)));
    if (line === undefined) {
      await expect(summary(page), "a pole without a side goes by its name").toContainText(/^Good/);
      continue;
    }
    const problem = problems(page).filter({ hasText: path ? String(path) : "no JSON" });
    await expect(problem.first()).toContainText(`Line ${line}`);
    // What is inside a field that is given twice is not named as well.
    expect(await problems(page).filter({ hasText: "is given twice" }).count()).toBeLessThan(2);
    await expect(text(page)).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("#stale")).toBeVisible();
    await problem.first().click();
    await expect(text(page)).toBeFocused();
    if (marked !== undefined) {
      const selected = await text(page).evaluate((/** @type {HTMLTextAreaElement} */ one) =>
        one.value.slice(one.selectionStart, one.selectionEnd),
      );
      expect(selected).toContain(marked);
    }
    // The last quiz that could be read is still there.
    await expect(q.screen(quizzes(page).first(), "question")).toBeVisible();
  }
  await text(page).fill(EXAMPLE);
  await expect(summary(page)).toContainText(/^Good/);
  await expect(page.locator("#stale")).toBeHidden();
});

test("a file is opened and saved, and nothing is asked of anybody for what is written", async ({ page }) => {
  await takeExample(page);
  const before = site.requests.length;
  const own = EXAMPLE.replace("Go freelance", "Go it alone");
  await page.locator('[name="file"]').setInputFiles({
    name: "mine.json",
    mimeType: "application/json",
    buffer: Buffer.from(own),
  });
  await expect(summary(page)).toContainText("Go it alone");
  await expect(page.locator("#said")).toHaveText("mine.json is in the editor.");
  const download = page.waitForEvent("download");
  await press(page, "Save the file");
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("quiz.json");
  expect(readFileSync(String(await saved.path()), "utf8")).toBe(own);
  await press(page, "Show a result");
  await expect(page.locator("#shown")).toContainText("The result of somebody");
  expect(site.requests.slice(before).map(({ path }) => path)).toEqual([]);
  // It is kept for this tab, and nothing of the previews is.
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([
    [],
    ["career-quiz-author"],
  ]);
});

test("a file that is not plain UTF-8 is read, and said to be so", async ({ page }) => {
  const own = EXAMPLE.replace("Go freelance", "Go it alone");
  const utf16 = Buffer.from(`\ufeff${own}`, "utf16le");
  for (const [name, buffer, isPlain] of /** @type {[string, Buffer, boolean][]} */ ([
    ["utf8.json", Buffer.from(own), true],
    ["mark.json", Buffer.from(`\ufeff${own}`), false],
    ["little.json", utf16, false],
    ["big.json", Buffer.from(utf16).swap16(), false],
  ])) {
    await page.locator('[name="file"]').setInputFiles({ name, mimeType: "application/json", buffer });
    await expect(page.locator("#said")).toContainText(`${name} is in the editor.`);
    await expect(text(page)).toHaveValue(own);
    await expect(summary(page)).toContainText("Go it alone");
    await expect(page.locator("#said")).toContainText(isPlain ? /editor\.$/ : "is not plain UTF-8");
  }
  await page.locator('[name="file"]').setInputFiles({
    name: "latin.json",
    mimeType: "application/json",
    buffer: Buffer.from(own.replace("tax", "täx"), "latin1"),
  });
  await expect(page.locator("#said")).toContainText("Some of its signs could not be read");
  // A slip in such a text is still said as what it is.
  await text(page).fill(`${own.trimEnd().slice(0, -1)}\ufffd`);
  await expect(problems(page)).not.toContainText(["This is no file of text"]);
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]);
  await page.locator('[name="file"]').setInputFiles({ name: "quiz.png", mimeType: "image/png", buffer: picture });
  await expect(problems(page)).toContainText(["This is no file of text"]);
});

test("texts stay texts", async ({ page }) => {
  const hostile = JSON.parse(EXAMPLE);
  hostile.title = payloads[3];
  for (const [at, question] of hostile.questions.entries()) question.text = `${at} ${payloads[at]}`;
  await text(page).fill(JSON.stringify(hostile, null, 2));
  await expect(summary(page)).toContainText(`Good: “${payloads[3]}”`);
  await expect(quizzes(page).first().getByText(`0 ${payloads[0]}`)).toBeVisible();
  for (const [at, question] of hostile.questions.entries()) question.area = payloads[at];
  await text(page).fill(JSON.stringify(hostile, null, 2));
  await expect(problems(page).filter({ hasText: "is not the id of one of the areas" })).toHaveCount(12);
  expect(await page.evaluate(() => "__xss" in window)).toBe(false);
});

for (const [colorScheme, width] of /** @type {const} */ ([
  ["light", 1280],
  ["dark", 320],
])) {
  test(`axe finds no fault and nothing sticks out: ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const look = async () => {
      if (await page.evaluate(() => !window.axe)) await page.evaluate(axe);
      const faults = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(" ")}`));
      });
      expect(faults).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    };
    await look();
    // The guide, which lies beside it.
    await page.getByRole("link", { name: "The guide" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Write a quiz" })).toBeVisible();
    await expect(page.locator("pre").filter({ hasText: "freelance-or-employed" })).toHaveText(EXAMPLE);
    await look();
    await page.goBack();
    await expect(summary(page)).toHaveText("The editor is empty.");
    await press(page, "Take the blank one");
    await expect(shares(page)).toBeVisible();
    await page.getByText("Who these people are").click();
    const more = await shares(page).getByRole("link", { name: "The guide" }).getAttribute("href");
    expect(readFileSync(join(DIST, "authoring.html"), "utf8")).toContain(`id="${more?.split("#")[1]}"`);
    await look();
    await page.locator("#begin > summary").click();
    await takeExample(page);
    await look();
    await text(page).fill(EXAMPLE.replace('"value": 3', '"value": 7').replace('"area": "A"', '"area": "X"'));
    await expect(problems(page).first()).toBeVisible();
    await look();
    for (const button of await page.locator("main > .actions button:visible, #problems button").all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });
}
