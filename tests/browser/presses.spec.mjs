// What counts as a press of a pointer, and so moves on: the same cases before the widget takes over and after.
// @ts-check
import { openEarly } from "./early.mjs";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const [first, second] = q.statements;

test.use({ viewport: { width: 800, height: 1100 } }); // high enough to see all answers

/** How an answer is chosen: what comes before the click, and whether the click then moves on. */
const CASES = {
  "a mouse": { events: [["pointerdown", { pointerType: "mouse", width: 1, height: 1, pressure: 0.5 }]], moves: true },
  "a finger": { events: [["pointerdown", { pointerType: "touch", width: 23, height: 23, pressure: 0 }]], moves: true },
  "a finger that is flat": {
    events: [["pointerdown", { pointerType: "touch", width: 1, height: 9, pressure: 0 }]],
    moves: true,
  },
  "a pen": { events: [["pointerdown", { pointerType: "pen", width: 1, height: 1, pressure: 0.2 }]], moves: true },
  "assistive technology as a mouse": {
    events: [["pointerdown", { pointerType: "mouse", width: 1, height: 1, pressure: 0 }]],
    moves: false,
  },
  "assistive technology as a finger": {
    events: [["pointerdown", { pointerType: "touch", width: 0, height: 0, pressure: 0 }]],
    moves: false,
  },
  "a finger that scrolled before": {
    events: [
      ["pointerdown", { pointerType: "touch", width: 23, height: 23, pressure: 1 }],
      ["pointercancel", { pointerType: "touch" }],
    ],
    moves: false,
  },
  "a key after the mouse": {
    events: [
      ["pointerdown", { pointerType: "mouse", width: 1, height: 1, pressure: 0.5 }],
      ["keydown", { key: "ArrowDown" }],
    ],
    moves: false,
  },
  "a key": { events: [["keydown", { key: "ArrowDown" }]], moves: false },
};

/** Sends the events to an answer as a browser would, and clicks it. */
async function choose(radio, events) {
  await radio.evaluate((input, events) => {
    for (const [type, init] of events) {
      const Type = type.startsWith("key") ? KeyboardEvent : PointerEvent;
      input.dispatchEvent(new Type(type, { bubbles: true, composed: true, cancelable: true, ...init }));
    }
    input.click();
  }, events);
}

for (const [name, { events, moves }] of Object.entries(CASES)) {
  const does = moves ? "moves on" : "stays";

  test(`${name} ${does} before the widget is there`, async ({ page, site }) => {
    const { widget } = await openEarly(page, site.url);
    const radio = q.answer(widget, first, 3);
    await choose(radio, events);
    if (!moves) await expect(radio).toBeChecked();
    await expect(q.statement(widget, moves ? second : first)).toBeVisible();
  });

  test(`${name} ${does} when the widget is there`, async ({ page, site }) => {
    const widget = await q.open(page, site.url);
    const radio = q.answer(widget, first, 3);
    await choose(radio, events);
    if (!moves) await expect(radio).toBeChecked();
    await expect(q.statement(widget, moves ? second : first)).toBeVisible();
  });
}

for (const when of ["before", "after"]) {
  test(`a pen of the system moves on ${when} the widget takes over`, async ({ page, site }) => {
    const widget = when === "before" ? (await openEarly(page, site.url)).widget : await q.open(page, site.url);
    const { x, y, width, height } = await q.answer(widget, first, 3).boundingBox();
    const client = await page.context().newCDPSession(page);
    for (const type of /** @type {const} */ (["mousePressed", "mouseReleased"])) {
      await client.send("Input.dispatchMouseEvent", {
        type,
        force: type === "mousePressed" ? 0.4 : 0,
        x: x + width / 2,
        y: y + height / 2,
        button: "left",
        clickCount: 1,
        pointerType: "pen",
      });
    }
    await expect(q.statement(widget, second)).toBeVisible();
  });
}
