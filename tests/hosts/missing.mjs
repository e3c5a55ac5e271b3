// Says which packages of Debian would have to be installed for the tests on real servers; nothing when all are here.
// @ts-check
import { hasBrotli, kinds } from "./servers.mjs";
import * as wordpress from "./wordpress.mjs";

const servers = kinds.filter(({ program }) => !program).map((kind) => kind.package);
const modules = hasBrotli ? [] : ["libnginx-mod-http-brotli-static"];
console.log([...servers, ...modules, wordpress.missing].filter(Boolean).join(" "));
