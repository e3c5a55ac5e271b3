// One widget at work: a wasm instance of its own, which can break down without touching anything else.
// @ts-check

import { create } from "#glue";
import { decoded } from "./address.js";
import { keepInside } from "./inside.js";
import { markPresses } from "./presses.js";
import { keepClear } from "./room.js";
import { showWritten } from "./translator.js";

/** @import { Instance, Widget } from "#glue" */
/** @import { Command } from "../element/career-quiz-element.js" */

/**
 * What the host does for an instance: all that the instance knows of the page. `WidgetPort` in src/embed.rs.
 * @typedef {object} WidgetPort
 * @property {(name: string, detail: string) => void} emit Sends an event; its detail is JSON text.
 * @property {(key: string) => string} read What is kept under a key; empty where there is nothing.
 * @property {(key: string, text: string) => void} store Keeps a text, for this widget and those after it.
 * @property {(key: string) => void} forget Deletes what is kept.
 * @property {(picture: string) => Promise<boolean>} savePicture Draws a `Picture`, which is JSON text, and saves it as a
 *   file; answers whether the browser could.
 * @property {() => void} print Prints what is shown.
 * @property {() => string} linkBeginning What a link begins with that ends with a result; empty where there can be none.
 * @property {(result: string) => void} putAddress Has the address of the page hold a result, or none if that is empty.
 */

/**
 * What a widget is set to, as `mount` in src/embed.rs takes it.
 * @typedef {object} Settings
 * @property {string} hash What is behind `#`, if that is a result that the widget begins with.
 * @property {boolean} again Whether there was a widget on the element before this one.
 * @property {string} id
 * @property {string} heading_level
 * @property {string} share_with
 * @property {string} paper
 */

/**
 * Wraps what the instance exports: the first error that comes out of it ends it, and is told once. What is called then
 * answers an empty list, which the glue takes for any of its answers.
 * @param {WebAssembly.Exports} exports
 * @param {(error: unknown) => void} crashed
 * @returns {WebAssembly.Exports}
 */
function guarded(exports, crashed) {
  let isDead = false;
  /** @param {Function} call */
  const guard =
    (call) =>
    /** @param {unknown[]} args */
    (...args) => {
      try {
        return isDead ? [] : call(...args);
      } catch (error) {
        isDead = true;
        crashed(error);
        return [];
      }
    };
  const all = Object.entries(exports).map(([name, item]) => [name, typeof item === "function" ? guard(item) : item]);
  return Object.fromEntries(all);
}

export class WidgetInstance {
  /** @type {Widget | undefined} */
  #widget;
  /** What is shown in the shadow root. It has the theme; inside it is the container that the widget fits itself into. */
  root = document.createElement("div");
  #container = document.createElement("div");
  #instance;

  /** @param {Instance} instance */
  constructor(instance) {
    this.#instance = instance;
  }

  /**
   * Makes an instance of a compiled module.
   * @param {WebAssembly.Module} module
   * @param {(error: unknown) => void} crashed Called with the error that ended it.
   */
  static async create(module, crashed) {
    const instance = create((exports) => guarded(exports, crashed));
    await instance.init(module);
    return new WidgetInstance(instance);
  }

  /**
   * Renders the widget in its root, wherever that is.
   * @param {[words: string, quiz: string]} content
   * @param {Settings} settings
   * @param {WidgetPort} port
   */
  render([words, quiz], settings, port) {
    markPresses(this.root);
    keepInside(this.root);
    showWritten(this.root);
    keepClear(this.root);
    this.root.append(this.#container);
    const all = JSON.stringify({ ...settings, hash: decoded(settings.hash) });
    this.#widget = this.#instance.mount(this.#container, quiz, words, all, port);
  }

  /**
   * Goes on from the fallback.
   * @param {string} session What was done there, as the widget remembers it.
   */
  goOn(session) {
    this.#widget?.goOn(session);
  }

  /**
   * Does what a button of the fallback says that was left to the widget.
   * @param {string} button Its name.
   */
  press(button) {
    this.#widget?.press(button);
  }

  /**
   * Shows the result that an address holds behind its `#`; without one, none any longer. Answers whether it holds one.
   * @param {string} hash
   */
  visit(hash) {
    return this.#widget?.visit(decoded(hash), this.#hasFocus);
  }

  /**
   * Takes over what another tab has stored: a text, or nothing any longer.
   * @param {string} key
   * @param {string} text
   */
  take(key, text) {
    this.#widget?.take(key, text, this.#hasFocus);
  }

  /** Whether focus is in the widget: elsewhere it stays where it is. */
  get #hasFocus() {
    return this.root.matches(":focus-within");
  }

  /**
   * Opens the file that was chosen in an input.
   * @param {HTMLInputElement} input
   */
  open(input) {
    this.#widget?.open(input);
  }

  /** @param {Command} command */
  ask(command) {
    this.#widget?.[command]();
  }
}
