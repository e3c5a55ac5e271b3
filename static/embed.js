// The one script that a page loads: defines <career-quiz>.

import { CareerQuizElement } from "./element.js";

customElements.get("career-quiz") ?? customElements.define("career-quiz", CareerQuizElement);
