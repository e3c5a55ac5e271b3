// What was done on the pages before, in this tab or on another day, is there when somebody comes back to them.
import { expect, test } from './fixtures.mjs';
import { openEarly } from './early.mjs';
import * as q from './quiz.mjs';

const [first, second, third] = q.statements;

test('what was done before the widget came outlives a reload', async ({ page, site }) => {
  const early = await openEarly(page, site.url);
  await early.widget.locator('input[name="auto-advance"]').uncheck();
  await q.choose(early.widget, first, 4);
  await q.next(early.widget);
  await q.choose(early.widget, second, 'unsure');
  const { widget, release } = await openEarly(page, site.url, second);
  await expect(q.answer(widget, second, 'unsure')).toBeChecked();
  await expect(page.locator('body')).toBeFocused();
  await q.press(widget, 'back');
  await expect(q.answer(widget, first, 4)).toBeChecked();
  await expect(widget.locator('input[name="auto-advance"]')).not.toBeChecked();
  await q.next(widget);
  await release();
  await expect(q.answer(widget, second, 'unsure')).toBeChecked();
  await expect.poll(() => page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)]))
    .toEqual([[], ['career-quiz:swe-or-mle']]);
});

test('what lies in the storage of the tab may be anything', async ({ page, site }) => {
  for (const text of ['{', 'null', '7', '{"answers":7,"at":7}', '{"answers":{"L1":"9","X":"1","W6":{}},"at":"X"}']) {
    await page.addInitScript((kept) => sessionStorage.setItem('career-quiz:pages', kept), text);
    const { widget, release } = await openEarly(page, site.url);
    await expect(widget.locator('input[type="radio"]:checked')).toHaveCount(0);
    await q.choose(widget, first, 1);
    await expect(q.statement(widget, second)).toBeVisible();
    await release();
    await expect(q.statement(widget, second)).toBeVisible();
    await page.evaluate(() => localStorage.clear());
    await page.unrouteAll({ behavior: 'wait' });
  }
});

test('who was here before is welcomed, and an early answer counts', async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  await q.choose(widget, first, 4);
  await q.choose(widget, second, 1);
  await q.statement(widget, third).waitFor();
  const { release } = await openEarly(page, site.url);
  await q.chooseByKeyboard(widget, first, 0);
  await release();
  await expect(q.button(widget, 'go-on')).toBeVisible();
  await q.statement(widget, third).waitFor();
  await q.press(widget, 'back');
  await expect(q.answer(widget, second, 1)).toBeChecked();
  await q.press(widget, 'back');
  await expect(q.answer(widget, first, 0)).toBeChecked();
});

test('who was here before and has turned a page stays there', async ({ page, site }) => {
  const widget = await q.open(page, site.url);
  for (const id of q.statements.slice(0, 4)) await q.choose(widget, id, 4);
  await q.statement(widget, q.statements[4]).waitFor();
  const { release } = await openEarly(page, site.url);
  await q.choose(widget, first, 0);
  await expect(q.statement(widget, second)).toBeVisible();
  await release();
  await expect(q.answer(widget, second, 4)).toBeChecked();
  await q.press(widget, 'back');
  await expect(q.answer(widget, first, 0)).toBeChecked();
});
