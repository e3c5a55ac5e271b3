// The checks that fail today for a fault that is known, and which fault. Without its line here a check is done.
// @ts-check
/** @type {Record<string, string>} */
export const known = {};
