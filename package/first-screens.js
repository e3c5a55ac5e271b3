// The first screens as markup for a page: with the address of the folder in its links, and with headings of a level.
// @ts-check

/** The level of the highest heading in the files of the folder. */
const LEVEL = 2;

/**
 * @param {string} markup What a file such as `quizzes/swe-or-mle/first.en.html` holds.
 * @param {string} base The address of the folder of the quiz.
 * @param {number} [level] That of the highest heading, 1 to 6.
 */
export function placed(markup, base, level = LEVEL) {
  const folder = base.replace(/\/*$/, "/").replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return markup
    .replace(/href="(paper[\w-]*\.html)"/g, (_, name) => `href="${folder}${name}"`)
    .replace(/<(\/?)h([1-6])(?=[ >])/g, (_, end, number) => {
      const own = Number(number) + level - LEVEL;
      if (own <= 6) return `<${end}h${own}`;
      return end ? "</div" : `<div role="heading" aria-level="${own}"`;
    });
}

/**
 * The style sheet in the markup, whose digest a policy has to name.
 * @param {string} markup
 */
export const styleIn = (markup) => markup.match(/<style>([^<]*)<\/style>/)?.[1] ?? "";
