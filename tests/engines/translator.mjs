// A translator in the page, as browsers and their extensions have them.
// @ts-check

/**
 * A translator of the kind that puts elements in the place of text nodes; it enters open shadow roots. One that goes on
 * translates also what comes later.
 */
export function translate(goesOn) {
  const rewrite = (place) => {
    const found = [];
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const text of found.filter(
      ({ data, parentNode }) => data.trim() && !parentNode.closest?.("font, style, script"),
    )) {
      const [outer, inner] = ["font", "font"].map((name) => document.createElement(name));
      inner.textContent = text.data.toUpperCase();
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  const root = document.querySelector("career-quiz").shadowRoot;
  rewrite(root);
  if (!goesOn) return;
  new MutationObserver((records) => {
    for (const { target, type } of records) {
      if (target.isConnected) rewrite(type === "characterData" ? target.parentNode : target);
    }
  }).observe(root, { childList: true, characterData: true, subtree: true });
}
