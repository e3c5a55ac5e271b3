// Whatever colours a page sets, the widget can be read; what was corrected is named once, and nothing else is.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import { contrast, isDark, openStyled, paper, seen, tooLow } from "./theme.mjs";

const WARNING = /has corrected colours/;

test("tokens that can be read are taken as they are, without a word", async ({ page, serve }) => {
  const widget = await openStyled(
    page,
    serve,
    `career-quiz { --cq-ink: #102; --cq-soft: #435; --cq-paper: oklch(97% 0.02 300);
    --cq-wash: #eadcf5; --cq-line: #dcd; --cq-edge: #757; --cq-for: #518; --cq-against: #054; --cq-error: #911; --cq-focus: #46f }`,
  );
  expect(await seen(widget)).toMatchObject({
    ink: [17, 0, 34],
    soft: [68, 51, 85],
    wash: [234, 220, 245],
    line: [221, 204, 221],
    edge: [119, 85, 119],
    for: [85, 17, 136],
    against: [0, 85, 68],
    error: [153, 17, 17],
    focus: [68, 102, 255],
  });
});

test("a dark paper makes all of it dark, whatever the page is", async ({ page, serve }) => {
  const widget = await openStyled(
    page,
    serve,
    "body { background: #fff; color: #111 } career-quiz { --cq-paper: #1a1230 }",
  );
  const colors = await seen(widget);
  expect(colors).toMatchObject({ dark: true, paper: [26, 18, 48] });
  expect(tooLow(colors, 7)).toEqual([]);
});

test("what cannot be read is corrected, and named in one warning", async ({ page, serve, expectTrouble }) => {
  expectTrouble(WARNING);
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  const widget = await openStyled(
    page,
    serve,
    `body { background: #fff; color: #222 }
    .more { --cq-error: #fee }
    career-quiz { --cq-soft: #aaa; --cq-for: #fc0; --cq-edge: #eee; --cq-focus: #ff0; --cq-against: rgb(0 80 70 / 0.3) }`,
  );
  const colors = await seen(widget);
  expect(tooLow(colors, 4.5)).toEqual([]);
  expect(colors.ink).toEqual([34, 34, 34]); // what can be read stays
  const [red, green, blue] = colors.for; // and what is corrected keeps its hue
  expect(red > green && green > blue).toBe(true);
  await page.evaluate(() => {
    document.querySelector("career-quiz").className = "more";
  });
  await expect.poll(async () => tooLow(await seen(widget), 4.5)).toEqual([]);
  expect(warnings).toHaveLength(1);
  for (const name of ["soft", "for", "edge", "focus", "against"]) expect(warnings[0]).toContain(`--cq-${name} `);
  expect(warnings[0]).toContain("--cq-soft has 2.11:1, needs 4.5:1");
  expect(warnings[0]).toContain("needs 3:1");
  expect(warnings[0]).not.toContain("--cq-ink");
});

const nasty = {
  "text that is inherited and cannot be read": "body { background: #fff; color: #ddd }",
  "text like its ground": "body { background: #777; color: #777 }",
  "parts that lie on another ground": "career-quiz { --cq-paper: #fff; --cq-wash: #000; --cq-ink: #222 }",
  "text that cannot be seen": "body { background: #fff; color: transparent }",
  "a scheme against its colours": "career-quiz { --cq-paper: #fff; --cq-ink: #fff; --cq-soft: #fff; --cq-wash: #fff }",
};
for (const [name, style] of Object.entries(nasty)) {
  test(`corrected: ${name}`, async ({ page, serve, expectTrouble }) => {
    expectTrouble(WARNING);
    const warned = page.waitForEvent("console", (message) => WARNING.test(message.text()));
    const widget = await openStyled(page, serve, style);
    expect(tooLow(await seen(widget), 4.5)).toEqual([]);
    await warned;
  });
}

test("every grey page can be read, and none of it is worth a warning", async ({ page, serve }) => {
  const widget = await openStyled(page, serve, "body { color: #000 }");
  for (let grey = 0; grey <= 255; grey += 15) {
    const color = grey < 118 ? 255 : 0;
    await page.evaluate(
      ([ground, text]) => {
        document.body.style.background = `rgb(${ground} ${ground} ${ground})`;
        document.body.style.color = `rgb(${text} ${text} ${text})`;
      },
      [grey, color],
    );
    await expect.poll(() => paper(widget)).toEqual([grey, grey, grey]);
    const best = contrast([grey, grey, grey], [color, color, color]);
    expect(tooLow(await seen(widget), best < 7 ? 4.5 : 7), String(grey)).toEqual([]);
  }
});

test("a token that is no colour is as good as none", async ({ page, serve }) => {
  const widget = await openStyled(
    page,
    serve,
    "body { background: #fff; color: #222 } career-quiz { --cq-ink: 12px; --cq-for: nonsense }",
  );
  const colors = await seen(widget);
  expect(colors.ink).toEqual([34, 34, 34]);
  expect(tooLow(colors, 4.5)).toEqual([]);
});

test("in forced colours it says nothing of colours, and afterwards again", async ({ page, serve }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const widget = await openStyled(page, serve, "body { background: #222; color: #eee }");
  const said = () => widget.evaluate(({ shadowRoot }) => shadowRoot.firstElementChild.getAttribute("style") || "");
  expect(await said()).toBe("");
  await page.emulateMedia({ forcedColors: "none" });
  await expect.poll(() => paper(widget)).toEqual([34, 34, 34]);
  await page.emulateMedia({ forcedColors: "active" });
  await expect.poll(said).toBe("");
});

test("on paper it is dark on white, whatever the page is", async ({ page, serve }) => {
  const widget = await openStyled(
    page,
    serve,
    "body { background: #111; color: #eee } career-quiz { --cq-soft: #ccc; --cq-for: #fff }",
  );
  expect(await isDark(widget)).toBe(true);
  await page.emulateMedia({ media: "print" });
  const colors = await seen(widget);
  expect(colors).toMatchObject({ dark: false, ink: [0, 0, 0], paper: [255, 255, 255] });
  expect(tooLow(colors, 7)).toEqual([]);
});
