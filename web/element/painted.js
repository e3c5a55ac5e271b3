// When what was changed is to be seen.
// @ts-check

/** Frames come later than this, in milliseconds, where nobody looks: in a hidden tab, or in a frame far down a page. */
const NEVER = 100;

/**
 * Resolves after the next frame was handed over for painting, or soon where none comes.
 * @returns {Promise<void>}
 */
export const painted = () =>
  new Promise((done) => {
    setTimeout(done, NEVER);
    requestAnimationFrame(() => setTimeout(done));
  });
