// A press that is under way on the fallback: the widget must not come between its beginning and its end.
// @ts-check

/** So many milliseconds after a finger was lifted its click may still come. */
const CLICK = 350;
/** A press that lasts longer is not waited for. */
const LONGEST = 10_000;
/** What may end a press, by what begins it, and how many milliseconds later all that it does is done. */
const ENDS = { pointerdown: { click: 0, pointercancel: 0, pointerup: CLICK }, keydown: { keyup: 0 } };

export class PendingPress {
  /** @type {Promise<void> | undefined} */
  #last;

  /**
   * Follows the presses in an element.
   * @param {HTMLElement} element
   * @param {AbortSignal} signal Ends it.
   */
  constructor(element, signal) {
    for (const [type, ends] of Object.entries(ENDS)) {
      element.addEventListener(type, () => this.#follow(ends), { signal });
    }
  }

  /** @param {Record<string, number>} ends */
  #follow(ends) {
    this.#last = new Promise((resolve) => {
      // What a press does is done after its event.
      for (const [type, later] of Object.entries(ends)) {
        addEventListener(type, () => setTimeout(resolve, later), { once: true, capture: true });
      }
      setTimeout(resolve, LONGEST);
    });
  }

  /** Resolves when no press is under way. */
  async over() {
    for (let last; last !== this.#last; ) {
      last = this.#last;
      await last;
    }
  }
}
