// A result in a link arrives exactly or says why not, and leaves one's own answers alone.
// @ts-check
import { expect, listen, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.beforeAll(r.scorer);

const [first, second] = q.statements;
const someone = { ...r.people.clear_mle, importance: { C: 10, J: 3, L: 0 } };
const good = r.LINK + r.linkText(someone);
const damaged = "This link to a result is not complete, or it was changed. Ask for it again.";

const copied = async (page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

for (const group of [0, 1]) {
  test(`random people come back from their links exactly, part ${group + 1}`, async ({ page, site }) => {
    const people = Array.from({ length: 20 }, (_, at) => r.randomPerson(1000 + 20 * group + at));
    const scored = r.score(people);
    const widget = await r.openShared(page, site.url, people[0]);
    for (const [at, person] of people.entries()) {
      await r.visit(page, r.LINK + r.linkText(person));
      const { label, total, parts } = scored[at];
      expect(await r.look(widget)).toMatchObject({ label, total, parts });
      await q.press(widget, "share");
      await expect(r.message(widget)).toContainText("The link is copied.");
      const link = await copied(page);
      expect(link).toBe(`${site.url}${r.LINK}${r.linkText(person)}`);
      expect(link.length).toBeLessThanOrEqual(200);
    }
  });
}

test("one's own result makes the link that opens it, and is one's own in another tab", async ({
  page,
  context,
  site,
}) => {
  const widget = await r.openOwn(page, site.url, someone);
  const seen = await r.look(widget);
  await q.press(widget, "share");
  await expect(r.message(widget)).toContainText("The link is copied.");
  expect(await copied(page)).toBe(site.url + good);
  const other = await context.newPage();
  await other.goto(await copied(page));
  const shown = other.locator("career-quiz");
  await expect(r.note(shown)).toContainText("This is your own result");
  await expect(r.note(shown)).toBeInViewport();
  await expect(r.note(shown).getByRole("button")).toHaveCount(0);
  await expect(r.verdict(shown)).toHaveText(/^Your answers /);
  expect(await r.look(shown)).toEqual(seen);
  expect(new URL(other.url()).hash, "after a new start the address would hold somebody's result").toBe("");
});

/** What becomes of links in a widget that shows the first statement. */
async function becomes(widget, links) {
  await r.ready(widget);
  return widget.evaluate(async ({ shadowRoot }, hashes) => {
    const frame = () => new Promise(requestAnimationFrame);
    const note = () => shadowRoot.querySelector("[data-note]")?.innerText.trim() ?? "";
    const found = [];
    for (const hash of hashes) {
      const heard = new Promise((resolve) => {
        addEventListener("hashchange", resolve, { once: true });
      });
      location.hash = hash;
      await heard;
      await frame();
      const { screen, label } = shadowRoot.querySelector("[data-screen]").dataset;
      found.push({ hash: hash.slice(0, 90), note: note(), screen, label });
      // Anything that is done takes the note away: each link begins without one.
      shadowRoot.querySelector('[data-action="leave"]')?.click();
      await frame();
      shadowRoot.querySelector('input[name="auto-advance"]').click();
      await frame();
      if (note()) throw new Error(`The note stays: ${note()}`);
    }
    return found;
  }, links);
}

const [start, text] = [good.slice(0, r.LINK.length), good.slice(r.LINK.length)];
const otherThan = (character) => ["0", "u", ".", "é"].filter((one) => one !== character);
const edits = (whole) =>
  [...whole].flatMap((character, at) => [
    ...otherThan(character).map((one) => whole.slice(0, at) + one + whole.slice(at + 1)),
    whole.slice(0, at) + whole.slice(at + 1),
    whole.slice(0, at) + character + whole.slice(at),
  ]);

test("a link with any one character changed, lost or doubled says so", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  // Each character once, in one of five ways in turn; all ways are a law of the core.
  const all = [...new Set(edits(text).filter((_, at) => at % 5 === Math.floor(at / 5) % 5))];
  expect(all.length).toBeGreaterThan(40);
  const found = await becomes(
    widget,
    all.map((one) => start + one),
  );
  const wrong = found.filter(({ note, screen }) => note !== damaged || screen !== "question");
  expect(wrong).toEqual([]);
  await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
});

test("a link whose beginning was changed says so", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  const all = [...new Set(edits(start.slice(1)))].map((one) => `#${one}${text}`);
  const found = await becomes(
    widget,
    all.filter((one) => !one.includes("career-quiz_")),
  );
  expect(found.filter(({ note }) => note !== damaged).length).toBe(0);
});

test("a link of another quiz, revision or version says of what", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  const link = (other) => r.LINK + r.linkText(someone, other);
  const table = [
    [link({ id: "tea-or-coffee" }), "This is a result of another quiz, “tea-or-coffee”,"],
    [link({ revision: 7 }), "revision 7 of this quiz"],
    [link({ version: 2 }), "another version of this quiz"],
    [link({ id: "<b>bold</b>" }), damaged],
    [r.LINK + r.sealed(`1_${q.quiz.id}_${q.quiz.revision}_${"4".repeat(23)}_----`), damaged],
    [r.LINK + r.sealed(`1_${q.quiz.id}_${q.quiz.revision}_${"5".repeat(24)}_----`), damaged],
    [r.LINK + r.sealed(`1_${q.quiz.id}_${q.quiz.revision}_${"4".repeat(24)}_---b`), damaged],
    [`${r.LINK}${r.sealed(`1_${q.quiz.id}_${q.quiz.revision}_${"4".repeat(100_000)}_----`)}`, damaged],
    [r.LINK, damaged],
    [`${r.LINK}%`, damaged],
    [`${r.LINK}\u0000\ud83d`, damaged],
  ];
  const found = await becomes(
    widget,
    table.map(([hash]) => hash),
  );
  for (const [at, [, words]] of table.entries()) {
    expect(found[at].note, found[at].hash).toContain(words);
    expect(found[at].screen, found[at].hash).toBe("question");
  }
  expect(await becomes(widget, ["#elsewhere", good]), "what is not ours, and what is").toMatchObject([
    { note: "", screen: "question" },
    { label: "clear_mle", screen: "result" },
  ]);
});

test("a damaged link is spoken of where one sees it, also above one's own result", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.clear_swe);
  await page.goto("about:blank");
  await page.goto(`${site.url}${good.slice(0, -1)}`);
  await q.screen(widget, "result").waitFor();
  await expect(widget.locator("p", { hasText: damaged })).toBeInViewport();
});

test("a shared result leaves one's own answers alone", async ({ page, serveHost }) => {
  await page.addInitScript(listen);
  const { url } = await serveHost("<career-quiz></career-quiz>");
  const widget = await q.open(page, url);
  await q.choose(widget, first, 4);
  await q.statement(widget, second).waitFor();
  const kept = await r.stored(page);
  const heard = await page.evaluate(() => window.heard.length);
  await r.visit(page, good);
  await q.screen(widget, "result").waitFor();
  await expect(r.note(widget)).toHaveCount(1);
  await expect(r.note(widget)).toContainText("A result that someone shared with you.");
  await expect(r.note(widget).locator("[tabindex]"), "one hears first whose it is").toBeFocused();
  await expect(r.verdict(widget)).toHaveText(/^These answers /);
  await expect(q.button(widget, "leave")).toHaveText("Go to my own answers");
  for (const place of [
    "select",
    'input[type="range"]',
    'button[data-action="edit"]',
    '[data-action="restart"]',
    '[data-action="clear"]',
    '[data-action="adopt"]',
  ]) {
    await expect(widget.locator(place), place).toHaveCount(0);
  }
  await expect(r.section(widget, "keep")).toBeVisible();
  expect(await r.stored(page)).toEqual(kept);
  expect(await page.evaluate(() => window.heard.length), "the page is told nothing of it").toBe(heard);

  await page.reload();
  await q.button(widget, "leave").waitFor();
  expect(await r.stored(page)).toEqual(kept);
  await q.press(widget, "leave");
  await expect(q.statement(widget, second)).toBeVisible();
  await q.expectHeadingFocused(widget);
  await q.press(widget, "back");
  await expect(q.answer(widget, first, 4)).toBeChecked();
  expect(Object.keys(await r.stored(page))).toEqual([r.KEY]);
});

test("a shared result is not written down for a person who has nothing of their own", async ({ page, site }) => {
  const widget = await r.openShared(page, site.url, someone);
  expect(await r.stored(page)).toEqual({});
  await expect(q.button(widget, "leave")).toHaveText("Take the quiz yourself");
  await q.press(widget, "leave");
  await q.statement(widget, first).waitFor();
  await expect(q.statement(widget, first).locator("input:checked")).toHaveCount(0);
  expect(await r.stored(page)).toEqual({});
});

test("how fast one answered says nothing about somebody else's answers", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await q.wholeRun(widget, r.says(r.people.clear_swe));
  await expect(r.section(widget, "cautions")).toContainText("faster than most people read");
  await r.visit(page, good);
  await q.button(widget, "leave").waitFor();
  await expect(r.section(widget, "cautions")).toHaveCount(0);
});
