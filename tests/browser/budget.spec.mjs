// What a visitor has to load, in bytes and requests: a change that makes it more is seen here and not by visitors.
// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DIST, expect, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const KB = 1000;
/** Bodies of a whole run in English on our own page, brotli 11: what is there, over the goal of 120 KB that docs/performance.md names. */
const MOST = 177_500;
/** What the congestion window of a new connection takes at once. */
const FIRST_FLIGHT = 14 * KB;
/** Bodies of what the first statement needs on a host's page: the script, and the first screens. */
const FIRST_EMBEDDED = 16 * KB;

/** The bytes of a run, by file without its digest. */
async function wholeRun(page, server, url) {
  const widget = await q.open(page, url);
  await q.wholeRun(widget, (id) => q.strongest(id));
  return server.requests.map(({ path, bytes }) => [path.replace(/-[0-9a-f]{8}\./, "."), bytes]);
}

test("a whole run on our own page", async ({ page, serve }) => {
  const server = await serve({ quality: 11 });
  const files = await wholeRun(page, server, server.url);
  console.log(files.map(([path, bytes]) => `${path} ${bytes}`).join(", "));
  expect(files.map(([path]) => path).toSorted()).toEqual([
    "/",
    "/assets/swe-or-mle.en.txt",
    "/assets/widget.css",
    "/assets/widget.js",
    "/assets/widget.wasm",
    "/embed.js",
  ]);
  expect(files.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(MOST);
  const sizes = Object.fromEntries(files);
  expect(sizes["/"]).toBeLessThanOrEqual(FIRST_FLIGHT);
});

test("a whole run in a page of a host", async ({ page, serveHost }) => {
  const { server, url } = await serveHost("<career-quiz></career-quiz>", { quality: 11 });
  const files = await wholeRun(page, server, url);
  expect(files).toHaveLength(7); // with the page itself
  expect(files.slice(1).reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(MOST);
  const first = files.slice(1, 3);
  expect(
    first.map(([path]) => path),
    "nothing comes before the first screens",
  ).toEqual(["/embed.js", "/assets/swe-or-mle.en-first.json"]);
  expect(first.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(FIRST_EMBEDDED);
});

test("the script that hosts load", () => {
  // Each quiz that is shipped costs it two names and digests, which is some 120 bytes.
  const quizzes = readdirSync(join(DIST, "quizzes")).length;
  const bytes = gzipSync(readFileSync(join(DIST, "embed.js")), { level: 9 }).length;
  expect(bytes).toBeLessThanOrEqual(7930 + 120 * (quizzes - 1));
});

test("no path of the machine that built it", () => {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(10);
  for (const { parentPath, name } of files) {
    const content = readFileSync(join(parentPath, name), "latin1");
    for (const place of [homedir(), REPOSITORY, "/registry/src/"]) {
      expect(content.includes(place), `${name} names ${place}`).toBe(false);
    }
  }
});
