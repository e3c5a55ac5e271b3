// The checks that fail today for a fault that is known, and which fault. Without its line here a check is done.
// @ts-check
export const known = {
  "the second try works when the player did not come at first": "an engine remembers a failed import of an address",
  "after a translator has rewritten the words, each statement shows its own":
    "text nodes that a translator took out of the page are written to",
  "while a translator rewrites the words, each statement shows its own":
    "text nodes that a translator took out of the page are written to",
};
