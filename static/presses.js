// Presses that are under way on the pages: the widget must not come between their beginning and their end.

/** So many milliseconds after a finger was lifted its click may still come. */
const CLICK = 350;
/** A press that lasts longer is not waited for. */
const LONGEST = 10_000;

export class Presses {
  #last;

  /** Follows the presses on an element until the signal. */
  constructor(element, signal) {
    const ends = { pointerdown: { click: 0, pointercancel: 0, pointerup: CLICK }, keydown: { keyup: 0 } };
    for (const type of Object.keys(ends)) element.addEventListener(type, () => this.#follow(ends[type]), { signal });
  }

  #follow(ends) {
    this.#last = new Promise((done) => {
      // What a press does is done after its event.
      for (const type of Object.keys(ends)) {
        addEventListener(type, () => setTimeout(done, ends[type]), { once: true, capture: true });
      }
      setTimeout(done, LONGEST);
    });
  }

  /** Resolves when none is under way. */
  async over() {
    for (let last; last !== this.#last; ) {
      last = this.#last;
      await last;
    }
  }
}
