/** What changes much of the note at once is one step of undo: what is typed right before or right after it is another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, until } from './chancery';
import { hand, startNote } from './hand';

let app: Chancery;
beforeAll(async () => {
  app = await startNote({ width: 1400, height: 900 });
  app.page.setDefaultTimeout(15_000);
  await press('ControlOrMeta+4');
});
afterAll(() => app.end());
const { note, own, press, type, words, finding } = hand(() => app);

const kindOfNote = async (name: RegExp) => {
  await press('ControlOrMeta+Shift+K');
  const dialog = app.page.getByRole('dialog', { name: 'Kind of note' });
  await dialog.getByRole('radio', { name }).check();
  await dialog.getByRole('button', { name: 'Change this note' }).click();
};

/** What is done at once after typing, and how the note shows that it is done. */
const acts: [name: string, prepare: () => Promise<unknown>, act: () => Promise<unknown>, done: () => Promise<boolean>][] = [
  [
    'another kind of note',
    async () => undefined,
    () => kindOfNote(/^Ministerial/),
    async () => (await note().locator('h2', { hasText: 'Recommendation' }).count()) > 0,
  ],
  [
    'all replaced',
    async () => undefined,
    async () => {
      await press('ControlOrMeta+H');
      const bar = app.page.getByRole('search', { name: 'Find in the note' });
      await bar.getByRole('textbox', { name: 'Find' }).fill('we wrote');
      await bar.getByRole('textbox', { name: 'Replace with' }).fill('we noted');
      await bar.getByRole('button', { name: 'Replace all' }).click();
      await press('Escape');
    },
    async () => (await words()).includes('we noted'),
  ],
  [
    'a finding mended',
    async () => {
      await type(' On Friday 20 June 2023.');
      await finding('20 June 2023 was a Tuesday').waitFor();
    },
    () =>
      finding('20 June 2023 was a Tuesday')
        .getByRole('button', { name: /^Make it Tuesday/ })
        .click(),
    async () => (await words()).includes('On Tuesday 20 June'),
  ],
  [
    'a fact rejected',
    async () => undefined,
    async () => {
      const row = app.page.locator('li.fact', { hasText: 'work more closely' });
      await row.getByRole('button').first().click();
      await press('x');
    },
    async () => !(await words()).includes('multilateral forums'),
  ],
];

describe('one undo takes back what was typed right after, the next what was done, and what was typed before stays', () => {
  it.each(acts)('%s', async (_name, prepare, act, done) => {
    await own().click();
    await press('ControlOrMeta+End');
    await own().click();
    await type('This is what we wrote.');
    await prepare();
    const before = await words();
    expect(await done()).toBe(false);
    await act();
    await until('it is done', done);
    await press('ControlOrMeta+2');
    await type('Xyz');
    await until('it is typed', async () => (await words()).includes('Xyz'));
    await press('ControlOrMeta+Z');
    await until('what was typed is gone', async () => !(await words()).includes('Xyz'));
    await until('what was done still stands', done);
    await press('ControlOrMeta+Z');
    await until('what was done is taken back', async () => (await words()) === before);
    for (let i = 0; i < 6 && (await words()).includes('This is what'); i++) await press('ControlOrMeta+Z');
  });
});

describe('a footnote', () => {
  const form = () => app.page.getByRole('dialog', { name: 'Footnote' });
  const labels = () =>
    note()
      .locator('.fn')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  const is = (what: string, ...wanted: string[]) =>
    until(what, async () => JSON.stringify(await labels()) === JSON.stringify(wanted.map((text) => `Footnote: ${text}`)));

  it('is one step a visit of its form, however many letters are written in it', async () => {
    await own().click();
    await type('We were told.');
    await press('ControlOrMeta+Shift+F');
    await form().waitFor();
    await type('See the cable.');
    await press('Escape');
    await is('it is written', 'See the cable.');
    await note().locator('.fn').click();
    await form().waitFor();
    await press('Enter', 'ControlOrMeta+End');
    await type(' And the letter.');
    await press('Escape');
    await is('it is changed', 'See the cable. And the letter.');
    await press('ControlOrMeta+Z');
    await is('the second visit is taken back', 'See the cable.');
    await press('ControlOrMeta+Z');
    await is('the first is, with the footnote');
    expect(await form().count()).toBe(0);
    expect(await words()).toContain('We were told.');
    await press('ControlOrMeta+Shift+Z');
    await is('it is there again', 'See the cable.');
    await press('ControlOrMeta+Z');
    await is('and gone');
  });

  it.each([
    ['its keys', () => press('ControlOrMeta+Shift+F')],
    ['the slash menu', () => type(' /footnote').then(() => press('Enter'))],
  ])('that is left empty is no step at all, put in by %s', async (_name, putIn) => {
    await own().click();
    await press('End');
    await type(' They told us.');
    await putIn();
    await form().waitFor();
    await press('Escape');
    await is('it is gone');
    await type(' So did others.');
    expect(await words()).toContain('They told us. So did others.');
    for (let undone = 0; (await words()).includes('They told us.'); undone++) {
      if (undone > 4) throw new Error('undo never came to what was typed before');
      await press('ControlOrMeta+Z');
      await is('it never comes back');
    }
  });

  it('and a comment that go with a rejected fact are told, and come back', async () => {
    const heard = (said: RegExp) =>
      until(`to hear ${said}`, async () =>
        (await app.page.locator('[role=status], [role=alert]').allTextContents()).some((text) => said.test(text)),
      );
    const claim = note().locator('li [data-claim]', { hasText: 'exchanged views' });
    await claim.click();
    await press('Home');
    for (const _ of 'The sides') await press('ArrowRight');
    await press('ControlOrMeta+Shift+F');
    await form().waitFor();
    await type('Who else?');
    await press('Escape');
    for (let i = 0; i < 5; i++) await press('Shift+ArrowRight');
    await press('ControlOrMeta+Shift+M');
    await app.page.getByRole('form', { name: 'Comment' }).getByRole('textbox', { name: 'Comment' }).fill('Ask them.');
    await press('ControlOrMeta+Enter');
    await until('the comment is there', async () => (await note().locator('.cm').count()) > 0);
    await app.page.getByRole('button', { name: 'Close the comments' }).click();
    await app.page.locator('li.fact', { hasText: 'exchanged views' }).getByRole('button').first().click();
    await press('x');
    await heard(/^Rejected, taken out of the note with your footnote and your comment\. Undo with Ctrl Z\./);
    await is('the footnote is gone');
    await press('ControlOrMeta+Z');
    await is('the footnote is back', 'Who else?');
    expect(await note().locator('.cm').count()).toBeGreaterThan(0);
  });
});

describe('a part that is the author’s to write', () => {
  const empty = () => finding('A part that is yours to write is empty');
  it('is told as long as it is empty, and again when undo has emptied it', async () => {
    await kindOfNote(/^Ministerial/);
    await empty().first().waitFor();
    const many = await empty().count();
    await empty().first().getByRole('button', { name: /^Show/ }).click();
    await until('the caret is in it', () =>
      app.page.evaluate(() => Boolean(getSelection()?.anchorNode?.parentElement?.closest('.own'))),
    );
    await type('That you note the result.');
    await until('it is told no more', async () => (await empty().count()) === many - 1);
    await press('ControlOrMeta+Z');
    await until('it is told again', async () => (await empty().count()) === many);
    expect(await note().locator('h2', { hasText: 'Recommendation' }).count()).toBe(1);
    await press('ControlOrMeta+Shift+Z');
    await until('it is told no more', async () => (await empty().count()) === many - 1);
  });
});
