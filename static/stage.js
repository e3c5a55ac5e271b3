// The place of one widget in its element: what is loaded comes on, and goes off when it breaks down.

import {
  "load.again" as again, "load.broken" as broken, "load.failed" as failed, "load.go_on" as goOn, "load.pages" as onPaper,
} from "./locales/en.json";
import { pushed, told } from "./adapters.js";
import { Looks } from "./looks.js";
import { Pages } from "./pages.js";
import { forget } from "./pages-storage.js";
import { Player } from "./player.js";

export class Stage {
  #element;
  #root;
  #tell;
  #fail;
  #looks;
  #paper = "";
  #pages;
  #player;
  #kept = "";
  /** What was done on the pages, until the widget has kept it. */
  #done;
  #shared;
  #asked;
  #run = 0;
  #visit = () => this.#player?.visit();

  /** `tell` sends an event, `fail` says that something went wrong. */
  constructor(element, root, tell, fail, asked) {
    this.#asked = asked;
    this.#element = element;
    this.#root = root;
    this.#tell = tell;
    this.#fail = fail;
    this.#looks = new Looks(element);
    const first = element.querySelector(":scope > [data-screen]");
    if (first) this.#pages = new Pages(element, first);
    if (element.isConnected) this.connect();
  }

  /** The element is in a page: what goes on in that page matters from now on. */
  connect() {
    addEventListener("hashchange", this.#visit);
    this.#looks.connect();
  }

  /** The element has left its page, which must not hold it. */
  disconnect() {
    removeEventListener("hashchange", this.#visit);
    this.#looks.disconnect();
  }

  get plays() {
    return Boolean(this.#player);
  }

  /** Shows what `parts` will be, unless that is asked for anew meanwhile; `again` asks. */
  async start(parts, paper, retry) {
    this.#paper = paper;
    const run = ++this.#run;
    this.#done = undefined;
    if (this.#pages) this.#pages.alone = undefined;
    try {
      const loaded = await parts;
      if (run === this.#run) await this.#play(loaded);
    } catch (error) {
      if (run === this.#run) this.#without(error, retry);
    }
  }

  /** The widget is not to be had: where there are pages they go on, and end on paper. */
  #without(error, retry) {
    const said = this.#says(error, "load", this.#pages ? onPaper : failed, retry, again);
    const link = said.querySelector("a");
    if (this.#pages && link) this.#pages.alone = () => link.click();
  }

  async #play(parts) {
    const run = this.#run;
    const fails = (error) => {
      if (player !== this.#player) return;
      this.#player = undefined;
      this.#says(error, "crash", broken, () => this.#play(parts), goOn);
    };
    const player = await Player.create(parts.module, fails);
    await this.#pages?.free();
    if (run !== this.#run) return;
    const { done = this.#done, file, focus } = this.#pages?.leave() ?? {};
    this.#done = done;
    const had = this.#root.activeElement;
    this.#pages = undefined;
    this.#player = player;
    this.#unshare();
    const setting = (name) => this.#element.getAttribute(name) ?? "";
    player.show(this.#root, parts.content, {
      done, kept: this.#kept, id: this.#element.id, persist: setting("persist"),
      heading_level: setting("heading-level"), share_with: setting("share-with"), paper: this.#paper,
    }, (name, detail) => (name === "keep" ? this.#keep(detail) : this.#event(name, JSON.parse(detail))));
    // It renders in a microtask or some. Before the next task focus is back, or a key would go astray; and nothing may
    // ask for a place on the page meanwhile, or what is scrolled would go to the top.
    for (let tries = 0; tries < 20 && !this.#root.querySelector("[data-screen]"); tries += 1) await undefined;
    this.#looks.show(this.#root.firstChild);
    if (this.#asked) player[this.#asked]();
    this.#asked = undefined;
    const same = focus && this.#root.querySelector(`fieldset[data-question="${done.at}"]`);
    if (focus || had) this.#root.querySelector(same ? focus : "[tabindex]")?.focus({ preventScroll: Boolean(same) });
    // A file may have been chosen, or be chosen yet in a dialog that is open.
    const open = () => file.files.length && this.#player?.open(file);
    file?.addEventListener("change", open);
    if (file) open();
  }

  #keep(session) {
    this.#kept = session;
    if (this.#done) forget(this.#element);
    this.#done = undefined;
  }

  #event(name, detail) {
    if (name === "quiz-result") this.#shared = detail.result && detail;
    this.#tell(name, told(this.#element, name, detail));
    pushed(this.#element, name, detail);
  }

  /** The person's tick goes with the widget that it was in: what it allowed is taken back. */
  #unshare() {
    if (this.#shared) this.#event("quiz-result", { ...this.#shared, result: null, statement: undefined });
  }

  #says(error, code, ...what) {
    const said = this.#fail(error, code, ...what);
    this.#looks.show(said);
    this.#unshare();
    const quiz = this.#element.getAttribute("src") ?? (this.#element.getAttribute("quiz") || "swe-or-mle");
    pushed(this.#element, "quiz-error", { quiz, revision: null, code, message: String(error) });
    return said;
  }

  /** Has the widget `restart` or `clear`, as soon as there is one. */
  ask(what) {
    if (this.#player) this.#player[what]();
    else this.#asked = what;
  }
}
