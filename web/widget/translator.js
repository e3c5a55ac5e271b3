// Tools that translate pages put elements in the place of text nodes, also in open shadow roots. The framework goes on
// writing into the text nodes, which nobody sees then: old words would stand above new answers. So a text node that says
// something new comes back into its place.
// @ts-check

/**
 * Shows what is written into text nodes below an element, also where something was put in their place.
 * @param {HTMLElement} root
 */
export function showWritten(root) {
  /**
   * What stands in the place of a text node.
   * @type {WeakMap<Node, ChildNode>}
   */
  const standIns = new WeakMap();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (type === "characterData") {
        if (!target.isConnected) standIns.get(target)?.replaceWith(target);
        continue;
      }
      const [removed] = removedNodes;
      if (!(removed instanceof Text) || removed.isConnected) continue;
      // What replaces a node comes with its going. What is put beside it first is a neighbour of its place.
      const standIn = addedNodes[0] ?? [previousSibling, nextSibling].find((one) => one?.nodeName === "FONT");
      if (!standIn) continue;
      standIns.set(removed, /** @type {ChildNode} */ (standIn));
      observer.observe(removed, { characterData: true });
    }
  });
  // A text node may be written into right after it was replaced, too.
  observer.observe(root, { childList: true, characterData: true, subtree: true });
}
