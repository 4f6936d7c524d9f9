import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeBriefing } from '../../shared/model/briefing';
import { listFacts } from '../../shared/model/facts';
import { longBriefing } from '../support/longNote';
import { CORPUS, ROOT } from '../support/make';
import {
  announced,
  answerOpenDialog,
  briefingsOnDisk,
  type Chancery,
  copiedHtmlElsewhere,
  forget,
  startChancery,
  until,
} from './chancery';
import { correctFirst, openTrio } from './screens';

/** Reviews as a person does, by the keys of the list, and listens to what is announced. */
function desk(app: Chancery) {
  const { page } = app;
  const list = page.getByRole('region', { name: 'List of facts' });
  const current = list.locator('li.fact[aria-current=true]');
  return {
    list,
    current,
    note: page.getByRole('textbox', { name: 'Note text' }),
    press: async (key: string) => {
      await forget(app);
      await page.keyboard.press(key);
    },
    /** Something was announced since the last key, though another announcement may have followed it. */
    heard: (words: RegExp) => until(`to hear ${words}`, async () => (await announced(app)).some((text) => words.test(text))),
    at: async () => (await current.getAttribute('data-fact')) ?? '',
    progress: () => page.getByRole('progressbar', { name: 'Facts looked at' }).getAttribute('aria-valuetext'),
    /** The current row lies within the list as it is scrolled. */
    inView: async () => {
      const [row, frame] = await Promise.all([current.boundingBox(), list.boundingBox()]);
      return row !== null && frame !== null && row.y + 20 > frame.y && row.y < frame.y + frame.height;
    },
  };
}

/** What the writing tools do in any note, tried in one that is open. Each ends with the note as it found it, or with words in the author's own block. */
function writes(app: () => Chancery, d: () => ReturnType<typeof desk>): void {
  const own = () => d().note.locator('.own').first();
  const type = (words: string) => app().page.keyboard.type(words);
  const press = (key: string) => app().page.keyboard.press(key);
  /** The caret goes into the author's first block: once it stands still, for blocks that come into view take their true height. */
  const clickOwn = async () => {
    const at = async () => {
      await own().scrollIntoViewIfNeeded();
      return (await own().boundingBox())?.y;
    };
    let last: number | undefined;
    await until('the block stands still', async () => {
      const before = last;
      last = await at();
      return last !== undefined && last === before;
    });
    await own().locator('p').first().click();
    await until('the caret is in it', () =>
      own().evaluate((block) => block.contains(getSelection()?.anchorNode ?? null) && document.hasFocus()),
    );
  };
  /** A new line behind the author's first one. */
  const newLine = async () => {
    await clickOwn();
    await press('End');
    await press('Enter');
  };

  it('own words with a comment on them', async () => {
    await clickOwn();
    await type('We note the result.');
    await until('it stands there', async () => (await own().innerText()).includes('We note the result.'));
    await press('Shift+Home');
    await press('ControlOrMeta+Shift+M');
    await app().page.getByRole('textbox', { name: 'Comment', exact: true }).waitFor();
    await type('Ask the desk.');
    await press('ControlOrMeta+Enter');
    const list = app().page.getByRole('complementary', { name: 'Comments' });
    await list.getByText('Ask the desk.').waitFor();
    expect(await d().note.locator('.cm').innerText()).toBe('We note the result.');
    await press('ControlOrMeta+3');
    await list.waitFor({ state: 'detached' });
  });

  it('a table whose cells are written by Tab', async () => {
    await newLine();
    await type('/table');
    await app().page.getByRole('listbox', { name: 'Insert' }).waitFor();
    await press('Enter');
    const cells = own().locator('table th, table td');
    await cells.first().waitFor();
    for (const words of ['Year', 'Price', 'Note', '2024', '38']) {
      await type(words);
      await press('Tab');
    }
    expect((await cells.allInnerTexts()).map((cell) => cell.trim())).toEqual(
      expect.arrayContaining(['Year', 'Price', 'Note', '2024', '38']),
    );
  });

  it('a list from Word', async () => {
    await newLine();
    const item = (words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>${words}</p>`;
    await copiedHtmlElsewhere(app(), `<html><body>${item('Pasted gas')}${item('Pasted oil')}</body></html>`, 'Gas Oil');
    await press('ControlOrMeta+V');
    await until(
      'a list',
      async () =>
        (await own()
          .locator('ul > li', { hasText: /^Pasted/ })
          .count()) === 2,
    );
  });

  it('find and replace: counted, replaced in one step, claims stay claims, one undo takes it back', async () => {
    const claims = await d().note.locator('[data-claim]').count();
    const text = () => d().note.locator('p, li').allTextContents();
    const before = await text();
    await press('ControlOrMeta+H');
    const bar = app().page.getByRole('search', { name: 'Find in the note' });
    await bar.getByRole('textbox', { name: 'Find' }).fill('agreed');
    await until('counted', async () => /^\d+ of \d+$/.test(await bar.locator('.found').innerText()));
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('settled');
    await bar.getByRole('button', { name: 'Replace all' }).click();
    await until('none is left', async () => (await bar.locator('.found').innerText()) === 'Not in the note', 15_000);
    expect(await d().note.locator('[data-claim]').count()).toBe(claims);
    await press('Escape');
    await press('ControlOrMeta+Z');
    await until('as before', async () => (await text()).join() === before.join(), 10_000);
  });

  it('a check that sees a wrong weekday as it is typed, and mends it', async () => {
    await newLine();
    await type('They met on Friday 20 June 2023.');
    await press('ControlOrMeta+4');
    const wrong = app().page.getByRole('list', { name: 'Checks' }).locator('li', { hasText: '20 June 2023 was a Tuesday' });
    await wrong.waitFor({ timeout: 15_000 });
    await wrong.getByRole('button', { name: /^Make it Tuesday/ }).click();
    await until('it says Tuesday', async () => /on Tuesday\s20\sJune/.test(await own().innerText()));
    await wrong.waitFor({ state: 'detached', timeout: 15_000 });
    await app().page.locator('details.checks > summary').click();
  });
}

describe('a note of 50 pages with hundreds of claims', () => {
  let app: Chancery;
  let d: ReturnType<typeof desk>;
  const briefing = longBriefing(CORPUS, readFileSync(path.join(ROOT, 'templates/readout.json'), 'utf8'), 50);
  const facts = briefing.facts.flatMap(listFacts).length;
  let total = 0;

  beforeAll(async () => {
    app = await startChancery({ width: 1280, height: 720 });
    const file = path.join(app.folder, 'long.brief');
    await writeFile(file, serializeBriefing(briefing));
    await answerOpenDialog(app, [file]);
    await app.page.keyboard.press('ControlOrMeta+O');
    d = desk(app);
    await d.note.waitFor({ timeout: 60_000 });
    total = Number(/of (\d+)/.exec((await d.progress()) ?? '')?.[1]);
  });
  afterAll(() => app.end());

  const pickFirstOutcome = async () => {
    await d.list.getByRole('region', { name: 'Outcomes' }).scrollIntoViewIfNeeded();
    await d.list.locator('li.fact.k-outcome').first().getByRole('button').first().click();
    await until(
      'it is at hand, and stands in the note',
      async () =>
        ((await d.current.getAttribute('class')) ?? '').includes('k-outcome') &&
        (await d.note.locator(`[data-fact="${await d.at()}"]`).count()) > 0,
    );
  };

  it('shows all facts, though only what is near the view is drawn', async () => {
    expect(facts).toBeGreaterThan(300);
    expect(await d.note.locator('[data-claim]').count()).toBeGreaterThan(300);
    expect(total).toBeGreaterThan(300);
    expect(await d.list.locator('li.fact').count()).toBeLessThan(total);
    const outcomes = d.list.getByRole('region', { name: 'Outcomes' });
    await outcomes.scrollIntoViewIfNeeded();
    const first = outcomes.locator('li.fact').first();
    await first.waitFor();
    expect(Number(await first.getAttribute('aria-setsize'))).toBeGreaterThan(60);
  });

  it('J and K walk it, each step announced with its place among all', async () => {
    await d.press('ControlOrMeta+3');
    await d.press('j');
    await d.heard(new RegExp(`fact 1 of ${total}`));
    const first = await d.at();
    await d.press('j');
    await d.heard(new RegExp(`fact 2 of ${total}`));
    await d.press('k');
    await d.heard(new RegExp(`fact 1 of ${total}`));
    expect(await d.at()).toBe(first);
    // Backwards from the first is the last, wherever it lies and whether it was drawn or not.
    await d.press('k');
    await d.heard(new RegExp(`fact ${total} of ${total}`));
    await until('its row is in view', d.inView);
    await d.press('j');
    await until('the first is in view', d.inView);
  });

  it('V, X and Ctrl Z decide; note, list and progress follow each', async () => {
    const [verified] = [await d.at()];
    await d.press('v');
    await d.heard(new RegExp(`^Verified\\. ${total - 1} facts left\\.`));
    expect(await d.progress()).toBe(`1 of ${total} looked at`);
    expect(await d.note.locator(`[data-fact="${verified}"]`).first().getAttribute('data-status')).toBe('verified');
    await pickFirstOutcome();
    const rejected = await d.at();
    const before = await d.note.locator(`[data-fact="${rejected}"]`).count();
    expect(before).toBeGreaterThan(0);
    await d.press('x');
    await d.heard(/^Rejected, taken out of the note\. Undo with Ctrl Z\./);
    expect(await d.note.locator(`[data-fact="${rejected}"]`).count()).toBe(0);
    expect(await d.progress()).toBe(`2 of ${total} looked at`);
    await d.press('ControlOrMeta+z');
    await d.heard(/^Taken back\./);
    await until('it stands again', async () => (await d.note.locator(`[data-fact="${rejected}"]`).count()) === before);
    expect(await d.progress()).toBe(`1 of ${total} looked at`);
  });

  it('W says why; E goes to the words in the note, and what is typed there is announced as edited', async () => {
    await pickFirstOutcome();
    const edited = await d.at();
    await d.press('w');
    await d.heard(/^Taken as \w+/);
    await d.press('w');
    await d.press('e');
    await until('the hand is in the note', () => app.page.evaluate(() => document.activeElement?.matches('.note-body') ?? false));
    await app.page.keyboard.type('ly');
    await d.heard(/^Edited\. The original is kept/);
    expect(await d.note.locator(`[data-fact="${edited}"][data-status=edited]`).count()).toBeGreaterThan(0);
    const waits = (await d.note.locator(`[data-fact="${edited}"][data-status=unverified]`).count()) > 0;
    await d.press('Escape');
    await until('the hand is on its row', async () => (await d.at()) === edited);
    expect(await d.progress()).toBe(`${waits ? 1 : 2} of ${total} looked at`);
  });

  it('a click on a claim deep in the note brings its row and its passage into view', async () => {
    const deep = d.note.locator('[data-claim]').last();
    await deep.scrollIntoViewIfNeeded();
    const fact = await deep.getAttribute('data-fact');
    await deep.click();
    await until('its fact is current', async () => (await d.at()) === fact);
    await until('its row is in view from head to foot, once those around it are drawn', async () => {
      const [row, frame] = await Promise.all([d.current.boundingBox(), d.list.boundingBox()]);
      return row !== null && frame !== null && row.y >= frame.y - 1 && row.y + row.height <= frame.y + frame.height + 1;
    });
    const passage = app.page.locator(`#source-text mark[data-fact="${fact}"]`).first();
    await until('its passage is in view', async () => {
      const [mark, frame] = await Promise.all([passage.boundingBox(), app.page.locator('#source-text').boundingBox()]);
      return mark !== null && frame !== null && mark.y >= frame.y - 2 && mark.y < frame.y + frame.height;
    });
  });

  it('the mouse wheel goes through note and list to their ends, and nothing scrolls sideways', async () => {
    for (const place of [d.list, app.page.locator('.note .scroll').first()]) {
      await place.hover();
      await until(
        'the end is reached',
        async () => {
          await app.page.mouse.wheel(0, 20_000);
          return place.evaluate((element) => element.scrollTop + element.clientHeight > element.scrollHeight - 40);
        },
        20_000,
      );
      expect(await place.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    }
  });

  describe('takes', () =>
    writes(
      () => app,
      () => d,
    ));

  it('all of it is on disk', async () =>
    until('the decisions are saved', async () => {
      const saved = (await briefingsOnDisk({ ...app, library: app.folder }))[0]?.briefing;
      return Object.values(saved?.note.attrs.reviews ?? {}).includes('verified');
    }));
});

describe('the trio of read-outs', () => {
  let app: Chancery;
  let d: ReturnType<typeof desk>;
  beforeAll(async () => {
    app = await startChancery({ width: 1280, height: 720 });
    d = desk(app);
    await openTrio(app);
    await d.note.waitFor();
  });
  afterAll(() => app.end());

  describe('takes', () =>
    writes(
      () => app,
      () => d,
    ));

  it('is reviewed from end to end by V alone, stopping where the sources differ', async () => {
    await d.press('ControlOrMeta+3');
    await d.press('j');
    for (let i = 0; i < 60; i++) {
      if (/^All looked at/.test((await app.page.locator('.factspane header').innerText()).replace('Facts', '').trim())) break;
      const open = () => d.current.getByRole('group', { name: /^The sources differ/ }).count();
      const points = await open();
      await d.press('v');
      if (points > 0) {
        await d.heard(/^The sources differ\. Choose a version, or keep both\./);
        await until('a version has the focus', () => app.page.evaluate(() => document.activeElement?.className === 'version'));
        await d.press('Enter');
        await until('it is settled', async () => (await open()) === points - 1);
        await d.heard(/chosen for/);
        if (points === 1) await d.press('j');
      } else await d.heard(/^Verified\./);
    }
    expect(await app.page.locator('.factspane header').innerText()).toContain('All looked at');
    // A note without lines is ready: what an article says of itself (its outlet and day) is in no list, and bears none.
    const lined = await d.note
      .locator('[data-claim]')
      .evaluateAll((claims) =>
        claims.filter((claim) => getComputedStyle(claim).textDecorationLine !== 'none').map((claim) => claim.textContent),
      );
    expect(lined).toEqual([]);
  });

  it('takes a late correction of one of its articles, and keeps what was decided on the rest', async () => {
    const change = (kind: string, has: string) => app.page.locator(`[data-change=${kind}]`, { hasText: has });
    const words = async () => (await d.note.locator('p, li').allTextContents()).join('\n').replaceAll('\u00a0', ' ');
    const before = await words();
    await d.press('ControlOrMeta+1');
    await correctFirst(app);
    expect(await change('changed', '2026/27').first().locator('mark').allInnerTexts()).toEqual(['2025/26', '2026/27']);
    expect(await change('gone', 'rescue of cruise ships').count()).toBe(1);
    expect(await change('added', 'Cape Adare').count()).toBe(1);
    expect(await words()).toBe(before);
    await app.page.getByRole('button', { name: 'Take all into the note' }).click();
    await until('all is taken', async () => (await words()).includes('Cape Adare'));
    expect(await words()).not.toContain('rescue of cruise ships');
    await d.press('Escape');
    expect(await app.page.getByRole('list', { name: 'Articles' }).getByRole('listitem').count()).toBe(4);
    const row = (has: string) => d.list.locator('li.fact', { hasText: has }).first();
    expect(await row('ice cores').getAttribute('data-status')).toBe('verified');
    expect(await row('Cape Adare').getAttribute('data-status')).toBe('unverified');
  });
});
