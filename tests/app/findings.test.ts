/** What the checks find, planted by hand in the real app: it is told, Show leads to it, and when it is undone it goes. */
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpenDialog, type Chancery, until } from './chancery';
import { hand, plain, startNote } from './hand';

/** A real picture, of two by one pixels. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC', 'base64');

let app: Chancery;
beforeAll(async () => {
  app = await startNote({ width: 1400, height: 900 });
  app.page.setDefaultTimeout(15_000);
  await app.page.locator('details.checks > summary').click();
});
afterAll(() => app.end());
const { note, press, type, words, finding } = hand(() => app);
const pictures = () => note().locator('figure.picture').count();
const selected = async () => plain(await app.page.evaluate(() => String(getSelection())));
/** The words of the block in which the caret stands. */
const around = async () =>
  plain(
    await app.page.evaluate(() => {
      const at = getSelection()?.anchorNode;
      const element = at instanceof Element ? at : at?.parentElement;
      return element?.closest('p, h2')?.textContent ?? '';
    }),
  );

/** An empty line under a heading of the note. */
async function lineUnder(heading: string): Promise<void> {
  await note().locator('h2', { hasText: heading }).click();
  await press('End');
  await press('Enter');
}
const line = (words: string) => async () => {
  await lineUnder('Main points');
  await type(words);
};

async function swell(): Promise<void> {
  await lineUnder('Summary');
  await app.page.keyboard.insertText('so '.repeat(120).trim());
}
async function stepOfNobody(): Promise<void> {
  await note()
    .locator('tr', { has: app.page.locator('td') })
    .last()
    .locator('td')
    .last()
    .click();
  await press('End');
  await press('Tab');
  await type('Send a draft');
}
async function undescribed(): Promise<void> {
  const file = path.join(app.folder, 'delegations.png');
  await writeFile(file, PNG);
  await answerOpenDialog(app, [file]);
  await lineUnder('Main points');
  await type('/picture');
  await app.page.getByRole('listbox', { name: 'Insert' }).waitFor();
  await press('Enter');
  const form = app.page.getByRole('dialog', { name: 'Picture' });
  await form.waitFor();
  await press('Escape');
  await form.waitFor({ state: 'detached' });
}

/** The first person under the head's last side is moved to the first side by cut and paste. */
async function otherSide(): Promise<void> {
  const rows = note().locator('table.heading-block tr', { has: app.page.locator('[data-claim][data-kind=participant]') });
  await rows.last().locator('td p').first().click();
  await press('Home', 'Shift+End', 'ControlOrMeta+X');
  await rows.first().locator('td p').last().click();
  await press('End', 'Enter', 'ControlOrMeta+V');
}

const OWN = 'This is a whole paragraph that I wrote by my own hand.';
/** What is done, what is told of it, and what must be so once Show was clicked. */
const faults: [name: string, plant: () => Promise<void>, said: string | RegExp, shown: () => Promise<boolean>][] = [
  [
    'a number in no source',
    line('It cost 98641 in all.'),
    'The number 98641 stands in no source',
    async () => (await selected()) === '98641',
  ],
  [
    'a date in no source',
    line('It ends on 4 May 2031.'),
    /The date 4\sMay\s2031 stands in no source/,
    async () => (await selected()) === '4 May 2031',
  ],
  [
    'words that nobody said',
    line('“We shall never again meet in winter,” it was said.'),
    'stand in no source',
    async () => (await selected()).includes('We shall never again meet in winter'),
  ],
  ['a place kept', line('Lunch with TBC.'), '“TBC” was left in the note', async () => (await selected()) === 'TBC'],
  ['a section over its length', swell, 'The template allows 110', async () => (await around()).includes('Summary')],
  ['a next step of nobody', stepOfNobody, /“Send a draft” has no owner/, async () => (await around()).includes('Send a draft')],
  [
    'a person on the wrong side',
    otherSide,
    /^[\s\S]*stands with .+, but is of /,
    async () => /Rudenko|Khan/.test(await selected()),
  ],
  ['own words', line(OWN), 'rests on no source', async () => (await selected()) === OWN],
  [
    'a picture without description',
    undescribed,
    'A picture has no description',
    async () => (await note().locator('.ProseMirror-selectednode').count()) > 0 && (await pictures()) === 1,
  ],
];

describe('a fault made by hand', () => {
  it.each(faults)('%s', async (_name, plant, said, shown) => {
    expect(await finding(said).count()).toBe(0);
    const before = await words();
    const figures = await pictures();
    await plant();
    await finding(said).first().waitFor();
    await finding(said).first().getByRole('button', { name: /^Show/ }).click();
    await until('Show leads there', shown);
    const isBack = async () => (await words()) === before && (await pictures()) === figures;
    for (let step = 0; step < 8 && !(await isBack()); step++) await press('ControlOrMeta+Z');
    await until('the note is as it was', isBack);
    await until('the finding goes', async () => (await finding(said).count()) === 0);
  });
});
