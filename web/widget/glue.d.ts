// `#glue`: what wasm-bindgen has written about src/embed.rs, wrapped by xtask/src/glue.rs into a factory of instances.

import type { WidgetPort } from "./instance.js";

/** A widget that is shown: `Widget` in src/embed.rs. */
export interface Widget {
  restart(): void;
  clear(): void;
  open(input: HTMLInputElement): void;
  goOn(session: string): void;
  press(button: string): void;
  visit(hash: string, hasFocus: boolean): boolean;
  take(key: string, text: string, hasFocus: boolean): void;
}

/** An instance of the wasm module: its exports, and the variables of its glue. */
export interface Instance {
  init(module: WebAssembly.Module): Promise<void>;
  mount(root: Element, quiz: string, words: string, settings: string, port: WidgetPort): Widget;
}

/** Makes an instance; `guard` is given its exports, and answers what is called instead. */
export function create(guard: (exports: WebAssembly.Exports) => WebAssembly.Exports): Instance;
