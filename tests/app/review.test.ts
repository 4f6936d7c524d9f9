/** The review of a note by keyboard and mouse, as a careful officer does it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, dragOver, until } from './chancery';
import { reviewing, startReview } from './reviewing';

let app: Chancery;
beforeAll(async () => {
  app = await startReview();
});
afterAll(() => app.end());
const { page, note, list, row, rows, current, mark, claim, press, progress, heard, onDisk } = reviewing(() => app);

describe('the source', () => {
  const tinted = () =>
    page()
      .getByRole('region', { name: 'Source text' })
      .locator('mark')
      .evaluateAll((marks) =>
        marks.filter((m) => getComputedStyle(m).backgroundColor !== 'rgba(0, 0, 0, 0)').map((m) => m.dataset.fact),
      );
  const line = (words: string) => mark(words).evaluate((m) => getComputedStyle(m).textDecorationStyle);

  it('is tinted only where something is still to be looked at in the paragraph at hand; a line tells every kind', async () => {
    await row('agreed to widen cooperation').getByRole('button').first().click();
    const here = page().locator('#source-text p[data-at-hand] mark');
    await until('one paragraph is at hand', async () => (await here.count()) > 1);
    await until('its marks alone are tinted', async () => (await tinted()).length === (await here.count()));
    expect([await line('reviewed the full range'), await line('The next round')]).toEqual(['solid', 'dashed']);
    await press('v');
    await until('another is current', async () => !(await current().innerText()).includes('agreed to widen'));
    const id = await row('agreed to widen cooperation').getAttribute('data-fact');
    await until('what was verified has no tint', async () => !(await tinted()).includes(id ?? ''));
    await press('ControlOrMeta+Z');
  });
});

describe('a claim in the author’s own words', () => {
  const words = 'The sides agreed to work more closely in multilateral forums.';

  it('shows as edited in the note, the list, the source and the progress', async () => {
    await claim(words).last().click();
    await until('the fact is current', async () => (await current().innerText()).includes('agreed to work more closely'));
    await press('End');
    await press('ArrowLeft');
    await page().keyboard.type(' of all kinds');
    await until('the row is edited', async () => (await current().getAttribute('data-status')) === 'edited');
    expect(await mark('agreed to work more closely').getAttribute('data-status')).toBe('edited');
    // Its twin still has the old words.
    expect(await progress()).toMatch(/^0 of \d+ looked at$/);
    await heard('Edited. The original is kept');
    expect(await current().innerText()).toContain('in your words');
  });

  it('offers the edit to its twin, and changes it in one step', async () => {
    const offer = current().getByRole('button', { name: 'Also change the 1 other place' });
    await offer.click();
    await until('both are changed', async () => (await claim('of all kinds').count()) === 2);
    await heard('Changed in 1 other place.');
    expect(await progress()).toMatch(/^1 of \d+ looked at$/);
    await press('ControlOrMeta+Z');
    await until('one is changed', async () => (await claim('of all kinds').count()) === 1);
    expect(await progress()).toMatch(/^0 of \d+ looked at$/);
  });

  it('counts as looked at once its twin is left as it is', async () => {
    const id = await current().getAttribute('data-fact');
    await press('ControlOrMeta+3');
    await press('v');
    await until('it is settled', async () => /^1 of/.test((await progress()) ?? ''));
    await press('ControlOrMeta+Z');
    await until('it waits again', async () => /^0 of/.test((await progress()) ?? ''));
    await list().locator(`li.fact[data-fact="${id}"] button`).first().click();
  });

  it('shows the original by keys at the caret, and gives it back', async () => {
    await claim('of all kinds').click();
    await press('ControlOrMeta+Shift+E');
    const card = page().getByRole('group', { name: 'Source of the claim' });
    await card.waitFor();
    expect(await card.innerText()).toContain(words);
    await press('Enter');
    await until('the original is back', async () => (await claim('of all kinds').count()) === 0);
    await until('the row is open again', async () => (await current().getAttribute('data-status')) === 'unverified');
    await press('ControlOrMeta+Z');
    await until('the edit is back', async () => (await claim('of all kinds').count()) === 1);
    await current().getByText('Show original').click();
    await current().getByRole('button', { name: 'Restore the original' }).click();
    await until('the original is back', async () => (await claim('of all kinds').count()) === 0);
  });

  it('shows its source while the pointer rests on it, and Esc takes the card away', async () => {
    await claim('exchanged views on the situation in the Middle East').last().hover();
    const card = page().getByRole('group', { name: 'Source of the claim' });
    await card.waitFor();
    expect(await card.innerText()).toContain('exchanged views on the situation in the Middle East');
    await press('Escape');
    await card.waitFor({ state: 'detached' });
    await page().mouse.move(5, 5);
  });
});

describe('the author’s own sentence among claims', () => {
  it('has a bar before it, soon after it was written', async () => {
    const block = note().locator('p', { hasText: 'exchanged views on the situation in the Middle East' }).last();
    // End goes to the end of a line: the last line of the block is clicked.
    const { width, height } = (await block.boundingBox()) ?? { width: 0, height: 0 };
    await block.click({ position: { x: width - 4, y: height - 6 } });
    await press('End');
    await page().keyboard.type(' Nobody told us more.');
    await until('the bar is there', async () => (await note().locator('.mine-from', { hasText: 'Nobody' }).count()) === 1);
    expect(await note().locator('.mine-from').count()).toBe(1);
    await press('ControlOrMeta+Z');
    await until('it is gone', async () => (await note().locator('.mine-from').count()) === 0);
  });
  it('so have words beside a claim, and what was typed over a gap in the head of the note', async () => {
    const beside = () => note().locator('.mine-words');
    const block = note().locator('p', { hasText: 'exchanged views on the situation in the Middle East' }).last();
    const { width, height } = (await block.boundingBox()) ?? { width: 0, height: 0 };
    await block.click({ position: { x: width - 4, y: height - 6 } });
    await press('End');
    await page().keyboard.type(' and agreed to cede the port');
    await until('they have a line', async () => (await beside().allInnerTexts()).join('').includes('to cede the port'));
    expect(await note().locator('.mine-from').count()).toBe(1);
    await press('ControlOrMeta+Z');
    await until('it is gone', async () => (await beside().count()) === 0);
    await note().locator('.gap', { hasText: 'Format' }).first().click();
    await page().keyboard.type('Lahore');
    await until('the bar is there', async () => (await note().locator('.mine-from', { hasText: 'Lahore' }).count()) === 1);
    await press('ControlOrMeta+Z');
    await until('it is gone', async () => (await note().locator('.mine-from').count()) === 0);
  });
});

describe('words of the source become facts', () => {
  const words = 'multilateral forums';

  it('by mouse: select, choose the kind, and it stands in the note, the source and the list', async () => {
    const before = await rows();
    await dragOver(app, mark('agreed to work more closely'), words);
    await page().getByRole('toolbar', { name: 'Add as' }).getByRole('button', { name: 'Position' }).click();
    await until('the row is there', async () => (await rows()) === before + 1);
    expect(await current().innerText()).toContain(words);
    expect(await claim(words).last().innerText()).toContain(words);
    expect(await mark(words).last().getAttribute('data-fact')).toMatch(/\.uo\d+-\d+$/);
    await heard('Added and put into the note.');
    await until('it is on disk', async () => Object.keys((await onDisk())?.note.attrs.added ?? {}).length === 1);
  });

  it('one undo takes it back everywhere, one redo brings it again', async () => {
    const before = await rows();
    await press('ControlOrMeta+3');
    await press('ControlOrMeta+Z');
    await heard('Taken back.');
    await until('the row is gone', async () => (await rows()) === before - 1);
    expect(await note().locator('[data-fact*=".uo"]').count()).toBe(0);
    await press('ControlOrMeta+Shift+Z');
    await heard('Done again.');
    await until('the row is there again', async () => (await rows()) === before);
    expect(await note().locator('[data-fact*=".uo"]').count()).toBe(1);
  });

  it('by keys: mark words with the arrows, Enter, and choose', async () => {
    const before = await rows();
    await press('ControlOrMeta+1');
    await page().locator('#source-text:focus').waitFor();
    await press('ArrowRight');
    await press('Shift+ArrowRight');
    await press('Enter');
    const bar = page().getByRole('toolbar', { name: 'Add as' });
    await bar.waitFor();
    await press('End');
    await until('the last choice has the focus', async () => (await bar.locator('button:focus').innerText()) === 'Mentioned');
    await press('Enter');
    await until('the row is there', async () => (await rows()) === before + 1);
    await heard('Added to the list.');
    await press('ControlOrMeta+Z');
    await until('the row is gone', async () => (await rows()) === before);
  });

  it('a fact is put in at the caret, by button and by dragging', async () => {
    const own = note().locator('.own');
    await own.click();
    const mentioned = list().locator('li.fact.k-quote').first();
    await mentioned.getByRole('button').first().click();
    const name = (await mentioned.locator('.what').innerText()).replace(/[“”]/g, '').slice(0, 30);
    await own.click();
    await mentioned.getByRole('button', { name: /^Put/ }).click();
    await until('it stands in the block', async () => (await own.locator('[data-claim]', { hasText: name }).count()) === 1);
    await press('ControlOrMeta+Z');
    await until('it is gone', async () => (await own.locator('[data-claim]').count()) === 0);
    await mentioned.getByRole('button').first().dragTo(own.locator('p').first());
    await until('it stands in the block again', async () => (await own.locator('[data-claim]', { hasText: name }).count()) === 1);
    await press('ControlOrMeta+Z');
  });

  it('a fact that is put in at a gap takes its place', async () => {
    const gap = note().locator('.gap', { hasText: 'Who: not stated' });
    const person = list().locator('li.fact.k-person').first();
    await person.getByRole('button').first().click();
    await gap.click();
    await person.getByRole('button', { name: /^Put/ }).click();
    await until('the gap is gone', async () => (await gap.count()) === 0);
    await press('ControlOrMeta+Z');
    await until('the gap is back', async () => (await gap.count()) === 1);
    await person.getByRole('button').first().dragTo(gap);
    await until('the gap is gone again', async () => (await gap.count()) === 0);
    const row = note().locator('tr', { hasText: 'Next round of the consultations' });
    expect(await row.locator('td').nth(1).innerText()).toBe('Asad Majeed Khan, Foreign Secretary');
    await press('ControlOrMeta+Z');
    await until('the gap is there as before', async () => (await gap.count()) === 1);
  });

  it('rejected and verified again, it says that it is out of the note; from the list it goes back to where such facts stand', async () => {
    const words = 'agreed to work more closely in multilateral forums';
    const item = note().locator('li', { hasText: words });
    // The caret was somewhere else last.
    await note().locator('.own').click();
    await row(words).getByRole('button').first().click();
    await press('x');
    await until('it is out of the note', async () => (await item.count()) === 0);
    await row(words).getByRole('button').first().click();
    await press('v');
    await heard(/^Verified, not in the note\. \d+ facts? left\.$/);
    expect(await current().innerText()).toContain('not in the note');
    await current().getByRole('button', { name: 'Put into the note' }).click();
    await until('it is an item again', async () => (await item.count()) === 1);
    expect(await note().locator('.own [data-claim]').count()).toBe(0);
    expect(await note().locator('li [data-claim][aria-description$=", verified"]', { hasText: words }).count()).toBe(1);
    for (let i = 0; i < 3; i++) await press('ControlOrMeta+Z');
    await until('it is as it was', async () => (await claim(words).count()) > 0);
  });
});

describe('the key of every decision', () => {
  it('W says why and names the words; “Not an outcome” is remembered and can be taken back', async () => {
    const words = 'agreed to widen cooperation in higher education';
    const before = await rows();
    await row(words).getByRole('button').first().click();
    await press('w');
    const why = current().getByRole('note', { name: 'Why it was taken so' });
    await why.waitFor();
    expect(await why.innerText()).toContain('agreed');
    await heard(/^Taken as agreed: /);
    // The opened row is in view with all that can be done, on a laptop too.
    const [button, pane] = [
      await current()
        .getByRole('button', { name: /^Verify/ })
        .boundingBox(),
      await list().boundingBox(),
    ];
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual((pane?.y ?? 0) + (pane?.height ?? 0) + 1);
    await current().getByRole('button', { name: 'Not an outcome' }).click();
    await heard(/^Not an outcome: dismissed\. Undo with Ctrl Z\. \d+ facts left\.$/);
    await until('the row is gone', async () => (await rows()) === before - 1);
    expect(await claim(words).count()).toBe(0);
    const dismissed = page().getByRole('region', { name: 'Dismissed' });
    expect(await dismissed.innerText()).toContain('1 dismissed');
    await until('it is on disk', async () => ((await onDisk())?.note.attrs.dismissed ?? []).length === 1);
    await dismissed.getByRole('button', { name: 'Show' }).click();
    await dismissed.getByRole('button', { name: /^Take back/ }).click();
    await heard('Taken back into the list. It can be put into the note again.');
    await until('the row is back', async () => (await rows()) === before);
    await press('ControlOrMeta+Z');
    await press('ControlOrMeta+Z');
    await until('the claim is back too', async () => (await claim(words).count()) > 0);
  });

  it.each([
    ['Tuesday → 20 June 2023', 'Foreign Office on Tuesday, with energy'],
    ['Asad Majeed Khan', 'led by Foreign Secretary Dr. Asad Majeed Khan, who'],
    ['The talks gave us', 'an official of the Ministry of Foreign Affairs said'],
  ])('W shows the words of the source for every rule: %s', async (words, sentence) => {
    await row(words).first().getByRole('button').first().click();
    await press('w');
    const why = current().getByRole('note', { name: 'Why it was taken so' });
    await why.waitFor();
    expect(await why.locator('q').innerText()).toContain(sentence);
    expect(await why.locator('mark').count()).toBe(1);
    await press('w');
  });

  it('Ctrl K finds facts, headings and commands, and says how many', async () => {
    await press('ControlOrMeta+K');
    const field = page().getByRole('combobox', { name: 'Search everything' });
    await field.fill('higher education');
    await heard(/^\d+ hits?$/);
    await press('Enter');
    await until('the fact is current', async () => (await current().innerText()).includes('higher education'));
    await press('ControlOrMeta+K');
    await field.fill('next steps');
    await press('Enter');
    await until('the caret is in the heading', async () =>
      page().evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('h2')?.textContent === 'Next steps'),
    );
    await press('ControlOrMeta+K');
    await field.fill('hide the facts');
    await press('Enter');
    await page().getByRole('region', { name: 'List of facts' }).waitFor({ state: 'hidden' });
    await page().getByRole('button', { name: 'Show the facts' }).click();
    await list().waitFor();
  });

  it('single letters can be switched off', async () => {
    await row('higher education').getByRole('button').first().click();
    await press('?');
    await switchLetters(false);
    await press('Escape');
    await letters().waitFor({ state: 'detached' });
    const id = await current().getAttribute('data-fact');
    await press('j');
    expect(await current().getAttribute('data-fact')).toBe(id);
    await press('ControlOrMeta+K');
    await page().getByRole('combobox', { name: 'Search everything' }).fill('keys of this screen');
    await press('Enter');
    await switchLetters(true);
    await press('Escape');
    await letters().waitFor({ state: 'detached' });
  });

  it('F6 goes round the panes and names them; Esc in the sheet keeps the fact', async () => {
    await press('ControlOrMeta+1');
    await heard('Source');
    await press('F6');
    await heard('Note');
    await until('the sheet has the focus', () => note().evaluate((sheet) => sheet === document.activeElement));
    await press('F6');
    await heard('Facts');
  });
});

const letters = () => page().getByRole('checkbox', { name: 'Single letters act outside text' });
async function switchLetters(on: boolean): Promise<void> {
  await letters().click();
  await until('the setting is taken', async () => (await letters().isChecked()) === on);
}
