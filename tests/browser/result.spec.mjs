// The result of each label, reached by answering: what it says, in which order, and what each answer in it leads to.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.beforeAll(r.scorer);

const [mle, swe] = q.quiz.poles;
const poleOf = (label) => (label.endsWith("mle") ? mle : swe);
const stepOf = (id) => {
  const { step } = q.quiz.questions.find((question) => question.id === id);
  return q.quiz.steps.find((one) => one.id === step);
};
const answerName = (raw) => (raw === null ? q.quiz.unsure : q.quiz.scale.find(({ value }) => value === raw).label);

/** The sections of the result in their order, without the notices that only some people get. */
async function sections(widget) {
  const all = await widget
    .locator("[data-section]")
    .evaluateAll((found) => found.map(({ dataset }) => dataset.section));
  return all.filter((name) => !["cautions", "assets", "second"].includes(name));
}

for (const label of r.labels) {
  test(`a whole run to ${label}`, async ({ page, site }) => {
    const someone = r.people[label];
    const widget = await q.open(page, site.url);
    await q.wholeRun(widget, r.says(someone));
    expect(await q.label(widget)).toBe(label);
    const [scored] = r.score([someone]);
    expect(await r.look(widget)).toMatchObject({ label, total: scored.total, parts: scored.parts });
    const words = await widget.getByRole("img").getAttribute("aria-label");
    expect(words).toContain(`${Math.abs(scored.total)} towards ${scored.total > 0 ? "machine" : "software"}`);

    const whether = ["right", "why", "firm", "try", "sources", "keep"];
    if (label === "too_close") {
      await expect(r.verdict(widget)).toHaveText("Your answers do not favour one side.");
      expect(await sections(widget)).toEqual(["how", "first", ...whether]);
      await expect(widget.locator(".cards > .card")).toHaveCount(2);
      return;
    }
    const verdicts = { clear: "Your answers clearly point to", leaning: "Your answers lean towards" };
    await expect(r.verdict(widget)).toHaveText(`${verdicts[label.split("_")[0]]} ${poleOf(label).name}.`);
    const next = label.endsWith("swe") ? ["stays", "paths", "touches", "open"] : ["path", "roles", "ahead"];
    expect(await sections(widget)).toEqual(["how", "first", ...next, ...whether]);
    await expect(widget.locator(".cards > .card")).toHaveCount(1);
  });
}

test("each area has its name, its words and a bar, and inside it all answers", async ({ page, site }) => {
  for (const [label, someone] of Object.entries(r.people)) {
    const widget = await r.openOwn(page, site.url, someone);
    const [scored] = r.score([someone]);
    for (const { id, name, levels } of q.quiz.areas) {
      const area = widget.locator(`details[data-area="${id}"]`);
      await expect(area.locator("> summary strong"), label).toHaveText(name);
      const level = await area.locator("> summary .area-level").innerText();
      if (scored.areas[id].scored) {
        expect(levels, `${label} ${id}`).toContain(level);
        await expect(area.locator("> summary svg")).toHaveCount(1);
      } else {
        expect(level).toBe("too few answers");
        await expect(area.locator("> summary .area-dash")).toHaveText("–");
      }
      await area.locator("> summary").click();
      for (const question of q.quiz.questions.filter((one) => one.area === id)) {
        const row = area.locator("li", { has: page.locator(`select[data-try="${question.id}"]`) });
        await expect(row).toContainText(question.text);
        await expect(row.locator("option:checked")).toHaveText(answerName(someone.answers[question.id]));
      }
      await expect(area.getByText("What the sources say")).toBeVisible();
    }
  }
});

test("the way in is marked with what the answers show, and the first role is the one of the result", async ({
  page,
  site,
}) => {
  for (const [name, someone] of Object.entries(r.people).filter(([label]) => label.endsWith("mle"))) {
    const widget = await r.openOwn(page, site.url, someone);
    const points = (id) => (q.strongest(id) === 4 ? 1 : -1) * (someone.answers[id] - 2);
    const shows = ({ shown_by: ids = [] }) => ids.some((id) => someone.answers[id] !== null && points(id) >= 1);
    // What a card says to do is not done.
    const cards = (await widget.locator(".card").allTextContents()).join();
    const leads = ({ shown_by: ids = [] }) => ids.some((id) => cards.includes(stepOf(id)?.title ?? "no step"));
    const [path] = mle.sections;
    const steps = r.section(widget, "path").locator("ol > li");
    await expect(steps).toHaveCount(6);
    for (const [at, item] of path.items.entries()) {
      await expect(steps.nth(at).locator(".entry-mark"), `${name}: ${item.title}`).toHaveCount(
        shows(item) && !leads(item) ? 1 : 0,
      );
    }
    const roles = r.section(widget, "roles").locator("li .entry-title");
    await expect(roles.first()).toHaveText("Machine Learning Engineer");
  }
});

test("each thing to do has an effort, something for this week, and what it rests on", async ({ page, site }) => {
  for (const [name, someone] of Object.entries(r.people)) {
    const widget = await r.openOwn(page, site.url, someone);
    const cards = widget.locator(".card");
    expect(await cards.count(), name).toBeGreaterThan(0);
    for (const card of await cards.all()) {
      await expect(card.locator(".effort")).not.toBeEmpty();
      await expect(card.locator(".this-week")).toHaveText(/^This week: /);
      await expect(card.locator(".cited")).toHaveText(/\(.+\)/);
    }
  }
});

test("an answer leads to its statement, and back to its row", async ({ page, site }) => {
  const someone = r.people.clear_mle;
  const widget = await r.openOwn(page, site.url, someone);
  const edit = widget.locator('details[data-area="C"] button[data-action="edit"][data-question="C5"]');
  const before = await r.look(widget);
  /** @type {[act: string, value?: number][]} */
  const acts = [["back"], ["next"], ["choose", 4]];
  for (const [act, value] of acts) {
    if (!(await edit.isVisible())) await widget.locator('details[data-area="C"] > summary').click();
    await edit.click();
    await expect(q.answer(widget, "C5", someone.answers.C5)).toBeChecked();
    await q.expectHeadingFocused(widget);
    await (act === "choose" ? q.choose(widget, "C5", value) : q.press(widget, act));
    await q.screen(widget, "result").waitFor();
    await expect(edit, "back at the row that one came from").toBeFocused();
    const [scored] = r.score([{ answers: { ...someone.answers, ...(act === "choose" && { C5: value }) } }]);
    expect(await r.look(widget), String(act)).toMatchObject({ total: scored.total, parts: scored.parts });
  }
  expect(await r.look(widget)).not.toEqual(before);
  await expect(widget.locator("[data-trying]"), "an answer that was changed there is no try").toHaveCount(0);
  await page.reload();
  await q.screen(widget, "result").waitFor();
  await expect(widget.locator('select[data-try="C5"]')).toHaveValue("4");
});

test("headings nest strictly on every level a page can ask for", async ({ page, serveHost }) => {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const { url } = await serveHost(`<career-quiz loading="eager" heading-level="${level}"></career-quiz>`);
    const widget = await r.openOwn(page, url, r.people.leaning_mle);
    await r.openAll(widget);
    const levels = await widget.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")].map((one) =>
        Number(one.ariaLevel ?? one.localName.slice(1)),
      ),
    );
    expect(levels[0]).toBe(level);
    expect(Math.max(...levels)).toBe(level + 2);
    for (const [at, one] of levels.entries()) if (at) expect(one - levels[at - 1]).toBeLessThanOrEqual(1);
  }
});

test("no two buttons and no two summaries have one name, with everything open", async ({ page, site }) => {
  const earlier = r.earlierResults([20_000, 20_400].map((day) => ({ day, ...r.people.too_close })));
  for (const label of r.labels) {
    await r.store(page, site.url, { [r.KEY]: r.snapshot(r.people[label]), [`${r.KEY}:earlier`]: earlier });
    await page.goto("about:blank");
    await page.goto(site.url);
    const widget = page.locator("career-quiz");
    await q.screen(widget, "result").waitFor();
    await expect(q.button(widget, "compare")).toHaveCount(2);
    await r.openAll(widget);
    const names = await widget.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll("button, summary, select")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => `${one.localName}: ${one.ariaLabel ?? one.textContent.trim()}`),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  }
});

test("at 320 px each number says what it counts and for which side, to the eye and in the tree", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const widget = await r.openOwn(page, site.url, r.people.leaning_swe);
  await r.openAll(widget);
  const sides = q.quiz.poles.map(({ side }) => side.toLowerCase()).join("|");
  const words = new RegExp(`^(less than one point|\\d+ points?) towards (${sides})$|^moves nothing$`);
  const marks = widget.locator("details[data-area] .answers .entry-mark");
  const answered = Object.values(r.people.leaning_swe.answers).filter((answer) => answer !== null);
  expect(await marks.count()).toBeGreaterThanOrEqual(answered.length - 6);
  for (const mark of await marks.all()) {
    await expect(mark).toBeVisible();
    await expect(mark).toHaveText(words);
    expect(await mark.evaluate((one) => one.closest("[aria-hidden=true]"))).toBeNull();
  }
  // Bars are for the eye alone: what they show stands beside them.
  for (const { name } of q.quiz.areas) {
    await expect(widget.getByText(name, { exact: true }).first()).toBeVisible();
  }
  await expect(widget.locator("svg:not([aria-hidden=true], [role=img][aria-label])")).toHaveCount(0);
});

test("nothing is wider than its place, however narrow, with everything open", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.leaning_mle);
  await r.openAll(widget);
  for (const width of [320, 390, 480, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await widget.evaluate(({ shadowRoot }) => {
      const { right } = shadowRoot.querySelector("[data-screen]").getBoundingClientRect();
      const all = [...shadowRoot.querySelectorAll("[data-screen] *")].filter((one) => one.checkVisibility());
      const over = all.filter((one) => !one.closest(".hidden, svg") && one.getBoundingClientRect().right > right);
      const cut = all.filter(
        (one) => one.localName !== "select" && one.scrollWidth > one.clientWidth + 1 && one.clientWidth,
      );
      return [...over, ...cut.filter((one) => !one.closest(".hidden, svg"))].map((one) => one.outerHTML.slice(0, 80));
    });
    expect(wide, `${width} px`).toEqual([]);
    const text = await widget.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll("select")].map((one) => one.clientWidth),
    );
    expect(Math.min(...text), `a list at ${width} px shows its answers whole`).toBeGreaterThanOrEqual(190);
  }
});
