// A saved result opens again exactly, in another browser too; what is no such file is refused with a clear word.
// @ts-check
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.beforeAll(r.scorer);

const someone = { ...r.people.leaning_mle, importance: { C: 7, W: 0 } };
const own = r.people.clear_swe;
const damaged = "This file is not a result of this quiz, or it was changed.";

/** Saves the result that is shown: the name of the file, and what is in it. */
async function save(widget, page, action = "save") {
  if (!(await q.button(widget, action).isVisible())) await r.openMore(widget);
  const [download] = await Promise.all([page.waitForEvent("download"), q.press(widget, action)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const openFile = (widget, text, name = "a.json") =>
  widget.locator('input[name="open"]').setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

/** A saved file, with something in it changed. */
const file = (change = {}) =>
  JSON.stringify({
    kind: "career-quiz result",
    format: 1,
    quiz: q.quiz.id,
    revision: q.quiz.revision,
    scoring: 1,
    day: "2026-01-02",
    answers: someone.answers,
    importance: someone.importance,
    result: {},
    ...change,
  });

test("a saved file opens again exactly, in another browser", async ({ page, browser, site }) => {
  for (const [at, person] of [someone, r.randomPerson(5), r.randomPerson(6)].entries()) {
    const widget = await r.openOwn(page, site.url, person);
    const seen = await r.look(widget);
    const { name, text } = await save(widget, page);
    await expect(r.message(widget)).toHaveText("The file is saved. You can open it here again, on any device.");
    expect(name).toMatch(/^swe-or-mle-\d{4}-\d\d-\d\d\.json$/);
    const json = JSON.parse(text);
    expect(json).toMatchObject({
      kind: "career-quiz result",
      format: 1,
      quiz: q.quiz.id,
      revision: q.quiz.revision,
      scoring: 2,
      answers: person.answers,
      importance: person.importance ?? {},
      result: { label: seen.label, total: seen.total, parts: seen.parts },
    });
    expect(Object.keys(json.answers).sort()).toEqual(Object.keys(person.answers).sort());

    const other = await browser.newContext();
    const away = await other.newPage();
    const shown = await r.openOwn(away, site.url, own);
    await openFile(shown, text, name);
    await expect(r.note(shown), `file ${at + 1}`).toContainText("A result from a file.");
    expect(await r.look(shown)).toEqual(seen);
    expect((await save(shown, away)).text.replace(/"day":"[^"]*"/, "")).toBe(text.replace(/"day":"[^"]*"/, ""));
    await other.close();
  }
});

test("a saved file opens on a device where nothing was answered yet", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await openFile(widget, file());
  await expect(r.note(widget)).toContainText("A result from a file.");
  expect(await r.look(widget)).toMatchObject({ label: r.score([someone])[0].label });
});

test("answers from a file are one's own only when one says so, and that can be taken back", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, own, { finished: 20_000 });
  const before = { seen: await r.look(widget), kept: await r.stored(page) };
  await openFile(widget, file());
  await q.button(widget, "leave").waitFor();
  await expect(r.note(widget).locator("[tabindex]")).toBeFocused();
  expect(await r.stored(page)).toEqual(before.kept);
  await q.press(widget, "leave");
  expect(await r.look(widget)).toEqual(before.seen);

  await openFile(widget, file());
  const theirs = await r.look(widget);
  await q.press(widget, "adopt");
  await expect(widget.locator("select")).toHaveCount(q.statements.length);
  expect(await r.look(widget)).toEqual(theirs);
  await expect.poll(async () => JSON.parse((await r.stored(page))[r.KEY])).toMatchObject(someone);
  await q.press(widget, "undo");
  expect(await r.look(widget)).toEqual(before.seen);
  await expect.poll(() => r.stored(page)).toEqual(before.kept);

  await openFile(widget, file());
  await q.press(widget, "adopt");
  await page.reload();
  await q.screen(widget, "result").waitFor();
  expect(await r.look(widget)).toEqual(theirs);
});

test("after answers were adopted, focus is somewhere", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, own);
  await openFile(widget, file());
  await q.button(widget, "adopt").focus();
  await page.keyboard.press("Enter");
  await q.button(widget, "undo").waitFor();
  expect(await widget.evaluate(({ shadowRoot }) => shadowRoot.activeElement !== null)).toBe(true);
});

test("what is no file of this quiz is refused with a word on why", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, own);
  const before = await r.look(widget);
  const kept = await r.stored(page);
  const { [q.statements[0]]: _, ...fewer } = someone.answers;
  const table = [
    ["", damaged],
    [file().slice(0, -1), damaged],
    [file().slice(0, 200), damaged],
    ["null", damaged],
    ["[]", damaged],
    ["{}", damaged],
    ["not JSON at all", damaged],
    [Buffer.from([0xff, 0xfe, 0x00, 0x89]), damaged],
    [file({ kind: "something else" }), damaged],
    [file({ kind: undefined }), damaged],
    [file({ answers: { ...someone.answers, C1: 5 } }), damaged],
    [file({ answers: { ...fewer, X1: 3 } }), damaged],
    [file({ answers: [] }), damaged],
    [file({ importance: { C: 11 } }), damaged],
    [file({ more: "x".repeat(70_000) }), damaged],
    ["[".repeat(60_000), damaged],
    [`${"[".repeat(30_000)}${"]".repeat(30_000)}`, damaged],
    [file({ format: 2 }), "another version of this quiz"],
    [file({ scoring: 3 }), "another version of this quiz"],
    [file({ quiz: "tea-or-coffee" }), "This is a result of another quiz: “tea-or-coffee”."],
    [file({ quiz: "<b>bold</b>" }), "another quiz: “<b>bold</b>”"],
    [file({ revision: 7 }), "revision 7 of this quiz"],
  ];
  for (const [text, words] of /** @type {[string | Buffer, string][]} */ (table)) {
    const name = String(text).slice(0, 60);
    await openFile(widget, text);
    await expect(r.message(widget), name).toContainText(words);
    expect(await r.look(widget), name).toEqual(before);
    // Another message comes between, so that no message is taken for the next one.
    await openFile(widget, file({ revision: 99 }));
    await expect(r.message(widget), name).toContainText("revision 99");
  }
  expect(await r.stored(page)).toEqual(kept);
  await openFile(widget, file());
  await expect(r.note(widget), "a good one after all of them").toContainText("A result from a file.");
});
