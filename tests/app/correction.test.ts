/** A corrected version of an article: what it changes is shown, and taken only when asked. */
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpenDialog, briefingsOnDisk, type Chancery, ROOT, startChancery, until } from './chancery';
import { correctFirst } from './screens';

let app: Chancery;
beforeAll(async () => {
  app = await startChancery();
  await answerOpenDialog(app, [path.join(ROOT, 'tests/corpus/dev/22.txt')]);
  await app.page.keyboard.press('ControlOrMeta+O');
  await note().waitFor({ timeout: 30_000 });
});
afterAll(() => app.end());

const note = () => app.page.getByRole('textbox', { name: 'Note text' });
const articles = () => app.page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
const source = () => app.page.getByRole('region', { name: 'Source text' });
const kept = () =>
  app.page.getByRole('region', { name: 'List of facts' }).locator('li.fact', { hasText: 'Ross Sea ice shelf' }).first();
/** Blocks out of sight are not laid out, so that what is laid out is not all of the note. */
const words = async () => (await note().locator('h1, h2, h3, p').allTextContents()).join('\n').replaceAll('\u00a0', ' ');

describe('a late correction', () => {
  const change = (kind: string, has: string) => app.page.locator(`[data-change=${kind}]`, { hasText: has });

  it('shows what is changed, gone and new, and changes nothing by itself; decisions on the rest stay', async () => {
    await kept().getByRole('button').first().click();
    await app.page.keyboard.press('v');
    const before = await words();
    await correctFirst(app);
    // The sentence is an outcome and a next step; it is told once.
    expect(await change('changed', '2026/27').innerText()).toMatch(/outcome, next step[\s\S]*2025\/26/i);
    expect(await change('changed', '2026/27').locator('mark').allInnerTexts()).toEqual(['2025/26', '2026/27']);
    expect(await change('gone', 'rescue of cruise ships').count()).toBe(1);
    expect(await change('added', 'Cape Adare').count()).toBe(1);
    expect(await words()).toBe(before);
    await until('the decision is carried', async () => {
      const briefing = (await briefingsOnDisk(app))[0]?.briefing;
      const id = briefing?.facts[1]?.outcomes.find(({ text }) => text.includes('Ross Sea'))?.id;
      return id !== undefined && briefing?.note.attrs.reviews[id] === 'verified';
    });
  });

  it('is taken item by item, or all at once', async () => {
    await change('changed', '2026/27').getByRole('button', { name: 'Take the new words' }).click();
    await until('the new words stand', async () => (await words()).includes('during the 2026/27 summer season'));
    expect(await words()).toContain('rescue of cruise ships');
    await app.page.getByRole('button', { name: 'Take all into the note' }).click();
    await until('all is taken', async () => (await words()).includes('Cape Adare'));
    expect(await words()).not.toContain('rescue of cruise ships');
    expect(await app.page.getByRole('button', { name: 'Take all into the note' }).isDisabled()).toBe(true);
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('ControlOrMeta+Z');
    await until('all is taken back at once', async () => (await words()).includes('rescue of cruise ships'));
    expect(await words()).not.toContain('Cape Adare');
    expect(await words()).not.toContain('2025/26 summer season');
    await app.page.keyboard.press('ControlOrMeta+Shift+Z');
    await until('all is taken again', async () => (await words()).includes('Cape Adare'));
    expect(await articles().count()).toBe(2); // it, and its earlier version
    await app.page.getByRole('button', { name: /What the correction of .* changes/ }).waitFor();
  });

  it('leaves the earlier version to be read', async () => {
    await app.page.getByRole('button', { name: 'Earlier version, to read only' }).click();
    await until('its text is shown', async () => (await source().innerText()).includes('2025/26 summer season'));
    expect(await source().innerText()).toContain('A corrected version has taken the place of this article.');
    expect(await source().locator('mark').count()).toBe(0);
  });
});
