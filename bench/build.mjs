// Builds the pages of the contestants into bench/build/, each from what its folder in contestants/ holds.
// @ts-check
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const repository = join(here, "..");
/** The built widget; the environment variable DIST names another one. */
const dist = resolve(repository, process.env.DIST || "dist");
const out = join(here, "build", "site");
const read = (...path) => readFileSync(join(...path), "utf8");
const version = (name) => JSON.parse(read(here, "node_modules", name, "package.json")).version;

const quiz = JSON.parse(read(repository, "static/quizzes/swe-or-mle/quiz.json"));
/** What every contestant gets of the quiz: the same statements, answers and areas. */
export const content = {
  title: quiz.title,
  intro: quiz.intro,
  prompt: quiz.prompt,
  answers: [...quiz.scale.map(({ label }) => label), quiz.unsure],
  areas: quiz.areas.map(({ id, name }) => ({ id, name })),
  statements: quiz.questions.map(({ text, area, direction }) => ({ text, area, sign: direction === "for" ? 1 : -1 })),
};

/** Who takes part, in the order of the table; the ratios are to `hand`. `packages` are those whose versions count. */
export const contestants = [
  { name: "widget", title: "This widget, its own page", path: "widget/index.html", adapter: "widget" },
  { name: "embedded", title: "This widget, embedded by two lines", path: "embedded/index.html", adapter: "widget" },
  { name: "rendered", title: "This widget, in a page that a server renders", adapter: "widget" },
  { name: "hand", title: "Hand-written page" },
  { name: "preact", title: "Preact", entry: "app.jsx", rows: true, packages: ["preact"] },
  { name: "jspsych", title: "jsPsych", entry: "app.js", packages: ["jspsych", "@jspsych/plugin-html-button-response"] },
  { name: "formbricks", title: "Formbricks", entry: "app.js", packages: ["@formbricks/surveys"] },
  { name: "surveyjs", title: "SurveyJS", entry: "app.js", packages: ["survey-core", "survey-js-ui"] },
].map((contestant) => ({
  path: `${contestant.name}/index.html`,
  ...contestant,
  versions: (contestant.packages ?? []).map((name) => `${name} ${version(name)}`),
  script: read(here, "contestants", contestant.adapter ?? contestant.name, "adapter.js"),
}));

/** `import … from 'quiz'` gives the content, of which esbuild keeps what is used. */
const quizModule = {
  name: "quiz",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^quiz$/ }, () => ({ path: "quiz", namespace: "quiz" }));
    const lines = Object.entries(content).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
    onLoad({ filter: /.*/, namespace: "quiz" }, () => ({ contents: lines.join("\n") }));
  },
};

/** jsPsych's style sheet carries half a megabyte of fonts; without them it is measured at its best. */
const withoutFonts = {
  name: "without-fonts",
  setup({ onLoad }) {
    onLoad({ filter: /jspsych\.css$/ }, ({ path }) => ({
      contents: read(path).replace(/@font-face\s*\{[^}]*\}/g, ""),
      loader: "css",
    }));
  },
};

/** @type {import("esbuild").BuildOptions & { write?: true }} */
const common = {
  bundle: true,
  minify: true,
  legalComments: "none",
  target: "es2022",
  logLevel: "error",
  define: { "process.env.NODE_ENV": '"production"' },
  jsx: "automatic",
  jsxImportSource: "preact",
  external: ["jquery"], // survey-js-ui asks for it and does without
  plugins: [quizModule, withoutFonts],
};

const page = (holes) =>
  Object.entries({ ...content, ...holes }).reduce(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, () => value),
    read(here, "contestants/page.html"),
  );

/** Style sheets as one element of the head. */
async function style(...names) {
  const outputs = await Promise.all(
    names.map((name) => build({ ...common, entryPoints: [join(here, "contestants", `${name}.css`)], write: false })),
  );
  return `<style>${outputs.map(({ outputFiles }) => outputFiles[0].text.trim()).join("")}</style>`;
}

/** The page written by hand is one file: its first statement, style and script are in the HTML. */
async function handPage() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(here, "contestants/hand/page.js")],
    format: "iife",
    write: false,
  });
  const rows = content.answers
    .map((text, value) => `<label><input type="radio" name="answer" value="${value}"> ${text}</label>`)
    .join("");
  const { text } = content.statements[0];
  const body =
    `<form><fieldset><legend><h2>${text}</h2></legend>` +
    `<p>${content.prompt} <small>1 of ${content.statements.length}</small></p>${rows}</fieldset></form>` +
    `<script>${outputFiles[0].text.trim()}</script>`;
  return page({ head: await style("column", "rows"), body });
}

/** A page with an empty place and a bundle that fills it. */
async function bundledPage({ name, entry = "", rows = false }) {
  await build({
    ...common,
    entryPoints: { app: join(here, "contestants", name, entry) },
    outdir: join(out, name),
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
  });
  const own = existsSync(join(out, name, "app.css")) ? '<link rel="stylesheet" href="app.css">' : "";
  const head = [await style("column", ...(rows ? ["rows"] : [])), own, '<script type="module" src="app.js"></script>'];
  return page({ head: head.filter(Boolean).join("\n    "), body: '<div id="quiz"></div>' });
}

/** Builds all pages and gives the folder they are in. */
export async function buildAll() {
  rmSync(out, { recursive: true, force: true });
  for (const { name } of contestants) mkdirSync(join(out, name), { recursive: true });
  cpSync(dist, join(out, "widget"), { recursive: true });
  const head = `${await style("column")}\n    <script type="module" src="../widget/embed.js"></script>`;
  const link = '<a href="../widget/">Should I become an ML engineer? Take the quiz</a>';
  const first = read(dist, "quizzes/swe-or-mle/first.en.html");
  for (const [name, inside] of Object.entries({ embedded: link, rendered: first + link })) {
    const body = `<career-quiz>${inside}</career-quiz>`;
    writeFileSync(join(out, name, "index.html"), page({ head, body }));
  }
  writeFileSync(join(out, "hand/index.html"), await handPage());
  for (const contestant of contestants.filter(({ entry }) => entry)) {
    writeFileSync(join(out, contestant.name, "index.html"), await bundledPage(contestant));
  }
  return out;
}
