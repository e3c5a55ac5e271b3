// A page of ours at the time when its statements are there and the widget is not.
// @ts-check
import { expect } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

/** Opens the page while the wasm is held back; gives the widget, and how to let it come. `shown` is seen first. */
export async function openEarly(page, url, shown = q.statements[0]) {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  const [asked, script] = [page.waitForRequest("**/*.wasm"), page.waitForResponse(/\/widget-.*js$/)];
  await page.goto(url);
  await asked;
  await turns(page, (await script).url());
  const widget = page.locator("career-quiz");
  await expect(q.statement(widget, shown)).toBeVisible();
  return {
    widget,
    release: async () => {
      release();
      await q.ready(widget);
    },
    let: () => release(),
  };
}

/** Waits until the script that turns the pages has run. */
export const turns = (page, script) =>
  page.evaluate(async (address) => {
    await import(address);
  }, script);
