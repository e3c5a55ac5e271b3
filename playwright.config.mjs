// How the browser tests run: in the Chromium of this system, in parallel, and never a second time.
// @ts-check
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { defineConfig } from "@playwright/test";

/** The first Chromium on PATH; without one Playwright says what it misses. */
function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * What Chromium does without. The last list of these counts, so the first lines are what Playwright says itself, as far as it
 * can matter here. The others are parts of the browser's own window, which it loads as pages for each test anew: without
 * them a test that opens an empty page takes half of the processor's time.
 */
const WITHOUT = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "AvoidCorsURLLoaderRestartOnRedirect", "DestroyProfileOnBrowserClose"],
  ...[
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
  ],
  ...["LensOverlay", "NetworkTimeServiceQuerying", "OptimizationHints", "PreconnectToSearch", "AimEnabled"],
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"],
];

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.spec.mjs",
  fullyParallel: true,
  workers: 2,
  retries: 0, // a test that passes at the second try hides a fault
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM || findChromium(),
      args: [
        "--no-sandbox", // containers of CI services offer none, and only our own pages are opened
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        // The browser's own traffic would blur the tests that count requests.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${WITHOUT.join(",")}`,
      ],
    },
  },
});
