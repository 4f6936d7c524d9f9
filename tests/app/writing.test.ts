import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NoteNode, plainText } from '../../shared/model/note';
import {
  answerOpenDialog,
  answerSaveDialog,
  briefingsOnDisk,
  type Chancery,
  copiedHtmlElsewhere,
  drop,
  setSize,
  until,
} from './chancery';
import { hand, startNote } from './hand';
import { withAxe } from './screens';

/** A real picture, of two by one pixels. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC', 'base64');

let app: Chancery;
let axe: () => Promise<string[]>;
beforeAll(async () => {
  app = await startNote();
  axe = await withAxe(app);
});
afterAll(() => app.end());
const { note, own, press, type, picture, finding, newLine } = hand(() => app);

const onDisk = async (): Promise<NoteNode> => {
  const [first] = await briefingsOnDisk(app);
  if (!first) throw new Error('no briefing in the library');
  return first.briefing.note;
};
const all = (node: NoteNode): NoteNode[] => [node, ...node.content.flatMap(all)];
const nodesOf = async (name: string) =>
  all(await onDisk())
    .filter(({ type: of }) => of === name)
    .map(({ attrs }) => ({ attrs: attrs as Record<string, unknown> }));

describe('the slash menu', () => {
  it('opens where a line begins, filters as one types, and says so', async () => {
    await own().click();
    await type('We note the result.');
    await press('Enter');
    await type('/');
    const list = app.page.getByRole('listbox', { name: 'Insert' });
    await list.waitFor();
    expect(await list.getByRole('group').evaluateAll((groups) => groups.map((g) => g.getAttribute('aria-label')))).toEqual([
      'Blocks',
      'In the text',
      'Fields of the template',
      'Parts of the template',
    ]);
    await picture('slash');
    expect(await axe()).toEqual([]);
    await type('numbered');
    expect(await list.getByRole('option').allInnerTexts()).toEqual(['Numbered list']);
    const active = await note().getAttribute('aria-activedescendant');
    expect(await app.page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await press('Enter');
    expect(await own().locator('ol > li').count()).toBe(1);
    await type('First');
    await press('Enter');
    await press('Enter');
  });
  it('goes with Escape and leaves the words', async () => {
    await type('and/or /');
    await app.page.getByRole('listbox', { name: 'Insert' }).waitFor();
    await press('Escape');
    expect(await app.page.getByRole('listbox', { name: 'Insert' }).count()).toBe(0);
    expect(await own().innerText()).toContain('and/or /');
    expect(await note().evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await press('Backspace');
  });
  it('puts in a field as a claim on its fact', async () => {
    await newLine('/place');
    await press('Enter');
    await until(
      'the field is a claim',
      async () => (await own().locator('[data-claim]', { hasText: 'Islamabad' }).count()) === 1,
    );
  });
  it('puts in a part of the template, filled from the facts', async () => {
    await newLine('/next steps');
    await press('Enter');
    await until('the part is there', async () => (await own().locator('h2', { hasText: 'Next steps' }).count()) === 1);
    await press('ControlOrMeta+Z');
    await until('it is taken back', async () => (await own().locator('h2').count()) === 0);
    await press('Shift+Home');
    await press('Delete');
  });
});

describe('footnotes', () => {
  it('are written in a small form and numbered by place', async () => {
    await newLine('Gas is settled.');
    await press('ControlOrMeta+Shift+F');
    const form = app.page.getByRole('dialog', { name: 'Footnote' });
    await form.waitFor();
    await type('Told us by the embassy.');
    await picture('footnote');
    await press('Escape');
    expect(await form.count()).toBe(0);
    await type(' More words.');
    await until('it is on disk', async () => (await nodesOf('footnote'))[0]?.attrs.text === 'Told us by the embassy.');
    expect(await own().innerText()).toContain('More words.');
  });
  it('are looked at by the checks, by find and replace, and by F7, as the text is', async () => {
    const field = app.page.getByRole('textbox', { name: 'Footnote' });
    const label = () => note().locator('.fn').getAttribute('aria-label');
    await note().locator('.fn').click();
    await field.fill('They recieved it, TBC, and recieved it gladly.');
    await app.page.getByRole('button', { name: 'Done' }).click();

    await app.page.locator('details.checks > summary').click();
    await finding('“TBC” was left in the note').getByRole('button', { name: /^Show/ }).click();
    await field.waitFor();
    await press('ControlOrMeta+H');
    const bar = app.page.getByRole('search', { name: 'Find in the note' });
    await bar.getByRole('textbox', { name: 'Find' }).fill(', TBC,');
    await until('found', async () => (await bar.locator('.found').innerText()) === '1 of 1');
    await bar.getByText('In the footnote: “They recieved it, TBC, and recieved it gladly.”').waitFor();
    await picture('footnote-found');
    await bar.getByRole('button', { name: 'Replace', exact: true }).click();
    await until('replaced', async () => (await label()) === 'Footnote: They recieved it and recieved it gladly.');
    await press('Escape');
    await until('the check has nothing left', async () => (await finding('“TBC” was left').count()) === 0);
    await app.page.locator('details.checks > summary').click();

    const menu = app.page.getByRole('menu', { name: 'Spelling of “recieved”' });
    await until('its sign is underlined', async () => (await note().locator('.misspelt .fn, .fn.misspelt').count()) === 1);
    await own().locator('p', { hasText: 'We note the result.' }).click();
    await press('Home', 'F7');
    await menu.getByText('In the footnote: “They recieved it and recieved it…”').waitFor();
    await picture('footnote-spelling');
    await menu.getByRole('menuitem', { name: 'received' }).click();
    await menu.getByText('In the footnote: “They received it and recieved it gladly.”').waitFor();
    await menu.getByRole('menuitem', { name: 'received' }).click();
    await until('both are right', async () => (await label()) === 'Footnote: They received it and received it gladly.');
    await press('Escape');
    await own().locator('p', { hasText: 'We note the result.' }).click();
  });
  it('open again with a click, and an empty one goes', async () => {
    await note().locator('.fn').click();
    const field = app.page.getByRole('textbox', { name: 'Footnote' });
    await field.fill('Told us by the embassy in Moscow.');
    await app.page.getByRole('button', { name: 'Done' }).click();
    await press('ControlOrMeta+Shift+F');
    await app.page.getByRole('dialog', { name: 'Footnote' }).waitFor();
    await press('Escape');
    await until('only one is left', async () => (await note().locator('.fn').count()) === 1);
    expect(await note().locator('.fn').getAttribute('aria-label')).toBe('Footnote: Told us by the embassy in Moscow.');
  });
});

describe('pictures', () => {
  it('come from a file, want a description, and keep to the note', async () => {
    const file = path.join(app.folder, 'delegations.png');
    await writeFile(file, PNG);
    await newLine('/picture');
    await answerOpenDialog(app, [file]);
    await press('Enter');
    const form = app.page.getByRole('dialog', { name: 'Picture' });
    await form.waitFor();
    await picture('picture');
    expect(await note().locator('figure.undescribed').count()).toBe(1);
    await type('The two delegations');
    await form.getByRole('combobox', { name: 'Width' }).selectOption('50');
    await form.getByRole('button', { name: 'Done' }).click();
    await until('it is on disk', async () => (await nodesOf('image'))[0]?.attrs.width === 50);
    expect((await nodesOf('image'))[0]?.attrs).toMatchObject({ alt: 'The two delegations', decorative: false });
  });
  it('come by a drop, which opens no article', async () => {
    await drop(app, [path.join(app.folder, 'delegations.png')]);
    await app.page.getByRole('dialog', { name: 'Picture' }).waitFor();
    await app.page.getByRole('checkbox', { name: /^Decorative/ }).check();
    await until('two are there', async () => (await note().locator('figure.picture img').count()) === 2);
    await app.page.getByRole('button', { name: 'Remove' }).click();
    await until('one is left', async () => (await note().locator('figure.picture').count()) === 1);
  });
  it('that are none are refused in plain words', async () => {
    const file = path.join(app.folder, 'false.png');
    await writeFile(file, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await answerOpenDialog(app, [file]);
    await newLine('/picture');
    await press('Enter');
    const alert = app.page.getByRole('alert').filter({ hasText: 'not a PNG, JPEG or GIF' });
    await alert.first().waitFor();
    await app.page.getByRole('button', { name: 'Dismiss' }).click();
  });
});

describe('contents, cross references, page breaks', () => {
  it('a reference shows the words of its heading, follows them, and says when it is gone', async () => {
    await newLine('/heading 2');
    await press('Enter');
    await type('Energy');
    await press('Enter');
    await type('See ');
    await press('ControlOrMeta+Shift+R');
    await app.page.getByRole('combobox', { name: 'Refer to' }).fill('ener');
    await picture('cross-reference');
    await press('Enter');
    const reference = note().locator('.xref');
    await until('it is there', async () => (await reference.count()) === 1);
    expect(await reference.innerText()).toBe('Energy');
    await note().locator('h3', { hasText: 'Energy' }).click();
    await press('End');
    await type(' and gas');
    expect(await reference.innerText()).toBe('Energy and gas');
    await press('Shift+Home');
    await press('Delete');
    await press('Backspace');
    await press('Backspace');
    await until('it says so', async () => (await note().locator('.xref.gone').count()) === 1);
    for (let i = 0; i < 4 && (await note().locator('.xref.gone').count()) > 0; i++) await press('ControlOrMeta+Z');
    expect(await note().locator('.xref.gone').count()).toBe(0);
  });
  it('contents list the headings as they stand', async () => {
    await newLine('/contents');
    await press('Enter');
    const list = note().locator('.contents li');
    await picture('contents');
    await until('they are listed', async () => (await list.allInnerTexts()).includes('Energy'));
    await until('on disk too', async () => (await nodesOf('contents')).length === 1);
  });
  it('a page break has a key', async () => {
    await newLine('Before the break');
    await press('ControlOrMeta+Shift+Enter');
    await until('it is there', async () => (await note().locator('hr.page-break').count()) === 1);
  });
});

describe('the bubble at selected words', () => {
  it('comes with a selection, is reached by a key, and walks by arrows', async () => {
    await newLine('Words that matter');
    await press('ControlOrMeta+.');
    const bar = app.page.getByRole('toolbar', { name: 'Selected words' });
    await bar.waitFor();
    await until('it has the focus', async () => bar.evaluate((element) => element.contains(document.activeElement)));
    await picture('bubble');
    await press('Enter');
    await until('bold', async () => (await own().locator('strong', { hasText: 'matter' }).count()) === 1);
  });
});

describe('comments', () => {
  it('are written on selected words and stay with them', async () => {
    await newLine('This needs a check');
    await press('Shift+Home');
    await press('ControlOrMeta+Shift+M');
    await app.page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Ask the desk.');
    await press('ControlOrMeta+Enter');
    const list = app.page.getByRole('complementary', { name: 'Comments' });
    await list.waitFor();
    expect(await list.innerText()).toContain('Ask the desk.');
    expect(await note().locator('.cm').innerText()).toBe('This needs a check');
    await picture('comments');
    expect(await axe()).toEqual([]);
    await until(
      'on disk',
      async () => Object.keys(((await onDisk()) as { attrs: { comments: object } }).attrs.comments).length === 1,
    );
  });
  it('are resolved and opened again, and undo takes that back', async () => {
    const list = app.page.getByRole('complementary', { name: 'Comments' });
    await list.getByRole('button', { name: 'Resolve' }).click();
    expect(await note().locator('.cm').count()).toBe(0);
    await list.getByRole('checkbox', { name: 'Show 1 resolved' }).check();
    await list.getByRole('button', { name: 'Open again' }).click();
    expect(await note().locator('.cm').count()).toBe(1);
    await press('ControlOrMeta+2');
    await until('the hand is in the note', async () => note().evaluate((sheet) => document.activeElement === sheet));
    await press('ControlOrMeta+Z');
    await until('it is resolved', async () => (await note().locator('.cm').count()) === 0);
    await press('ControlOrMeta+Shift+Z');
    await until('it is open', async () => (await note().locator('.cm').count()) === 1);
  });
  it('go into a Word document only when asked for', async () => {
    const file = path.join(app.folder, 'out', 'note.docx');
    await mkdir(path.dirname(file), { recursive: true });
    const save = async (withComments: boolean): Promise<string> => {
      await answerSaveDialog(app, file);
      await press('ControlOrMeta+E');
      const box = app.page.getByRole('checkbox', { name: /^With 1 comment/ });
      expect(await box.isChecked()).toBe(false);
      if (withComments) await box.check();
      await app.page.getByRole('button', { name: 'Save as Word' }).click();
      await app.page.getByRole('heading', { name: 'Saved as note.docx' }).waitFor();
      await app.page.getByRole('button', { name: 'Close', exact: true }).click();
      return Object.values(unzipSync(await readFile(file)))
        .map((data) => strFromU8(data))
        .join('');
    };
    const plain = await save(false);
    expect(plain).not.toContain('Ask the desk');
    for (const words of ['Told us by the embassy in Moscow.', 'REF _Ref_', 'The two delegations', 'TOC '])
      expect(plain).toContain(words);
    expect(await save(true)).toContain('Ask the desk');
  });
});

it('what is pasted from Word comes as lists and words, without its styles', async () => {
  const item = (words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span><span style='color:red'>${words}</span></p>`;
  const html = `<html><body>${item('Pasted gas')}${item('Pasted oil')}<script>window.ran = 1</script></body></html>`;
  await newLine();
  await copiedHtmlElsewhere(app, html, 'Pasted gas Pasted oil');
  await press('ControlOrMeta+V');
  await until(
    'a list',
    async () =>
      (await own()
        .locator('ul > li', { hasText: /^Pasted/ })
        .count()) === 2,
  );
  expect(await own().locator('[style]').count()).toBe(0);
  expect(await app.page.evaluate(() => 'ran' in window)).toBe(false);
});

it('light, dark and narrow: the tools keep their place', async () => {
  await press('ControlOrMeta+3'); // the list of comments goes
  for (const scheme of ['dark', 'light'] as const) {
    await app.page.emulateMedia({ colorScheme: scheme });
    await newLine('/');
    await app.page.getByRole('listbox', { name: 'Insert' }).waitFor();
    await picture(`all-${scheme}`);
    expect(await axe()).toEqual([]);
    await press('Escape');
    await press('Backspace');
    await press('ControlOrMeta+Shift+L');
    await app.page.getByRole('complementary', { name: 'Comments' }).waitFor();
    await picture(`side-${scheme}`);
    expect(await axe()).toEqual([]);
    await press('Escape');
  }
  await setSize(app.app, 900, 720);
  await press('ControlOrMeta+H');
  await app.page.getByRole('textbox', { name: 'Replace with' }).waitFor();
  await picture('narrow');
  expect(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  for (const width of [900, 480]) {
    await setSize(app.app, width, 720);
    await app.page.getByRole('search', { name: 'Find in the note' }).getByRole('textbox', { name: 'Find' }).fill('no such words');
    const close = await app.page.getByRole('button', { name: 'Close find' }).boundingBox();
    expect((close?.x ?? width) + (close?.width ?? 0)).toBeLessThanOrEqual(width);
  }
  await press('Escape');
  await setSize(app.app, 1280, 800);
  expect(plainText(await onDisk())).toContain('We note the result.');
});
