/** Screens beyond the single note: series, people, topics, templates, the next round, what came back, a fetched page; and how a person comes to them. */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { serializeBriefing } from '../../shared/model/briefing';
import { briefingOf } from '../support/make';
import { articlesOfSeries, articleText } from '../support/rounds';
import { EDITS, picker } from '../support/wordEdits';
import { answerOpenDialog, answerSaveDialog, type Chancery, copiedElsewhere, drop, ROOT, until } from './chancery';
import type { Screen } from './screens';

/** A folder to start the app in, whose library has the rounds of two series. */
export async function folderWithSeries(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chancery-app-'));
  await mkdir(path.join(folder, 'Briefings'));
  for (const [i, place] of [...articlesOfSeries(1), ...articlesOfSeries(3)].entries()) {
    const briefing = { ...briefingOf(articleText(place)), id: randomUUID() };
    await writeFile(path.join(folder, 'Briefings', `${i}.brief`), serializeBriefing(briefing));
  }
  return folder;
}

const ARTICLE = `<html><body><article><h1>Ferry to sail again</h1>${'<p>BERGEN, 3 March 2025 – Norway and Peru agreed on Monday to reopen the ferry line between Bergen and Lima, the Ministry of Foreign Affairs said.</p>'.repeat(4)}</article></body></html>`;

/** In an order in which each can be reached from the last, beginning on the first screen of `folderWithSeries`. */
export function furtherScreens(app: Chancery): Screen[] {
  const { page } = app;
  const press = (key: string) => page.keyboard.press(key);
  const leave = () => press('Escape');
  const main = page.getByRole('main');
  const note = page.locator('.note-body');
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const way = async (name: string) => {
    await press('ControlOrMeta+L');
    await page.getByRole('navigation', { name: 'Ways into the library' }).getByRole('button', { name }).click();
  };
  const line = (words: string | RegExp) =>
    main.getByRole('listitem').filter({ hasText: words }).first().getByRole('button').first();
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const command = async (words: string) => {
    await press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: 'Search everything' }).fill(words);
    await press('Enter');
  };
  let server: Server | null = null;

  return [
    {
      name: 'library by series',
      open: async () => {
        await press('ControlOrMeta+L');
        await page.getByRole('region', { name: 'Mixed Border Commission' }).waitFor();
      },
    },
    {
      name: 'series of a briefing',
      part: 'dialog',
      open: async () => {
        await page
          .locator('.entry')
          .first()
          .getByRole('button', { name: /^Series…/ })
          .click();
        await dialog('Series').waitFor();
      },
      close: leave,
    },
    {
      name: 'list of series',
      open: async () => {
        await way('Series');
        await line('Mixed Border Commission').waitFor();
      },
    },
    {
      name: 'series',
      open: async () => {
        await line('Mixed Border Commission').click();
        await heading('Mixed Border Commission');
        await page.locator('.matrix .cell').first().waitFor();
      },
    },
    {
      name: 'wording side by side',
      open: async () => {
        await page.locator('.matrix tbody tr', { hasText: 'Keep the crossing open' }).first().locator('.cell').last().click();
        await page.getByRole('complementary', { name: 'Wording, side by side' }).waitFor();
      },
    },
    {
      name: 'list of people',
      open: async () => {
        await way('People');
        await page.getByLabel('Filter people').fill('Benegas');
        await line('Lourdes Benegas Ortellado').waitFor();
      },
    },
    {
      name: 'person',
      open: async () => {
        await line('Lourdes Benegas Ortellado').click();
        await page.getByRole('region', { name: 'Meetings' }).waitFor();
      },
    },
    {
      name: 'list of topics',
      open: async () => {
        await way('Topics');
        await line('Other matters').waitFor();
      },
    },
    {
      name: 'topic',
      open: async () => {
        await line('Other matters').click();
        await heading('Other matters');
        await page.locator('.row.line').first().waitFor();
      },
    },
    {
      name: 'templates',
      open: async () => {
        await press('ControlOrMeta+T');
        await page.getByRole('button', { name: 'Duplicate Meeting readout' }).waitFor();
      },
    },
    {
      name: 'template editor',
      open: async () => {
        await page.getByRole('button', { name: 'Duplicate Meeting readout' }).click();
        await heading(/Meeting readout \(copy\)/);
        await until('the preview', async () => /Islamabad/.test((await page.locator('.tpl').textContent()) ?? ''));
      },
    },
    {
      name: 'name and page of a template',
      part: 'dialog',
      open: async () => {
        await page.getByRole('button', { name: 'Name and page' }).first().click();
        await page.getByRole('dialog').waitFor();
      },
      close: leave,
    },
    {
      name: 'next round',
      open: async () => {
        await press('ControlOrMeta+L');
        await page.getByRole('region', { name: 'Mixed Border Commission' }).waitFor();
        await copiedElsewhere(app, await readFile(path.join(ROOT, 'templates/sample-article.txt'), 'utf8'));
        await press('ControlOrMeta+V');
        await until('the note', async () => ((await note.locator('h1').textContent()) ?? '').includes('fifth round'));
        await press('ControlOrMeta+Shift+N');
        await until('the sixth round', async () => ((await note.locator('h1').textContent()) ?? '').includes('sixth round'));
      },
    },
    {
      name: 'what changed',
      open: async () => {
        await drop(app, [path.join(ROOT, 'tests/support/sixth-round.txt')]);
        await page.getByRole('button', { name: 'Add to this briefing' }).click();
        await until('the report', async () => ((await note.textContent()) ?? '').includes('13\u00a0March 2024'));
        const panel = page.getByRole('region', { name: 'What changed' });
        if (!(await panel.isVisible())) await press('ControlOrMeta+Shift+U');
        await panel.getByRole('button', { name: /work more closely in multilateral forums/ }).click();
        await panel.locator('[data-version="now"]').first().waitFor();
      },
    },
    {
      name: 'what came back changed',
      part: 'dialog',
      open: async () => {
        const file = path.join(app.folder, 'out', 'note.docx');
        await mkdir(path.dirname(file), { recursive: true });
        await answerSaveDialog(app, file);
        await press('ControlOrMeta+E');
        await page.getByRole('button', { name: 'Save as Word' }).click();
        await page.getByRole('heading', { name: 'Saved as note.docx' }).waitFor();
        await leave();
        const parts = unzipSync(new Uint8Array(await readFile(file)));
        let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
        for (const name of ['another word in a claim, tracked', 'a paragraph added, tracked'])
          xml = EDITS.find((each) => each.name === name)?.apply(xml, picker(3))?.xml ?? xml;
        await writeFile(file, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
        await answerOpenDialog(app, [file]);
        await press('ControlOrMeta+O');
        await dialog('What came back changed').locator('[data-change]').first().waitFor();
      },
      close: leave,
    },
    {
      name: 'words of a fetched page',
      part: 'dialog',
      open: async () => {
        server = createServer((_request, reply) =>
          reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(ARTICLE),
        );
        await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
        await command('Fetch an article');
        const asking = dialog('Fetch a web address');
        await asking
          .getByLabel('Address of the article')
          .fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ferry`);
        await press('Enter');
        await asking.getByRole('textbox', { name: 'The words of the page' }).waitFor();
      },
      close: async () => {
        await leave();
        server?.closeAllConnections();
        server?.close();
      },
    },
  ];
}
