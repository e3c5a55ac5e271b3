// Pages with a style of their own around the quiz, and what is seen of its colours there.
// @ts-check
import * as q from "./quiz.mjs";

export const QUIZ = '<career-quiz loading="eager" persist="none"></career-quiz>';

/** Opens a page with a style sheet, and the quiz in `body`. */
export async function openStyled(page, serve, style, body = QUIZ) {
  const html = `<!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="/host.css"><script type="module" src="/embed.js"></script></head>
    <body><main><h1>A host</h1>${body}</main></body></html>`;
  const { origin } = await serve({ pages: { "/host.html": html, "/host.css": style } });
  return q.open(page, `${origin}/host.html`);
}

/** The tokens as they come to be, as [red, green, blue], and whether it is dark. */
export const seen = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const screen = shadowRoot.querySelector(".screen");
    const probe = screen.appendChild(document.createElement("i"));
    const rgb = (color) => {
      probe.style.color = color;
      const context = new OffscreenCanvas(1, 1).getContext("2d");
      context.fillStyle = getComputedStyle(probe).color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const names = ["ink", "soft", "paper", "wash", "line", "edge", "for", "against", "error", "focus"];
    const colors = Object.fromEntries(names.map((name) => [name, rgb(`var(--${name})`)]));
    probe.style.color = "light-dark(white, black)";
    const dark = getComputedStyle(probe).color === "rgb(0, 0, 0)";
    const shown = rgb(getComputedStyle(screen).backgroundColor);
    probe.remove();
    return { ...colors, dark, shown };
  });

export const isDark = async (widget) => (await seen(widget)).dark;
export const paper = async (widget) => (await seen(widget)).paper;

export function contrast(one, other) {
  const luminance = (color) => {
    const [r, g, b] = color
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What falls below: text at `text`, controls at 3. */
export function tooLow(colors, text) {
  const on = (grounds, names, need) =>
    grounds.flatMap((ground) =>
      names.map((name) => [name, ground, contrast(colors[name], colors[ground])]).filter(([, , ratio]) => ratio < need),
    );
  return [
    ...on(["paper", "wash"], ["ink", "soft", "for", "against", "error"], text),
    ...on(["paper"], ["edge", "focus"], 3),
  ];
}
