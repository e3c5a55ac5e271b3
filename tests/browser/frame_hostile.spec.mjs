// Messages that are forged, malformed or hostile change nothing: not on the host's page, and not in the frame.
// @ts-check
import { expect, hostPage } from "./fixtures.mjs";
import { expectFit, heard, inside, settle, test, widgetIn } from "./frame.mjs";
import * as q from "./quiz.mjs";

const PROTOCOL = { protocol: "career-quiz-frame", version: 1 };
const height = (value) => ({ ...PROTOCOL, type: "height", height: value });
const READY = { ...PROTOCOL, type: "ready" };
const HELLO = { ...PROTOCOL, type: "hello" };

/** What is no message of the protocol, as expressions: some of it is lost on the way from the test to the browser. */
const bent = (right) => {
  const message = JSON.stringify(right);
  return [
    "undefined",
    "null",
    "true",
    "777",
    '"height"',
    '""',
    "[]",
    "{}",
    "new Map()",
    "new Date()",
    "10n",
    "new ArrayBuffer(8)",
    `'${message}'`,
    `[${message}]`,
    `Object.assign([], ${message})`,
    `new Map(Object.entries(${message}))`,
    `Object.assign(new Error(), ${message})`,
    `{ ...${message}, more: 1 }`,
    `{ ...${message}, ['__proto__']: {} }`,
    `{ ...${message}, constructor: { name: "Object" } }`,
    `{ __proto__: ${message} }`,
    `{ data: ${message} }`,
    `JSON.parse('{ "__proto__": ${message} }')`,
    `(() => { const ring = ${message}; ring.ring = ring; return ring; })()`,
    ...[
      "undefined",
      "null",
      '["career-quiz-frame"]',
      '"Career-Quiz-Frame"',
      '"career-quiz-frame "',
      '"iframe-resizer"',
    ].map((value) => `{ ...${message}, protocol: ${value} }`),
    ...["undefined", "0", "2", '"1"', "1.5", "[1]", "true"].map((value) => `{ ...${message}, version: ${value} }`),
    ...["undefined", "null", '"Height"', '["height"]', '"constructor"', '"__proto__"', '"toString"', '"resize"'].map(
      (value) => `{ ...${message}, type: ${value} }`,
    ),
    '{ event: "resize", height: 777 }',
    '{ context: "h5p", action: "resize", scrollHeight: 777 }',
    '"[iFrameSizer]a:777:600:init"',
    '{ message: "height", value: 777, secret: "abcdefghij" }',
    '{ message: "link", value: "https://example.com/", secret: "" }',
  ];
};
const WRONG_HEIGHTS = [
  "0",
  "-1",
  "-777",
  "0.5",
  "777.5",
  "NaN",
  "Infinity",
  "-Infinity",
  "20001",
  "1e9",
  "1e308",
  "2 ** 53",
  '"777"',
  '"777px"',
  '"100%"',
  "[777]",
  "{ valueOf: 777 }",
  "null",
  "undefined",
  "true",
  "777n",
  '"1px;position:fixed"',
];
const FORGED = [
  ...bent(height(777)),
  ...WRONG_HEIGHTS.map((value) => `{ ...${JSON.stringify(PROTOCOL)}, type: "height", height: ${value} }`),
];

/** Posts what expressions say from a document: to its parent, or to the place that another expression names. */
const post = (from, messages, to = "parent") =>
  from.evaluate(
    ([all, place]) => {
      // biome-ignore lint/security/noGlobalEval: What is hostile is written as an expression, as it has to be made there.
      const evaluate = window.eval;
      const target = evaluate(place);
      for (const one of all) target.postMessage(evaluate(`(${one})`), "*");
    },
    [messages, to],
  );

/** Resolves when the host's page has heard so many messages that come from the test. */
const arrived = (page, count) => expect.poll(() => page.evaluate(() => window.heard.length)).toBe(count);
const forget = (page) =>
  page.evaluate(() => {
    window.heard.length = window.changed.length = 0;
  });
const changes = (page) => page.evaluate(() => window.changed);

/** A host with a frame that fits, of which everything so far is forgotten. */
async function settled(page, host, more = "", options) {
  await host(`RESIZE FRAME id="quiz"></iframe>${more}`, options);
  await expectFit(page.locator("#quiz"));
  const widget = await widgetIn(page.locator("#quiz"));
  await settle(page);
  await forget(page);
  return widget;
}

test("what a frame says in another form is passed over by the host", async ({ page, host }) => {
  await settled(page, host);
  const frame = await inside(page.locator("#quiz"));
  expect(FORGED.length).toBeGreaterThan(60);
  await post(frame, FORGED);
  await arrived(page, FORGED.length);
  expect(await changes(page)).toEqual([]);
  await post(frame, [JSON.stringify(height(777))]);
  await arrived(page, FORGED.length + 1);
  expect(await changes(page)).toEqual(["iframe style height: 777px !important;"]);
});

test("what others say is passed over by the host", async ({ page, host, serve, framed }) => {
  const evil = await serve({ root: undefined, csp: undefined, pages: { "/embed.html": hostPage("Evil", "") } });
  framed.pages["/x/embed.html"] = hostPage("Another folder", "");
  const more = [
    `${evil.origin}/embed.html`,
    `${evil.origin}/embed.html?${framed.origin}/embed.html`,
    `${framed.origin}/index.html`,
    `${framed.origin}/x/embed.html`,
    "about:blank",
  ]
    .map((src) => `<iframe title="The quiz" src="${src}"></iframe>`)
    .join("");
  await host(
    `${more} FRAME id="astray"></iframe> FRAME id="boxed" sandbox="allow-scripts allow-same-origin"></iframe> RESIZE`,
    { css: "iframe { max-inline-size: 100px; max-block-size: 100px }" },
  );
  // A frame that was the quiz's once, and one that says it has no origin though its sandbox leaves it one.
  await page.locator("#astray").evaluate((/** @type {HTMLIFrameElement} */ frame, src) => {
    frame.contentWindow.location.href = src;
  }, `${evil.origin}/embed.html`);
  await expect(page.locator("#astray").contentFrame().getByText("Evil")).toBeVisible();
  for (const frame of await page.locator("iframe").all()) await frame.contentFrame().locator("body").waitFor();
  await settle(page);
  await forget(page);
  const others = [];
  for (const frame of await page.locator("iframe:not(#boxed)").all()) others.push(await inside(frame));
  const forged = [height(777), READY].map((one) => JSON.stringify(one));
  for (const other of others) await post(other, forged);
  await post(page.mainFrame(), forged, "self"); // the host's own page
  await arrived(page, forged.length * 7);
  expect(await changes(page)).toEqual([]);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("a frame without an origin is believed only in a sandbox that takes it away", async ({ page, host, serve }) => {
  // The policy of this page takes its origin away, wherever it is shown.
  const evil = await serve({
    root: undefined,
    csp: "sandbox allow-scripts",
    pages: { "/evil.html": hostPage("Evil", "") },
  });
  await host(
    `FRAME></iframe> FRAME sandbox="allow-scripts allow-same-origin"></iframe> FRAME sandbox="allow-scripts"></iframe>
    RESIZE`,
    { css: "iframe { max-inline-size: 100px; max-block-size: 100px }" },
  );
  const frames = await page.locator("iframe").all();
  for (const frame of frames) {
    await frame.evaluate((/** @type {HTMLIFrameElement} */ element, src) => {
      element.contentWindow.location.href = src;
    }, `${evil.origin}/evil.html`);
    await expect(frame.contentFrame().getByText("Evil")).toBeVisible();
  }
  await settle(page);
  await forget(page);
  for (const frame of frames) await post(await inside(frame), [JSON.stringify(height(777))]);
  await arrived(page, 3);
  expect(await page.evaluate(() => window.heard.map(({ origin }) => origin))).toEqual(["null", "null", "null"]);
  const resized = await page.evaluate(() =>
    [...document.querySelectorAll("iframe")].map(({ style }) => style.height === "777px"),
  );
  expect(resized).toEqual([false, false, true]);
});

test("a flood does not keep the host from what is right", async ({ page, host }) => {
  const widget = await settled(page, host);
  const frame = await inside(page.locator("#quiz"));
  await post(
    frame,
    Array.from({ length: 1000 }, (_, at) => FORGED[at % FORGED.length]),
  );
  await q.choose(widget, q.statements[0], 3);
  await expectFit(page.locator("#quiz"));
  expect((await changes(page)).length).toBeLessThanOrEqual(2);
});

test("what is said in another form is passed over by the frame", async ({ page, host }) => {
  await settled(page, host);
  const frame = await inside(page.locator("#quiz"));
  await frame.evaluate(() => {
    location.hash = "#?secret=abcdefghij";
  });
  await expect.poll(() => heard(page, undefined)).toHaveLength(1); // to WordPress
  await forget(page);
  const text = () => frame.evaluate(() => document.querySelector("career-quiz").shadowRoot.textContent);
  const before = await text();
  const forged = [
    ...bent(HELLO),
    JSON.stringify(READY),
    JSON.stringify(height(777)),
    ...['""', '"abcdefghi"', '"ABCDEFGHIJ"', '["abcdefghij"]', "null", "undefined", "1"].map(
      (secret) => `{ message: "ready", secret: ${secret} }`,
    ),
    '{ message: "height", secret: "abcdefghij" }',
  ];
  expect(forged.length).toBeGreaterThan(40);
  await post(page.mainFrame(), forged, "frames[0]");
  await post(page.mainFrame(), [JSON.stringify(HELLO)], "frames[0]");
  // The only answers are those to the one that is right: the own one, and that for WordPress.
  await arrived(page, 2);
  await settle(page);
  await arrived(page, 2);
  expect(await text()).toBe(before);
  expect(await changes(page)).toEqual([]);
});

test("what others say is passed over by the frame", async ({ page, host, serve }) => {
  const evil = await serve({ root: undefined, csp: undefined, pages: { "/evil.html": hostPage("Evil", "") } });
  const widget = await settled(page, host, `<iframe id="evil" title="Evil" src="${evil.origin}/evil.html"></iframe>`, {
    css: "#evil { position: fixed; inset: 0 auto auto 0; inline-size: 50px; block-size: 50px }",
  });
  const [quiz, other] = [await inside(page.locator("#quiz")), await inside(page.locator("#evil"))];
  await other.evaluate(() => {
    window.heard = [];
    addEventListener("message", ({ data }) => window.heard.push(data));
  });
  await post(other, Array(1000).fill(JSON.stringify(HELLO)), "parent.frames[0]");
  await post(quiz, [JSON.stringify(HELLO)], "self");
  await settle(page);
  expect(await heard(page, "height")).toEqual([]);
  await q.choose(widget, q.statements[0], 3);
  await expectFit(page.locator("#quiz"));
  expect(await other.evaluate(() => window.heard)).toEqual([]);
});
