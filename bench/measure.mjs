// One run: a contestant is loaded, answered by real mouse presses and read out, in a fresh context of one Chromium.
// @ts-check
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import config from "../playwright.config.mjs";

const probe = readFileSync(new URL("probe.js", import.meta.url), "utf8");

/** The conditions: a middling phone on a middling network, and this machine as it is. */
export const conditions = {
  slow: { cpu: 4, latency: 150, kilobits: 1600 },
  fast: {},
};

export const launch = () => chromium.launch(config.use.launchOptions);

const press = (client, { x, y }) => {
  const send = (type, more) => client.send("Input.dispatchMouseEvent", { type, x, y, ...more });
  const left = { button: "left", clickCount: 1 };
  return Promise.all([
    send("mouseMoved"),
    send("mousePressed", { ...left, buttons: 1, force: 0.5 }),
    send("mouseReleased", left),
  ]);
};

/** The bytes of all wasm memories of the page. */
async function wasmMemory(client) {
  const { result } = await client.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await client.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const { result: bytes } = await client.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return [...this].reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }",
    returnByValue: true,
  });
  return bytes.value;
}

/** Records the tasks of all threads; `longest()` ends that and gives the longest of the page's main thread in ms. */
async function traceTasks(browser) {
  const client = await browser.newBrowserCDPSession();
  const events = [];
  client.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await client.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "blink.user_timing"], excludedCategories: ["*"] },
  });
  return async function longest() {
    const complete = new Promise((resolve) => client.once("Tracing.tracingComplete", resolve));
    await client.send("Tracing.end");
    await complete;
    await client.detach();
    // The page's main thread is the one that has the probe's mark; other tabs have none.
    const mark = events.find(({ name, cat }) => name === "bench-start" && cat.includes("blink.user_timing"));
    const tasks = events.filter(
      ({ name, pid, tid, ph, ts, dur = 0 }) =>
        ph === "X" && name.endsWith("RunTask") && pid === mark.pid && tid === mark.tid && ts + dur >= mark.ts,
    );
    return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
  };
}

/** Loads and answers one contestant; gives all its figures. */
export async function measure(browser, { url, script, statements, answers, condition, requests }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const strangers = [];
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin && !/^(data|blob):/.test(request.url())) {
      strangers.push(request.url());
    }
  });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  const client = await context.newCDPSession(page);
  let received = 0;
  // The page itself does not count here: it is there when the first answer is.
  client.on("Network.dataReceived", ({ encodedDataLength }) => {
    received += encodedDataLength;
  });
  await client.send("Page.enable");
  await client.send("Network.enable");
  await client.send("Runtime.enable");
  await client.send("Performance.enable");
  await client.send("Runtime.addBinding", { name: "benchTell" });
  const run = `benchRun(${JSON.stringify(statements)}, ${JSON.stringify(answers)});`;
  await client.send("Page.addScriptToEvaluateOnNewDocument", {
    source: `(() => { performance.mark('bench-start');\n${script}\n${probe}\n${run} })();`,
  });
  if (condition.cpu) await client.send("Emulation.setCPUThrottlingRate", { rate: condition.cpu });
  if (condition.kilobits) {
    const throughput = (condition.kilobits * 1000) / 8;
    await client.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: condition.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  const longest = await traceTasks(browser);
  const asked = requests.length;
  let bytesToFirst;
  const done = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("It took more than 60 s.")), 60_000);
    client.on("Runtime.bindingCalled", ({ payload }) => {
      const message = JSON.parse(payload);
      if (message.press) press(client, message.press).catch(reject);
      if (message.reached) bytesToFirst = received;
      if (message.failed) reject(new Error(message.failed));
      if (message.done) resolve(message.done);
      if (message.done || message.failed) clearTimeout(timer);
    });
  });
  try {
    const [figures] = await Promise.all([done, page.goto(url, { waitUntil: "commit" })]);
    const metrics = async () =>
      Object.fromEntries((await client.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
    const { ScriptDuration, TaskDuration } = await metrics();
    const longestTask = await longest();
    await client.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize } = await metrics();
    const loaded = requests.slice(asked);
    return {
      ...figures,
      bytesToFirst: bytesToFirst + loaded[0].bytes,
      bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: loaded.length,
      files: loaded.map(({ path, bytes }) => ({ path, bytes })),
      longestTask,
      script: ScriptDuration * 1000,
      main: TaskDuration * 1000,
      memory: JSHeapUsedSize + (await wasmMemory(client)),
      strangers,
      errors,
    };
  } catch (error) {
    await longest().catch(() => {}); // the next run starts a trace of its own
    throw new Error([error.message, ...errors].join(" "));
  } finally {
    await context.close();
  }
}
