// The page for owners of pages: what is chosen is previewed, and the lines that come out of it work as they are pasted.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, hostPage, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { STRICT_CSP } from "./server.mjs";

const lines = (page) => page.locator("#snippet").textContent();
const policy = (page) => page.locator("#policy").textContent();
const preview = (page) => page.locator("#preview career-quiz");
const framed = (page) => page.frameLocator("#preview iframe").locator("career-quiz");
const way = (page, name) => page.locator(`input[name="way"][value="${name}"]`).check();
const field = (page, name) => page.locator(`#form [name="${name}"]`);
const open = (page, name) => page.locator("summary", { hasText: name }).click();
/** What stands below a field, as who hears the field hears it. */
const note = (page, name) => page.locator(`#note-${name}`);
const WAYS = ["script", "server", "popup", "frame", "editor", "author", "react", "npm", "oembed"];

/** The page's own policy is in it; that of the server has to allow what that allows. */
const CSP = `${STRICT_CSP}; frame-src 'self'`
  .replace("connect-src 'self'", "connect-src 'self' https:")
  .replace("frame-ancestors 'self'; ", "");

/** @type {import("./server.mjs").Server} */
let site;
// Scripts that pages of others load as modules need this header.
test.beforeEach(async ({ page, serve, expectTrouble }) => {
  // The preview is made anew while it loads: Chromium tells what the frame that goes had asked for.
  expectTrouble(/^console: Fetch API cannot load/);
  site = await serve({ cors: true, csp: CSP });
  await page.goto(`${site.url}configure.html`);
  await q.screen(preview(page), "question").waitFor();
});

/** Opens a page of a host with pasted lines. */
async function paste(page, serve, pasted, csp = undefined) {
  const host = await serve({ csp, pages: { "/host.html": hostPage(pasted, "") } });
  await page.goto(`${host.origin}/host.html`);
  return host;
}

test("the lines work in a page as they are", async ({ page, serve }) => {
  await page.getByLabel("Your name").fill('Example & "Careers"');
  await page.getByLabel("They are kept").selectOption("session");
  await page.getByLabel("Its highest heading").selectOption("3");
  await open(page, "For developers");
  await page.getByLabel("This version only").check();
  await expect.poll(() => lines(page)).toContain('integrity="sha256-');
  const pasted = await lines(page);
  expect(pasted.split("\n")).toHaveLength(2);
  await paste(page, serve, pasted);
  const widget = page.locator("career-quiz");
  await q.choose(widget, q.statements[0], 3);
  await expect(q.statement(widget, q.statements[1])).toBeVisible();
  expect(
    await widget.evaluate((element) =>
      ["share-with", "persist", "heading-level"].map((name) => element.getAttribute(name)),
    ),
  ).toEqual(['Example & "Careers"', "session", "3"]);
});

test("every attribute and every token can be chosen, and arrives in the page", async ({ page, serve }) => {
  const manifest = JSON.parse(readFileSync(join(REPOSITORY, "package/custom-elements.json"), "utf8"));
  const { attributes, cssProperties } = manifest.modules[0].declarations[0];
  for (const { name } of [...attributes, ...cssProperties]) await expect(field(page, name), name).toHaveCount(1);
  await field(page, "id").evaluate((input) => input.closest("details").setAttribute("open", ""));
  await open(page, "Colours and font");
  const wanted = { id: "a-quiz", lang: "en", theme: "dark", persist: "none", loading: "eager", "share-with": "A" };
  for (const [name, value] of Object.entries(wanted)) {
    const isText = (await field(page, name).evaluate(({ localName }) => localName)) === "input";
    if (isText) await field(page, name).fill(value);
    else await field(page, name).selectOption(value);
  }
  for (const name of ["data-layer", "xapi"]) await field(page, name).check();
  await field(page, "--cq-paper").fill("#102030");
  await field(page, "--cq-radius").fill("3px");
  await expect(preview(page)).toHaveAttribute("theme", "dark");
  const looks = (place) =>
    place.evaluate((tag) => ["--cq-paper", "--cq-radius"].map((name) => getComputedStyle(tag).getPropertyValue(name)));
  expect(await looks(preview(page))).toEqual(["#102030", "3px"]);
  await paste(page, serve, await lines(page));
  const widget = page.locator("career-quiz");
  await q.ready(widget);
  expect(
    await widget.evaluate((tag) => Object.fromEntries([...tag.attributes].map((one) => [one.name, one.value]))),
  ).toEqual({ ...wanted, "data-layer": "", xapi: "" });
  expect(await looks(widget)).toEqual(["#102030", "3px"]);
});

test("the policy is enough for the lines", async ({ page, serve }) => {
  const needs = {
    script: (host) => q.ready(host.locator("career-quiz")),
    popup: async (host) => {
      await host.getByRole("button").click();
      await q.ready(host.locator("career-quiz"));
    },
    frame: (host) => q.ready(host.frameLocator("iframe").locator("career-quiz")),
  };
  for (const [name, works] of Object.entries(needs)) {
    await page.goto(`${site.url}configure.html`);
    await way(page, name);
    await expect
      .poll(() => lines(page))
      .toContain(name === "script" ? "embed.js" : name === "popup" ? "popup.js" : "<iframe");
    // A policy that forbids styles in markup takes away nothing but the frame's own.
    const csp = `default-src 'none'; img-src data:; style-src-attr 'unsafe-inline'; ${await policy(page)}`;
    const host = await page.context().newPage();
    await paste(host, serve, (await lines(page)).replace(/ loading="lazy"/, ""), csp);
    await works(host);
    await host.close();
  }
});

test("the preview follows, and keeps nothing", async ({ page }) => {
  await page.getByLabel("Its highest heading").selectOption("4");
  await expect(preview(page).locator("h4")).toHaveCount(1);
  await page.locator('select[name="theme"]').selectOption("dark");
  await expect(preview(page)).toHaveAttribute("theme", "dark");
  await q.choose(preview(page), q.statements[0], 3);
  await q.statement(preview(page), q.statements[1]).waitFor();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

test("the preview of a frame is the frame of the lines, with its options", async ({ page, serve }) => {
  await way(page, "frame");
  await page.locator('select[name="theme"]').selectOption("dark");
  await expect(framed(page)).toHaveAttribute("theme", "dark");
  const edges = ["src", "title", "width", "height", "allow", "frameborder"];
  const attributes = (place) => place.evaluate((frame, names) => names.map((name) => frame.getAttribute(name)), edges);
  const shown = await attributes(page.locator("#preview iframe"));
  const pasted = await lines(page);
  await paste(page, serve, `<div id="column">${pasted}</div>`);
  const frame = page.locator("iframe");
  expect(await attributes(frame)).toEqual([shown[0].replace("&persist=none", ""), ...shown.slice(1)]);
  await expect(page.frameLocator("iframe").locator("career-quiz")).toHaveAttribute("theme", "dark");
  // It looks right by itself: in its column, without an edge, and not wider.
  const [inner, column] = [await frame.boundingBox(), await page.locator("#column").boundingBox()];
  expect([inner.x, inner.width]).toEqual([column.x, column.width]);
  expect(
    await frame.evaluate((place) => [getComputedStyle(place).borderTopWidth, getComputedStyle(place).display]),
  ).toEqual(["0px", "block"]);
});

test("the usual level of headings is said for each way", async ({ page }) => {
  const usual = page.locator('[name="heading-level"] > option').first();
  await expect(usual).toHaveText("h2, as usual");
  await way(page, "frame");
  await expect(usual).toHaveText("h1, as usual");
  await expect(framed(page).locator("h1").first()).toBeAttached();
});

test("a result is shared out of a frame only with an origin", async ({ page }) => {
  await way(page, "frame");
  await page.getByLabel("Your name").fill("Example Careers");
  await expect(note(page, "host")).toContainText("origin of your page");
  expect(await lines(page)).not.toContain("share-with");
  await field(page, "host").fill("https://www.example.com/careers");
  await page.keyboard.press("Tab");
  await expect.poll(() => lines(page)).toContain('share-with=Example+Careers&amp;host=https%3A%2F%2Fwww.example.com"');
  // In the preview the page around the frame is this one.
  await expect(framed(page)).toHaveAttribute("share-with", `Example Careers (${new URL(site.url).host})`);
});

test("a result in the preview, of the tag, of a popup and of a frame", async ({ page }) => {
  const result = { script: preview(page), popup: preview(page), frame: framed(page) };
  result.popup = page.locator("#preview career-quiz-popup career-quiz");
  for (const [name, widget] of Object.entries(result)) {
    await way(page, name);
    if (name !== "popup") await q.ready(widget);
    await page.locator("#show-result").click();
    await q.screen(widget, "result").waitFor();
    if (name === "popup") await page.keyboard.press("Escape");
    else await expect(page.locator("#show-result")).toBeFocused();
  }
  await page.locator("#show-start").click();
  await q.statement(framed(page), q.statements[0]).waitFor();
});

test("the preview stands on the ground and in the column of the page", async ({ page }) => {
  await page.getByLabel("Your page is").selectOption("green");
  await page.getByLabel("Your column is").selectOption("480");
  await expect(page.locator("#preview")).toHaveCSS("width", "480px");
  const paper = () => q.screen(preview(page)).evaluate((screen) => getComputedStyle(screen).backgroundColor);
  // The quiz takes the colour of its page.
  await expect
    .poll(async () =>
      (await paper())
        .match(/[\d.]+/g)
        ?.map(Number)
        .map(Math.round)
        .slice(0, 3),
    )
    .toEqual([13, 59, 46]);
});

const JSON_PLACES = [
  ['{\n  "id": "a",\n  oops\n}', 3, 3],
  ["{} {}", 1, 4],
  ['{"a": [1, 2,]}', 1, 13],
  ['{"a": "b\nc"}', 1, 7],
  ["", 1, 1],
  ["[01]", 1, 3],
  ['{"a" 1}', 1, 6],
];
test("where a text stops to be JSON", async ({ page, expectTrouble }) => {
  expectTrouble(/quiz\.example/);
  await page.route("https://quiz.example/*", (route) => {
    const [text] = JSON_PLACES[Number(new URL(route.request().url()).pathname.slice(1, -5))];
    return route.fulfill({ body: String(text), headers: { "access-control-allow-origin": "*" } });
  });
  await field(page, "which").selectOption("src");
  for (const [number, [, line, column]] of JSON_PLACES.entries()) {
    await field(page, "src").fill(`https://quiz.example/${number}.json`);
    await page.keyboard.press("Tab");
    await expect(note(page, "src"), String(number)).toContainText(`line ${line}, column ${column}.`);
  }
});

test("what is wrong with an own quiz is said by its cause, beside its field", async ({ page, expectTrouble }) => {
  expectTrouble(/quiz\.example|Failed to load|career-quiz|policy/);
  await page.route("https://quiz.example/**", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/gone.json")
      return route.fulfill({ status: 404, headers: { "access-control-allow-origin": "*" } });
    if (pathname === "/closed.json") {
      // Without any such header the driver would add one.
      return route.fulfill({ body: "{}", headers: { "access-control-allow-origin": "https://other.example" } });
    }
    if (pathname === "/none.json") return route.abort("namenotresolved");
    return route.fulfill({ body: '{"id": "x"}', headers: { "access-control-allow-origin": "*" } });
  });
  await field(page, "which").selectOption("src");
  await expect(note(page, "src")).toBeHidden();
  const cases = {
    "javascript:alert(1)": "begin with https",
    "not a url": "no address of a file",
    quiz: "no address of a file",
    "http://": "no address of a file",
    "ftp://example.com/quiz.json": "begin with https",
    "https://quiz.example/gone.json": "quiz.example answers 404: there is no such file",
    "https://quiz.example/closed.json": "Access-Control-Allow-Origin",
    "https://quiz.example/none.json": "Nothing answers at quiz.example",
    "http://quiz.example/quiz.json": "policy of this page",
    "https://quiz.example/empty.json": "no quiz yet",
  };
  for (const [text, sentence] of Object.entries(cases)) {
    await field(page, "src").fill(text);
    await page.keyboard.press("Tab");
    await expect(note(page, "src"), text).toContainText(sentence);
    await expect(field(page, "src"), text).toHaveAccessibleDescription(new RegExp(sentence));
    await expect(field(page, "src")).toHaveAttribute("aria-invalid", "true");
    if (/no address|begin with/.test(sentence)) expect(await lines(page), text).not.toMatch(/<career-quiz[^>]* src=/);
  }
  await field(page, "src").fill("quizzes/swe-or-mle/quiz.json");
  await page.keyboard.press("Tab");
  await expect.poll(() => lines(page)).toContain('/quizzes/swe-or-mle/quiz.json"');
  await expect(note(page, "src")).toBeHidden();
  await q.statement(preview(page), q.statements[0]).waitFor();
});

test("another quiz of the folder, by its id", async ({ page, expectTrouble }) => {
  expectTrouble(/404/);
  await field(page, "which").selectOption("quiz");
  for (const [id, sentence] of [
    ["A quiz", "small letters"],
    ["swe-or-chef", "answers 404"],
  ]) {
    await field(page, "quiz").fill(id);
    await page.keyboard.press("Tab");
    await expect(note(page, "quiz")).toContainText(sentence);
  }
  await field(page, "quiz").fill("swe-or-mle");
  await page.keyboard.press("Tab");
  await expect.poll(() => lines(page)).toContain('quiz="swe-or-mle"');
  await expect(note(page, "quiz")).toBeHidden();
});

test("what a way does not take is switched off, with a reason", async ({ page }) => {
  for (const summary of await page.locator("#form summary").all()) await summary.click();
  let disabled = 0;
  for (const name of WAYS) {
    await way(page, name);
    await expect(page.locator("#where")).not.toBeEmpty();
    for (const control of await page.locator("#form :is(select, input):disabled").all()) {
      disabled += 1;
      const what = `${name}: ${await control.evaluate((one) => one.outerHTML)}`;
      await expect(control, what).toHaveAccessibleDescription(/\w+.*\./);
    }
  }
  expect(disabled).toBeGreaterThan(20);
  await way(page, "script");
  await expect(page.locator("#form :is(select, input):disabled")).toHaveCount(0);
});

test("lines for each way", async ({ page, expectTrouble }) => {
  expectTrouble(/Fetch API cannot load/); // previews that go before they are there
  const parts = {
    popup: [/popup\.js/, /<career-quiz-popup><a href=/],
    frame: [/<iframe src="[^"]*embed\.html"/, /resize\.js"><\/script>/],
    editor: [/embed\.js/, /<career-quiz><a href=/],
    author: [/^http\S+\/index\.html$/],
    react: [/<script type="module" async src=/, /<career-quiz heading-level="3">/],
    npm: [/npm install/, /import "career-quiz\/define"/],
    oembed: [/^http\S+\/index\.html$/],
  };
  for (const [name, patterns] of Object.entries(parts)) {
    await way(page, name);
    if (name === "react") await field(page, "heading-level").selectOption("3");
    else if (await field(page, "heading-level").isEnabled()) await field(page, "heading-level").selectOption("");
    for (const pattern of patterns) await expect.poll(() => lines(page), name).toMatch(pattern);
  }
});

test("the files for oEmbed name the whole address, whatever was known when they were built", async ({ page }) => {
  await way(page, "oembed");
  const texts = {};
  for (const name of ["oembed.json", "index.html", "embed.html"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: `Save ${name}` }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    texts[name] = readFileSync(await file.path(), "utf8");
  }
  const { html, provider_url } = JSON.parse(texts["oembed.json"]);
  expect(provider_url).toBe(site.url);
  expect(html).toContain(`<iframe src="${site.url}embed.html"`);
  expect(html).toContain(`src="${site.url}resize.js"`);
  for (const name of ["index.html", "embed.html"]) {
    expect(texts[name]).toContain(`type="application/json+oembed" href="${site.url}oembed.json"`);
    expect(texts[name].length).toBeGreaterThan(10_000);
  }
});

test("it copies", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.locator("#copied")).toHaveText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await lines(page));
  await page.getByRole("button", { name: "Copy the policy" }).click();
  await expect(page.locator("#copied-policy")).toHaveText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await policy(page));
});

test("a colour that is none is refused beside its field", async ({ page }) => {
  await open(page, "Colours and font");
  await field(page, "--cq-ink").fill("#12345");
  await expect(note(page, "--cq-ink")).toContainText("no such colour");
  await field(page, "--cq-ink").fill("red; } body { display: none");
  await expect(note(page, "--cq-ink")).toContainText("no such colour");
  expect(await lines(page)).not.toContain("<style>");
  await field(page, "--cq-ink").fill("#123456");
  await expect.poll(() => lines(page)).toContain("career-quiz { --cq-ink: #123456; }");
});

for (const width of [320, 390, 768, 1280]) {
  test(`at ${width} px nothing sticks out, no choice is cut off, and controls are 44 px high`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const summary of await page.locator("#form summary").all()) await summary.click();
    await field(page, "which").selectOption("src");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const control of await page
      .locator("select:visible, input[type=text]:visible, main > form button:visible, .option:visible, summary:visible")
      .all()) {
      expect((await control.boundingBox()).height).toBeGreaterThanOrEqual(44);
    }
    // A select is cut off where it is narrower than it would be by itself.
    const cut = await page.locator("select:visible").evaluateAll((all) =>
      all.map((select) => {
        const clone = /** @type {HTMLElement} */ (select.cloneNode(true));
        clone.className = "natural";
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(".natural { inline-size: max-content !important; position: absolute }");
        document.adoptedStyleSheets = [sheet];
        select.after(clone);
        const { width } = clone.getBoundingClientRect();
        clone.remove();
        return [select.getAttribute("name"), Math.ceil(width - select.getBoundingClientRect().width)];
      }),
    );
    expect(cut.filter(([, more]) => Number(more) > 0)).toEqual([]);
  });
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`no violation for axe, ${colorScheme}`, async ({ page, expectTrouble }) => {
    expectTrouble(/Fetch API cannot load/); // previews that go before they are there
    await page.emulateMedia({ colorScheme });
    await page.route("**/axe.js", (route) =>
      route.fulfill({ path: join(REPOSITORY, "node_modules/axe-core/axe.js"), contentType: "text/javascript" }),
    );
    await page.evaluate(() => import(/** @type {any} */ ("./axe.js")));
    for (const summary of await page.locator("#form summary").all()) await summary.click();
    await field(page, "which").selectOption("src");
    await field(page, "src").fill("not a url");
    await page.keyboard.press("Tab");
    for (const name of WAYS) {
      await way(page, name);
      await expect(page.locator("#where")).not.toBeEmpty();
      const violations = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
      });
      expect(violations, name).toEqual([]);
    }
  });
}
