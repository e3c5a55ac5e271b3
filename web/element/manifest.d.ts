// `#manifest`: what the bundle knows of the files of the site, which `cargo xtask bundle` writes as a module.

/** The path of a file from the site, and its digest where that is known. */
export type SiteFile = [path: string, integrity?: string];

/** What every widget needs: the compiled module, the script around it and the style sheet. */
export const files: Record<"wasm" | "script" | "style", SiteFile>;
/** The words and the quiz in one file, by `quiz.language`. */
export const packs: Record<string, SiteFile>;
/** The first screens of a quiz, by `quiz.language`. */
export const first: Record<string, SiteFile>;
/** The languages of the widget's own words, the first for everybody else. */
export const languages: [string, ...string[]];
