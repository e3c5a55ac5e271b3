// Waits until the machine does nothing else, so that runs are not measured beside other work.
// @ts-check
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
const times = () => {
  const all = cpus().map((cpu) => cpu.times);
  return [sum(all.map(({ idle }) => idle)), sum(all.flatMap(Object.values))];
};

/** Looks for so many seconds at most; resolves to whether the machine became calm. */
export async function calm(patience) {
  const end = performance.now() + patience * 1000;
  do {
    const [idle, all] = times();
    await sleep(400);
    const [idleNow, allNow] = times();
    if ((idleNow - idle) / (allNow - all) > 0.9) return true;
  } while (performance.now() < end);
  return false;
}
