// The quiz in a frame on another origin, which always has the height of what is in it.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DIST, expect } from "./fixtures.mjs";
import { expectFit, heard, heightOf, misfit, settle, test, widgetIn, withScrollBars } from "./frame.mjs";
import * as q from "./quiz.mjs";

test.use(withScrollBars);

const [first, second] = q.statements;

for (const [order, body] of [
  ["before", 'RESIZE FRAME height="300"></iframe>'],
  ["after", 'FRAME height="300"></iframe> RESIZE'],
]) {
  test(`the script ${order} the frame`, async ({ page, host }) => {
    await host(body);
    const frame = page.locator("iframe");
    await expectFit(frame);
    expect(await heightOf(frame)).toBeGreaterThan(300);
  });
}

test("the script long after the frame, and frames that come after the script", async ({ page, host, framed }) => {
  await host('FRAME height="300"></iframe>');
  await widgetIn(page.locator("iframe"));
  expect(await heightOf(page.locator("iframe"))).toBe(300);
  await page.evaluate((script) => import(script), `${framed.origin}/resize.js`);
  await expectFit(page.locator("iframe"));
  await page.evaluate(
    (src) =>
      document
        .querySelector("main")
        .prepend(Object.assign(document.createElement("iframe"), { src, width: 400, title: "Another" })),
    `${framed.origin}/embed.html?later#there`,
  );
  await expectFit(page.getByTitle("Another"));
});

test("two frames have their own heights", async ({ page, host }) => {
  await host('RESIZE FRAME id="one"></iframe> FRAME id="two"></iframe>', { css: "#two { inline-size: 360px }" });
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  await expectFit(one);
  await expectFit(two);
  expect(await heightOf(two)).toBeGreaterThan(await heightOf(one));
  await q.choose(await widgetIn(one), first, 3);
  // Both show one quiz, so the other goes along; its height is still its own.
  await q.statement(await widgetIn(two), second).waitFor();
  await expectFit(one);
  await expectFit(two);
  expect(await heightOf(two)).toBeGreaterThan(await heightOf(one));
});

for (const [where, attributes] of [
  ["a frame", ""],
  ["a sandboxed frame", 'sandbox="allow-scripts"'],
]) {
  test(`the height of ${where} follows a whole run`, async ({ page, host }) => {
    await host(`RESIZE FRAME ${attributes}></iframe>`);
    const frame = page.locator("iframe");
    const widget = await widgetIn(frame);
    const heights = [];
    const look = async (name) => {
      await expectFit(frame, name);
      heights.push(await heightOf(frame));
    };
    await look("first");
    for (const id of q.statements) {
      await q.choose(widget, id, q.strongest(id));
      await expect(q.statement(widget, id)).toBeHidden();
      await look(`after ${id}`);
    }
    await q.toResult(widget);
    await look("result");
    await q.press(widget, "restart");
    await q.statement(widget, first).waitFor();
    await look("from the beginning");
    const [begin, question, result, again] = [heights[0], heights[1], heights.at(-2), heights.at(-1)];
    expect(question).toBeLessThan(begin);
    expect(result).toBeGreaterThan(2 * question);
    expect(again).toBeLessThan(result);
  });
}

const EDGES = "iframe { border: 3px solid; padding: 7.5px 0 11px; box-sizing: border-box }";
for (const [what, css] of Object.entries({ "plain frame": "", "frame with a border and padding": EDGES })) {
  test(`a ${what} settles in two messages after any change`, async ({ page, host }) => {
    await host("RESIZE FRAME></iframe>", { css });
    const frame = page.locator("iframe");
    const widget = await widgetIn(frame);
    const padding = await q.screen(widget, "question").evaluate((screen) => getComputedStyle(screen).padding);
    expect(padding, "the same room on all sides").toMatch(/^\d+px$/);
    const changes = {
      "a shorter screen": () => q.choose(widget, first, 3),
      "a longer screen": () => q.press(widget, "review"),
      "a narrow column": () => frame.evaluate((element) => element.setAttribute("width", "340")),
      "a wide column": () => frame.evaluate((element) => element.setAttribute("width", "900")),
      "no other height": () => frame.evaluate((element) => element.setAttribute("width", "901")),
    };
    for (const [name, change] of Object.entries(changes)) {
      await settle(page);
      const before = (await heard(page, "height")).length;
      await change();
      await settle(page);
      await expectFit(frame, name);
      const messages = (await heard(page, "height")).slice(before).map(({ height }) => height);
      expect(messages.length, `${name}: ${messages}`).toBeLessThanOrEqual(2);
      expect(messages.length > 0, name).toBe(name !== "no other height");
    }
  });
}

test("a host says how high its frames are, and the quiz is right all the same", async ({ page, host }) => {
  await host('RESIZE FRAME height="200"></iframe>', { css: "iframe { height: auto !important; min-height: 0 }" });
  await expectFit(page.locator("iframe"));
});

test("a host can limit the height, and the rest scrolls inside", async ({ page, host }) => {
  await host("RESIZE FRAME></iframe>", { css: "iframe { max-height: 400px }" });
  await expect.poll(() => heightOf(page.locator("iframe"))).toBe(400);
  await settle(page);
  expect((await heard(page, "height")).length).toBeLessThanOrEqual(2);
  expect((await misfit(page.locator("iframe")))[1]).toBeGreaterThan(0);
});

test("a frame that is shown later is as high as it has to be", async ({ page, host }) => {
  await host("RESIZE FRAME></iframe>", { css: ".shut iframe { display: none }" });
  const frame = page.locator("iframe");
  await frame.evaluate((element) => element.parentElement.classList.add("shut"));
  const widget = await widgetIn(frame);
  await q.answer(widget, first, 3).evaluate((radio) => radio.click());
  await q.button(widget, "next").evaluate((button) => button.click());
  await frame.evaluate((element) => element.parentElement.classList.remove("shut"));
  await q.statement(widget, second).waitFor();
  await expectFit(frame);
  expect((await heard(page, "height")).every(({ height }) => height > 0)).toBe(true);
});

test("a host that is sandboxed itself", async ({ page, host }) => {
  await host("RESIZE FRAME></iframe>", { policy: "sandbox allow-scripts" });
  expect(await page.evaluate(() => origin)).toBe("null");
  await expectFit(page.locator("iframe"));
});

test("the heading of a new screen comes into view on the host's page, too", async ({ page, host }) => {
  await host('<p>Above</p> RESIZE FRAME sandbox="allow-scripts"></iframe> <p>Below</p>', {
    css: "p { block-size: 1500px }",
  });
  const frame = page.locator("iframe");
  const widget = await widgetIn(frame);
  // A browser sends a press to where the frame was in the last picture, and this one lies far below.
  await frame.evaluate((element) => element.scrollIntoView());
  await page.evaluate(async () => {
    for (let pictures = 0; pictures < 5; pictures += 1) await new Promise(requestAnimationFrame);
  });
  await q.choose(widget, first, 3);
  await q.statement(widget, second).waitFor();
  await expectFit(frame);
  await q.press(widget, "review");
  await q.screen(widget, "review").waitFor();
  await expectFit(frame);
  await q.button(widget, "back").scrollIntoViewIfNeeded();
  expect((await frame.boundingBox()).y).toBeLessThan(0);
  await q.press(widget, "back");
  await expectFit(frame);
  await q.expectHeadingFocused(widget);
  await expect(q.heading(q.statement(widget, second))).toBeInViewport({ ratio: 1 });
});

test("without a frame nothing is said", async ({ page, framed }) => {
  await page.addInitScript(() => {
    window.said = [];
    window.postMessage = (...message) => window.said.push(message);
  });
  const widget = await q.open(page, `${framed.origin}/embed.html#?secret=abcdefghij`);
  await q.choose(widget, first, 3);
  await expect(q.statement(widget, second)).toBeVisible();
  expect(await page.evaluate(() => window.said)).toEqual([]);
});

test("nothing is kept of a frame that is gone", async ({ page, host }) => {
  await page.addInitScript(() => {
    if (parent !== self) return;
    window.kept = [];
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      window.kept.push(type);
      return addEventListener.call(this ?? window, type, ...rest);
    };
    for (const name of ["ResizeObserver", "IntersectionObserver", "MutationObserver"]) {
      const Observer = window[name];
      window[name] = class extends Observer {
        constructor(...args) {
          super(...args);
          window.kept.push(name);
        }
      };
    }
  });
  await host("RESIZE FRAME></iframe>");
  await expectFit(page.locator("iframe"));
  const before = await page.evaluate(() => window.kept);
  expect(before.filter((name) => name === "message")).toHaveLength(1);
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => {
      const gone = document.querySelector("iframe");
      window.gone = new WeakRef(gone);
      gone.replaceWith(Object.assign(document.createElement("iframe"), { src: gone.src, title: "The next" }));
    });
    await expectFit(page.locator("iframe"));
    await expect
      .poll(async () => {
        await page.requestGC();
        return page.evaluate(() => window.gone.deref() === undefined);
      })
      .toBe(true);
  }
  expect(await page.evaluate(() => window.kept)).toEqual(before);
});

test("both scripts together have at most 2.5 KB", () => {
  const sizes = ["frame.js", "resize.js"].map((name) => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length);
  expect(sizes[0] + sizes[1]).toBeLessThanOrEqual(2500);
});
