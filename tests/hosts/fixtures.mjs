// What every test on a real server starts from: programs that end with it, and the release, unpacked.
// @ts-check
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { unpack } from "../browser/archive.mjs";
import { test as base, expect, REPOSITORY } from "../browser/fixtures.mjs";
import { Programs } from "../engines/program.mjs";

/** @import { PlaywrightTestArgs, PlaywrightTestOptions, PlaywrightWorkerArgs, TestType } from "@playwright/test" */
/** @import { Fixtures } from "../browser/fixtures.mjs" */

const version = readFileSync(join(REPOSITORY, "Cargo.toml"), "utf8").match(/^version = "(.*)"/m)?.[1];

/**
 * A folder that a server serves, in which the folder of the quiz is.
 * @typedef {object} Place
 * @property {string} root
 * @property {string} quiz
 */

/**
 * @typedef {object} HostFixtures
 * @property {Programs} programs
 * @property {(name?: string) => Place} unpacked Unpacks the release into a new folder.
 */

/** @type {TestType<PlaywrightTestArgs & PlaywrightTestOptions & Fixtures & HostFixtures, PlaywrightWorkerArgs>} */
export const test = base.extend(
  /** @type {any} */ ({
    programs: async ({}, use) => {
      const programs = new Programs();
      await use(programs);
      await programs.end();
    },

    unpacked: async ({ programs }, use) => {
      chmodSync(programs.folder, 0o755); // servers read it as other users
      await use((name = "www") => {
        const root = join(programs.folder, name);
        mkdirSync(root);
        unpack(join(REPOSITORY, `target/career-quiz-${version}.zip`), join(programs.folder, `unpacked-${name}`));
        renameSync(
          join(programs.folder, `unpacked-${name}/career-quiz-${version}/career-quiz`),
          join(root, "career-quiz"),
        );
        return { root, quiz: join(root, "career-quiz") };
      });
    },
  }),
);

export { expect };

const ENDING = /-([0-9a-f]{8})\.(?=\w+$)/;
/** What names the assets. */
const NAMING = ["embed.js", "element.js", "index.html", "embed.html"];

/**
 * Makes an unpacked release into the one before: all names by content are others, and no size is. It is a day older.
 * @param {string} quiz
 */
export function makeOlder(quiz) {
  const names = readdirSync(join(quiz, "assets")).filter((name) => ENDING.test(name));
  /** @param {string} text */
  const older = (text) => names.reduce((text, name) => text.replaceAll(name, olderName(name)), text);
  for (const name of readdirSync(join(quiz, "assets"))) {
    renameSync(join(quiz, "assets", name), join(quiz, "assets", olderName(name)));
  }
  const yesterday = new Date(Date.now() - 86_400_000);
  for (const name of NAMING) {
    const file = join(quiz, name);
    const text = older(readFileSync(file, "utf8"));
    for (const [end, content] of /** @type {[string, string | Buffer][]} */ ([
      ["", text],
      [".br", brotliCompressSync(text)],
      [".gz", gzipSync(text)],
    ])) {
      writeFileSync(file + end, content);
      utimesSync(file + end, yesterday, yesterday);
    }
  }
}

/** @param {string} name */
const olderName = (name) => name.replace(/-([0-9a-f]{8})\./, (_, digest) => `-${[...digest].reverse().join("")}.`);
