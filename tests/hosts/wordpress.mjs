// A WordPress on the loopback: its files, a database of its own, and the server of PHP.
// @ts-check
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProgram, START, until } from "../engines/program.mjs";
import { freePort, serve } from "./servers.mjs";

/** @import { Programs } from "../engines/program.mjs" */

const FILES = "/usr/share/wordpress";
const own = (/** @type {string} */ name) => fileURLToPath(new URL(`wordpress/${name}`, import.meta.url));
const find = (/** @type {string} */ name) => findProgram(name) ?? findProgram(`/usr/sbin/${name}`);

/** What has to be here, and the packages of Debian that have it. */
const needed = [
  { package: "wordpress", found: existsSync(join(FILES, "wp-load.php")) },
  {
    package: "wordpress-theme-twentytwentythree",
    found: existsSync(join(FILES, "wp-content/themes/twentytwentythree/theme.json")),
  },
  { package: "php-cli", found: find("php") },
  { package: "php-mysql", found: hasMysql() },
  { package: "mariadb-server-core", found: find("mariadbd") && find("mariadb-install-db") },
];

/** The packages that are not here; none where it can be started. */
export const missing = needed
  .filter(({ found }) => !found)
  .map((one) => one.package)
  .join(" ");

function hasMysql() {
  const php = find("php");
  return php && execFileSync(php, ["-m"], { encoding: "utf8" }).includes("mysqli");
}

/**
 * Starts it with its default theme.
 * @param {Programs} programs
 * @param {{ role: "author" | "editor", content: string }[]} posts
 * @param {string} quiz The origin of the quiz, which it may ask.
 * @returns {Promise<{ origin: string, posts: { url: string, content: string }[] }>} The posts as they were kept.
 */
export async function start(programs, posts, quiz) {
  const [folder, data] = ["wordpress", "database"].map((name) => join(programs.folder, name));
  const origin = `http://127.0.0.1:${await freePort()}`;
  const socket = join(programs.folder, "database.sock");
  // All that it keeps lies in its folder, whoever starts it.
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  mkdirSync(data);
  const quiet = ["--auth-root-authentication-method=normal", "--skip-test-db"];
  execFileSync(String(find("mariadb-install-db")), ["--no-defaults", `--datadir=${data}`, ...quiet, ...user], {
    stdio: "pipe",
  });
  const small = ["--innodb-buffer-pool-size=8M", "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin"];
  programs.start(String(find("mariadbd")), [
    "--no-defaults",
    `--datadir=${data}`,
    `--socket=${socket}`,
    "--skip-networking",
    ...small,
    ...user,
  ]);
  cpSync(FILES, folder, { recursive: true, dereference: true });
  writeFileSync(join(folder, "favicon.ico"), ""); // browsers ask for it, and a fault in the console is a failed test
  writeFileSync(
    join(folder, "wp-config.php"),
    `<?php
    define('DB_NAME', 'wordpress');
    define('DB_USER', 'root');
    define('DB_PASSWORD', '');
    define('DB_HOST', 'localhost:${socket}');
    define('DB_CHARSET', 'utf8mb4');
    define('DB_COLLATE', '');
    define('WP_HOME', '${origin}');
    define('WP_SITEURL', '${origin}');
    define('WP_DEFAULT_THEME', 'twentytwentythree');
    define('DISABLE_WP_CRON', true);
    define('WP_HTTP_BLOCK_EXTERNAL', true);
    define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
    $table_prefix = 'wp_';
    defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
    require_once ABSPATH . 'wp-settings.php';`,
  );
  const plugins = join(folder, "wp-content/mu-plugins");
  mkdirSync(plugins, { recursive: true });
  cpSync(own("loopback.php"), join(plugins, "loopback.php"));
  const env = { QUIZ_PORT: new URL(quiz).port };
  const php = (/** @type {string[]} */ args, input = "") =>
    execFileSync(String(find("php")), args, {
      input,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, ...env },
    });
  const make = `mysqli_report(MYSQLI_REPORT_OFF); $all = @new mysqli('localhost', 'root', '', '', 0, '${socket}');
    exit($all->connect_errno || !$all->query('CREATE DATABASE wordpress') ? 1 : 0);`;
  const isMade = () => {
    try {
      php(["-r", make]);
      return true;
    } catch {
      return false; // it does not listen yet
    }
  };
  await until("a database for WordPress", isMade, START);
  const made = JSON.parse(php([own("setup.php"), folder, origin], JSON.stringify(posts)));
  await serve(programs, String(find("php")), ["-S", new URL(origin).host, "-t", folder], origin, env);
  return {
    origin,
    posts: made.map(({ id, content }) => ({ url: `${origin}/?p=${id}`, content })),
  };
}
