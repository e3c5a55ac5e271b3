// A quiz in a language that there are no words for, on a page in a third one: each text says in which language it is, and
// all screens have one direction.
// @ts-check
import { expect, hostPage, test } from "./fixtures.mjs";
import * as q from "./quiz.mjs";
import * as r from "./result.mjs";

/** What is no text for people: the program knows these words. */
const IDS =
  /^(\$schema|area|areas|block|direction|done|facet|felt|grounds|id|if_not_true|if_true|opposites|pole|question|questions|shown_by|step|value|trial_needs|url)$/;

/** The quiz with other letters: those of the alphabet from `first` on. Its title can begin in another alphabet. */
function inLetters(first, language, title) {
  const walk = (value, key) => {
    if (typeof value === "string") {
      const letter = (sign) => String.fromCodePoint(first + ((sign.toLowerCase().codePointAt(0) ?? 97) - 97));
      return IDS.test(key) || /^(for|against)$/.test(value) ? value : value.replace(/[a-z]/gi, letter);
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (Object(value) !== value) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  const quiz = walk(q.quiz);
  return JSON.stringify({ ...quiz, language, title: title + quiz.title });
}

/** What a title can begin with, as the name of a product. */
const TITLE = "Ab ";
const ALPHABETS = { he: 0x5d0, ru: 0x430 };

/** Every text that can be seen, and is not only spoken, whose language is not what its letters are. */
const wrong = (widget) =>
  widget.evaluate(({ shadowRoot }, title) => {
    const all = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const found = [];
    while (all.nextNode()) {
      const { parentElement, textContent } = all.currentNode;
      const data = (textContent ?? "").replaceAll(title, "");
      if (!/\p{L}/u.test(data) || !parentElement || parentElement.matches("style, [role=status]")) continue;
      const said = parentElement.closest("[lang]").getAttribute("lang");
      const isEnglish = /\p{Script=Latin}/u.test(data);
      const isOther = /[^\p{Script=Latin}\P{L}]/u.test(data);
      if ((said === "en" && isOther) || (said !== "en" && isEnglish)) found.push(`${said}: ${data}`);
    }
    return found;
  }, TITLE);

for (const [language, first] of Object.entries(ALPHABETS)) {
  test(`a quiz in ${language} with English words on a German page`, async ({ page, serve }) => {
    const { origin } = await serve({
      pages: {
        "/own.json": inLetters(first, language, TITLE),
        "/host.html": hostPage('<career-quiz src="own.json" loading="eager"></career-quiz>').replace(
          /<html[^>]*>/,
          '<html lang="de">',
        ),
      },
    });
    const widget = await q.open(page, `${origin}/host.html`);
    const root = widget.locator("[data-screen]");
    const expectTrue = async (name) => {
      expect(await wrong(widget), name).toEqual([]);
      await expect(root).toHaveAttribute("lang", language);
      await expect(root).toHaveAttribute("dir", language === "ru" ? "ltr" : "rtl");
    };
    await q.next(widget);
    await expectTrue("a statement without an answer");
    await q.choose(widget, q.statements[0], 3);
    await q.statement(widget, q.statements[1]).waitFor();
    await expectTrue("a statement");
    await q.press(widget, "review");
    await q.screen(widget, "review").waitFor();
    await expectTrue("the review");
    await q.press(widget, "next");
    await q.answerAll(widget, r.says(r.people.leaning_mle));
    await q.fineTune(widget);
    await expectTrue("the importance");
    await q.toResult(widget);
    await r.openAll(widget);
    await expectTrue("the result");
    await q.slider(widget, "C").fill("10");
    await widget.locator("[data-trying]").waitFor();
    await expectTrue("something tried");
  });
}
