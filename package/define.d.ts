// The types of `career-quiz/define`, which registers <career-quiz>.

export * from "./index.js";
