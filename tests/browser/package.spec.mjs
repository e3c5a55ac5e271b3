// The npm package: what its manifest says is there, and all that is there is said; types, linters and bundlers agree.
// @ts-check
import { execFile } from "node:child_process";
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { Ajv } from "ajv";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { expect, hostPage, REPOSITORY, test } from "./fixtures.mjs";
import { bundle, expectFresh, install, PACKAGE } from "./package.mjs";
import * as q from "./quiz.mjs";

const run = promisify(execFile);
const read = (path) => readFileSync(join(REPOSITORY, path), "utf8");
const manifest = JSON.parse(read("package/custom-elements.json"));
const element = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .find(({ tagName }) => tagName === "career-quiz");
const names = (items) => items.map(({ name }) => name).toSorted();

/** All files of a folder that end so, by their paths from the root. */
const files = (folder, ending = "") =>
  readdirSync(join(REPOSITORY, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => relative(REPOSITORY, join(parentPath, name)));
/** What is found in files, once each: the first group of the pattern. */
const found = (paths, pattern) =>
  [...new Set(paths.flatMap((path) => Array.from(read(path).matchAll(pattern), ([, name]) => name)))].toSorted();

/** The sources that make up a script, by what they import. */
function sources(path, all = new Set()) {
  if (!existsSync(join(REPOSITORY, path)) || all.has(path)) return all; // what is generated reads no attribute
  all.add(path);
  for (const [, next] of read(path).matchAll(/from "(\.[\w./-]+\.js)"/g)) sources(join(dirname(path), next), all);
  return all;
}
const scripts = [...sources("web/embed.js"), ...sources("web/assets/widget.js")];

test.beforeAll(expectFresh);

test("the manifest is valid", () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const valid = ajv.compile(JSON.parse(read("node_modules/custom-elements-manifest/schema.json")));
  expect(valid(manifest) || valid.errors).toBe(true);
  expect(valid({ ...manifest, modules: [{ kind: "javascript-module" }] }), "it could be invalid").toBe(false);
  for (const { path } of manifest.modules) expect(existsSync(join(PACKAGE, path)), path).toBe(true);
});

test("the manifest has the attributes that are read, and no others", () => {
  const observed = read("web/element/career-quiz-element.js").match(/observedAttributes = (\[.*?\])/s)[1];
  const asked = found(scripts, /(?:\b(?:this|element)\.(?:get|has)Attribute|\bsetting)\("([\w-]+)"\)/g);
  const styled = found(files("web/styles", ".css"), /:host\(\[([\w-]+)/g).filter((name) => name !== "hidden");
  const all = new Set([...JSON.parse(observed.replace(/,\s*\]/, "]")), ...asked, ...styled]);
  // What servers make of the names of properties is read too, and nobody needs to write it.
  const aliases = [...all].filter((name) => name.includes("-")).map((name) => name.replace("-", ""));
  for (const name of aliases) expect(all.delete(name), name).toBe(true);
  expect(names(element.attributes)).toEqual([...all].toSorted());
});

test("the types have what the manifest has, and no more", () => {
  const declared = (name, pattern) =>
    Array.from(
      read("package/index.d.ts")
        .match(new RegExp(`^export (?:interface|class) ${name} .*?^}`, "ms"))[0]
        .matchAll(pattern),
      ([, found]) => found,
    ).toSorted();
  expect(declared("CareerQuizAttributes", /^ {2}"?([\w-]+)"?\?:/gm)).toEqual(names(element.attributes));
  expect(declared("CareerQuizEventMap", /^ {2}"([\w-]+": CustomEvent<\w+>)/gm)).toEqual(
    element.events.map(({ name, type }) => `${name}": ${type.text}`).toSorted(),
  );
  expect(declared("CareerQuizElement", /^ {2}(?:get )?(\w+)\(/gm)).toEqual(names(element.members));
});

test("the manifest has the events that are sent, and no others", () => {
  const sent = found(
    [...files("src", ".rs"), ...files("crates/quiz-core/src/widget", ".rs"), ...scripts],
    /"(quiz-[a-z]+)"/g,
  );
  expect(names(element.events)).toEqual(sent);
});

test("the manifest has the custom properties and parts that there are, and no others", () => {
  expect(names(element.cssProperties)).toEqual(found(files("web", ".css"), /var\((--cq-[\w-]+)/g));
  for (const { name, default: value } of element.cssProperties) {
    expect(read("web/styles/base.css")).toContain(`var(${name}, ${value})`);
  }
  const parts = found(files("tests/markup", ".html"), /\spart="([^"]+)"/g).flatMap((list) => list.split(" "));
  expect(names(element.cssParts)).toEqual([...new Set(parts)].toSorted());
});

test("the manifest has the fields and methods of the class, and no others", async ({ page, serve }) => {
  const { url } = await serve({ root: PACKAGE, pages: { "/host.html": hostPage("", "/define.js") } });
  await page.goto(`${url}host.html`);
  const fields = element.members.filter(({ kind }) => kind === "field");
  const actual = await page.evaluate((fields) => {
    const inherited = [
      "constructor",
      "connectedCallback",
      "disconnectedCallback",
      "adoptedCallback",
      "attributeChangedCallback",
    ];
    const members = new Set();
    const made = document.createElement("career-quiz");
    for (let at = Object.getPrototypeOf(made); at !== HTMLElement.prototype; at = Object.getPrototypeOf(at)) {
      for (const name of Object.getOwnPropertyNames(at)) if (!inherited.includes(name)) members.add(name);
    }
    const states = fields.map(({ name, attribute, type }) => {
      const [value, text] = type.text === "boolean" ? [true, ""] : ["a", "a"];
      const states = [made[name]];
      made.setAttribute(attribute, text);
      states.push(made[name] === value);
      made.removeAttribute(attribute);
      made[name] = value;
      states.push(made.getAttribute(attribute) === text);
      made[name] = undefined;
      return [name, ...states, made.hasAttribute(attribute)];
    });
    return { members: [...members].toSorted(), states };
  }, fields);
  expect(actual.members).toEqual(names(element.members));
  expect(actual.states).toEqual(
    fields.map(({ name, type }) => [name, type.text === "boolean" ? false : null, true, true, false]),
  );
  const pairs = (items, attribute, field) => items.map((item) => `${item[attribute]} ${item[field]}`).toSorted();
  expect(pairs(element.attributes, "name", "fieldName")).toEqual(
    [...pairs(fields, "attribute", "name"), "lang lang"].toSorted(),
  );
});

test("a property that is set before the element is defined counts", async ({ page, serve }) => {
  const { url } = await serve({ root: PACKAGE, pages: { "/host.html": hostPage("<career-quiz></career-quiz>", "") } });
  await page.goto(`${url}host.html`);
  const widget = page.locator("career-quiz");
  await widget.evaluate((early) => Object.assign(early, { headingLevel: 4, persist: "none", loading: "eager" }));
  await page.evaluate((address) => import(address), "/define.js");
  await q.statement(widget, q.statements[0]).waitFor();
  await expect(widget.locator("h4").first()).toBeAttached();
  expect(await widget.evaluate((late) => Object.keys(late))).toEqual([]);
});

test("names that a server has left the hyphen out of count too", async ({ page, serve }) => {
  // As React on a server writes headingLevel, shareWith and dataLayer.
  const tag = '<career-quiz headinglevel="5" sharewith="Example Careers" datalayer=""></career-quiz>';
  const { url } = await serve({ root: PACKAGE, pages: { "/host.html": hostPage(tag, "/define.js") } });
  const widget = await q.open(page, `${url}host.html`);
  await expect(widget.locator("h5").first()).toBeAttached();
  await q.wholeRun(widget, (id) => q.strongest(id));
  await expect(q.screen(widget, "result")).toContainText("Example Careers");
  expect(await page.evaluate(() => window.dataLayer.map(({ event }) => event))).toContain("quiz-complete");
});

test("the linter of packages has nothing to say", async () => {
  const { messages, pkg } = await publint({ pkgDir: PACKAGE, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  const act = readdirSync(PACKAGE).filter(
    (name) => name.endsWith(".js") && !["element.js", "first-screens.js", "server.js"].includes(name),
  );
  expect(pkg.sideEffects, "all scripts do something but those of the class").toEqual(
    act.map((name) => `./${name}`).toSorted(),
  );
  expect(pkg.version).toBe(read("Cargo.toml").match(/^version = "(.*)"/m)[1]);
  for (const name of [
    "README.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    pkg.customElements,
    pkg.unpkg,
    pkg.jsdelivr,
    pkg.types,
  ]) {
    expect(existsSync(join(PACKAGE, name)), name).toBe(true);
  }
  const archive = await run("tar", ["-tzf", join(REPOSITORY, `target/career-quiz-${pkg.version}.tgz`)]);
  expect(archive.stdout.trim().split("\n").toSorted()).toEqual(
    files("target/package")
      .map((path) => relative("target", path))
      .toSorted(),
  );
});

for (const [module, resolution] of [
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
]) {
  test(`the types hold what they say, resolved as by ${resolution}`, async ({}, info) => {
    const folder = info.outputPath("page");
    install(folder, { "package.json": '{ "type": "module" }' });
    const consumers = readdirSync(join(REPOSITORY, "tests/package"));
    for (const name of consumers) copyFileSync(join(REPOSITORY, "tests/package", name), join(folder, name));
    const args = [
      "--ignoreConfig",
      "--strict",
      "--noEmit",
      "--module",
      module,
      "--moduleResolution",
      resolution,
      "--target",
      "es2022",
      "--jsx",
      "react-jsx",
      "--resolveJsonModule",
      "--types",
      "",
      ...consumers,
    ];
    const tsc = join(REPOSITORY, "node_modules/.bin/tsc");
    const said = await run(tsc, args, { cwd: folder }).then(
      () => "",
      ({ stdout }) => stdout,
    );
    expect(said).toBe("");
  });
}

test("an import of the class alone does nothing, one of define registers", async ({}, info) => {
  const folder = info.outputPath("page");
  install(folder, { "class.js": 'import "career-quiz";', "define.js": 'import "career-quiz/define";' });
  expect((await bundle(join(folder, "class.js"))).trim()).toBe("");
  expect(await bundle(join(folder, "define.js"))).toContain('customElements.define("career-quiz"');
  expect(readFileSync(join(PACKAGE, "element.js"), "utf8")).not.toContain("customElements");
});

test("on a server the imports do nothing", async () => {
  const script =
    'import { CareerQuizElement } from "career-quiz"; import "career-quiz/define"; console.log(typeof CareerQuizElement);';
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: PACKAGE });
  expect(stdout.trim()).toBe("function");
});

test("bundled into the script of a page, with the files of the package beside it", async ({ page, serve }, info) => {
  const folder = info.outputPath("page");
  install(folder, {
    "app.js":
      'import { CareerQuizElement } from "career-quiz"; customElements.define("career-quiz", CareerQuizElement);',
  });
  const site = info.outputPath("site");
  cpSync(PACKAGE, join(site, "scripts"), { recursive: true });
  for (const name of ["element.js", "define.js", "embed.js"]) rmSync(join(site, "scripts", name));
  writeFileSync(join(site, "scripts/app.js"), await bundle(join(folder, "app.js")));
  const { origin } = await serve({
    root: site,
    pages: { "/host.html": hostPage("<career-quiz></career-quiz>", "/scripts/app.js") },
  });
  const widget = await q.open(page, `${origin}/host.html`);
  await q.choose(widget, q.statements[0], 3);
  await expect(q.statement(widget, q.statements[1])).toBeVisible();
});
