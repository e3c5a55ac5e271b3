// People who answer while the widget loads, on machines of all speeds: nothing they do is lost or done twice.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openEarly } from "./early.mjs";
import { DIST, expect, hostPage, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const markup = () => readFileSync(join(DIST, "quizzes/swe-or-mle/first.en.html"), "utf8");
/** The ways into a page: by the body of a host's page, or our own page. */
const WAYS = {
  "our own page": undefined,
  "two lines": () => "<career-quiz></career-quiz>",
  "a page that a server renders": () => `<career-quiz>${markup()}</career-quiz>`,
};
/** So many people, in parts that run side by side: a dozen each time, more where the environment asks for more. */
const [PARTS, PEOPLE] = [6, Number(process.env.PEOPLE || 12)];
const RUNS = Math.ceil(PEOPLE / PARTS);
/** What each of them does, most of it around the moment in which the widget comes. */
const ACTS = 10;

/** Numbers from 0 to below `end` by chance, the same ones each time. */
function chance(seed) {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

/** One thing that a person does; `person` is what they know: where they are, and what they have answered. */
async function act(widget, person, pick) {
  const { keyboard, mouse } = widget.page();
  const id = q.statements[person.at];
  const value = q.values[pick(q.values.length)];
  const kind = pick(6);
  switch (kind) {
    case 0:
      if (person.at > 0) {
        await q.press(widget, "back");
        person.at -= 1;
      }
      break;
    case 1:
      await q.next(widget);
      if (person.answers[id] !== undefined) person.at += 1;
      break;
    case 2:
      await q.answer(widget, id, value).focus();
      await keyboard.press("Space");
      await keyboard.press("Enter");
      person.answers[id] = String(value);
      person.at += 1;
      break;
    case 3: // slowly, so that the widget may come meanwhile
      await q.answer(widget, id, value).hover();
      await mouse.down();
      await widget.evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(resolve));
          }),
      );
      await mouse.up();
      person.answers[id] = String(value);
      person.at += 1;
      break;
    default:
      // Tried again where the widget comes between looking and pressing, as a person would.
      await q
        .statement(widget, id)
        .locator("label", { has: widget.page().locator(`[value="${value}"]`) })
        .click();
      person.answers[id] = String(value);
      person.at += 1;
  }
  const way = ["back", "next", "keyboard", "slow press"][kind] ?? "press";
  await expect(q.statement(widget, q.statements[person.at]), `after ${way} at ${id}`).toBeVisible();
}

for (let part = 0; part < PARTS; part += 1) {
  const names = Object.keys(WAYS);
  const [name, body] = Object.entries(WAYS)[part % names.length];
  test(`${RUNS} people on ${name}, part ${part + 1} of ${PARTS}`, async ({ context, serve }) => {
    test.setTimeout(60_000 + 9_000 * RUNS);
    // The styles in the markup have a digest, which a policy would have to name.
    const server = await serve({ csp: undefined, pages: body && { "/host.html": hostPage(body()) } });
    const url = server.url + (body ? "host.html" : "");
    for (let run = 0; run < RUNS; run += 1) {
      const seed = part * RUNS + run + 1;
      await test.step(`person ${seed}`, async () => {
        const pick = chance(seed);
        const page = await context.newPage();
        const client = await context.newCDPSession(page);
        await client.send("Emulation.setCPUThrottlingRate", { rate: 1 + pick(6) });
        const { widget, let: release } = await openEarly(page, url);
        const person = { at: 0, answers: {} };
        const moment = pick(ACTS);
        for (let count = 0; count < ACTS; count += 1) {
          if (count === moment) release(); // and does not wait
          await act(widget, person, pick);
        }
        const kept = () =>
          page.evaluate(() => JSON.parse(localStorage.getItem("career-quiz:swe-or-mle"))?.answers ?? {});
        await expect
          .poll(async () =>
            Object.fromEntries(Object.entries(await kept()).map(([id, answer]) => [id, String(answer ?? "unsure")])),
          )
          .toEqual(person.answers);
        await q.ready(widget);
        await expect(q.statement(widget, q.statements[person.at])).toBeVisible();
        await page.evaluate(() => localStorage.clear());
        await page.close();
      });
    }
  });
}
