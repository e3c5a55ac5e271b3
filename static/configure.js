// The page for owners of pages: what is chosen becomes the lines to paste, and a preview.

const form = document.querySelector("#form");
const snippet = document.querySelector("#snippet");
const preview = document.querySelector("#preview");
const problem = document.querySelector("#problem");
const url = (path) => new URL(path, import.meta.url).href;
const digests = fetch(url("integrity.json")).then((response) => (response.ok ? response.json() : {}), () => ({}));

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const written = (attributes) => attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/** An address that a page can load a quiz from, or nothing. */
function address(text) {
  try {
    const found = new URL(text, import.meta.url);
    return ["https:", location.protocol].includes(found.protocol) ? found.href : undefined;
  } catch {
    return undefined;
  }
}

function chosen() {
  // Not FormData: what a frame cannot have is switched off there, and would be missing.
  const all = form.elements;
  const own = all.quiz.value === "own" && all.src.value.trim();
  const names = ["lang", "theme", "heading-level", "persist", "share-with"];
  const attributes = names.map((name) => [name, all[name].value.trim()]).filter(([, value]) => value);
  if (own && address(own)) attributes.unshift(["src", address(own)]);
  return { way: all.way.value, pinned: all.pinned.checked, attributes, wrong: Boolean(own) && !address(own) };
}

const LINK = `<a href="${url("index.html")}">Should I become a machine-learning engineer? Take the quiz</a>`;

async function lines({ way, pinned, attributes }) {
  const tag = `<career-quiz${written(attributes)}>${LINK}</career-quiz>`;
  const digest = pinned ? (await digests)["embed.js"] : undefined;
  const sealed = digest ? written([["integrity", digest], ["crossorigin", "anonymous"]]) : "";
  switch (way) {
    case "frame":
      return `<iframe src="${url("embed.html")}" title="Machine learning, or stay in software? A quiz" width="100%" height="1000" loading="lazy" allow="clipboard-write"></iframe>\n`
        + `<script type="module" src="${url("resize.js")}"></script>`;
    case "npm":
      return `npm install ./career-quiz-0.1.0.tgz   # made by ./dev package\n\nimport "career-quiz/define";\n\n${tag}`;
    default:
      return `<script type="module" src="${url("embed.js")}"${sealed}></script>\n${tag}`;
  }
}

let shown = "";
function show({ way, attributes }) {
  const key = JSON.stringify([way === "frame", attributes]);
  if (key === shown) return;
  shown = key;
  if (way === "frame") {
    const frame = Object.assign(document.createElement("iframe"), { src: url("embed.html"), title: "Career quiz", height: 1000 });
    return preview.replaceChildren(frame);
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
  form.querySelector('[data-for="own"]').hidden = form.elements.quiz.value !== "own";
  problem.hidden = !now.wrong;
  problem.textContent = now.wrong ? "This is no address that pages can load from: it has to begin with https." : "";
  // A frame is set by its own address: of all this it has nothing but its place.
  for (const name of ["src", "lang", "theme", "heading-level", "persist", "share-with", "quiz"]) form.elements[name].disabled = now.way === "frame";
  form.elements.pinned.disabled = now.way !== "script";
  document.querySelector("#copied").textContent = "";
  snippet.textContent = await lines(now);
  show(now);
}

// An address is for use when it is whole: until then it would be asked of the wrong server.
form.addEventListener("input", ({ target }) => target.name === "src" || update());
form.elements.src.addEventListener("change", update);
form.addEventListener("submit", (event) => event.preventDefault());
document.querySelector("#copy").addEventListener("click", async () => {
  const said = document.querySelector("#copied");
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    said.textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(snippet);
    said.textContent = "Your browser does not let this page copy. The lines are selected: copy them with the keyboard.";
  }
});
update();
