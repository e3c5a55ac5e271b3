// A storage that is blocked, full or full of nonsense changes nothing for the person.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const KEY = "career-quiz:swe-or-mle";
const [first] = q.statements;

const broken = {
  "cannot be touched": () => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Access is denied.", "SecurityError");
        },
      });
    }
  },
  "is not there": () => {
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { value: null });
  },
  "throws at each call": () => {
    for (const name of ["getItem", "setItem", "removeItem"]) {
      Storage.prototype[name] = () => {
        throw new DOMException("Not now.", "InvalidStateError");
      };
    }
  },
  "is full": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("It is full.", "QuotaExceededError");
    };
  },
};

for (const [what, breakIt] of Object.entries(broken)) {
  test(`a whole run where the storage ${what}`, async ({ page, site }) => {
    await page.addInitScript(breakIt);
    const widget = await q.open(page, site.url);
    await q.wholeRun(widget, (id) => q.strongest(id));
    expect(await q.total(widget)).toBe(100);
    await q.clearAll(widget);
    await expect(q.statement(widget, first)).toBeVisible();
  });
}

const quizOf = { format: 1, quiz: "swe-or-mle", revision: 1, step: "result", question: null };
const garbage = {
  "cut off": JSON.stringify({ ...quizOf, answers: { L1: 3 } }).slice(0, -9),
  "no text at all": "",
  "another type": '[1, "two", null]',
  "a number": "1e999",
  "other types inside": JSON.stringify({ ...quizOf, answers: [3], importance: "much", step: 7, question: {} }),
  "ids and values that are none": JSON.stringify({
    ...quizOf,
    answers: { L1: 9, X9: 3, C1: 1.5, J1: "3" },
    importance: { C: -1, Q: 3 },
  }),
  "of a later format": JSON.stringify({ ...quizOf, format: 2, answers: { L1: 3 } }),
  "of another quiz": JSON.stringify({ ...quizOf, quiz: "another", answers: { L1: 3 } }),
  "meant for the prototype":
    '{"format":1,"quiz":"swe-or-mle","__proto__":{"answers":{"L1":3}},"answers":{"__proto__":3,"constructor":4}}',
  "nested too deeply": "[".repeat(100_000) + "]".repeat(100_000),
  "half a character": '"\ud800',
  "5 MB long": `"${"x".repeat(5_000_000)}"`,
};

test("nonsense that was kept is passed over, and replaced by the first answer", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  for (const [what, text] of Object.entries(garbage)) {
    await test.step(what, async () => {
      await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, text]);
      await page.reload();
      await q.statement(widget, first).waitFor();
      await expect(q.statement(widget, first).locator("input:checked"), what).toHaveCount(0);
      await expect(q.button(widget, "go-on"), what).toHaveCount(0);
      expect(await page.evaluate(() => ({}).answers), what).toBeUndefined();
      await q.choose(widget, first, 3);
      await q.statement(widget, q.statements[1]).waitFor();
      await page.reload();
      await q.press(widget, "back");
      await expect(q.answer(widget, first, 3), what).toBeChecked();
    });
  }
});

test("a whole run over what was kept of the quiz by chance", async ({ page, site }) => {
  // The step says "result", but nothing has been answered that the quiz knows.
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, garbage["other types inside"]]);
  const widget = await q.open(page, site.url);
  await q.wholeRun(widget, (id) => q.strongest(id, -1));
  expect(await q.label(widget)).toBe("clear_swe");
});

test("answers of an older revision are kept only for statements that are the same, and the person is told how many", async ({
  page,
  site,
}) => {
  // L1 has another text since, J5 is gone, C1 and C3 are as they were.
  const answers = { L1: 4, J5: 0, C1: 3, C3: null };
  const text = JSON.stringify({ ...quizOf, answers, importance: {}, finished: 20_000, label: "clear_swe" });
  await page.addInitScript(
    ([key, value]) => localStorage.getItem(key) ?? localStorage.setItem(key, value),
    [KEY, text],
  );
  const widget = await q.open(page, site.url);
  await q.statement(widget, first).waitFor();
  const note = widget.locator("[data-note]");
  await expect(note).toContainText("Your answers to two of them are kept; two are to be answered again.");
  await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
  await q.press(widget, "go-on");
  await q.press(widget, "review");
  await expect(widget.locator(".answer:not(.answer-open)")).toHaveCount(2);
  // The result of then is an earlier one, as what it was called, and is so once.
  await page.reload();
  await q.ready(widget);
  const earlier = await page.evaluate((key) => JSON.parse(localStorage.getItem(`${key}:earlier`)), KEY);
  expect(earlier.results).toEqual([{ day: 20_000, label: "clear_swe" }]);
});
