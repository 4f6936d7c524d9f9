/** Templates of one's own in the real app: copied, changed as a document, tried on an article, used, carried from place to place. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTemplate, type Template } from '../../shared/model/template';
import { answerOpenDialog, answerSaveDialog, type Chancery, paste, ROOT, shot, startChancery, until } from './chancery';
import { withAxe } from './screens';

let app: Chancery;
const press = (key: string) => app.page.keyboard.press(key);
const type = (words: string) => app.page.keyboard.type(words);
const sheet = () => app.page.getByRole('textbox', { name: 'Template text' });
const preview = () => app.page.getByRole('region', { name: 'Preview' });
const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: typeof name === 'string' });
/** In the list of sections: its number, its name, and what is in it. */
const section = (name: string) => button(new RegExp(`^\\d+ ?${name}`));
const picker = (label: string) => app.page.getByRole('combobox', { name: label });
const list = () => app.page.getByRole('heading', { name: 'Templates', exact: true });

async function onDisk(): Promise<Template[]> {
  const folder = path.join(app.userData, 'templates');
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return texts.flatMap((text) => {
    try {
      return [parseTemplate(text, 'on disk')];
    } catch {
      return [];
    }
  });
}
const copyOnDisk = async () => (await onDisk()).find(({ id }) => id === 'meeting-readout-copy');
const saved = (name: string, look: (template: Template) => boolean) =>
  until(
    name,
    async () => {
      const copy = await copyOnDisk();
      return copy !== undefined && look(copy);
    },
    10_000,
  );
const lastSection = ({ sections }: Template) => sections.at(-1);

beforeAll(async () => {
  app = await startChancery({ width: 1440, height: 900 });
});
afterAll(() => app.end());

describe('a template of one’s own, by the keyboard alone', () => {
  it('is a copy of a bundled one', async () => {
    await press('ControlOrMeta+T');
    await list().waitFor();
    await button('Duplicate Meeting readout').focus();
    await press('Enter');
    await sheet().waitFor();
    expect(await app.page.locator('.bar h1').textContent()).toContain('Meeting readout (copy)');
    await until('the preview', async () => (await preview().textContent())?.includes('Islamabad') ?? false);
  });

  it('the preview comes along to the section at hand', async () => {
    const seen = (name: string) =>
      preview()
        .getByRole('heading', { name, exact: true })
        .evaluate((heading) => {
          const { top, bottom } = heading.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
    expect(await seen('Sources')).toBe(false);
    await section('Sources').focus();
    await press('Enter');
    await until('the sources in the preview', () => seen('Sources'));
  });

  it('takes a section, with a field from the menu that shows what the article says', async () => {
    await section('Sources').focus();
    await press('Enter');
    await button('Section').last().focus();
    await press('Enter');
    await type('In their own words');
    await press('Enter');
    await type('Only what was said aloud.');
    await press('Enter');
    await type('Heard in ');
    await type('{');
    await picker('Field').waitFor();
    await picker('Field').fill('place');
    expect(
      await app.page
        .getByRole('option', { name: /^Place/ })
        .first()
        .textContent(),
    ).toContain('Islamabad');
    await press('Enter');
    await type(' that day:');
    await saved('the section on disk', (copy) => JSON.stringify(lastSection(copy)?.blocks).includes('that day:'));
    expect(lastSection((await copyOnDisk()) as Template)).toMatchObject({
      heading: 'In their own words',
      guidance: 'Only what was said aloud.',
      blocks: [{ type: 'paragraph', text: 'Heard in {event.city} that day:' }],
    });
    await until(
      'the preview of it',
      async () => (await preview().textContent())?.includes('Heard in Islamabad that day:') ?? false,
    );
  });

  it('takes a repeat with its own words and a condition', async () => {
    await button('Repeat').focus();
    await press('Enter');
    await picker('Repeat').fill('outcome, by side');
    expect(await app.page.getByRole('option', { name: /^Outcome, by side/ }).innerText()).toMatch(/1 in the source$/);
    await press('Enter');
    await type(' (');
    await type('{');
    await picker('Field').fill('outlet');
    await press('Enter');
    await type(')');
    await press('ControlOrMeta+.');
    const dialog = app.page.getByRole('dialog', { name: 'This part' });
    await dialog.getByRole('checkbox', { name: 'agreed', exact: true }).first().check();
    await dialog.getByLabel('Shown').selectOption('outcomes');
    await dialog.getByRole('button', { name: 'Take over' }).press('Enter');
    await saved('the repeat on disk', (copy) => JSON.stringify(lastSection(copy)?.blocks[1] ?? {}).includes('"has":"outcomes"'));
    expect(lastSection((await copyOnDisk()) as Template)?.blocks[1]).toMatchObject({
      type: 'outcomes',
      of: ['agreed', 'position'],
      by: 'side',
      text: '{outcome.sentence} ({outcome.source})',
      when: { has: 'outcomes', of: null, not: false },
    });
    expect(await sheet().textContent()).toContain('Only if there are outcomes');
    await until('the preview of the repeat', async () =>
      /In their own words.*Both sides.*agreed.*\(.+\)/s.test((await preview().textContent()) ?? ''),
    );
  });

  it('Enter on a field asks how it is to be shown', async () => {
    await app.page.locator('.template-body h1 .chip').first().click();
    await press('Enter');
    await picker('Format').waitFor();
    await press('ArrowDown');
    await press('Enter');
    await saved('the format on disk', ({ title }) => title === '{event.name|capitalised}');
  });

  it('undo takes each step back, and redo brings it again', async () => {
    await press('ControlOrMeta+Z');
    await saved('the title as it was', ({ title }) => title === '{event.name}');
    await press('ControlOrMeta+Shift+Z');
    await saved('the format again', ({ title }) => title === '{event.name|capitalised}');
  });

  it('has a name, a length and a page, changed in one step', async () => {
    await button('Name and page').first().focus();
    await press('Enter');
    const dialog = app.page.getByRole('dialog', { name: 'Name and page' });
    await dialog.getByLabel('Name', { exact: true }).fill('Our readout');
    await dialog.getByLabel('Marking scheme').selectOption('uk-gscp');
    await dialog.getByLabel('Letterhead in Word').selectOption('ngo');
    await dialog.getByLabel('Paper').selectOption('Letter');
    await dialog.getByRole('button', { name: 'Take over' }).press('Enter');
    await saved(
      'name and page on disk',
      ({ name, marking, letterhead, page }) =>
        name === 'Our readout' && marking === 'uk-gscp' && letterhead === 'ngo' && page.size === 'Letter',
    );
    expect(await app.page.locator('.bar h1').textContent()).toContain('Our readout');
  });

  it('parts move and go by keys', async () => {
    await section('Summary').focus();
    await press('Enter');
    await press('ControlOrMeta+Shift+ArrowDown');
    await saved('the order on disk', ({ sections }) => sections[1]?.id === 'summary');
    await press('ControlOrMeta+Z');
    await saved('the order as it was', ({ sections }) => sections[0]?.id === 'summary');
  });
});

describe('a table of words and fields', () => {
  const options = () => app.page.getByRole('dialog', { name: 'This part' });
  const cellAt = (row: number, column: number) => options().getByLabel(`Row ${row}, column ${column}`);
  it('is put in, written in cell by cell, and filled', async () => {
    await section('In their own words').focus();
    await press('Enter');
    await button('Repeat').focus();
    await press('Enter');
    await picker('Repeat').fill('words and fields');
    await picker('Repeat').press('Enter');
    await press('ControlOrMeta+.');
    await cellAt(1, 1).focus();
    for (const words of ['Place', 'In {event.city}{nowhere}', 'Risk']) {
      await type(words);
      await press('Tab');
    }
    await options().getByRole('checkbox', { name: 'The first row heads the others' }).uncheck();
    await options().getByRole('button', { name: 'Add a row' }).press('Enter');
    await cellAt(3, 1).fill('Desk');
    await cellAt(3, 2).fill('[name of the desk]');
    await shot(app, 'template-table-options');
    await options().getByRole('button', { name: 'Take over' }).press('Enter');
    const rows = [
      ['Place', 'In {event.city}(nowhere)'],
      ['Risk', ''],
      ['Desk', '[name of the desk]'],
    ];
    await saved('the table on disk', (copy) => JSON.stringify(copy).includes(JSON.stringify(rows)));
    await until('the preview of it', async () =>
      /In Islamabad\(nowhere\).*Risk: to be completed.*name of the desk/s.test((await preview().textContent()) ?? ''),
    );
    expect(await app.page.locator('.form-table .chip').textContent()).toBe('place');
    await app.page.locator('.form-table').scrollIntoViewIfNeeded();
    await shot(app, 'template-table');
  });
});

describe('for a screen reader, in both themes', () => {
  it('axe finds nothing in the editor, its dialogs and the list', async () => {
    const look = await withAxe(app);
    const found: string[] = [];
    const both = async (name: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        found.push(...(await look()).map((what) => `${name}, ${colorScheme}: ${what}`));
      }
    };
    await both('editor');
    await button('Name and page').first().click();
    await both('page');
    await press('Escape');
    await section('Summary').click();
    await press('ControlOrMeta+.');
    await both('section');
    await press('Escape');
    await button('Repeat').click();
    await both('repeats');
    await press('Escape');
    await button('Done').click();
    await list().waitFor();
    await both('list');
    expect(found).toEqual([]);
  }, 120_000);
});

describe('a note from it', () => {
  it('is filled from an article, and goes out as Word', async () => {
    await press('ControlOrMeta+N');
    await app.page.getByLabel('New notes are a').selectOption({ label: 'Our readout' });
    await paste(app, await readFile(path.join(ROOT, 'tests/corpus/dev/20.txt'), 'utf8'));
    const note = app.page.getByRole('textbox', { name: 'Note text' });
    await note.waitFor({ timeout: 30_000 });
    expect(await note.textContent()).toContain('Heard in Bergen that day:');
    const file = path.join(app.folder, 'own.docx');
    await answerSaveDialog(app, file);
    await press('ControlOrMeta+E');
    // The letterhead that the template asks for is chosen already.
    await until('its letterhead', () => app.page.getByRole('radio', { name: /^Organisation/ }).isChecked());
    await app.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Save as/ })
      .click();
    await app.page.getByRole('heading', { name: 'Saved as own.docx' }).waitFor();
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    const { value } = await mammoth.convertToHtml({ path: file });
    const words = value.replace(/<[^>]+>/g, '');
    expect(value).toContain('<h1>In their own words</h1>');
    expect(words).toContain('Heard in Bergen that day:');
    expect(words).toMatch(/Both sides.*The two sides agreed to share vessel-tracking data.* \(Nordic Shipping Daily\)/);
    expect(words).not.toContain('Only what was said aloud');
  });

  it('previews the open briefing, for it is the article at hand', async () => {
    await press('ControlOrMeta+T');
    await button(/^Our readout/).click();
    await until('the open note', async () => (await preview().textContent())?.includes('Heard in Bergen') ?? false);
    await button('Done').click();
  });
});

describe('from outside, and back', () => {
  it('goes out as one file and comes in again beside itself', async () => {
    const file = path.join(app.folder, 'ours.json');
    await answerSaveDialog(app, file);
    await button('Export Our readout').click();
    await until('the file', async () => (await readdir(app.folder)).includes('ours.json'));
    await answerOpenDialog(app, [file]);
    await button('Import').click();
    await button('Remove Our readout (copy)').waitFor();
    expect((await onDisk()).map(({ name }) => name).sort()).toEqual(['Our readout', 'Our readout (copy)']);
  });

  it('a broken file says its line, the field and the nearest right name', async () => {
    const text = await readFile(path.join(app.folder, 'ours.json'), 'utf8');
    const file = path.join(app.folder, 'Scene-setter of ours.json');
    await writeFile(file, text.replace('{event.city}', '{event.cty}'));
    await answerOpenDialog(app, [file]);
    await button('Import').click();
    const fault = app.page.locator('[data-code="bad-template"]');
    await fault.waitFor();
    expect(await fault.textContent()).toMatch(
      /“Scene-setter of ours” has a fault: line \d+, .*unknown field “event\.cty”, did you mean “event\.city”/,
    );
    await fault.getByRole('button', { name: 'Dismiss' }).click();
  });

  it('what is removed can be put back; a changed bundled one is restored', async () => {
    await button('Remove Our readout (copy)').click();
    await app.page.locator('.strip', { hasText: '“Our readout (copy)” is removed.' }).waitFor();
    await button('Undo').click();
    await button('Remove Our readout (copy)').waitFor();

    await button(/^Follow-up tracker/).click();
    await sheet().waitFor();
    expect(await sheet().getAttribute('contenteditable')).toBe('false');
    await button('Change it for myself').click();
    await app.page.locator('.template-body[contenteditable="true"] h1').click();
    await press('End');
    await type(' of ours');
    await until(
      'the tracker on disk',
      async () => (await onDisk()).some(({ id, title }) => id === 'tracker' && title.endsWith(' of ours')),
      10_000,
    );
    await button('Done').click();
    await button('Restore the bundled Follow-up tracker').click();
    await app.page.locator('.strip', { hasText: 'The bundled “Follow-up tracker” is restored.' }).waitFor();
    expect((await onDisk()).some(({ id }) => id === 'tracker')).toBe(false);
  });
});
