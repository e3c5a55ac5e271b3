// The release to unpack onto a server: what is in it, that what is compressed comes back, and no trace of a machine.
// @ts-check
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { entries, unpack } from "./archive.mjs";
import { DIST, expect, hostPage, REPOSITORY, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const version = readFileSync(join(REPOSITORY, "Cargo.toml"), "utf8").match(/^version = "(.*)"/m)[1];
const TOP = `career-quiz-${version}`;
const ARCHIVE = join(REPOSITORY, `target/${TOP}.zip`);
const COMPRESSIBLE = /\.(css|html|js|json|svg|txt|wasm)$/;

const listed = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
const release = () => new Map(entries(ARCHIVE).map((entry) => [entry.name.slice(TOP.length + 1), entry]));

test("one folder with the site, the samples for servers, the licences and a page to read", () => {
  const all = entries(ARCHIVE);
  expect(all.filter(({ name }) => !name.startsWith(`${TOP}/`))).toEqual([]);
  const site = listed(DIST).filter((name) => !name.startsWith("."));
  expect(site.length).toBeGreaterThan(15);
  expect([...release().keys()].toSorted()).toEqual(
    [
      ...["README.md", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"],
      // The documents that the others name.
      ...["authoring", "embedding", "measurement", "pilot", "privacy"].map((name) => `docs/${name}.md`),
      ...listed(join(REPOSITORY, "docs/servers")).map((name) => `servers/${name}`),
      ...site.flatMap((name) =>
        (COMPRESSIBLE.test(name) ? ["", ".br", ".gz"] : [""]).map((end) => `career-quiz/${name}${end}`),
      ),
    ].toSorted(),
  );
});

test("the files are those that were built, and what is compressed comes back", () => {
  const files = release();
  const site = [...files].filter(([name]) => name.startsWith("career-quiz/"));
  for (const [name, { content }] of site) {
    const [, plain, end] = /^career-quiz\/(.*?)(\.br|\.gz)?$/.exec(name);
    const unpacked = end === ".br" ? brotliDecompressSync(content) : end === ".gz" ? gunzipSync(content) : content;
    // The archive of another build would be tested in vain.
    expect(unpacked.equals(readFileSync(join(DIST, plain))), `${name}: run ./dev package`).toBe(true);
  }
  for (const [name, { content }] of files) {
    const smaller = ["br", "gz"].map((end) => files.get(`${name}.${end}`)?.content.length).filter(Boolean);
    if (content.length > 1000) for (const length of smaller) expect(length, name).toBeLessThan(content.length);
  }
});

test("one time for all, no user, and no path of a machine", () => {
  const all = entries(ARCHIVE);
  expect(new Set(all.map(({ time }) => time)).size).toBe(1);
  expect(new Set(all.map(({ mode }) => mode.toString(8)))).toEqual(new Set(["100644"]));
  expect(all.map(({ name }) => name)).toEqual(all.map(({ name }) => name).toSorted());
  for (const { name, content } of all) {
    for (const place of [homedir(), REPOSITORY, "/registry/src/"]) {
      expect(content.includes(place), `${name} names ${place}`).toBe(false);
    }
  }
});

test("made again it is the same to the byte", ({}, info) => {
  const make = (env) =>
    execFileSync("cargo", ["xtask", "release", "--into", info.outputPath()], {
      cwd: REPOSITORY,
      env: { ...process.env, ...env },
      stdio: "pipe",
    });
  const again = info.outputPath(`${TOP}.zip`);
  make({});
  expect(readFileSync(again).equals(readFileSync(ARCHIVE))).toBe(true);
  expect(() => make({ SOURCE_DATE_EPOCH: "yesterday" })).toThrow(/SOURCE_DATE_EPOCH is “yesterday”/);
});

test("unpacked onto a plain server it works, by its readme's two lines", async ({ page, serve }, info) => {
  const folder = info.outputPath("unpacked");
  unpack(ARCHIVE, folder);
  const readme = readFileSync(join(folder, TOP, "README.md"), "utf8");
  expect(readme).toContain(`# career-quiz ${version}\n`);
  expect(readme).not.toContain("{version}");
  const lines = /```html\n(.*?)```/s.exec(readme)[1].replaceAll("https://example.com", "");
  const server = await serve({ root: join(folder, TOP), pages: { "/host.html": hostPage(lines, "") } });
  const widget = await q.open(page, `${server.origin}/host.html`);
  await q.choose(widget, q.statements[0], 3);
  await expect(q.statement(widget, q.statements[1])).toBeVisible();
  expect(server.requests.filter(({ status }) => status >= 400).map(({ path }) => path)).toEqual([]);
});
