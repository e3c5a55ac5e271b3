// One widget at work: a wasm instance of its own, which can break down without touching anything else.

import { create } from "./career-quiz.js";
import { ignoreSecondClicks } from "./double-click.js";

/**
 * Wraps what the instance exports: the first error that comes out of it ends it, and is told once. What is called then
 * answers an empty list, which the glue takes for any of its answers.
 */
function guarded(exports, broken) {
  let dead = false;
  const guard = (call) => (...args) => {
    try {
      return dead ? [] : call(...args);
    } catch (error) {
      dead = true;
      broken(error);
      return [];
    }
  };
  const all = Object.entries(exports).map(([name, item]) => [name, typeof item === "function" ? guard(item) : item]);
  return Object.fromEntries(all);
}

export class Player {
  #widget;
  #instance;
  #root = document.createElement("div");

  /** Makes an instance of a compiled module. `broken` is called with the error that ended it. */
  static async create(module, broken) {
    const player = new Player();
    player.#instance = create((exports) => guarded(exports, broken));
    await player.#instance.init(module);
    return player;
  }

  /** Shows the widget in a shadow root. `emit` is called with the names of events and their details. */
  show(shadow, [words, quiz], settings, emit) {
    // The quiz is written in the direction of its own language, whatever that of the page is.
    this.#root.dir = "auto";
    ignoreSecondClicks(this.#root);
    shadow.replaceChildren(this.#root);
    this.#widget = this.#instance.mount(this.#root, quiz, words, JSON.stringify(settings), emit);
    this.visit();
  }

  visit() {
    this.#widget?.visit(location.hash);
  }

  /** Opens the file that was chosen in an input. */
  open(input) {
    this.#widget?.open(input);
  }

  restart() {
    this.#widget?.restart();
  }

  clear() {
    this.#widget?.clear();
  }
}
