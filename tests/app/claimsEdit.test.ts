/**
 * Claims are worked on as a person does, by keys and mouse: what is typed, split, joined, cut, deleted, replaced
 * and rejected leaves every claim of the saved note sound, and undo brings the note back as it was.
 */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimPieces, claimsIn } from '../../renderer/editor/claims/pieces';
import { wholeOf } from '../../shared/brief/added';
import { sourceFactIds } from '../../shared/brief/evidence';
import type { Briefing } from '../../shared/model/briefing';
import { listFacts } from '../../shared/model/facts';
import { noteDocToJSON } from '../../shared/model/note';
import { claimFaults } from '../support/claimFaults';
import { schema } from '../unit/editor/bench';
import {
  briefingsOnDisk,
  type Chancery,
  copiedElsewhere,
  dragOver,
  paste,
  placeOfWords,
  ROOT,
  startChancery,
  until,
} from './chancery';
import { still } from './hand';
import { openTrio } from './screens';

/** A note that is open, with one of its claims: a list item whose words stand nowhere else in it. */
type Sheet = {
  app: Chancery;
  folder: string;
  /** The whole claim, and words in the middle of it. */
  whole: string;
  middle: string;
};

const sides = (sheet: Sheet) => {
  const { app, whole, middle } = sheet;
  const { page } = app;
  const note = page.getByRole('textbox', { name: 'Note text' });
  const item = note.locator('li', { has: page.locator('[data-claim]', { hasText: middle }) }).last();
  const press = (...keys: string[]) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
  /** No card of a claim lies over the words. */
  const rest = async () => {
    await page.mouse.move(5, 5);
    await page.getByRole('group', { name: 'Source of the claim' }).waitFor({ state: 'detached' });
    await item.scrollIntoViewIfNeeded();
    // The note may still be on its way to the claim at hand.
    let last: number | undefined;
    await until('the item stands still', async () => {
      const before = last;
      last = (await item.boundingBox())?.y;
      return last !== undefined && last === before;
    });
  };
  return {
    app,
    page,
    note,
    item,
    own: note.locator('.own').last(),
    press,
    type: (words: string) => page.keyboard.type(words),
    words: async () => (await note.innerText()).replaceAll('\u00a0', ' '),
    signs: () => note.locator('[data-footnote]').count(),
    /** Puts the caret before words of the claim, by a click. */
    caretBefore: async (words: string) => {
      await rest();
      const place = await placeOfWords(item, words);
      if (!place) throw new Error(`“${words}” is not in the item`);
      await page.mouse.click(place.x + 0.5, place.y);
      await until('the caret is there', () => item.evaluate((at) => at.contains(getSelection()?.anchorNode ?? null)));
    },
    select: async (words: string) => {
      let last = '';
      // Missed where the sheet was still on its way, it is tried again, as a person would.
      for (let i = 0; i < 3 && last !== words; i++) {
        await rest();
        // An undo selects again what was selected: a press on it would drag it.
        await page.evaluate(() => {
          const selection = getSelection();
          if (selection?.rangeCount) selection.collapseToEnd();
        });
        await until('nothing is selected', () => page.evaluate(() => getSelection()?.isCollapsed !== false));
        await dragOver(app, item, words);
        await page.waitForTimeout(100); // the editor takes the selection up
        last = await page.evaluate(() => getSelection()?.toString() ?? '');
      }
      expect(last).toBe(words);
    },
    first: middle.split(' ')[0] ?? '',
    whole,
    middle,
  };
};
type Hand = ReturnType<typeof sides>;
const TRIO = {
  whole: 'The sides agreed on a joint exercise on the rescue of cruise ships in polar waters.',
  middle: 'rescue of cruise',
};

const saved = async ({ app, folder }: Sheet): Promise<Briefing> => {
  const found = (await briefingsOnDisk({ ...app, library: folder })).at(-1)?.briefing;
  if (!found) throw new Error('nothing is saved');
  return found;
};

/** The claims whose words are some of the claim's at hand, as they are saved: words, pieces and status. */
async function claimsOnDisk(sheet: Sheet, fact: string): Promise<string[]> {
  const doc = schema.nodeFromJSON(noteDocToJSON((await saved(sheet)).note));
  return [...claimsIn(claimPieces(doc)).values()]
    .filter(({ attrs }) => attrs.fact === fact)
    .map(({ text, attrs, pieces }) => `${text} (${attrs.status}${pieces.length > 1 ? `, ${pieces.length} pieces` : ''})`);
}

/** What is wrong with the saved note. */
async function faults(sheet: Sheet): Promise<string[]> {
  const briefing = await saved(sheet);
  const doc = schema.nodeFromJSON(noteDocToJSON(briefing.note));
  doc.check();
  const { facts } = wholeOf(briefing);
  const known = new Set([...facts.flatMap(listFacts).map(({ fact }) => fact.id), ...sourceFactIds(facts)]);
  const unknown = claimPieces(doc).filter(({ attrs }) => !known.has(attrs.fact));
  return [...claimFaults(doc), ...unknown.map(({ attrs }) => `${attrs.claim} rests on the unknown ${attrs.fact}`)];
}

/** What is done, and what stands of the fact's claims then; `others` are its other places, as they stood. */
type Case = [name: string, act: (hand: Hand) => Promise<void>, expected: (hand: Hand, others: readonly string[]) => string[]];
const parts = ({ whole, middle }: Hand): [string, string] => {
  const at = whole.indexOf(middle);
  return [whole.slice(0, at), whole.slice(at)];
};
const CASES: readonly Case[] = [
  [
    'Enter inside it parts it into two items and leaves one claim',
    async ({ caretBefore, middle, press }) => {
      await caretBefore(middle);
      await press('Enter');
    },
    ({ whole }, others) => [...others, `${whole} (unverified, 2 pieces)`],
  ],
  [
    'Backspace at the cut joins it again',
    async ({ caretBefore, middle, press }) => {
      await caretBefore(middle);
      await press('Enter', 'Backspace', 'Backspace');
    },
    ({ whole }, others) => [...others, `${whole} (unverified)`],
  ],
  [
    'typing inside it edits it',
    async ({ caretBefore, middle, type }) => {
      await caretBefore(middle);
      await type('soon ');
    },
    (hand, others) => [...others, `${parts(hand).join('soon ')} (edited)`],
  ],
  [
    'plain words pasted into it edit it',
    async ({ app, caretBefore, middle }) => {
      await caretBefore(middle);
      await paste(app, 'soon ');
    },
    (hand, others) => [...others, `${parts(hand).join('soon ')} (edited)`],
  ],
  [
    'typing over words with a footnote among them edits it',
    async ({ page, caretBefore, middle, press, type }) => {
      await caretBefore(middle);
      await press('ControlOrMeta+Shift+F');
      await page.getByRole('textbox', { name: 'Footnote' }).fill('Told by phone.');
      await press('Escape');
      // The sign, and “to ” before it.
      await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
      await type('soon ');
    },
    ({ whole, middle }, others) => [...others, `${whole.replace(`to ${middle}`, `soon ${middle}`)} (edited)`],
  ],
  [
    'typing behind it is the author’s own',
    async ({ select, whole, press, type }) => {
      await select(whole.slice(-8));
      await press('ArrowRight');
      await type(' Mine.');
    },
    ({ whole }, others) => [...others, `${whole} (unverified)`],
  ],
  [
    'typing in the place of all its words edits it',
    async ({ select, whole, type }) => {
      await select(whole);
      await type('They will meet soon');
    },
    (_, others) => [...others, 'They will meet soon (edited)'],
  ],
  [
    'E goes to its end, before the stop',
    async ({ item, press, type }) => {
      await item.locator('[data-claim]').first().click();
      await press('ControlOrMeta+3', 'e');
      await type(' and soon');
    },
    ({ whole }, others) => [...others, `${whole.slice(0, -1)} and soon. (edited)`],
  ],
  [
    'words cut out of it and pasted elsewhere are a claim of their own',
    async ({ select, middle, press, own }) => {
      await select(middle);
      await press('ControlOrMeta+X');
      await own.locator('p').last().click();
      await press('End', 'ControlOrMeta+V');
    },
    (hand, others) => [
      ...others,
      `${parts(hand)[0]}${parts(hand)[1].slice(hand.middle.length)} (edited)`,
      `${hand.middle} (edited)`,
    ],
  ],
  [
    'words dragged out of it by the mouse are a claim of their own',
    async ({ select, middle, item, own, page }) => {
      await select(middle);
      const target = own.locator('p').last();
      // Both are brought into view: the claim to the head of the sheet, below its tools.
      const head = (await page.locator('.note .scroll').first().boundingBox())?.y ?? 0;
      const below = ((await item.boundingBox())?.y ?? 0) - head - 20;
      await page.mouse.move(900, 600);
      await page.mouse.wheel(0, below);
      await still(target);
      const [from, to] = [await placeOfWords(item, middle), await target.boundingBox()];
      if (!from || !to) throw new Error('the words and the author’s part are not in view together');
      await page.mouse.move(from.x + 3, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 12, from.y + 6, { steps: 4 });
      await page.mouse.move(to.x + 4, to.y + to.height / 2, { steps: 12 });
      await page.mouse.up();
    },
    (hand, others) => [
      ...others,
      `${parts(hand)[0]}${parts(hand)[1].slice(hand.middle.length)} (edited)`,
      `${hand.middle} (edited)`,
    ],
  ],
  [
    'deleting it whole asks nothing',
    async ({ item, press, page }) => {
      await item.locator('[data-claim]').first().click({ clickCount: 3 });
      await until('its paragraph is selected', () => page.evaluate(() => getSelection()?.isCollapsed === false));
      await press('Delete');
    },
    (_, others) => [...others],
  ],
  [
    'a word of it that is found and replaced edits it',
    async ({ press, page, first, middle, caretBefore }) => {
      await caretBefore(middle);
      await press('ControlOrMeta+F');
      const bar = page.getByRole('search', { name: 'Find in the note' });
      await bar.getByRole('textbox', { name: 'Find' }).fill(middle);
      await bar.getByRole('button', { name: 'Replace', exact: true }).click();
      await bar.getByRole('textbox', { name: 'Replace with' }).fill(`${first} swapped`);
      await bar.getByRole('button', { name: 'Replace all' }).click();
      await press('Escape');
    },
    (hand, others) => [hand.whole, ...others].map(() => `${hand.whole.replace(hand.middle, `${hand.first} swapped`)} (edited)`),
  ],
];

/** Does one case, looks at what is saved, and takes it back by undo until the note reads as before. */
async function runs(sheet: Sheet, [, act, expected]: Case): Promise<void> {
  const hand = sides(sheet);
  const [before, signs] = [await hand.words(), await hand.signs()];
  const fact = await hand.item.locator('[data-claim]').first().getAttribute('data-fact');
  const atFirst = await claimsOnDisk(sheet, fact ?? '');
  const others = atFirst.filter((_, i) => i !== atFirst.indexOf(`${hand.whole} (unverified)`));
  try {
    await act(hand);
    const wanted = JSON.stringify(expected(hand, others).sort());
    let last = '';
    await until(
      `saved is ${wanted}`,
      async () => {
        last = JSON.stringify((await claimsOnDisk(sheet, fact ?? '')).sort());
        return last === wanted;
      },
      8_000,
    ).catch((error: Error) => {
      throw new Error(`${error.message}; it is ${last}`);
    });
    expect(await faults(sheet)).toEqual([]);
  } finally {
    for (let i = 0; i < 12 && ((await hand.words()) !== before || (await hand.signs()) !== signs); i++)
      await hand.press('ControlOrMeta+Z');
  }
  expect(await hand.words()).toBe(before);
  await until(
    'the note is saved as it was',
    async () => JSON.stringify(await claimsOnDisk(sheet, fact ?? '')) === JSON.stringify(atFirst),
  );
}

/** The saved note as it is when a case begins. */
const settled = (sheet: Sheet): Promise<void> =>
  until('the note is saved', async () => (await briefingsOnDisk({ ...sheet.app, library: sheet.folder })).length > 0);

describe('a claim of the sample’s note', () => {
  let app: Chancery;
  const sheet = (): Sheet => ({
    app,
    folder: app.library,
    whole: 'The sides agreed to work more closely in multilateral forums.',
    middle: 'work more closely',
  });
  const hand = () => sides(sheet());
  beforeAll(async () => {
    app = await startChancery({ width: 1440, height: 900 });
    app.page.setDefaultTimeout(15_000);
    await paste(app, await readFile(path.join(ROOT, 'templates/sample-article.txt'), 'utf8'));
    await hand().note.waitFor();
    await app.page.locator('.checks .pill', { hasText: 'to look at' }).waitFor();
    await settled(sheet());
  });
  afterAll(() => app.end());

  it.each(CASES)('%s', async (...each) => runs(sheet(), each));

  it('E goes to the end of words without a stop, and what is written on there is the claim’s', async () => {
    const { page, press, type, words } = hand();
    const before = await words();
    const row = page.getByRole('region', { name: 'List of facts' }).locator('li.fact.k-event', { hasText: 'Islamabad' }).first();
    const fact = (await row.getAttribute('data-fact')) ?? '';
    await row.getByRole('button').first().click();
    await press('e');
    await type(' (old town)');
    await until('it is saved as the claim’s', async () =>
      (await claimsOnDisk(sheet(), fact)).some((each) => each === 'Islamabad (old town) (edited)'),
    );
    expect(await faults(sheet())).toEqual([]);
    for (let i = 0; i < 12 && (await words()) !== before; i++) await press('ControlOrMeta+Z');
    expect(await words()).toBe(before);
  });

  const backspaces = (count: number) => hand().press(...Array<string>(count).fill('Backspace'));
  it.each<[name: string, act: () => Promise<unknown>, claim: string, words: string]>([
    ['typed over', () => hand().type('Ministry'), 'Foreign Ministry (edited)', 'Foreign Ministry, Islamabad'],
    [
      'typed over with a bracket first',
      () => hand().type('(old) Office'),
      'Foreign (old) Office (edited)',
      'Foreign (old) Office, Islamabad',
    ],
    [
      'deleted letter by letter and typed anew',
      () =>
        hand()
          .press('ArrowRight')
          .then(() => backspaces(4))
          .then(() => hand().type('fenders')),
      'Foreign Offenders (edited)',
      'Foreign Offenders, Islamabad',
    ],
    [
      'cut out and typed anew',
      () =>
        hand()
          .press('ControlOrMeta+X')
          .then(() => hand().type('Ministry')),
      'Foreign Ministry (edited)',
      'Foreign Ministry, Islamabad',
    ],
    [
      'typed over together with the beginning of the next claim',
      () =>
        hand()
          .press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
          .then(() => hand().type('Quay, A')),
      'Foreign Quay, A (edited)',
      'Foreign Quay, Aslamabad',
    ],
    [
      'pasted over',
      async () => {
        await copiedElsewhere(app, 'Ministry');
        await hand().press('ControlOrMeta+V');
      },
      'Foreign Ministry (edited)',
      'Foreign Ministry, Islamabad',
    ],
    [
      'left alone, and words typed behind it, a letter of which is deleted',
      () =>
        hand()
          .press('ArrowRight')
          .then(() => hand().type(' annexx'))
          .then(() => backspaces(1))
          .then(() => hand().type('e')),
      'Foreign Office (unverified)',
      'Foreign Office annexe, Islamabad',
    ],
  ])('its last word, %s', async (_name, act, claim, said) => {
    const { page, note, words, press } = hand();
    const before = await words();
    const head = note.locator('tr', { hasText: 'Held' }).first();
    const fact = (await head.locator('[data-claim]', { hasText: 'Foreign Office' }).getAttribute('data-fact')) ?? '';
    await head.scrollIntoViewIfNeeded();
    const place = await placeOfWords(head, 'Office');
    if (!place) throw new Error('no “Office” in the head of the note');
    await page.mouse.dblclick(place.x + 8, place.y);
    await until('the word is selected', () => page.evaluate(() => getSelection()?.toString() === 'Office'));
    await act();
    await until('it is written', async () => (await words()).includes(said));
    await until('it is saved so', async () => (await claimsOnDisk(sheet(), fact)).includes(claim)).catch(async () => {
      expect(await claimsOnDisk(sheet(), fact)).toEqual([claim]);
    });
    expect(await faults(sheet())).toEqual([]);
    // Each claim knows what it was filled in with.
    const filledIn = claimPieces(schema.nodeFromJSON(noteDocToJSON((await saved(sheet())).note))).map(({ attrs }) =>
      attrs.words.replaceAll('\u00a0', ' '),
    );
    expect(filledIn).toEqual(expect.arrayContaining(['Tuesday 20 June 2023', 'Foreign Office', 'Islamabad']));
    expect(filledIn).not.toContain('');
    for (let i = 0; i < 12 && (await words()) !== before; i++) await press('ControlOrMeta+Z');
    expect(await words()).toBe(before);
  });

  it('an edit is offered to its twin, and to no other', async () => {
    const { item, caretBefore, type, page, words, press } = hand();
    const before = await words();
    await item.locator('[data-claim]').first().click();
    await caretBefore('work more closely');
    await type('soon ');
    const offer = page.locator('li.fact[aria-current=true]').getByRole('button', { name: 'Also change the 1 other place' });
    await offer.waitFor();
    await offer.click();
    await until('both are changed', async () => (await words()).split('agreed to soon work more closely').length === 3);
    await until(
      'they are saved',
      async () => (await saved(sheet())).note.attrs.reviews !== null && (await faults(sheet())).length === 0,
    );
    for (let i = 0; i < 4 && (await words()) !== before; i++) await press('ControlOrMeta+Z');
    expect(await words()).toBe(before);
  });

  it('X on the next step takes its row out of the table, and Ctrl Z brings it back at once', async () => {
    const { note, page, press, words } = hand();
    const before = await words();
    const table = note.locator('table', { hasText: 'Who' }).last();
    const row = page.getByRole('region', { name: 'List of facts' }).locator('li.fact.k-next').first();
    expect(await table.locator('tr').count()).toBe(2);
    await row.getByRole('button').first().click();
    await press('x');
    await until('the template’s words stand there', async () => (await words()).includes('The source names no next step.'));
    expect(await words()).not.toMatch(/What\s+Who\s+Where\s+When/);
    await until('it is saved', async () => Object.values((await saved(sheet())).note.attrs.reviews).includes('rejected'));
    expect(await faults(sheet())).toEqual([]);
    await press('ControlOrMeta+Z');
    await until('the row is back', async () => (await words()) === before);
  });

  it('X on an outcome takes its items out of the lists, “Not an outcome” does the same', async () => {
    const { note, page, press, words } = hand();
    const before = await words();
    const items = await note.locator('li').count();
    const fact = page
      .getByRole('region', { name: 'List of facts' })
      .locator('li.fact', { hasText: 'agreed to work more closely' });
    await fact.getByRole('button').first().click();
    await press('x');
    await until('the item is gone', async () => (await note.locator('li').count()) === items - 1);
    expect(await words()).not.toContain('multilateral forums');
    expect(
      await note
        .locator('p, li')
        .evaluateAll((all) => all.filter((each) => each.textContent === '' && !each.closest('.own')).length),
    ).toBe(0);
    await press('ControlOrMeta+Z');
    await until('it is back', async () => (await words()) === before);
    await fact.getByRole('button').first().click();
    await press('w');
    await page.getByRole('button', { name: 'Not an outcome' }).click();
    await until('the item is gone', async () => (await note.locator('li').count()) === items - 1);
    await press('ControlOrMeta+Z');
    await until('it is back', async () => (await words()) === before);
  });
});

const SOME = CASES.filter(([name]) => /Enter|Backspace|typing in|cut out|deleting|E goes/.test(name));

describe('a claim of the trio’s note', () => {
  let app: Chancery;
  const sheet = (): Sheet => ({ app, folder: app.library, ...TRIO });
  beforeAll(async () => {
    app = await startChancery({ width: 1440, height: 900 });
    app.page.setDefaultTimeout(15_000);
    await openTrio(app);
    await settled(sheet());
  });
  afterAll(() => app.end());
  it.each(SOME)('%s', async (...each) => runs(sheet(), each));
});
