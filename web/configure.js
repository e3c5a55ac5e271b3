// The page for owners of pages: what is chosen becomes the lines to paste, and a preview.
// @ts-check

/**
 * What is chosen.
 * @typedef {object} Choice
 * @property {string} way How the quiz gets into the page: `script`, `frame` or `npm`.
 * @property {boolean} isPinned Whether browsers are to refuse another version.
 * @property {[name: string, value: string][]} attributes
 * @property {boolean} isWrong Whether the address of an own quiz is none.
 */

/**
 * What configure.html has.
 * @param {string} selector
 */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

const form = /** @type {HTMLFormElement} */ (one("#form"));
const [snippet, preview, problem, copied] = [one("#snippet"), one("#preview"), one("#problem"), one("#copied")];
const url = (/** @type {string} */ path) => new URL(path, import.meta.url).href;
/** @type {Promise<Record<string, string>>} */
const digests = fetch(url("integrity.json")).then(
  (response) => (response.ok ? response.json() : {}),
  () => ({}),
);

/** @param {string} name */
const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

const escaped = (/** @type {string} */ text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const written = (/** @type {[string, string][]} */ attributes) =>
  attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/**
 * An address that a page can load a quiz from, or nothing.
 * @param {string} text
 */
function address(text) {
  try {
    const found = new URL(text, import.meta.url);
    return ["https:", location.protocol].includes(found.protocol) ? found.href : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {Choice} */
function chosen() {
  // Not FormData: what a frame cannot have is switched off there, and would be missing.
  const own = field("quiz").value === "own" && field("src").value.trim();
  const src = own ? address(own) : undefined;
  /** @type {[string, string][]} */
  const named = ["lang", "theme", "heading-level", "persist", "share-with"].map((name) => [
    name,
    field(name).value.trim(),
  ]);
  const attributes = named.filter(([, value]) => value);
  if (src) attributes.unshift(["src", src]);
  return { way: field("way").value, isPinned: field("pinned").checked, attributes, isWrong: Boolean(own) && !src };
}

const LINK = `<a href="${url("index.html")}">Should I become a machine-learning engineer? Take the quiz</a>`;
const FRAME =
  `<iframe src="${url("embed.html")}" title="Machine learning, or stay in software? A quiz" width="100%" ` +
  `height="1000" loading="lazy" allow="clipboard-write"></iframe>\n` +
  `<script type="module" src="${url("resize.js")}"></script>`;

/** @param {Choice} choice */
async function lines({ way, isPinned, attributes }) {
  const tag = `<career-quiz${written(attributes)}>${LINK}</career-quiz>`;
  if (way === "frame") return FRAME;
  if (way === "npm") {
    return `npm install ./career-quiz-0.1.0.tgz   # made by ./dev package\n\nimport "career-quiz/define";\n\n${tag}`;
  }
  const digest = isPinned ? (await digests)["embed.js"] : undefined;
  const sealed = digest
    ? written([
        ["integrity", digest],
        ["crossorigin", "anonymous"],
      ])
    : "";
  return `<script type="module" src="${url("embed.js")}"${sealed}></script>\n${tag}`;
}

let previewed = "";
/** @param {Choice} choice */
function show({ way, attributes }) {
  const key = JSON.stringify([way === "frame", attributes]);
  if (key === previewed) return;
  previewed = key;
  if (way === "frame") {
    const frame = document.createElement("iframe");
    preview.replaceChildren(Object.assign(frame, { src: url("embed.html"), title: "Career quiz", height: "1000" }));
    return;
  }
  const quiz = document.createElement("career-quiz");
  for (const [name, value] of attributes) quiz.setAttribute(name, value);
  // Of the preview nothing is to be kept.
  quiz.setAttribute("persist", "none");
  quiz.setAttribute("loading", "eager");
  preview.replaceChildren(quiz);
}

async function update() {
  const now = chosen();
  one('[data-for="own"]').hidden = field("quiz").value !== "own";
  problem.hidden = !now.isWrong;
  problem.textContent = now.isWrong ? "This is no address that pages can load from: it has to begin with https." : "";
  // A frame is set by its own address: of all this it has nothing but its place.
  for (const name of ["src", "lang", "theme", "heading-level", "persist", "share-with", "quiz"]) {
    field(name).disabled = now.way === "frame";
  }
  field("pinned").disabled = now.way !== "script";
  copied.textContent = "";
  snippet.textContent = await lines(now);
  show(now);
}

// An address is for use when it is whole: until then it would be asked of the wrong server.
form.addEventListener("input", ({ target }) => {
  if (target !== field("src")) update();
});
field("src").addEventListener("change", update);
form.addEventListener("submit", (event) => event.preventDefault());
one("#copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(snippet.textContent ?? "");
    copied.textContent = "Copied.";
  } catch {
    getSelection()?.selectAllChildren(snippet);
    copied.textContent =
      "Your browser does not let this page copy. The lines are selected: copy them with the keyboard.";
  }
});
update();
