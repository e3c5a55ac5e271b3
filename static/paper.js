// The answers that came along with the address are marked in the boxes of the paper: a reader sees which, a screen
// reader hears it. Without this script the boxes are empty, to be filled in by hand.

const signs = /^#answers=([0-4u-]{1,99})$/.exec(location.hash)?.[1] ?? "";
// In a frame the way back leads to the quiz that is made for frames.
if (parent !== window) document.querySelector(".screen-only a").href = "embed.html";
const list = document.querySelector("ol.statements");
for (const [at, item] of [...(signs ? list.children : [])].entries()) {
  const sign = signs.charAt(at);
  const boxes = [...item.querySelectorAll(".boxes > *")];
  const box = sign === "u" ? boxes.at(-1) : sign && sign !== "-" && boxes[Number(sign)];
  if (!box) continue;
  box.classList.add("marked");
  const said = document.createElement("span");
  said.className = "hidden";
  said.append(list.dataset.answer, sign === "u" ? document.querySelector(".scale li:last-child").lastChild.textContent.trim() : box.textContent);
  item.append(said);
}
