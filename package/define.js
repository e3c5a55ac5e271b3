// Registers <career-quiz>, unless the page has done so already.
// @ts-check

import { CareerQuizElement } from "./element.js";

customElements.get("career-quiz") ?? customElements.define("career-quiz", CareerQuizElement);

export { CareerQuizElement };
