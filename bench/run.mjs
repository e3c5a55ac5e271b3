// Measures all contestants side by side, one run of each in turn, and writes the medians into docs/performance.md.
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, type } from "node:os";
import { parseArgs } from "node:util";
import { start } from "../tests/browser/server.mjs";
import { buildAll, content, contestants } from "./build.mjs";
import { calm } from "./calm.mjs";
import { filmstrip } from "./filmstrip.mjs";
import { conditions, launch, measure, measureReading } from "./measure.mjs";
import { markdown, writeBetweenMarks } from "./report.mjs";

const repository = new URL("..", import.meta.url);
const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    patience: { type: "string", default: "10" }, // how many seconds each run waits for other work to end
  },
});
const [runs, patience] = [Number(options.runs), Number(options.patience)];
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs needs a whole number from 1, not "${options.runs}".`);

const statements = content.statements.map(({ text }) => text);
/** The same answers everywhere, by position: each of the six comes four times. */
const answers = statements.map((_, at) => (at * 5 + 1) % 6);
/** What these answers come to, so that nobody is measured who gets something else. */
const expected = { widget: "leaning_mle", embedded: "leaning_mle", rendered: "leaning_mle", other: "Machine learning: 10" };

function machine(browser) {
  const version = /^version = "(.*)"/m.exec(readFileSync(new URL("Cargo.toml", repository), "utf8"))[1];
  return {
    version,
    browser: `Chromium ${browser.version()}`,
    node: process.versions.node,
    system: `${type()} ${release()}`,
    cores: cpus().length,
    cpu: cpus()[0].model.trim(),
    load: loadavg()[0].toFixed(2),
    date: new Date().toISOString().slice(0, 10),
  };
}

const root = await buildAll();
const server = await start({ root });
const browser = await launch();
const about = machine(browser);
/** Who is filmed while the page comes. */
const FILMED = ["widget", "rendered", "embedded", "hand", "preact"];
/** How long somebody reads before the first answer, in milliseconds. */
const READING = 3000;
const results = { slow: {}, fast: {}, reading: {} };
const failures = [];
let busy = 0;

const said = ({ path, script }) => ({ url: `${server.origin}/${path}`, script, statements, answers });

/** What `run` gives; a contestant that breaks in it is not measured but named. */
async function attempt({ title }, run) {
  try {
    return await run();
  } catch (error) {
    failures.push(`${title} failed in a run: ${error.message.split("\n")[0]}`);
    console.log(failures.at(-1));
    return undefined;
  }
}

/** One run; who calls elsewhere or comes to another result has failed. */
const runOnce = (contestant, condition) =>
  attempt(contestant, async () => {
    const figures = await measure(browser, { ...said(contestant), condition, requests: server.requests });
    const { strangers, errors, text } = figures;
    if (strangers.length) throw new Error(`it asks other servers: ${strangers.join(", ")}.`);
    if (errors.length) throw new Error(`it reports errors: ${errors.join(" ")}`);
    if (!text.includes(expected[contestant.name] ?? expected.other)) throw new Error(`its result is “${text}”.`);
    return figures;
  });

/** One run of somebody who reads before the first answer. */
const readOnce = (contestant) =>
  attempt(contestant, () =>
    measureReading(browser, { ...said(contestant), condition: conditions.slow, reading: READING }),
  );

try {
  console.log(`${contestants.length} contestants, ${runs} runs each under two conditions; load ${about.load}.`);
  // The first visit of each is not counted: the server compresses then, and the browser warms up.
  for (const contestant of contestants) await runOnce(contestant, conditions.fast);
  for (let round = 0; round < runs; round += 1) {
    for (const [name, condition] of Object.entries(conditions)) {
      // Each round starts with another one, so that nobody always follows the same.
      for (const at of contestants.keys()) {
        const contestant = contestants[(at + round) % contestants.length];
        busy += (await calm(patience)) ? 0 : 1;
        const figures = await runOnce(contestant, condition);
        if (!figures) continue;
        results[name][contestant.name] ??= [];
        results[name][contestant.name].push(figures);
      }
    }
    for (const contestant of contestants) {
      const wait = await readOnce(contestant);
      if (wait === undefined) continue;
      results.reading[contestant.name] ??= [];
      results.reading[contestant.name].push(wait);
    }
    console.log(`round ${round + 1} of ${runs}: done`);
  }
  await filmstrip(browser, {
    contestants: contestants.filter(({ name }) => FILMED.includes(name)),
    origin: server.origin,
    condition: conditions.slow,
    file: new URL("docs/filmstrip.png", repository),
  });
} finally {
  await browser.close();
  await server.close();
}

const all = JSON.stringify({ about, busy, results, failures }, undefined, 1);
writeFileSync(new URL("build/results.json", import.meta.url), all);
const text = markdown({ contestants, results, failures, machine: about, runs, busy });
writeBetweenMarks(new URL("docs/performance.md", repository), text);
console.log(`\n${text}\n\nWritten into docs/performance.md; every run is in bench/build/results.json.`);
