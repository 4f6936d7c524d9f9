import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { control, foreignWord, p, parted, run, styled, table } from '../support/foreignWord';
import { noteAsText } from '../support/noteAsText';
import {
  answerOpenDialog,
  answerSaveDialog,
  briefingsOnDisk,
  type Chancery,
  drop,
  focusedName,
  keyTo,
  ROOT,
  startChancery,
  until,
} from './chancery';
import { withAxe } from './screens';

let app: Chancery;
beforeAll(async () => {
  app = await startChancery();
  await mkdir(path.join(app.folder, 'in'));
});
afterAll(() => app.end());

const asked = () => app.page.getByRole('dialog', { name: 'What is this Word document to be?' });
const made = (what: 'note' | 'template') => app.page.getByRole('dialog', { name: `The ${what} is made` });
const note = () => app.page.getByRole('textbox', { name: 'Note text' });
const fixture = (name: string) => path.join(ROOT, 'tests/fixtures', name);
const press = (key: string) => app.page.keyboard.press(key);
async function write(name: string, body: string): Promise<string> {
  const file = path.join(app.folder, 'in', name);
  await writeFile(file, foreignWord(body));
  return file;
}
const open = async (file: string) => {
  await answerOpenDialog(app, [file]);
  await press('ControlOrMeta+O');
};
const choose = async (name: string, act: string) => {
  await asked()
    .getByRole('radio', { name: new RegExp(`^${name}`) })
    .click();
  await asked().getByRole('button', { name: act }).click();
};

const REPORT = [
  'LUSAKA, 3 March 2025 – Zambia and Malawi agreed on Monday to build a joint gauge on the river. ',
  'They met in Lusaka. ',
];

describe('a Word document that was not exported here', () => {
  it('is asked about; Escape leaves all as it was', async () => {
    await open(await write('Report.docx', p(parted(REPORT.join(''), 40)).repeat(3)));
    await asked().waitFor();
    expect(await focusedName(app)).toMatch(/^An article/);
    await press('Escape');
    await asked().waitFor({ state: 'detached' });
    expect(await briefingsOnDisk(app)).toEqual([]);
    await app.page.getByRole('button', { name: 'Open', exact: true }).waitFor();
  });

  it('is read as an article, by Enter', async () => {
    await press('ControlOrMeta+O');
    await asked().waitFor();
    await press('Enter');
    await note().waitFor();
    const [only] = await briefingsOnDisk(app);
    expect(only?.briefing.articles[0]?.text).toContain('agreed on Monday to build a joint gauge');
  });

  it('becomes a note of its own by the keyboard, and what was lost is said', async () => {
    await open(
      await write(
        'Water.docx',
        styled('Titel', 'Water talks') +
          styled('berschrift1', 'Where we stand') +
          p(run('It is ') + run('agreed', '<w:b/>') + run('.') + run('not yet', '<w:vanish/>')) +
          table(
            [
              ['State', 'Share'],
              ['Zambia', '40'],
            ],
            1,
          ),
      ),
    );
    await asked().waitFor();
    await keyTo(app, /^A plain note/, 'ArrowDown');
    await press('Enter');
    await made('note').getByText('Hidden text was left out.').waitFor();
    await press('Escape');
    await note().getByRole('heading', { name: 'Where we stand' }).waitFor();
    const { briefing } = (await briefingsOnDisk(app)).find(({ file }) => path.basename(file) === 'Water talks.brief') ?? {};
    expect(briefing && noteAsText(briefing.note)).toBe(
      'title: Water talks\nh1: Where we stand\nIt is **agreed**.\n|#State|#Share|\n|Zambia|40|',
    );
    expect(briefing).toMatchObject({ articles: [], facts: [], template: 'Plain note' });
  });

  it('what was lost is shown again on asking, also after the note was closed and opened', async () => {
    const again = async () => {
      await press('ControlOrMeta+K');
      await app.page.keyboard.type('lost from the Word');
      await app.page.getByRole('option', { name: 'What was lost from the Word document' }).waitFor();
      await press('Enter');
      await made('note').getByText('Hidden text was left out.').waitFor();
      await press('Escape');
      await made('note').waitFor({ state: 'detached' });
    };
    await again();
    const { file } = (await briefingsOnDisk(app)).find((each) => path.basename(each.file) === 'Water talks.brief') ?? {};
    const other = (await briefingsOnDisk(app)).find((each) => each.file !== file);
    await open(String(other?.file));
    await note().getByRole('heading', { name: 'Where we stand' }).waitFor({ state: 'detached' });
    await press('ControlOrMeta+K');
    await app.page.keyboard.type('lost from the Word');
    await press('Enter');
    await app.page.locator('.status').getByText('Nothing of this note was lost from a Word document.').waitFor();
    await open(String(file));
    await note().getByRole('heading', { name: 'Where we stand' }).waitFor();
    await again();
  });

  it('can be written in, saved and exported like any other', async () => {
    await note().getByText('It is').click();
    await press('End');
    await app.page.keyboard.type(' So be it.');
    await until('it is on disk', async () =>
      (await briefingsOnDisk(app)).some(({ briefing }) => noteAsText(briefing.note).includes('So be it.')),
    );
    const out = path.join(app.folder, 'out.docx');
    await answerSaveDialog(app, out);
    await press('ControlOrMeta+E');
    await app.page.getByRole('button', { name: 'Save as Word' }).click();
    await app.page.getByRole('heading', { name: 'Saved as out.docx' }).waitFor();
    await press('Escape');
  });

  it('dropped on an open note, it can join as an article', async () => {
    await drop(app, [path.join(app.folder, 'in', 'Report.docx')]);
    await asked().waitFor();
    expect(await asked().getByRole('radio').count()).toBe(4);
    await choose('An article of this briefing', 'Add the article');
    await until('the article is kept', async () =>
      (await briefingsOnDisk(app)).some(({ briefing }) => briefing.template === 'Plain note' && briefing.articles.length === 1),
    );
    await note().getByText('So be it.').waitFor();
  });

  it('becomes a template with sections and fields, and unknown names are said', async () => {
    await open(
      await write(
        'Note for the Minister.docx',
        styled('Titel', 'Note on {{event.name}}') +
          styled('berschrift1', 'Where and when') +
          p(parted('Held in {{event.city}} on {{event.dates}}, see {{meeting_venue}}.', 12)) +
          styled('berschrift1', 'Advice') +
          p(control({ tag: 'advice', asks: true }, 'What do you advise?')),
      ),
    );
    await choose('A template', 'Make a template');
    await made('template').getByText('“{{meeting_venue}}” is no field; the nearest is “event.venue”.').waitFor();
    await made('template').getByRole('button', { name: 'Close' }).click();
    await app.page.getByRole('heading', { name: /^Note for the Minister/ }).waitFor();
    const file = path.join(app.userData, 'templates', 'note-for-the-minister.json');
    const { sections } = JSON.parse(await readFile(file, 'utf8'));
    expect(sections.map(({ heading }: { heading: string }) => heading)).toEqual(['Where and when', 'Advice']);
    expect(sections[0].blocks[0].text).toBe('Held in {event.city} on {event.dates|dateLong}, see [meeting_venue].');
    expect(sections[1].blocks[0]).toMatchObject({ type: 'author', prompt: 'What do you advise?' });
  });

  it('dropped among the templates, a template comes first; Import takes forms as they are', async () => {
    await press('ControlOrMeta+T');
    await app.page.getByRole('heading', { name: 'Templates', exact: true }).waitFor();
    await drop(app, [fixture('form-python-docx.docx')]);
    await asked().waitFor();
    expect(await focusedName(app)).toMatch(/^A template/);
    await press('Escape');
    const twin = path.join(app.folder, 'in', 'Note for the Minister.docx');
    await answerOpenDialog(app, [fixture('form-python-docx.docx'), twin]);
    await app.page.getByRole('button', { name: 'Import' }).click();
    await made('template').getByText('“{{day}}” is no field; the nearest is').waitFor();
    await press('Escape');
    await made('template').getByText('Note for the Minister.docx').waitFor();
    await press('Escape');
    await app.page.getByRole('button', { name: /^Note for the Minister \(copy\) Made from/ }).waitFor();
  });

  it('a broken one is refused in words, and nothing is made', async () => {
    const before = await readdir(app.library);
    const file = path.join(app.folder, 'in', 'broken.docx');
    await writeFile(file, 'no archive');
    await open(file);
    await app.page.locator('[data-code="word"]').waitFor();
    await press('Escape');
    expect(await readdir(app.library)).toEqual(before);
  });
});

describe('for a screen reader', () => {
  it('axe finds nothing in the question and in what is said of the loss, in both themes', async () => {
    const look = await withAxe(app);
    const found: string[] = [];
    const inBoth = async (name: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        found.push(...(await look('dialog')).map((what) => `${name}, ${colorScheme}: ${what}`));
        if (process.env.CHANCERY_LOOK)
          await app.page.screenshot({ path: path.join(process.env.CHANCERY_LOOK, `${name}-${colorScheme}.png`) });
      }
    };
    await open(fixture('form-python-docx.docx'));
    await asked().waitFor();
    await inBoth('question');
    await choose('A template', 'Make a template');
    await made('template').waitFor();
    await inBoth('loss');
    expect(found).toEqual([]);
    await press('Escape');
  });
});

describe('a document of ours that comes back', () => {
  it('dropped on the open briefing shows what was done to it, and is not asked where it belongs', async () => {
    await open(path.join(app.library, 'Water talks.brief'));
    await note().waitFor();
    await drop(app, [path.join(app.folder, 'out.docx')]);
    await app.page.getByRole('dialog', { name: 'What came back changed' }).waitFor();
    expect(await app.page.getByRole('group', { name: 'Where to put what came in' }).count()).toBe(0);
    await press('Escape');
  });
});

describe('a Word document named when the app starts', () => {
  it('is asked about on the first screen', async () => {
    const second = await startChancery({ args: [fixture('foreign-libreoffice.docx')] });
    try {
      await second.page.getByRole('dialog', { name: 'What is this Word document to be?' }).waitFor();
      await keyTo(second, /^A plain note/, 'ArrowDown');
      await second.page.keyboard.press('Enter');
      await second.page.getByRole('dialog', { name: 'The note is made' }).getByText('Endnotes became footnotes.').waitFor();
      await second.page.keyboard.press('Escape');
      await second.page.getByRole('textbox', { name: 'Note text' }).getByText('State of play').waitFor();
    } finally {
      await second.end();
    }
  });
});
