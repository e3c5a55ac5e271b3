// Turns the figures of all runs into Markdown tables, and puts these between the marks of a document.
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";

const MARKS = ["<!-- bench: begin, written by ./dev bench -->", "<!-- bench: end -->"];

/** The value below which a share of the values lies; 0.5 is the median. */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
const median = (values) => quantile(values, 0.5);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const milliseconds = (time) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

/** The rows: what a run says, how a value is written, and whether it has a ratio. */
/** @type {[title: string, figure: (run: any) => number, write: (value: number) => string, hasRatio?: boolean][]} */
const rows = [
  ["requests", (run) => run.requests, String, false],
  ["bytes to the first answer", (run) => run.bytesToFirst, kilobytes],
  ["bytes to the result", (run) => run.bytes, kilobytes],
  ["first contentful paint", (run) => run.paint, milliseconds],
  ["first statement visible and answerable", (run) => run.seen, milliseconds],
  ["first answer taken, next statement shown", (run) => run.first, milliseconds],
  ["click to next paint, median", (run) => median(run.waits), milliseconds],
  ["click to next paint, 95th percentile", (run) => quantile(run.waits, 0.95), milliseconds],
  ["longest task", (run) => run.longestTask, milliseconds],
  ["script", (run) => run.script, milliseconds],
  ["main thread in total", (run) => run.main, milliseconds],
  ["JS heap + wasm memory", (run) => run.memory, megabytes],
  ["layout shift", (run) => run.shift, (shift) => shift.toFixed(3), false],
];

/** One table: a row for each figure, a column for each contestant, with ratios to the page written by hand. */
function table(contestants, runsOf, reading = undefined) {
  const measured = contestants.filter(({ name }) => runsOf[name]?.length);
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const body = rows.map(([title, figure, write, hasRatio = true]) => {
    const value = (name) => median(runsOf[name].map(figure));
    const cells = measured.map(({ name }) => {
      if (!hasRatio || name === "hand" || !runsOf.hand?.length) return write(value(name));
      const ratio = value(name) / value("hand");
      return `${write(value(name))}, ${ratio.toFixed(ratio < 10 ? 2 : 0)} x`;
    });
    return line([title, ...cells]);
  });
  if (reading) {
    const value = (name) => (reading[name]?.length ? milliseconds(median(reading[name])) : "–");
    body.push(
      line(["an answer after 3 s of reading: press to next statement", ...measured.map(({ name }) => value(name))]),
    );
  }
  return [line(["", ...measured.map(({ title }) => title)]), line(["---", ...measured.map(() => "---:")]), ...body];
}

/** The files of the widget's own page, largest first, with names that outlive a build. */
function files(list) {
  const lines = list
    .toSorted((one, other) => other.bytes - one.bytes)
    .map(
      ({ path, bytes }) =>
        `| \`${path.replace(/^\/widget\//, "").replace(/-[0-9a-f]{10}\./, ".")}\` | ${kilobytes(bytes)} |`,
    );
  const total = list.reduce((sum, { bytes }) => sum + bytes, 0);
  return ["| file | brotli 11 |", "|---|---:|", ...lines, `| together | ${kilobytes(total)} |`];
}

/** What is said about runs that were not as the others. */
function notes({ contestants, results, failures, busy }) {
  const extra = contestants.flatMap(({ name, title }) =>
    [results.slow, results.fast].flatMap((runsOf) => {
      const presses = (runsOf[name] ?? []).map((run) => run.extra);
      if (!presses.some(Boolean)) return [];
      return [
        `${title}: in ${presses.filter(Boolean).length} of ${presses.length} runs “Next” had to be pressed, ` +
          "since an answer did not lead on by itself within a second.",
      ];
    }),
  );
  const all = [results.slow, results.fast].flatMap((runsOf) => Object.values(runsOf)).flat().length;
  const beside = busy ? [`The machine did other work at the start of ${busy} of all ${all} runs.`] : [];
  return [...new Set([...failures, ...extra, ...beside])].flatMap((note) => ["", `* ${note}`]);
}

/** All that the runs say. */
export function markdown(measured) {
  const { contestants, results, machine, runs } = measured;
  const versions = contestants.flatMap((contestant) => contestant.versions).join(", ");
  const own = Object.values(results.slow.widget ?? {}).at(-1);
  return [
    `Measured on ${machine.date} by \`./dev bench --runs ${runs}\`, medians; ${machine.browser}, ` +
      `${machine.cores} cores (${machine.cpu}), ${machine.system}, Node ${machine.node}, ` +
      `load before the runs ${machine.load}.`,
    `career-quiz ${machine.version}; ${versions}.`,
    ...notes(measured),
    "",
    "### CPU four times slower, 1600 kbit/s, 150 ms round trip",
    "",
    ...table(contestants, results.slow, results.reading),
    "",
    "### Unthrottled",
    "",
    ...table(contestants, results.fast),
    "",
    "### What a full run of the widget on its own page loads",
    "",
    ...(own ? files(own.files) : ["It could not be measured."]),
  ].join("\n");
}

/** Replaces what stands between the marks of a document. */
export function writeBetweenMarks(file, text) {
  const before = readFileSync(file, "utf8");
  const [start, end] = MARKS.map((mark) => before.indexOf(mark));
  if (start < 0 || end < start) throw new Error(`${file} has not the two marks ${MARKS.join(" and ")}.`);
  writeFileSync(file, `${before.slice(0, start)}${MARKS[0]}\n${text}\n${before.slice(end)}`);
}
