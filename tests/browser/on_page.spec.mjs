// What happens between the widget and the page that it stands in: policies, updates, focus, keys, drags, other tools.
// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, expect, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";
import { contrast } from "./theme.mjs";

const script = `/assets/${readdirSync(join(DIST, "assets")).find((name) => /^widget.*\.js$/.test(name))}`;
const wasm = `/assets/${readdirSync(join(DIST, "assets")).find((name) => name.endsWith(".wasm"))}`;
const changed = (path) => ({ body: `${readFileSync(join(DIST, path), "utf8")}\nwindow.isChanged = true;` });
const barePage = (head, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">${head}${body}</html>`;
const NONCE = "default-src 'none'; script-src 'nonce-abc' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
const NONCED = '<script nonce="abc" type="module" src="/embed.js"></script>';
const TAG = '<career-quiz loading="eager"><a href="https://x.example/">Take the quiz</a></career-quiz>';

// --- The digest of the script ---
for (const [name, csp] of Object.entries({
  "a nonce": NONCE,
  "a nonce and strict-dynamic": NONCE.replace("'nonce-abc'", "'nonce-abc' 'strict-dynamic'"),
})) {
  test(`under ${name} the script runs, and not when it was changed`, async ({ page, serve, expectTrouble }) => {
    const overrides = {};
    const { origin } = await serve({ csp, pages: { "/host.html": barePage(NONCED, TAG) }, overrides });
    const widget = await q.open(page, `${origin}/host.html`);
    await q.choose(widget, q.statements[0], 3);
    await q.statement(widget, q.statements[1]).waitFor();

    expectTrouble(/integrity|digest|Failed/i);
    overrides[script] = changed(script);
    await page.goto(`${origin}/host.html?changed`);
    await q.screen(widget, "failure").waitFor();
    expect(await page.evaluate(() => "isChanged" in window)).toBe(false);
  });
}

test("where a policy blocks the link that has the digest, nothing runs", async ({ page, serve, expectTrouble }) => {
  // A script without a nonce that an inline module with one has imported.
  expectTrouble(/policy|Failed|Content Security/i);
  const own =
    "<script nonce=\"abc\" type=\"module\">document.currentScript; import '/embed.js'; document.querySelector('script').remove();</script>";
  const { origin } = await serve({
    csp: NONCE,
    pages: { "/host.html": barePage(own, TAG) },
    overrides: { [script]: changed(script) },
  });
  await page.goto(`${origin}/host.html`);
  await q.screen(page.locator("career-quiz"), "failure").waitFor();
  expect(await page.evaluate(() => "isChanged" in window)).toBe(false);
});

// --- Updates and second tries ---
for (const [what, path] of Object.entries({ script, wasm })) {
  test(`when the ${what} of a release is gone, the page gets the new embed.js`, async ({
    page,
    serveHost,
    expectTrouble,
  }) => {
    expectTrouble(/404|Failed|integrity/);
    const overrides = { [path]: { status: 404 }, "/embed.js": { headers: { "Cache-Control": "max-age=31536000" } } };
    const { server, url } = await serveHost(TAG, { overrides });
    const asked = (one) => server.requests.filter((request) => request.path === one).length;
    await page.goto(url);
    const widget = page.locator("career-quiz");
    await q.screen(widget, "failure").waitFor();
    await expect.poll(() => asked("/embed.js")).toBe(2);
    const before = asked(path);
    await q.screen(widget, "failure").getByRole("button").click();
    await expect.poll(() => asked(path)).toBeGreaterThan(before);
  });
}

test("each try to load the script has an address of its own", async ({ page, serveHost, expectTrouble }) => {
  expectTrouble(/503|Failed/);
  const overrides = { [script]: { status: 503 } };
  const { url } = await serveHost(TAG, { overrides });
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => request.url().includes(script) && asked.push(request.url()));
  await page.goto(url);
  const widget = page.locator("career-quiz");
  const again = q.screen(widget, "failure").getByRole("button");
  const first = await again.elementHandle();
  await again.click();
  await expect.poll(() => new Set(asked).size).toBe(2);
  // The second failure has a notice of its own, in the place of the first.
  await expect.poll(() => first.evaluate((button) => button.isConnected)).toBe(false);
  await expect(again).toBeVisible();
  delete overrides[script];
  await again.click();
  await q.choose(widget, q.statements[0], 3);
  expect(new Set(asked).size).toBe(3);
});

// --- Focus ---
for (const [name, body, act] of /** @type {[string, string, (page: any) => Promise<any>][]} */ ([
  [
    "a dialog that was opened",
    `<dialog>${TAG}</dialog>`,
    (page) => page.evaluate(() => document.querySelector("dialog").showModal()),
  ],
  ["a link that Tab has led to", TAG, (page) => page.keyboard.press("Tab")],
  ["a field in the tag", TAG.replace(/<a.*a>/, "<input autofocus>"), (page) => page.locator("input").focus()],
])) {
  test(`focus goes from ${name} to the heading`, async ({ page, serveHost }) => {
    let release = () => {};
    const held = new Promise((resolve) => {
      release = () => resolve(undefined);
    });
    // Before the first statement is there, too.
    await page.route(/-first-\w+\.json$/, async (route) => {
      await held;
      await route.continue();
    });
    const { url } = await serveHost(body);
    await page.goto(url);
    await act(page);
    expect(await page.evaluate(() => Boolean(document.activeElement.closest("career-quiz")))).toBe(true);
    release();
    const widget = page.locator("career-quiz");
    await q.ready(widget);
    await q.expectHeadingFocused(widget);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement.localName)).toBe("career-quiz");
  });
}

test("focus elsewhere on the page stays where it is", async ({ page, serveHost }) => {
  const { url } = await serveHost(`<input autofocus>${TAG}`);
  await q.open(page, url);
  await expect(page.locator("main > input")).toBeFocused();
});

// --- Keys and drags ---
/** Notes in the page's `noted` what comes to the document. */
const note = () => {
  const all = [];
  Object.assign(window, { noted: all });
  for (const type of ["keydown", "keyup", "pointerdown", "mousedown"]) {
    document.addEventListener(type, (/** @type {any} */ event) => all.push(event.key ?? event.type));
  }
};
const noted = (page) => page.evaluate(() => /** @type {any} */ (window).noted.splice(0));

test("keys that the widget uses stay inside, others go to the page", async ({ page, serveHost }) => {
  await page.addInitScript(note);
  const { url } = await serveHost(TAG);
  const widget = await q.open(page, url);
  const [first] = q.statements;
  await q.answer(widget, first, 0).focus();
  for (const key of ["Space", "ArrowDown", "ArrowUp", "ArrowRight"]) await page.keyboard.press(key);
  expect(await noted(page)).toEqual([]);
  for (const key of ["Escape", "F2", "k", "PageDown", "Shift", "Tab"]) await page.keyboard.press(key);
  const others = ["Escape", "F2", "k", "PageDown", "Shift", "Tab"].flatMap((key) => [key, key]);
  expect(await noted(page)).toEqual(others);
  await q.answer(widget, first, 0).focus();
  await page.keyboard.press("Control+ArrowDown");
  expect(await noted(page)).toContain("ArrowDown");
  await q.button(widget, "next").focus();
  await noted(page);
  await page.keyboard.press("ArrowDown");
  expect(await noted(page), "a button has no use for arrows").toEqual(["ArrowDown", "ArrowDown"]);
});

test("drags of sliders stay inside, presses on other things go to the page", async ({ page, site }) => {
  await page.addInitScript(note);
  const widget = await r.openOwn(page, site.url, r.people.too_close);
  await r.openAll(widget);
  const slider = widget.locator("input[type=range]").first();
  await slider.scrollIntoViewIfNeeded();
  await noted(page);
  await slider.click();
  expect(await noted(page)).toEqual([]);
  await r.verdict(widget).click();
  expect(await noted(page)).toEqual(["pointerdown", "mousedown"]);
});

// --- Other tools in the page ---
for (const when of ["before", "after"]) {
  test(`a style that an extension puts first, ${when} the widget is there`, async ({ page, serveHost }) => {
    const put = () => {
      const style = document.createElement("style");
      document.querySelector("career-quiz").shadowRoot.prepend(style);
    };
    const { url } = await serveHost(TAG, { csp: undefined });
    if (when === "before") {
      await page.addInitScript(() => {
        addEventListener("DOMContentLoaded", () =>
          customElements.whenDefined("career-quiz").then(() => {
            document.querySelector("career-quiz").shadowRoot.prepend(document.createElement("style"));
          }),
        );
      });
    }
    const widget = await q.open(page, url);
    if (when === "after") await page.evaluate(put);
    await page.evaluate(() => {
      document.documentElement.style.background = "black";
      document.documentElement.style.color = "white";
    });
    const paper = () =>
      widget.evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector("[data-screen]")).backgroundColor);
    await expect.poll(paper).toBe("rgb(0, 0, 0)");
    expect(
      await widget.evaluate(({ shadowRoot }) => shadowRoot.querySelector("style")?.getAttribute("style") ?? ""),
    ).toBe("");
  });
}

for (const way of ["in one step", "beside it first"]) {
  test(`what a translator puts in the place of words, ${way}, gives way to new words`, async ({ page, site }) => {
    const widget = await q.open(page, site.url);
    await q.choose(widget, q.statements[0], 3);
    await widget.evaluate(({ shadowRoot }, one) => {
      const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
      const all = [];
      while (walker.nextNode()) all.push(/** @type {Text} */ (walker.currentNode));
      for (const text of all.filter(({ data }) => data.trim())) {
        const font = document.createElement("font");
        font.textContent = `<${text.data}>`;
        if (one === "in one step") text.replaceWith(font);
        else {
          text.before(font);
          text.remove();
        }
      }
    }, way);
    await expect(q.statement(widget, q.statements[1])).toContainText("<");
    for (const id of q.statements.slice(1, 6)) {
      const { text } = q.quiz.questions.find((one) => one.id === id);
      await expect(q.statement(widget, id)).toContainText(text);
      await q.choose(widget, id, 2);
    }
    await q.press(widget, "review");
    await expect(q.heading(q.screen(widget, "review"))).not.toContainText("<");
  });
}

// --- Isolated pages, and scripts of other kinds ---
/** What a page sends that isolates itself from all others. */
const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
/** What the folder sends, as docs/embedding.md has it. */
const SHARED = { "Cross-Origin-Embedder-Policy": "require-corp" };

for (const policy of ["require-corp", "credentialless"]) {
  test(`in a page that isolates itself by ${policy}, the two lines and a frame from another origin work`, async ({
    page,
    serve,
  }) => {
    const folder = await serve({ base: "/quiz/", cors: true, csp: undefined, headers: SHARED });
    const body = `<script type="module" src="${folder.url}embed.js"></script>${TAG}
      <iframe src="${folder.url}embed.html" title="The quiz" width="700" height="900"></iframe>
      <iframe src="${folder.url}embed.html" title="In a sandbox" sandbox="allow-scripts" width="700" height="900"></iframe>`;
    const host = await serve({
      csp: undefined,
      headers: { ...ISOLATED, "Cross-Origin-Embedder-Policy": policy },
      pages: { "/host.html": barePage("", body) },
    });
    await page.goto(`${host.origin}/host.html`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const widget = page.locator("career-quiz");
    await q.choose(widget, q.statements[0], 3);
    await q.statement(widget, q.statements[1]).waitFor();
    for (const title of ["The quiz", "In a sandbox"]) {
      const inside = page.frameLocator(`iframe[title="${title}"]`).locator("career-quiz");
      await q.statement(inside, q.statements[0]).locator("label").nth(3).click();
      await q.statement(inside, q.statements[1]).waitFor();
    }
  });
}

test("without that header a frame in such a page stays empty, which the docs say", async ({
  page,
  serve,
  expectTrouble,
}) => {
  expectTrouble(/COEP|BLOCKED|embedder|Failed|refused/i);
  const folder = await serve({ cors: true, csp: undefined });
  const body = `<iframe src="${folder.url}embed.html" title="The quiz" width="700" height="900"></iframe>`;
  const host = await serve({ csp: undefined, headers: ISOLATED, pages: { "/host.html": barePage("", body) } });
  const failed = page.waitForEvent("requestfailed");
  await page.goto(`${host.origin}/host.html`);
  expect((await failed).url()).toBe(`${folder.url}embed.html`);
  const samples = join(REPOSITORY, "docs/servers");
  for (const sample of readdirSync(samples)) {
    expect(readFileSync(join(samples, sample), "utf8"), sample).toContain("Cross-Origin-Embedder-Policy");
  }
});

test("loaded as a classic script it says in the console what it is, and the page goes on", async ({
  page,
  serve,
  expectTrouble,
}) => {
  // The browser names no place of an error that it finds before anything runs.
  expectTrouble(/^page: $|import\.meta|outside a module/);
  const body = `<script src="/embed.js"></script><script src="/after.js"></script>${TAG}`;
  const { origin } = await serve({
    pages: { "/host.html": barePage("", body), "/after.js": "document.title = 'It goes on';" },
  });
  const said = page.waitForEvent("pageerror");
  await page.goto(`${origin}/host.html`);
  expect((await said).message).toContain("outside a module");
  await expect(page).toHaveTitle("It goes on");
  await expect(page.getByText("Take the quiz")).toBeVisible();
  const docs = readFileSync(join(REPOSITORY, "docs/embedding.md"), "utf8");
  expect(docs).toContain("outside a module");
});

test("with an import map above it and a module of the page below", async ({ page, serve }) => {
  const csp =
    "default-src 'none'; script-src 'self' 'nonce-abc' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";
  const body = `<script type="importmap" nonce="abc">{"imports":{"tools":"/tools.js"}}</script>
    <script type="module" src="/embed.js"></script>${TAG}
    <script type="module" nonce="abc">import "tools";</script>`;
  const pages = { "/host.html": barePage("", body), "/tools.js": "document.title = 'Mapped';" };
  const { origin } = await serve({ csp, pages });
  const widget = await q.open(page, `${origin}/host.html`);
  await expect(page).toHaveTitle("Mapped");
  await q.choose(widget, q.statements[0], 3);
});

// --- The looks of the page ---
for (const style of [
  ":focus { outline: 4px solid red }",
  "*:focus-visible { outline: 4px solid red !important }",
  "career-quiz:focus-within, career-quiz:focus { outline: 4px solid red !important }",
]) {
  test(`where a page rings what has focus by ${style}, the ring is around what has it inside`, async ({
    page,
    serve,
  }) => {
    const pages = {
      "/host.html": barePage(
        '<link rel="stylesheet" href="/host.css"><script type="module" src="/embed.js"></script>',
        TAG,
      ),
      "/host.css": style,
    };
    const { origin } = await serve({ pages });
    const widget = await q.open(page, `${origin}/host.html`);
    await q.chooseByKeyboard(widget, q.statements[0], 1);
    const rings = await widget.evaluate((element) => {
      const row = element.shadowRoot.activeElement.closest(".choice");
      return [element, row].map((one) => getComputedStyle(one).outlineStyle);
    });
    expect(rings).toEqual(["none", "solid"]);
  });
}

for (const theme of ["dark", "light", "auto"]) {
  test(`with \`theme="${theme}"\` an own quiz that is missing has its sentence, which can be read`, async ({
    page,
    serveHost,
    expectTrouble,
  }) => {
    // And nothing of the guard of colours.
    expectTrouble(/404|Failed to load resource/);
    const { url } = await serveHost(TAG.replace(" ", ` theme="${theme}" src="none.json" `));
    await page.goto(url);
    const widget = page.locator("career-quiz");
    await q.screen(widget, "failure").waitFor();
    await expect(q.screen(widget, "failure")).toHaveCSS("border-top-style", "solid");
    const [ink, paper] = await q.screen(widget, "failure").evaluate((screen) => {
      const { color, backgroundColor } = getComputedStyle(screen);
      return [color, backgroundColor].map((one) => one.match(/\d+/g).slice(0, 3).map(Number));
    });
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
  });
}
