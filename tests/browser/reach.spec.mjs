// Small screens, big fingers, and people who want nothing to move.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import { openScreen, screens } from "./screens.mjs";

test.use({ viewport: { width: 320, height: 640 }, contextOptions: { reducedMotion: "reduce" } });

/** What can be focused or pressed and is smaller than 44 by 44: for radios and boxes the row counts. */
const smallTargets = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const targets = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const isInText = (element) => element.localName === "a" && getComputedStyle(element).display === "inline";
    return [...shadowRoot.querySelectorAll(targets)]
      .map((element) => element.closest("label") ?? element)
      .filter((element) => element.checkVisibility() && !isInText(element))
      .map((element) => ({ name: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ name, box }) => `${box.width} x ${box.height}: ${name}`);
  });

/** What sticks out of a screen of 320 px. */
const wide = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const { scrollWidth } = document.documentElement;
    const out = [...shadowRoot.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > 320);
    return scrollWidth > 320
      ? [`the page is ${scrollWidth} px wide`, ...out.map((element) => element.outerHTML.slice(0, 80))]
      : [];
  });

/** As WCAG 1.4.12 has it: more room between lines, words and letters loses nothing. */
const spread = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const style = new CSSStyleSheet();
    const room = { "line-height": "1.5", "letter-spacing": "0.12em", "word-spacing": "0.16em" };
    style.replaceSync(
      `* { ${Object.entries(room)
        .map((rule) => `${rule.join(": ")} !important;`)
        .join(" ")} }`,
    );
    shadowRoot.adoptedStyleSheets.push(style);
  });

const moving = (widget) =>
  widget.evaluate(({ shadowRoot }) => [...document.getAnimations(), ...shadowRoot.getAnimations()].length);

// A leaning result is laid out like a clear one.
for (const name of Object.keys(screens).filter((one) => !one.includes("leaning"))) {
  test(`${name} on a small screen`, async ({ page, site }) => {
    const widget = await openScreen(page, site.url, name);
    expect(await page.evaluate(() => matchMedia("(prefers-reduced-motion: reduce)").matches)).toBe(true);
    expect(await moving(widget)).toBe(0);
    expect(await smallTargets(widget)).toEqual([]);
    expect(await wide(widget)).toEqual([]);
    await widget.evaluate(({ shadowRoot }) => {
      shadowRoot.querySelector("[data-screen]").dir = "rtl";
    }); // as in a language of that direction
    expect(await wide(widget), "right to left").toEqual([]);
    await spread(widget);
    expect(await wide(widget), "with more room").toEqual([]);
  });
}
