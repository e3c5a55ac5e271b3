// Programs that a test starts, each with a temporary folder of its own, and how they end.
// @ts-check
import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What has not come after this many milliseconds will not come. */
const PATIENCE = 15_000;
/** The same for a program to start on a machine that is busy. */
export const START = 60_000;
/** Milliseconds from one look to the next. */
const PACE = 20;

/** Looks until `look` gives something that counts as true, and gives that; `what` says in an error what never came. */
export async function until(what, look, patience = PATIENCE) {
  for (const end = Date.now() + patience; Date.now() < end; await pause(PACE)) {
    const seen = await look();
    if (seen) return seen;
  }
  throw new Error(`There was never ${what}.`);
}

/** The first of the files, or of the programs on PATH, that can be run. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Programs that belong together: they share a folder, and end together, the last first. */
export class Programs {
  #running = [];
  /** A new folder, which is removed at the end. */
  folder = mkdtempSync(join(tmpdir(), "career-quiz-"));
  #clear = () => {
    for (const { child } of this.#running) signal(child, "SIGKILL");
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  };

  constructor() {
    process.on("exit", this.#clear); // also when the runner itself is ended
  }

  /** Starts a program; `options` are those of `spawn`. */
  start(file, args, options = {}) {
    // In a process group of its own, so that the programs which it starts in turn end with it.
    const child = spawn(file, args, { stdio: "ignore", ...options, detached: true });
    const ended = new Promise((resolve) => {
      child.once("exit", resolve).once("error", resolve);
    });
    this.#running.push({ child, ended });
    return child;
  }

  /** Ends all of them and removes the folder. */
  async end() {
    for (const { child, ended } of this.#running.reverse()) {
      signal(child, "SIGTERM");
      const timer = setTimeout(() => signal(child, "SIGKILL"), PATIENCE);
      await ended;
      clearTimeout(timer);
    }
    this.#clear(); // with what they have left behind in their groups
    process.off("exit", this.#clear);
  }
}

/** Sends a signal to the process group of a program. */
function signal({ pid }, name) {
  try {
    if (pid) process.kill(-pid, name);
  } catch {
    // It is gone already.
  }
}
