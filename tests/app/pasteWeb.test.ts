/** What is copied on a web page comes as words, headings, lists and tables of the note; nothing else of the page comes along. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chancery, copiedHtmlElsewhere, until } from './chancery';
import { hand, startNote } from './hand';

const PAGE = `<html><head><style>h2 { color: red }</style></head><body>
  <script>window.ran = 1</script><iframe src="https://evil.example/"></iframe>
  <h2 style="font: 40px Impact" onclick="window.ran = 2">Pasted heading</h2>
  <p>Pasted words with a <a href="https://example.org/page">good link</a> and a <a href="javascript:window.ran = 3">bad one</a>.</p>
  <ul><li>Outer<ul><li>Inner</li></ul></li></ul>
  <table><tr><th>Head</th><th>Other</th></tr><tr><td>Cell</td><td>Second</td></tr></table>
  <blockquote>Quoted</blockquote>
  <img src="https://evil.example/beacon.png" onerror="window.ran = 4"></body></html>`;

let app: Chancery;
beforeAll(async () => {
  app = await startNote();
});
afterAll(() => app.end());
const { note, own, press } = hand(() => app);

it('a page with scripts and styles is pasted clean, and one undo takes it out', async () => {
  await own().locator('p').first().click();
  const before = await note().innerText();
  await copiedHtmlElsewhere(app, PAGE, 'Pasted heading');
  await press('ControlOrMeta+V');
  const pasted = (selector: string, text: string) => own().locator(selector, { hasText: text }).count();
  await until('the heading is there', async () => (await pasted('h2, h3, h4', 'Pasted heading')) === 1);
  expect(await pasted('li li', 'Inner')).toBe(1);
  expect(await pasted('th', 'Head')).toBeGreaterThan(0);
  expect(await pasted('td', 'Cell')).toBe(1);
  expect(await pasted('blockquote', 'Quoted')).toBe(1);
  expect(
    await own()
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['https://example.org/page']);
  expect(await own().innerText()).toContain('bad one');
  expect(await note().locator('script, iframe, style, [style*=Impact], [onclick], [onerror], img[src^=http]').count()).toBe(0);
  expect(await app.page.evaluate(() => 'ran' in window)).toBe(false);
  await press('ControlOrMeta+Z');
  await until('it is gone', async () => (await note().innerText()) === before);
});
