// Trying something on the result: all of it follows at once, one action brings it back exactly, and nothing is lost.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

/** One area for the first side, all others for the second: what an area counts shows in the total. */
const torn = r.person(
  2,
  Object.fromEntries(q.statements.map((id) => [id, q.strongest(id, q.areaOf(id) === "C" ? 1 : -1)])),
);
const trying = (widget) => widget.locator("[data-trying]");
const choose = (widget, id, value) => widget.locator(`select[data-try="${id}"]`).selectOption(`${value}`);

/** Everything on the result that can be seen or set, a line each; what is only spoken is over. */
const everything = (widget) =>
  widget.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll(":not([role=status])")].map((element) => {
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      const words = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ data }) => data);
      return [element.localName, ...attributes, element.value ?? "", ...words].join(" ");
    }),
  );

/** Opens the answers behind each area, as a person does. */
async function openAreas(widget) {
  for (const summary of await widget.locator("details[data-area] > summary").all()) await summary.click();
}

/** Where on the axis the total stands, in points. */
const place = async (widget) =>
  2 * parseFloat(await widget.locator(".axis-chart .chart-total").getAttribute("x")) - 100;

test("sliders and answers change everything at once, and one press brings it back", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, torn, { finished: 20_000 });
  await openAreas(widget);
  await r.openTry(widget);
  const before = await everything(widget);
  const kept = await r.stored(page);
  expect(await r.look(widget)).toMatchObject({
    label: "clear_swe",
    total: -50,
    parts: { C: 25, J: -25, L: -25, W: -25 },
  });
  expect(await place(widget)).toBe(-50);
  await expect(trying(widget)).toHaveCount(0);

  await q.slider(widget, "C").fill("10");
  await expect(widget.locator('output[for="importance-C"]')).toHaveText("10");
  expect(await r.look(widget)).toMatchObject({
    label: "leaning_swe",
    total: -20,
    parts: { C: 40, J: -20, L: -20, W: -20 },
  });
  expect(await place(widget)).toBe(-20);
  await expect(r.verdict(widget)).toHaveText("Your answers lean towards software engineering.");
  await expect(trying(widget)).toContainText("Your total was at 50, now at 20");
  await expect(trying(widget)).toContainText("leaning towards software engineering");
  await expect(trying(widget)).toHaveAttribute("data-before", "-50");
  await expect(widget.locator(".kicker")).toContainText("Trying");
  await expect(q.status(widget)).toHaveText(
    "Your total was at 50 towards software engineering, now at 20 towards software engineering",
  );

  for (const area of ["J", "L", "W"]) await q.slider(widget, area).fill("0");
  expect(await r.look(widget)).toMatchObject({ label: "leaning_mle", total: 100 });
  await expect(r.section(widget, "path")).toHaveCount(1);
  await expect(r.section(widget, "stays")).toHaveCount(0);
  await q.slider(widget, "C").fill("0");
  expect(await r.look(widget)).toMatchObject({ label: "clear_swe", total: -50 });
  await expect(trying(widget), "the first result stays the one to compare with").toHaveAttribute("data-before", "-50");

  await choose(widget, "C1", 0);
  await choose(widget, "J1", "unsure");
  const row = (id) => widget.locator(".answers li", { has: page.locator(`[data-try="${id}"]`) });
  await expect(row("C1").locator(".entry-mark")).toHaveText("4 points towards software engineering");
  await expect(row("J1").locator(".entry-mark")).toHaveCount(0);
  expect(await r.stored(page), "what is tried is not kept").toEqual(kept);

  await q.press(widget, "revert");
  await expect(trying(widget)).toHaveCount(0);
  expect(await everything(widget)).toEqual(before);
  expect(await r.stored(page)).toEqual(kept);
  await q.expectHeadingFocused(widget);
});

test("after a reload what was tried is gone", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, torn);
  await r.openTry(widget);
  await q.slider(widget, "C").fill("10");
  await openAreas(widget);
  await choose(widget, "W1", 4);
  expect(await q.total(widget)).not.toBe(-50);
  await page.reload();
  await q.screen(widget, "result").waitFor();
  await expect(trying(widget)).toHaveCount(0);
  expect(await q.total(widget)).toBe(-50);
});

test("a change that is kept is the result from then on", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, torn);
  await openAreas(widget);
  await r.openTry(widget);
  await q.slider(widget, "C").fill("9");
  await choose(widget, "L1", "unsure");
  const { changes: _, ...tried } = await r.look(widget);
  const before = await r.stored(page);
  await q.press(widget, "keep");
  await expect(trying(widget)).toHaveCount(0);
  await q.press(widget, "undo");
  await expect.poll(() => r.stored(page), "it can be taken back").toEqual(before);
  await q.slider(widget, "C").fill("9");
  await choose(widget, "L1", "unsure");
  await q.press(widget, "keep");
  expect(await r.look(widget)).toMatchObject(tried);
  await page.reload();
  await q.screen(widget, "result").waitFor();
  expect(await r.look(widget)).toMatchObject(tried);
  await expect(q.slider(widget, "C")).toHaveValue("9");
  await expect(widget.locator('select[data-try="L1"]')).toHaveValue("unsure");
});

test("the result is final within one frame of a slider move", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, torn);
  await r.openAll(widget);
  // With p points for C and 5 for each other area the total is (p - 15) / (p + 15), in hundredths.
  const moves = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 10, 0, 10].map((points) => [
    points,
    Math.sign(points - 15) * Math.floor(Math.abs((100 * (points - 15)) / (points + 15)) + 0.5),
  ]);
  const seen = await widget.evaluate(async ({ shadowRoot }, all) => {
    const frame = () => new Promise(requestAnimationFrame);
    const slider = shadowRoot.querySelector('input[name="importance-C"]');
    const found = [];
    for (const [points] of all) {
      await frame();
      slider.value = points;
      const start = performance.now();
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await frame();
      const result = () => shadowRoot.querySelector(".result").innerHTML;
      const markup = result();
      const { total } = shadowRoot.querySelector("[data-screen]").dataset;
      const took = performance.now() - start;
      await frame();
      await frame();
      found.push({ total: Number(total), took, final: result() === markup });
    }
    return found;
  }, moves);
  expect(seen.map(({ total }) => total)).toEqual(moves.map(([, total]) => total));
  expect(
    seen.every(({ final }) => final),
    "nothing follows in later frames",
  ).toBe(true);
  test.info().annotations.push({ type: "ms", description: seen.map(({ took }) => took.toFixed(1)).join(" ") });
});

test("a slider keeps focus while keys move it", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, torn);
  await r.openTry(widget);
  await q.slider(widget, "C").focus();
  for (const points of [6, 7, 8]) {
    await page.keyboard.press("ArrowRight");
    await expect(q.slider(widget, "C")).toHaveValue(`${points}`);
    await expect(q.slider(widget, "C")).toBeFocused();
  }
  const spoken = await q.status(widget).innerText();
  expect(spoken.split(/\s+/).length, spoken).toBeLessThanOrEqual(20);
  await expect(widget.locator('[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])')).toHaveCount(1);
});

test("what is tried is taken back from the keyboard, and focus is somewhere", async ({ page, site }) => {
  for (const action of ["revert", "keep"]) {
    const widget = await r.openOwn(page, site.url, torn);
    await r.openTry(widget);
    await q.slider(widget, "C").fill("10");
    await q.button(widget, action).focus();
    await page.keyboard.press("Enter");
    await expect(trying(widget)).toHaveCount(0);
    expect(await widget.evaluate(({ shadowRoot }) => shadowRoot.activeElement !== null), action).toBe(true);
  }
});

test("answers that are given on their own screen are kept, also after something was tried", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, torn);
  await r.openTry(widget);
  await q.slider(widget, "C").fill("10");
  await q.press(widget, "review");
  await q.button(widget, "edit").first().click();
  const [first] = q.statements;
  await q.choose(widget, first, 2);
  await q.screen(widget, "review").waitFor();
  await page.reload();
  await q.screen(widget).waitFor();
  const { answers } = JSON.parse((await r.stored(page))[r.KEY]);
  expect(answers[first]).toBe(2);
});

test("Escape leads back from any control, and a dialog around the widget stays open", async ({ page, serveHost }) => {
  const { url } = await serveHost('<dialog id="d"><career-quiz loading="eager"></career-quiz></dialog>');
  await r.store(page, url, { [r.KEY]: r.snapshot(torn) });
  await page.goto(url);
  await page.evaluate(() => document.querySelector("dialog").showModal());
  const widget = page.locator("career-quiz");
  await q.screen(widget, "result").waitFor();
  await r.openAll(widget);
  await q.slider(widget, "C").focus();
  await page.keyboard.press("ArrowRight");
  await expect(trying(widget)).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(trying(widget)).toHaveCount(0);
  expect(await q.total(widget)).toBe(-50);
  await expect(page.locator("dialog")).toHaveAttribute("open");
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog"), "without a try the key is the dialog's").not.toHaveAttribute("open");
});

/** Views in which the bar stays in its place, and views in which it is stuck to the lower edge. */
const views = [
  { width: 320, height: 256, stuck: false },
  { width: 427, height: 341, stuck: false },
  { width: 844, height: 390, stuck: false },
  { width: 390, height: 664, text: 200, stuck: false },
  { width: 320, height: 640, stuck: true },
  { width: 390, height: 844, stuck: true },
  { width: 1280, height: 800, stuck: true },
];

/** What has the focus, if it is hidden by the bar of what is tried. */
const hidden = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const focused = shadowRoot.activeElement;
    const bar = shadowRoot.querySelector(".trying");
    if (!focused || bar.contains(focused)) return "";
    const { left, top, width, height } = (focused.closest("label") ?? focused).getBoundingClientRect();
    const middle = shadowRoot.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
    return middle && bar.contains(middle) ? focused.outerHTML.slice(0, 80) : "";
  });

for (const { width, height, text = 100, stuck } of views) {
  test(`in a view of ${width} x ${height}, text ${text} %, the bar hides nothing and moves nothing`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    if (text !== 100) {
      await page.addInitScript((size) => {
        addEventListener("DOMContentLoaded", () => document.documentElement.style.setProperty("font-size", `${size}%`));
      }, text);
    }
    const widget = await r.openOwn(page, site.url, torn);
    const bar = widget.locator(".trying");
    await expect(bar).toBeHidden();
    for (const name of ["right", "try"]) {
      await r.section(widget, name).locator("> summary").focus();
      await page.keyboard.press("Enter");
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await hidden(widget), `when ${name} is opened`).toBe("");
    }
    await widget.locator('details[data-area="C"] > summary').focus();
    await page.keyboard.press("Enter");
    await q.slider(widget, "W").focus();
    await expect(bar, "before something is tried it covers nothing").toBeHidden();
    const before = await bar.boundingBox();
    await page.keyboard.press("ArrowRight");
    await expect(trying(widget)).toBeVisible();
    expect((await bar.boundingBox()).height, "its room was there before").toBe(before.height);
    expect(await hidden(widget), "right after it speaks").toBe("");
    expect(await bar.evaluate((one) => Number.parseFloat(getComputedStyle(one).bottom) >= 0), "stuck").toBe(stuck);
    if (stuck) expect(before.height / height, "a slim bar").toBeLessThan(0.16);
    for (const key of [...Array(25).fill("Tab"), ...Array(25).fill("Shift+Tab")]) {
      await page.keyboard.press(key);
      expect(await hidden(widget), key).toBe("");
    }
  });
}
