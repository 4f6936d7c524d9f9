import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
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
  keyTo,
  ROOT,
  setSize,
  until,
} from './chancery';
import { hand, startNote } from './hand';

/** A real picture, of two by one pixels. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC', 'base64');

let app: Chancery;
beforeAll(async () => {
  app = await startNote();
});
afterAll(() => app.end());
const { note, own, press, type, picture, finding } = hand(() => app);

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

/** A new line below the first of the author's own words. */
async function newLine(words = ''): Promise<void> {
  await own().locator('p', { hasText: 'We note the result.' }).click();
  await press('End');
  await press('Enter');
  if (words) await type(words);
}

const axe = async () => {
  const source = await readFile(createRequire(path.join(ROOT, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
  await app.page.evaluate(source);
  return app.page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await checker.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  });
};

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

describe('outline and lengths', () => {
  it('lists the headings with the words of each, and goes there', async () => {
    await note().click();
    await press('ControlOrMeta+Shift+O');
    const list = app.page.getByRole('complementary', { name: 'Outline' });
    await list.waitFor();
    await picture('outline');
    await list.getByRole('button', { name: /^Next steps \d+ words?, \d+ (?:s|min)$/ }).click();
    await until('the section at the caret is counted', async () =>
      /Next steps:\s*\d+/.test(await app.page.locator('footer').innerText()),
    );
    await app.page.getByRole('button', { name: 'Close the outline' }).click();
  });
  it.each([
    ['beside two panes', 1280],
    ['beside the note', 900],
    ['alone', 480],
  ])('takes the place of the facts, %s, and leaves the sheet its width; one key brings them back', async (_name, width) => {
    await setSize(app.app, width, 800);
    await until('the window has its size', () => app.page.evaluate((w) => innerWidth === w, width));
    await press('ControlOrMeta+3');
    const facts = app.page.getByRole('region', { name: 'Facts', exact: true });
    const list = app.page.getByRole('complementary', { name: 'Outline' });
    await facts.waitFor();
    const sheet = () => app.page.locator('.note-body').evaluate((element) => element.getBoundingClientRect().width);
    const before = await sheet();
    await press('ControlOrMeta+Shift+O');
    await list.waitFor();
    expect([await facts.isVisible(), await sheet()]).toEqual([false, width === 480 ? 0 : before]);
    expect(await axe()).toEqual([]);
    await picture(`outline-${width}`);
    await keyTo(app, /^Comment\d/);
    await press('Enter');
    await until('the caret is in the heading', async () =>
      note().evaluate((sheetNow) => document.activeElement === sheetNow && sheetNow.checkVisibility()),
    );
    await press('ControlOrMeta+3');
    await facts.waitFor();
    expect(await list.count()).toBe(0);
    await press('ControlOrMeta+Shift+O');
    await list.waitFor();
    await press('Escape');
    await until('the hand is in the note', async () => note().evaluate((sheetNow) => document.activeElement === sheetNow));
    await press('ControlOrMeta+Shift+O');
    await keyTo(app, /^Summary/);
    await press('j');
    await list.waitFor({ state: 'detached' });
    await facts.waitFor();
    await setSize(app.app, 1280, 800);
    await until('the window is wide', () => app.page.evaluate(() => innerWidth === 1280));
  });
  it('focus mode shows the note alone, and the same key brings all back', async () => {
    await own().locator('p').first().click();
    await press('F8');
    expect(await app.page.getByRole('region', { name: 'Source', exact: true }).isVisible()).toBe(false);
    await picture('focus');
    expect(await axe()).toEqual([]);
    await press('F8');
    expect(await app.page.getByRole('region', { name: 'Source', exact: true }).isVisible()).toBe(true);
  });
});

describe('find and replace', () => {
  const bar = () => app.page.getByRole('search', { name: 'Find in the note' });
  it('counts, walks, and minds case and whole words', async () => {
    await note().click();
    await press('ControlOrMeta+F');
    await bar().getByRole('textbox', { name: 'Find' }).fill('sides');
    await until('counted', async () => /^1 of \d+$/.test(await bar().locator('.found').innerText()));
    await picture('find');
    expect(await axe()).toEqual([]);
    const total = Number(/of (\d+)/.exec(await bar().locator('.found').innerText())?.[1]);
    await press('Enter');
    expect(await bar().locator('.found').innerText()).toBe(`2 of ${total}`);
    await press('Shift+Enter');
    expect(await bar().locator('.found').innerText()).toBe(`1 of ${total}`);
    await bar().getByRole('textbox', { name: 'Find' }).fill('SIDES');
    await bar().getByRole('button', { name: 'Match case' }).click();
    await until('none in capitals', async () => (await bar().locator('.found').innerText()) === 'Not in the note');
    await bar().getByRole('button', { name: 'Match case' }).click();
    await bar().getByRole('textbox', { name: 'Find' }).fill('side');
    await bar().getByRole('button', { name: 'Whole word' }).click();
    await until('whole words only', async () => (await bar().locator('.found').innerText()) === 'Not in the note');
    await bar().getByRole('button', { name: 'Whole word' }).click();
  });
  it('replaces all in one step; claims stay claims and show as edited', async () => {
    const before = await note().innerText();
    const claims = await note().locator('[data-claim]').count();
    await bar().getByRole('textbox', { name: 'Find' }).fill('The sides');
    await bar().getByRole('button', { name: 'Replace', exact: true }).click();
    await bar().getByRole('textbox', { name: 'Replace with' }).fill('Both delegations');
    await bar().getByRole('button', { name: 'Replace all' }).click();
    await until('replaced', async () => (await note().innerText()).includes('Both delegations agreed to widen'));
    await picture('replace');
    expect(await note().locator('[data-claim]').count()).toBe(claims);
    expect(await note().locator('.c.edited', { hasText: 'Both delegations' }).count()).toBeGreaterThan(2);
    await press('Escape');
    await press('ControlOrMeta+Z');
    expect(await note().innerText()).toBe(before);
  });
});

describe('tables', () => {
  const table = () => own().locator('table');
  const tool = (name: string) => app.page.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name, exact: true });
  const cells = () => table().locator('th, td');
  it('Tab goes to the next cell, and makes a row at the end', async () => {
    await newLine('/table');
    await press('Enter');
    await table().waitFor();
    for (const words of ['Year', 'Price', 'Note', '2024', '38', 'first', '2025', '40', 'last']) {
      await type(words);
      await press('Tab');
    }
    expect(await table().locator('tr').count()).toBe(4);
    await press('Shift+Tab');
    expect(await app.page.evaluate(() => getSelection()?.toString())).toBe('last');
    await picture('table');
    expect(await axe()).toEqual([]);
  });
  it('its tools stand in one row, in a narrow window too, and make room for Find', async () => {
    const tools = app.page.getByRole('toolbar', { name: 'Table' });
    const rows = () =>
      tools.getByRole('button').evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size);
    for (const width of [1280, 480, 420]) {
      await setSize(app.app, width, 800);
      await until('the window has its size', () => app.page.evaluate((w) => innerWidth === w, width));
      expect([width, await rows()]).toEqual([width, 1]);
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await setSize(app.app, 1280, 800);
    await press('ControlOrMeta+F');
    await tools.waitFor({ state: 'detached' });
    await press('Escape');
    await tools.waitFor();
  });
  it.each<[string, number, number]>([
    ['Add a row above', 5, 3],
    ['Add a row below', 6, 3],
    ['Remove this row', 5, 3],
    ['Add a column to the left', 5, 4],
    ['Add a column to the right', 5, 5],
    ['Remove this column', 5, 4],
  ])('%s', async (name, rows, columns) => {
    await cells().filter({ hasText: '2024' }).click();
    await tool(name).click();
    expect([await table().locator('tr').count(), await table().locator('tr').first().locator('th').count()]).toEqual([
      rows,
      columns,
    ]);
    if (name === 'Remove this row') await press('ControlOrMeta+Z');
    if (name === 'Remove this row') await tool('Remove this row').waitFor();
  });
  it('merges and splits cells', async () => {
    const [from, to] = [cells().nth(0), cells().nth(1)];
    const [a, b] = [await from.boundingBox(), await to.boundingBox()];
    if (!a || !b) throw new Error('no cells');
    await app.page.mouse.move(a.x + 15, a.y + 12);
    await app.page.mouse.down();
    await app.page.mouse.move(b.x + 15, b.y + 12, { steps: 5 });
    await app.page.mouse.up();
    await tool('Merge the selected cells').click();
    expect(await table().locator('th[colspan="2"]').count()).toBe(1);
    await tool('Split the cell').click();
    expect(await table().locator('th[colspan="2"]').count()).toBe(0);
  });
  it('toggles the header row', async () => {
    expect(await tool('Header row').getAttribute('aria-pressed')).toBe('true');
    await tool('Header row').click();
    expect(await table().locator('th').count()).toBe(0);
    await tool('Header row').click();
  });
  it('columns are dragged wider, and widened by a button', async () => {
    const first = cells().first();
    const before = await first.boundingBox();
    if (!before) throw new Error('no cell');
    await app.page.mouse.move(before.x + before.width, before.y + 10);
    await app.page.mouse.down();
    await app.page.mouse.move(before.x + before.width + 40, before.y + 10, { steps: 4 });
    await app.page.mouse.up();
    await until('wider', async () => ((await first.boundingBox())?.width ?? 0) > before.width + 20);
    const dragged = (await first.boundingBox())?.width ?? 0;
    await first.click();
    await tool('Make the column narrower').click();
    await until('narrower', async () => ((await first.boundingBox())?.width ?? 0) < dragged - 5);
    await picture('table-wide');
    await tool('Remove the table').click();
    await until('the table is gone', async () => (await table().count()) === 0);
  });
});

describe('spelling', () => {
  const wrong = (word: string) => note().locator('.misspelt', { hasText: word });
  const menu = () => app.page.getByRole('menu', { name: /^Spelling of/ });
  it('underlines what no dictionary has, never a word of the source', async () => {
    await newLine('The minstry of Rudenko and Kabulov has agred. ');
    await until(
      'both are underlined',
      async () => (await wrong('minstry').count()) === 1 && (await wrong('agred').count()) === 1,
    );
    expect(await note().locator('.misspelt').allInnerTexts()).toEqual(['minstry', 'agred']);
    await picture('spelling');
  });
  it('lets a word be while one writes in it', async () => {
    await wrong('agred').click();
    await type('x');
    await until('it is not underlined', async () => (await note().locator('.misspelt').allInnerTexts()).join() === 'minstry');
    await app.page.waitForTimeout(700); // longer than the pause in which it is looked at anew
    expect(await note().locator('.misspelt').allInnerTexts()).toEqual(['minstry']);
    await press('Backspace');
    await press('End');
    await until('it is, once the caret has left', async () => (await wrong('agred').count()) === 1);
  });
  it('the context menu has suggestions', async () => {
    await wrong('minstry').click({ button: 'right' });
    await menu().waitFor();
    await picture('spelling-menu');
    expect(await axe()).toEqual([]);
    await menu().getByRole('menuitem', { name: 'ministry' }).click();
    await until('it is right', async () => (await wrong('minstry').count()) === 0);
    expect(await own().innerText()).toContain('The ministry of Rudenko');
  });
  it('its menu and the card of a claim never stand side by side', async () => {
    const card = app.page.getByRole('group', { name: 'Source of the claim' });
    const claim = note().locator('[data-claim]', { hasText: 'mutually convenient dates' }).last();
    await press('Home'); // selected words have tools of their own, and no card beside them either
    await claim.scrollIntoViewIfNeeded();
    await until('the card stands under the pointer', async () => {
      await app.page.mouse.move(2, 2); // a pointer that rests there already says nothing
      await claim.hover();
      return card.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });
    await press('F7');
    await menu().waitFor();
    expect(await card.count()).toBe(0);
    await claim.hover({ position: { x: 3, y: 3 } });
    await claim.hover({ position: { x: 9, y: 5 } });
    await app.page.waitForTimeout(800); // longer than the pointer has to rest for the card
    expect([await menu().count(), await card.count()]).toEqual([1, 0]);
    await press('Escape');
  });
  it('F7 walks to the next, and takes words into the user’s dictionary', async () => {
    await own().locator('p', { hasText: 'The ministry of Rudenko' }).click();
    await press('Home');
    await press('F7');
    await menu().waitFor();
    expect(await menu().getAttribute('aria-label')).toBe('Spelling of “agred”');
    await menu().getByRole('menuitem', { name: 'Add to dictionary' }).click();
    await until('it is right now', async () => (await note().locator('.misspelt').count()) === 0);
    expect(await readFile(path.join(app.userData, 'dictionary.txt'), 'utf8')).toBe('agred\n');
  });
  it('shows the words of that dictionary, and takes them out again', async () => {
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    await app.page.getByText('Your dictionary: 1 word').click();
    expect(await app.page.getByRole('list', { name: 'Words of your dictionary' }).innerText()).toBe('agred');
    expect(await axe()).toEqual([]);
    await app.page.getByRole('button', { name: 'Take “agred” out of the dictionary' }).click();
    await app.page.getByText('No words of your own in the dictionary').waitFor();
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    // The word at the caret is let be: it may still be written.
    await note().press('Home');
    await until('it is underlined again', async () => (await wrong('agred').count()) === 1);
    expect((await readFile(path.join(app.userData, 'dictionary.txt'), 'utf8')).trim()).toBe('');
  });
  it('follows the language of the note, and asks no server', async () => {
    const asked: string[] = [];
    app.page.on('request', (request) => asked.push(request.url()));
    await newLine('Nobody whispered. ');
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    await app.page.getByRole('combobox', { name: 'Language' }).selectOption('fr-FR');
    await picture('details');
    expect(await axe()).toEqual([]);
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    await own().scrollIntoViewIfNeeded(); // only what can be seen is checked
    await until('English is foreign', async () => (await wrong('whispered').count()) === 1);
    await newLine('Les ministères réaffirment la coopération. ');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await own().locator('.misspelt').allInnerTexts()).not.toContain('coopération');
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    await app.page.getByRole('combobox', { name: 'Language' }).selectOption('en-GB');
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(asked.filter((address) => !/^(?:chancery|data|blob):/.test(address))).toEqual([]);
  });
});

describe('the day of the note', () => {
  const day = () => app.page.getByRole('textbox', { name: 'Date', exact: true });
  const kept = async () => ((await onDisk()) as { attrs: { apparatus?: { date: string } } }).attrs.apparatus?.date;
  it('is shown and read as the house writes days, and what is no day stays to be mended', async () => {
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    expect(await day().inputValue()).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
    await day().fill('21/6/2023');
    await press('Tab');
    expect(await day().inputValue()).toBe('21 June 2023');
    await until('it is on disk', async () => (await kept()) === '2023-06-21');
    await day().fill('soon');
    await press('Tab');
    const alert = app.page.getByRole('alert').filter({ hasText: 'The note keeps 21 June 2023.' });
    await alert.waitFor();
    await picture('day');
    expect([await day().getAttribute('aria-invalid'), await kept()]).toEqual(['true', '2023-06-21']);
    expect(await axe()).toEqual([]);
    await day().fill('2023-06-22');
    await alert.waitFor({ state: 'detached' });
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    await until('it is on disk too', async () => (await kept()) === '2023-06-22');
  });
});

describe('typographic signs', () => {
  it('are set as one types, and one Backspace or one undo gives back what was typed', async () => {
    await newLine('"Yes" - on 20 June ');
    await until('set', async () => (await own().innerText()).includes('“Yes” – on 20\u00a0June'));
    await type('"');
    await press('Backspace');
    await type('x');
    expect(await own().innerText()).toContain('June "x');
    await type(' "');
    await press('ControlOrMeta+Z');
    expect(await own().innerText()).toContain('June "x "');
  });
  it('are switched off in the details', async () => {
    await app.page.getByRole('group', { name: 'Details of the note' }).getByRole('button').first().click();
    await app.page.getByRole('checkbox', { name: /^Set quotation marks/ }).uncheck();
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    await newLine('"plain"');
    expect(await own().innerText()).toContain('"plain"');
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
  await press('Escape');
  await setSize(app.app, 1280, 800);
  expect(plainText(await onDisk())).toContain('We note the result.');
});
