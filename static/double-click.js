// People who double-click everything: the second click on an answer was meant for the statement that has gone.

/** Lets the clicks through that are no such second ones. It has to come before all who listen to clicks on `root`. */
export function ignoreSecondClicks(root, signal) {
  let onAnswer = true; // the first may have been on what was here before
  root.addEventListener("click", (event) => {
    if (event.detail > 1 && onAnswer) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      onAnswer = Boolean(event.target.closest(".choices"));
    }
  }, { capture: true, signal });
}
