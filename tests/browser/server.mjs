// A static file server for people (`./dev serve`) and for browser tests, which can also make it misbehave.
// @ts-check
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The strictest policy the widget promises to run under; anything it would break shows while developing. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".ico": "image/x-icon",
  ".ics": "text/calendar",
  ".js": "text/javascript",
  ".jsx": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".mjs": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
const TEXT = /^text\/|json$|xml$/;
const ENCODERS = {
  br: (body, quality) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};
/** What is encoded already: each content once, when first asked for, for all servers of this process. */
const encoded = new Map();

/**
 * A policy that also allows what a page of ours has inside it: the digests that its own policy names.
 * @param {string} policy
 * @param {string} html
 */
function withDigests(policy, html) {
  const [, own = ""] = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/) ?? [];
  return ["script-src", "style-src"].reduce((whole, name) => {
    const [directive = ""] = own.match(RegExp(`${name}[^;]*`)) ?? [];
    return whole.replace(
      `${name} `,
      `${name} ${(directive.match(/'sha256-[^']*'/g) ?? []).map((one) => `${one} `).join("")}`,
    );
  }, policy);
}

/**
 * An answer to bend; with neither status nor body the real one follows after the delay.
 * @typedef {object} Override
 * @property {number} [status]
 * @property {string | Buffer} [body]
 * @property {Record<string, string | undefined>} [headers]
 * @property {number} [delay] In milliseconds.
 */

/**
 * Pages and overrides are read per request: a test may change them.
 * @typedef {object} ServerOptions
 * @property {string} [root] The folder to serve.
 * @property {string} [base] The sub-path to serve it under.
 * @property {number} [port]
 * @property {Record<string, string>} [headers] Sent with every answer, as are `csp` and `cors`.
 * @property {string} [csp]
 * @property {boolean} [cors]
 * @property {number} [quality] Of brotli: 11 is the smallest and the slowest.
 * @property {Record<string, Override>} [overrides] By full path.
 * @property {Record<string, string>} [pages] Pages that are no files, by full path, such as `/host.html`.
 */

/**
 * @typedef {object} Server
 * @property {string} origin
 * @property {string} url Where the folder is served.
 * @property {{ method: string, path: string, query: string, headers: Record<string, any>, status?: number,
 *   encoding?: string, bytes?: number }[]} requests In order of arrival.
 * @property {() => Promise<unknown>} close
 */

/**
 * Starts a server and resolves once it listens.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function start({
  root,
  base = "/",
  port = 0,
  headers = {},
  csp,
  cors = false,
  quality = 11,
  overrides = {},
  pages = {},
} = {}) {
  const home = root && (await realpath(root));
  const mount = `/${base.split("/").filter(Boolean).join("/")}/`.replace("//", "/");
  const requests = [];

  const common = {
    "Cache-Control": "no-cache",
    ...(csp && { "Content-Security-Policy": csp }),
    ...(cors && { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" }),
    ...headers,
  };

  /** The answer for a decoded path: `{ status, body, type }` or `{ status, location }`. */
  async function find(path) {
    const own = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (own !== undefined) return { status: 200, body: Buffer.from(own), type: TYPES[extname(path)] ?? "text/html" };
    if (`${path}/` === mount) return { status: 308, location: mount };
    if (!home || !path.startsWith(mount)) return { status: 404 };
    try {
      const file = await realpath(join(home, path.slice(mount.length))); // resolves `..` and links, then looks
      if (file !== home && !file.startsWith(home.endsWith(sep) ? home : home + sep)) return { status: 404 };
      if (!(await stat(file)).isDirectory()) {
        if (path.endsWith("/")) return { status: 404 };
        return { status: 200, body: await readFile(file), type: TYPES[extname(file)] };
      }
      if (path.endsWith("/")) return await find(`${path}index.html`);
      // Built from the real place, never from the request: `//elsewhere` must not become a redirect to another host.
      const place = relative(home, file).split(sep).map(encodeURIComponent).join("/");
      return { status: 308, location: `${mount}${place}/` };
    } catch {
      return { status: 404 };
    }
  }

  async function answer(request, response, record) {
    if (!["GET", "HEAD"].includes(request.method)) return reply(405, { Allow: "GET, HEAD" });
    let path;
    try {
      path = decodeURIComponent(record.path);
    } catch {
      return reply(400);
    }
    if (!path.startsWith("/") || path.includes("\0")) return reply(400);

    const bent = Object.hasOwn(overrides, path) ? overrides[path] : {};
    if (bent.delay) await sleep(bent.delay, undefined, { ref: false }); // no reason to outlive the test
    const real = bent.status === undefined && bent.body === undefined;
    const found = real ? await find(path) : { status: bent.status ?? 200, body: Buffer.from(bent.body ?? "") };
    const type = found.type ?? TYPES[extname(path)] ?? "application/octet-stream";
    if (!found.body) return reply(found.status, found.location && { Location: found.location });

    const hash = createHash("sha256").update(found.body).digest("base64url").slice(0, 22);
    const packs = TEXT.test(type) || type === "application/wasm";
    const accepts = new Set(
      (request.headers["accept-encoding"] ?? "")
        .split(",")
        .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
        .map((entry) => entry.split(";")[0].trim()),
    );
    const encoding = packs ? Object.keys(ENCODERS).find((name) => accepts.has(name)) : undefined;
    const key = encoding ? `${hash}-${encoding}` : hash;
    const policy = csp &&
      type === "text/html" && { "Content-Security-Policy": withDigests(csp, found.body.toString()) };
    const out = {
      "Content-Type": TEXT.test(type) ? `${type}; charset=utf-8` : type,
      ETag: `"${key}"`,
      ...(packs && { Vary: "Accept-Encoding" }),
      ...(encoding && { "Content-Encoding": encoding }),
      ...policy,
      ...bent.headers,
    };
    const known = (request.headers["if-none-match"] ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
    if (found.status === 200 && known.includes(`"${key}"`))
      return reply(304, { ETag: out.ETag, Vary: out.Vary, ...policy });
    const pack = `${key}-${quality}`;
    if (encoding && !encoded.has(pack)) encoded.set(pack, ENCODERS[encoding](found.body, quality));
    reply(found.status, out, encoding ? await encoded.get(pack) : found.body);

    function reply(status, fields = {}, body = Buffer.from(status < 400 ? "" : `${status}\n`)) {
      const sent = Object.entries({ ...common, ...fields }).filter(([, value]) => value !== undefined);
      const empty = status === 204 || status === 304;
      if (!empty) sent.push(["Content-Length", String(body.length)]);
      if (!empty && !fields["Content-Type"]) sent.push(["Content-Type", "text/plain; charset=utf-8"]);
      Object.assign(record, { status, encoding: fields["Content-Encoding"], bytes: empty ? 0 : body.length });
      response.writeHead(status, Object.fromEntries(sent));
      response.end(request.method === "HEAD" || empty ? undefined : body);
    }
  }

  const server = createServer((request, response) => {
    const [path, query = ""] = request.url.split(/\?(.*)/s);
    const record = { method: request.method, path, query, headers: request.headers };
    requests.push(record);
    answer(request, response, record).catch((error) => response.destroy(error));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const origin = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin, url: origin + mount, requests, close };
}

async function main() {
  const { values } = parseArgs({
    options: {
      root: { type: "string", default: "dist" },
      port: { type: "string", default: "8080" },
      base: { type: "string", default: "/" },
    },
  });
  const { root, base } = values;
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535) {
    throw new Error(`--port needs a number up to 65535, not "${values.port}".`);
  }
  const headers = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
  const { url } = await start({ root, base, port, headers, csp: `${STRICT_CSP}; frame-src 'self'` }).catch((error) => {
    throw new Error(
      {
        EADDRINUSE: `Port ${port} is taken by another program: choose another one, for example --port ${port + 1}.`,
        EACCES: `Port ${port} may not be used by you: choose one above 1023 with --port.`,
        ENOENT: `There is no folder "${root}" to serve: run ./dev build first, or name another one with --root.`,
      }[error.code] ?? error.message,
    );
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
  console.log(url);
}

if (process.argv[1] && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
