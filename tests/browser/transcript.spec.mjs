// What is heard on a whole run with the keyboard, in Chromium's accessibility tree: kept as `transcript.txt`, to be read.
// `UPDATE_EXPECT=1 npx playwright test tests/browser/transcript.spec.mjs` writes it anew.
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

const FILE = join(REPOSITORY, "tests/browser/transcript.txt");
const someone = r.people.leaning_mle;

/** Roles by the names that readers have for them. */
const roles = {
  DisclosureTriangle: "summary",
  DisclosureTriangleGrouped: "summary",
  generic: "text",
  StaticText: "text",
};

/** Listens to a page: `focus()` and `status()` write down what is heard, `lines` has all of it. */
async function listener(page, widget) {
  const cdp = await page.context().newCDPSession(page);
  const lines = [];
  let group = "";

  /** A node of the tree as it is read: its role, its name, its states, and what describes it. */
  async function node(expression) {
    const { result } = await cdp.send("Runtime.evaluate", {
      expression: `(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return ${expression};
      })()`,
    });
    if (!result.objectId) return "";
    const { nodes } = await cdp.send("Accessibility.getPartialAXTree", {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [{ role, name, value, description, properties = [] }] = nodes;
    const states = properties
      .filter((one) => ["checked", "pressed", "expanded", "invalid", "level"].includes(one.name))
      .filter((one) => !(one.name === "invalid" && one.value.value === "false"))
      .map((one) => `${one.name} ${one.value.value}`);
    return [
      `${roles[role?.value] ?? role?.value} “${name?.value ?? ""}”`,
      ...(value?.value ? [`value ${value.value}`] : []),
      ...states,
      ...(description?.value ? [`described by “${description.value}”`] : []),
    ].join(", ");
  }

  return {
    lines,
    /** Writes down what has the focus, and before it the group that it lies in, where that is another one. */
    async focus() {
      const around = await node('focused.closest("fieldset, [role=group]")');
      if (around && around !== group) lines.push(around);
      group = around;
      let heard = "";
      // What was shown just now may not be in the tree yet. Whatever has focus has a role there.
      await expect.poll(async () => (heard = await node("focused"))).not.toMatch(/^none /);
      lines.push(`  ${heard}`);
    },
    /** Writes down what is said once it is. */
    async status() {
      await expect(q.status(widget)).not.toBeEmpty();
      lines.push(`  (${await q.status(widget).innerText()})`);
    },
    /** Writes down what a part of the run is about. */
    part: (name) => lines.push("", `## ${name}`),
  };
}

test("a whole run with the keyboard is heard as it was read", async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  const heard = await listener(page, widget);
  const { keyboard } = page;
  const press = async (key, times = 1) => {
    for (let time = 0; time < times; time += 1) {
      await keyboard.press(key);
      await heard.focus();
    }
  };
  /** Tabs to a place, and says only what is there. */
  const goTo = async (place) => {
    await q.tabTo(place);
    await heard.focus();
  };
  const has = (place) => place.evaluate((one) => one.matches(":focus"));
  const screen = async (name) => {
    await q.screen(widget, name).waitFor();
    await q.expectHeadingFocused(widget);
    await heard.focus();
  };

  heard.part("The first statement");
  await press("Tab");
  await press("Space");
  await press("ArrowDown", 2);
  heard.part("All that follows the answers");
  while (!(await has(q.button(widget, "clear")))) await press("Tab");
  await goTo(q.answer(widget, q.statements[0], 2));
  heard.part("The others, the second one at first without an answer");
  for (const [at, id] of q.statements.entries()) {
    if (at === 1) {
      await goTo(q.button(widget, "next"));
      await keyboard.press("Enter");
      await heard.status();
      await heard.focus();
    }
    if (at > 0) await q.chooseByKeyboard(widget, id, someone.answers[id]);
    await keyboard.press("Enter");
    if (at + 1 < q.statements.length) await screen("question");
  }

  heard.part("What matters");
  await screen("importance");
  await press("Tab", 6);
  await goTo(q.button(widget, "result"));
  heard.part("The result, nothing opened");
  await keyboard.press("Enter");
  await screen("result");
  while (!(await has(q.button(widget, "clear")))) await press("Tab");

  heard.part("An area is opened, an answer is tried and taken back");
  await goTo(widget.locator('details[data-area="C"] > summary'));
  await press("Enter");
  await press("Tab", 2);
  await keyboard.press("ArrowDown");
  await heard.status();
  await heard.focus();
  await keyboard.press("Escape");
  await heard.status();
  await heard.focus();

  heard.part("An answer is changed for good");
  await goTo(q.button(widget, "edit").first());
  await keyboard.press("Enter");
  await screen("question");
  await goTo(q.button(widget, "next"));
  await keyboard.press("Enter");
  await q.screen(widget, "result").waitFor();
  await expect(q.button(widget, "edit").first()).toBeFocused();
  await heard.focus();

  heard.part("It is kept");
  await goTo(widget.locator("details.more > summary"));
  await press("Enter");
  await goTo(q.button(widget, "save"));
  await keyboard.press("Enter");
  await heard.status();
  await keyboard.press("Enter");
  await heard.status();

  heard.part("The review");
  await goTo(q.button(widget, "review"));
  await keyboard.press("Enter");
  await screen("review");
  await press("Tab", 2);

  heard.part("Starting again, which is taken back, and deleting everything");
  await goTo(q.button(widget, "restart"));
  await keyboard.press("Enter");
  await screen("question");
  await heard.status();
  await press("Shift+Tab");
  await keyboard.press("Enter");
  await heard.status();
  await heard.focus();
  await goTo(q.button(widget, "clear"));
  await keyboard.press("Enter");
  await expect(q.button(widget, "clear-no")).toBeFocused();
  await heard.focus();
  await keyboard.press("Shift+Tab");
  await heard.focus();
  await keyboard.press("Enter");
  await screen("question");
  await heard.status();

  const text = `${heard.lines.join("\n").trim()}\n`;
  if (process.env.UPDATE_EXPECT) writeFileSync(FILE, text);
  expect(text).toBe(readFileSync(FILE, "utf8"));
});
