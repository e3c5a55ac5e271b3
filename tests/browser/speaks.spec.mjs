// Every press says what it did, in the one status region: also the second of two that say the same.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

/** Remembers what is spoken from now on. */
const listen = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const region = shadowRoot.querySelector('[role="status"]');
    window.spoken = [];
    const hear = () => region.textContent && window.spoken.push(region.textContent);
    new MutationObserver(hear).observe(region, { childList: true, subtree: true });
  });

/** How often something was spoken. */
const times = (page) => page.evaluate(() => window.spoken.length);

test("what takes something along speaks at each press, also at the second of two that say the same", async ({
  page,
  site,
}) => {
  const widget = await r.openOwn(page, site.url, r.people.leaning_mle, { finished: 20_000 });
  await r.openAll(widget);
  const actions = await widget.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll(".keep [data-action]")].map(({ dataset }) => dataset.action),
  );
  expect(actions.length).toBeGreaterThanOrEqual(5);
  await listen(widget);
  // The browser itself speaks where it prints, and where it lets a person choose a file.
  const pressed = actions.filter((action) => !["open", "print"].includes(action));
  let heard = 0;
  for (const action of pressed.flatMap((one) => [one, one])) {
    heard += 1;
    await q.press(widget, action);
    await expect.poll(() => times(page), action).toBe(heard);
  }
});

test("a second file that is no result is spoken of like the first", async ({ page, site }) => {
  const widget = await r.openOwn(page, site.url, r.people.clear_swe);
  await r.openMore(widget);
  await listen(widget);
  const file = widget.locator('input[type="file"]').first();
  for (const [at, buffer] of ["{", "{", "[]"].entries()) {
    await file.setInputFiles({ name: "result.json", mimeType: "application/json", buffer: Buffer.from(buffer) });
    await expect.poll(() => times(page)).toBe(at + 1);
  }
});

test("what is tried, kept, taken back, cleared and begun again is spoken of, or focus leads there", async ({
  page,
  site,
}) => {
  const widget = await r.openOwn(page, site.url, r.people.too_close, { finished: 20_000 });
  await r.openTry(widget);
  await listen(widget);
  let heard = 0;
  const expectSpoken = async (name) => {
    heard += 1;
    await expect.poll(() => times(page), name).toBe(heard);
  };
  for (const action of ["revert", "keep"]) {
    await q.slider(widget, "C").fill(action === "keep" ? "10" : "9");
    await expectSpoken("tried");
    await q.press(widget, action);
    await expectSpoken(action);
  }
  await q.button(widget, "restart").first().click();
  await q.screen(widget, "question").waitFor();
  await q.expectHeadingFocused(widget);
});
