// A page without a framework that shows the quiz when it is asked for.

const [dark, forget] = document.querySelectorAll("input");
const button = document.querySelector("button");
const progress = document.querySelector("output");
let quiz;

function update() {
  button.textContent = quiz ? "Close the quiz" : "Take the quiz";
  if (!quiz) return;
  // Each attribute is a property too; a change counts at once.
  quiz.theme = dark.checked ? "dark" : "light";
  quiz.persist = forget.checked ? "none" : "session";
}

button.addEventListener("click", () => {
  if (quiz) {
    quiz.remove();
    quiz = undefined;
  } else {
    quiz = document.createElement("career-quiz");
    quiz.headingLevel = 2;
    quiz.addEventListener("quiz-progress", ({ detail }) => {
      progress.textContent = `${detail.answered} of ${detail.total} answered`;
    });
  }
  update();
  if (quiz) document.querySelector("main").append(quiz);
});
dark.addEventListener("change", update);
forget.addEventListener("change", update);
