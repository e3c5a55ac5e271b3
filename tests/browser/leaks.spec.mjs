// What is removed is gone: no element, no listener, no wasm memory stays behind, whether the page cleans up or not.
// @ts-check
import { expect, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";

const CYCLES = 100;

/** Counts of what is alive after a garbage collection. */
async function alive(client) {
  for (let times = 0; times < 4; times += 1) await client.send("HeapProfiler.collectGarbage");
  const { metrics } = await client.send("Performance.getMetrics");
  const metric = (wanted) => metrics.find(({ name }) => name === wanted).value;
  const objects = async (prototype) => {
    const { result } = await client.send("Runtime.evaluate", { expression: prototype, objectGroup: "alive" });
    const { objects: list } = await client.send("Runtime.queryObjects", {
      prototypeObjectId: result.objectId,
      objectGroup: "alive",
    });
    const { result: count } = await client.send("Runtime.callFunctionOn", {
      objectId: list.objectId,
      functionDeclaration: "function () { return this.length; }",
      returnByValue: true,
    });
    await client.send("Runtime.releaseObjectGroup", { objectGroup: "alive" });
    return count.value;
  };
  return {
    elements: await objects("customElements.get('career-quiz').prototype"),
    memories: await objects("WebAssembly.Memory.prototype"),
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
  };
}

async function opened(page, context, serveHost) {
  const { url } = await serveHost("<section></section>");
  await page.goto(url);
  await page.evaluate(() => customElements.whenDefined("career-quiz").then(() => {}));
  const client = await context.newCDPSession(page);
  await client.send("Performance.enable");
  await client.send("HeapProfiler.enable");
  return client;
}

/** Shows a widget, answers once, and takes it away; so many times. */
const cycle = (page, times, clean) =>
  page.evaluate(
    async ([count, cleans]) => {
      const place = document.querySelector("section");
      const until = async (find) => {
        while (!find())
          await new Promise((done) => {
            setTimeout(done);
          });
      };
      for (let time = 0; time < count; time += 1) {
        const quiz = document.createElement("career-quiz");
        quiz.setAttribute("persist", "none");
        quiz.setAttribute("loading", "eager");
        place.append(quiz);
        const press = (selector) => /** @type {HTMLElement} */ (quiz.shadowRoot.querySelector(selector)).click();
        await until(() => quiz.shadowRoot.querySelector("input[type=radio]"));
        press('input[value="3"]');
        press('[data-action="next"]');
        await until(() => quiz.shadowRoot.querySelector('[data-action="back"]'));
        // Half of them go while the widget is still on its way.
        if (time % 2) {
          const fallback = quiz[Symbol.for("career-quiz.fallback")];
          fallback?.leave();
          await until(() => !quiz[Symbol.for("career-quiz.fallback")]);
        }
        if (cleans) {
          quiz.clear();
          quiz.remove();
        } else {
          place.textContent = "";
        }
      }
    },
    [times, clean],
  );

for (const [how, clean] of [
  ["by a page that cleans up", true],
  ["by one that does not", false],
]) {
  test(`${CYCLES} times put in and taken out ${how}`, async ({ page, context, serveHost }) => {
    test.setTimeout(120_000);
    const client = await opened(page, context, serveHost);
    await cycle(page, 3, clean); // what is loaded once stays
    // What the status region is about to say is said a moment later; until then the last element is held.
    await expect.poll(() => alive(client)).toMatchObject({ elements: 0, memories: 0 });
    const before = await alive(client);
    await cycle(page, CYCLES, clean);
    await expect.poll(() => alive(client)).toMatchObject({ elements: 0, memories: 0 });
    const after = await alive(client);
    console.log(`${how}: ${JSON.stringify({ before, after })}`);
    expect(after).toEqual(before);
  });
}

test(`${CYCLES} times moved, taken out and put back`, async ({ page, context, serveHost }) => {
  const client = await opened(page, context, serveHost);
  await page.evaluate(() => document.querySelector("section").append(document.createElement("career-quiz")));
  const widget = page.locator("career-quiz");
  await q.statement(widget, q.statements[0]).waitFor();
  const reconnect = (times) =>
    page.evaluate(async (count) => {
      const [quiz, place, other] = [
        document.querySelector("career-quiz"),
        document.querySelector("section"),
        document.querySelector("main"),
      ];
      for (let time = 0; time < count; time += 1) {
        (time % 2 ? place : other).append(quiz);
        quiz.remove();
        await new Promise((done) => {
          setTimeout(done);
        });
        place.append(quiz);
      }
    }, times);
  await reconnect(3);
  const before = await alive(client);
  await reconnect(CYCLES);
  expect(await alive(client)).toEqual(before);
  await q.choose(widget, q.statements[0], 3);
  await expect(q.statement(widget, q.statements[1])).toBeVisible();
});
