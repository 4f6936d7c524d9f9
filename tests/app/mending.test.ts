/** Every mending button of the checks, clicked in the real app: it does what it says in one step, which one undo takes back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, dragOver, until } from './chancery';
import { hand, startNote } from './hand';

const SOURCE = `OSLO, 3 March 2025 (Fjord Wire) – Norway and Peru held the third round of the Norway-Peru Political Consultations in Oslo on Monday, 3 March 2025.

The Norwegian side was led by State Secretary Anne Solbergsen and the Peruvian side by Deputy Foreign Minister José Quispealaya.

The two sides agreed to open a ferry line between Bergen and Lima with 12 sailings a year.

“We have waited twenty years for this little ferry,” Solbergsen said.

Trawlers of both countries fish under the Northern Fisheries Compact (NFC).

The fourth round will be held in Lima. Norway will send a draft timetable by 30 April 2025.`;

let app: Chancery;
beforeAll(async () => {
  app = await startNote({ width: 1400, height: 900 }, SOURCE);
  await press('ControlOrMeta+4');
});
afterAll(() => app.end());
const { note, own, press, type, words, finding } = hand(() => app);

/** A new line at the end of the author's own part. */
async function line(text: string): Promise<void> {
  await own().click();
  await press('ControlOrMeta+End');
  await own().locator(':scope > *').last().click();
  await press('End');
  if ((await own().innerText()).trim() !== '') await press('Enter');
  await type(text);
}

/** Clicks the button of a finding; what `wrong` tells goes, the finding with it, and one undo brings both back; then it is mended for good. */
async function mends(said: string | RegExp, button: RegExp, isWrong: () => Promise<boolean>): Promise<void> {
  const row = finding(said).first();
  await row.waitFor();
  expect(await isWrong()).toBe(true);
  const many = await finding(said).count();
  await row.getByRole('button', { name: button }).click();
  await until('it is mended', async () => !(await isWrong()));
  await until('the finding goes', async () => (await finding(said).count()) === many - 1);
  await row.page().keyboard.press('ControlOrMeta+Z');
  await until('one undo takes it back', isWrong);
  await until('the finding is there again', async () => (await finding(said).count()) === many);
  await finding(said).first().getByRole('button', { name: button }).click();
  await until('it is mended again', async () => !(await isWrong()));
}

/** Wherever the words stand they are a claim, as it was filled in. */
const isWhole = (text: string) =>
  until('the claim has its words, and its source', async () => {
    const words = { hasText: text.replace(/\s+/g, ' ').trim() };
    const claims = note().locator('[data-claim]:not([data-status="edited"])', words);
    return (await claims.count()) > 0 && (await claims.count()) === (await note().locator('p', words).count());
  });

describe('each mending button', () => {
  it('gives a quotation its words back', async () => {
    await dragOver(app, note().locator('[data-claim]', { hasText: 'waited' }).first(), 'twenty');
    await type('thirty');
    await mends('is no longer word for word', /^Restore/, async () => (await words()).includes('thirty years'));
    expect(await words()).toContain('We have waited twenty years for this little ferry');
    await isWhole('We have waited twenty years for this little ferry');
  });
  it('gives an edited claim its source back', async () => {
    const claim = note().locator('[data-claim]', { hasText: 'ferry line between' }).first();
    const before = await claim.innerText();
    await dragOver(app, claim, 'agreed to open a ferry line between Bergen and Lima with 12 sailings a year');
    await type('never wanted any ships');
    await mends('was edited away from its source', /^Restore/, async () => (await words()).includes('never wanted any ships'));
    expect(await words()).toContain(before.replace(/\s+/g, ' ').trim());
    await isWhole(before);
  });
  it.each([
    ['a comma and no year', 'Talks on Tuesday, 3 March.', /Tuesday, 3 March/],
    ['stops', 'Talks on Tuesday 3.3.2025.', /Tuesday 3\.3\.2025/],
    ['strokes', 'Talks on 3/3/2025 (Tuesday).', /3\/3\/2025 \(Tuesday\)/],
    ['the standard’s form', 'Talks on 2025-03-03 (Tue).', /2025-03-03 \(Tue\)/],
  ])('sets the weekday of a day with %s', async (_name, text, wrong) => {
    await line(text);
    await mends(/ was a Mon/, /^Make it Mon/, async () => wrong.test(await words()));
  });
  it('writes a name as the source does', async () => {
    await line('Solbergson was cordial.');
    await mends('“Solbergson” is written “Solbergsen”', /^Write Solbergsen/, async () => (await words()).includes('Solbergson'));
  });
  it('writes an acronym out', async () => {
    await line('The NFC matters to us.');
    await mends('NFC is never written out', /^Write it out/, async () => (await words()).includes('The NFC matters'));
    expect(await words()).toContain('The Northern Fisheries Compact (NFC) matters');
  });
  it('lifts a heading that skips a level', async () => {
    await line('Aside');
    await app.page.getByRole('combobox', { name: 'Paragraph style' }).selectOption('Heading 4');
    await mends('“Aside” skips a level', /^Make it heading/, async () => (await own().locator('h5').count()) === 1);
  });
  it('makes a header row', async () => {
    await note()
      .locator('th', { hasText: /^What$/ })
      .first()
      .click();
    await press('ControlOrMeta+Shift+T');
    await app.page.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name: 'Header row' }).click();
    const has = async () =>
      (await note()
        .locator('th', { hasText: /^What$/ })
        .count()) > 0;
    await mends('A table has no header row', /^Make its first row the header/, async () => !(await has()));
  });
  it('takes an empty row of the next steps out', async () => {
    const rows = () =>
      note()
        .locator('tr', { has: app.page.locator('td') })
        .count();
    await note().locator('tr').last().locator('td').last().click();
    const before = await rows();
    await press('End');
    await press('Tab');
    await until('Tab made a row', async () => (await rows()) === before + 1);
    await mends('A row of the next steps is empty', /^Remove the row/, async () => (await rows()) === before + 1);
  });
  it('mends the finding that was clicked where several read alike', async () => {
    await line('On Sunday 3 March 2025 they came.');
    await line('On Sunday 3 March 2025 they left.');
    const alike = finding('Sunday 3 March 2025 was a Monday');
    await until('both are told', async () => (await alike.count()) === 2);
    await alike.nth(1).getByRole('button', { name: /^Show/ }).click();
    await until('the second is shown', async () =>
      app.page.evaluate(() => /they left/.test(getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent ?? '')),
    );
    await alike
      .nth(1)
      .getByRole('button', { name: /^Make it Monday/ })
      .click();
    await until('the second is mended', async () => /On Monday 3 March 2025 they left/.test(await words()));
    expect(await words()).toContain('On Sunday 3 March 2025 they came');
  });
});
