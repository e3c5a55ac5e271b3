// The quiz where an address alone embeds it: in a post of WordPress, and in whatever else reads oEmbed.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, expect } from "./fixtures.mjs";
import { expectFit, heightOf, inside, misfit, test, widgetIn } from "./frame.mjs";
import * as q from "./quiz.mjs";

const oembed = JSON.parse(readFileSync(join(DIST, "oembed.json"), "utf8"));
const SECRET = "h4Xq9TzB0k";
/** The height of a frame to which nobody has said anything. */
const START = 338;

/** A post as WordPress makes it of our oEmbed document: one frame in a sandbox, and of its attributes those that it knows. */
function post(site, secret) {
  const [, attributes] = /<iframe ([^>]*)><\/iframe>/.exec(oembed.html);
  const known = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)]
    .filter(([, name]) => ["src", "width", "height", "frameborder", "scrolling", "title"].includes(name))
    .map(([, name, value]) =>
      name === "src"
        ? `src="${new URL(value, site)}${secret && `#?secret=${secret}`}"`
        : `${name}="${name === "height" ? START : value}"`,
    );
  return `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" ${secret && `data-secret="${secret}"`}
    ${known.join(" ")}></iframe>`;
}

/** The part of WordPress on the page: it gives secrets to frames that have none, says that it is ready unless it is an old one, and obeys heights. */
function wordpress(isOld) {
  addEventListener("message", ({ data, source }) => {
    if (!/^[a-zA-Z0-9]+$/.test(data?.secret ?? "") || data.message !== "height") return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.dataset.secret !== data.secret || frame.contentWindow !== source) continue;
      frame.height = String(Math.min(Math.max(parseInt(data.value, 10) || 0, 200), 1000));
    }
  });
  for (const frame of document.querySelectorAll(/** @type {"iframe"} */ ("iframe.wp-embedded-content"))) {
    if (!frame.dataset.secret) {
      frame.dataset.secret = Math.random().toString(36).substring(2, 12);
      frame.src += `#?secret=${frame.dataset.secret}`;
    }
    if (!isOld) frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
  }
}
/** A frame is as high as what is in it, but no higher than WordPress allows. */
const expectAllowed = (frame, message) =>
  expect
    .poll(async () => {
      const [height, [more]] = [await heightOf(frame), await misfit(frame)];
      return height - Math.min(height - more, 1000);
    }, message)
    .toBe(0);

/** The script of WordPress, which comes from its own server. */
const SCRIPT = { "/wp.js": `(${wordpress})();` };
const own = { pages: SCRIPT, scripts: "'self'", css: "iframe { border: 0 }" };

test("a post of WordPress", async ({ page, host, framed }) => {
  await host(`${post(framed.url, SECRET)}<script src="/wp.js"></script>`, own);
  const frame = page.locator("iframe");
  await expectAllowed(frame);
  const widget = await widgetIn(frame);
  await q.choose(widget, q.statements[0], 3);
  await q.statement(widget, q.statements[1]).waitFor();
  await expectFit(frame);
});

for (const [what, secret] of [
  ["is ready", SECRET],
  ["is an old one and gives a secret", ""],
]) {
  test(`a post of WordPress whose script ${what} long after the frame`, async ({ page, host, framed }) => {
    await host(post(framed.url, secret), own);
    const frame = page.locator("iframe");
    await widgetIn(frame);
    expect(await heightOf(frame)).toBe(START);
    await page.evaluate(wordpress, !secret);
    await expectAllowed(frame);
  });
}

/** A browser sends a press to where the frame was in the last picture. */
const pictured = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );

test("a whole run in a post of WordPress, which allows a thousand pixels", async ({ page, host, framed }) => {
  await host(`${post(framed.url, SECRET)}<script src="/wp.js"></script>`, own);
  const frame = page.locator("iframe");
  const widget = await widgetIn(frame);
  await q.wholeRun(
    widget,
    (id) => q.strongest(id),
    async (place, id, value) => {
      await expectAllowed(frame, id);
      await pictured(page);
      await q.choose(place, id, value);
    },
  );
  expect(await q.total(widget)).toBe(100);
  await expect.poll(() => heightOf(frame)).toBe(1000);
  expect((await misfit(frame))[1]).toBeGreaterThan(0); // the rest scrolls inside
  await q.expectHeadingFocused(widget);
  await q.press(widget, "restart");
  await expectAllowed(frame);
  await pictured(page);
  await q.choose(widget, q.statements[0], 3);
  await q.statement(widget, q.statements[1]).waitFor();
  await expectFit(frame);
});

test("a page that does not know the secret is told nothing", async ({ page, host, framed }) => {
  await host(
    post(framed.url, SECRET).replace(`data-secret="${SECRET}"`, 'data-secret="another"') +
      '<script src="/wp.js"></script>',
    own,
  );
  const frame = page.locator("iframe");
  await widgetIn(frame);
  expect(await heightOf(frame)).toBe(START);
});

test("the oEmbed document is as the standard says, and can be found from the pages", async ({ page, site }) => {
  expect(oembed).toMatchObject({ version: "1.0", type: "rich", title: q.quiz.title, provider_name: "career-quiz" });
  expect([oembed.width, oembed.height].every((size) => Number.isInteger(size) && size > 0)).toBe(true);
  for (const name of ["", "embed.html"]) {
    await page.goto(site.url + name);
    const links = await page.locator('head link[rel="alternate"][type="application/json+oembed"]').all();
    expect(links).toHaveLength(1);
    expect(await links[0].getAttribute("title")).toBe(q.quiz.title);
    const answer = await page.request.get(await links[0].evaluate((/** @type {HTMLAnchorElement} */ { href }) => href));
    expect(answer.headers()["content-type"]).toContain("application/json");
    expect(await answer.json()).toEqual(oembed);
  }
});

test("what the oEmbed document says shows the quiz, with the height that it has", async ({ page, host, framed }) => {
  const html = oembed.html.replaceAll('src="', `src="${framed.url}`);
  await host(`<div>${html}</div>`, { css: "div { inline-size: 600px }" });
  const frame = page.locator("iframe");
  await expectFit(frame);
  await q.choose(await widgetIn(frame), q.statements[0], 3);
  expect(await (await inside(frame)).title()).toBe(q.quiz.title);
});
