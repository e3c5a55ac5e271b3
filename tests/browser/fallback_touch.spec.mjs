// A finger on the pages: its click comes some time after it was lifted, and the widget must not come in between.
// @ts-check

import { openEarly } from "./early.mjs";
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

test.use({ hasTouch: true, viewport: { width: 390, height: 1100 } });

const [first, second] = q.statements;

for (const scrolled of [0, 150]) {
  test(`a tap that is under way when the widget comes, ${scrolled} px down`, async ({ page, site }) => {
    const { widget, let: release } = await openEarly(page, site.url);
    await page.evaluate((top) => scrollTo(0, top), scrolled);
    const client = await page.context().newCDPSession(page);
    const { x, y, width, height } = await q.answer(widget, first, 3).boundingBox();
    const touch = (type, ...touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", { x: x + width / 2, y: y + height / 2 });
    const loaded = page.waitForResponse(/\.wasm$/);
    release();
    await (await loaded).finished();
    await touch("touchEnd");
    await expect(q.statement(widget, second)).toBeVisible();
    await q.press(widget, "back");
    await q.ready(widget);
    await expect(q.answer(widget, first, 3)).toBeChecked();
  });
}
