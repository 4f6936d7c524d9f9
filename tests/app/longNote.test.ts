import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeBriefing } from '../../shared/model/briefing';
import { listFacts } from '../../shared/model/facts';
import { longBriefing } from '../support/longNote';
import { answerOpenDialog, briefingsOnDisk, type Chancery, startChancery, until } from './chancery';
import { openTrio } from './screens';

/** Reviews as a person does, by the keys of the list, and listens to what is announced. */
function desk(app: Chancery) {
  const { page } = app;
  const list = page.getByRole('region', { name: 'List of facts' });
  const current = list.locator('li.fact[aria-current=true]');
  return {
    list,
    current,
    note: page.getByRole('textbox', { name: 'Note text' }),
    press: (key: string) => page.keyboard.press(key),
    heard: (words: RegExp) =>
      until(`to hear ${words}`, async () =>
        (await page.locator('[aria-live]').allTextContents()).some((text) => words.test(text)),
      ),
    at: async () => (await current.getAttribute('data-fact')) ?? '',
    progress: () => page.getByRole('progressbar', { name: 'Facts looked at' }).getAttribute('aria-valuetext'),
    /** The current row lies within the list as it is scrolled. */
    inView: async () => {
      const [row, frame] = await Promise.all([current.boundingBox(), list.boundingBox()]);
      return row !== null && frame !== null && row.y + 20 > frame.y && row.y < frame.y + frame.height;
    },
  };
}

describe('a note of 50 pages with hundreds of claims', () => {
  let app: Chancery;
  let d: ReturnType<typeof desk>;
  const briefing = longBriefing(50);
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
    await d.press('Escape');
    await until('the hand is on its row', async () => (await d.at()) === edited);
    expect(await d.progress()).toBe(`2 of ${total} looked at`);
  });

  it('a click on a claim deep in the note brings its row and its passage into view', async () => {
    const deep = d.note.locator('[data-claim]').last();
    await deep.scrollIntoViewIfNeeded();
    const fact = await deep.getAttribute('data-fact');
    await deep.click();
    await until('its fact is current', async () => (await d.at()) === fact);
    await until('its row is in view', d.inView);
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
});
