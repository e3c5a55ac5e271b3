// A React page that shows the quiz when it is asked for.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [open, setOpen] = useState(false);
  const [dark, setDark] = useState(false);
  const [shared, setShared] = useState(false);
  const [progress, setProgress] = useState("");
  return (
    <main>
      <h1>Careers</h1>
      <label>
        <input type="checkbox" checked={dark} onChange={() => setDark(!dark)} /> Dark
      </label>
      <label>
        <input type="checkbox" checked={shared} onChange={() => setShared(!shared)} /> Keep nothing on this computer
      </label>
      <button onClick={() => setOpen(!open)}>{open ? "Close the quiz" : "Take the quiz"}</button>
      <output>{progress}</output>
      {open && (
        <career-quiz
          heading-level={2}
          theme={dark ? "dark" : "light"}
          persist={shared ? "none" : "session"}
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
