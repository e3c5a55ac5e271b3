// The first statement stands in our own pages before any script has run, and what is done there is not lost.
import { expect, test } from './fixtures.mjs';
import * as q from './quiz.mjs';

const [first, second] = q.statements;

/** Opens the page while the wasm is held back; gives the widget, and how to let it come. */
async function openEarly(page, url) {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
  const asked = page.waitForRequest('**/*.wasm');
  await page.goto(url);
  await asked;
  const widget = page.locator('career-quiz');
  await expect(q.statement(widget, first)).toBeVisible();
  return { widget, release: async () => { release(); await q.ready(widget); } };
}

test('an answer with the mouse moves on when the widget is there', async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.choose(widget, first, 3);
  await expect(q.answer(widget, first, 3)).toBeChecked();
  await release();
  await expect(q.statement(widget, second)).toBeVisible();
  await q.press(widget, 'back');
  await expect(q.answer(widget, first, 3)).toBeChecked();
});

test('an answer with the keyboard stays, with the focus on it', async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.chooseByKeyboard(widget, first, 2);
  await release();
  await expect(q.answer(widget, first, 2)).toBeChecked();
  await expect(q.answer(widget, first, 2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(q.statement(widget, second)).toBeVisible();
});

test('Enter on an answer moves on when the widget is there', async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.chooseByKeyboard(widget, first, 1);
  await page.keyboard.press('Enter');
  await release();
  await expect(q.statement(widget, second)).toBeVisible();
});

test('moving on can be switched off before', async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await widget.locator('input[name="auto-advance"]').uncheck();
  await q.choose(widget, first, 4);
  await release();
  await expect(q.answer(widget, first, 4)).toBeChecked();
  await expect(widget.locator('input[name="auto-advance"]')).not.toBeChecked();
});

test('"Next" without an answer says what to do, and the review opens', async ({ page, site }) => {
  for (const [action, seen] of [['next', 'fieldset[aria-describedby]'], ['review', '[data-screen="review"]']]) {
    const { widget, release } = await openEarly(page, site.url);
    await q.press(widget, action);
    await release();
    await expect(widget.locator(seen)).toBeVisible();
    await page.unrouteAll({ behavior: 'wait' });
  }
});

test('a press that is under way when the widget comes is not lost', async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  await q.answer(widget, first, 0).hover();
  await page.mouse.down();
  const loaded = page.waitForResponse(/\.wasm$/);
  const ready = release();
  await loaded;
  await page.mouse.up();
  await ready;
  await expect(q.statement(widget, second)).toBeVisible();
});

test('nothing moves when the widget takes over', async ({ page, site }) => {
  const { widget, release } = await openEarly(page, site.url);
  const boxes = () => widget.locator('h1, h2, label, button, fieldset').evaluateAll((all) => all.map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.localName, x, y, width, height];
  }));
  const before = await boxes();
  await release();
  expect(await boxes()).toEqual(before);
});

test('who was here before is welcomed, and an early answer counts', async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await q.choose(widget, first, 4);
  await q.choose(widget, second, 1);
  await q.statement(widget, q.statements[2]).waitFor();
  const { release } = await openEarly(page, site.url);
  await q.choose(widget, first, 0);
  await release();
  await expect(q.button(widget, 'go-on')).toBeVisible();
  await q.statement(widget, q.statements[2]).waitFor();
  await q.press(widget, 'back');
  await expect(q.answer(widget, second, 1)).toBeChecked();
  await q.press(widget, 'back');
  await expect(q.answer(widget, first, 0)).toBeChecked();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the first statement can be read', async ({ page, site }) => {
    await page.goto(site.url);
    await expect(q.statement(page.locator('career-quiz'), first)).toBeVisible();
  });
});
