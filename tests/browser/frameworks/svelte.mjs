// A Svelte app around the quiz.
import "career-quiz/define";
import { mount } from "svelte";
import App from "./app.svelte";

mount(App, { target: document.querySelector("#app") });
