// Pages that leave nothing as it was: the quiz is whole in them, can be read and hit, and answered to its end.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import { pages, served } from "./hostile.mjs";
import * as q from "./quiz.mjs";

test.describe.configure({ timeout: 60_000 }); // each is a whole run, with a look at every kind of screen
test.use({ viewport: { width: 320, height: 640 } });

const [first, second, third] = q.statements;

/** What is wrong with what is shown: the faults as lines. */
const faults = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const found = [];
    const name = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 70);
    const seen = [...shadowRoot.querySelectorAll(".screen *")].filter(
      (element) => !element.closest(".hidden, [hidden], option"),
    );
    for (const element of seen) {
      const style = getComputedStyle(element);
      const closed = element.closest("details:not([open])") && !element.closest("summary");
      const paper = element.closest(".paper-only, .compact, thead, .answers .entry-text, .trying");
      const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      if (
        !closed &&
        !paper &&
        style.display !== "contents" && // has no box, and what is in it is looked at
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: element.type !== "file" })
      ) {
        found.push(`hidden: ${name(element)}`);
      }
      // What is small here is so by design: remarks and heads of tables.
      const least =
        element.closest("button, .choice, .statement-text, .lead, .prompt, .title, .verdict") &&
        !element.matches(".count, .count *, .small, .trying *")
          ? 16
          : 14;
      if (text && parseFloat(style.fontSize) < least) found.push(`${style.fontSize}: ${name(element)}`);
      if (text && parseFloat(style.lineHeight) > 1.6 * parseFloat(style.fontSize))
        found.push(`lines of ${style.lineHeight}: ${name(element)}`);
      const inherited = [
        style.letterSpacing,
        style.textTransform,
        style.wordSpacing,
        style.textIndent,
        style.textShadow,
        style.fontStyle,
      ];
      const usual = [/^(normal|-.*px)$/, /^none$/, /^0px$/, /^-?(0|16)px$/, /^none$/, /^(normal|italic)$/];
      if (text && !inherited.every((value, at) => usual[at].test(value))) found.push(`${inherited}: ${name(element)}`);
      if (text && style.webkitTextFillColor !== style.color)
        found.push(`filled with ${style.webkitTextFillColor}: ${name(element)}`);
      const isTarget =
        element.matches("a, button, input, select, summary, textarea") &&
        !(element.matches("a") && style.display === "inline");
      const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      if (isTarget && !closed && !(width >= 44 && height >= 44)) found.push(`${width} x ${height}: ${name(element)}`);
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide`);
    const { width } = shadowRoot.querySelector(".screen").getBoundingClientRect();
    if (width < 200) found.push(`the quiz is ${width} px wide`);
    return found;
  });

/** The place of what has focus, in the window. */
const focused = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const { top, bottom } = shadowRoot.activeElement.getBoundingClientRect();
    return { top, bottom, height: innerHeight };
  });

for (const name of Object.keys(pages)) {
  test(`in a page with ${name}`, async ({ page, serve }) => {
    const { origin } = await serve({ pages: served(name) });
    const widget = await q.open(page, `${origin}/host.html`);
    expect(await faults(widget)).toEqual([]);
    await q.choose(widget, first, 3);
    await q.statement(widget, second).waitFor();
    await q.expectHeadingFocused(widget);
    expect(await faults(widget)).toEqual([]);
    await q.chooseByKeyboard(widget, second, 1);
    await page.keyboard.press("Enter");
    await q.statement(widget, third).waitFor();
    await q.answerAll(widget, (id) => q.strongest(id));
    expect(await faults(widget)).toEqual([]);
    await q.toResult(widget);
    await widget.locator("details").evaluateAll((all) =>
      all.forEach((one) => {
        one.open = true;
      }),
    );
    expect(await faults(widget)).toEqual([]);
    expect(await q.total(widget)).toBeGreaterThan(80);
    await q.press(widget, "restart");
    await q.statement(widget, first).waitFor();
  });
}

test("a sticky header of 120 px never covers what has focus", async ({ page, serve }) => {
  const { origin } = await serve({ pages: served("a sticky header") });
  for (const height of [500, 640, 900]) {
    await page.setViewportSize({ width: 390, height });
    const widget = await q.open(page, `${origin}/host.html`);
    for (const id of q.statements.slice(0, 5)) {
      await q.choose(widget, id, "unsure");
      await q.statement(widget, id).waitFor({ state: "detached" });
      await q.expectHeadingFocused(widget);
      expect((await focused(widget)).top).toBeGreaterThanOrEqual(120);
    }
    for (const key of ["Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"]) {
      await page.keyboard.press(key);
      const inside = await widget.evaluate(({ shadowRoot }) => Boolean(shadowRoot.activeElement));
      if (inside) expect((await focused(widget)).top, key).toBeGreaterThanOrEqual(120);
    }
    await q.press(widget, "review");
    await q.expectHeadingFocused(widget);
    expect((await focused(widget)).top).toBeGreaterThanOrEqual(120);
    await page.keyboard.press("End");
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press("Shift+Tab");
      if (!(await widget.evaluate(({ shadowRoot }) => Boolean(shadowRoot.activeElement)))) break;
      expect((await focused(widget)).top).toBeGreaterThanOrEqual(120);
    }
  }
});

test("in a page of another direction the quiz has that of its language", async ({ page, serve }) => {
  const { origin } = await serve({ pages: served("right to left") });
  const widget = await q.open(page, `${origin}/host.html`);
  const text = q.heading(q.statement(widget, first));
  expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
  const [mark, words] = await q
    .statement(widget, first)
    .locator(".choice")
    .first()
    .evaluate((row) => [...row.children].map((one) => one.getBoundingClientRect().left));
  expect(mark).toBeLessThan(words);
});
