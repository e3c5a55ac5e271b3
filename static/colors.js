// Colours as numbers: [red, green, blue, alpha], each from 0 to 1, and what WCAG says of two of them.

const BLACK = [0, 0, 0, 1];
const WHITE = [1, 1, 1, 1];

const luminance = (color) => {
  const [red, green, blue] = color.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

export function contrast(one, other) {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Rounded to what a screen shows, so that what is measured is what is seen. */
export const mix = (from, to, part) =>
  from.map((value, at) => Math.round(255 * (value + (to[at] - value) * part)) / 255);

/** What is seen of a colour on an opaque one. */
export const over = (color, ground) => mix(ground, [...color.slice(0, 3), 1], color[3]);

/** The one of black and white that stands out from a colour. */
export const opposite = (color) => (contrast(color, WHITE) > contrast(color, BLACK) ? WHITE : BLACK);

export const isDark = (color) => opposite(color) === WHITE;

export const css = (color) => `rgb(${color.slice(0, 3).map((part) => 255 * part).join(" ")})`;

/** What a browser says a colour written `color(from … srgb r g b / alpha)` is; nothing where it is none. */
export function parsed(text) {
  const parts = /^color\(srgb (.*)\)$/.exec(text)?.[1].split(/[ /]+/);
  // A part can be `none`, which is 0, and lie outside of what sRGB has.
  return parts && [...parts, 1].slice(0, 4).map((part) => Math.min(Math.max(Number(part) || 0, 0), 1));
}
