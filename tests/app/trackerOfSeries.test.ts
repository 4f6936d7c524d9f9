/** A tracker that has come through four rounds, in the real app: prepared for the fifth, filled by its report, each row led to its words. */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cell, paragraph, text } from '../../shared/brief/nodes';
import { serializeBriefing } from '../../shared/model/briefing';
import { type NoteDoc, type NoteNode, plainText } from '../../shared/model/note';
import { briefingOf, ROOT, template } from '../support/make';
import { articlesOfSeries, articleText } from '../support/rounds';
import { type Chancery, drop, shot, startChancery, until } from './chancery';

const places = articlesOfSeries(3);
let app: Chancery;
const note = () => app.page.getByRole('textbox', { name: 'Note text' });
const rows = () =>
  note()
    .locator('table:not(.heading-block) tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' ').trim())),
    );
const row = async (commitment: string) => (await rows()).find((cells) => cells[1]?.includes(commitment));

/** The note with another status typed into a row. */
function withStatus(doc: NoteDoc, of: string, status: string): NoteDoc {
  const set = (each: NoteNode): NoteNode =>
    each.type === 'tableRow' && plainText(each.content[1] ?? each).includes(of)
      ? { ...each, content: each.content.map((own, i) => (i === 7 ? cell([paragraph([text(status)])]) : own)) }
      : { ...each, content: each.content.map(set) };
  return set(doc) as NoteDoc;
}

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'chancery-app-'));
  await mkdir(path.join(folder, 'Briefings'));
  for (const [i, place] of places.slice(0, -1).entries()) {
    const briefing = { ...briefingOf(articleText(place), template('tracker')), id: randomUUID() };
    if (i === places.length - 2) briefing.note = withStatus(briefing.note, 'avalanche galleries', 'On hold');
    await writeFile(path.join(folder, 'Briefings', `${i}.brief`), serializeBriefing(briefing));
  }
  app = await startChancery({ folder, width: 1400, height: 900 });
});
afterAll(() => app.end());

it('prepared for the fifth round, it has what the first four promised', async () => {
  await app.page.keyboard.press('ControlOrMeta+L');
  await app.page.getByRole('button', { name: /^Start next round/ }).click();
  await note().waitFor();
  await until('its rows', async () => (await row('uniform axle load')) !== undefined);
  expect((await row('uniform axle load'))?.[4]).toMatch(/^11th round/);
  expect((await row('lease ten locomotives'))?.[7]).toBe('Done');
  expect((await row('avalanche galleries'))?.[4]).toMatch(/^14th round/);
});

it('the report of the fifth says what became of them', async () => {
  await drop(app, [path.join(ROOT, `tests/corpus/${places.at(-1)}.txt`)]);
  await app.page.getByRole('button', { name: 'Add to this briefing' }).click();
  await until('the report is in', async () => (await row('charter in Termez'))?.[7] === 'New');
  // What the officer had set stands beside what the report says.
  const [own, now] = ((await row('avalanche galleries'))?.[7] ?? '').split('; ');
  expect(own).toBe('On hold: set in the note on the fourteenth round');
  expect(now).toBe('now: Changed: another number');
  expect((await row('uniform axle load'))?.[7]).toBe('Not mentioned');
  await until('every claim has its source', async () => (await note().locator('.lost').count()) === 0);
  await shot(app, 'tracker-of-series');
});

it('a row of an early round leads to its words, and its fact says of which round it is', async () => {
  await note().locator('[data-claim]', { hasText: 'lease ten locomotives' }).first().click();
  const fact = app.page.locator('li.fact[aria-current=true]');
  await until('its fact is at hand', async () => (await fact.innerText()).includes('ten locomotives'));
  expect(await fact.innerText()).toMatch(/11th round|eleventh round/i);
  await app.page
    .getByRole('region', { name: 'Source', exact: true })
    .getByText(/ten locomotives/)
    .first()
    .waitFor();
});
