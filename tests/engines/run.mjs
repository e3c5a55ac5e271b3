// Tries the widget in Firefox and in WebKit: node tests/engines/run.mjs [words of the names of checks]
// @ts-check
import { start } from "../browser/server.mjs";
import { checks } from "./checks.mjs";
import * as firefox from "./firefox.mjs";
import { known } from "./known.mjs";
import * as webkit from "./webkit.mjs";

/** Milliseconds after which a check has failed, whatever it waits for. */
const LIMIT = 60_000;

const wanted = process.argv.slice(2).join(" ");
const count = { passed: 0, failed: 0, skipped: 0 };

/** Says how a check ended; `more` is the reason or the time. */
function tell(how, engine, name, more) {
  count[how] += 1;
  console.log(`${how.padEnd(7)} ${engine.name}: ${name} (${more})`);
}

async function runCheck(engine, page, check) {
  const began = performance.now();
  const servers = [];
  const serve = async (options) => {
    const server = await start({ quality: 4, ...options });
    servers.push(server);
    return server;
  };
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It was not done within ${LIMIT / 1000} s.`)), LIMIT);
  });
  try {
    await Promise.race([check.run({ page, serve }), late]);
    tell("passed", engine, check.name, `${((performance.now() - began) / 1000).toFixed(1)} s`);
  } catch (error) {
    tell("failed", engine, check.name, error.stack);
  }
  clearTimeout(timer);
  await Promise.all(servers.map((server) => server.close()));
}

/** Runs those checks of an engine that need one kind of browser. */
async function runAll(engine, options, list) {
  if (!list.length) return;
  let browser;
  try {
    browser = await engine.launch(options);
  } catch (error) {
    for (const { name } of list) tell("failed", engine, name, `it did not start: ${error.stack}`);
    return;
  }
  console.log(`        ${engine.name} ${browser.version}${options.dark ? ", dark" : ""}`);
  for (const check of list) await runCheck(engine, browser.page, check);
  await browser.end();
}

/** Runs what can be run in an engine, and says of the rest why not. */
async function run(engine) {
  const asked = checks.filter(({ name }) => name.includes(wanted));
  if (engine.missing) {
    count.skipped += asked.length;
    console.log(
      `skipped ${engine.name}: ${asked.length} checks (not here; where there is apt-get: apt-get install ${engine.missing})`,
    );
    return;
  }
  const rest = asked.filter(({ name, prints }) => {
    const reason =
      (prints && !engine.canPrint && "its driver cannot print") || (known[name] && `a known fault: ${known[name]}`);
    if (reason) tell("skipped", engine, name, reason);
    return !reason;
  });
  for (const dark of [false, true])
    await runAll(
      engine,
      { dark },
      rest.filter((check) => Boolean(check.dark) === dark),
    );
}

const strays = Object.keys(known).filter((name) => !checks.some((check) => check.name === name));
if (strays.length) throw new Error(`known.mjs names what is no check: ${strays.join("; ")}`);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1)); // with what was started
for (const engine of [firefox, webkit]) await run(engine);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
if (count.failed || count.passed + count.skipped === 0) process.exitCode = 1;
