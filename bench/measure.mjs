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

/**
 * Opens a page for a contestant, under a condition, in a context of its own; `call` is what the probe does there.
 * `figures()` goes to the address and resolves with what the probe says in the end.
 */
async function open(browser, { url, script, condition, call }) {
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
  for (const domain of ["Page", "Network", "Runtime", "Performance"]) await client.send(`${domain}.enable`);
  await client.send("Runtime.addBinding", { name: "benchTell" });
  await client.send("Page.addScriptToEvaluateOnNewDocument", {
    source: `(() => { performance.mark('bench-start');\n${script}\n${probe}\n${call} })();`,
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
  const figures = async (reached = () => {}) => {
    const done = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("It took more than 60 s.")), 60_000);
      client.on("Runtime.bindingCalled", ({ payload }) => {
        const message = JSON.parse(payload);
        if (message.press) press(client, message.press).catch(reject);
        if (message.reached) reached();
        if (message.failed) reject(new Error([message.failed, ...errors].join(" ")));
        if (message.done) resolve(message.done);
        if (message.done || message.failed) clearTimeout(timer);
      });
    });
    const [said] = await Promise.all([done, page.goto(url, { waitUntil: "commit" })]);
    return said;
  };
  return { context, client, strangers, errors, figures };
}

/** Loads a contestant and lets a person read for a while, in milliseconds, before the first answer: how long that takes. */
export async function measureReading(browser, { url, script, statements, answers, condition, reading }) {
  const call = `benchRun(${JSON.stringify(statements)}, ${JSON.stringify(answers)}, ${reading});`;
  const { context, figures } = await open(browser, { url, script, condition, call });
  try {
    return (await figures()).wait;
  } finally {
    await context.close();
  }
}

/** Loads and answers one contestant; gives all its figures. */
export async function measure(browser, { url, script, statements, answers, condition, requests }) {
  const call = `benchRun(${JSON.stringify(statements)}, ${JSON.stringify(answers)});`;
  const { context, client, strangers, errors, figures } = await open(browser, { url, script, condition, call });
  let received = 0;
  // The page itself does not count here: it is there when the first answer is.
  client.on("Network.dataReceived", ({ encodedDataLength }) => {
    received += encodedDataLength;
  });
  const longest = await traceTasks(browser);
  const asked = requests.length;
  let bytesToFirst;
  try {
    const said = await figures(() => {
      bytesToFirst = received;
    });
    const metrics = async () =>
      Object.fromEntries((await client.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
    const { ScriptDuration, TaskDuration } = await metrics();
    const longestTask = await longest();
    await client.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize } = await metrics();
    const loaded = requests.slice(asked);
    return {
      ...said,
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
    throw error;
  } finally {
    await context.close();
  }
}

/** What the page looks like at some moments after the navigation, in milliseconds: an image in base64 each, or none. */
export async function film(browser, { url, condition, moments }) {
  const { context, client } = await open(browser, { url, script: "", condition, call: "" });
  const frames = [];
  client.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    frames.push({ data, at: metadata.timestamp * 1000 });
    client.send("Page.screencastFrameAck", { sessionId }).catch(() => {}); // the page is gone by then
  });
  try {
    await client.send("Page.startScreencast", { format: "png", maxWidth: 640, maxHeight: 450 });
    const start = Date.now();
    await client.send("Page.navigate", { url });
    await new Promise((resolve) => {
      setTimeout(resolve, Math.max(...moments) + 500);
    });
    return moments.map((moment) => frames.filter(({ at }) => at >= start && at <= start + moment).at(-1)?.data);
  } finally {
    await context.close();
  }
}
