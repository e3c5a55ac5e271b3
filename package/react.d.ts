// The types of <career-quiz> in JSX, for React 19 and newer: `import type {} from "career-quiz/react"` brings them in.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CareerQuizAttributes, CareerQuizElement, CareerQuizEventMap } from "./index.js";
import type { CareerQuizPopupElement } from "./popup.js";

/** `onquiz-progress` and so on: React listens to the event whose name stands after `on`. */
export type CareerQuizListeners = {
  [Name in keyof CareerQuizEventMap as `on${Name}`]?: (event: CareerQuizEventMap[Name]) => void;
};

/** Attributes have their names as in HTML: a server drops the hyphen out of others, such as `headingLevel`. */
type Own = CareerQuizAttributes & CareerQuizListeners;
type Plain = DetailedHTMLProps<HTMLAttributes<CareerQuizElement>, CareerQuizElement>;

/** What <career-quiz> takes in JSX. */
export type CareerQuizProps = Omit<Plain, keyof Own> & Own;

/** What <career-quiz-popup> takes in JSX. */
export type CareerQuizPopupProps = Omit<
  DetailedHTMLProps<HTMLAttributes<CareerQuizPopupElement>, CareerQuizPopupElement>,
  keyof Own
> &
  Own & {
    /** What the button and the dialog are called; without it, as what stands in the tag. */
    label?: string;
  };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "career-quiz": CareerQuizProps;
      "career-quiz-popup": CareerQuizPopupProps;
    }
  }
}
