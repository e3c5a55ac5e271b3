// The one script that a page loads: defines <career-quiz>.
// @ts-check

import { CareerQuizElement } from "./element/career-quiz-element.js";

customElements.get("career-quiz") ?? customElements.define("career-quiz", CareerQuizElement);
