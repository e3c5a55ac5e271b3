// A Svelte app around the quiz.
// @ts-check
import "career-quiz/define";
import { mount } from "svelte";
import App from "./app.svelte";

mount(App, { target: document.querySelector("#app") });
