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

/** Everything on the result that can be seen or set, a line each. */
const everything = (widget) =>
  widget.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll("*")].map((element) => {
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
const place = async (widget) => 2 * parseFloat(await widget.locator(".axis-total").getAttribute("x1")) - 100;

test("sliders and answers change everything at once, and one press brings it back", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, torn, { finished: 20_000 });
  await openAreas(widget);
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
  await expect(trying(widget)).toContainText("Your answers clearly point to software engineering. Total: 50 SWE.");
  await expect(trying(widget)).toContainText("Your answers lean towards software engineering. Total: 20 SWE.");
  await expect(trying(widget).locator("[data-before]")).toHaveAttribute("data-before", "-50");

  for (const area of ["J", "L", "W"]) await q.slider(widget, area).fill("0");
  expect(await r.look(widget)).toMatchObject({ label: "clear_mle", total: 100 });
  await expect(r.section(widget, "path")).toBeVisible();
  await expect(r.section(widget, "stays")).toHaveCount(0);
  await q.slider(widget, "C").fill("0");
  await expect(widget.locator('.sliders [role="status"]')).toBeVisible();
  expect(await r.look(widget)).toMatchObject({ label: "clear_swe", total: -50 });
  await expect(
    trying(widget).locator("[data-before]"),
    "the first result stays the one to compare with",
  ).toHaveAttribute("data-before", "-50");

  await choose(widget, "C1", 0);
  await choose(widget, "J1", "unsure");
  const row = (id) => widget.locator(".answers li", { has: page.locator(`[data-try="${id}"]`) });
  await expect(row("C1").locator(".points")).toHaveText("4 SWE");
  await expect(row("J1").locator(".points")).toHaveText("0");
  expect(await r.stored(page), "what is tried is not kept").toEqual(kept);

  await q.press(widget, "revert");
  await expect(trying(widget)).toHaveCount(0);
  expect(await everything(widget)).toEqual(before);
  expect(await r.stored(page)).toEqual(kept);
  await q.expectHeadingFocused(widget);
});

test("after a reload what was tried is gone", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, torn);
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
  await q.slider(widget, "C").fill("9");
  await choose(widget, "L1", "unsure");
  const { changes: _, ...tried } = await r.look(widget);
  await q.press(widget, "keep");
  await expect(trying(widget)).toHaveCount(0);
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
      const markup = shadowRoot.innerHTML;
      const { total } = shadowRoot.querySelector("[data-screen]").dataset;
      const took = performance.now() - start;
      await frame();
      await frame();
      found.push({ total: Number(total), took, final: shadowRoot.innerHTML === markup });
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
  await q.slider(widget, "C").focus();
  for (const points of [6, 7, 8]) {
    await page.keyboard.press("ArrowRight");
    await expect(q.slider(widget, "C")).toHaveValue(`${points}`);
    await expect(q.slider(widget, "C")).toBeFocused();
  }
  await expect(trying(widget)).toHaveRole("status");
});

test("what is tried is taken back from the keyboard, and focus is somewhere", async ({ page, site }) => {
  for (const action of ["revert", "keep"]) {
    const widget = await r.openOwn(page, site.url, torn);
    await q.slider(widget, "C").fill("10");
    await q.button(widget, action).focus();
    await page.keyboard.press("Enter");
    await expect(trying(widget)).toHaveCount(0);
    expect(await widget.evaluate(({ shadowRoot }) => shadowRoot.activeElement !== null), action).toBe(true);
  }
});

test("answers that are given on their own screen are kept, also after something was tried", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, torn);
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
