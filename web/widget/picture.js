// The picture of a result: drawn on a canvas and saved as a file, without a server. It holds no answers.
// @ts-check

import { make } from "../element/make.js";

/**
 * A place between the two sides with its band, in tenths of a point: -1000 is the end of the second side.
 * @typedef {{ score: number, half: number }} Bar
 */

/**
 * What is drawn. src/result/picture.rs makes it from the outline of a result; texts are the quiz's own.
 * @typedef {object} Picture
 * @property {string} name The name of the file.
 * @property {boolean} tall Whether the picture is for a phone, or else for a page.
 * @property {string} title
 * @property {string} date Empty where it is not known.
 * @property {string} verdict
 * @property {[string, string]} ends The second side and the first.
 * @property {string} middle What is written at the middle.
 * @property {Bar} total
 * @property {boolean} favours Whether the result favours a side, whose colour its bands have then.
 * @property {{ name: string, level: string, bar: Bar | null }[]} areas
 */

/** Pixels of what is around the drawing, and of the first of two columns. */
const EDGE = 64;
const COLUMN = 490;

/** @param {number} score */
const sideOf = (score) => (score > 0 ? "for" : score < 0 ? "against" : "soft");

/**
 * Draws the picture in the fonts, the colours and the direction of an element.
 * @param {HTMLElement} root
 * @param {Picture} picture
 */
function draw(root, { tall, title, date, verdict, ends, middle, total, favours, areas }) {
  const [width, height] = tall ? [1080, 1350] : [1200, 630];
  const canvas = make("canvas", { width, height });
  const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const { direction, fontFamily } = getComputedStyle(root);
  const isMirrored = direction === "rtl";
  /** @type {Record<string, string>} */
  const colors = {};
  const probe = make("div");
  root.append(probe);
  probe.style.forcedColorAdjust = "none";
  for (const name of ["paper", "ink", "soft", "line", "for", "against"]) {
    probe.style.color = `var(--${name})`;
    colors[name] = getComputedStyle(probe).color;
  }
  probe.remove();

  /**
   * @param {string} color
   * @param {number} x From where lines start, which is the right in some languages.
   * @param {number} y
   * @param {number} wide
   * @param {number} high
   * @param {number} [alpha]
   */
  const box = (color, x, y, wide, high, alpha = 1) => {
    brush.globalAlpha = alpha;
    brush.fillStyle = /** @type {string} */ (colors[color]);
    brush.fillRect(isMirrored ? width - x - wide : x, y, wide, high);
    brush.globalAlpha = 1;
  };

  /**
   * Writes a text in as many lines as it takes: a word that is too long for one goes on in the next. Answers where it ends.
   * @param {string} text
   * @param {number} x
   * @param {number} y
   * @param {number} room
   * @param {number} size
   * @param {string} color
   * @param {number} [weight]
   * @param {CanvasTextAlign} [align]
   */
  const write = (text, x, y, room, size, color, weight = 400, align = "start") => {
    brush.font = `${weight} ${size}px ${fontFamily}`;
    brush.fillStyle = /** @type {string} */ (colors[color]);
    brush.textAlign = align;
    brush.direction = isMirrored ? "rtl" : "ltr";
    let line = "";
    const end = () => {
      y += 1.25 * size;
      brush.fillText(line.trim(), isMirrored ? width - x : x, y - 0.25 * size);
      line = "";
    };
    const fits = (/** @type {string} */ more) => brush.measureText((line + more).trimEnd()).width <= room;
    for (const word of text.match(/[^\s-]*[\s-]?/g) ?? []) {
      if (line && !fits(word)) end();
      // A letter with its marks.
      for (const letter of fits(word) ? [word] : (word.match(/.\p{M}*/gsu) ?? [])) {
        if (line && !fits(letter)) end();
        line += letter;
      }
    }
    if (line) end();
    return y;
  };

  /**
   * Paints everything; answers how high it is.
   * @param {number} unit The size of the letters.
   * @param {number} top
   */
  const paint = (unit, top) => {
    box("paper", 0, 0, width, height);
    let x = EDGE;
    let room = tall ? width - 2 * EDGE : COLUMN;
    let y = top + EDGE;
    /** Two texts, at the two ends of the same lines. */
    const pair = (
      /** @type {[string, string, number]} */ [one, color, weight],
      /** @type {[string, string, number]} */ [other, otherColor, otherWeight],
    ) => {
      const half = room / 2 - 10;
      const left = write(one, x, y, half, 24 * unit, color, weight);
      y = Math.max(left, write(other, x + room, y, half, 24 * unit, otherColor, otherWeight, "end")) + 10 * unit;
    };
    const place = (/** @type {number} */ tenths) =>
      x + ((Math.min(Math.max(tenths, -1000), 1000) + 1000) * room) / 2000;
    /** A strip between two places; how far above and below the line it reaches. */
    const strip = (
      /** @type {string} */ color,
      /** @type {number} */ from,
      /** @type {number} */ to,
      /** @type {number} */ reach,
      /** @type {number} */ alpha = 1,
    ) => box(color, place(Math.min(from, to)), y - reach, Math.abs(place(to) - place(from)), 2 * reach, alpha);
    const mark = (/** @type {number} */ at, /** @type {number} */ reach, /** @type {number} */ thick) => {
      box("paper", place(at) - thick, y - reach, 2 * thick, 2 * reach);
      box("ink", place(at) - thick / 2, y - reach, thick, 2 * reach);
    };

    y = write(title, x, y, room, 24 * unit, "soft");
    y = write(date, x, y, room, 24 * unit, "soft") + 14 * unit;
    y = write(verdict, x, y, room, (tall ? 56 : 46) * unit, "ink", 700) + 36 * unit;
    pair([ends[0], "against", 600], [ends[1], "for", 600]);
    y += 24 * unit;
    const { score, half } = total;
    const side = favours ? sideOf(score) : "soft";
    strip("against", -1000, 0, 5 * unit, 0.4);
    strip("for", 0, 1000, 5 * unit, 0.4);
    // The wide band has an edge that is seen on any ground.
    strip(side, score - 2 * half, score + 2 * half, 16 * unit);
    strip("paper", score - 2 * half + 5, score + 2 * half - 5, 14 * unit);
    strip(side, score - 2 * half, score + 2 * half, 14 * unit, 0.35);
    strip(side, score - half, score + half, 14 * unit, 0.7);
    mark(0, 22 * unit, 3 * unit);
    mark(score, 24 * unit, 8 * unit);
    y = write(middle, place(0), y + 26 * unit, room, 20 * unit, "soft", 400, "center");
    const bottom = y;

    if (tall) y += 50 * unit;
    else {
      x += room + EDGE;
      room = width - EDGE - x;
      y = top + EDGE;
    }
    for (const { name, level, bar } of areas) {
      pair([name, "ink", 600], [level, "soft", 400]);
      y += 8 * unit;
      if (bar) {
        strip("line", -1000, 1000, 2 * unit);
        strip(sideOf(bar.score), 0, bar.score, 8 * unit);
        strip(sideOf(bar.score), bar.score - bar.half, bar.score + bar.half, 4 * unit, 0.5);
        mark(0, 10 * unit, 3 * unit);
      } else strip("soft", -40, 40, 2 * unit); // a dash: no score is not a score of 0
      y += (tall ? 44 : 34) * unit;
    }
    return Math.max(bottom, y) - top + EDGE / 2;
  };
  // As large as there is room for, and in the middle of it.
  let unit = 1.5;
  while (paint(unit, 0) > height && unit > 0.2) unit *= 0.95;
  paint(unit, (height - paint(unit, 0)) / 2);
  return canvas;
}

/**
 * Draws a picture and saves it as a file; answers whether the browser could.
 * @param {HTMLElement} root What the widget is shown in.
 * @param {string} json A {@link Picture}.
 */
export async function savePicture(root, json) {
  // A sandboxed frame saves nothing, and says nothing of it.
  if (self.origin === "null") return false;
  /** @type {Picture} */
  const picture = JSON.parse(json);
  // The quiz has a direction of its own, whatever that of the page is.
  const screen = /** @type {HTMLElement} */ (root.querySelector("[data-screen]") ?? root);
  /** @type {Blob | null} */
  const file = await new Promise((resolve) => draw(screen, picture).toBlob(resolve));
  if (!file) return false;
  const href = URL.createObjectURL(file);
  make("a", { href, download: picture.name }).click();
  // Not every browser has taken hold of it by now.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return true;
}
