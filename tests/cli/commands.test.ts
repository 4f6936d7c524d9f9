import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(__dirname, '../..');
const SAMPLE = path.join(ROOT, 'templates/sample-article.txt');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-cli-'));
  run(['--help']); // built here if it is stale, so that no test below sees the line that says so
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: string[], input = ''): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [path.join(ROOT, 'scripts/cli.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}
const file = (name: string, content: string | Buffer): string => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};
type Item = { text?: string; span: [number, number]; rule: string; confidence: number };

describe('facts', () => {
  it('prints one line of JSON a file, each item with its words, span, rule and confidence', () => {
    const { status, out, err } = run(['facts', SAMPLE, SAMPLE]);
    expect(err).toBe('');
    expect(status).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(2);
    const facts = JSON.parse(lines[0] ?? '');
    expect(facts.event).toMatchObject({
      kind: 'consultations',
      round: 5,
      start: '2023-06-20',
      city: 'Islamabad',
      parties: ['PK', 'RU'],
    });
    const text = readFileSync(SAMPLE, 'utf8');
    const items: Item[] = [...facts.outcomes, ...facts.next_steps, ...facts.quotes];
    expect(items.length).toBeGreaterThan(5);
    for (const item of [...items, ...(facts.participants as Item[])]) {
      expect(item).toMatchObject({
        rule: expect.any(String),
        confidence: expect.any(Number),
        span: [expect.any(Number), expect.any(Number)],
      });
    }
    for (const item of items) expect(item.text).toBe(text.slice(...item.span));
  });

  it('takes words of the user’s own, and does nothing with a broken file of them', () => {
    const article = file(
      'minuted.txt',
      'Norway and Japan held talks in Oslo. The two sides minuted a plan for joint patrols in the north.',
    );
    const verbs = [{ phrase: 'minuted', type: 'agreed', reason: 'what is minuted was agreed' }];
    const lexicon = file('lexicon.json', JSON.stringify({ format: 'chancery-lexicon', version: 1, verbs }));
    const outcomes = (args: string[]) => JSON.parse(run(['facts', article, ...args]).out).outcomes;
    expect(outcomes([])).toEqual([]);
    expect(outcomes(['--lexicon', lexicon])).toMatchObject([
      { type: 'agreed', rule: 'lexicon.verb: what is minuted was agreed' },
    ]);
    const broken = run([
      'facts',
      article,
      '--lexicon',
      file('broken.json', '{"format":"chancery-lexicon","version":1,"verb":[]}'),
    ]);
    expect(broken).toMatchObject({ status: 2, out: '' });
    expect(broken.err).toMatch(/broken\.json.*verb/);
  });

  it('reads standard input as “-”', () => {
    const { status, out } = run(['facts', '-'], readFileSync(SAMPLE, 'utf8'));
    expect(status).toBe(0);
    expect(JSON.parse(out).event.round).toBe(5);
  });

  it('starts in well under a second once built', () => {
    run(['facts', SAMPLE]);
    const from = performance.now();
    run(['facts', SAMPLE]);
    // Not a measure of speed (that is in tests/bench): only that nothing is built or fetched again.
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  it('takes what was compiled the last time', () => {
    const changed = () => statSync(path.join(ROOT, 'dist/cli.cjs.facts.compiled')).mtimeMs;
    run(['facts', SAMPLE]);
    const kept = changed();
    run(['facts', SAMPLE]);
    expect(changed()).toBe(kept); // what V8 refuses is made anew and kept in its place
  });

  const bad: [string, () => string, RegExp][] = [
    ['a file that is not there', () => path.join(folder, 'gone.txt'), /gone\.txt/],
    ['an empty file', () => file('empty.txt', ''), /empty\.txt.*(empty|no words)/i],
    ['a folder', () => mkdtempSync(path.join(folder, 'a-folder-')), /a-folder.*folder/],
    [
      'a picture',
      () => file('photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
      /photo\.txt/,
    ],
    [
      'Russian in an old encoding',
      () => file('old.txt', Buffer.from([0xcf, 0xe5, 0xf0, 0xe5, 0xe3, 0xee, 0xe2, 0xee, 0xf0, 0xfb, 0x0a])),
      /old\.txt/,
    ],
  ];
  it.each(bad)('%s: a clear sentence, exit status 2, and the other files are still read', (_name, make, says) => {
    const { status, out, err } = run(['facts', make(), SAMPLE]);
    expect(status).toBe(2);
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at /);
    expect(second.event.round).toBe(5);
  });
});

describe('brief', () => {
  it('writes a Word document that reads as the note', async () => {
    const out = path.join(folder, 'note.docx');
    const { status, err } = run(['brief', SAMPLE, '--template', 'readout', '--out', out, '--date', '2023-06-22']);
    expect(err).toBe('');
    expect(status).toBe(0);
    const { value } = await mammoth.extractRawText({ path: out });
    expect(value).toContain('Pakistan–Russia Bilateral Political Consultations');
    expect(value).toContain('Asad Majeed Khan');
    expect(value).toContain('Moscow');
  });

  it('prepares the round after the last in a folder, with what was promised', () => {
    const rounds = mkdtempSync(path.join(folder, 'rounds-'));
    run(['brief', SAMPLE, '--out', path.join(rounds, 'fifth.brief')]);
    const out = path.join(folder, 'sixth.md');
    const { status, out: said, err } = run(['brief', '--series', rounds, '--out', out]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(said).toMatch(/Political Consultations, round 6, Moscow, mutually convenient dates/);
    const note = readFileSync(out, 'utf8').replaceAll('\\', '').replaceAll('\u00a0', ' ');
    for (const words of [
      'Political Consultations: sixth round',
      '| Held | Mutually convenient dates, [Venue: to be confirmed], Moscow |',
      '**Andrey Rudenko**, Deputy Foreign Minister [to be confirmed]',
      '## Follow-up on the fifth round',
      'The sides agreed to work more closely in multilateral forums. | Both |',
      '[Summary: no report yet]',
      'Fifth round: Tuesday 20 June 2023, Foreign Office, Islamabad (Capital Wire, 21 June 2023).',
    ])
      expect(note).toContain(words);
    expect(run(['brief', '--series', mkdtempSync(path.join(folder, 'none-')), '--out', out])).toMatchObject({ status: 2 });
  });

  it('goes on with the rounds that the last briefing keeps when their own files are gone', () => {
    const rounds = mkdtempSync(path.join(folder, 'gone-'));
    const [fifth, sixth] = ['fifth.brief', 'sixth.brief'].map((name) => path.join(rounds, name)) as [string, string];
    run(['brief', SAMPLE, '--out', fifth]);
    const made = run(['brief', '--series', rounds, path.join(ROOT, 'tests/support/sixth-round.txt'), '--out', sixth]);
    expect(made).toMatchObject({ status: 0, err: '' });
    rmSync(fifth);
    const out = path.join(folder, 'seventh.md');
    expect(run(['brief', '--series', rounds, '--template', 'tracker', '--out', out])).toMatchObject({ status: 0, err: '' });
    const note = readFileSync(out, 'utf8').replaceAll('\u00a0', ' ');
    expect(note).toContain('| Rounds covered | 5th to 6th (2 rounds) |');
    expect(note).toMatch(/\| 5th round, 20 June 2023 \|/);
  });

  it('holds to what the author of a briefing decided on doubtful matches', () => {
    const rounds = mkdtempSync(path.join(folder, 'decided-'));
    const [fifth, sixth] = ['fifth.brief', 'sixth.brief'].map((name) => path.join(rounds, name)) as [string, string];
    const report = path.join(ROOT, 'tests/support/sixth-round.txt');
    run(['brief', SAMPLE, '--out', fifth]);
    run(['brief', report, '--out', sixth]);
    type Compared = { reworded: { from: Said; to: Said }[]; dropped: { from: Said }[]; new: { to: Said }[] };
    type Said = { text: string; span: [number, number] };
    const compared = (): Compared => JSON.parse(run(['compare', fifth, sixth, '--json']).out);
    const tells = ({ text }: Said) => /humanitarian assistance/.test(text);
    const pair = compared().reworded.find(({ from }) => tells(from));
    if (!pair) throw new Error('no doubtful match');
    const tracked = () => {
      const out = path.join(folder, 'tracked.md');
      const made = run(['brief', '--series', rounds, report, '--template', 'tracker', '--out', out]);
      expect(made).toMatchObject({ status: 0, err: '' });
      expect(made.out).toMatch(/round 6/);
      return readFileSync(out, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('|') && tells({ text: line, span: [0, 0] }));
    };
    expect(tracked()).toEqual([expect.stringContaining('Changed: stronger')]);

    const key = ({ text, span }: Said) => `${span[0]}-${span[1]} ${text.replace(/\s+/g, ' ').slice(0, 80)}`;
    const briefing = JSON.parse(readFileSync(sixth, 'utf8'));
    briefing.note.attrs.decided = [{ from: key(pair.from), to: key(pair.to), same: false }];
    writeFileSync(sixth, JSON.stringify(briefing));
    const parted = compared();
    expect(parted.reworded.some(({ from }) => tells(from))).toBe(false);
    expect(parted.dropped.filter(({ from }) => tells(from))).toHaveLength(1);
    expect(parted.new.filter(({ to }) => tells(to))).toHaveLength(1);
    expect(tracked()).toEqual([expect.stringContaining('Not mentioned'), expect.stringContaining('New')]);
  });

  it('calls words weaker or stronger by the order in the user’s lexicon', () => {
    const report = (year: number, verb: string) =>
      file(
        `${verb}.txt`,
        `OSLO, 3 March ${year} – Norway and Peru held talks on the sea in Oslo. The two sides ${verb} to open a ferry line between Bergen and Lima.`,
      );
    const [first, second] = [report(2024, 'pledged'), report(2025, 'agreed')];
    const names = ['noted', 'wished', 'to study', 'to work on', 'agreed', 'pledged', 'signed'];
    const strength = names.map((rung) => (rung === 'pledged' ? { rung, verbs: ['pledged'] } : { rung }));
    const lexicon = (order: unknown) =>
      file('order.json', JSON.stringify({ format: 'chancery-lexicon', version: 1, strength: order }));
    const kinds = (args: string[]) =>
      JSON.parse(run(['compare', first, second, '--json', ...args]).out).reworded.map(({ kind }: { kind: string }) => kind);
    expect(kinds([])).not.toContain('weaker');
    expect(kinds(['--lexicon', lexicon(strength)])).toEqual(['weaker']);
    const broken = run(['compare', first, second, '--lexicon', lexicon(strength.slice(1))]);
    expect(broken).toMatchObject({ status: 2, out: '' });
    expect(broken.err).toMatch(/order\.json.*strength: does not have the rung “noted”/);
  });

  it('marks what came and went since an earlier export, by the author on the day', () => {
    const [first, second] = ['first.docx', 'second.docx'].map((name) => path.join(folder, name));
    const report = readFileSync(SAMPLE, 'utf8');
    const later = file('later.txt', report.replaceAll('higher education', 'primary education'));
    expect(run(['brief', SAMPLE, '--out', first ?? '', '--date', '2023-06-22']).status).toBe(0);
    const made = run([
      'brief',
      later,
      '--out',
      second ?? '',
      '--date',
      '2023-06-23',
      '--changes-since',
      first ?? '',
      '--author',
      'A. Officer',
    ]);
    expect(made).toMatchObject({ status: 0, err: '' });
    const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(second ?? '')))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<w:del [^>]*w:author="A\. Officer" w:date="2023-06-23T00:00:00Z"[^>]*>(?:(?!<\/w:del>).)*higher/);
    expect(xml).toMatch(/<w:ins [^>]*w:author="A\. Officer"[^>]*>(?:(?!<\/w:ins>).)*primary/);
    const foreign = path.join(ROOT, 'tests/fixtures/letterhead-python-docx.docx');
    const refused = run(['brief', SAMPLE, '--out', second ?? '', '--changes-since', foreign, '--author', 'A. Officer']);
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('was not exported by Chancery') });
  });
  it('puts the note on a letterhead of the app or of a file', () => {
    const out = path.join(folder, 'on-paper.docx');
    const headers = (...args: string[]) => {
      expect(run(['brief', SAMPLE, '--out', out, ...args])).toMatchObject({ status: 0 });
      const parts = unzipSync(new Uint8Array(readFileSync(out)));
      return Object.keys(parts)
        .filter((name) => name.includes('header'))
        .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
        .join();
    };
    expect(headers('--letterhead', 'ministry')).toContain('Ministry of Foreign Affairs');
    const foreign = path.join(ROOT, 'tests/fixtures/letterhead-libreoffice.docx');
    expect(headers('--letterhead', foreign)).toContain('MINISTRY OF FOREIGN');
    const template = path.join(folder, 'on-paper.json');
    const readout = JSON.parse(readFileSync(path.join(ROOT, 'templates/readout.json'), 'utf8'));
    writeFileSync(template, JSON.stringify({ ...readout, id: 'on-paper', letterhead: 'ngo' }));
    expect(headers('--template', template)).toContain('Rivers and Bridges');
    expect(headers('--template', template, '--letterhead', 'none')).not.toContain('Rivers and Bridges');
    const missing = run(['brief', SAMPLE, '--out', out, '--letterhead', 'minstry']);
    expect(missing).toMatchObject({ status: 2, err: expect.stringContaining('minstry') });
  });
  it.each(['html', 'md', 'txt', 'brief'])('writes .%s', (ending) => {
    const out = path.join(folder, `note.${ending}`);
    expect(run(['brief', SAMPLE, '--out', out]).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('Asad Majeed Khan');
  });

  it('makes the same bytes twice from the same article on the same day, but for the briefing’s own id', () => {
    const [a, b] = ['one.md', 'two.md'].map((name) => {
      const out = path.join(folder, name);
      run(['brief', SAMPLE, '--out', out, '--date', '2023-06-22']);
      return readFileSync(out, 'utf8');
    });
    expect(a).toBe(b);
  });

  it('leaves nothing behind, and not a word of the old file lost, when the article cannot be read', () => {
    const out = file('kept.docx', 'what was there before');
    expect(run(['brief', file('nothing.txt', ' \n'), '--out', out]).status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('what was there before');
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  const wrong: [string, string[], RegExp][] = [
    ['no article', ['brief', '--out', 'a.docx'], /at least one article/],
    ['no --out', ['brief', SAMPLE], /--out FILE/],
    ['an unknown template', ['brief', SAMPLE, '--out', 'a.docx', '--template', 'sonnet'], /sonnet/],
    ['an ending that is no format', ['brief', SAMPLE, '--out', 'a.xls'], /docx, html, md, txt, brief/],
    ['PDF, which the window prints', ['brief', SAMPLE, '--out', 'a.pdf'], /printed by the window/],
    ['a date that is none', ['brief', SAMPLE, '--out', 'a.docx', '--date', 'soon'], /2023-06-22/],
    ['changes by nobody', ['brief', SAMPLE, '--out', 'a.docx', '--changes-since', 'b.docx'], /--author NAME/],
    ['changes in what is no Word document', ['brief', SAMPLE, '--out', 'a.md', '--changes-since', 'b.docx'], /for a \.docx/],
    ['an unknown option', ['brief', SAMPLE, '--colour', 'red'], /--colour/],
    ['an unknown command', ['sing'], /no command “sing”/],
    ['no command', [], /Which command/],
  ];
  it.each(wrong)('%s: says what is wrong, exit status 2', (_name, args, says) => {
    const { status, out, err } = run(args);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at /);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });
});

describe('a stale build', () => {
  it('is built again, and says so on standard error only', () => {
    const built = path.join(ROOT, 'dist/cli.cjs');
    const { mtime } = statSync(built);
    utimesSync(built, 0, 0);
    const { status, out, err } = run(['facts', SAMPLE]);
    expect(status).toBe(0);
    expect(err).toContain('building cli');
    expect(() => JSON.parse(out)).not.toThrow();
    expect(statSync(built).mtimeMs).toBeGreaterThan(mtime.getTime() - 1);
  });
});

describe('a briefing in place of an article', () => {
  const made = () => {
    const place = path.join(folder, 'made.brief');
    run(['brief', SAMPLE, '--out', place]);
    return place;
  };
  it('is exported as the note that it holds', () => {
    const place = path.join(folder, 'again.md');
    expect(run(['brief', made(), '--out', place]).status).toBe(0);
    expect(readFileSync(place, 'utf8')).toContain('# Pakistan–Russia Bilateral Political Consultations: fifth round');
  });
  const held = () => JSON.parse(readFileSync(made(), 'utf8')) as object;
  it.each([
    ['damaged', () => '{ "format": "chancery-briefing"', 'is damaged'],
    ['newer', () => JSON.stringify({ ...held(), version: 99 }), 'newer'],
    ['foreign', () => '{"format":"other"}', 'is not a Chancery briefing'],
  ])('that is %s is refused by name, and nothing is written', (name, content, words) => {
    const place = path.join(folder, `${name}.md`);
    const { status, err } = run(['brief', file(`${name}.brief`, content()), '--out', place]);
    expect(status).toBe(2);
    expect(err).toContain(`${name}.brief`);
    expect(err).toContain(words);
    expect(readdirSync(folder)).not.toContain(`${name}.md`);
  });
  it('is no article whose facts could be listed', () => {
    const { status, err } = run(['facts', made()]);
    expect(status).toBe(2);
    expect(err).toContain('is a briefing, not an article');
  });
});

describe('check', () => {
  it('names what to mend, and fails on a warning', () => {
    const place = path.join(folder, 'checked.brief');
    run(['brief', SAMPLE, '--out', place]);
    const { status, out } = run(['check', place]);
    expect(status).toBe(1);
    expect(out).toMatch(/^.*checked\.brief: warning: \d+ facts in the note not yet verified$/m);
    expect(out).toMatch(/warning: No marking is set/);
    const { findings } = JSON.parse(run(['check', '--json', place]).out);
    expect(findings.map(({ check }: { check: string }) => check)).toContain('date-worked-out');
  });
  it('refuses an article', () => expect(run(['check', SAMPLE]).status).toBe(2));
});

describe('a Word document of somebody else’s', () => {
  const fixture = (name: string) => path.join(ROOT, 'tests/fixtures', name);
  it('brief --plain makes a note of its own of it, and says what was lost', () => {
    const { status, out, err } = run(['brief', fixture('foreign-libreoffice.docx'), '--plain', '--out', 'plain.md']);
    expect([status, out, err]).toEqual([0, '', 'Endnotes became footnotes.\n']);
    expect(readFileSync(path.join(folder, 'plain.md'), 'utf8')).toMatch(
      /^# Fishing quotas[\s\S]*## State of play[\s\S]*\[resumed in May\]\(<https:\/\/example\.org\/talks\?a=1&b=2>\)[\s\S]*1\. Cod/m,
    );
  });
  it('brief says what was lost of an article, and of several of which', () => {
    const word = fixture('foreign-libreoffice.docx');
    const lost = 'Notes were put at the end.\n';
    expect(run(['brief', word, '--out', 'article.md'])).toEqual({ status: 0, out: '', err: lost });
    expect(run(['brief', SAMPLE, word, '--out', 'both.md'])).toEqual({ status: 0, out: '', err: `${word}: ${lost}` });
  });
  it('template makes a template of a form, from which a note is filled', () => {
    const made = run(['template', fixture('form-python-docx.docx'), '--out', 'form.json']);
    expect(made.status).toBe(0);
    expect(made.err).toContain('“{{meeting_venue}}” is no field; the nearest is “event.venue”.');
    expect(run(['brief', SAMPLE, '--template', 'form.json', '--out', 'filled.md'])).toMatchObject({ status: 0, err: '' });
    expect(readFileSync(path.join(folder, 'filled.md'), 'utf8')).toContain('The fifth round was held in Islamabad.');
  });
  it.each([
    ['brief --plain of two', ['brief', 'a.docx', 'b.docx', '--plain', '--out', 'x.md'], /--plain wants one Word document/],
    ['template without a place', ['template', 'a.docx'], /template wants --out/],
    ['template of a text', ['template', SAMPLE, '--out', 'x.json'], /could not be read as a Word document/],
  ])('%s is refused in words', (_what, args, words) => {
    const { status, err } = run(args);
    expect(status).toBe(2);
    expect(err).toMatch(words);
  });
});
