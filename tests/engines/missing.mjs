// Says which packages of Debian would have to be installed to try the widget in all engines; nothing when all are here.
// @ts-check
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

console.log(
  [firefox, webkit]
    .map(({ missing }) => missing)
    .filter(Boolean)
    .join(" "),
);
