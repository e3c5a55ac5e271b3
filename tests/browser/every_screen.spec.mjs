// What holds on every screen for who listens or reads by its parts: one name for one thing, headings that nest, one voice.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";
import { openScreen, screens } from "./screens.mjs";

/** What can be pressed or filled in, by kind and name, in the order of the page. */
const named = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const shown = (one) => one.checkVisibility({ visibilityProperty: true });
    const pressed = [...shadowRoot.querySelectorAll("button, summary, a[href]")].filter(shown);
    return pressed.map((one) => `${one.ariaLabel ?? one.textContent.trim()}`);
  });

/** The levels of the headings, in the order of the page. */
const levels = (widget) =>
  widget.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")]
      .filter((one) => one.checkVisibility())
      .map((one) => Number(one.ariaLevel ?? one.localName.slice(1))),
  );

for (const name of Object.keys(screens)) {
  test(`${name} has one name for each button, and one voice`, async ({ page, site }) => {
    const widget = await openScreen(page, site.url, name);
    const names = await named(widget);
    expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([]);
    await expect(widget.locator('[role="status"]')).toHaveCount(1);
    const voices = '[role="alert"], [role="log"], [aria-live]:not([aria-live="off"]), output:not([aria-live="off"])';
    await expect(widget.locator(voices)).toHaveCount(0);
  });

  test(`${name} has lists that are lists, and nothing unnamed`, async ({ page, site }) => {
    const widget = await openScreen(page, site.url, name);
    const faults = await widget.evaluate(({ shadowRoot }) => {
      // WebKit takes the role from a list without dots that does not say it.
      const lists = [...shadowRoot.querySelectorAll("ol, ul")].filter(
        (one) => getComputedStyle(one).listStyleType === "none" && one.getAttribute("role") !== "list",
      );
      const tables = [...shadowRoot.querySelectorAll("table")].filter((one) => !one.caption && !one.ariaLabel);
      // A sign before or after a text is read aloud, unless it has an alternative.
      const signs = [...shadowRoot.querySelectorAll("*")].filter((one) =>
        ["::before", "::after"].some((pseudo) =>
          /^"[^"]+"$|^counter\(.*\)$/.test(getComputedStyle(one, pseudo).content),
        ),
      );
      return [...lists, ...tables, ...signs].map((one) => one.outerHTML.slice(0, 80));
    });
    expect(faults).toEqual([]);
  });
}

for (const level of [1, 2, 3, 4, 5, 6]) {
  test(`headings nest on every screen from level ${level} on`, async ({ page, serveHost }) => {
    const { url } = await serveHost(`<career-quiz loading="eager" heading-level="${level}"></career-quiz>`);
    const widget = await q.open(page, url);
    const expectNested = async (name) => {
      const all = await levels(widget);
      expect(all[0], name).toBe(level);
      for (const [at, one] of all.entries()) if (at) expect(one - all[at - 1], name).toBeLessThanOrEqual(1);
    };
    await expectNested("the first statement");
    await q.choose(widget, q.statements[0], 3);
    await q.statement(widget, q.statements[1]).waitFor();
    await expectNested("a statement");
    await q.press(widget, "review");
    await q.screen(widget, "review").waitFor();
    await expectNested("the review");
    await q.press(widget, "next");
    await q.answerAll(widget, r.says(r.people.too_close));
    await expectNested("the importance");
    await q.toResult(widget);
    await r.openAll(widget);
    await expectNested("the result");
  });
}
