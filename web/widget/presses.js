// What a press is, before the widget takes over and after: the one place that tells a pointer from other ways.
//
// An answer that a pointer chooses moves on to the next question. One that is chosen with the keyboard or by assistive
// technology does not, as these choose what they only pass, too. All of them end in the same click on a radio.
// @ts-check

/**
 * A click on a radio, marked with whether it came from a mouse, a finger or a pen. `by_pointer` in src/event.rs reads it.
 * @typedef {PointerEvent & { byPointer?: boolean }} MarkedClick
 */

/**
 * Whether a mouse, a finger or a pen presses. Assistive technology does so too, but without a size and without pressure.
 * @param {PointerEvent} event
 */
const isReal = ({ width, height, pressure }) => width > 1 || height > 1 || pressure > 0;

/** @param {Event} event */
const isOnChoice = ({ target }) => Boolean(/** @type {Element} */ (target).closest(".choices"));

/**
 * Which screen is shown in an element: its name, and the question that is asked on it.
 * @param {HTMLElement} element
 */
function screenIn(element) {
  const [screen, question] = ["[data-screen]", "fieldset[data-question]"].map(
    (one) => /** @type {HTMLElement | null} */ (element.querySelector(one)),
  );
  return `${screen?.dataset.screen} ${question?.dataset.question}`;
}

/**
 * Follows the presses in an element: marks clicks on radios, and stops second clicks. It has to come before all who
 * listen to clicks there.
 * @param {HTMLElement} element
 * @param {AbortSignal} [signal] Ends it.
 */
export function markPresses(element, signal) {
  /**
   * Whether the last press was that of a pointer on a choice; unknown for one that began before.
   * @type {boolean | undefined}
   */
  let byPointer;
  /** Whether the last click was on a choice. It may have been on what was here before. */
  let wasOnChoice = true;
  /** Which screen the last click was on. */
  let lastScreen = screenIn(element);

  const options = { capture: true, signal };
  element.addEventListener("pointerdown", (event) => (byPointer = isReal(event) && isOnChoice(event)), options);
  element.addEventListener("pointercancel", () => (byPointer = false), options);
  element.addEventListener("keydown", () => (byPointer = false), options);
  element.addEventListener(
    "click",
    (/** @type {MarkedClick} */ event) => {
      // People who double-click everything: the second click on an answer was meant for the question that has gone, and so
      // was the second of each two that comes to another screen than the first.
      const screen = screenIn(element);
      const isSecond = event.detail % 2 === 0 && screen !== lastScreen;
      if (event.detail > 1 && (wasOnChoice || isSecond)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      wasOnChoice = isOnChoice(event);
      lastScreen = screen;
      byPointer ??= event.detail > 0 && Boolean(event.pointerType);
      if (/** @type {HTMLInputElement} */ (event.target).type !== "radio") return;
      event.byPointer = byPointer;
      byPointer = false;
    },
    options,
  );
}
