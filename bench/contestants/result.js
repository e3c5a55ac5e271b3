// The simple result that all contestants but the widget show: the sum of each area and of all.
import { areas, statements } from "quiz";

/** From the positions of the answers (5 is “Not sure”) to lines of text, the total first. */
export function resultLines(answers) {
  const points = answers.map((answer, at) => (answer > 4 ? 0 : (answer - 2) * statements[at].sign));
  const sum = (of) => points.filter((_, at) => of(statements[at])).reduce((one, other) => one + other, 0);
  const total = sum(() => true);
  const verdict = total > 6 ? "Machine learning" : total < -6 ? "Software engineering" : "Too close to call";
  return [`${verdict}: ${total}`, ...areas.map(({ id, name }) => `${name}: ${sum(({ area }) => area === id)}`)];
}
