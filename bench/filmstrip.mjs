// What a person sees of a page while it comes, at some moments, as one picture: a row for each page.
// @ts-check
import { writeFileSync } from "node:fs";
import { film } from "./measure.mjs";

/** When the pictures are taken, in milliseconds after the navigation. */
export const moments = [500, 1000, 1500, 2000];

/** Films the contestants under a condition and writes the strip into a PNG file. */
export async function filmstrip(browser, { contestants, origin, condition, file }) {
  const rows = [];
  for (const { title, path } of contestants) {
    rows.push({ title, frames: await film(browser, { url: `${origin}/${path}`, condition, moments }) });
  }
  const page = await browser.newPage({ viewport: { width: 1000, height: 200 * rows.length + 40 } });
  try {
    const bytes = await page.evaluate(
      async ([rows, moments]) => {
        const [width, height, left, top] = [200, 141, 150, 30];
        const canvas = new OffscreenCanvas(left + moments.length * (width + 10), top + rows.length * (height + 20));
        const pen = canvas.getContext("2d");
        pen.fillStyle = "#ffffff";
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.font = "14px sans-serif";
        for (const [column, moment] of moments.entries()) {
          pen.fillStyle = "#1a1a1a";
          pen.fillText(`${moment / 1000} s`, left + column * (width + 10), 18);
        }
        for (const [row, { title, frames }] of rows.entries()) {
          const y = top + row * (height + 20);
          pen.fillStyle = "#1a1a1a";
          const words = title.split(" ");
          for (let line = 0; words.length; line += 1) {
            let text = words.shift();
            while (words.length && pen.measureText(`${text} ${words[0]}`).width < left - 12)
              text += ` ${words.shift()}`;
            pen.fillText(text, 4, y + 18 + line * 18);
          }
          for (const [column, frame] of frames.entries()) {
            const x = left + column * (width + 10);
            if (frame) {
              const image = new Image();
              image.src = `data:image/png;base64,${frame}`;
              await image.decode();
              pen.drawImage(image, x, y, width, height);
            }
            pen.strokeStyle = "#999999";
            pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
          }
        }
        const blob = await canvas.convertToBlob({ type: "image/png" });
        return [...new Uint8Array(await blob.arrayBuffer())];
      },
      [rows, moments],
    );
    writeFileSync(file, Buffer.from(bytes));
  } finally {
    await page.close();
  }
}
