// What one takes home, made without a network: text, Markdown, a link, files, a date in the calendar.
// @ts-check
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const day = (date) => date.toISOString().slice(0, 10);
const inDays = (days) => day(new Date(Date.now() + days * 86_400_000));

async function download(page, widget, action) {
  const [file] = await Promise.all([page.waitForEvent("download"), q.press(widget, action)]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** Takes away what Markdown escapes. */
const plain = (markdown) => markdown.replace(/\\([^\w\s])/g, "$1");

for (const label of r.labels) {
  test(`the text and the Markdown of ${label} are short and say what the screen says`, async ({
    page,
    context,
    site,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const widget = await r.openOwn(page, site.url, r.people[label], { finished: 20_783 });
    const axis = await widget.getByRole("img").getAttribute("aria-label");
    const places = [".verdict", ".doubt", ".cards .subtitle", ".this-week", '[data-line="why"] dd', ".area-level"];
    const seen = (await Promise.all(places.map((place) => widget.locator(place).allInnerTexts()))).flat();
    await r.openMore(widget);
    for (const [action, done, read] of /** @type {const} */ ([
      ["copy", "The short text is copied.", (text) => text],
      ["copy-markdown", "The Markdown text is copied.", plain],
    ])) {
      await q.press(widget, action);
      await expect(r.message(widget)).toHaveText(done);
      await expect(q.status(widget), "each press speaks").toHaveText(done);
      const raw = await copied(page);
      const text = read(raw);
      expect(text.trim().split(/\s+/).length).toBeLessThanOrEqual(400);
      expect(text.split("\n")[0]).toBe(action === "copy" ? q.quiz.title : `# ${q.quiz.title}`);
      for (const wanted of [...seen, axis, "26 November 2026", ...q.quiz.areas.map(({ name }) => name)]) {
        expect(text).toContain(wanted);
      }
      for (const { text: statement } of q.quiz.questions) {
        const isQuoted = seen.some((one) => one.includes(statement)) || text.includes(`“${statement}”`);
        if (!isQuoted) expect(text).not.toContain(statement);
      }
      if (action === "copy-markdown") expect(raw.match(/^#{1,2} /gm).length).toBeGreaterThan(2);
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
      await r.openMore(widget);
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

for (const label of r.labels) {
  test(`the reminder after ${label} is in a year, and says what the result was`, async ({ page, site }) => {
    const widget = await r.openOwn(page, site.url, r.people[label]);
    await r.openMore(widget);
    const { name, text } = await download(page, widget, "calendar");
    await expect(r.message(widget)).toHaveText(
      "The reminder is saved as a calendar file. Open it to put it into your calendar.",
    );
    expect(name).toMatch(/\.ics$/);
    expect(text.split("\r\n").filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
    const event = calendar(text);
    expect(event).toMatchObject({ VERSION: "2.0", "DTSTART;VALUE=DATE": inDays(365).replaceAll("-", "") });
    expect(event.PRODID).toBeTruthy();
    expect(event.UID).toMatch(/^\S+@\S+$/);
    expect(event.DTSTAMP).toMatch(/^\d{8}T\d{6}Z$/);
    expect(event.SUMMARY).toBe(`Look again: ${q.quiz.title.replaceAll(",", "\\,")}`);
    const said = { clear_mle: "clearly machine", leaning_mle: "leaning towards machine", too_close: "no side" };
    expect(event.DESCRIPTION).toContain(said[label] ?? "software engineering");
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
  await r.openTry(widget);
  await q.slider(widget, "C").fill("10");
  await expect(widget.locator("[data-trying]")).toBeVisible();
  await q.press(widget, "revert");
  await r.openMore(widget);
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
  await expect(widget.getByText("This is your own result, as it is kept on this device.").first()).toBeVisible();
  await q.press(widget, "restart");
  await q.press(widget, "undo");
  expect(await q.label(widget)).toBe("leaning_mle");
  expect(site.requests.length).toBe(asked);
});
