// Colours as numbers, and what WCAG says of two of them.
// @ts-check

/**
 * Each part from 0 to 1.
 * @typedef {[red: number, green: number, blue: number, alpha: number]} Color
 */

/** @type {Color} */
const BLACK = [0, 0, 0, 1];
/** @type {Color} */
const WHITE = [1, 1, 1, 1];

/** @param {number} part */
const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** @param {Color} color */
const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/**
 * From 1, which is none, to 21.
 * @param {Color} one
 * @param {Color} other
 */
export function contrast(one, other) {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * A colour on the way from one to another, rounded to what a screen shows, so that what is measured is what is seen.
 * @param {Color} from
 * @param {Color} to
 * @param {number} part How far, from 0 to 1.
 */
export const mix = (from, to, part) =>
  /** @type {Color} */ (
    from.map((value, index) => Math.round(255 * (value + (Number(to[index]) - value) * part)) / 255)
  );

/**
 * What is seen of a colour on an opaque one.
 * @param {Color} color
 * @param {Color} ground
 */
export const over = ([red, green, blue, alpha], ground) => mix(ground, [red, green, blue, 1], alpha);

/**
 * The one of black and white that stands out from a colour.
 * @param {Color} color
 */
export const opposite = (color) => (contrast(color, WHITE) > contrast(color, BLACK) ? WHITE : BLACK);

/** @param {Color} color */
export const isDark = (color) => opposite(color) === WHITE;

/** @param {Color} color */
export const css = (color) =>
  `rgb(${color
    .slice(0, 3)
    .map((part) => 255 * part)
    .join(" ")})`;

/**
 * What a browser says a colour written `color(from … srgb r g b / alpha)` is; nothing where it is none.
 * @param {string} text
 */
export function parsed(text) {
  const parts = /^color\(srgb (.*)\)$/.exec(text)?.[1]?.split(/[ /]+/);
  // A part can be `none`, which is 0, and lie outside of what sRGB has.
  return (
    parts && /** @type {Color} */ ([...parts, 1].slice(0, 4).map((part) => Math.min(Math.max(Number(part) || 0, 0), 1)))
  );
}
