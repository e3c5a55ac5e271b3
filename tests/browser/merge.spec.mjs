// What two tabs come to: the merging of what is kept, by itself and in thousands of ways, without a browser.
// @ts-check
import { merged } from "../../web/widget/shelf.js";
import { expect, test } from "./fixtures.mjs";
import { randomFrom } from "./result.mjs";

test("parts that one tab has changed are as it has left them, all others as the other has", () => {
  /** @type {[before: any, mine: any, now: any, both: any][]} */
  const table = [
    [{}, { a: 1 }, { b: 2 }, { b: 2, a: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }, { a: 3 }, { a: 3, b: 2 }],
    [{ a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }],
    [{ a: 1 }, { a: 1 }, null, null],
    [{ a: 1 }, { a: 1, b: 2 }, null, { b: 2 }],
    [{ a: 1, b: 1 }, { b: 1 }, { a: 1, b: 1, c: 1 }, { b: 1, c: 1 }],
    [{ a: null }, { a: null }, { a: 0 }, { a: 0 }],
    [{ a: 1 }, {}, { a: 1, b: 2 }, { b: 2 }],
    [{ x: {} }, { x: {} }, { x: { a: 1 } }, { x: { a: 1 } }],
    [{ x: { a: 1 } }, { x: { a: 1, b: 2 } }, { x: { a: 3 } }, { x: { a: 3, b: 2 } }],
    [null, { a: 1 }, { b: 2 }, { b: 2, a: 1 }],
    [null, null, { b: 2 }, { b: 2 }],
    [[1], [1, 3], [1, 2], [1, 2, 3]],
    [[1, 2], [1], [1, 2, 3], [1, 3]],
    [[{ a: 1 }], [{ a: 1 }, { b: 2 }], [], [{ b: 2 }]],
    [undefined, [4], [4], [4]],
    [{ a: 1 }, { a: 2 }, "nonsense", { a: 2 }],
    [{ a: 1 }, { a: 2 }, 7, { a: 2 }],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, { c: 3 }, { c: 3 }],
    [JSON.parse('{"__proto__":{"a":1}}'), { b: 1 }, JSON.parse('{"__proto__":{"a":1}}'), { b: 1 }],
  ];
  for (const [before, mine, now, both] of table) {
    expect(merged(before, mine, now), JSON.stringify([before, mine, now])).toEqual(both);
  }
  expect(/** @type {any} */ ({}).a).toBeUndefined();
});

test("whatever is done in two tabs, the last answer to each statement counts, and what is deleted stays so", () => {
  const random = randomFrom(7);
  /** @type {any[]} */
  const lost = [];
  const below = (/** @type {number} */ number) => Math.floor(random() * number);
  for (let run = 0; run < 3000; run += 1) {
    /** @type {Record<string, number>} */
    let expected = {};
    /** @type {any} */
    let stored = null;
    const tabs = [0, 1].map(() => ({ seen: /** @type {any} */ (null), mine: /** @type {any} */ (null) }));
    for (let deeds = 1 + below(12); deeds; deeds -= 1) {
      const tab = tabs[below(2)];
      const id = "abcd"[below(4)];
      const kind = below(8);
      if (kind === 0) {
        [tab.mine, stored, expected] = [null, null, {}];
      } else if (kind > 2) {
        const value = below(5);
        // The same answer once more changes nothing in a tab, which then does not know that it was meant.
        if (tab.mine?.[id] === value && expected[id] !== value) continue;
        tab.mine = { ...tab.mine, [id]: value };
        expected = { ...expected, [id]: value };
      }
      const both = kind === 0 ? null : merged(tab.seen, tab.mine, stored);
      [tab.mine, tab.seen, stored] = [both, both, both];
      const text = (/** @type {any} */ answers) => JSON.stringify(Object.entries(answers ?? {}).sort());
      if (text(stored) !== text(expected)) lost.push([run, stored, expected]);
    }
  }
  expect(lost).toEqual([]);
});
