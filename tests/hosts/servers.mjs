// Real servers on the loopback, with the sample files of docs/servers/ as they stand.
// @ts-check
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { REPOSITORY } from "../browser/fixtures.mjs";
import { findProgram, START, until } from "../engines/program.mjs";

/** @import { Programs } from "../engines/program.mjs" */

/** Where programs are that only administrators start, and so are not on everybody's path. */
const find = (/** @type {string[]} */ ...names) =>
  findProgram(...names) ?? findProgram(...names.map((name) => `/usr/sbin/${name}`));

const sample = (/** @type {string} */ name) => readFileSync(join(REPOSITORY, "docs/servers", name), "utf8");

/**
 * A kind of server.
 * @typedef {object} Kind
 * @property {string} name
 * @property {string} package The package of Debian that has it.
 * @property {string | undefined} program
 * @property {string[]} encodings What the sample sends compressed, the best first.
 * @property {(programs: Programs, root: string, options?: Options) => Promise<string>} start Serves a folder, in which
 *   the folder of the quiz is; answers the origin.
 */

/**
 * @typedef {object} Options
 * @property {boolean} [isBare] Without the modules that the sample can do without.
 * @property {(sample: string) => string} [change] Changes the sample, as its comments say.
 * @property {string} [more] Further lines of configuration.
 */

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/**
 * Starts a server, and waits until it answers.
 * @param {Programs} programs
 * @param {string} program
 * @param {string[]} args
 * @param {string} origin
 * @param {Record<string, string>} [env]
 */
export async function serve(programs, program, args, origin, env = {}) {
  let said = "";
  const child = programs.start(program, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text) => {
      said += text;
    });
  }
  const look = () => {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}: ${said}`);
    return fetch(origin, { redirect: "manual" }).then(
      () => true,
      () => false,
    );
  };
  await until(`an answer of ${program} at ${origin}`, look, START);
  return origin;
}

/** A folder of a server's own in that of all programs, which its workers may read whoever they are. */
function ownFolder(/** @type {Programs} */ programs, /** @type {string} */ name) {
  chmodSync(programs.folder, 0o755);
  const folder = join(programs.folder, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

const MODULES = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** @type {Kind} */
export const nginx = {
  name: "nginx",
  package: "nginx",
  program: find("nginx"),
  encodings: ["gzip"],
  async start(programs, root, { change = (text) => text } = {}) {
    const folder = ownFolder(programs, `nginx-${await freePort()}`);
    const port = await freePort();
    writeFileSync(join(folder, "career-quiz.conf"), change(sample("nginx.conf")));
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    // The location with a pattern is what many a server has, and what the sample has to win over.
    writeFileSync(
      join(folder, "nginx.conf"),
      `${existsSync(MODULES) ? `load_module ${MODULES};` : ""}
      ${process.getuid?.() === 0 ? "user root root;" : ""}
      daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
      events {}
      http {
        include /etc/nginx/mime.types; access_log off; ${temporary.join(" ")}
        server {
          listen 127.0.0.1:${port}; root ${root};
          location ~* \\.(js|css|png|html)$ { expires 1y; }
          include ${folder}/career-quiz.conf;
        }
      }`,
    );
    const args = ["-p", folder, "-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")];
    return serve(programs, String(this.program), args, `http://127.0.0.1:${port}`);
  },
};

/** Whether nginx has the module that sends the .br files. */
export const hasBrotli = existsSync(MODULES);

/** @type {Kind} */
export const apache = {
  name: "Apache",
  package: "apache2",
  program: find("apache2", "httpd"),
  encodings: ["br", "gzip"],
  async start(programs, root, { isBare = false, more = "" } = {}) {
    const folder = ownFolder(programs, `apache-${await freePort()}`);
    const port = await freePort();
    copyFileSync(join(REPOSITORY, "docs/servers/apache.htaccess"), join(root, "career-quiz/.htaccess"));
    const needed = ["mpm_event", "authz_core", "mime", "dir"];
    const all = isBare ? needed : [...needed, "headers", "rewrite", "expires", "filter", "deflate"];
    const load = all.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    const compress = "AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript";
    const expire = "ExpiresActive On\nExpiresByType text/javascript 'access plus 1 year'";
    writeFileSync(
      join(folder, "apache.conf"),
      `ServerName 127.0.0.1
      ServerRoot ${folder}
      PidFile ${folder}/pid
      ErrorLog ${folder}/error.log
      ${load.join("\n")}
      Listen 127.0.0.1:${port}
      TypesConfig /etc/mime.types
      ${process.getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}
      AddType application/x-gzip .gz .tgz
      ${isBare ? "" : `${compress}\n${expire}`}
      DocumentRoot ${root}
      <Directory ${root}>
        Require all granted
        AllowOverride FileInfo
      </Directory>
      ${more}`,
    );
    const args = ["-D", "FOREGROUND", "-f", join(folder, "apache.conf")];
    return serve(programs, String(this.program), args, `http://127.0.0.1:${port}`);
  },
};

/** @type {Kind} */
export const caddy = {
  name: "Caddy",
  package: "caddy",
  program: find("caddy"),
  encodings: ["br", "gzip"],
  async start(programs, root) {
    const folder = ownFolder(programs, `caddy-${await freePort()}`);
    const origin = `http://127.0.0.1:${await freePort()}`;
    writeFileSync(
      join(folder, "Caddyfile"),
      `{
        admin off
        auto_https off
      }
      ${sample("Caddyfile")}
      ${origin} {
        bind 127.0.0.1
        root * ${root}
        import career-quiz
        file_server
      }`,
    );
    const args = ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
    // It keeps things in the home of its user, which is nobody's here.
    return serve(programs, String(this.program), args, origin, {
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    });
  },
};

/** All kinds. */
export const kinds = [nginx, apache, caddy];
