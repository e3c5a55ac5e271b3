// The picture of a result: what is in it, in which colours and directions, and what is said where it cannot be saved.
// @ts-check
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, hostPage, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

/** Pictures are kept in the folder that this variable names, for people who want to look at them. */
const KEPT = process.env.PICTURES;
const SIZES = { picture: [1200, 630], "picture-tall": [1080, 1350] };
/** Where the areas are: in the second column of a wide picture, in the lower half of a tall one. */
const AREAS = { picture: { x: 600, y: 0 }, "picture-tall": { x: 0, y: 730 } };
const day = new Date().toISOString().slice(0, 10);

/** Saves a picture; gives its name and its bytes. */
async function save(page, widget, action) {
  await r.openAll(widget);
  const [file] = await Promise.all([page.waitForEvent("download"), q.press(widget, action)]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The colours of the widget's tokens, as red, green and blue. */
const tokens = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const style = getComputedStyle(shadowRoot.querySelector("[data-screen]"));
    const names = ["paper", "ink", "soft", "for", "against"];
    const read = (name) =>
      style
        .getPropertyValue(`--${name}`)
        .match(/[\d.]+/g)
        .map((part) => Math.round(Number(part)));
    return Object.fromEntries(names.map((name) => [name, read(name)]));
  });

/**
 * Reads a picture in a page of its own: its size, the colour of its corner, and the boxes of a colour behind a place,
 * each as wide as its widest row, those of at least six rows.
 */
async function read(context, bytes, { x = 0, y = 0 } = {}, colors = {}) {
  const page = await context.newPage();
  const seen = await page.evaluate(
    async ([base64, x, y, colors]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const { width, height } = image;
      const brush = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
      brush.drawImage(image, 0, 0);
      const { data } = brush.getImageData(0, 0, width, height);
      const at = (column, row) => [...data.subarray(4 * (row * width + column), 4 * (row * width + column) + 3)];
      const is = (one, other) => one.every((part, index) => Math.abs(part - other[index]) <= 1);
      const boxes = {};
      for (const [name, color] of Object.entries(colors)) {
        boxes[name] = [];
        let box;
        for (let row = y; row < height; row += 1) {
          const columns = [];
          for (let column = x; column < width; column += 1) if (is(at(column, row), color)) columns.push(column);
          if (!columns.length) box = undefined;
          else if (box) {
            box.rows += 1;
            box.from = Math.min(box.from, columns[0]);
            box.to = Math.max(box.to, columns.at(-1));
          } else {
            box = { rows: 1, from: columns[0], to: columns.at(-1) };
            boxes[name].push(box);
          }
        }
        boxes[name] = boxes[name].filter(({ rows }) => rows >= 6);
      }
      const paper = at(0, 0);
      let margin = true;
      for (let column = 0; column < width; column += 1) {
        for (let row = 0; row < height; row += 1) {
          const isEdge = column < 8 || row < 8 || column >= width - 8 || row >= height - 8;
          if (isEdge && !is(at(column, row), paper)) margin = false;
        }
      }
      return { size: [width, height], paper, margin, boxes };
    },
    [bytes.toString("base64"), x, y, colors],
  );
  await page.close();
  return seen;
}

/** The score of an area from -1 to 1: the mean of its two kinds of statements. */
function score({ answers }, area) {
  const of = (direction) => {
    const given = q.quiz.questions.filter((one) => one.area === area && one.direction === direction);
    const all = given.map(({ id }) => answers[id]).filter((value) => value !== null && value !== undefined);
    return all.reduce((sum, value) => sum + value - 2, 0) / all.length / 2;
  };
  return (of("for") - of("against")) / 2;
}

for (const scheme of /** @type {("light" | "dark")[]} */ (["light", "dark"])) {
  // The dark differs in its colours alone.
  for (const label of scheme === "light" ? r.labels : ["too_close"]) {
    test(`the pictures of ${label}, ${scheme}`, async ({ page, context, site }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const someone = r.people[label];
      const widget = await r.openOwn(page, site.url, someone);
      const asked = site.requests.length;
      const colors = await tokens(widget);
      for (const [action, size] of Object.entries(SIZES)) {
        const { name, bytes } = await save(page, widget, action);
        expect(name).toBe(`${q.quiz.id}-${day}.png`);
        if (KEPT) await writeFile(join(KEPT, `${label}-${scheme}-${action}.png`), bytes);
        const picture = await read(context, bytes, AREAS[action], { for: colors.for, against: colors.against });
        expect(picture.size).toEqual(size);
        expect(picture.paper, "the ground is the widget's").toEqual(colors.paper);
        expect(picture.margin, "nothing is cut off").toBe(true);
        const [left, right] = action === "picture" ? [618, 1136] : [64, 1016];
        const middle = (left + right) / 2;
        for (const side of [1, -1]) {
          const bars = picture.boxes[side > 0 ? "for" : "against"];
          const scores = q.quiz.areas.map(({ id }) => side * score(someone, id)).filter((one) => one > 0.03);
          expect(bars.length, `bars of side ${side}`).toBe(scores.length);
          for (const [at, bar] of bars.entries()) {
            const end = side > 0 ? bar.to + 1 - middle : middle - bar.from;
            expect(Math.abs(end - (scores[at] * (right - left)) / 2), `bar ${at} of side ${side}`).toBeLessThan(4);
            expect(side > 0 ? bar.from : middle).toBeGreaterThanOrEqual(side > 0 ? middle : bar.to);
          }
        }
      }
      expect(site.requests.length, "nothing is asked for").toBe(asked);
    });
  }
}

test("a message says what the picture shows, and none of the answers", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.leaning_mle);
  const verdict = await r.verdict(widget).innerText();
  await save(page, widget, "picture");
  const message = r.message(widget);
  await expect(message).toContainText("The picture is saved.");
  for (const words of [q.quiz.title, verdict, ...q.quiz.areas.map(({ name }) => name)]) {
    await expect(message).toContainText(words);
  }
  for (const { text } of q.quiz.questions) await expect(message).not.toContainText(text);
});

test("a quiz that is written from the right has a mirrored picture", async ({ page, context, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.clear_mle);
  const colors = await tokens(widget);
  const places = [];
  for (const direction of ["ltr", "rtl"]) {
    await widget.evaluate(({ shadowRoot }, value) => {
      shadowRoot.querySelector("[data-screen]").dir = value;
    }, direction);
    const { bytes } = await save(page, widget, "picture");
    if (KEPT) await writeFile(join(KEPT, `${direction}.png`), bytes);
    // The bars, in the column that comes second.
    const { boxes } = await read(context, bytes, {}, { for: colors.for });
    places.push(boxes.for.filter(({ from, to }) => (direction === "ltr" ? from > 600 : to < 600)));
  }
  const [plain, mirrored] = places;
  expect(plain.length).toBeGreaterThan(0);
  expect(mirrored.map(({ from, to }) => [1199 - to, 1199 - from])).toEqual(plain.map(({ from, to }) => [from, to]));
});

test("long words go on in the next line, also at the permitted maximum of areas", async ({ page, context, serve }) => {
  const quiz = structuredClone(q.quiz);
  const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  quiz.title = `${long}_${long}`;
  for (const area of quiz.areas) area.name = long;
  const site = await serve({
    pages: {
      "/host.html": hostPage('<career-quiz src="/long.json"></career-quiz>'),
      "/long.json": JSON.stringify(quiz),
    },
  });
  const widget = await r.openOwn(page, `${site.origin}/host.html`, r.people.clear_swe);
  for (const action of Object.keys(SIZES)) {
    const { bytes } = await save(page, widget, action);
    if (KEPT) await writeFile(join(KEPT, `long-${action}.png`), bytes);
    expect((await read(context, bytes)).margin).toBe(true);
  }
});

test("a sandboxed frame says that it cannot save", async ({ page, serve }) => {
  const site = await serve({ cors: true, csp: undefined }); // its pages bring their own policy
  const link = r.LINK + r.linkText(r.people.clear_mle);
  const frame = `<iframe title="The quiz" width="600" height="800" sandbox="allow-scripts" src="${site.url}embed.html${link}"></iframe>`;
  const host = await serve({ csp: undefined, pages: { "/host.html": hostPage(frame, "") } });
  await page.goto(`${host.origin}/host.html`);
  const widget = page.frameLocator("iframe").locator("career-quiz");
  await q.press(widget, "picture");
  await expect(r.message(widget)).toHaveText("Your browser does not allow saving here. Copy the short text instead.");
});
