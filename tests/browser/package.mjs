// The npm package as its users have it: resolved by its name, bundled, and served beside a page.
// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { DIST, expect, REPOSITORY } from "./fixtures.mjs";

export const PACKAGE = join(REPOSITORY, "target/package");
export const OWN = join(REPOSITORY, "package");

/** A package of another build would be tested in vain. */
export function expectFresh() {
  const own = readdirSync(OWN).filter((name) => name !== "package.json"); // which has got its version
  const sources = [[DIST, "integrity.json"], [DIST, "element.js"], ...own.map((name) => [OWN, name])];
  const stale = sources.filter(([folder, name]) => {
    const made = join(PACKAGE, name);
    return !existsSync(made) || !readFileSync(made).equals(readFileSync(join(folder, name)));
  });
  expect(stale, "target/package is not of this build: run ./dev package").toEqual([]);
}

/** Makes the folder of somebody who has installed the package; `files` are theirs. */
export function install(folder, files) {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(PACKAGE, join(folder, "node_modules/career-quiz"), "dir");
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** The text of a bundle, as it would be published. */
export async function bundle(entry, options = {}) {
  const {
    outputFiles: [file],
  } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    logLevel: "silent", // what is wrong is thrown
    define: { "process.env.NODE_ENV": '"production"' },
    ...options,
  });
  return file.text;
}
