// What the address of a frame asks for: each parameter is checked as an attribute would be, and a result goes to nobody
// but the host that is named and is there, after the person's tick.
// @ts-check
import { expect } from "./fixtures.mjs";
import { expectFit, heightOf, inside, test, widgetIn } from "./frame.mjs";
import * as q from "./quiz.mjs";

const [first, second] = q.statements;
const FRAME = "iframe";
const OWN = JSON.stringify({ ...q.quiz, id: "own-quiz", title: "A quiz of our own" });

/** Opens a page of a host with a frame; `query` may name the host's own origin as HOST. */
async function open({ page, host, framed }, query, { attributes = "", pages = {} } = {}) {
  const server = await host("RESIZE", { pages });
  const src = `${framed.origin}/embed.html?${query.replaceAll("HOST", encodeURIComponent(server.origin))}`;
  await page.evaluate(
    ([src, sandbox]) => {
      window.results = [];
      addEventListener("quiz-result", (/** @type {any} */ { target, detail }) =>
        window.results.push({ target: target.localName, detail }),
      );
      const frame = Object.assign(document.createElement("iframe"), { src, width: "600", title: "The quiz" });
      if (sandbox) frame.setAttribute("sandbox", sandbox);
      document.querySelector("main").append(frame);
    },
    [src, attributes],
  );
  return { server, frame: page.locator(FRAME) };
}

const results = (page) => page.evaluate(() => window.results);
const attributesOf = (widget) =>
  widget.evaluate((tag) => Object.fromEntries([...tag.attributes].map(({ name, value }) => [name, value])));
/** What a frame says of a parameter that counts for nothing. */
const REFUSED = /a parameter of the frame counts for nothing/;

test("parameters become attributes", async ({ page, host, framed }) => {
  const query = "lang=en-GB&theme=dark&heading-level=3&persist=none";
  const { frame } = await open({ page, host, framed }, query);
  const widget = await widgetIn(frame);
  expect(await attributesOf(widget)).toEqual({
    loading: "eager",
    lang: "en-GB",
    theme: "dark",
    "heading-level": "3",
    persist: "none",
  });
  await expect(widget.locator("h3").first()).toBeAttached();
  await q.choose(widget, first, 3);
  await q.statement(widget, second).waitFor();
  expect(await (await inside(frame)).evaluate(() => localStorage.length)).toBe(0);
  await expectFit(frame);
});

test("what no attribute could be counts for nothing, and the console says so", async ({
  page,
  host,
  framed,
  expectTrouble,
}) => {
  expectTrouble(REFUSED);
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  const query = "quiz=../x&lang=e&theme=purple&heading-level=7&persist=always&src=javascript:alert(1)&onclick=x&id=y";
  const { frame } = await open({ page, host, framed }, query);
  const widget = await widgetIn(frame);
  expect(await attributesOf(widget)).toEqual({ loading: "eager", "heading-level": "1" });
  await q.statement(widget, first).waitFor();
  for (const name of ["quiz", "lang", "theme", "heading-level", "persist", "src"]) {
    expect(
      said.filter((line) => REFUSED.test(line) && line.includes(` ${name}: `)),
      name,
    ).toHaveLength(1);
  }
});

test("an own quiz beside the frame; of the statements in the page nothing is seen", async ({ page, host, framed }) => {
  framed.pages["/own.json"] = OWN;
  const { frame } = await open({ page, host, framed }, "src=own.json");
  const widget = await widgetIn(frame);
  await expect(widget.locator("h1")).toHaveText("A quiz of our own");
  expect(await widget.evaluate((tag) => tag.querySelectorAll("[data-screen], template").length)).toBe(0);
});

test("an own quiz of a third party is refused", async ({ page, host, framed, serve, expectTrouble }) => {
  expectTrouble(REFUSED);
  const third = await serve({ root: undefined, cors: true, csp: undefined, pages: { "/own.json": OWN } });
  const src = encodeURIComponent(`${third.origin}/own.json`);
  const { frame } = await open({ page, host, framed }, `src=${src}`);
  const widget = await widgetIn(frame);
  await q.statement(widget, first).waitFor();
  expect(third.requests).toEqual([]);
});

for (const sandbox of ["", "allow-scripts"]) {
  test(`a result goes to the host after the tick${sandbox && ", out of a sandbox too"}`, async ({
    page,
    host,
    framed,
  }) => {
    const query = "share-with=Example%20Careers&host=HOST";
    const { server, frame } = await open({ page, host, framed }, query, { attributes: sandbox });
    const widget = await widgetIn(frame);
    await q.wholeRun(widget, (id) => q.strongest(id));
    expect(await results(page)).toEqual([]);
    const box = widget.locator('input[name="share-with"]');
    // Who gets it is said by its address too, which nobody else can claim.
    await expect(q.screen(widget, "result")).toContainText(`Example Careers (${new URL(server.origin).host})`);
    await box.check();
    await expect.poll(async () => (await results(page)).length).toBe(1);
    const [{ target, detail }] = await results(page);
    expect([target, detail.quiz, detail.result.result.total]).toEqual(["iframe", q.quiz.id, 100]);
    await box.uncheck();
    await expect.poll(async () => (await results(page)).at(-1).detail.result).toBe(null);
  });
}

test("a host that is not there is not asked for, whatever name it has", async ({
  page,
  host,
  framed,
  expectTrouble,
}) => {
  expectTrouble(REFUSED);
  for (const query of ["share-with=A", "share-with=A&host=https://example.com", "share-with=A&host=*", "host=HOST"]) {
    const { frame } = await open({ page, host, framed }, query);
    const widget = await widgetIn(frame);
    expect(await attributesOf(widget), query).not.toHaveProperty("share-with");
  }
});

test("on a page of its own nothing is shared, and a quiz comes from there alone", async ({
  page,
  framed,
  expectTrouble,
}) => {
  expectTrouble(REFUSED);
  const widget = await q.open(page, `${framed.origin}/embed.html?share-with=A&host=${framed.origin}&theme=light`);
  expect(await attributesOf(widget)).toEqual({ loading: "eager", "heading-level": "1", theme: "light" });
});

test("a result is addressed to the one origin that may have it", async ({ page, host, framed }) => {
  await page.addInitScript(() => {
    if (parent === self) return;
    const around = parent;
    window.sent = [];
    const postMessage = (...sent) => {
      window.sent.push([sent[0].type, sent[1]]);
      around.postMessage(sent[0], sent[1]);
    };
    Object.defineProperty(window, "parent", { value: { postMessage } });
  });
  const { server, frame } = await open({ page, host, framed }, "share-with=A&host=HOST");
  const widget = await widgetIn(frame);
  await q.wholeRun(widget, (id) => q.strongest(id));
  await widget.locator('input[name="share-with"]').check();
  const sent = async () =>
    (await (await inside(frame)).evaluate(() => window.sent)).filter(([type]) => type === "result");
  await expect.poll(sent).toEqual([["result", server.origin]]);
});

test("the first screen is there as a whole in the height that WordPress gives", async ({ page, framed }) => {
  for (const width of [320, 390, 600, 650]) {
    await page.setViewportSize({ width, height: 1000 });
    const widget = await q.open(page, `${framed.origin}/embed.html`);
    const { y, height } = await q.button(widget, "next").boundingBox();
    expect(y + height, `Next at ${width}`).toBeLessThan(900);
    const whole = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
    if (width >= 390) expect(whole, `at ${width}`).toBeLessThanOrEqual(1000);
  }
});

test("in a sandbox it says of saving and printing what it cannot know, with a link to where they work", async ({
  page,
  host,
  framed,
  expectTrouble,
}) => {
  expectTrouble(/sandbox/i);
  const { frame } = await open({ page, host, framed }, "", { attributes: "allow-scripts" });
  const widget = await widgetIn(frame);
  await q.wholeRun(widget, (id) => q.strongest(id));
  const message = widget.locator("[data-message]");
  await q.press(widget, "print");
  await expect(message).toContainText("may not let it print");
  await widget.locator('[data-section="keep"] details > summary').click();
  for (const action of ["save", "calendar"]) {
    await q.press(widget, action);
    await expect(message).toContainText("may not let it save files");
    await expect(message).not.toContainText("is saved");
  }
  const link = /http\S+#\S+/.exec(await message.innerText())[0];
  const opened = await q.open(page, link);
  await q.screen(opened, "result").waitFor();
  expect(await q.total(opened)).toBe(100);
});

test("outside of a sandbox it says that the file is saved", async ({ page, host, framed }) => {
  const { frame } = await open({ page, host, framed }, "");
  const widget = await widgetIn(frame);
  await q.wholeRun(widget, (id) => q.strongest(id));
  await widget.locator('[data-section="keep"] details > summary').click();
  const download = page.waitForEvent("download");
  await q.press(widget, "save");
  await download;
  await expect(widget.locator("[data-message]")).toContainText("The file is saved");
  expect(await heightOf(frame)).toBeGreaterThan(500);
});
