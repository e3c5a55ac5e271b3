// The shared result in the address that the page was opened with: its own scripts may take it away before the quiz is there.
// @ts-check

/**
 * Whether an address holds a result, in any of the ways that it is written.
 * @param {string} [address]
 */
export const holdsResult = (address = location.hash) => /career-quiz[=_%]/.test(address);

/** What is behind `#` now, and what was there at first; and whether a widget has taken it up. */
export const opened = {
  hash: `${location.hash}#${performance.getEntriesByType("navigation")[0]?.name.split("#")[1]}`,
  isTaken: false,
};

/** Whether what the page is to show is a result: by its address now, or by the one that no widget has taken up yet. */
export const leadsToResult = () => holdsResult() || (!opened.isTaken && holdsResult(opened.hash));
