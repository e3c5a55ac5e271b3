// The first sight of a result on a phone, with nothing opened: how long it is, and how soon it comes to what to do.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.use({ viewport: { width: 390, height: 844 } });

/** What a person meets without opening anything. */
const measure = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const screen = shadowRoot.querySelector("[data-screen]");
    const controls = [...screen.querySelectorAll("a[href], button, input, select, textarea, summary")];
    const seen = { visibilityProperty: true, contentVisibilityAuto: true };
    const first = screen.querySelector('[data-section="first"]').getBoundingClientRect().top + scrollY;
    return {
      screens: document.documentElement.scrollHeight / innerHeight,
      first: first / innerHeight,
      words: screen.innerText.trim().split(/\s+/).length,
      controls: controls.filter((control) => control.checkVisibility(seen)).length,
    };
  });

for (const label of r.labels) {
  test(`${label} is understood in three screens`, async ({ page, site }) => {
    const widget = await r.openOwn(page, site.url, r.people[label], { finished: 20_783 });
    expect(await q.label(widget)).toBe(label);
    const { screens, first, words, controls } = await measure(widget);
    expect.soft(screens, "screens").toBeLessThanOrEqual(3.2);
    expect.soft(first, "where the first card begins, in screens").toBeLessThanOrEqual(1.7);
    expect.soft(words, "words").toBeLessThanOrEqual(350);
    expect.soft(controls, "controls").toBeLessThanOrEqual(18);
  });

  test(`${label} says on the first screen which way, how sure, why, what against and what first`, async ({
    page,
    site,
  }) => {
    const widget = await r.openOwn(page, site.url, r.people[label], { finished: 20_783 });
    const lines = label === "too_close" ? ["why", "tip", "first"] : ["why", "against", "first"];
    const places = [
      ".kicker",
      ".verdict",
      ".certainty",
      ".axis-chart",
      ...lines.map((line) => `[data-line="${line}"]`),
    ];
    for (const place of places) await expect(widget.locator(place), place).toBeInViewport();
    await expect(widget.locator(".kicker")).toHaveText(/26 November 2026/);
    expect(await widget.locator(".axis").innerText(), "no numbers").not.toMatch(/\d/);
    await expect(widget.locator(".certainty")).toContainText("not your future");
  });
}

test("on a phone the buttons of what can be kept fill their rows", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.leaning_mle);
  await r.openMore(widget);
  for (const width of [320, 375, 414]) {
    await page.setViewportSize({ width, height: 844 });
    const rows = await r.section(widget, "keep").evaluate((keep) => {
      const { left, right } = keep.getBoundingClientRect();
      const boxes = [...keep.querySelectorAll(".button")].map((button) => button.getBoundingClientRect());
      const tops = [...new Set(boxes.map(({ top }) => top))];
      const rows = tops.map((place) => boxes.filter(({ top }) => top === place));
      return rows.map((row) => [row.length, row[0].left - left, right - row.at(-1).right].map(Math.round).join(" "));
    });
    expect(rows, `${width}`).toEqual(["1 0 0", "2 0 0", ...Array(6).fill("1 0 0")]);
  }
});

test("what is first leads to its card", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.leaning_mle);
  const card = r.section(widget, "first");
  await expect(card).not.toBeInViewport();
  await q.press(widget, "first");
  await expect(card).toBeInViewport();
  await expect(card.locator("[tabindex]")).toBeFocused();
});

test("the bands have three to one against what they lie on, light and dark", async ({ page, site }) => {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme });
    for (const label of r.labels) {
      const widget = await r.openOwn(page, site.url, r.people[label]);
      const ratios = await widget.evaluate(({ shadowRoot }) => {
        const screen = shadowRoot.querySelector("[data-screen]");
        const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
        const luminance = (color) => {
          context.fillStyle = color;
          context.fillRect(0, 0, 1, 1);
          const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((part) =>
            part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const contrast = (one, other) => {
          const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
          return (high + 0.05) / (low + 0.05);
        };
        const paper = getComputedStyle(screen).backgroundColor;
        const fill = (selector) => getComputedStyle(screen.querySelector(selector)).fill;
        const [wide, narrow] = [fill(".axis-chart .band-wide"), fill(".axis-chart .band-narrow")];
        return [contrast(wide, paper), contrast(narrow, wide), contrast(fill(".area-chart .band-narrow"), paper)];
      });
      for (const ratio of ratios) expect(ratio, `${label}, ${colorScheme}: ${ratios}`).toBeGreaterThanOrEqual(3);
    }
  }
});
