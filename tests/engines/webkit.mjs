// WebKit for GTK, on a screen that is only in memory, by WebDriver over HTTP.
// @ts-check
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Page, TIMEOUTS } from "./page.mjs";
import { findProgram, Programs, START, until } from "./program.mjs";

const COMMANDS = { navigate: "url", refresh: "refresh", execute: "execute/sync", actions: "actions" };

export const name = "WebKit";
/** Its driver has no such command. */
export const canPrint = false;

const driver = findProgram("WebKitWebDriver");
const screen = findProgram("Xvfb");
/** The packages that are not there; none where it can be started. */
export const missing = [!driver && "webkit2gtk-driver", !screen && "xvfb"].filter(Boolean).join(" ");

/** Starts it, and gives its version, a page and the way to end it. */
export async function launch({ dark = false } = {}) {
  const programs = new Programs();
  try {
    const { folder } = programs;
    const xvfb = programs.start(screen, ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    let display = "";
    xvfb.stdio[3].on("data", (text) => {
      display += text;
    });
    await until("a screen", () => display.endsWith("\n"), START);
    const port = await freePort();
    mkdirSync(join(folder, "run"), { mode: 0o700 });
    programs.start(driver, [`--port=${port}`, "--host=127.0.0.1"], {
      env: {
        ...process.env,
        DISPLAY: `:${display.trim()}`,
        HOME: folder,
        XDG_RUNTIME_DIR: join(folder, "run"),
        GDK_BACKEND: "x11",
        GSETTINGS_BACKEND: "memory",
        LIBGL_ALWAYS_SOFTWARE: "1",
        NO_AT_BRIDGE: "1", // else it starts programs that outlive it
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", // containers offer none, and only our own pages are opened
      },
    });
    const ask = async (method, path, body) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
      const { value } = await response.json();
      if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
      return value;
    };
    const isReady = () =>
      ask("GET", "/status").then(
        ({ ready }) => ready,
        () => false,
      );
    await until("an answer of the driver of WebKit", isReady, START);
    const { sessionId, capabilities } = await ask("POST", "/session", {
      capabilities: {
        alwaysMatch: {
          timeouts: TIMEOUTS,
          "webkitgtk:browserOptions": { args: ["--automation", ...(dark ? ["--dark-mode"] : [])] },
        },
      },
    });
    const session = `/session/${sessionId}`;
    await ask("POST", `${session}/window/rect`, { x: 0, y: 0, width: 1280, height: 900 });
    const end = async () => {
      await ask("DELETE", session).catch(() => {}); // it may have broken down
      await programs.end();
    };
    const page = new Page((command, given) => ask("POST", `${session}/${COMMANDS[command]}`, given));
    return { version: capabilities.browserVersion, page, end };
  } catch (error) {
    await programs.end();
    throw error;
  }
}

/** A port that is free now. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
