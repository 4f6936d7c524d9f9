/** Screens that come seldom: empty ones, ones where all is done, small forms, and failures; and how a person comes to them. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type Briefing, serializeBriefing } from '../../shared/model/briefing';
import { parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusText, ROOT, verified } from '../support/make';
import { answerOpenDialog, type Chancery, drop, until } from './chancery';
import type { Screen } from './screens';

/** A real picture, of two by one pixels. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC', 'base64');

/** A recipe tells of no meeting; its note has nothing to fill in and all that a final note wants. */
function nothingLeft(): Briefing {
  const briefing = briefingOf('Mix the butter with the sugar, and then add the eggs. Put it in the oven for an hour.');
  const { apparatus } = briefing.note.attrs;
  const words = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });
  const note = {
    type: 'doc',
    attrs: {
      ...briefing.note.attrs,
      apparatus: {
        ...apparatus,
        marking: { scheme: 'free', level: 'OPEN', handling: null },
        reference: 'E/1',
        version: 'final',
        clearedBy: 'A. B.',
        draftedBy: 'C. D.',
      },
    },
    content: [words('title', 'Nothing to report'), words('paragraph', 'No meeting.')],
  };
  return { ...briefing, id: '5f0c6f3e-8b0a-4c0e-9a57-1d2f3a4b5c70', note: parseNoteDoc(JSON.parse(JSON.stringify(note))) };
}

/** In an order in which each can be reached from the last, beginning in a library that has briefings. */
export function rareScreens(app: Chancery): Screen[] {
  const { page } = app;
  const press = (key: string) => page.keyboard.press(key);
  const leave = () => press('Escape');
  const note = page.getByRole('textbox', { name: 'Note text' });
  const dialog = (name: string) => page.getByRole('dialog', { name }).waitFor();
  const elsewhere = path.join(app.folder, 'elsewhere');
  const open = async (name: string, briefing: Briefing) => {
    await mkdir(elsewhere, { recursive: true });
    const file = path.join(elsewhere, `${name}.brief`);
    await writeFile(file, serializeBriefing(briefing));
    await answerOpenDialog(app, [file]);
    await press('ControlOrMeta+O');
  };
  const ownLine = async (words: string) => {
    await press('ControlOrMeta+2');
    await note.locator('.own').first().click();
    await press('End');
    await page.keyboard.type(words);
  };
  const filter = page.getByPlaceholder('Title, series or place');
  return [
    {
      name: 'library without hits',
      open: async () => {
        await filter.fill('xyzzy');
        await page.getByText('Nothing with “xyzzy”.').waitFor();
      },
      close: () => filter.fill(''),
    },
    {
      name: 'search without hits',
      part: 'dialog',
      open: async () => {
        await press('ControlOrMeta+K');
        await page.getByRole('combobox', { name: 'Search everything' }).fill('xyzzy');
      },
      close: leave,
    },
    {
      name: 'address of an article',
      part: 'dialog',
      open: async () => {
        await press('ControlOrMeta+K');
        await page.getByRole('combobox', { name: 'Search everything' }).fill('Fetch an article');
        await press('Enter');
        await dialog('Fetch a web address');
      },
      close: leave,
    },
    {
      name: 'file that cannot be read',
      open: async () => {
        const file = path.join(app.folder, 'broken.brief');
        await writeFile(file, '{"format":"chancery-briefing","version":1');
        await drop(app, [file]);
        await page.getByRole('alert').filter({ hasText: 'broken.brief' }).first().waitFor();
      },
      close: () => page.getByRole('button', { name: 'Dismiss' }).first().click(),
    },
    {
      name: 'all looked at',
      part: '.factspane',
      open: async () => {
        await open('done', verified(briefingOf(corpusText('20'))));
        await until(
          'the note is there',
          async () => (await page.locator('.note-body h1').textContent())?.includes('Norway') ?? false,
          15_000,
        );
        await press('ControlOrMeta+3');
        await page.getByText('All looked at').waitFor();
      },
    },
    {
      name: 'no comments',
      part: '.beside',
      open: async () => {
        await press('ControlOrMeta+Shift+L');
        await page.getByRole('complementary', { name: 'Comments' }).waitFor();
      },
      close: () => page.getByRole('button', { name: 'Close the comments' }).click(),
    },
    {
      name: 'kind of note',
      part: 'dialog',
      open: async () => {
        await press('ControlOrMeta+Shift+K');
        await dialog('Kind of note');
      },
      close: leave,
    },
    {
      name: 'picture form',
      part: '.floating',
      open: async () => {
        const file = path.join(app.folder, 'ferry.png');
        await writeFile(file, PNG);
        await answerOpenDialog(app, [file]);
        await ownLine('/picture');
        await page.getByRole('listbox', { name: 'Insert' }).waitFor();
        await press('Enter');
        await dialog('Picture');
      },
      close: () => page.getByRole('button', { name: 'Remove' }).click(),
    },
    {
      name: 'cross reference',
      part: '.floating',
      open: async () => {
        await ownLine('See ');
        await press('ControlOrMeta+Shift+R');
        await page.getByRole('combobox', { name: 'Refer to' }).fill('s');
      },
    },
    {
      name: 'cross reference without hits',
      part: '.floating',
      open: () => page.getByRole('combobox', { name: 'Refer to' }).fill('xyzzy'),
      close: leave,
    },
    {
      name: 'link form',
      part: '.pane.note',
      open: async () => {
        await ownLine(' there');
        await press('Shift+ControlOrMeta+ArrowLeft');
        await press('ControlOrMeta+.');
        await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Link' }).click();
        await page.getByRole('textbox', { name: 'Address' }).fill('nowhere at all');
        await press('Enter');
        await page.getByRole('alert').filter({ hasText: 'A link begins with' }).waitFor();
      },
      close: leave,
    },
    {
      name: 'no facts',
      part: '.factspane',
      open: async () => {
        await open('nothing', nothingLeft());
        await until(
          'the note is there',
          async () => (await page.locator('.note-body h1').textContent()) === 'Nothing to report',
          15_000,
        );
        await press('ControlOrMeta+3');
        await page.getByText('Nothing was recognised as a meeting.').waitFor();
      },
    },
    {
      name: 'kind of fact without any',
      part: '.factspane',
      open: () => page.getByRole('button', { name: 'Outcomes' }).click(),
      close: () => page.getByRole('button', { name: 'Show all kinds' }).click(),
    },
    {
      name: 'no checks',
      part: '.factspane',
      open: async () => {
        await press('ControlOrMeta+4');
        await page.getByText('Nothing to report', { exact: true }).last().waitFor();
      },
    },
    {
      name: 'note that could not be saved',
      open: async () => {
        // A briefing opened from elsewhere is saved where it lies: its folder goes away.
        await rename(elsewhere, `${elsewhere}-gone`);
        await writeFile(elsewhere, '');
        await press('ControlOrMeta+2');
        await page.locator('.ProseMirror-focused').waitFor();
        await page.keyboard.type('Lost?');
        await page.getByRole('button', { name: 'Try again' }).waitFor();
      },
      close: async () => {
        await rm(elsewhere);
        await rename(`${elsewhere}-gone`, elsewhere);
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.locator('[data-saved=saved]').waitFor();
      },
    },
    {
      name: 'what of a Word document was lost',
      part: 'dialog',
      open: async () => {
        await answerOpenDialog(app, [path.join(ROOT, 'tests/fixtures/foreign-libreoffice.docx')]);
        await press('ControlOrMeta+O');
        await dialog('What is this Word document to be?');
        await page.getByRole('radio', { name: /^A plain note/ }).click();
        await press('Enter');
        await dialog('The note is made');
      },
      close: leave,
    },
    {
      name: 'note that rests on no article',
      open: async () => {
        await press('ControlOrMeta+3');
        await page.getByText('This note rests on no article.').waitFor();
      },
    },
  ];
}
