import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NoteNode, plainText } from '../../shared/model/note';
import {
  answerOpenDialog,
  answerSaveDialog,
  briefingsOnDisk,
  type Chancery,
  drop,
  dropAsNew,
  ownDisplay,
  paste,
  ROOT,
  startChancery,
  until,
} from './chancery';

const SAMPLE = path.join(ROOT, 'templates/sample-article.txt');

/** The only briefing in the library. */
async function onDisk(app: Chancery) {
  const all = await briefingsOnDisk(app);
  expect(all).toHaveLength(1);
  return all[0] as (typeof all)[number];
}
const noteText = async (app: Chancery): Promise<string> => plainText((await onDisk(app)).briefing.note as NoteNode);
const note = (app: Chancery) => app.page.getByRole('textbox', { name: /note/i });
const factOf = (app: Chancery, words: string) =>
  app.page.getByRole('region', { name: 'List of facts' }).locator('li', { hasText: words });
const sourceMark = (app: Chancery, words: string) =>
  app.page.getByRole('region', { name: 'Source text' }).locator('mark', { hasText: words });
const claim = (app: Chancery, words: string) => note(app).locator('[data-claim]', { hasText: words });

describe('from an article to a Word document, in one sitting', () => {
  let it_: Chancery;
  beforeAll(async () => {
    it_ = await startChancery();
  });
  afterAll(() => it_.end());

  it('begins with the ways to bring in an article', async () => {
    for (const name of [/^Open/, /^Paste/, /^Try an example/])
      expect(await it_.page.getByRole('button', { name }).count()).toBeGreaterThan(0);
  });

  it('pasting an article opens the note, with every lifted passage marked by kind', async () => {
    await paste(it_, await readFile(SAMPLE, 'utf8'));
    await note(it_).waitFor();
    expect(await note(it_).locator('h1').innerText()).toBe('Pakistan–Russia Bilateral Political Consultations: fifth round');
    const kinds = await it_.page
      .getByRole('region', { name: 'Source text' })
      .locator('mark')
      .evaluateAll((marks) => new Set(marks.map((m) => /k-\w+/.exec(m.className)?.[0])).size);
    expect(kinds).toBeGreaterThanOrEqual(5);
    expect(await sourceMark(it_, 'agreed to widen cooperation in higher education').count()).toBe(1);
  });

  it('shows what the source does not say as gaps, and leaves the comment to the author', async () => {
    expect(await note(it_).locator('.gap').allInnerTexts()).toContain('[Format: not stated in the source]');
    expect((await note(it_).locator('.own').innerText()).trim()).toBe('');
  });

  it('clicking a claim lights its passage and scrolls it into view', async () => {
    await claim(it_, 'reaffirmed their support for sustainable peace').last().click();
    const mark = sourceMark(it_, 'reaffirmed their support for sustainable peace');
    await until('the passage is current', async () => (await mark.getAttribute('aria-current')) === 'true');
    const tint = await mark.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(tint).not.toMatch(/^(?:transparent|rgba\(0, 0, 0, 0\))$/);
    const seen = await mark.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(seen).toBe(true);
  });

  it('clicking a passage lights its claim', async () => {
    await sourceMark(it_, 'exchanged views on the situation in the Middle East').click();
    await until(
      'the claim is lit',
      async () =>
        (await note(it_).locator('.now', { hasText: 'exchanged views on the situation in the Middle East' }).count()) > 0,
    );
  });

  it('J walks to a fact, V verifies it, and the note follows at once', async () => {
    await it_.page.keyboard.press('ControlOrMeta+3');
    await it_.page.keyboard.press('j');
    const current = it_.page.locator('li.fact[aria-current=true]');
    const id = await current.getAttribute('data-fact');
    await it_.page.keyboard.press('v');
    await until('the decision is on disk', async () => (await onDisk(it_)).briefing.note.attrs.reviews[id ?? ''] === 'verified');
  });

  it('what is typed is on disk within two seconds', async () => {
    await note(it_).locator('.own').click();
    await it_.page.keyboard.type('We should be in Moscow.');
    const from = performance.now();
    await until('the words are on disk', async () => (await noteText(it_)).includes('We should be in Moscow.'), 4_000);
    // Two seconds is the promise; reading the file back and asking again is the test’s own time.
    expect(performance.now() - from).toBeLessThan(3_000);
  });

  it('formats: bold, lists, tables, headings, undo', async () => {
    await it_.page.keyboard.press('Enter');
    await it_.page.keyboard.press('ControlOrMeta+B');
    await it_.page.keyboard.type('bold words');
    await it_.page.keyboard.press('ControlOrMeta+B');
    expect(await note(it_).locator('strong', { hasText: 'bold words' }).count()).toBe(1);
    await it_.page.getByRole('button', { name: 'Bulleted list' }).click();
    expect(await note(it_).locator('.own li', { hasText: 'bold words' }).count()).toBe(1);
    await it_.page.getByRole('button', { name: 'Bulleted list' }).click();
    await it_.page.keyboard.press('End');
    await it_.page.keyboard.press('Enter');
    await it_.page.getByRole('button', { name: 'Insert table' }).click();
    expect(await note(it_).locator('.own table th').count()).toBe(3);
    const tables = () => note(it_).locator('.own table').count();
    await it_.page.getByRole('button', { name: 'Undo' }).click();
    expect(await tables()).toBe(0);
    await it_.page.getByRole('button', { name: 'Redo' }).click();
    expect(await tables()).toBe(1);
    await it_.page.getByRole('button', { name: 'Remove the table' }).click();
    expect(await tables()).toBe(0);
  });

  it('links selected words, and refuses an address that would run something', async () => {
    await note(it_).locator('strong', { hasText: 'bold words' }).dblclick();
    await it_.page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Link' }).click();
    await it_.page.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
    await it_.page.keyboard.press('Enter');
    expect(await it_.page.getByRole('alert').filter({ hasText: 'A link begins with' }).count()).toBe(1);
    await it_.page.getByRole('textbox', { name: 'Address' }).fill('example.org');
    await it_.page.keyboard.press('Enter');
    await until('the link is there', async () => (await note(it_).locator('a[href="https://example.org"]').count()) === 1);
  });

  it('a claim that is changed shows as edited, its source still one click away', async () => {
    const edited = claim(it_, 'The sides agreed to work more closely in multilateral forums.').last();
    await edited.click();
    await it_.page.keyboard.press('End');
    await it_.page.keyboard.press('ArrowLeft');
    await it_.page.keyboard.type(' of all kinds');
    await until('it shows as edited', async () => (await note(it_).locator('.c.edited').count()) > 0);
    await sourceMark(it_, 'exchanged views').first().click();
    // The caret stands in the claim already: the same click has to count again.
    await note(it_).locator('.c.edited').first().click();
    await until(
      'its passage is lit',
      async () => (await sourceMark(it_, 'agreed to work more closely').getAttribute('aria-current')) === 'true',
    );
  });

  it('X takes a claim out of the note, Ctrl+Z brings it back', async () => {
    const words = 'Both countries reiterated their commitment to act together';
    await factOf(it_, words).getByRole('button').first().click();
    await it_.page.keyboard.press('x');
    await until('the claim is gone', async () => (await claim(it_, words).count()) === 0);
    expect(await note(it_).locator('li').filter({ hasText: /^$/ }).count()).toBe(0);
    await it_.page.getByRole('button', { name: 'Undo' }).click();
    await until('the claim is back', async () => (await claim(it_, words).count()) === 1);
  });

  it('exports a Word document that reads as the note', async () => {
    const file = path.join(it_.folder, 'out', 'note.docx');
    await mkdir(path.dirname(file), { recursive: true });
    await answerSaveDialog(it_, file);
    await it_.page.keyboard.press('ControlOrMeta+E');
    await it_.page.getByRole('radio', { name: 'Annex of sources' }).check();
    await it_.page.getByRole('button', { name: 'Save as Word' }).click();
    await it_.page.getByRole('heading', { name: 'Saved as note.docx' }).waitFor();
    await it_.page.getByRole('button', { name: 'Close', exact: true }).click();
    const { value } = await mammoth.convertToHtml({ path: file });
    for (const words of [
      '<h1>Summary</h1>',
      'We should be in Moscow.',
      '<strong>',
      'of all kinds',
      'Annex: sources and evidence',
    ])
      expect(value).toContain(words);
  });

  it.each([
    ['PDF', 'note.pdf', /^%PDF-/],
    ['HTML', 'note.html', /^<!doctype html>/],
    ['Markdown', 'note.md', /# Pakistan/],
    ['Text', 'note.txt', /={20}/],
  ])('exports %s', async (name, fileName, begins) => {
    const file = path.join(it_.folder, 'out', fileName);
    await answerSaveDialog(it_, file);
    await it_.page.keyboard.press('ControlOrMeta+E');
    await it_.page.getByRole('radio', { name, exact: true }).check();
    await it_.page.getByRole('button', { name: `Save as ${name}` }).click();
    await it_.page.getByRole('heading', { name: `Saved as ${fileName}` }).waitFor({ timeout: 20_000 });
    await it_.page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await readFile(file, 'latin1')).toMatch(begins);
  });

  const splitter = (of: string) => it_.page.getByRole('separator', { name: `Width of the ${of}` });
  const share = async (of: string) => Number(await splitter(of).getAttribute('aria-valuenow'));

  it('panes are made wider by dragging their separator, and by the arrow keys, as far as the others leave room', async () => {
    const width = async () => (await it_.page.getByRole('region', { name: 'Source', exact: true }).boundingBox())?.width ?? 0;
    const drag = async (by: number) => {
      const { x, y, width: wide } = (await splitter('source').boundingBox()) ?? { x: 0, y: 0, width: 0 };
      await it_.page.mouse.move(x + wide / 2, y + 200);
      await it_.page.mouse.down();
      await it_.page.mouse.move(x + wide / 2 + by, y + 200, { steps: 6 });
      await it_.page.mouse.up();
    };
    const before = await width();
    await drag(90);
    expect(Math.abs((await width()) - before - 90)).toBeLessThan(8);
    const dragged = await share('source');
    await it_.page.keyboard.press('ArrowLeft');
    expect(await share('source')).toBe(dragged - 2);
    await drag(-900);
    await it_.page.keyboard.press('ArrowLeft');
    expect(await share('source')).toBe(15);
    await drag(1_100);
    await it_.page.keyboard.press('ArrowRight');
    expect(await share('note')).toBe(15);
    for (let i = 0; i < 8; i++) await it_.page.keyboard.press('ArrowLeft');
    expect(await share('note')).toBe(31);
  });

  it('is there after closing and opening again, from the library’s list, with the panes as they were', async () => {
    const before = await noteText(it_);
    const shares = [await share('source'), await share('note')];
    await it_.quit();
    it_ = await startChancery({ folder: it_.folder });
    await it_.page.getByRole('button', { name: 'Library' }).first().click();
    await it_.page
      .getByRole('button', { name: /^(?!Commitments of).*(?:Round 5|fifth round)/s })
      .first()
      .click();
    await note(it_).waitFor();
    expect(await note(it_).innerText()).toContain('We should be in Moscow.');
    expect(await noteText(it_)).toBe(before);
    expect([await share('source'), await share('note')]).toEqual(shares);
  });
});

describe('other ways in', () => {
  let app: Chancery;
  beforeAll(async () => {
    app = await startChancery();
  });
  afterAll(() => app.end());

  it('opens a Markdown file by the dialog', async () => {
    const file = path.join(app.folder, 'report.md');
    await writeFile(file, `# Report\n\n${await readFile(path.join(ROOT, 'tests/corpus/dev/20.txt'), 'utf8')}`);
    await answerOpenDialog(app, [file]);
    await app.page.keyboard.press('ControlOrMeta+O');
    await until(
      'the note is there',
      async () => (await note(app).locator('h1').innerText()).includes('Norway–Philippines Maritime Dialogue'),
      15_000,
    );
  });

  it('takes an HTML file that is dropped on the window', async () => {
    const file = path.join(app.folder, 'page.html');
    const words = await readFile(path.join(ROOT, 'tests/corpus/dev/09.txt'), 'utf8');
    const paragraphs = words
      .split('\n')
      .filter(Boolean)
      .map((line) => `<p>${line}</p>`)
      .join('');
    await writeFile(
      file,
      `<!doctype html><title>Dhaka</title><nav>Home</nav><article><h1>Dialogue</h1>${paragraphs}</article><script>document.title='run'</script>`,
    );
    await dropAsNew(app, [file]);
    await until(
      'the note is there',
      async () => (await note(app).locator('h1').innerText()).includes('Defence Policy Dialogue'),
      15_000,
    );
  });

  const bad: [string, string, () => Buffer | string, RegExp][] = [
    ['an empty file', 'empty.txt', () => '', /empty\.txt/],
    [
      'a picture with the name of a text',
      'photo.txt',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      /photo\.txt/,
    ],
    ['a damaged briefing', 'broken.brief', () => '{"format":"chancery-briefing","version":1', /broken\.brief/],
    [
      'a briefing from a newer version',
      'newer.brief',
      () => '{"format":"chancery-briefing","version":99}',
      /newer\.brief.*newer Chancery/,
    ],
    ['20 MB of text', 'large.txt', () => 'The sides agreed to meet. '.repeat(800_000), /large\.txt/],
  ];
  it.each(bad)('%s: a clear sentence, and the app goes on', async (_name, fileName, content, says) => {
    const file = path.join(app.folder, fileName);
    await writeFile(file, content());
    const before = await readFile(file);
    await (fileName.endsWith('.brief') ? drop : dropAsNew)(app, [file]);
    const alert = app.page.getByRole('alert').filter({ hasText: says });
    await alert.first().waitFor({ timeout: 20_000 });
    expect(await note(app).locator('h1').innerText()).toContain('Defence Policy Dialogue');
    expect((await readFile(file)).equals(before)).toBe(true);
    await app.page.getByRole('button', { name: 'Dismiss' }).first().click();
  });

  it('a file named on the command line of a second start opens in the first window', async () => {
    const second = await startChancerySecond(app);
    expect(second).toBe(0);
    await until(
      'the note is there',
      async () => (await note(app).locator('h1').innerText()).includes('Political Consultations'),
      15_000,
    );
  });
});

/** Starts the app once more with the same user data; it hands its file over and ends. */
async function startChancerySecond(app: Chancery): Promise<number | null> {
  const { spawn } = await import('node:child_process');
  const exe = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', 'electron');
  const child = spawn(exe, ['--no-sandbox', ROOT, `--library=${app.library}`, `--user-data=${app.userData}`, SAMPLE], {
    stdio: 'ignore',
    env: { ...process.env, ...ownDisplay() },
  });
  return new Promise((resolve) => child.once('exit', resolve));
}
