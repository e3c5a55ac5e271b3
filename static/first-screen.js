// The first screen may be in the page already, as on our own pages. What a person does there before the widget takes
// over is carried over: the answer, the way on, and the place of the focus.

export class FirstScreen {
  #root;
  #press = false;
  #released = Promise.resolve();
  #wants = "";

  constructor(root) {
    this.#root = root;
    const hold = (begin, ...ends) =>
      root.addEventListener(begin, (event) => {
        this.#press = event.pressure > 0 || event.width > 1;
        // A press that has begun here must end here, or it would be lost.
        this.#released = Promise.race([
          ...ends.map((end) => new Promise((done) => addEventListener(end, done, { once: true, capture: true }))),
          new Promise((done) => setTimeout(done, 3000)),
        ]);
      });
    hold("pointerdown", "pointerup", "pointercancel");
    hold("keydown", "keyup");
    root.addEventListener("click", ({ target }) => {
      const action = target.closest("button")?.dataset.action;
      if (action) this.#wants = action;
    });
    root.addEventListener("keydown", ({ key, target }) => {
      if (key === "Enter" && target.matches("[type=radio]")) this.#wants = "next";
    });
    root.addEventListener("change", ({ target }) => {
      if (target.type === "radio") this.#wants = this.#press && this.#input("[type=checkbox]")?.checked ? "next" : "";
    });
  }

  #input(selector) {
    return this.#root.querySelector(`input${selector}`);
  }

  /** Resolves when no press is under way. */
  async free() {
    for (let held; held !== this.#released; ) {
      held = this.#released;
      await held;
      // The click comes after the release.
      await new Promise((done) => setTimeout(done));
    }
  }

  /** What was done, for the widget. */
  get done() {
    const answer = this.#input("[type=radio]:checked")?.value ?? "";
    return JSON.stringify({ answer, wants: this.#wants, auto_advance: this.#input("[type=checkbox]")?.checked });
  }

  /** Goes; answers how to find the focus again. */
  leave() {
    const active = this.#root.contains(document.activeElement) && document.activeElement;
    this.#root.remove();
    if (!active || this.#wants) return null;
    if (active.name) return `[name="${active.name}"]${active.type === "radio" ? `[value="${active.value}"]` : ""}`;
    return active.dataset.action ? `[data-action="${active.dataset.action}"]` : active.localName;
  }
}
