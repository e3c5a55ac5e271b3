// What a strict page may write: compiled, never run. What it may not write is expected to be an error.
import { CareerQuizElement, type QuizProgressDetail, type QuizResult } from "career-quiz";
import "career-quiz/define";
import manifest from "career-quiz/custom-elements.json" with { type: "json" };

const made = document.createElement("career-quiz");
const found = document.querySelector("career-quiz");
const same: CareerQuizElement = found ?? made;
same.restart();
same.clear();

made.quiz = "swe-or-mle";
made.theme = "dark";
made.headingLevel = 3;
made.persist = null;
made.shareWith = undefined;
made.xapi = !made.dataLayer;
const level: string | null = made.headingLevel;

made.addEventListener("quiz-progress", ({ detail: { quiz, revision, answered, total } }) => {
  const parts: [string, number | null, number, number] = [quiz, revision, answered, total];
  console.log(level, parts);
});
document.addEventListener("quiz-result", ({ detail: { result } }) => {
  const whole: QuizResult | null = result;
  console.log(whole?.result.label, whole?.answers.notebooks);
});
addEventListener("quiz-error", ({ detail: { code, message } }) => console.log(code === "load", message));
made.addEventListener("click", ({ clientX }) => console.log(clientX));

made.addEventListener("quiz-complete", ({ detail: { statement } }) => console.log(statement?.result.score?.scaled));

export class Mine extends CareerQuizElement {}
customElements.define("my-quiz", Mine);
export const modules: unknown[] = manifest.modules;
export const half = ({ answered, total }: QuizProgressDetail): boolean => 2 * answered >= total;

// @ts-expect-error: there is no such theme
made.theme = "purple";
// @ts-expect-error: headings have six levels
made.headingLevel = 7;
// @ts-expect-error: the answers are in no other event than the result
made.addEventListener("quiz-complete", ({ detail }) => console.log(detail.result));
// @ts-expect-error: the person may have taken it back
made.addEventListener("quiz-result", ({ detail }) => console.log(detail.result.answers));
made.addEventListener("quiz-progress", ({ detail }) => {
  // @ts-expect-error: it cannot be changed
  detail.answered = 3;
});
// @ts-expect-error: a method of older drafts
made.reset();
