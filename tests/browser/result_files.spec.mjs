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
  /** All that is stored; which words of a statement were answered is noted as soon as the widget stores a session. */
  const stored = async () => {
    const { [r.KEY]: session, ...others } = await r.stored(page);
    const { read: _, ...kept } = JSON.parse(session);
    return { ...others, kept };
  };
  const before = { seen: await r.look(widget), kept: await stored() };
  await openFile(widget, file());
  await q.button(widget, "leave").waitFor();
  await expect(r.note(widget).locator("[tabindex]")).toBeFocused();
  expect(await stored()).toEqual(before.kept);
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
  await expect.poll(stored).toEqual(before.kept);

  await openFile(widget, file());
  await q.press(widget, "adopt");
  await page.reload();
  await q.screen(widget, "result").waitFor();
  expect(await r.look(widget)).toEqual(theirs);
});

/** A file of the first version: its statements were others, but for those that are there since then. */
const stayed = q.quiz.questions.filter(({ since }) => since === 1).map(({ id }) => id);
const first = (change = {}) =>
  file({
    revision: 1,
    day: "2026-01-10",
    answers: Object.fromEntries([...stayed.map((id) => [id, q.strongest(id)]), ["J5", 4], ["W2", 0]]),
    result: { label: "leaning_swe", total: -12, parts: { C: 3, J: -5, L: -5, W: -5 } },
    ...change,
  });

test("a file of the first version opens with what it said on its day, and with what it is today", async ({
  page,
  site,
}) => {
  const widget = await q.open(page, site.url);
  await openFile(widget, first());
  const old = "On 10 January 2026 this was: leaning towards software engineering.";
  await expect(r.note(widget)).toContainText(old);
  const now = {
    answers: Object.fromEntries(stayed.map((id) => [id, q.strongest(id)])),
    importance: someone.importance,
  };
  const [{ label, total }] = r.score([now]);
  expect(await r.look(widget)).toMatchObject({ label, total });
  await expect(r.note(widget)).toContainText("By those of today it is: clearly machine-learning engineering.");
  await expect(widget.locator(".kicker")).toContainText("A result · 10 January 2026");

  // Of the same statements, by the rules of then.
  await openFile(widget, file({ result: { label: "clear_mle", total: 50 } }));
  await expect(r.note(widget)).toContainText("On 2 January 2026 this was: clearly machine-learning engineering.");
  await openFile(widget, file({ scoring: 2, result: { label: "clear_mle", total: 50 } }));
  await expect(r.note(widget), "a file of today is computed again, and that is all").not.toContainText("this was");
});

test("what comes out of a file is of the day of the file, wherever it goes", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, own, { finished: 20_700 });
  for (const action of ["visit", "adopt"]) {
    await openFile(widget, file({ scoring: 2, day: "2026-01-10" }));
    await q.button(widget, "adopt").waitFor();
    if (action === "adopt") await q.press(widget, "adopt");
    await expect(widget.locator(".kicker")).toContainText("10 January 2026");
    const saved = await save(widget, page);
    expect(saved.name).toBe("swe-or-mle-2026-01-10.json");
    expect(JSON.parse(saved.text).day).toBe("2026-01-10");
    expect((await save(widget, page, "picture-tall")).name).toBe("swe-or-mle-2026-01-10.png");
    const reminder = await save(widget, page, "calendar");
    expect([reminder.name, /DTSTAMP:(\d+)/.exec(reminder.text)?.[1]]).toEqual([
      "swe-or-mle-2026-01-10.ics",
      "20260110",
    ]);
  }
  await expect(r.section(widget, "compare"), "what came later is not compared with it").toHaveCount(0);
  await page.reload();
  await expect(widget.locator(".kicker")).toContainText("10 January 2026");
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
    [file({ quiz: "tea-or-coffee" }), "This is a result of another quiz, “tea-or-coffee”, and cannot"],
    // What is no id is shown nowhere.
    [file({ quiz: "<b>bold</b>" }), damaged],
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
