// Runs in the page before all else: looks for the statement as a person would, asks for presses, and takes the times.
// @ts-check
const tell = (message) => globalThis.benchTell(JSON.stringify(message));
const { port1, port2 } = new MessageChannel();
let wake;
let pressed; // when the last press was, by the clock of the events
let shift = 0;
port1.onmessage = () => wake();
addEventListener(
  "pointerup",
  ({ timeStamp }) => {
    pressed = timeStamp;
  },
  { capture: true, passive: true },
);
new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of /** @type {any[]} */ (list.getEntries())) shift += hadRecentInput ? 0 : value;
}).observe({ type: "layout-shift", buffered: true });

/** Resolves after the next frame has been handed over for painting. */
const painted = () =>
  new Promise((resolve) => {
    wake = resolve;
    requestAnimationFrame(() => port2.postMessage(0));
  });

/** Looks after each frame; gives what was found and when, or nothing if it does not come in time. */
async function until(find, limit = 20_000) {
  const start = performance.now();
  for (;;) {
    await painted();
    const [found, now] = [find(), performance.now()];
    if (found) return { found, now };
    if (now - start > limit) return {};
  }
}

/** The middle of an element, if nothing covers it there. */
function middle(element) {
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  let top = null;
  for (let inner = document.elementFromPoint(x, y); inner && inner !== top; ) {
    top = inner;
    inner = top.shadowRoot?.elementFromPoint(x, y);
  }
  return element.contains(top) ? { x, y } : undefined;
}

/** Where to press an element, which is scrolled to if that takes it. */
function place(element) {
  if (!element?.checkVisibility()) return undefined;
  const found = middle(element);
  if (found) return found;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  return middle(element);
}

/** Whether a statement is what can be read. */
function shows(text) {
  const statement = benchAdapter.statement();
  return Boolean(statement?.checkVisibility() && statement.textContent.includes(text));
}

/** Has an element pressed by the mouse, as soon as it can be, and resolves when `arrived` holds after a frame. */
async function press(find, arrived = () => true, limit = undefined) {
  const { found } = await until(() => place(find()));
  if (!found) throw new Error("There is nothing to press.");
  pressed = undefined;
  tell({ press: found });
  return until(() => pressed !== undefined && arrived(), limit);
}

/** Gives one answer and waits for what comes next. */
async function take(answer, arrived) {
  const { presses, otherwise } = benchAdapter;
  for (const find of presses.slice(0, -1)) await press(() => find(answer));
  let end = await press(() => presses.at(-1)(answer), arrived, otherwise && 1000);
  const extra = Boolean(otherwise) && !end.found;
  if (extra) {
    end = await until(() => arrived() || place(otherwise()));
    if (!arrived()) end = await press(otherwise, arrived);
  }
  if (!end.found) throw new Error("An answer led nowhere.");
  return { at: end.now, wait: end.now - pressed, extra };
}

/** Resolves when the first statement can be read and answered. */
async function first(statements, answers) {
  const seen = await until(() => shows(statements[0]) && place(benchAdapter.presses[0](answers[0])));
  if (!seen.found) throw new Error("The first statement did not come.");
  return seen;
}

/** A person who reads: the first answer comes some time after the first picture, in milliseconds. */
async function read(statements, answers, reading) {
  await first(statements, answers);
  await new Promise((resolve) => {
    setTimeout(resolve, reading);
  });
  const { wait } = await take(answers[0], () => shows(statements[1]));
  tell({ done: { wait } });
}

async function run(statements, answers) {
  const { after = [], result } = benchAdapter;
  const seen = await first(statements, answers);
  const takes = [];
  for (const [at, answer] of answers.entries()) {
    const next = statements[at + 1];
    takes.push(await take(answer, () => (next ? shows(next) : after.length ? place(after[0]()) : result())));
    if (at === 0) tell({ reached: "first" });
  }
  for (const find of after) await press(find);
  const end = await until(() => result()?.checkVisibility());
  if (!end.found) throw new Error("No result came.");
  const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const times = { paint, seen: Math.max(seen.now, paint), first: takes[0].at, result: end.now };
  // The first answer is a figure of its own, and the last one leads elsewhere.
  const waits = takes.slice(1, -1).map(({ wait }) => wait);
  const extra = takes.filter((taken) => taken.extra).length;
  await painted(); // so that the last shifts are told
  tell({ done: { ...times, waits, shift, extra, text: benchAdapter.outcome?.() ?? result().textContent } });
}

globalThis.benchRun = (statements, answers, reading) =>
  (reading ? read(statements, answers, reading) : run(statements, answers)).catch((error) =>
    tell({ failed: String(error) }),
  );
