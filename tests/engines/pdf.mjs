// What a PDF of Firefox says: enough of the format to know its pages and its letters, and no more.
// @ts-check
import { inflateSync } from "node:zlib";

/** Two letters that fonts may draw as one, which have another code then; and what is no letter at all. */
const NO_PLAIN_LETTERS = /ff|fi|fl|[^A-Za-z]/g;

/** The letters of a text, by which to find it in those of a PDF. */
export const letters = (text) => text.replace(NO_PLAIN_LETTERS, "");

/** The number of pages of a PDF, and all its letters in the order in which they are drawn. */
export function readPdf(pdf) {
  const source = pdf.toString("latin1");
  const streams = [...source.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return inflateSync(pdf.subarray(start, source.indexOf("endstream", start))).toString("latin1");
  });
  const pages = [source, ...streams].join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const drawn = streams
    .filter((stream) => /\bT[jJ]\b/.test(stream))
    .flatMap((stream) =>
      [...stream.matchAll(/\(((?:\\.|[^\\)])*)\)/gs)].map(([, string]) => string.replace(/\\(\d{3}|.)/gs, "")),
    );
  return { pages, letters: letters(drawn.join("")) };
}
