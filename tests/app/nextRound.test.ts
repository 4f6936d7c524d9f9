/** From one round to the next in the real app: prepared, filled by its report, what changed, settled, exported, read back. */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerSaveDialog,
  briefingsOnDisk,
  type Chancery,
  drop,
  shot as picture,
  ROOT,
  setSize,
  startChancery,
  until,
} from './chancery';
import { withAxe } from './screens';

let app: Chancery;
const note = () => app.page.getByRole('textbox', { name: 'Note text' });
const words = async () => (await note().innerText()).replaceAll('\u00a0', ' ');
/** Cells of the table of commitments, row by row. */
const rows = () =>
  note()
    .locator('table:not(.heading-block)')
    .first()
    .locator('tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' ').trim())),
    );
const row = async (commitment: string) => (await rows()).find((cells) => cells[1]?.includes(commitment));
const panel = () => app.page.getByRole('region', { name: 'What changed' });
const shot = (name: string) => picture(app, `round-${name}`);

beforeAll(async () => {
  app = await startChancery();
});
afterAll(() => app.end());

describe('the round after the sample', () => {
  it('is prepared by one action: its number, place and time as announced, all to be confirmed', async () => {
    await app.page.getByRole('button', { name: /^Try an example/ }).click();
    await note().waitFor();
    await app.page.getByRole('button', { name: 'Next round', exact: true }).click();
    await until('the sixth round', async () => (await words()).includes('sixth round'), 20_000);
    await shot('prepared');
    const text = await words();
    for (const each of [
      'Pakistan–Russia Bilateral Political Consultations: sixth round',
      'Mutually convenient dates',
      'Moscow',
      'Andrey Rudenko, Deputy Foreign Minister',
      'Follow-up on the fifth round',
      'Summary: no report yet',
      'Fifth round: Tuesday 20 June 2023, Foreign Office, Islamabad (Capital Wire, 21 June 2023).',
    ])
      expect(text).toContain(each);
    expect(text.match(/to be confirmed/g)?.length).toBeGreaterThan(3);
    const table = await rows();
    expect(table[0]).toEqual(['No.', 'Commitment', 'By', 'Status', 'Evidence', 'Remark']);
    expect(table.map((cells) => cells[3])).toEqual(['Status', '', '', '', '', '', 'This round']);
    expect(await app.page.getByRole('heading', { level: 1 }).first().innerText()).toContain('Round 6, Moscow');
  });

  it('is a file of its own beside the last, which stays as it was', async () => {
    const files = await briefingsOnDisk(app);
    expect(files).toHaveLength(2);
    const sixth = files.find(({ briefing }) => briefing.articles.length === 0)?.briefing;
    const fifth = files.find(({ briefing }) => briefing.articles.length === 1)?.briefing;
    expect(sixth?.previous?.briefing).toBe(fifth?.id);
    expect(sixth?.previous?.articles).toEqual(fifth?.articles);
    expect(files.find(({ briefing }) => briefing === sixth)?.file).toMatch(/Consultations, round 6\.brief$/);
  });

  it('leads from a row of the table to the words of the last round’s article', async () => {
    await note().locator('[data-claim]', { hasText: 'work more closely in multilateral forums' }).first().click();
    const mark = app.page.locator('.source mark.now');
    expect(await mark.innerText()).toBe('They further agreed to work more closely in multilateral forums');
    await shot('prepared-source');
  });
});

describe('the report of the sixth round', () => {
  it('dropped on the note fills it, beside what was written meanwhile', async () => {
    const remark = note().locator('tr', { hasText: 'multilateral forums' }).locator('td').last();
    await remark.click();
    await app.page.keyboard.type('Ask the UN desk');
    await drop(app, [path.join(ROOT, 'tests/support/sixth-round.txt')]);
    await app.page.getByRole('button', { name: 'Add to this briefing' }).click();
    await until('the report', async () => (await words()).includes('Wednesday 13 March 2024'), 20_000);
    const text = await words();
    expect(text).not.toMatch(/no report yet|Mutually convenient dates/);
    expect(text).toContain('Ask the UN desk');
    expect(text).toContain(
      'Andrey Rudenko took part again. Muhammad Qazi and Marina Volkova are new. Asad Majeed Khan and Zamir Kabulov are not named this time.',
    );
    await shot('changed');
  });

  it.each([
    ['deepen and diversify', 'Not mentioned', ''],
    ['higher education', 'Done', 'has been widened'],
    ['terrorism', 'Repeated', 'Both sides reiterated'],
    ['multilateral forums', 'Changed: weaker', 'discussed working more closely'],
    ['humanitarian assistance', 'Changed: stronger', 'agreed to send humanitarian assistance'],
    ['next round of the consultations', 'Held', '13 March 2024'],
    ['cargo line', 'New', ''],
  ])('says of “%s”: %s', async (commitment, status, evidence) => {
    const cells = await row(commitment);
    expect(cells?.[3]).toBe(status);
    expect(cells?.[4]).toContain(evidence);
  });

  it('is checked by its own report: the last round disputes nothing, and what the table counts wants no source', async () => {
    // They stand behind what changed, and are kept true there.
    const told = app.page.locator('details.checks li');
    await until('they have run', async () => (await told.filter({ hasText: 'No marking is set' }).count()) === 1);
    await until('nothing is told of either', async () => (await told.filter({ hasText: /differ|no source/ }).count()) === 0);
  });

  it('shows both passages of each, what differs marked before and now', async () => {
    const states = await panel()
      .locator('ul[aria-label="Commitments"] > li')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.state));
    expect(states).toEqual(['reworded', 'reworded', 'done', 'dropped', 'new', 'repeated']);
    await panel()
      .getByRole('button', { name: /work more closely in multilateral forums/ })
      .click();
    expect((await panel().locator('[data-version="before"] mark').allInnerTexts()).join(' ')).toContain('agreed');
    expect((await panel().locator('[data-version="now"] mark').allInnerTexts()).join(' ')).toContain('discussed');
  });

  it('axe finds nothing in it, light and dark', async () => {
    const look = await withAxe(app);
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await look()).toEqual([]);
      await shot(`changed-${colorScheme}`);
    }
    await app.page.emulateMedia({ colorScheme: 'light' });
  });

  it('a doubtful match is settled by one key, and undo takes that back', async () => {
    await app.page.keyboard.press('ControlOrMeta+Shift+U');
    if (!(await panel().isVisible())) await app.page.keyboard.press('ControlOrMeta+Shift+U');
    const open = panel().getByRole('button', { name: /to settle/ });
    await open.focus();
    await app.page.keyboard.press('n');
    await until('the note says so', async () => (await row('reaffirmed their support'))?.[3] === 'Not mentioned');
    expect((await row('agreed to send humanitarian assistance'))?.[3]).toBe('New');
    expect(await words()).toContain('1 is changed and 2 are not mentioned. 2 commitments are new.');
    await until('the decision on disk', async () =>
      (await briefingsOnDisk(app)).some(({ briefing }) => briefing.note.attrs.decided.length === 1),
    );
    await app.page.keyboard.press('ControlOrMeta+Z');
    await until('the doubt again', async () => (await row('humanitarian assistance'))?.[3] === 'Changed: stronger');
    await open.focus();
    await app.page.keyboard.press('n');
    await until('settled again', async () => (await row('reaffirmed their support'))?.[3] === 'Not mentioned');
    await shot('settled');
  });

  it('is exported to Word with its table, and read back', async () => {
    const file = path.join(app.folder, 'sixth.docx');
    await answerSaveDialog(app, file);
    await app.page.keyboard.press('ControlOrMeta+E');
    await app.page.getByRole('button', { name: /^Save as/ }).click();
    await app.page.getByRole('heading', { name: 'Saved as sixth.docx' }).waitFor();
    await app.page.keyboard.press('Escape');
    const xml = strFromU8(unzipSync(new Uint8Array(await readFile(file)))['word/document.xml'] ?? new Uint8Array());
    const plain = (part: string) =>
      part
        .replace(/<[^>]+>/g, '')
        .replaceAll('\u00a0', ' ')
        .replaceAll('&apos;', '’');
    const cells = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([tr]) =>
      [...tr.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([tc]) => plain(tc)),
    );
    expect(cells.find((each) => each[1]?.includes('multilateral forums'))?.slice(3)).toEqual([
      'Changed: weaker',
      'The delegations also discussed working more closely in multilateral forums.',
      'Ask the UN desk',
    ]);
    expect(cells.find((each) => each[1]?.includes('higher education'))?.[3]).toBe('Done');
    expect(plain(xml)).toContain('Pakistan–Russia Bilateral Political Consultations: sixth round');
    expect(plain(xml)).not.toMatch(/no report yet/);
  });

  it('undo takes the whole update back, and what was written before it stays', async () => {
    for (let i = 0; i < 2; i++) {
      await panel().getByRole('button', { expanded: true }).focus();
      await app.page.keyboard.press('ControlOrMeta+Z');
    }
    await until('the prepared note', async () => (await words()).includes('Summary: no report yet'));
    expect((await row('multilateral forums'))?.slice(3)).toEqual(['', '', 'Ask the UN desk']);
    const onDisk = async () => (await briefingsOnDisk(app)).find(({ briefing }) => briefing.previous)?.briefing;
    await until('the report is out of the briefing', async () => (await onDisk())?.articles.length === 0);
    await until('nothing is compared', async () => (await panel().innerText()).includes('No report on this round yet'));
    await shot('undone');
    await app.page.keyboard.press('ControlOrMeta+Shift+Z');
    await until('the report again', async () => (await row('multilateral forums'))?.[3] === 'Changed: weaker');
    await until('in the briefing too', async () => (await onDisk())?.articles.length === 1);
    await until('with its facts', async () => !(await panel().innerText()).includes('No report on this round yet'));
    await until('every claim rests on it', async () => (await note().locator('.lost').count()) === 0);
  });

  it('taken out by hand, the only report leaves a round to be reported on, and one undo brings it back', async () => {
    await app.page.getByRole('button', { name: /^Remove .* from this briefing$/ }).click();
    const ask = app.page.getByRole('group', { name: 'Remove an article' });
    expect(await ask.innerText()).toMatch(/\d+ claims of the note stay, without a source/);
    await ask.getByRole('button', { name: 'Remove the article' }).click();
    await until('nothing is compared', async () => (await panel().innerText()).includes('No report on this round yet'));
    expect(await words()).toContain('Ask the UN desk');
    await until('its claims show that they have no source', async () => (await note().locator('.lost').count()) > 0);
    await shot('report-removed');
    await note().locator('p').last().click();
    await app.page.keyboard.press('ControlOrMeta+Z');
    await until('compared again', async () => !(await panel().innerText()).includes('No report on this round yet'));
    await until('every claim rests on it', async () => (await note().locator('.lost').count()) === 0);
  });

  it('asked again for the next round of the fifth, gives the seventh: the sixth has its report', async () => {
    await setSize(app.app, 700, 800);
    await shot('narrow');
    await setSize(app.app, 1280, 800);
    await app.page.keyboard.press('ControlOrMeta+L');
    const start = app.page.getByRole('button', { name: /^Start next round/ });
    await start.waitFor();
    await shot('library');
    await start.focus();
    await app.page.keyboard.press('Enter');
    await until('the seventh round', async () => (await words()).includes('seventh round'), 20_000);
    expect(await words()).toContain('Islamabad');
  });
});
