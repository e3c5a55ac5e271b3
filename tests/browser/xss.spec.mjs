// Whatever comes from outside stays text: none of it runs, becomes a link, or changes what all objects have. The policy
// of the page does not help here: these pages have none.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, hostPage, REPOSITORY, test } from "./fixtures.mjs";
import { payloads } from "./payloads.mjs";
import * as q from "./quiz.mjs";

/** What is no text for people: the program knows these words. */
const IDS = [
  "$schema",
  "area",
  "areas",
  "block",
  "direction",
  "done",
  "facet",
  "felt",
  "grounds",
  "id",
  "if_not_true",
  "if_true",
  "language",
  "opposites",
  "pole",
  "question",
  "questions",
  "shown_by",
  "side",
  "step",
  "value",
  "trial_needs",
];

/** The quiz with a payload for every text that people read, from one on; control characters it refuses by itself. */
function poisoned(from) {
  let at = from;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: A quiz with such characters would be refused.
  const text = () => `${payloads[at++ % payloads.length]} ${at}`.replace(/[\u0000-\u001f]/g, " ").replace("\ud83d", "");
  const walk = (value, key) => {
    // The words for where an area stands are short, or the quiz would be refused.
    if (typeof value === "string") return IDS.includes(key) ? value : key === "levels" ? text().slice(-24) : text();
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (Object(value) !== value) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  return JSON.stringify(walk(q.quiz));
}

/** Everything in the page that should not be: what ran, and elements or attributes that text has become. */
const found = (page) =>
  page.evaluate(() => {
    const roots = [document, ...Array.from(document.querySelectorAll("career-quiz"), ({ shadowRoot }) => shadowRoot)];
    const all = roots.flatMap((root) => [...root.querySelectorAll("*")]);
    const strange = all.filter(
      (element) =>
        element.matches("main :is(script, img, iframe, object, embed, base, form, video, audio, marquee, math)") ||
        (element.getRootNode() !== document &&
          element.matches("script, img, iframe, object, embed, base, form, link, style")),
    );
    const links = all.filter(
      (element) =>
        element.matches("a[href], area[href]") && !/(^|\/)paper\.html(#|$)/.test(element.getAttribute("href")),
    );
    // The colours of the page are set on the root by script.
    const isRoot = (element) => element.parentNode instanceof ShadowRoot;
    const handlers = all.filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith("on") || (name === "style" && !isRoot(element))),
    );
    return {
      ran: window.__xss,
      polluted: {}.polluted,
      answers: {}.answers,
      bad: [...strange, ...links, ...handlers].map((element) => element.outerHTML.slice(0, 200)),
    };
  });
const NOTHING = { ran: undefined, polluted: undefined, answers: undefined, bad: [] };

test("there are enough of them", () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(60);
});

test("what would run is found", async ({ page, serve }) => {
  const { origin } = await serve({ csp: undefined, pages: { "/host.html": hostPage("", "") } });
  await page.goto(`${origin}/host.html`);
  await page.evaluate((markup) => {
    document.querySelector("main").setHTMLUnsafe(markup);
  }, '<img src="data:," onerror="window.__xss=1"><a href="javascript:1">x</a>');
  await expect.poll(async () => (await found(page)).ran).toBe(1);
  expect((await found(page)).bad.length).toBeGreaterThan(1);
});

for (const from of [0, 25, 50]) {
  test(`in every text of a quiz, from number ${from}`, async ({ page, serve }) => {
    page.on("dialog", (dialog) => {
      throw new Error(dialog.message());
    });
    const { origin } = await serve({
      csp: undefined,
      pages: {
        "/own.json": poisoned(from),
        "/host.html": hostPage('<career-quiz src="own.json" share-with="x"></career-quiz>'),
      },
    });
    const widget = await q.open(page, `${origin}/host.html`);
    await expect(q.screen(widget, "question")).toBeVisible();
    expect(await found(page)).toEqual(NOTHING);
    await q.answerAll(widget, (id) => q.strongest(id, from === 25 ? -1 : 1));
    expect(await found(page)).toEqual(NOTHING);
    await q.toResult(widget);
    for (const summary of await widget.locator("summary").all()) await summary.click();
    await page.mouse.move(200, 200);
    expect(await found(page)).toEqual(NOTHING);
    await q.press(widget, "review");
    expect(await found(page)).toEqual(NOTHING);
  });
}

test("in the words of the widget", async ({ page, serve }) => {
  const words = JSON.parse(readFileSync(join(REPOSITORY, "static/locales/en.json"), "utf8"));
  const body = JSON.stringify(
    Object.fromEntries(Object.keys(words).map((key, at) => [key, payloads[at % payloads.length]])),
  );
  const { origin } = await serve({
    csp: undefined,
    overrides: { "/locales/en.json": { body } },
    pages: {
      "/own.json": JSON.stringify(q.quiz),
      "/host.html": hostPage('<career-quiz src="own.json" share-with="x"></career-quiz>'),
    },
  });
  const widget = await q.open(page, `${origin}/host.html`);
  expect(await found(page)).toEqual(NOTHING);
  await q.wholeRun(widget, (id) => q.strongest(id));
  expect(await found(page)).toEqual(NOTHING);
});

test("in every attribute", async ({ page, serve, expectTrouble }) => {
  test.setTimeout(120_000);
  expectTrouble(/Failed to load|status of|Fetch API|URL scheme|ERR_/);
  const { origin } = await serve({
    csp: undefined,
    pages: { "/host.html": hostPage('<career-quiz loading="eager"></career-quiz>') },
  });
  await page.route(
    (address) => address.origin !== origin,
    (route) => route.abort(),
  ); // asked for by the host alone
  const widget = await q.open(page, `${origin}/host.html`);
  // All at once, each with another payload; the quiz alone, since without one nothing else has an effect.
  for (const names of [["lang", "persist", "heading-level", "share-with", "theme", "id", "loading"], ["quiz"]]) {
    await widget.evaluate(
      async (element, [keys, values]) => {
        for (const at of values.keys()) {
          for (const [shift, key] of keys.entries()) {
            element.setAttribute(key, values[(at + shift) % values.length]);
          }
          // Long enough for each to have its effect: by then the parts that are loaded already have come.
          for (let turns = 0; turns < 5; turns += 1)
            await new Promise((done) => {
              setTimeout(done);
            });
        }
      },
      [names, payloads],
    );
    await expect.poll(() => widget.evaluate(({ shadowRoot }) => shadowRoot.children.length)).toBeGreaterThan(0);
    expect(await found(page), names.join()).toEqual(NOTHING);
    await widget.evaluate((element, keys) => {
      for (const key of keys) element.removeAttribute(key);
    }, names);
  }
});

test("in the address and in the storage", async ({ page, serve }) => {
  const { origin } = await serve({ csp: undefined, pages: { "/host.html": hostPage("<career-quiz></career-quiz>") } });
  const widget = await q.open(page, `${origin}/host.html`);
  await q.choose(widget, q.statements[0], 3);
  await q.statement(widget, q.statements[1]).waitFor();
  for (const payload of payloads) {
    await page.evaluate((text) => {
      location.hash = `career-quiz=${text}`;
    }, payload);
    await page.evaluate((text) => {
      location.hash = `career-quiz=swe-or-mle.${text}`;
    }, payload);
  }
  await page.evaluate(() => {
    location.hash = `career-quiz=${"x".repeat(1_000_000)}`;
  });
  expect(await found(page)).toEqual(NOTHING);
  await page.evaluate(() => {
    location.hash = "";
  });
  for (const payload of payloads.filter((_, at) => at % 9 === 0)) {
    const answers = { [payload]: 3, C1: payload };
    const text = JSON.stringify({
      format: 1,
      quiz: "swe-or-mle",
      revision: payload,
      answers,
      importance: { [payload]: 3 },
      step: payload,
      question: payload,
    });
    await page.evaluate((value) => localStorage.setItem("career-quiz:swe-or-mle", value), text);
    await page.reload();
    await q.ready(widget);
    expect(await found(page)).toEqual(NOTHING);
  }
});

test("in messages from everywhere", async ({ page, site }) => {
  const widget = await q.open(page, `${site.url}embed.html`);
  await page.evaluate((all) => {
    for (const payload of all) {
      postMessage(payload, "*");
      postMessage(
        { type: payload, message: payload, height: payload, value: payload, __proto__: { polluted: 1 } },
        "*",
      );
      postMessage(JSON.stringify({ message: "height", value: payload, secret: payload }), "*");
    }
  }, payloads);
  await q.choose(widget, q.statements[0], 3);
  await expect(q.statement(widget, q.statements[1])).toBeVisible();
  expect(await found(page)).toEqual(NOTHING);
});
