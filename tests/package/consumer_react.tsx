// What a strict React page may write: compiled, never run. What it may not write is expected to be an error.

import type { CareerQuizElement } from "career-quiz";
import type {} from "career-quiz/react";
import { useRef, useState } from "react";

export function Page() {
  const quiz = useRef<CareerQuizElement>(null);
  const [answered, setAnswered] = useState(0);
  return (
    <main lang="en">
      <career-quiz
        ref={quiz}
        id="quiz"
        className="wide"
        persist="session"
        heading-level={3}
        share-with="Example"
        onquiz-progress={({ detail }) => setAnswered(detail.answered)}
      >
        <a href="/quiz">Take the quiz</a>
      </career-quiz>
      <career-quiz heading-level={3} share-with="Example" data-layer xapi={answered > 0} />
      <career-quiz-popup label="Take the quiz" theme="dark" persist="none" />
      <button onClick={() => quiz.current?.restart()}>{answered}</button>
    </main>
  );
}

// @ts-expect-error: it is there or not
export const text = <career-quiz xapi="true" />;
// @ts-expect-error: there is no such way to keep answers
export const forever = <career-quiz persist="forever" />;
// Of names with a hyphen TypeScript checks only those that it knows, so what is wrong here is the listener.
// @ts-expect-error: that is no listener
export const wrong = <career-quiz onquiz-complete="done" />;
// @ts-expect-error: the detail has no such part
export const part = <career-quiz onquiz-progress={({ detail }) => console.log(detail.score)} />;
