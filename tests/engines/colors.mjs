// The colours that a person sees.
// @ts-check

/** The colours of the statement that is shown: the letters and what is painted behind them, each as a luminance of 0 to 1. */
export const luminances = (page) =>
  page.evaluate(() => {
    const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (color) => {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = color;
      brush.fillRect(0, 0, 1, 1);
      return [...brush.getImageData(0, 0, 1, 1).data];
    };
    /** @param {number[]} color */
    const luminance = (color) => {
      const [r, g, b] = color
        .slice(0, 3)
        .map((part) => (part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const legend = document.querySelector("career-quiz").shadowRoot.querySelector("fieldset[data-question] legend");
    let behind = legend;
    const painted = (place) => rgba(getComputedStyle(place).backgroundColor);
    while (behind && painted(behind)[3] < 255)
      behind = behind.parentElement ?? /** @type {any} */ (behind.getRootNode()).host;
    return {
      prefersDark: matchMedia("(prefers-color-scheme: dark)").matches,
      text: luminance(rgba(getComputedStyle(legend).color)),
      ground: behind ? luminance(painted(behind)) : 1,
    };
  });

/** How much letters and ground differ, 1 to 21, as WCAG counts it. */
export const contrast = ({ text, ground }) => (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
