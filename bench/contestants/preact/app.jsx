// The same quiz as a Preact app.
import { render } from "preact";
import { useState } from "preact/hooks";
import { answers, prompt, statements } from "quiz";
import { resultLines } from "../result.js";

function Statement({ at, choose }) {
  return (
    <fieldset key={at}>
      <legend>
        <h2>{statements[at].text}</h2>
      </legend>
      <p>
        {prompt}{" "}
        <small>
          {at + 1} of {statements.length}
        </small>
      </p>
      {answers.map((text, value) => (
        <label key={value}>
          <input type="radio" name="answer" value={value} onChange={() => choose(value)} /> {text}
        </label>
      ))}
    </fieldset>
  );
}

function Quiz() {
  const [given, setGiven] = useState([]);
  if (given.length === statements.length) {
    return (
      <ul id="result">
        {resultLines(given).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  }
  return <Statement at={given.length} choose={(value) => setGiven([...given, value])} />;
}

render(<Quiz />, document.querySelector("#quiz"));
