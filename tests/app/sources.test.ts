import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NoteNode, plainText } from '../../shared/model/note';
import { answerOpenDialog, briefingsOnDisk, type Chancery, drop, keyTo, paste, ROOT, startChancery, until } from './chancery';

const corpus = (id: string) => path.join(ROOT, `tests/corpus/dev/${id}.txt`);
const TRIO = ['22', '23', '24'].map(corpus);

const note = (app: Chancery) => app.page.getByRole('textbox', { name: 'Note text' });
const articles = (app: Chancery) => app.page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
const factOf = (app: Chancery, words: string) =>
  app.page.getByRole('region', { name: 'List of facts' }).locator('li.fact', { hasText: words }).first();
const source = (app: Chancery) => app.page.getByRole('region', { name: 'Source text' });
const question = (app: Chancery) => app.page.getByRole('group', { name: 'Where to put what came in' });
/** The briefing changed last. */
async function latest(app: Chancery) {
  const all = await briefingsOnDisk(app);
  return all.toSorted((a, b) => b.briefing.modified.localeCompare(a.briefing.modified))[0]?.briefing;
}
/** Blocks out of sight are not laid out, so that what is laid out is not all of the note. */
const words = async (app: Chancery) =>
  (await note(app).locator('h1, h2, h3, p').allTextContents()).join('\n').replaceAll('\u00a0', ' ');

describe('three articles opened at once', () => {
  let app: Chancery;
  beforeAll(async () => {
    app = await startChancery();
    await answerOpenDialog(app, TRIO);
    await app.page.keyboard.press('ControlOrMeta+O');
    await note(app).waitFor({ timeout: 30_000 });
  });
  afterAll(() => app.end());

  it('are one briefing with a list of its articles by office, outlet and day', async () => {
    expect(await briefingsOnDisk(app)).toHaveLength(1);
    const names = await articles(app).allInnerTexts();
    expect(names[0]).toContain('New Zealand Ministry of Foreign Affairs and Trade');
    expect(names[1]).toMatch(/Ministry of Foreign Affairs of Chile[\s\S]*13 May 2025/);
    expect(names[2]).toContain('Southern Press Agency');
  });

  it('tell every outcome once in the note', async () => {
    const text = await words(app);
    const agreed = text.slice(text.indexOf('Agreed and signed'), text.indexOf('Positions'));
    expect(agreed.match(/share berths/g)).toHaveLength(1);
    expect(agreed.match(/ice cores/g)).toHaveLength(1);
  });

  it('say on a row who alone reports it, and how many tell it', async () => {
    expect(await factOf(app, 'icebreaker').innerText()).toContain('only reported by Ministry of Foreign Affairs of Chile');
    expect(await factOf(app, 'share berths').innerText()).toContain('3 sources');
  });

  it('picking a fact brings its article to the front, and each source can be asked for', async () => {
    await factOf(app, 'icebreaker').getByRole('button').first().click();
    await until('Chile’s text is shown', async () => (await source(app).innerText()).includes('Comunicado de prensa'));
    await factOf(app, 'share berths').getByRole('button').first().click();
    expect(await source(app).innerText()).toContain('Comunicado de prensa');
    await factOf(app, 'share berths').getByRole('button', { name: 'Southern Press Agency' }).click();
    await until('the agency’s text is shown', async () =>
      (await source(app).innerText()).includes('pool Antarctic supply ships'),
    );
    expect(await source(app).locator('mark[aria-current=true]').first().innerText()).toContain('share');
  });

  it('the card names article and paragraph of every passage, and each leads there', async () => {
    const card = factOf(app, 'share berths');
    const told = card.getByRole('list', { name: 'Reported by' }).getByRole('listitem');
    expect(await told.count()).toBe(3);
    const marks = () =>
      source(app)
        .locator('p')
        .evaluateAll((all) => all.map((p) => p.getAttribute('data-n') ?? ''));
    for (const passage of await told.all()) {
      const [, name = '', paragraph] = /^(.*), paragraphs? (\d+)/.exec(await passage.getByRole('button').innerText()) ?? [];
      await passage.getByRole('button').click();
      await until(`${name} is shown`, async () =>
        (await articles(app).locator('[aria-current=true]').innerText()).includes(name),
      );
      // The paragraph at hand has an arrow where its number was.
      const numbers = (await marks()).filter((n) => n !== '');
      expect([name, numbers.indexOf('▸') + 1]).toEqual([name, Number(paragraph)]);
    }
  });

  it('the arrow keys walk the list of articles', async () => {
    await articles(app).first().getByRole('button').first().click();
    await app.page.keyboard.press('ArrowDown');
    await until('the second is shown', async () => (await source(app).innerText()).includes('Comunicado de prensa'));
    expect(await articles(app).nth(1).locator('[aria-current=true]').count()).toBe(1);
  });

  it('each is tagged ours, theirs or press, and stays so', async () => {
    const side = app.page.getByRole('combobox', { name: /Whose account: New Zealand/ });
    await side.selectOption('ours');
    await app.page.getByRole('combobox', { name: /Whose account: Ministry of Foreign Affairs of Chile/ }).selectOption('theirs');
    await until('it is on disk', async () => (await latest(app))?.articles[1]?.side === 'theirs');
    expect((await latest(app))?.articles.map((article) => article.side)).toEqual(['ours', 'theirs', null]);
    expect(await side.inputValue()).toBe('ours');
  });

  it('what they differ on is disputed and asks once; the choice goes into the note and is taken back by undo', async () => {
    const date = factOf(app, '14 May 2025');
    expect(await date.getAttribute('data-status')).toBe('disputed');
    await date.getByRole('button').first().click();
    const panel = date.getByRole('group', { name: 'The sources differ on the date' });
    // Each version stands in its sentence: “today” alone says nothing to choose by.
    expect(await panel.innerText()).toContain('Dialogue in Christchurch today, Wednesday 14 May');
    await panel.getByRole('button', { name: /13 May 2025/ }).click();
    await until('the note says so', async () => (await words(app)).includes('Tuesday 13 May 2025'));
    expect(await date.getAttribute('data-status')).toBe('verified');
    await until('it is on disk', async () => Object.keys((await latest(app))?.note.attrs.settled ?? {}).length === 1);
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await until('it is taken back', async () => (await words(app)).includes('Wednesday 14 May 2025'));
    expect(await date.getAttribute('data-status')).toBe('disputed');
  });

  it('V on a disputed fact leads to the versions, and both can be kept, by keys alone', async () => {
    const date = factOf(app, '14 May 2025');
    await app.page.keyboard.press('ControlOrMeta+3');
    for (let i = 0; i < 60 && (await date.getAttribute('aria-current')) !== 'true'; i++) await app.page.keyboard.press('j');
    await app.page.keyboard.press('v');
    await until('a version has the focus', () => app.page.evaluate(() => document.activeElement?.className === 'version'));
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Enter');
    await until('both stand', async () =>
      (await words(app)).includes('Wednesday 14 May 2025 (sources differ: 13 May 2025, Ministry of Foreign Affairs of Chile)'),
    );
    expect(await date.innerText()).toContain('Both kept on the date');
  });

  it('Ctrl Enter on a disputed claim in the sheet settles nothing unasked, and leads to the versions too', async () => {
    await app.page.keyboard.press('ControlOrMeta+Z');
    const date = factOf(app, '14 May 2025');
    await until('it is disputed again', async () => (await date.getAttribute('data-status')) === 'disputed');
    await note(app).locator('[data-claim]', { hasText: 'Wednesday 14 May 2025' }).first().click();
    await app.page.keyboard.press('ControlOrMeta+Enter');
    await until('a version has the focus', () => app.page.evaluate(() => document.activeElement?.className === 'version'));
    expect(await date.getAttribute('data-status')).toBe('disputed');
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Enter');
    await until('both stand', async () => (await date.innerText()).includes('Both kept on the date'));
  });

  it('the list of checks leads to what the sources differ on', async () => {
    const checks = app.page.locator('details.checks');
    await checks.locator('summary').click();
    const check = checks.locator('li', { hasText: 'The sources differ on how to spell Carolina' });
    expect(await check.innerText()).toContain('Carolina Echeverría Larraín or Carolina Echavarría');
    await check.locator('.jump').click();
    await until('its fact is current', async () => (await factOf(app, 'Carolina').getAttribute('aria-current')) === 'true');
    expect(
      await factOf(app, 'Carolina')
        .getByRole('group', { name: /differ on the name/ })
        .count(),
    ).toBe(1);
    await checks.locator('summary').click();
  });

  const choose = async (fact: string, on: string, version: RegExp) => {
    const row = factOf(app, fact);
    if ((await row.getAttribute('aria-current')) !== 'true') await row.getByRole('button').first().click();
    await row
      .getByRole('group', { name: `The sources differ on ${on}` })
      .getByRole('button', { name: version })
      .click();
  };
  const undoUntil = async (name: string, look: () => Promise<boolean>) => {
    for (let steps = 0; !(await look()); steps++) {
      if (steps > 12) throw new Error(`undo never came to: ${name}`);
      await app.page.getByRole('button', { name: 'Undo' }).click();
    }
  };

  it('a choice reaches running sentences, who is quoted and the list, and is there when the fact is put in again', async () => {
    await choose('next Dialogue', 'where', /Valparaíso/);
    await choose('next Dialogue', 'when', /April 2026/);
    const sentence = 'The next Dialogue will be held in Valparaíso in April 2026';
    await until('the sentence says so', async () => (await words(app)).includes(`${sentence}.`));
    expect(await factOf(app, sentence).locator('.tag').first().innerText()).toBe('April 2026, Valparaíso');

    const quoted = async () => (await words(app)).match(/Carolina [^:“]*(?= said: “)/g);
    expect(await quoted()).toEqual(['Carolina Echeverría Larraín', 'Carolina Echavarría']);
    await choose('Carolina', 'the name', /Echavarría/);
    await until('both are quoted so', async () => (await quoted())?.join() === 'Carolina Echavarría,Carolina Echavarría');
    expect(await factOf(app, 'Carolina').locator('.what').innerText()).toMatch(/^Carolina Echavarría, /);

    await factOf(app, sentence).getByRole('button').first().click();
    await app.page.keyboard.press('x');
    await until('it is out of the note', async () => !(await words(app)).includes('Valparaíso'));
    await factOf(app, sentence).getByRole('button').first().click();
    await app.page.keyboard.press('v');
    await factOf(app, sentence)
      .getByRole('button', { name: /^Put into the note/ })
      .click();
    await until('it is in the note as chosen', async () => (await words(app)).includes('Valparaíso'));
    await undoUntil('all is as told', async () => (await words(app)).includes('Punta Arenas in March 2026.'));
    expect(await quoted()).toEqual(['Carolina Echeverría Larraín', 'Carolina Echavarría']);
  });

  it('words of the author’s own that say otherwise than was chosen stay, are told in the bar and the list, and lead there', async () => {
    await note(app).locator('[data-claim]', { hasText: 'The next Dialogue will be held' }).first().click();
    await app.page.keyboard.type('x');
    await choose('next Dialogue', 'where', /Valparaíso/);
    const bar = app.page.locator('.status');
    await bar.getByText('Your own wording was left as it is. It says otherwise: the checks lead there.').waitFor();
    expect(await factOf(app, 'next Dialogue').getAttribute('data-status')).toBe('disputed');
    const checks = app.page.locator('details.checks');
    await checks.locator('summary').click();
    const check = checks.locator('li', { hasText: 'says otherwise than you chose for where' });
    await check.waitFor();
    await check.locator('.jump').click();
    await until('its words are selected', () =>
      app.page.evaluate(() => (getSelection()?.toString() ?? '').includes('Punta Arenas')),
    );
    await checks.locator('summary').click();
    await undoUntil('all is as told', async () =>
      (await words(app)).includes('The next Dialogue will be held in Punta Arenas in March 2026.'),
    );
  });

  it('read-out against read-out: a row a thing told, a column a source, each cell leading to its words', async () => {
    await app.page.getByRole('button', { name: 'Compare the read-outs' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Read-out against read-out' });
    expect((await dialog.getByRole('columnheader').allInnerTexts())[0]).toMatch(/New Zealand Ministry[\s\S]*Ours/);
    const alone = dialog.getByRole('row').filter({ hasText: 'icebreaker' });
    expect(await alone.getByText('Not mentioned').count()).toBe(2);
    expect(await dialog.getByRole('row').filter({ hasText: 'share berths' }).locator('mark').count()).toBeGreaterThan(0);
    // The day, the place and the people only where they differ; next steps always.
    expect(await dialog.getByRole('rowheader').allInnerTexts()).toEqual([
      'The meeting, where they differ',
      'People, where they differ',
      'Outcomes',
      'Next steps',
    ]);
    expect(await dialog.getByRole('row').filter({ hasText: '13 May 2025' }).locator('mark').allInnerTexts()).toContain('13');
    expect(await dialog.getByRole('row').filter({ hasText: 'Valparaíso' }).locator('mark').allInnerTexts()).toContain(
      'Valparaíso in April',
    );
    expect(await dialog.getByText('Christchurch', { exact: true }).count()).toBe(0);
    await dialog.getByRole('button', { name: /icebreaker/ }).click();
    await until('its passage is lit', async () =>
      (await source(app).locator('mark[aria-current=true]').first().innerText()).includes('icebreaker'),
    );
  });

  it('“Not mentioned” opens the article that does not mention it', async () => {
    await app.page.getByRole('button', { name: 'Compare the read-outs' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Read-out against read-out' });
    const alone = dialog.getByRole('row').filter({ hasText: 'icebreaker' });
    await alone.getByRole('button', { name: /^Not mentioned.*Southern Press Agency/ }).click();
    await until('the agency’s text is shown', async () =>
      (await source(app).innerText()).includes('pool Antarctic supply ships'),
    );
    expect(await dialog.count()).toBe(0);
    await until('the hand is there', () => app.page.evaluate(() => document.activeElement?.id === 'source-text'));
  });

  it('goes into the note as a table where the caret stands, by keys alone', async () => {
    const own = note(app).locator('.own');
    await own.click();
    await app.page.keyboard.type('See:');
    await app.page.keyboard.press('ControlOrMeta+Shift+D');
    const dialog = app.page.getByRole('dialog', { name: 'Read-out against read-out' });
    await dialog.waitFor();
    await keyTo(app, /^Only what one source mentions/);
    await app.page.keyboard.press('Space');
    await keyTo(app, /^Put into the note/);
    await app.page.keyboard.press('Enter');
    const table = own.locator('table');
    await table.waitFor();
    expect(await table.locator('th').allInnerTexts()).toHaveLength(4);
    expect(await table.innerText()).toContain('joint exercise');
    expect(await table.innerText()).not.toContain('share berths');
    // A step of its own: neither what was typed before nor what is typed after goes with it.
    await app.page.keyboard.type('Xyz');
    await own.getByText('Xyz').waitFor();
    await app.page.keyboard.press('ControlOrMeta+Z');
    await own.getByText('Xyz').waitFor({ state: 'detached' });
    expect(await table.count()).toBe(1);
    await app.page.keyboard.press('ControlOrMeta+Z');
    await table.waitFor({ state: 'detached' });
    expect(await own.innerText()).toContain('See:');
    await app.page.keyboard.press('ControlOrMeta+Shift+Z');
    await table.waitFor();
  });

  it('an article is removed after a question; what it alone told stays in the note, without a source', async () => {
    const ask = app.page.getByRole('group', { name: 'Remove an article' });
    const remove = app.page.getByRole('button', { name: /^Remove Ministry of Foreign Affairs of Chile/ });
    await articles(app).nth(1).getByRole('button').first().click();
    await remove.click();
    expect(await ask.innerText()).toMatch(/\d facts it alone tells go\. \d+ claims? of the note stays?, without a source/);
    await app.page.keyboard.press('Escape');
    expect(await articles(app).count()).toBe(3);
    await remove.click();
    await ask.getByRole('button', { name: 'Remove the article' }).click();
    await until('two are left', async () => (await articles(app).count()) === 2);
    expect(await words(app)).toContain('icebreaker');
    const lost = note(app).locator('[data-claim]', { hasText: 'icebreaker' }).first();
    await lost.scrollIntoViewIfNeeded();
    await until(
      'it shows that it has no source',
      async () => (await note(app).locator('.lost', { hasText: 'icebreaker' }).count()) > 0,
    );
    await app.page.locator('details.checks > summary').click();
    await app.page.locator('details.checks li', { hasText: 'has lost its source' }).first().waitFor();
    expect(await factOf(app, 'share berths').innerText()).toContain('2 sources');
    await until('it is on disk', async () => {
      const briefing = await latest(app);
      return (
        briefing?.articles.length === 2 &&
        briefing.facts.length === 2 &&
        plainText(briefing.note as NoteNode).includes('icebreaker')
      );
    });
  });

  it('one undo brings the article back with its facts and claims, between what was typed before and after', async () => {
    const lost = note(app).locator('.lost', { hasText: 'icebreaker' });
    await note(app).locator('.own p').last().click();
    await app.page.keyboard.press('End');
    await app.page.keyboard.type(' Written after.');
    await app.page.keyboard.press('ControlOrMeta+Z');
    await until('what was typed is gone', async () => !(await words(app)).includes('Written after.'));
    expect(await articles(app).count()).toBe(2);
    await app.page.keyboard.press('ControlOrMeta+Z');
    await until('the article is back, in its place', async () =>
      ((await articles(app).allInnerTexts())[1] ?? '').includes('Ministry of Foreign Affairs of Chile'),
    );
    expect(await factOf(app, 'share berths').innerText()).toContain('3 sources');
    expect(await factOf(app, 'icebreaker').innerText()).toContain('only reported by Ministry of Foreign Affairs of Chile');
    await until('its claims have their source again', async () => (await lost.count()) === 0);
    await until('it is on disk', async () => (await latest(app))?.facts.length === 3);
    await app.page.keyboard.press('ControlOrMeta+Shift+Z');
    await until('redo removes it again', async () => (await articles(app).count()) === 2);
    await until('on disk too', async () => (await latest(app))?.facts.length === 2);
    await app.page.keyboard.press('ControlOrMeta+Z');
    await until('and back', async () => (await articles(app).count()) === 3);
  });
});

describe('articles added to an open briefing', () => {
  let app: Chancery;
  beforeAll(async () => {
    app = await startChancery();
    await answerOpenDialog(app, [corpus('22')]);
    await app.page.keyboard.press('ControlOrMeta+O');
    await note(app).waitFor({ timeout: 30_000 });
  });
  afterAll(() => app.end());

  it('a drop asks in place; adding it puts what is new into its sections in one step', async () => {
    await note(app).locator('.own').click();
    await app.page.keyboard.type('My own comment.');
    await drop(app, [corpus('23')]);
    await question(app).getByRole('button', { name: 'Add to this briefing' }).click();
    await until('the second article is listed', async () => (await articles(app).count()) === 2);
    await until('its own fact stands in the note', async () => (await words(app)).includes('icebreaker will carry'));
    expect(await words(app)).toContain('My own comment.');
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await until('one undo takes all of it out', async () => !(await words(app)).includes('icebreaker will carry'));
    expect(await words(app)).toContain('My own comment.');
    await until('and the article', async () => (await latest(app))?.articles.length === 1);
    await app.page.getByRole('button', { name: 'Redo' }).click();
    await until('it is listed again', async () => (await articles(app).count()) === 2);
    await until('it is on disk', async () => {
      const briefing = await latest(app);
      return briefing?.articles.length === 2 && plainText(briefing.note as NoteNode).includes('icebreaker will carry');
    });
  });

  it('Esc leaves the question, and nothing is added', async () => {
    await drop(app, [corpus('24')]);
    await question(app).waitFor();
    await app.page.keyboard.press('Escape');
    expect(await question(app).count()).toBe(0);
    expect(await articles(app).count()).toBe(2);
  });

  it('the command adds files, the paste adds words', async () => {
    await answerOpenDialog(app, [corpus('24')]);
    await app.page.keyboard.press('ControlOrMeta+Shift+A');
    await until('the third is listed', async () => (await articles(app).count()) === 3);
    await app.page.keyboard.press('ControlOrMeta+3');
    await paste(
      app,
      `Statement\n\nWELLINGTON, 15 May 2025 – New Zealand and Chile agreed to publish a joint map of the sea floor, the Ministry said on Thursday.`,
    );
    await question(app).getByRole('button', { name: 'Add to this briefing' }).click();
    await until('the pasted words are listed', async () => (await articles(app).count()) === 4);
    await until('what they tell is in the note', async () => (await words(app)).includes('joint map of the sea floor'));
  });

  it.each([
    ['the same words again', 'again.txt', () => readFile(corpus('22')), /again\.txt.*same words/],
    [
      'another language',
      'ru.txt',
      async () => 'Стороны договорились продолжить консультации по вопросам двустороннего сотрудничества. '.repeat(8),
      /ru\.txt.*English/,
    ],
    [
      'no meeting in it',
      'cake.txt',
      async () => 'Mix the butter with the sugar, and then add the eggs. Put it in the oven for an hour. '.repeat(3),
      /cake\.txt.*recognised/,
    ],
    ['nothing to read', 'empty.txt', async () => '', /empty\.txt/],
  ])('%s: a clear sentence, and what is there stays', async (_name, fileName, content, says) => {
    const before = (await latest(app))?.facts[0];
    const file = path.join(app.folder, fileName);
    await writeFile(file, await content());
    await drop(app, [file]);
    await question(app).getByRole('button', { name: 'Add to this briefing' }).click();
    await app.page.locator('.strip', { hasText: says }).first().waitFor();
    expect((await latest(app))?.facts[0]).toEqual(before);
    await app.page.getByRole('button', { name: 'Dismiss' }).first().click();
  });
});
