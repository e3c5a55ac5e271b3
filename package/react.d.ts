// The types of <career-quiz> in JSX, for React 19 and newer: `import type {} from "career-quiz/react"` brings them in.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CareerQuizAttributes, CareerQuizElement, CareerQuizEventMap, QuizHeadingLevel } from "./index.js";

/** `onquiz-progress` and so on: React listens to the event whose name stands after `on`. */
export type CareerQuizListeners = {
  [Name in keyof CareerQuizEventMap as `on${Name}`]?: (event: CareerQuizEventMap[Name]) => void;
};

/** What React sets as a property under another name than that of its attribute. */
export interface CareerQuizProperties {
  headingLevel?: QuizHeadingLevel;
  shareWith?: string;
  dataLayer?: boolean;
  xapi?: boolean;
}

type Own = Omit<CareerQuizAttributes, "xapi"> & CareerQuizProperties & CareerQuizListeners;
type Plain = DetailedHTMLProps<HTMLAttributes<CareerQuizElement>, CareerQuizElement>;

/** What <career-quiz> takes in JSX. */
export type CareerQuizProps = Omit<Plain, keyof Own> & Own;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "career-quiz": CareerQuizProps;
    }
  }
}
