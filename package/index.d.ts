// The types of `career-quiz`: the class of <career-quiz>, its events, and the result that it may tell.

/** What every event says. */
export interface QuizDetail {
  /** The id of the quiz; where it could not be read, the address or the id that was asked for. */
  readonly quiz: string;
  /** The revision of the quiz; null where it could not be read. */
  readonly revision: number | null;
}

export interface QuizProgressDetail extends QuizDetail {
  /** How many statements are answered, and of how many. */
  readonly answered: number;
  readonly total: number;
}

export interface QuizCompleteDetail extends QuizDetail {
  /** Where the tag has `xapi`. It holds neither answers nor a result. */
  readonly statement?: QuizStatement;
}

export interface QuizResultDetail extends QuizDetail {
  /** The result that the person shows to the page; null when they take that back. */
  readonly result: QuizResult | null;
  /** Where the tag has `xapi` and there is a result. */
  readonly statement?: QuizStatement;
}

export interface QuizErrorDetail extends QuizDetail {
  /** `load`: a file did not arrive; `quiz`: the quiz has problems; `crash`: the widget broke down. */
  readonly code: "load" | "quiz" | "crash";
  readonly message: string;
}

/** A result in the form of a saved file, as `result.schema.json` has it. */
export interface QuizResult {
  readonly kind: "career-quiz result";
  readonly format: 1;
  readonly quiz: string;
  readonly revision: number;
  readonly scoring: 1;
  /** The day of the result, such as 2031-01-31. */
  readonly day: string;
  /** By the ids of the statements: 0 (not true at all) to 4 (completely true), null for “Not sure”. */
  readonly answers: Readonly<Record<string, number | null>>;
  /** By the ids of the areas: how much each matters, 0 to 10; one that is left out counts 5. */
  readonly importance: Readonly<Record<string, number>>;
  readonly result: {
    /** Strength and side, such as `clear_mle`, or `too_close`. */
    readonly label: string;
    /** -100 to 100. */
    readonly total: number;
    /** By the ids of the areas; they add up to the total. */
    readonly parts: Readonly<Record<string, number>>;
  };
}

/** A statement as in xAPI, but for who did it: that is for the page to add. */
export interface QuizStatement {
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: {
    readonly objectType: "Activity";
    readonly id: string;
    readonly definition: { readonly type: string; readonly extensions: Readonly<Record<string, unknown>> };
  };
  readonly result: {
    readonly completion: true;
    readonly score?: { readonly scaled: number };
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
  /** When it was, such as 2031-01-31T12:00:00.000Z. */
  readonly timestamp: string;
}

/** The events by name. They bubble and cross shadow roots, so they are heard at every element around the quiz, too. */
export interface CareerQuizEventMap {
  "quiz-ready": CustomEvent<QuizDetail>;
  "quiz-start": CustomEvent<QuizDetail>;
  "quiz-progress": CustomEvent<QuizProgressDetail>;
  "quiz-complete": CustomEvent<QuizCompleteDetail>;
  "quiz-result": CustomEvent<QuizResultDetail>;
  "quiz-restart": CustomEvent<QuizDetail>;
  "quiz-error": CustomEvent<QuizErrorDetail>;
}

export type QuizTheme = "auto" | "light" | "dark";
export type QuizPersist = "local" | "session" | "none";
export type QuizLoading = "lazy" | "eager";
export type QuizHeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The attributes by name. */
export interface CareerQuizAttributes {
  /** The id of a quiz that is shipped; `swe-or-mle` without it. */
  quiz?: string;
  /** The address of a quiz file of your own; wins over `quiz`. */
  src?: string;
  /** The language of the widget's own words; without it the nearest `lang`, else the browser's. */
  lang?: string;
  theme?: QuizTheme;
  /** Where answers are kept: `local` without it. */
  persist?: QuizPersist;
  /** `eager` loads at once, `lazy` when the quiz comes near the visible part of the page. */
  loading?: QuizLoading;
  /** The level of the widget's highest heading; 2 without it. */
  "heading-level"?: QuizHeadingLevel | `${QuizHeadingLevel}`;
  /** The name of your page or firm: with it, the result offers to be shown to you. */
  "share-with"?: string;
  /** Tells the page's `dataLayer` what happens, but for the result; present or not. */
  "data-layer"?: boolean | "";
  /** Adds a statement as in xAPI to `quiz-complete` and `quiz-result`; present or not. */
  xapi?: boolean | "";
}

type Nothing = null | undefined;

/** Each property is an attribute: a text is null where there is none, and setting null or undefined removes it. */
export class CareerQuizElement extends HTMLElement {
  static readonly observedAttributes: string[];
  get quiz(): string | null;
  set quiz(id: string | Nothing);
  get src(): string | null;
  set src(address: string | Nothing);
  get theme(): string | null;
  set theme(theme: QuizTheme | Nothing);
  get persist(): string | null;
  set persist(persist: QuizPersist | Nothing);
  get loading(): string | null;
  set loading(loading: QuizLoading | Nothing);
  get headingLevel(): string | null;
  set headingLevel(level: CareerQuizAttributes["heading-level"] | Nothing);
  get shareWith(): string | null;
  set shareWith(name: string | Nothing);
  get dataLayer(): boolean;
  set dataLayer(tells: boolean | Nothing);
  get xapi(): boolean;
  set xapi(adds: boolean | Nothing);
  /** Starts again; the person can take it back. */
  restart(): void;
  /** Deletes all answers. */
  clear(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "career-quiz": CareerQuizElement;
  }
  interface GlobalEventHandlersEventMap extends CareerQuizEventMap {}
}
