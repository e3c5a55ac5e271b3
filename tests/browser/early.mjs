// A page at the time when its statements are there and the widget is not.
// @ts-check
import { expect } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

/**
 * Opens a page while the wasm is held back; gives the widget, and how to let it come: `release` waits until it is ready, and
 * `let` does not. What is `shown` is seen first; nothing is, where that is null.
 */
export async function openEarly(page, url, shown = q.statements[0]) {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.addInitScript(() => addEventListener("quiz-ready", () => Object.assign(document, { isQuizReady: true })));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest("**/*.wasm");
  await page.goto(url);
  await asked;
  const widget = page.locator("career-quiz");
  if (shown) await expect(q.statement(widget, shown)).toBeVisible();
  return {
    widget,
    release: async () => {
      release();
      await page.waitForFunction(() => "isQuizReady" in document);
    },
    let: () => release(),
  };
}
