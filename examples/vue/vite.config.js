// Tells Vue that <career-quiz> is an element of the page, and not one of its components.
import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag === "career-quiz";

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
