/** Series, people and topics in the real app, in a library with the rounds of two series. */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeBriefing } from '../../shared/model/briefing';
import { briefingOf } from '../support/make';
import { articlesOfSeries, articleText } from '../support/rounds';
import { type Chancery, startChancery } from './chancery';

let app: Chancery;
const page = () => app.page;

/** A folder with a briefing for each article, as the app itself makes them. */
async function libraryOf(places: readonly string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chancery-app-'));
  await mkdir(path.join(folder, 'Briefings'));
  for (const [i, place] of places.entries()) {
    const briefing = { ...briefingOf(articleText(place)), id: randomUUID() };
    await writeFile(path.join(folder, 'Briefings', `${i}.brief`), serializeBriefing(briefing));
  }
  return folder;
}

beforeAll(async () => {
  const folder = await libraryOf([...articlesOfSeries(1), ...articlesOfSeries(3), 'dev/01', 'dev/03']);
  app = await startChancery({ folder, width: 1280, height: 720 });
});
afterAll(() => app.end());

describe('the library', () => {
  it('has its briefings by series, the latest round first', async () => {
    await page().keyboard.press('ControlOrMeta+L');
    const group = page().getByRole('region', { name: 'Mixed Border Commission' });
    await group.waitFor();
    expect(await group.locator('.row .num.t').allTextContents()).toEqual(['Round 14', 'Round 13', 'Round 12']);
  });

  it('lists the series', async () => {
    await page().getByRole('navigation', { name: 'Ways into the library' }).getByRole('button', { name: 'Series' }).click();
    const first = page().getByRole('main').getByRole('listitem').first();
    await first.waitFor();
    expect(await first.innerText()).toContain('Central Asian Transport Council');
    await first.getByRole('button').click();
    await page().getByRole('heading', { level: 1, name: 'Central Asian Transport Council' }).waitFor();
  });
});
