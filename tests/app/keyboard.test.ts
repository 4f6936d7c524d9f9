import { mkdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../shared/model/note';
import { answerSaveDialog, briefingsOnDisk, type Chancery, paste, ROOT, startChancery, until } from './chancery';

const SAMPLE = path.join(ROOT, 'templates/sample-article.txt');

/** Whether anything here was clicked is told by the page itself: nothing may be. */
describe('the whole main job without a mouse', () => {
  let it_: Chancery;
  const press = async (...keys: string[]) => {
    for (const key of keys) await it_.page.keyboard.press(key);
  };
  const focused = () => it_.page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 60) ?? '');
  /** Presses Tab until a control with these words has the focus, as a person would. */
  const tabTo = async (words: RegExp) => {
    for (let i = 0; i < 60; i++) {
      if (words.test(await focused()) || words.test(await name())) return;
      await press('Tab');
    }
    throw new Error(`Tab never came to ${words}`);
  };
  const name = () =>
    it_.page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '';
    });
  const current = () => it_.page.locator('li.fact[aria-current=true]');
  const announced = () => it_.page.locator('[aria-live]').allInnerTexts();

  beforeAll(async () => {
    it_ = await startChancery();
    await it_.page.evaluate(() => {
      window.addEventListener('mousedown', () => document.body.setAttribute('data-mouse', 'used'), true);
    });
  });
  afterAll(() => it_.end());

  it('pastes an article', async () => {
    await paste(it_, await readFile(SAMPLE, 'utf8'));
    await it_.page.getByRole('textbox', { name: 'Note text' }).waitFor();
  });

  it('walks the facts, verifies, rejects, takes back; each step is announced', async () => {
    await press('j');
    await until('the fact is announced', async () => (await announced()).join(' ').includes('fact 1 of'));
    const first = await current().innerText();
    await press('v');
    await until('the decision is announced', async () => /Verified\. \d+ facts? left\./.test((await announced()).join(' ')));
    expect(await current().innerText()).not.toBe(first);
    await press('x');
    await until('the rejection is announced', async () => (await announced()).join(' ').includes('Rejected'));
    await press('ControlOrMeta+z');
    await press('k');
    await until('one is looked at', async () => (await it_.page.getByText(/^1 of \d+ looked at$/).count()) === 1);
  });

  it('goes from pane to pane, and writes into the note', async () => {
    await press('ControlOrMeta+2');
    await until('the hand is in the note', async () => (await name()) === 'Note text');
    await press('ControlOrMeta+End');
    await press('Enter');
    await it_.page.keyboard.type('Written without a mouse.');
    await until('it is on disk', async () =>
      (await briefingsOnDisk(it_)).some(({ briefing }) => plainText(briefing.note).includes('Written without a mouse.')),
    );
    await press('Escape');
    await press('F6');
  });

  it('sets the marking', async () => {
    await press('ControlOrMeta+3');
    await it_.page.locator('details.checks > summary').focus(); // the disclosure is one Tab stop among many facts
    await press('Enter');
    await tabTo(/^Set: No reference/);
    await press('Enter');
    await it_.page.getByRole('group', { name: 'Details of the note' }).waitFor();
    await tabTo(/^Reference/);
    await it_.page.keyboard.type('EUR/2026/014');
    await press('Escape');
    await until('the check is gone', async () => (await it_.page.getByText('No reference is set').count()) === 0);
  });

  it('exports to Word', async () => {
    const file = path.join(it_.folder, 'out', 'note.docx');
    await mkdir(path.dirname(file), { recursive: true });
    await answerSaveDialog(it_, file);
    await press('ControlOrMeta+e');
    await it_.page.getByRole('dialog').waitFor();
    await tabTo(/^Save as Word/);
    await press('Enter');
    await it_.page.getByRole('heading', { name: 'Saved as note.docx' }).waitFor();
    await press('Escape');
    const { value } = await mammoth.extractRawText({ path: file });
    expect(value).toContain('Written without a mouse.');
  });

  it('finds the briefing again in the library', async () => {
    await press('ControlOrMeta+l');
    await it_.page.getByRole('heading', { name: 'Library' }).waitFor();
    await until(
      'the hand is on the list',
      async () => (await focused()).includes('Round 5') || (await focused()).includes('fifth'),
    );
    await press('Enter');
    await it_.page.getByRole('textbox', { name: 'Note text' }).waitFor();
  });

  it('never touched the mouse', async () =>
    expect(await it_.page.evaluate(() => document.body.hasAttribute('data-mouse'))).toBe(false));
});
