// How the tests on real servers run: one after another, since each starts programs of its own.
// @ts-check
import { defineConfig } from "@playwright/test";
import browser from "../../playwright.config.mjs";

export default defineConfig({
  ...browser,
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: false,
  workers: 1,
  timeout: 120_000, // a database has to be made first
});
