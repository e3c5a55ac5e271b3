// The types of `career-quiz/server`: the first screens of a quiz as markup, for pages that a server renders.

export interface FirstScreensOptions {
  /** The address of the folder of the quiz, where `embed.js` is. */
  base: string;
  /** The id of a quiz that is shipped; `swe-or-mle` without it. */
  quiz?: string;
  /** The language of the widget's own words; `en` without it. */
  lang?: string;
  /** As the tag has it; 2 without it. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
}

export interface FirstScreens {
  /** What to put inside the tag, before anything else that stands in it. */
  html: string;
  /** What a content security policy has to allow in `style-src`, with its quotes. */
  styleSource: string;
}

/** The first screens of a quiz. It throws where there is no such quiz or language. */
export function firstScreens(options: FirstScreensOptions): FirstScreens;
