// Room at the edges of the view for what the page has stuck there, such as a header: it must not cover what has focus. It is
// measured each time, since a page may stick something to an edge or take it away; where nothing is, nothing moves.
// @ts-check

import { painted } from "../element/painted.js";
import { ancestors } from "./ancestors.js";

/** So many pixels more, for the ring around what has focus. */
const RING = 6;

/**
 * The innermost element in a point of the view.
 * @param {Document} page
 * @param {number} x
 * @param {number} y
 */
function innermost(page, x, y) {
  let found = page.elementFromPoint(x, y);
  for (let inner = found; inner; ) {
    found = inner;
    inner = found.shadowRoot?.elementFromPoint(x, y) ?? null;
    // A shadow root with nothing there answers what it is in.
    if (inner === found) break;
  }
  return found;
}

/**
 * What covers the view of a place at its upper and at its lower edge, in pixels; the view ends at the window, and at all
 * around the place that scrolls.
 * @param {Element} place
 */
function measure(place) {
  const page = place.ownerDocument;
  const around = ancestors(place);
  let [top, bottom] = [0, page.documentElement.clientHeight];
  for (const one of around.slice(1)) {
    if (one === page.documentElement || one === page.body) break;
    if (getComputedStyle(one).overflowY === "visible") continue;
    const box = one.getBoundingClientRect();
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  const { left, width } = place.getBoundingClientRect();
  const half = (bottom - top) / 2;
  /** @param {1 | -1} side */
  const covered = (side) => {
    let all = 0;
    // A header may have another one below it.
    for (let before = -1; all > before; ) {
      before = all;
      const at = side > 0 ? top + all + 1 : bottom - all - 1;
      const hit = innermost(page, left + width / 2, at);
      let most = 0;
      for (const one of hit ? ancestors(hit) : []) {
        if (around.includes(one)) break;
        // What the widget itself has stuck has a style rule that keeps clear of it.
        if (one.getRootNode() === place.getRootNode()) continue;
        const box = one.getBoundingClientRect();
        const part = side > 0 ? box.bottom - top : bottom - box.top;
        // What takes more than half is no bar: it is what the bar is in.
        if (part < half) most = Math.max(most, part);
        if (/fixed|sticky/.test(getComputedStyle(one).position)) all = Math.max(all, most);
      }
    }
    return all && all + RING;
  };
  return { top, bottom, above: covered(1), below: covered(-1) };
}

/**
 * Keeps what has focus below an element clear of what is stuck to the edges of the view.
 *
 * To look lays out the page. So it is done after the frame that shows where focus went, unless something was stuck the last
 * time: then the view is right in that frame already.
 * @param {HTMLElement} root
 */
export function keepClear(root) {
  let isCovered = false;
  /** What has got focus since it was looked. @type {Element | undefined} */
  let focused;

  const look = () => {
    const target = focused;
    focused = undefined;
    if (!target?.isConnected) return;
    // The ring is around the row of an answer.
    const place = target.closest(".choice") ?? target;
    // What is scrolled may have stuck something that was not.
    for (let tries = 0; tries < 3; tries += 1) {
      const { top, bottom, above, below } = measure(place);
      isCovered = above + below > 0;
      // For where the browser scrolls to by itself, after this. Properties that are not there are 0.
      for (const [name, size] of Object.entries({ "--above": above, "--below": below })) {
        if (size) root.style.setProperty(name, `${size}px`);
        else root.style.removeProperty(name);
      }
      const box = place.getBoundingClientRect();
      if (!(above && box.top < top + above) && !(below && box.bottom > bottom - below)) break;
      place.scrollIntoView({ block: "nearest" });
    }
  };
  root.addEventListener("focusin", (event) => {
    const isDue = focused;
    focused = /** @type {Element} */ (event.target);
    // What a screen says for once is brought into view right after this, clear of what is stuck.
    if (isCovered || root.querySelector("[data-note]")) look();
    else if (!isDue) painted().then(look);
  });
}
