// The result of each label, reached by answering: what it says, in which order, and what each answer in it leads to.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

test.beforeAll(r.scorer);

const [mle, swe] = q.quiz.poles;
const poleOf = (label) => (label.endsWith("mle") ? mle : swe);
const text = (id) => q.quiz.questions.find((question) => question.id === id).text;
const answerName = (raw) => q.quiz.scale.find(({ value }) => value === raw).label;
const pointsFor = (id, raw) => (q.strongest(id) === 4 ? 1 : -1) * (raw - 2);

/** The statements that speak for a side, the strongest first, where all areas count the same. */
function reasons({ answers }, side) {
  const half = (id) =>
    q.statements.filter(
      (other) => q.areaOf(other) === q.areaOf(id) && q.strongest(other) === q.strongest(id) && answers[other] !== null,
    ).length;
  const scored = (id) =>
    q.statements.filter((other) => q.areaOf(other) === q.areaOf(id) && answers[other] !== null).length >= 3;
  const weight = (id) => (side * pointsFor(id, answers[id])) / half(id);
  return q.statements
    .filter((id) => answers[id] !== null && scored(id) && weight(id) > 0)
    .sort((a, b) => weight(b) - weight(a));
}

/** The sections of the result in their order, without the notes that only some people get. */
async function sections(widget) {
  const all = await widget
    .locator("[data-section]")
    .evaluateAll((found) => found.map(({ dataset }) => dataset.section));
  return all.filter((name) => !["cautions", "blockers", "gap"].includes(name));
}

for (const label of r.labels) {
  test(`a whole run to ${label}`, async ({ page, site }) => {
    const someone = r.people[label];
    const widget = await q.open(page, site.url);
    await q.wholeRun(widget, r.says(someone));
    expect(await q.label(widget)).toBe(label);
    const [scored] = r.score([someone]);
    expect(await r.look(widget)).toMatchObject({ label, total: scored.total, parts: scored.parts });
    await expect(widget.locator(".honest")).toContainText("your answers, not your future");
    await expect(widget.locator("figcaption")).toContainText(`Your total is ${scored.total}`.replace("-", "−"));

    const leads = widget.locator(".reasons");
    const sides = label.endsWith("swe") ? [-1, 1] : [1, -1];
    for (const [at, side] of sides.entries()) {
      const wanted = reasons(someone, side).slice(0, 4);
      expect(await leads.nth(at).locator("q").allInnerTexts(), `reasons ${side}`).toEqual(wanted.map(text));
      const said = await leads.nth(at).locator(".said").allInnerTexts();
      expect(said).toEqual(wanted.map((id) => `You said: ${answerName(someone.answers[id])}.`));
    }

    if (label === "too_close") return expectNoSide(widget, scored);
    const words = { clear: "Your answers clearly point to", leaning: "Your answers lean towards" }[label.split("_")[0]];
    await expect(r.verdict(widget)).toHaveText(`${words} ${poleOf(label).name}.`);
    await expect(widget.getByText(poleOf(label).lead)).toBeVisible();
    const [first, second] = reasons(someone, label.endsWith("swe") ? -1 : 1);
    const strongest = r.section(widget, "strongest");
    for (const id of [first, second]) {
      await expect(strongest).toContainText(`“${text(id)}” – ${answerName(someone.answers[id])}.`);
    }
    expect(await sections(widget)).toEqual(
      label.endsWith("swe")
        ? ["pattern", "changes", "strongest", "stays", "touches", "paths", "again", "steps", "answers", "take"]
        : ["pattern", "changes", "strongest", "steps", "path", "roles", "ahead", "answers", "take"],
    );
    await expect(r.section(widget, "changes")).toContainText(`In ${scored.weightings_same_side} of 286 ways`);
  });
}

/** A result that is too close names no side where it speaks of the person, and both where it says what would tip it. */
async function expectNoSide(widget, scored) {
  await expect(r.verdict(widget)).toHaveText("Your answers do not favour one side.");
  expect(await sections(widget)).toEqual(["changes", "trials", "answers", "take"]);
  const names = [mle, swe].flatMap((pole) => [pole.name, pole.short]);
  for (const place of [r.verdict(widget), widget.locator(".lead"), r.section(widget, "trials")]) {
    for (const name of names) await expect(place).not.toContainText(name);
  }
  await expect(r.section(widget, "trials").locator("li[data-step]")).toHaveCount(2);
  const { changes } = await r.look(widget);
  expect(changes).toHaveLength(2);
  for (const [at, pole] of [mle, swe].entries()) expect(changes[at].text).toContain(`Towards ${pole.name}: `);
  const fewest = Math.min(...changes.map((change) => Number(change.text.match(/: (\d+) places/)[1])));
  expect(fewest).toBe(scored.tips.fewest_steps);
  await expect(q.screen(widget)).not.toContainText("286");
}

test("the way in is marked with what the answers show, and roles are ideas", async ({ page, site }) => {
  for (const [name, someone] of Object.entries(r.people).filter(([label]) => label.endsWith("mle"))) {
    const widget = await r.openOwn(page, site.url, someone);
    const shows = ({ shown_by: ids = [] }) =>
      ids.some((id) => someone.answers[id] !== null && pointsFor(id, someone.answers[id]) >= 1);
    const says = ({ if_true: yes = [], if_not_true: no = [] }) =>
      yes.every((id) => someone.answers[id] >= 3) &&
      no.every((id) => someone.answers[id] !== null && someone.answers[id] <= 1);
    const [path, roles] = mle.sections;
    const steps = r.section(widget, "path").locator("ol > li");
    await expect(steps).toHaveCount(6);
    for (const [at, item] of path.items.entries()) {
      await expect(steps.nth(at).locator(".mark"), `${name}: ${item.title}`).toHaveCount(shows(item) ? 1 : 0);
    }
    const list = r.section(widget, "roles");
    await expect(list).toContainText("These are ideas, not results");
    expect(await list.locator("li strong").allInnerTexts()).toEqual(roles.items.filter(says).map(({ title }) => title));
  }
});

test("each step has an effort and something for this week", async ({ page, site }) => {
  for (const [name, someone] of Object.entries(r.people)) {
    const widget = await r.openOwn(page, site.url, someone);
    const steps = widget.locator("li[data-step]");
    const all = [...q.quiz.steps, ...q.quiz.areas.flatMap((area) => [area.find_out, area.trial])];
    expect(await steps.count(), name).toBeGreaterThan(0);
    for (const step of await steps.all()) {
      const id = await step.getAttribute("data-step");
      const { title, effort, first } = all.find((one) => one.id === id);
      await expect(step.locator(".subtitle")).toHaveText(title);
      await expect(step.locator(".effort")).toHaveText(effort);
      await expect(step.locator(".first")).toHaveText(`This week: ${first}`);
    }
  }
});

test("an answer leads to its statement, and back to the result", async ({ page, site }) => {
  const someone = r.people.clear_mle;
  const widget = await r.openOwn(page, site.url, someone);
  const details = widget.locator('details[data-area="C"]');
  const before = await r.look(widget);
  for (const act of ["back", "next", "choose"]) {
    await details.locator("summary").click();
    await details.locator('button[data-action="edit"][data-question="C5"]').click();
    await expect(q.answer(widget, "C5", someone.answers.C5)).toBeChecked();
    await q.expectHeadingFocused(widget);
    await (act === "choose" ? q.choose(widget, "C5", 4) : q.press(widget, act));
    await q.screen(widget, "result").waitFor();
    await q.expectHeadingFocused(widget);
    const [scored] = r.score([{ answers: { ...someone.answers, ...(act === "choose" && { C5: 4 }) } }]);
    expect(await r.look(widget), act).toMatchObject({ total: scored.total, parts: scored.parts });
  }
  expect(await r.look(widget)).not.toEqual(before);
  await expect(widget.locator("[data-trying]"), "an answer that was changed there is no try").toHaveCount(0);
  await page.reload();
  await q.screen(widget, "result").waitFor();
  await expect(widget.locator('select[data-try="C5"]')).toHaveValue("4");
});
