// A React app around the quiz. Without JSX, which esbuild would turn into the same.
// @ts-check
import "career-quiz/define";
import { createElement as h, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

const persist = new URL(location.href).searchParams.get("persist");

function App() {
  const [shown, setShown] = useState(false);
  const [theme, setTheme] = useState("light");
  const [level, setLevel] = useState(3);
  const [said, say] = useState("");
  return [
    h("output", { key: "said" }, said),
    h("button", { key: "show", onClick: () => setShown(!shown) }, "show"),
    h("button", { key: "theme", onClick: () => setTheme("dark") }, "theme"),
    h("button", { key: "level", onClick: () => setLevel(4) }, "level"),
    shown &&
      h("career-quiz", {
        key: "quiz",
        persist,
        theme,
        "heading-level": level,
        "onquiz-progress": ({ detail: { answered, total } }) => say(`${answered} of ${total}`),
      }),
  ];
}

createRoot(document.querySelector("#app")).render(h(StrictMode, {}, h(App)));
