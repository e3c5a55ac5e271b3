// The answers that came along with the address are marked in the boxes of the paper: a reader sees which, a screen
// reader hears it. Without this script the boxes are empty, to be filled in by hand.
// @ts-check

/**
 * What every paper has.
 * @param {string} selector
 */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

const signs = /^#answers=([0-4u-]{1,99})$/.exec(location.hash)?.[1] ?? "";
// In a frame the way back leads to the quiz that is made for frames.
if (parent !== window) one(".screen-only a").setAttribute("href", "embed.html");
const list = one("ol.statements");
for (const [index, item] of [...(signs ? list.children : [])].entries()) {
  const sign = signs.charAt(index);
  const boxes = [...item.querySelectorAll(".boxes > *")];
  const box = sign === "u" ? boxes.at(-1) : sign && sign !== "-" && boxes[Number(sign)];
  if (!box) continue;
  box.classList.add("marked");
  const spoken = document.createElement("span");
  spoken.className = "hidden";
  const unsure = () => one(".scale li:last-child").lastChild?.textContent?.trim();
  spoken.append(list.dataset.answer ?? "", (sign === "u" ? unsure() : box.textContent) ?? "");
  item.append(spoken);
}
