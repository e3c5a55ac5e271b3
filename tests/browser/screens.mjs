// Every screen of the widget and the way there, for tests that look at all of them.
// @ts-check
import * as q from "./quiz.mjs";

const [first, second, third] = q.statements;

/** A run that ends with a label, and with everything opened that the result hides at first. */
const toLabel = (answerTo) => async (widget) => {
  await q.wholeRun(widget, answerTo);
  await widget.locator("details").evaluateAll((all) =>
    all.forEach((one) => {
      one.open = true;
    }),
  );
};
/** One answer of six in each area is on one side, the others are in the middle: a sixth of what is possible. */
const leaning = (side) => (id) => (["C1", "J1", "L1", "W1"].includes(id) ? q.strongest(id, side) : 2);

/** The name of a screen, and how a person gets there from the first one. */
export const screens = {
  "the first statement": async () => {},
  "a statement": async (widget) => {
    await q.choose(widget, first, 3);
    await q.statement(widget, second).waitFor();
  },
  "a statement with an answer": async (widget) => {
    await q.choose(widget, first, 3);
    await q.choose(widget, second, "unsure");
    await q.statement(widget, third).waitFor();
    await q.press(widget, "back");
    await q.statement(widget, second).waitFor();
  },
  "a statement without an answer": async (widget) => {
    await q.next(widget);
    await widget.locator("fieldset[aria-invalid]").waitFor();
  },
  "a welcome": async (widget) => {
    await q.choose(widget, first, 3);
    await q.statement(widget, second).waitFor();
    await widget.page().reload();
    await q.button(widget, "go-on").waitFor();
  },
  "a statement when the side is settled": async (widget) => {
    for (const id of q.statements) {
      await q.statement(widget, id).waitFor();
      if (await q.button(widget, "finish").count()) return;
      await q.choose(widget, id, q.strongest(id));
    }
    throw new Error("With all answers on one side it never says that the side is settled.");
  },
  "the review": async (widget) => {
    await q.choose(widget, first, 3);
    await q.choose(widget, second, "unsure");
    await q.press(widget, "review");
    await q.screen(widget, "review").waitFor();
  },
  "the importance": async (widget) => {
    await q.answerAll(widget, () => "unsure");
    await q.fineTune(widget);
    for (const { id } of q.quiz.areas) await q.slider(widget, id).fill("0");
    await widget.locator(".sliders > p").waitFor();
  },
  "the result clear_mle": toLabel((id) => q.strongest(id)),
  "the result leaning_mle": toLabel(leaning(1)),
  "the result too_close": toLabel((id) => (q.areaOf(id) === "C" ? "unsure" : 3)),
  "the result leaning_swe": toLabel(leaning(-1)),
  "the result clear_swe": toLabel((id) => q.strongest(id, -1)),
};

/** Opens the site on one of the screens. */
export async function openScreen(page, url, name) {
  const widget = await q.open(page, url);
  await screens[name](widget);
  return widget;
}
