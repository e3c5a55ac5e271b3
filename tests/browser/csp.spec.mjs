// The widget runs under the strictest policy a host can have, and leaves the host's page as it is.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import { STRICT_CSP } from "./server.mjs";

// Every test runs under this policy, and fails with the first violation.
test("the policy of the tests is the strictest there is", () => {
  expect(STRICT_CSP).not.toMatch(/'unsafe-|\*/);
  for (const directive of ["default-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"]) {
    expect(STRICT_CSP).toContain(directive);
  }
});

test("a violation of the policy would be seen", async ({ page, serveHost, expectTrouble }) => {
  expectTrouble(/Content Security Policy|TrustedHTML|policy: /);
  const seen = [];
  page.on("console", (message) => seen.push(message.text()));
  const { url } = await serveHost('<p id="host" style="color: red">Words</p>');
  await page.goto(url);
  await page
    .evaluate(() => {
      document.querySelector("#host").innerHTML = "<b>bold</b>";
    })
    .catch(() => "refused");
  await expect.poll(() => seen.join("\n")).toMatch(/policy: style-src-attr[\s\S]*policy: require-trusted-types-for/);
});

test("no screen has inline styles, inline scripts or links to styles", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  const look = async (name) => {
    await q.screen(widget, name).waitFor();
    // The root is not of a screen: a script has set the colours of the page there, one by one, which no policy forbids.
    const inline = await widget.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll(":host > * *")]
        .filter(
          (element) =>
            element.matches("style, script, link") ||
            element.getAttributeNames().some((one) => /^(style|on.*)$/.test(one)),
        )
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(inline, name).toEqual([]);
  };
  await look("question");
  await q.next(widget);
  await look("question");
  await q.choose(widget, q.statements[0], 3);
  await q.press(widget, "review");
  await look("review");
  await q.press(widget, "back");
  await q.answerAll(widget, (id) => q.strongest(id));
  await look("importance");
  await q.toResult(widget);
  await look("result");
});

test("a whole run adds nothing to the page", async ({ page, serveHost }) => {
  await page.addInitScript(() => {
    const names = new Set(Reflect.ownKeys(window));
    const added = () =>
      Reflect.ownKeys(window)
        .filter((name) => !names.has(name))
        .map(String);
    Object.defineProperty(document, Symbol.for("added"), { value: added });
  });
  const { url } = await serveHost("<career-quiz></career-quiz>");
  const widget = await q.open(page, url);
  const elements = () => page.evaluate(() => [...document.querySelectorAll("*")].map(({ localName }) => localName));
  const before = await elements();
  await q.wholeRun(widget, () => 3);
  await q.press(widget, "restart");
  expect(await page.evaluate(() => document[Symbol.for("added")]())).toEqual([]);
  expect(await elements()).toEqual(before);
  expect(await page.evaluate(() => [document.adoptedStyleSheets.length, document.styleSheets.length])).toEqual([0, 0]);
});
