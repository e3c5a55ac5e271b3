// The script at the head of our own pages: where answers are kept, or the address holds a result, the first statement is
// not what comes. It is hidden before it can be seen, until the script behind it knows.
// @ts-check

import { holdsResult } from "../element/opened.js";

function isKept() {
  try {
    return [localStorage, sessionStorage].some((storage) =>
      Object.keys(storage).some((key) => key.startsWith("career-quiz:")),
    );
  } catch {
    return false; // there is no storage here
  }
}

document.documentElement.classList.toggle("returning", holdsResult() || isKept());
