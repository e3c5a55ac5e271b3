// A Vue app around the quiz. With a render function: templates are compiled into the same.
// @ts-check
import "career-quiz/define";
import { createApp, h, ref } from "vue";

const persist = new URL(location.href).searchParams.get("persist");

createApp({
  setup() {
    const [shown, theme, level, said] = [ref(false), ref("light"), ref(3), ref("")];
    return () => [
      h("output", said.value),
      h(
        "button",
        {
          onClick: () => {
            shown.value = !shown.value;
          },
        },
        "show",
      ),
      h(
        "button",
        {
          onClick: () => {
            theme.value = "dark";
          },
        },
        "theme",
      ),
      h(
        "button",
        {
          onClick: () => {
            level.value = 4;
          },
        },
        "level",
      ),
      shown.value
        ? h("career-quiz", {
            persist,
            theme: theme.value,
            "heading-level": level.value,
            "onQuiz-progress": ({ detail: { answered, total } }) => {
              said.value = `${answered} of ${total}`;
            },
          })
        : undefined,
    ];
  },
}).mount("#app");
