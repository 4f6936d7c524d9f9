/**
 * What the checks say of the notes of the dev corpus, each finding judged by reading the article: of every bundled
 * template and every article, of three articles of one meeting, and of a round after another. A false alarm says what
 * is not so, or what no colleague would remark on; `judged.json` has its reason, and null for a true finding.
 * A finding that nobody has judged counts as a false alarm until somebody does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allSources } from '../../../shared/brief/added';
import { CHECKS, checkNote, type Finding, sourceIndex } from '../../../shared/brief/checks';
import { fillNote } from '../../../shared/brief/fill';
import { parseArticle } from '../../../shared/parse';
import { article, corpusIds, corpusText, ROOT, templates, verified } from '../../support/make';

/** What a note rests on → rows of check, words, and why it is a false alarm. What is said alike of all templates is one row. */
type Judged = Record<string, [check: string, words: string, whyFalse: string | null][]>;
const judged: Judged = JSON.parse(readFileSync(path.join(ROOT, 'tests/corpus/judged.json'), 'utf8'));

/** A count changes with every rule of the parser, and what is said with it does not. */
const words = (finding: Finding) =>
  finding.words.replace(/^\d+ facts?/, 'Facts').replace(/ has \d+ words$/, ' has too many words');

type Alarm = { template: string; of: string; check: string; words: string; verdict: 'true' | 'false' | 'not judged' };
function alarms(template: string, of: string, findings: readonly Finding[]): Alarm[] {
  return findings.map((finding) => {
    const row = judged[of]?.find(([check, said]) => check === finding.check && said === words(finding));
    const verdict = !row ? 'not judged' : row[2] ? 'false' : 'true';
    return { template, of, check: finding.check, words: words(finding), verdict };
  });
}

const parsed = new Map(
  corpusIds.map((id) => {
    const source = article(corpusText(id), `${id}.txt`);
    return [id, { article: source, facts: parseArticle(source) }] as const;
  }),
);
const told = (ids: readonly string[]) => {
  const all = ids.flatMap((id) => parsed.get(id) ?? []);
  return { articles: all.map((each) => each.article), facts: all.map((each) => each.facts) };
};
const meetings = [
  ...corpusIds.map((id) => ({ of: id, now: told([id]), previous: null })),
  { of: '22, 23 and 24', now: told(['22', '23', '24']), previous: null },
  { of: '21 after 20', now: told(['21']), previous: told(['20']) },
];
const notes = meetings.flatMap(({ of, now, previous }) => {
  const before = previous?.articles.map(({ id }) => id);
  return templates.map((template) => {
    const note = fillNote(template, { ...now, previous, today: '2023-06-22' }).doc;
    const { articles, facts } = allSources({ ...now, previous, note });
    const index = sourceIndex(articles, facts, template, before);
    const say = (doc: typeof note) => alarms(template.id, of, checkNote(doc, index).findings);
    return { fresh: say(note), done: say(verified({ facts, note }).note) };
  });
});
const stages = [
  ['as filled in', notes.flatMap(({ fresh }) => fresh)],
  ['with all facts verified', notes.flatMap(({ done }) => done)],
] as const;

const falseOf = (all: readonly Alarm[]) => all.filter(({ verdict }) => verdict !== 'true');

describe.each(stages)('the notes of the corpus %s', (_stage, all) => {
  describe.each(templates.map(({ id }) => id))('by the template %s', (id) => {
    const own = all.filter(({ template }) => template === id);
    it.each([...new Set(own.map(({ check }) => check))])('%s cries wolf at most once in ten findings', (check) => {
      const found = own.filter((alarm) => alarm.check === check);
      expect(falseOf(found).length, JSON.stringify(falseOf(found), null, 2)).toBeLessThanOrEqual(found.length / 10);
    });
    it('are accused falsely at most once in ten findings', () => {
      expect(own.length).toBeGreaterThan(100);
      expect(falseOf(own).length / own.length).toBeLessThanOrEqual(0.1);
    });
  });
});

it('nothing is judged that is not said any more', () => {
  const said = new Set(stages.flatMap(([, all]) => all.map((alarm) => `${alarm.of}: ${alarm.check}: ${alarm.words}`)));
  const rows = Object.entries(judged).flatMap(([of, list]) => list.map(([check, each]) => `${of}: ${check}: ${each}`));
  expect(rows.filter((row) => !said.has(row))).toEqual([]);
});

/** The table in docs/checks.md: a row for each check, with what it found in the notes and how much of it was false. */
const PAGE = path.join(ROOT, 'docs/checks.md');
const [HEAD, FOOT] = ['| check | findings, fresh | false | findings, verified | false |', '\n\nFalse alarms'];
function table(): string {
  const counts = (all: readonly Alarm[]) => `${all.length} | ${falseOf(all).length}`;
  const row = (name: string, wanted: (alarm: Alarm) => boolean) =>
    `| ${name} | ${stages.map(([, all]) => counts(all.filter(wanted))).join(' | ')} |`;
  const rows = CHECKS.map(({ id }) => row(`\`${id}\``, ({ check }) => check === id)).filter(
    (line) => !line.endsWith(' 0 | 0 | 0 | 0 |'),
  );
  return [HEAD, '| --- | --- | --- | --- | --- |', ...rows, row('all', () => true)].join('\n');
}

it('are told in docs/checks.md as they are', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(HEAD);
  const now = `${before}${table()}${rest.slice(rest.indexOf(FOOT))}`;
  if (process.env.CHANCERY_UPDATE_DOCS) writeFileSync(PAGE, now);
  expect(readFileSync(PAGE, 'utf8')).toBe(now);
});
