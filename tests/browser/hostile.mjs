// Pages that make it hard for what is embedded in them, each with what many real ones have.
// @ts-check

/** A header that stays, and more text than a screen has. */
const sticky = '<header class="bar"><h1>A host</h1></header>';
const filler = `<p>${"There is much to read here. ".repeat(40)}</p>`;

/** Prototype 1.6 and its like: it lists itself in every `for … in`, and has its own idea of what names mean. */
const patched = `
  const own = {
    each(act) { this.forEach(act); return this; }, first() { return this[0]; }, last() { return this.at(-1); },
    clear() { this.length = 0; return this; }, toJSON() { return 'an array'; }, inspect() { return 'an array'; },
    reduce() { return this.length > 1 ? this : this[0]; }, entries() { return [...this]; },
    find(fits) { return this.filter(fits)[0] || null; }, include(one) { return this.includes(one); },
  };
  for (const name in own) Array.prototype[name] = own[name];
  Array.from = (list) => { const all = []; for (let at = 0; at < (list ? list.length : 0); at += 1) all.push(list[at]); return all; };
  String.prototype.toJSON = function () { return String(this); };
  Object.extend = Object.assign;`;

/** By name: the `style` of a page, and where they matter its `script`, the attributes of its `html`, and its `head`er. */
export const pages = {
  "everything unset": { style: "* { all: unset } *::before, *::after { all: unset }" },
  "everything unset, and important": {
    style: "* { all: unset !important; display: block !important } head { display: none !important }",
  },
  "hidden buttons": {
    style: `button, input, label, fieldset, svg, [class] { display: none !important }
      .screen, .choice, .button { visibility: hidden !important }`,
  },
  "a rem of 10 px": { style: "html { font-size: 10px } body { font-size: 1.6rem }" },
  "a rem of 5 px and tiny text": { style: "html { font-size: 5px } body { font-size: 1rem; zoom: 1 }" },
  "a dark class": {
    html: 'class="dark" data-theme="dark"',
    style: ":root { background: #fff; color: #222 } .dark { background: #0d1117; color: #e6edf3; color-scheme: dark }",
  },
  "a huge line height": { style: "body { line-height: 5 } * { line-height: 120px }" },
  "all that is inherited": {
    header: "",
    style: `body { cursor: none; font: italic 900 40px/4 serif; font-variant: small-caps; hyphens: auto; letter-spacing: 1em;
      list-style: square; quotes: "«" "»"; tab-size: 40; text-align: center; text-indent: 8em; text-shadow: 3px 3px red;
      text-transform: uppercase; white-space: nowrap; word-break: break-all; word-spacing: 2em; writing-mode: horizontal-tb;
      -webkit-text-fill-color: #f0f; -webkit-text-stroke: 2px lime; border-collapse: separate; border-spacing: 40px }`,
  },
  "our names taken": {
    style: `:root, * { --ink: #fff; --paper: #fff; --rem: 3px; --target: 1px; --radius: 99px }
      .screen, .choice, .button { position: fixed; top: -999px; opacity: 0 }`,
  },
  "right to left": { html: 'dir="rtl" lang="ar"', style: "body { font-family: serif }" },
  "a sticky header": {
    style:
      ".bar { position: sticky; top: 0; height: 120px; background: #123; color: #fff; z-index: 9 } .bar h1 { margin: 0 }",
    header: sticky + filler,
    footer: filler,
  },
  "a patched array": { script: patched },
  "a narrow column in a grid": {
    style: "main { display: grid; grid-template-columns: 1fr } career-quiz { display: contents }",
  },
};

/** One of them as HTML; its script is `hostile.js`, as the policy has it. */
export function hostile(name, attributes = "") {
  const { style, script, html = 'lang="en"', header = "<h1>A host</h1>", footer = "" } = pages[name];
  return `<!doctype html>
<html ${html}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A host</title>
    <link rel="icon" href="data:,">
    ${style ? '<link rel="stylesheet" href="/hostile.css">' : ""}
    ${script ? '<script src="/hostile.js"></script>' : ""}
    <script type="module" src="/embed.js"></script>
  </head>
  <body>${header}<main><career-quiz loading="eager" persist="none" ${attributes}></career-quiz></main>${footer}</body>
</html>`;
}

/** What a server needs to serve one of them at `/host.html`. */
export const served = (name, attributes) => ({
  "/host.html": hostile(name, attributes),
  "/hostile.css": pages[name].style ?? "",
  "/hostile.js": pages[name].script ?? "",
});
