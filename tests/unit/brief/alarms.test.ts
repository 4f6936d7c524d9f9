/**
 * What the checks say of the notes of the dev corpus, each finding judged by reading the article. A false alarm says
 * what is not so, or what no colleague would remark on; `judged.json` has its reason, and null for a true finding.
 * A finding that nobody has judged counts as a false alarm until somebody does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS, checkNote, type Finding, sourceIndex } from '../../../shared/brief/checks';
import { briefingOf, corpusIds, corpusText, ROOT, readout, verified } from '../../support/make';

/** Article → rows of check, words, and why it is a false alarm. */
type Judged = Record<string, [check: string, words: string, whyFalse: string | null][]>;
const judged: Judged = JSON.parse(readFileSync(path.join(ROOT, 'tests/corpus/judged.json'), 'utf8'));

/** A count changes with every rule of the parser, and what is said with it does not. */
const words = (finding: Finding) => finding.words.replace(/^\d+ facts?/, 'Facts');

type Alarm = { article: string; check: string; words: string; verdict: 'true' | 'false' | 'not judged' };
function alarms(article: string, findings: readonly Finding[]): Alarm[] {
  return findings.map((finding) => {
    const row = judged[article]?.find(([check, said]) => check === finding.check && said === words(finding));
    return { article, check: finding.check, words: words(finding), verdict: !row ? 'not judged' : row[2] ? 'false' : 'true' };
  });
}

const notes = corpusIds.map((id) => {
  const briefing = briefingOf(corpusText(id));
  const index = sourceIndex(briefing.articles, briefing.facts, readout);
  return { id, fresh: checkNote(briefing.note, index).findings, done: checkNote(verified(briefing).note, index).findings };
});
const stages = [
  ['as filled in', notes.flatMap(({ id, fresh }) => alarms(id, fresh))],
  ['with all facts verified', notes.flatMap(({ id, done }) => alarms(id, done))],
] as const;

describe.each(stages)('the notes of the corpus %s', (_stage, all) => {
  const checks = [...new Set(all.map(({ check }) => check))];
  it.each(checks)('%s cries wolf at most once in ten findings', (id) => {
    const own = all.filter(({ check }) => check === id);
    const wolves = own.filter(({ verdict }) => verdict !== 'true');
    expect(wolves.length, JSON.stringify(wolves, null, 2)).toBeLessThanOrEqual(own.length / 10);
  });
  it('are accused falsely at most once in ten findings', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ verdict }) => verdict !== 'true').length / all.length).toBeLessThanOrEqual(0.1);
  });
  it('have no finding of a check of which none was ever judged', () => {
    const known = new Set(Object.values(judged).flatMap((rows) => rows.map(([check]) => check)));
    expect(checks.filter((check) => !known.has(check))).toEqual([]);
  });
});

/** The table in docs/checks.md: a row for each check, with what it found in the notes and how much of it was false. */
const PAGE = path.join(ROOT, 'docs/checks.md');
const [HEAD, FOOT] = ['| check | findings, fresh | false | findings, verified | false |', '\n\nFalse alarms'];
function table(): string {
  const counts = (all: readonly Alarm[]) => `${all.length} | ${all.filter(({ verdict }) => verdict !== 'true').length}`;
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
