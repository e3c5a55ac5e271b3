// Prints what a widget shows, alone and whole, wherever on the page it stands: in a dialog, in a place that scrolls, beside
// much else. While the page is printed, a copy of the widget is all that there is of it.
// @ts-check

const NAME = "career-quiz-print";
/** It wins over what the page says of paper: it has more ids than any selector of a page. */
const RULES = `.${NAME} { display: none !important }
@page { size: auto !important; margin: 10mm 12mm !important }
@media print {
  :root:not(#_#_#_), .${NAME}:not(#_#_#_) { all: initial !important; display: block !important }
  :root > :not(.${NAME}, #_#_#_) { display: none !important }
}`;

/**
 * @param {HTMLElement} shown What is shown in the shadow root.
 */
export function printAlone(shown) {
  const { ownerDocument: page } = shown;
  const view = /** @type {Window & typeof globalThis} */ (page.defaultView);
  const host = page.createElement("div");
  host.className = NAME;
  const copy = /** @type {HTMLElement} */ (shown.cloneNode(true));
  copy.style.fontFamily = getComputedStyle(shown).fontFamily;
  const root = host.attachShadow({ mode: "open" });
  root.append(copy);
  root.adoptedStyleSheets = /** @type {ShadowRoot} */ (shown.getRootNode()).adoptedStyleSheets;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(RULES);
  page.documentElement.append(host);
  page.adoptedStyleSheets.push(sheet);

  // Some browsers print later than they are asked. One that does not print at all, such as that of a sandboxed frame, says
  // nothing: then the page is as before when something is done on it.
  const end = new AbortController();
  const over = () => {
    end.abort();
    host.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  for (const type of ["afterprint", "pointerdown", "keydown"]) {
    view.addEventListener(type, over, { capture: true, signal: end.signal });
  }
  view.print();
}
