// What is in the editor, kept in this tab alone: a reload or a crash loses nothing, and closing the tab forgets it.
// @ts-check

const KEY = "career-quiz-author";

/**
 * @param {string} text
 * @param {string} saved The text as it was last saved.
 */
export function keep(text, saved) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ text, isSaved: text === saved }));
  } catch {
    // Without storage it is kept as long as the page is there.
  }
}

/**
 * What was in the editor, and whether it is in a file.
 * @returns {{ text: string, isSaved: boolean }}
 */
export function kept() {
  try {
    const { text, isSaved } = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return { text: String(text ?? ""), isSaved: Boolean(isSaved) };
  } catch {
    return { text: "", isSaved: false };
  }
}
