// The page for owners of pages: what is chosen becomes the lines to paste, the policy that they need, and a preview.
// @ts-check

import { firstScreens } from "./configure/first.js";
import { lines, PLACES, policy, url } from "./configure/lines.js";
import { address, fileProblem, idProblem } from "./configure/own-quiz.js";
import { made, showResult } from "./configure/preview.js";
import { reason, TOKENS } from "./configure/ways.js";
import { make } from "./element/make.js";

/** @import { Choice } from "./configure/lines.js" */
/** @import { Way } from "./configure/ways.js" */

/**
 * What configure.html has.
 * @param {string} selector
 */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

const form = /** @type {HTMLFormElement} */ (one("#form"));
const around = /** @type {HTMLFormElement} */ (one("#around"));
const [snippet, preview, shown] = [one("#snippet"), one("#preview"), one("#shown")];
/**
 * The digests of all files, as soon as they are there.
 * @type {Record<string, string>}
 */
let digests = {};

/** The attributes that are chosen by fields of their names, in the order in which they are written. */
const ATTRIBUTES = ["id", "lang", "theme", "heading-level", "persist", "loading", "share-with"];
const FLAGS = ["data-layer", "xapi"];

for (const [name, label, isColor] of TOKENS) {
  const input = document.createElement("input");
  Object.assign(input, { name, type: "text", maxLength: 100, placeholder: isColor ? "#1a1a2e" : "" });
  one("#tokens").append(make("label", {}, `${label} (${name})`, input));
}

/** @param {string} name */
const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
const names = ["which", "quiz", "src", "host", "pinned", ...ATTRIBUTES, ...FLAGS, ...TOKENS.map(([name]) => name)];

/** Below each field: why it is switched off, or what is wrong with it. Who hears the field hears it too. */
const notes = new Map(
  names.map((name) => {
    const note = make("p", { id: `note-${name}`, className: "note", hidden: true });
    const isToken = name.startsWith("--");
    // Why none of the tokens can be had is said once, above them.
    field(name).setAttribute("aria-describedby", isToken ? `note-token ${note.id}` : note.id);
    const label = /** @type {HTMLLabelElement} */ (field(name).closest("label"));
    const box = make("div", { className: "field" });
    label.before(box);
    box.append(label, note);
    return [name, note];
  }),
);

/**
 * @param {string} name
 * @param {string} [why] Why it is switched off.
 * @param {string} [problem] What is wrong with it.
 */
function annotate(name, why, problem) {
  const [input, note] = [field(name), /** @type {HTMLElement} */ (notes.get(name))];
  const isSeen = !input.closest("label")?.hidden;
  input.disabled = Boolean(why);
  input.ariaInvalid = !why && problem ? "true" : null;
  note.classList.toggle("problem", !why && Boolean(problem));
  note.textContent = (isSeen && ((!name.startsWith("--") && why) || (!why && problem))) || "";
  note.hidden = !note.textContent;
}

/** What is wrong with a token, as far as the browser knows. */
function tokenProblem(/** @type {string} */ name, /** @type {string} */ value) {
  const [property, what] =
    name === "--cq-font"
      ? ["font-family", "font family"]
      : name === "--cq-radius"
        ? ["border-radius", "length"]
        : ["color", "colour"];
  // What ends the rule would end the lines too.
  return value && (/[;{}<]/.test(value) || !CSS.supports(property, value))
    ? `Browsers know no such ${what}.`
    : undefined;
}

/**
 * What was found out about files, by their addresses.
 * @type {Map<string, string | undefined>}
 */
const known = new Map();

/** The addresses of files that arrive and are no quiz. */
const unfit = new Set();
const UNFIT = "The file arrives, but is no quiz yet: the preview says what is missing.";

/** @param {string} href */
async function look(href) {
  if (known.has(href)) return;
  known.set(href, "Looking for the file …");
  known.set(href, await fileProblem(href));
  update();
}

/**
 * The quiz that is chosen, as an attribute; what is wrong with it is written below its field.
 * @returns {[string, string][]}
 */
function chosenQuiz() {
  const which = field("which").value;
  for (const name of ["quiz", "src"]) {
    one(`[data-for="${name}"]`).hidden = which !== name || field("which").disabled;
    annotate(name);
  }
  if (!which || field("which").disabled) return [];
  if (which !== "quiz" && which !== "src") return [["quiz", which]];
  const text = field(which).value.trim();
  // Nothing is wrong before anything is written.
  if (!text) return [];
  const own = which === "src" ? address(text) : { problem: idProblem(text), href: url(`quizzes/${text}/quiz.json`) };
  if (own.problem || !own.href) {
    annotate(which, undefined, own.problem);
    return [];
  }
  look(own.href);
  annotate(which, undefined, known.get(own.href) ?? (unfit.has(own.href) ? UNFIT : undefined));
  return [[which, which === "src" ? own.href : text]];
}

/**
 * What is known of the quiz that is chosen. Of one that is not shipped it is its address.
 * @param {[string, string][]} attributes
 */
function quizOf(attributes) {
  const select = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (field("which")));
  const option = select.disabled ? select.options[0] : select.selectedOptions[0];
  const { title = "", page } = option?.dataset ?? {};
  return { title, page: page ?? `embed.html?${new URLSearchParams(attributes)}` };
}

/** The origin of the page around a frame, as it has to be written. */
function chosenHost(/** @type {Way} */ way) {
  const isNeeded = way === "frame" && Boolean(field("share-with").value.trim());
  one('[data-for="host"]').hidden = !isNeeded;
  const text = field("host").value.trim();
  let host;
  try {
    const { origin, protocol } = new URL(text);
    if (/^https?:$/.test(protocol)) host = origin;
  } catch {
    // It is said below.
  }
  annotate(
    "host",
    undefined,
    isNeeded && !host
      ? "Without the origin of your page, such as https://www.example.com, nobody is asked."
      : undefined,
  );
  return isNeeded ? host : undefined;
}

/** @returns {Choice} */
function chosen() {
  const way = /** @type {Way} */ (field("way").value);
  for (const name of [...ATTRIBUTES, ...FLAGS, "which", "pinned"]) annotate(name, reason(way, name));
  // A frame is a page of its own, which has an h1.
  one('[name="heading-level"] > option').textContent = `${way === "frame" ? "h1" : "h2"}, as usual`;
  one("#note-token").textContent = reason(way, "--cq-") ?? "";
  one("#note-token").hidden = !reason(way, "--cq-");
  /** @type {[string, string][]} */
  const tokens = [];
  for (const [name] of TOKENS) {
    const value = field(name).value.trim();
    const problem = tokenProblem(name, value);
    annotate(name, reason(way, name), problem);
    if (value && !problem && !reason(way, name)) tokens.push([name, value]);
  }
  const attributes = chosenQuiz();
  const quiz = quizOf(attributes);
  const host = chosenHost(way);
  for (const name of ATTRIBUTES) {
    const value = field(name).value.trim();
    const isFor = name !== "share-with" || way !== "frame" || host;
    if (value && isFor && !reason(way, name)) attributes.push([name, value]);
  }
  for (const name of FLAGS) if (field(name).checked && !reason(way, name)) attributes.push([name, ""]);
  const isPinned = field("pinned").checked && !reason(way, "pinned");
  const digest = isPinned ? digests[way === "popup" ? "popup.js" : "embed.js"] : undefined;
  const first = way === "server" ? firstScreens(attributes, update) : undefined;
  return { way, quiz, attributes, tokens, host, digest, first };
}

let previewed = "";
/** @param {Choice} choice */
function show(choice) {
  const key = JSON.stringify({ ...choice, way: made(choice).localName, digest: "", first: "" });
  if (key === previewed) return;
  previewed = key;
  shown.textContent = "";
  if (choice.way === "popup") import(url("popup.js")).catch(() => {});
  if (made(choice).localName === "iframe") import(url("resize.js")).catch(() => {});
  preview.replaceChildren(made(choice));
}

function update() {
  const choice = chosen();
  for (const id of ["#copied", "#copied-policy"]) one(id).textContent = "";
  snippet.textContent = lines(choice);
  one("#where").textContent = PLACES[choice.way];
  one("#policy").textContent = policy(choice);
  one("#oembed").hidden = choice.way !== "oembed";
  show(choice);
}

// An address is for use when it is whole: until then it would be asked of the wrong server.
const whole = ["src", "quiz", "host"].map(field);
form.addEventListener("input", ({ target }) => {
  if (!whole.includes(/** @type {HTMLInputElement} */ (target))) update();
});
for (const input of whole) {
  input.addEventListener("change", () => {
    known.clear(); // a file may be there by now
    unfit.clear();
    update();
  });
}
for (const one of [form, around]) one.addEventListener("submit", (event) => event.preventDefault());

// A quiz that is read but is none says so itself, and the field says where to look.
preview.addEventListener("quiz-error", (event) => {
  if (/** @type {CustomEvent} */ (event).detail.code !== "quiz") return;
  const [[name, value] = []] = chosenQuiz();
  if (value) unfit.add(name === "src" ? value : url(`quizzes/${value}/quiz.json`));
  update();
});

/**
 * @param {string} button
 * @param {HTMLElement} text
 * @param {HTMLElement} said
 */
function copies(button, text, said) {
  one(button).addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent ?? "");
      said.textContent = "Copied.";
    } catch {
      getSelection()?.selectAllChildren(text);
      said.textContent =
        "Your browser does not let this page copy. The lines are selected: copy them with the keyboard.";
    }
  });
}
copies("#copy", snippet, one("#copied"));
copies("#copy-policy", one("#policy"), one("#copied-policy"));

around.addEventListener("input", () => {
  const { ground, width } = Object.fromEntries(/** @type {any} */ (new FormData(around)));
  Object.assign(preview.dataset, { ground, width });
});
one("#show-result").addEventListener("click", async ({ currentTarget }) => {
  const popup = preview.querySelector("career-quiz-popup");
  if (popup) {
    await customElements.whenDefined(popup.localName);
    /** @type {any} */ (popup).open();
  }
  shown.textContent = "Answering all statements …";
  const isThere = await showResult(preview);
  // The quiz has taken the focus from screen to screen; behind a dialog there is none to have.
  if (!popup) /** @type {HTMLElement | null} */ (currentTarget ?? one("#show-result"))?.focus({ preventScroll: true });
  shown.textContent = isThere
    ? "The result of somebody who agrees with some statements. It was answered here at once, which the result may say."
    : "This quiz shows no result here.";
});
one("#show-start").addEventListener("click", () => {
  previewed = "";
  update();
});

/**
 * The files that name the address of the folder, which is not known when they are built.
 * @param {string} name
 */
async function withAddress(name) {
  const text = await (await fetch(url(name))).text();
  if (name !== "oembed.json") return text.replace('"oembed.json"', `"${url("oembed.json")}"`);
  const document = JSON.parse(text);
  document.html = document.html.replace(/src="(?!https?:)/g, `src="${url(".")}`);
  return JSON.stringify({ ...document, provider_url: url(".") });
}
one("#oembed").addEventListener("click", async ({ target }) => {
  const name = /** @type {HTMLElement} */ (target).dataset.file;
  if (!name) return;
  const href = URL.createObjectURL(new Blob([await withAddress(name)]));
  make("a", { href, download: name }).click();
  URL.revokeObjectURL(href);
});

update();
try {
  digests = await (await fetch(url("integrity.json"))).json();
  update();
} catch {
  // Without them the lines are as good, but not pinned.
}
