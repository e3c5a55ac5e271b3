// Makes docs/screenshot.png, the picture in the README, from the built site: `npm run screenshot`.
// @ts-check

import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import config from "../../playwright.config.mjs";
import { start } from "./server.mjs";

const quiz = JSON.parse(readFileSync("static/quizzes/swe-or-mle/quiz.json", "utf8"));
const server = await start({ root: "dist" });
const browser = await chromium.launch(config.use.launchOptions);
const page = await browser.newPage({ viewport: { width: 1160, height: 1010 }, deviceScaleFactor: 1.5 });
await page.goto(server.url);
for (const [at, question] of quiz.questions.entries()) {
  const agree = [3, 4, 2, 3, 4, 1][at % 6];
  await page
    .locator(`[data-question="${question.id}"] input[value="${question.direction === "for" ? agree : 4 - agree}"]`)
    .click();
}
await page.locator('[data-action="result"]').click();
await page.locator('[data-screen="result"]').waitFor();
// Answered by a person, not by a script: the note on fast answers goes with the visit.
await page.reload();
await page.locator('[data-screen="result"]').waitFor();
await page.screenshot({ path: "docs/screenshot.png" });
await browser.close();
await server.close();
