// The unpacked release on real servers, with their samples: headers, compressed files, other origins, and an update.
// @ts-check
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { hostPage } from "../browser/fixtures.mjs";
import * as q from "../browser/quiz.mjs";
import { expect, makeOlder, test } from "./fixtures.mjs";
import { apache, hasBrotli, kinds, nginx } from "./servers.mjs";

const [first, second] = q.statements;
const FOREVER = "public, max-age=31536000, immutable";

/**
 * An answer as it comes over the wire; `fetch` would decompress it.
 * @param {string} url
 * @param {string} [encodings]
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: Buffer }>}
 */
const ask = (url, encodings = "") =>
  new Promise((resolve, reject) => {
    get(url, { headers: encodings ? { "accept-encoding": encodings } : {} }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: /** @type {Record<string, string>} */ (response.headers),
          body: Buffer.concat(parts),
        }),
      );
    }).on("error", reject);
  });

const decoded = { br: brotliDecompressSync, gzip: gunzipSync };

/** The files of the release that a page may ask for, as embed.js names them. */
async function named(origin) {
  const { body } = await ask(`${origin}/career-quiz/embed.js`);
  return [...new Set(body.toString().match(/assets\/[\w.-]+/g))];
}

const TYPES = {
  js: "text/javascript",
  css: "text/css",
  html: "text/html",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain",
  wasm: "application/wasm",
};

for (const kind of kinds) {
  test.describe(kind.name, () => {
    test.skip(!kind.program, `not here; where there is apt-get: apt-get install ${kind.package}`);

    test("headers by the sample, and the compressed files", async ({ programs, unpacked }) => {
      const origin = await kind.start(programs, unpacked().root);
      const assets = await named(origin);
      expect(assets.length).toBeGreaterThanOrEqual(4);
      const others = ["embed.js", "embed.html", "resize.js", "quiz.schema.json", "icon.svg", "configure.css"];
      for (const name of [...assets, ...others]) {
        const plain = await ask(`${origin}/career-quiz/${name}`);
        const ending = String(name.split(".").at(-1));
        expect(plain.status, name).toBe(200);
        expect(plain.headers["content-type"]?.split(";")[0], name).toBe(TYPES[ending]);
        expect(plain.headers["content-encoding"], name).toBeUndefined();
        for (const encodings of ["gzip", "gzip, deflate, br"]) {
          const packed = await ask(`${origin}/career-quiz/${name}`, encodings);
          const best = kind.encodings.find((encoding) => encodings.includes(encoding)) ?? "";
          const { headers } = packed;
          expect(headers["content-encoding"], `${name} for ${encodings}`).toBe(best);
          expect(headers["content-type"]?.split(";")[0], name).toBe(TYPES[ending]);
          expect(decoded[best](packed.body).equals(plain.body), name).toBe(true);
          expect(headers.vary?.toLowerCase(), name).toContain("accept-encoding");
          expect(headers["cache-control"], name).toBe(name.startsWith("assets/") ? FOREVER : "no-cache");
          expect(headers["access-control-allow-origin"], name).toBe("*");
          expect(headers["cross-origin-resource-policy"], name).toBe("cross-origin");
          expect(headers["x-content-type-options"], name).toBe("nosniff");
          expect(headers.expires, name).toBeUndefined();
        }
      }
      const { status, headers } = await ask(`${origin}/career-quiz/assets/gone-00000000.js`);
      expect([status, headers["cache-control"] === FOREVER]).toEqual([404, false]);
    });

    test("on a page of its own, and on pages of the same and of another origin", async ({
      page,
      programs,
      unpacked,
      serve,
      servers,
    }) => {
      const place = unpacked();
      writeFileSync(join(place.root, "host.html"), hostPage("<career-quiz></career-quiz>", "career-quiz/embed.js"));
      const origin = await kind.start(programs, place.root);
      servers.push(/** @type {any} */ ({ origin, close: async () => {} }));
      const other = await serve({
        csp: undefined,
        pages: { "/host.html": hostPage("<career-quiz></career-quiz>", `${origin}/career-quiz/embed.js`) },
      });
      for (const url of [`${origin}/career-quiz/`, `${origin}/host.html`, `${other.origin}/host.html`]) {
        const widget = await q.open(page, url);
        await q.choose(widget, first, 3);
        await expect(q.statement(widget, second), url).toBeVisible();
        await page.evaluate(() => localStorage.clear());
      }
    });

    test("in a frame on a page that is isolated", async ({ page, programs, unpacked, serve, servers }) => {
      const origin = await kind.start(programs, unpacked().root);
      servers.push(/** @type {any} */ ({ origin, close: async () => {} }));
      const frame = `<iframe title="The quiz" width="600" height="900" src="${origin}/career-quiz/embed.html"></iframe>
        <script type="module" src="${origin}/career-quiz/resize.js"></script>`;
      const host = await serve({
        csp: undefined,
        headers: { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" },
        pages: { "/host.html": hostPage(frame, "") },
      });
      await page.goto(`${host.origin}/host.html`);
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
      const widget = page.frameLocator("iframe").locator("career-quiz");
      await q.ready(widget);
      await q.choose(widget, first, 3);
      await expect(q.statement(widget, second)).toBeVisible();
    });

    for (const isCopiedOver of [true, false]) {
      const how = isCopiedOver ? "copied over the old files" : "in the place of the old files";
      test(`an update ${how} under an open page`, async ({ page, programs, unpacked, servers, expectTrouble }) => {
        if (!isCopiedOver) expectTrouble(/404|MIME type|integrity|preload/i);
        const [place, next] = [unpacked(), unpacked("next")];
        makeOlder(place.quiz);
        const far = `<p>Above</p><div class="far"></div><career-quiz><a href="career-quiz/">Take the quiz</a></career-quiz>`;
        writeFileSync(
          join(place.root, "host.html"),
          hostPage(`<style>.far { height: 5000px }</style>${far}`, "career-quiz/embed.js"),
        );
        const origin = await kind.start(programs, place.root);
        servers.push(/** @type {any} */ ({ origin, close: async () => {} }));
        await page.goto(`${origin}/host.html`);
        await page.waitForFunction(() => customElements.get("career-quiz"));
        const isOld = (await named(origin)).join();

        if (!isCopiedOver) rmSync(join(place.quiz, "assets"), { recursive: true });
        cpSync(next.quiz, place.quiz, { recursive: true, preserveTimestamps: true });
        expect((await named(origin)).join()).not.toBe(isOld);

        const widget = page.locator("career-quiz");
        await widget.scrollIntoViewIfNeeded();
        if (isCopiedOver) {
          await q.choose(widget, first, 3);
          await expect(q.statement(widget, second)).toBeVisible();
        } else {
          // The page cannot have what it asks for: it says what helps, leaves the link, and its button does what helps.
          await expect(q.screen(widget, "failure")).toContainText("updated");
          await expect(widget.getByRole("link", { name: "Take the quiz" })).toBeVisible();
          const isLoaded = page.waitForEvent("load");
          await q.screen(widget, "failure").getByRole("button", { name: "Load the page again" }).click();
          await isLoaded;
        }
        await page.evaluate(() => localStorage.clear());
        await page.reload();
        await widget.scrollIntoViewIfNeeded();
        await q.choose(widget, first, 3);
        await expect(q.statement(widget, second)).toBeVisible();
        await page.goto(`${origin}/career-quiz/`);
        await q.ready(page.locator("career-quiz"));
      });
    }
  });
}

test("nginx with the line for brotli", async ({ programs, unpacked }) => {
  test.skip(
    !nginx.program || !hasBrotli,
    "not here; where there is apt-get: apt-get install libnginx-mod-http-brotli-static",
  );
  const change = (sample) => sample.replace("#brotli_static", "brotli_static");
  const origin = await nginx.start(programs, unpacked().root, { change });
  const { headers, body } = await ask(`${origin}/career-quiz/embed.js`, "gzip, br");
  expect(headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(body).toString()).toContain("career-quiz");
});

test("Apache without the modules of the sample: plain files, and no error", async ({
  page,
  programs,
  unpacked,
  servers,
}) => {
  test.skip(!apache.program, "not here; where there is apt-get: apt-get install apache2");
  const origin = await apache.start(programs, unpacked().root, { isBare: true });
  servers.push(/** @type {any} */ ({ origin, close: async () => {} }));
  for (const name of ["embed.js", ...(await named(origin))]) {
    const { status, headers } = await ask(`${origin}/career-quiz/${name}`, "gzip, br");
    expect([name, status, headers["content-encoding"]]).toEqual([name, 200, undefined]);
  }
  await q.choose(await q.open(page, `${origin}/career-quiz/`), first, 3);
});
