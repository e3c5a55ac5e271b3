// How a person acts on the widget and what they see of it, by nothing but the hooks that every host may rely on.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built site that is tested; the environment variable DIST names another one. */
export const DIST = process.env.DIST || fileURLToPath(new URL("../../dist", import.meta.url));
/** The statements of the shipped quiz in their order. */
export const { questions } = JSON.parse(readFileSync(join(DIST, "quizzes/swe-or-mle/quiz.json"), "utf8"));

const byId = new Map(questions.map((question) => [question.id, question]));
/** The words of a statement. */
export const textOf = (id) => byId.get(id).text;
/** The answer that says as much as can be said for the first side. */
export const strongest = (id) => (byId.get(id).direction === "for" ? 4 : 0);

/** What the widget shows: its screen, and the statement that is on it. Nothing before the widget is there. */
export const shown = (page) =>
  page.evaluate(() => {
    const screen = document
      .querySelector("career-quiz")
      ?.shadowRoot?.querySelector(/** @type {"div"} */ ("[data-screen]:not([inert])"));
    const question = screen?.querySelector(/** @type {"fieldset"} */ ("fieldset[data-question]"))?.dataset.question;
    return screen && { screen: screen.dataset.screen, question };
  });

/** What the result says: its label and the total. */
export const result = (page) =>
  page.evaluate(() => {
    const { label, total } = document
      .querySelector("career-quiz")
      .shadowRoot.querySelector(/** @type {"div"} */ ('[data-screen="result"]')).dataset;
    return { label, total };
  });

/** Waits for a screen. */
export const screen = (page, name) =>
  page.until(
    `the screen "${name}"`,
    (wanted) => {
      const root = document.querySelector("career-quiz")?.shadowRoot;
      return Boolean(root?.querySelector(`[data-screen="${wanted}"]:not([inert])`));
    },
    name,
  );

/** Opens an address and waits for the widget's first statement. */
export async function open(page, url) {
  await page.open(url);
  await screen(page, "question");
}

let presses = 0;

/** Presses the mouse on what a selector finds in the widget; for a radio that is its label. */
export async function press(page, selector) {
  // Now left and now right of the middle: two presses on one point within a moment would be a double-click.
  presses += 1;
  await page.press(
    await page.evaluate(
      (wanted, share) => {
        const root = document.querySelector("career-quiz").shadowRoot;
        const found = root.querySelector(wanted);
        if (!found) throw Error(`The widget has no ${wanted}.`);
        const place = found.labels?.[0] ?? found;
        place.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = place.getBoundingClientRect();
        const point = { x: left + width * share, y: top + height / 2 };
        const hit = root.elementFromPoint(point.x, point.y);
        if (!place.contains(hit)) throw Error(`${wanted} cannot be pressed: there is ${hit?.outerHTML ?? "nothing"}.`);
        return point;
      },
      selector,
      presses % 2 ? 0.35 : 0.65,
    ),
  );
}

/** Presses a button that says by `data-action` what it does. */
export const act = (page, action) => press(page, `[data-action="${action}"]`);

/** Waits until another statement is shown than one, or another screen. */
const after = (page, id) =>
  page.until(
    `anything after statement ${id}`,
    (before) => {
      const question = document
        .querySelector("career-quiz")
        .shadowRoot.querySelector(/** @type {"fieldset"} */ ("fieldset[data-question]"));
      return question?.dataset.question !== before;
    },
    id,
  );

/** Answers the statement that is shown, and waits for what comes next. */
export async function choose(page, value) {
  const { question } = await shown(page);
  await press(page, `fieldset[data-question="${question}"] input[value="${value}"]`);
  await after(page, question);
}

/** Goes back to the statement before. */
export async function back(page) {
  const { question } = await shown(page);
  await act(page, "back");
  await after(page, question);
}

/** The answer that is chosen in the statement that is shown. */
export const chosen = (page) =>
  page.evaluate(
    () =>
      document
        .querySelector("career-quiz")
        .shadowRoot.querySelector(/** @type {"input"} */ ("fieldset[data-question] input:checked"))?.value,
  );

/** Answers everything from the statement that is shown, lets all areas count the same, and gives what the result says. */
export async function wholeRun(page, answerTo) {
  for (let now = await shown(page); now.screen === "question"; now = await shown(page))
    await choose(page, answerTo(now.question));
  await screen(page, "importance");
  await act(page, "result");
  await screen(page, "result");
  return result(page);
}

/** The words in what a selector finds first in the widget. */
export const words = (page, selector) =>
  page.evaluate(
    (wanted) =>
      document.querySelector("career-quiz").shadowRoot.querySelector(wanted).textContent.replace(/\s+/g, " ").trim(),
    selector,
  );
