// Firefox, which speaks WebDriver by itself: over a socket, in the form that is called Marionette.
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { Page, TIMEOUTS } from "./page.mjs";
import { findProgram, Programs, START, until } from "./program.mjs";

const COMMANDS = {
  navigate: "WebDriver:Navigate",
  refresh: "WebDriver:Refresh",
  execute: "WebDriver:ExecuteScript",
  actions: "WebDriver:PerformActions",
  print: "WebDriver:Print",
};

export const name = "Firefox";
export const canPrint = true;

const program = process.env.FIREFOX ? findProgram(process.env.FIREFOX) : findProgram("firefox-esr", "firefox");
// A script of that name may lead to a snap, which would not see the profile that it is given.
const isHere = program && !readFileSync(program).subarray(0, 4096).includes("/snap/");
/** The package that is not there; none where it can be started. */
export const missing = isHere ? "" : "firefox-esr";

/** Starts it, and gives its version, a page and the way to end it. */
export async function launch({ dark = false } = {}) {
  const programs = new Programs();
  try {
    const profile = programs.folder;
    const preferences = {
      "marionette.port": 0, // a free one
      "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
      "network.proxy.type": 0, // the pages are on this machine
    };
    writeFileSync(
      join(profile, "user.js"),
      Object.entries(preferences)
        .map((entry) => `user_pref(${entry.map((part) => JSON.stringify(part)).join(", ")});\n`)
        .join(""),
    );
    const firefox = programs.start(
      program,
      ["--headless", "--marionette", "--no-remote", "--profile", profile, "--width=1280", "--height=900"],
      {
        env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: "1" },
      },
    );
    const port = await until(
      "a port to speak to Firefox",
      () => {
        if (firefox.exitCode !== null) throw new Error(`${program} ended with ${firefox.exitCode}.`);
        try {
          return Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8"));
        } catch {
          return 0; // not yet
        }
      },
      START,
    );
    const socket = connect(port, "127.0.0.1");
    const send = messages(socket);
    const { capabilities } = await send("WebDriver:NewSession", { timeouts: TIMEOUTS });
    const end = async () => {
      socket.destroy();
      await programs.end();
    };
    return {
      version: capabilities.browserVersion,
      page: new Page((command, given) => send(COMMANDS[command], given)),
      end,
    };
  } catch (error) {
    await programs.end();
    throw error;
  }
}

/** Speaks over a socket: each message is its length in bytes, a colon, and JSON. Gives the function to send with. */
function messages(socket) {
  const waiting = new Map();
  let received = Buffer.alloc(0);
  let last = 0;
  socket.on("data", (data) => {
    received = Buffer.concat([received, data]);
    for (let colon = received.indexOf(":"); colon >= 0; colon = received.indexOf(":")) {
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      const message = JSON.parse(String(received.subarray(colon + 1, end)));
      received = received.subarray(end);
      if (Array.isArray(message)) answer(/** @type {any} */ (message)); // the greeting is none
    }
  });
  socket.on("error", fail).on("close", () => fail(new Error("Firefox has ended.")));

  function answer([, id, error, result]) {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`${error.error}: ${error.message}`));
    else resolve(result && "value" in result ? result.value : result);
  }

  function fail(error) {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  return (command, parameters) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) throw new Error("Firefox has ended.");
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
