// A page without a framework around the quiz, which does by hand what those beside it do with theirs.
// @ts-check
import "career-quiz/define";

const app = document.querySelector("#app");
const said = app.appendChild(document.createElement("output"));
const state = { shown: false, theme: "light", level: 3 };
let quiz;

function update() {
  if (state.shown && !quiz) {
    quiz = app.appendChild(document.createElement("career-quiz"));
    quiz.persist = new URL(location.href).searchParams.get("persist");
    quiz.addEventListener("quiz-progress", ({ detail: { answered, total } }) => {
      said.textContent = `${answered} of ${total}`;
    });
  } else if (!state.shown) {
    quiz?.remove();
    quiz = undefined;
  }
  if (!quiz) return;
  quiz.setAttribute("heading-level", state.level);
  quiz.theme = state.theme;
}

function button(name, act) {
  const button = document.createElement("button");
  button.textContent = name;
  button.addEventListener("click", () => {
    act();
    update();
  });
  app.append(button);
}

button("show", () => {
  state.shown = !state.shown;
});
button("theme", () => {
  state.theme = "dark";
});
button("level", () => {
  state.level = 4;
});
