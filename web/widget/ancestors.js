// An element and what it is seen in, from the inside out, through slots and shadow roots.
// @ts-check

/** @param {Element} element */
export function ancestors(element) {
  /** @type {Element[]} */
  const all = [];
  /** @type {any} */
  let place = element;
  while (place && place !== place.ownerDocument) {
    if (place.localName) all.push(place);
    place = place.assignedSlot ?? place.parentNode ?? place.host;
  }
  return all;
}
