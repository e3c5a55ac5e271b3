// The element in all the ways that pages make it, move it and take it away; and nothing of it is left then.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { STRICT_CSP } from "./server.mjs";

const [first, second, third] = q.statements;

const makers = {
  "createElement, appended": () => {
    document.querySelector("main").append(document.createElement("career-quiz"));
  },
  "a constructor": () => {
    document.querySelector("main").append(new (customElements.get("career-quiz"))());
  },
  "a cloned template": () => {
    const template = document.createElement("template");
    template.content.append(document.createElement("career-quiz"));
    document.querySelector("main").append(template.content.cloneNode(true));
  },
  "an imported node": () => {
    const other = document.implementation.createHTMLDocument("");
    document.querySelector("main").append(document.importNode(other.createElement("career-quiz"), true));
  },
  "in the shadow tree of a host": () => {
    const host = document.createElement("div");
    document.querySelector("main").append(host);
    host.attachShadow({ mode: "open" }).append(document.createElement("career-quiz"));
  },
};
for (const [how, make] of Object.entries(makers)) {
  test(`made by ${how}`, async ({ page, serveHost }) => {
    const { url } = await serveHost("");
    await page.goto(url);
    await page.evaluate(() => customElements.whenDefined("career-quiz").then(() => {}));
    await page.evaluate(make);
    const widget = page.locator("career-quiz");
    await q.choose(widget, first, 3);
    await expect(q.statement(widget, second)).toBeVisible();
  });
}

test("made by markup that a script sets", async ({ page, serveHost }) => {
  const { url } = await serveHost("", { csp: undefined });
  await page.goto(url);
  await page.evaluate(() => document.querySelector("main").setHTMLUnsafe('<career-quiz persist="none"></career-quiz>'));
  const widget = page.locator("career-quiz");
  await q.choose(widget, first, 3);
  await expect(q.statement(widget, second)).toBeVisible();
});

const ways = {
  "another place": (widget) => document.querySelector("section").append(widget),
  "another place, in one step": (widget) => document.querySelector("section").moveBefore(widget, null),
  "nowhere, and back": (widget) => {
    widget.remove();
    document.querySelector("section").append(widget);
  },
};
for (const [where, move] of Object.entries(ways)) {
  test(`moved to ${where}, it is where it was`, async ({ page, serveHost }) => {
    const { server, url } = await serveHost('<career-quiz persist="none"></career-quiz><section></section>');
    const widget = await q.open(page, url);
    await q.choose(widget, first, 3);
    await q.choose(widget, second, "unsure");
    await widget.evaluate((element) => {
      element.shadowRoot.querySelector("[data-screen]").before(document.createComment("same"));
    });
    const loaded = server.requests.length;
    await widget.evaluate(move);
    await expect(page.locator("section career-quiz")).toHaveCount(1);
    await q.choose(widget, third, 3);
    await q.press(widget, "back");
    await q.press(widget, "back");
    await expect(q.answer(widget, second, "unsure")).toBeChecked();
    expect(await widget.evaluate(({ shadowRoot }) => /<!--same-->/.test(shadowRoot.firstChild.getHTML()))).toBe(true);
    expect(server.requests.length).toBe(loaded);
  });
}

test("in another document it keeps its state and its looks", async ({ page, serveHost }) => {
  const { url } = await serveHost(
    '<career-quiz persist="none"></career-quiz><iframe title="Other" src="/other.html"></iframe>',
    {
      csp: `${STRICT_CSP}; frame-src 'self'`,
      pages: { "/other.html": "<!doctype html><title>Other</title><body></body>" },
    },
  );
  const widget = await q.open(page, url);
  await q.choose(widget, first, 3);
  await page.evaluate(() => {
    const frame = document.querySelector("iframe");
    frame.contentDocument.body.append(document.querySelector("career-quiz"));
  });
  const moved = page.frameLocator("iframe").locator("career-quiz");
  await expect(moved.locator("[data-screen]")).toHaveCSS("border-top-style", "solid");
  await moved.locator(`[data-question="${second}"] label`).nth(2).click();
  await expect(moved.locator(`[data-question="${third}"]`)).toBeVisible();
});

test("attributes count while it is there", async ({ page, serveHost }) => {
  const own = JSON.stringify({ ...q.quiz, id: "own", title: "An own quiz" });
  const { url } = await serveHost('<career-quiz persist="none"></career-quiz>', { pages: { "/own.json": own } });
  const widget = await q.open(page, url);
  await q.choose(widget, first, 3);
  await q.statement(widget, second).waitFor();
  await widget.evaluate((element) => element.setAttribute("heading-level", "4"));
  await expect(widget.locator("h4")).toHaveCount(1);
  await expect(q.statement(widget, second)).toBeVisible();
  await widget.evaluate((element) => element.setAttribute("src", "own.json"));
  await expect(widget).toContainText("An own quiz");
  await widget.evaluate((element) => element.removeAttribute("src"));
  await expect(q.statement(widget, second), "the answers to each quiz are its own").toBeVisible();
});

test("50 on a page", async ({ page, serveHost }) => {
  test.setTimeout(120_000);
  const tags = Array.from(
    { length: 50 },
    (_, at) => `<career-quiz id="w${at}" loading="eager" persist="none"></career-quiz>`,
  );
  const { server, url } = await serveHost(tags.join(""));
  await page.goto(url);
  await expect
    .poll(
      () =>
        page
          .locator("career-quiz")
          .evaluateAll((all) => all.filter(({ shadowRoot }) => shadowRoot.querySelector("[data-question]")).length),
      { timeout: 60_000 },
    )
    .toBe(50);
  const asked = server.requests.map(({ path }) => path);
  expect(new Set(asked).size, "nothing is asked for twice").toBe(asked.length);
  expect(asked.length).toBeLessThanOrEqual(7);
  for (const at of [0, 24, 49]) await q.choose(page.locator(`#w${at}`), first, at % 5);
  for (const at of [0, 24, 49]) await expect(q.statement(page.locator(`#w${at}`), second)).toBeVisible();
  await expect(q.statement(page.locator("#w25"), first).locator("input:checked")).toHaveCount(0);
});

test("its script twice, and another version of it", async ({ page, serveHost }) => {
  const { server, url } = await serveHost(`<career-quiz></career-quiz>
    <script type="module" src="/embed.js?2"></script><script type="module" src="/embed.js?3"></script>`);
  const widget = await q.open(page, url);
  await q.choose(widget, first, 3);
  await expect(q.statement(widget, second)).toBeVisible();
  expect(server.requests.filter(({ path }) => path.endsWith(".wasm"))).toHaveLength(1);
});
