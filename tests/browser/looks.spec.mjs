// How the widget looks on a page: light or dark as what is around it, in its colours, and readable whatever they are.
import { expect, test } from './fixtures.mjs';
import { openEarly } from './early.mjs';
import * as q from './quiz.mjs';

const [first, second] = q.statements;
const QUIZ = '<career-quiz loading="eager" persist="none"></career-quiz>';
const WARNING = /was hard to read/;

/** Opens a page with a style sheet, and the quiz in `body`. */
async function openStyled(page, serve, style, body = QUIZ) {
  const html = `<!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="/host.css"><script type="module" src="/embed.js"></script></head>
    <body><main><h1>A host</h1>${body}</main></body></html>`;
  const { origin } = await serve({ pages: { '/host.html': html, '/host.css': style } });
  return q.open(page, `${origin}/host.html`);
}

/** The tokens as they come to be, as [red, green, blue], and whether it is dark. */
const seen = (widget) => widget.evaluate(({ shadowRoot }) => {
  const screen = shadowRoot.querySelector('.screen');
  const probe = screen.appendChild(document.createElement('i'));
  const rgb = (color) => {
    probe.style.color = color;
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const names = ['ink', 'soft', 'paper', 'wash', 'line', 'edge', 'for', 'against', 'error', 'focus'];
  const colors = Object.fromEntries(names.map((name) => [name, rgb(`var(--${name})`)]));
  probe.style.color = 'light-dark(white, black)';
  const dark = getComputedStyle(probe).color === 'rgb(0, 0, 0)';
  const shown = rgb(getComputedStyle(screen).backgroundColor);
  probe.remove();
  return { ...colors, dark, shown };
});

const isDark = async (widget) => (await seen(widget)).dark;
const paper = async (widget) => (await seen(widget)).paper;

function contrast(one, other) {
  const luminance = (color) => {
    const [r, g, b] = color.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What falls below: text at `text`, controls at 3. */
function tooLow(colors, text) {
  const on = (grounds, names, need) => grounds.flatMap((ground) => names
    .map((name) => [name, ground, contrast(colors[name], colors[ground])])
    .filter(([, , ratio]) => ratio < need));
  return [...on(['paper', 'wash'], ['ink', 'soft', 'for', 'against', 'error'], text), ...on(['paper'], ['edge', 'focus'], 3)];
}

const schemes = { light: '#ffffff', dark: '#000000' };
for (const [scheme, ground] of Object.entries(schemes)) {
  test(`without any style it is ${scheme} as the page is, and text has 7:1`, async ({ page, serve }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const widget = await openStyled(page, serve, ':root { color-scheme: light dark }');
    const colors = await seen(widget);
    expect(colors.dark).toBe(scheme === 'dark');
    expect(contrast(colors.paper, ground.match(/\w\w/g).map((part) => parseInt(part, 16)))).toBeLessThan(1.2);
    expect(tooLow(colors, 7)).toEqual([]);
  });

  test(`the own page keeps its colours when the widget takes over, ${scheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const { widget, release } = await openEarly(page, site.url);
    const colors = () => widget.locator('.screen, .screen *').evaluateAll((all) => all.map((one) => {
      const { color, backgroundColor, borderTopColor, fill, fontFamily, fontSize, lineHeight } = getComputedStyle(one);
      return [one.localName, color, backgroundColor, borderTopColor, fill, fontFamily, fontSize, lineHeight].join(' ');
    }));
    const before = await colors();
    await release();
    // The script may say a colour in another way.
    expect(await colors()).toEqual(before);
    expect(await isDark(widget)).toBe(scheme === 'dark');
    expect(tooLow(await seen(widget), 7)).toEqual([]);
  });
}

test('a page that says nothing of schemes is light, also where the system is dark', async ({ page, serve }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const widget = await openStyled(page, serve, '');
  expect(await seen(widget)).toMatchObject({ dark: false, paper: [255, 255, 255] });
});

test('it takes the colours and the font of the page, and no colour but theirs', async ({ page, serve }) => {
  const widget = await openStyled(page, serve, 'body { background: #fdf6e3; color: #073642; font: 300 20px/3 Georgia }');
  const colors = await seen(widget);
  expect(colors).toMatchObject({ dark: false, ink: [7, 54, 66], paper: [253, 246, 227], shown: [253, 246, 227] });
  expect(tooLow(colors, 7)).toEqual([]);
  const style = await q.button(widget, 'next').evaluate((button) => {
    const { fontFamily, backgroundColor, color } = getComputedStyle(button);
    return { fontFamily, backgroundColor, color };
  });
  expect(style).toEqual({ fontFamily: 'Georgia', backgroundColor: 'rgb(7, 54, 66)', color: 'rgb(253, 246, 227)' });
});

test('what is around it counts, not the page or the system: a dark section in a light page', async ({ page, serve }) => {
  const body = `<section class="night"><div>${QUIZ}</div></section>`;
  const widget = await openStyled(page, serve, 'body { background: #fff } .night { background: #10151c; color: #d7dde5 }', body);
  expect(await seen(widget)).toMatchObject({ dark: true, paper: [16, 21, 28], ink: [215, 221, 229] });
});

test('a colour that can be seen through lies on what is behind it', async ({ page, serve }) => {
  const body = `<section class="veil">${QUIZ}</section>`;
  const widget = await openStyled(page, serve, 'body { background: #fff } .veil { background: rgb(0 0 0 / 0.8); color: #fff }', body);
  expect(await seen(widget)).toMatchObject({ dark: true, paper: [51, 51, 51], ink: [255, 255, 255] });
});

test('through the shadow roots and slots that it stands in; where they are closed it is a sheet of its own', async ({ page, serve }) => {
  const { origin } = await serve({
    pages: {
      '/host.html': `<!doctype html><html lang="en"><head><title>A host</title><link rel="icon" href="data:,">
        <script type="module" src="/embed.js"></script><script type="module" src="/card.js"></script></head>
        <body><x-card>${QUIZ}</x-card></body></html>`,
      '/card.js': `const mode = new URL(location).searchParams.get('mode');
      customElements.define('x-card', class extends HTMLElement {
        constructor() {
          super();
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('div { background: #222; color: #eee }');
          const [box, slot] = ['div', 'slot'].map((name) => document.createElement(name));
          box.append(slot);
          this.attachShadow({ mode }).append(box);
          box.getRootNode().adoptedStyleSheets = [sheet];
        }
      });`,
    },
  });
  const widget = await q.open(page, `${origin}/host.html?mode=open`);
  await expect.poll(() => seen(widget)).toMatchObject({ dark: true, paper: [34, 34, 34], ink: [238, 238, 238] });
  await q.open(page, `${origin}/host.html?mode=closed`);
  await expect.poll(() => seen(widget)).toMatchObject({ dark: true, paper: [25, 27, 31], ink: [236, 235, 230] });
});

test('on a picture it is a sheet of its own, dark where the text of the page is light', async ({ page, serve }) => {
  const style = 'body { color: #fff; background: #fff linear-gradient(#123, #012) }';
  const widget = await openStyled(page, serve, style);
  expect(await seen(widget)).toMatchObject({ dark: true, paper: [25, 27, 31], ink: [236, 235, 230] });
});

test('it follows the page while it is there, and keeps what was answered', async ({ page, serve }) => {
  const widget = await openStyled(page, serve, `
    body { background: #fff; color: #111; transition: color 60ms }
    .dark body { background: #111; color: #eee }
    [data-theme="sepia"] body { background: #f4ecd8; color: #3b2f1e }
    @media (prefers-color-scheme: dark) { .auto body { background: #012; color: #fff } }
    .box { background: #300; color: #fff }`, `<div id="box">${QUIZ}</div>`);
  await q.choose(widget, first, 3);
  await q.statement(widget, second).waitFor();
  const root = (act) => page.evaluate(act);
  await root(() => document.documentElement.classList.add('dark'));
  await expect.poll(() => seen(widget)).toMatchObject({ dark: true, paper: [17, 17, 17], ink: [238, 238, 238] });
  await root(() => { document.documentElement.className = ''; document.documentElement.dataset.theme = 'sepia'; });
  await expect.poll(() => seen(widget)).toMatchObject({ dark: false, paper: [244, 236, 216], ink: [59, 47, 30] });
  await root(() => { delete document.documentElement.dataset.theme; document.documentElement.className = 'auto'; });
  await expect.poll(() => paper(widget)).toEqual([255, 255, 255]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => seen(widget)).toMatchObject({ dark: true, paper: [0, 17, 34] });
  await root(() => { document.querySelector('#box').className = 'box'; });
  await expect.poll(() => paper(widget)).toEqual([51, 0, 0]);
  await expect(q.statement(widget, second)).toBeVisible();
});

test('`theme` says light or dark for itself, and can be changed', async ({ page, serve }) => {
  const widget = await openStyled(page, serve, 'body { background: #fff; color: #333 }', QUIZ.replace(' ', ' theme="dark" '));
  const theme = (value) => widget.evaluate((element, to) => element.setAttribute('theme', to), value);
  const dark = await seen(widget);
  expect(dark).toMatchObject({ dark: true, paper: [25, 27, 31], shown: [25, 27, 31] });
  expect(tooLow(dark, 7)).toEqual([]);
  await theme('light');
  await expect.poll(() => seen(widget)).toMatchObject({ dark: false, paper: [255, 255, 255], ink: [51, 51, 51] });
  await theme('dark');
  await expect.poll(() => isDark(widget)).toBe(true);
  await theme('auto');
  await expect.poll(() => isDark(widget)).toBe(false);
});

test('a widget that is moved looks like its new place, and goes on following there', async ({ page, serve }) => {
  const style = 'body { background: #fff } .night { background: #111; color: #fff } .dusk { background: #224; color: #fff }';
  const widget = await openStyled(page, serve, style, `${QUIZ}<section class="night"></section>`);
  expect(await isDark(widget)).toBe(false);
  await page.evaluate(() => document.querySelector('section').append(document.querySelector('career-quiz')));
  await expect.poll(() => paper(widget)).toEqual([17, 17, 17]);
  await page.evaluate(() => { document.querySelector('section').className = 'dusk'; });
  await expect.poll(() => paper(widget)).toEqual([34, 34, 68]);
});

test('tokens that can be read are taken as they are, without a word', async ({ page, serve }) => {
  const widget = await openStyled(page, serve, `career-quiz { --cq-ink: #102; --cq-soft: #435; --cq-paper: oklch(97% 0.02 300);
    --cq-wash: #eadcf5; --cq-line: #dcd; --cq-edge: #757; --cq-for: #518; --cq-against: #054; --cq-error: #911; --cq-focus: #46f }`);
  expect(await seen(widget)).toMatchObject({
    ink: [17, 0, 34], soft: [68, 51, 85], wash: [234, 220, 245], line: [221, 204, 221], edge: [119, 85, 119],
    for: [85, 17, 136], against: [0, 85, 68], error: [153, 17, 17], focus: [68, 102, 255],
  });
});

test('a dark paper makes all of it dark, whatever the page is', async ({ page, serve }) => {
  const widget = await openStyled(page, serve, 'body { background: #fff; color: #111 } career-quiz { --cq-paper: #1a1230 }');
  const colors = await seen(widget);
  expect(colors).toMatchObject({ dark: true, paper: [26, 18, 48] });
  expect(tooLow(colors, 7)).toEqual([]);
});

test('what cannot be read is corrected, and named in one warning', async ({ page, serve, expectTrouble }) => {
  expectTrouble(WARNING);
  const warnings = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  const widget = await openStyled(page, serve, `body { background: #fff; color: #222 }
    .more { --cq-error: #fee }
    career-quiz { --cq-soft: #aaa; --cq-for: #fc0; --cq-edge: #eee; --cq-focus: #ff0; --cq-against: rgb(0 80 70 / 0.3) }`);
  const colors = await seen(widget);
  expect(tooLow(colors, 4.5)).toEqual([]);
  expect(colors.ink).toEqual([34, 34, 34]); // what can be read stays
  const [red, green, blue] = colors.for; // and what is corrected keeps its hue
  expect(red > green && green > blue).toBe(true);
  await page.evaluate(() => { document.querySelector('career-quiz').className = 'more'; });
  await expect.poll(async () => tooLow(await seen(widget), 4.5)).toEqual([]);
  expect(warnings).toHaveLength(1);
  for (const name of ['soft', 'for', 'edge', 'focus', 'against']) expect(warnings[0]).toContain(`--cq-${name} `);
  expect(warnings[0]).toContain('--cq-soft has 2.11:1, needs 4.5:1');
  expect(warnings[0]).toContain('needs 3:1');
  expect(warnings[0]).not.toContain('--cq-ink');
});

const nasty = {
  'text that is inherited and cannot be read': 'body { background: #fff; color: #ddd }',
  'text like its ground': 'body { background: #777; color: #777 }',
  'parts that lie on another ground': 'career-quiz { --cq-paper: #fff; --cq-wash: #000; --cq-ink: #222 }',
  'text that cannot be seen': 'body { background: #fff; color: transparent }',
  'a scheme against its colours': 'career-quiz { --cq-paper: #fff; --cq-ink: #fff; --cq-soft: #fff; --cq-wash: #fff }',
};
for (const [name, style] of Object.entries(nasty)) {
  test(`corrected: ${name}`, async ({ page, serve, expectTrouble }) => {
    expectTrouble(WARNING);
    const warned = page.waitForEvent('console', (message) => WARNING.test(message.text()));
    const widget = await openStyled(page, serve, style);
    expect(tooLow(await seen(widget), 4.5)).toEqual([]);
    await warned;
  });
}

test('every grey page can be read, and none of it is worth a warning', async ({ page, serve }) => {
  const widget = await openStyled(page, serve, 'body { color: #000 }');
  for (let grey = 0; grey <= 255; grey += 15) {
    const color = grey < 118 ? 255 : 0;
    await page.evaluate(([ground, text]) => {
      document.body.style.background = `rgb(${ground} ${ground} ${ground})`;
      document.body.style.color = `rgb(${text} ${text} ${text})`;
    }, [grey, color]);
    await expect.poll(() => paper(widget)).toEqual([grey, grey, grey]);
    const best = contrast([grey, grey, grey], [color, color, color]);
    expect(tooLow(await seen(widget), best < 7 ? 4.5 : 7), String(grey)).toEqual([]);
  }
});

test('a token that is no colour is as good as none', async ({ page, serve }) => {
  const widget = await openStyled(page, serve, 'body { background: #fff; color: #222 } career-quiz { --cq-ink: 12px; --cq-for: nonsense }');
  const colors = await seen(widget);
  expect(colors.ink).toEqual([34, 34, 34]);
  expect(tooLow(colors, 4.5)).toEqual([]);
});

test('in forced colours it says nothing of colours, and afterwards again', async ({ page, serve }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const widget = await openStyled(page, serve, 'body { background: #222; color: #eee }');
  const said = () => widget.evaluate(({ shadowRoot }) => shadowRoot.firstElementChild.getAttribute('style') || '');
  expect(await said()).toBe('');
  await page.emulateMedia({ forcedColors: 'none' });
  await expect.poll(() => paper(widget)).toEqual([34, 34, 34]);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(said).toBe('');
});

test('on paper it is dark on white, whatever the page is', async ({ page, serve }) => {
  const widget = await openStyled(page, serve, 'body { background: #111; color: #eee } career-quiz { --cq-soft: #ccc; --cq-for: #fff }');
  expect(await isDark(widget)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  const colors = await seen(widget);
  expect(colors).toMatchObject({ dark: false, ink: [0, 0, 0], paper: [255, 255, 255] });
  expect(tooLow(colors, 7)).toEqual([]);
});
