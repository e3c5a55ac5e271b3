// What one takes home, made without a network: text, Markdown, a link, files, a date in the calendar.
// @ts-check
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const texts = q.quiz.questions.map(({ text }) => text);
const answerName = (raw) => (raw === null ? q.quiz.unsure : q.quiz.scale.find(({ value }) => value === raw).label);
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const day = (date) => date.toISOString().slice(0, 10);
const inDays = (days) => day(new Date(Date.now() + days * 86_400_000));

async function download(page, widget, action) {
  const [file] = await Promise.all([page.waitForEvent("download"), q.press(widget, action)]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** Takes away what Markdown escapes. */
const plain = (markdown) => markdown.replace(/\\([\\`*_[\]<>#|])/g, "$1");

for (const label of r.labels) {
  test(`the text and the Markdown of ${label} say all of it`, async ({ page, context, site }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const someone = r.people[label];
    const widget = await r.openOwn(page, site.url, someone);
    const verdict = await r.verdict(widget).innerText();
    const { parts, changes } = await r.look(widget);
    const bands = await widget.locator("figcaption").innerText();
    const steps = await widget.locator("li[data-step] .subtitle").allInnerTexts();
    const titles = await widget.locator("[data-section] li > strong").allInnerTexts();
    const headings = await widget
      .locator('[data-section]:not([data-section="pattern"], [data-section="take"]) > .section-title')
      .allInnerTexts();
    for (const [action, read] of Object.entries({ copy: (text) => text, "copy-markdown": plain })) {
      await q.press(widget, action);
      await expect(r.message(widget)).toHaveText("The result is copied.");
      const raw = await copied(page);
      const text = read(raw);
      const lines = text.split("\n");
      const mark = action === "copy" ? "* " : "- ";
      expect(lines[0]).toBe(action === "copy" ? q.quiz.title : `# ${q.quiz.title}`);
      for (const wanted of [inDays(0), verdict, bands, "your answers, not your future"]) expect(text).toContain(wanted);
      for (const [id, part] of Object.entries(parts)) {
        const name = q.quiz.areas.find((area) => area.id === id).name;
        const points = part ? `${Math.abs(part)} ${part > 0 ? "MLE" : "SWE"}` : "0";
        expect(
          lines.find((line) => line.startsWith(`${mark}${name}: `)),
          id,
        ).toContain(`part of the total ${points}`);
      }
      for (const [at, id] of q.statements.entries()) {
        expect(lines).toContain(`${mark}${texts[at]} ${answerName(someone.answers[id])}`);
      }
      for (const { text: sentence } of changes) expect(text).toContain(sentence.split(/Which answers|“/)[0].trim());
      for (const title of [...steps, ...titles]) expect(text).toContain(title);
      const found = lines.map((line) => line.replace(/^## /, "")).filter((line) => headings.includes(line));
      expect(found, "the same headings in the same order").toEqual(headings);
      if (action === "copy-markdown") expect(raw.match(/^#{1,2} /gm).length).toBeGreaterThan(5);
    }
  });
}

test.describe("without a clipboard", () => {
  /** How a browser refuses, and how a frame looks that has none. */
  /** @type {Record<string, [headers: Record<string, string>, script: () => void]>} */
  const ways = {
    "the host forbids it": [{ "Permissions-Policy": "clipboard-write=()" }, () => {}],
    "there is none": [{}, () => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined })],
    "it throws": [
      {},
      () => {
        Clipboard.prototype.writeText = () => {
          throw new Error("no");
        };
      },
    ],
  };
  for (const [name, [headers, script]] of Object.entries(ways)) {
    test(`a text is shown to be copied by hand where ${name}`, async ({ page, serve, expectTrouble }) => {
      expectTrouble(/clipboard/i);
      await page.addInitScript(script);
      const site = await serve({ headers });
      const widget = await r.openOwn(page, site.url, r.people.clear_swe);
      for (const [action, wanted] of [
        ["copy", q.quiz.title],
        ["copy-markdown", `# ${q.quiz.title}`],
        ["share", site.url + r.LINK],
      ]) {
        await q.press(widget, action);
        const field = r.message(widget).getByLabel("Mark this text and copy it");
        await expect(field).toHaveValue(new RegExp(`^${wanted.replace(/[.?#]/g, "\\$&")}`));
        await expect(field).toHaveAttribute("readonly");
        await field.focus();
        await page.keyboard.press("ControlOrMeta+a");
        expect(await field.evaluate(({ selectionStart: from, selectionEnd: to, value }) => value.slice(from, to))).toBe(
          await field.inputValue(),
        );
      }
    });
  }
});

/** The lines of a calendar file, with those that were folded put together. */
function calendar(text) {
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const lines = text.replace(/\r\n /g, "").trim().split("\r\n");
  return Object.fromEntries(lines.map((line) => line.match(/^([A-Z-]+(?:;[A-Z]+=[A-Z]+)*):(.*)$/).slice(1)));
}

for (const [label, days] of [
  ["clear_swe", 365],
  ["leaning_swe", 365],
  ["too_close", 91],
  ["leaning_mle", 91],
  ["clear_mle", 91],
]) {
  test(`the date to look again after ${label} is in ${days} days`, async ({ page, site }) => {
    const widget = await r.openOwn(page, site.url, r.people[label]);
    const { name, text } = await download(page, widget, "calendar");
    await expect(r.message(widget)).toHaveText("The file is in your downloads.");
    expect(name).toMatch(/\.ics$/);
    expect(text.split("\r\n").filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
    const event = calendar(text);
    expect(event).toMatchObject({ VERSION: "2.0", "DTSTART;VALUE=DATE": inDays(days).replaceAll("-", "") });
    expect(event.PRODID).toBeTruthy();
    expect(event.UID).toMatch(/^\S+@\S+$/);
    expect(event.DTSTAMP).toMatch(/^\d{8}T\d{6}Z$/);
    expect(event.SUMMARY).toBe(`Look again: ${q.quiz.title.replaceAll(",", "\\,")}`);
    expect(event.DESCRIPTION).toBeTruthy();
    expect(event.DESCRIPTION).not.toMatch(/(?<!\\)[,;]/);
  });
}

test("nothing on the result needs a network", async ({ page, context, site }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    window.print = () => {
      window.printed = (window.printed ?? 0) + 1;
    };
  });
  const widget = await r.openOwn(page, site.url, r.people.leaning_mle);
  const asked = site.requests.length;
  await context.setOffline(true);
  await q.slider(widget, "C").fill("10");
  await expect(widget.locator("[data-trying]")).toBeVisible();
  await q.press(widget, "revert");
  for (const action of ["copy", "copy-markdown", "share"]) {
    await q.press(widget, action);
    await expect(r.message(widget)).toContainText("copied");
  }
  const { text } = await download(page, widget, "save");
  expect(JSON.parse(text).result.label).toBe("leaning_mle");
  await download(page, widget, "calendar");
  await q.press(widget, "print");
  expect(await page.evaluate(() => window.printed)).toBe(1);
  await widget
    .locator('input[name="open"]')
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await q.press(widget, "leave");
  await q.press(widget, "restart");
  await q.press(widget, "undo");
  expect(await q.label(widget)).toBe("leaning_mle");
  expect(site.requests.length).toBe(asked);
});
