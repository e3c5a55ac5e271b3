// A React page that shows the quiz when it is asked for.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [open, setOpen] = useState(false);
  const [dark, setDark] = useState(false);
  const [forget, setForget] = useState(false);
  const [progress, setProgress] = useState("");
  return (
    <main>
      <h1>Careers</h1>
      <label>
        <input type="checkbox" checked={dark} onChange={() => setDark(!dark)} /> Dark
      </label>
      <label>
        <input type="checkbox" checked={forget} onChange={() => setForget(!forget)} /> Forget my answers when I close
        the quiz
      </label>
      <button onClick={() => setOpen(!open)}>{open ? "Close the quiz" : "Take the quiz"}</button>
      <output>{progress}</output>
      {open && (
        <career-quiz
          heading-level={2}
          theme={dark ? "dark" : "light"}
          persist={forget ? "none" : "session"}
          onquiz-progress={({ detail }) => setProgress(`${detail.answered} of ${detail.total} answered`)}
        />
      )}
    </main>
  );
}

createRoot(document.querySelector("#app")).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
