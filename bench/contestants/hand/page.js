// A page written by hand: the first statement is in the HTML, and this puts the next one into the same elements.
import { statements } from "quiz";
import { resultLines } from "../result.js";

const form = document.querySelector("form");
const answers = [];

form.addEventListener("change", ({ target }) => {
  answers.push(Number(target.value));
  const next = statements[answers.length];
  if (next) {
    target.checked = false;
    form.querySelector("h2").textContent = next.text;
    form.querySelector("small").textContent = `${answers.length + 1} of ${statements.length}`;
    return;
  }
  const list = document.createElement("ul");
  list.id = "result";
  list.append(
    ...resultLines(answers).map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }),
  );
  form.replaceWith(list);
});
