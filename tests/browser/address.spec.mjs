// A result in the address of a page: harmless for the scripts of the page, beside what the page has there, read in whatever
// way it arrives, and gone when the person has gone on.
// @ts-check
import { expect, hostPage, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const someone = { ...r.people.clear_mle, importance: { C: 10, J: 3, L: 0 } };
const ours = r.LINK.slice(1) + r.linkText(someone);
/** As the first links were written. */
const old = `career-quiz=${r.oldLinkText(someone)}`;
const [first, second] = q.statements;
const TAG = '<career-quiz loading="eager"><a href="/">Take the quiz</a></career-quiz>';
const FAR = '<div class="far"></div>';
const far = { "/far.css": ".far { block-size: 6000px }" };
const farPage = (body, head = "") =>
  hostPage(body).replace("</head>", `<link rel="stylesheet" href="/far.css">${head}</head>`);

test.beforeEach(async ({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

const copied = async (page, widget) => {
  await q.press(widget, "share");
  await expect(r.message(widget)).toContainText("The link is copied.");
  return page.evaluate(() => navigator.clipboard.readText());
};
/** From here on the browser is another person's: what is kept in it is gone. */
const somebodyElse = (page, url) => r.store(page, url, {});
const isShown = (widget) => expect(q.button(widget, "leave")).toBeVisible();
const isOwn = async (widget) => {
  await expect(q.statement(widget, first)).toBeVisible();
  await expect(q.button(widget, "leave")).toHaveCount(0);
};

// --- What a link has ---
test("a link has only signs that are harmless for the scripts of a page", async ({ page, context, serveHost }) => {
  const { url } = await serveHost(TAG);
  const widget = await r.openOwn(page, url, someone);
  const link = await copied(page, widget);
  expect(new URL(link).hash).toMatch(/^#[A-Za-z][\w-]*$/);
  await somebodyElse(page, url);
  const other = await context.newPage();
  await other.goto(link);
  await isShown(other.locator("career-quiz"));
  const found = await other.evaluate(() => {
    const { hash } = location;
    return [
      document.querySelector(hash),
      document.getElementById(hash.slice(1)),
      CSS.escape(hash.slice(1)) === hash.slice(1),
    ];
  });
  expect(found).toEqual([null, null, true]);
});

for (const [fragment, expected] of [
  ["#/jobs", `#/jobs?${ours}`],
  ["#!/jobs/12", `#!/jobs/12?${ours}`],
  ["#/jobs?tab=2", `#/jobs?tab=2&${ours}`],
  ["#section", `#section_${ours}`],
  ["#section-2.b", `#section-2.b_${ours}`],
  ["#tab=2", `#tab=2&${ours}`],
  ["#", `#${ours}`],
]) {
  test(`beside ${fragment} a link leaves it in its place, leads back to both, and goes when the person does`, async ({
    page,
    context,
    serveHost,
  }) => {
    const { url } = await serveHost(TAG);
    const widget = await r.openOwn(page, url, someone);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    const link = await copied(page, widget);
    expect(link).toBe(url + expected);
    await somebodyElse(page, url);
    const other = await context.newPage();
    await other.goto(link);
    const shown = other.locator("career-quiz");
    await isShown(shown);
    // A second copy is no longer.
    expect(await copied(other, shown)).toBe(link);
    await q.press(shown, "leave");
    await expect.poll(() => other.evaluate(() => location.hash)).toBe(fragment === "#" ? "" : fragment);
    expect(await other.evaluate(() => history.length)).toBe(2);
  });
}

for (const [name, src] of /** @type {[string, (origin: string) => string][]} */ ([
  ["a frame out of a text", () => "about:srcdoc"],
  ["a frame out of a blob", () => "blob:"],
])) {
  test(`in ${name} the link is that of the quiz's own page`, async ({ page, serve }) => {
    const { origin } = await serve({
      csp: undefined,
      cors: true,
      pages: {
        "/host.html": hostPage("", "/make.js"),
        "/make.js": `const html = ${JSON.stringify(
          `<!doctype html><html lang="en"><title>Inside</title><base href="ORIGIN/"><body><script type="module" src="ORIGIN/embed.js"></${"script>"}${TAG}`,
        )}.replaceAll('ORIGIN', location.origin);
          const frame = document.createElement('iframe');
          frame.allow = 'clipboard-write; clipboard-read'; frame.width = 700; frame.height = 900; frame.title = 'The quiz';
          ${name.includes("blob") ? "frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }))" : "frame.srcdoc = html"};
          document.querySelector('main').append(frame);`,
      },
    });
    await r.store(page, origin, { [r.KEY]: r.snapshot(someone) });
    await page.goto(`${origin}/host.html`);
    const widget = page.frameLocator("iframe").locator("career-quiz");
    await q.screen(widget, "result").waitFor();
    expect(
      await page.locator("iframe").evaluate((/** @type {any} */ frame) => frame.contentWindow.location.href),
    ).toContain(src(origin));
    await q.press(widget, "share");
    await expect(r.message(widget)).toContainText("The link is copied.");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${origin}/index.html#${ours}`);
    await somebodyElse(page, origin);
    await page.goto(link);
    await isShown(page.locator("career-quiz"));
  });
}

test("where no page has an address for it, the person is told", async ({ page, serve }) => {
  const own = JSON.stringify({ ...q.quiz, id: "own" });
  const { origin } = await serve({
    csp: undefined,
    pages: {
      "/own.json": own,
      "/host.html": hostPage("", "/make.js"),
      "/make.js": `const frame = document.createElement('iframe'); frame.width = 700; frame.height = 900; frame.title = 'The quiz';
        frame.srcdoc = '<!doctype html><title>Inside</title><script type="module" src="/embed.js"></' + 'script><career-quiz loading="eager" src="/own.json"></career-quiz>';
        document.querySelector('main').append(frame);`,
    },
  });
  await r.store(page, origin, { "career-quiz:own": r.snapshot(someone, { quiz: "own" }) });
  await page.goto(`${origin}/host.html`);
  const widget = page.frameLocator("iframe").locator("career-quiz");
  await q.screen(widget, "result").waitFor();
  await q.press(widget, "share");
  await expect(r.message(widget)).toContainText("no address that a link could lead to");
});

// --- How a link arrives ---
const arrivals = {
  "as it is written": ours,
  "as it was written first": old,
  "with percent signs": old.replace("=", "%3D").replaceAll(".", "%2E"),
  "with percent signs twice": old.replace("=", "%253D"),
  "all in percent signs": ours.replaceAll("_", "%5F"),
  "at the end of a sentence": `${ours}.`,
  "in brackets": `${old}).`,
  "before a comma": `${ours},`,
  "in pointed brackets": `${ours}%3E`,
  "in a quote": `${ours}"`,
  "in a typographic quote": `${old}”`,
  "with something of a tracker": `${ours}?fbclid=abc`,
  "with a parameter": `${old}&utm_source=x`,
  "beside a route": `/jobs?${old}`,
};
for (const [how, hash] of Object.entries(arrivals)) {
  test(`a link that comes ${how} is read, and then put right`, async ({ page, serveHost }) => {
    await page.addInitScript(() => history.replaceState({ mine: 7 }, ""));
    const { url } = await serveHost(TAG);
    await page.goto(`${url}?a=b#${hash}`);
    const widget = page.locator("career-quiz");
    await isShown(widget);
    expect((await r.look(widget)).label).toBe("clear_mle");
    // What is not ours stays.
    await expect
      .poll(() => page.evaluate(() => location.href))
      .toMatch(new RegExp(`\\?a=b#.*${ours.replace(/[-]/g, "\\-")}`));
    expect(await page.evaluate(() => [history.state, history.length])).toEqual([{ mine: 7 }, 2]);
    await page.reload();
    await isShown(widget);
  });
}

test("with a base of another folder the address stays that of the page", async ({ page, serve }) => {
  const body = hostPage(TAG).replace("<head>", '<head><base href="/elsewhere/">');
  const { origin } = await serve({ csp: undefined, pages: { "/host.html": body } });
  await page.goto(`${origin}/host.html#${old}`);
  const widget = page.locator("career-quiz");
  await isShown(widget);
  await expect.poll(() => page.evaluate(() => location.href)).toBe(`${origin}/host.html#${ours}`);
});

for (const where of ["when the page is opened", "when a link on the page is followed"]) {
  test(`a lazy quiz far down the page comes, and into view, ${where}`, async ({ page, serve }) => {
    const pages = {
      ...far,
      "/host.html": farPage(`<a href="#${ours}">A result</a>${FAR}${TAG.replace('loading="eager"', "")}${FAR}`),
    };
    const { origin } = await serve({ pages });
    await page.goto(`${origin}/host.html${where.includes("opened") ? `#${ours}` : ""}`);
    if (!where.includes("opened")) {
      await expect(q.screen(page.locator("career-quiz"))).toHaveCount(0);
      await page.getByText("A result").click();
    }
    const widget = page.locator("career-quiz");
    await expect(r.note(widget).locator("[tabindex]")).toBeFocused();
    await expect(r.note(widget)).toBeInViewport();
  });
}

for (const [when, script] of Object.entries({
  "before anything is loaded": "history.replaceState(history.state, '', location.pathname);",
  "when the page is there":
    "addEventListener('DOMContentLoaded', () => history.replaceState(null, '', location.pathname));",
  "when all is loaded": "addEventListener('load', () => { location.hash = ''; });",
  "for a route of its own": "addEventListener('load', () => location.replace('#/'));",
})) {
  test(`a page that takes the address away ${when} still shows the result, and a reload too`, async ({
    page,
    serve,
  }) => {
    const pages = { ...far, "/host.html": farPage(TAG, '<script src="/strip.js"></script>'), "/strip.js": script };
    const { origin } = await serve({ pages });
    await page.goto(`${origin}/host.html#${ours}`);
    const widget = page.locator("career-quiz");
    await isShown(widget);
    await q.press(widget, "leave");
    await isOwn(widget);
    await page.reload();
    await isOwn(widget);
  });
}

// --- Where one goes from there ---
test("Back leads to one's own answers, and Forward to the result again", async ({ page, serveHost }) => {
  const { url } = await serveHost(`${TAG}<a href="#${ours}">A result</a>`);
  const widget = await q.open(page, url);
  await q.choose(widget, first, 4);
  await q.statement(widget, second).waitFor();
  await page.getByText("A result").click();
  await isShown(widget);
  await page.goBack();
  await q.statement(widget, second).waitFor();
  await expect(q.button(widget, "leave")).toHaveCount(0);
  await page.goForward();
  await isShown(widget);
  expect((await r.look(widget)).label).toBe("clear_mle");
});

test("Back leads from one shared result to the other", async ({ page, site }) => {
  await r.openShared(page, site.url, r.people.clear_swe);
  const widget = page.locator("career-quiz");
  await r.visit(page, `#${ours}`);
  await expect.poll(async () => (await r.look(widget)).label).toBe("clear_mle");
  await page.goBack();
  await expect.poll(async () => (await r.look(widget)).label).toBe("clear_swe");
});

for (const [how, act] of /** @type {[string, (widget: any) => Promise<any>][]} */ ([
  ["goes to their own answers", (widget) => q.press(widget, "leave")],
  ["goes to their own answers by a link to another place", (widget) => widget.page().getByText("Elsewhere").click()],
])) {
  test(`who ${how} and answers finds these after a reload`, async ({ page, serveHost }) => {
    const { url } = await serveHost(`${TAG}<p><a href="#elsewhere">Elsewhere</a></p><p id="elsewhere">Here</p>`);
    await page.goto(`${url}#${old}`);
    const widget = page.locator("career-quiz");
    await isShown(widget);
    await act(widget);
    await q.choose(widget, first, 3);
    await q.choose(widget, second, 1);
    await page.reload();
    await q.button(widget, "go-on").waitFor();
    await expect(q.button(widget, "leave")).toHaveCount(0);
    await q.press(widget, "back");
    await expect(q.answer(widget, second, 1)).toBeChecked();
  });
}

test("a place on the page that is gone to keeps focus and view when the result goes", async ({ page, serve }) => {
  const body = `${TAG}<p><a href="#elsewhere">Elsewhere</a></p>${FAR}<p id="elsewhere">Here</p>${FAR}`;
  const { origin } = await serve({ pages: { ...far, "/host.html": farPage(body) } });
  await page.goto(`${origin}/host.html#${ours}`);
  const widget = page.locator("career-quiz");
  await isShown(widget);
  await page.getByText("Elsewhere").click();
  await isOwn(widget);
  await expect(page.getByText("Here", { exact: true })).toBeInViewport();
  expect(await page.evaluate(() => document.activeElement.localName)).not.toBe("career-quiz");
});
