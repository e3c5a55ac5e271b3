// Words without a place to break: compounds, names of code, addresses. Nothing is ever wider than its place.
// @ts-check
import { expect, hostPage, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

test.describe.configure({ timeout: 60_000 }); // a whole run, and each of its screens in five widths

/** What is no text for people: the program knows these words. */
const IDS = new Set(
  (
    "$schema area areas block direction done facet felt grounds id if_not_true if_true language opposites pole question shown_by " +
    "side step value trial_needs url hosts date"
  ).split(" "),
);

const WORDS = {
  "a compound": "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
  "a name of code": "default_training_pipeline_configuration_with_distributed_workers",
  "an address": "https://www.example.org/a/very/long/address/of/a/page?with=queries&and=more",
  capitals: "WWWWWWWWWWMMMMMMMMMMWWWWWWWWWWMMMMMMMMMM",
};

/** The quiz with a long word at the start of every text, as far as its length allows. */
function withWord(word) {
  const walk = (value, key) => {
    if (typeof value === "string") return IDS.has(key) ? value : lengthened(value, key);
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (Object(value) !== value) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  // Some texts are short by rule, and have to differ from each other.
  const lengthened = (text, key) => (key === "levels" ? `${text.slice(0, 4)}${word.slice(0, 18)}` : `${word} ${text}`);
  return JSON.stringify(walk(q.quiz));
}

/** The text that stands outside the box that it belongs to, or outside the widget. */
const outside = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const screen = shadowRoot.querySelector("[data-screen]");
    const { left, right } = screen.getBoundingClientRect();
    const texts = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (texts.nextNode()) {
      const text = /** @type {Text} */ (texts.currentNode);
      const parent = text.parentElement;
      if (!text.data.trim() || !parent.checkVisibility() || parent.closest(".hidden, svg, select")) continue;
      let box = parent;
      while (/^(inline|contents)$/.test(getComputedStyle(box).display)) box = box.parentElement;
      const place = box.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        if (rect.right > Math.min(right, place.right) + 1 || rect.left < Math.max(left, place.left) - 1) {
          found.add(`${box.localName}.${box.className}: ${text.data.slice(0, 40)}`);
        }
      }
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.add(`the page is ${scrollWidth} px wide`);
    return [...found];
  });

for (const [name, word] of Object.entries(WORDS)) {
  test(`nothing is wider than its place where every text begins with ${name}`, async ({ page, serve }) => {
    const pages = { "/own.json": withWord(word), "/host.html": hostPage('<career-quiz src="own.json"></career-quiz>') };
    const { origin } = await serve({ pages });
    const widget = await q.open(page, `${origin}/host.html`);
    const look = async (where) => {
      for (const width of [320, 390, 480, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await outside(widget), `${where} at ${width} px`).toEqual([]);
      }
    };
    await look("the first statement");
    await q.next(widget);
    await look("a statement without an answer");
    await q.answerAll(widget, (id) => q.strongest(id, q.areaOf(id) === "J" ? -1 : 1));
    await q.fineTune(widget);
    await look("the importance");
    await q.toResult(widget);
    await widget.evaluate(({ shadowRoot }) => {
      for (const details of shadowRoot.querySelectorAll("details")) details.open = true;
    });
    await look("the result");
    await q.press(widget, "review");
    await look("the review");
  });
}

/** The words, none of them long, that are broken into two lines. */
const broken = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const screen = shadowRoot.querySelector("[data-screen]");
    const texts = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
    const [found, range] = [[], document.createRange()];
    while (texts.nextNode()) {
      const text = /** @type {Text} */ (texts.currentNode);
      if (!text.parentElement.checkVisibility() || text.parentElement.closest(".hidden, svg, select")) continue;
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set(Array.from(range.getClientRects(), ({ top }) => top)).size > 1) found.push(word);
      }
    }
    return found;
  });

test("no word of ordinary length is broken at 320 px", async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const widget = await q.open(page, site.url);
  expect(await broken(widget), "the first statement").toEqual([]);
  await q.next(widget);
  expect(await broken(widget), "a statement without an answer").toEqual([]);
  await q.answerAll(widget, (id) => q.strongest(id, q.areaOf(id) === "J" ? -1 : 1));
  await q.fineTune(widget);
  expect(await broken(widget), "the importance").toEqual([]);
  await q.toResult(widget);
  await widget.evaluate(({ shadowRoot }) => {
    for (const details of shadowRoot.querySelectorAll("details")) details.open = true;
  });
  expect(await broken(widget), "the result").toEqual([]);
  await q.press(widget, "review");
  expect(await broken(widget), "the review").toEqual([]);
});
