// What the widget uses stays inside it: a page that turns its slides with arrow keys, or by being dragged, sees the tag as
// the target and cannot know that a radio or a slider was meant. All else goes on to the page.
// @ts-check

/** The keys that an element acts on, by a selector. @type {[selector: string, keys: RegExp][]} */
const KEYS = [
  ["[type=radio]", /^(Arrow.*|Enter| )$/],
  ["[type=range]", /^(Arrow.*|Page.*|Home|End)$/],
  ["select, textarea", /^(Arrow.*|Page.*|Home|End|Enter|.)$/],
  ["button, summary, [type=file]", /^(Enter| )$/],
  ["[type=checkbox]", /^ $/],
  ["a", /^Enter$/],
];

/** @param {Event} event */
const innermost = (event) => /** @type {Element} */ (event.composedPath()[0]);

/** @param {KeyboardEvent} event */
function isUsed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return KEYS.some(([selector, keys]) => innermost(event).matches(selector) && keys.test(event.key));
}

/**
 * Keeps the keys and drags that the widget uses below an element.
 * @param {HTMLElement} root
 */
export function keepInside(root) {
  for (const type of /** @type {const} */ (["keydown", "keypress", "keyup"])) {
    root.addEventListener(type, (event) => isUsed(event) && event.stopPropagation());
  }
  // A drag begins with one of these.
  for (const type of ["pointerdown", "mousedown", "touchstart"]) {
    root.addEventListener(
      type,
      (event) => innermost(event).matches("[type=range], textarea") && event.stopPropagation(),
      {
        passive: true,
      },
    );
  }
}
