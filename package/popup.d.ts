// The types of `career-quiz/popup`, which registers <career-quiz-popup>: a button that opens the quiz in a dialog.

/** It takes the attributes of <career-quiz>, but for `id` and `loading`, and gives them to the quiz in the dialog. */
export class CareerQuizPopupElement extends HTMLElement {
  /** Opens the dialog; the quiz goes on where it was. `opener` has the focus afterwards. */
  open(opener?: HTMLElement): void;
  /** Closes the dialog. */
  close(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "career-quiz-popup": CareerQuizPopupElement;
  }
}
