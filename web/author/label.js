// The label that answers come to, by the rules of the core: for people who are simulated, thousands at a time.
// @ts-check

/**
 * What of a quiz the score needs.
 * @typedef {object} Design
 * @property {(string | undefined)[]} blocks The kind of each area.
 * @property {{ area: number, isFor: boolean }[]} statements
 */

/**
 * A score: its weighted sum and variance, and the label. `side` is 1 for the first pole, -1 for the second, 0 for neither.
 * @typedef {{ g: number, h: number, side: number, isClear: boolean }} Label
 */

/** The points of an area where nothing else is said. */
const USUAL = 5;

/**
 * The design of a quiz that is good.
 * @param {{ areas: { id: string, block?: string }[], questions: { area: string, direction: string }[] }} quiz
 * @returns {Design}
 */
export function designOf({ areas, questions }) {
  const ids = areas.map(({ id }) => id);
  return {
    blocks: areas.map(({ block }) => block),
    statements: questions.map(({ area, direction }) => ({ area: ids.indexOf(area), isFor: direction === "for" })),
  };
}

/**
 * @param {number} one
 * @param {number} other
 * @returns {number}
 */
const commonDivisor = (one, other) => (other ? commonDivisor(other, one % other) : one);

/**
 * Scores answers to a design: a function, since what does not depend on answers is counted once.
 * @param {Design} design
 */
export function scorer({ blocks, statements }) {
  const areas = blocks.map((_, area) => {
    const half = (/** @type {boolean} */ isFor) =>
      statements.flatMap((one, at) => (one.area === area && one.isFor === isFor ? [at] : []));
    return { plus: half(true), minus: half(false) };
  });
  let unit = 6;
  const largest = Math.max(...areas.flatMap(({ plus, minus }) => [plus.length, minus.length]));
  for (let size = 2; size <= largest; size += 1) unit *= size / commonDivisor(unit, size);

  /**
   * @param {(number | null)[]} answers 0 to 4, or none, in the order of the statements.
   * @param {number[]} importance The points of the areas, 0 to 10.
   * @returns {Label}
   */
  return (answers, importance = []) => {
    const half = (/** @type {number[]} */ positions) => {
      let [given, sum] = [0, 0];
      for (const at of positions) {
        const answer = answers[at] ?? null;
        if (answer === null) continue;
        given += 1;
        sum += answer - 2;
      }
      return { given, sum };
    };
    const points = importance.some(Boolean) ? importance : [];
    let [g, h, counted, isEnough] = [0, 0, 0, true];
    for (const [at, area] of areas.entries()) {
      const [plus, minus] = [half(area.plus), half(area.minus)];
      const [given, weight] = [plus.given + minus.given, points[at] ?? USUAL];
      const isScored = plus.given > 0 && minus.given > 0 && 2 * given >= area.plus.length + area.minus.length;
      if (isScored) g += weight * ((unit / plus.given) * plus.sum - (unit / minus.given) * minus.sum);
      h += weight ** 2 * (isScored ? unit / plus.given + unit / minus.given : (16 * unit) / 3);
      if (!weight) continue;
      counted += given;
      isEnough &&= isScored;
    }
    isEnough &&= 3 * counted >= statements.length;
    const isSure = (/** @type {number} */ errors) => g !== 0 && g * g >= errors ** 2 * unit * h;
    return { g, h, side: isSure(1) ? Math.sign(g) : 0, isClear: isSure(2) && isEnough };
  };
}

/**
 * From how many of 100 points on a result is clear, with all statements answered and all areas counting the same.
 * @param {Design} design
 */
export function clearFrom({ blocks, statements }) {
  const sizes = blocks.map((_, area) => statements.filter((statement) => statement.area === area).length / 2);
  const variance = sizes.reduce((sum, size) => sum + 2 / size, 0);
  return (50 * Math.sqrt(variance)) / blocks.length;
}
