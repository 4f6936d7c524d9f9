import { describe, expect, it } from 'vitest';
import { fillNote } from '../../../shared/brief/fill';
import { noteFileName, summarise } from '../../../shared/brief/library';
import { groupFacts } from '../../../shared/brief/sources/groups';
import type { Briefing } from '../../../shared/model/briefing';
import { listFacts } from '../../../shared/model/facts';
import { parseArticle } from '../../../shared/parse';
import { article, briefingOf, corpusText, readout } from '../../support/make';

/** One briefing of several texts; a text that comes twice is two articles. */
function briefingOfAll(texts: readonly string[]): Briefing {
  const articles = texts.map((text, i) => ({ ...article(text), id: `a${i}00000000000` }));
  const facts = articles.map((each) => parseArticle(each));
  return {
    ...briefingOf(texts[0] ?? ''),
    articles,
    facts,
    note: fillNote(readout, { articles, facts, today: '2025-05-15' }).doc,
  };
}

it('sums a briefing up in one line', () => {
  expect(summarise(briefingOf(corpusText('01')))).toMatchObject({
    title: 'Pakistan–Russia Bilateral Political Consultations: fifth round',
    series: 'Pakistan-Russia Bilateral Political Consultations',
    round: 5,
    place: 'Islamabad',
    date: '2023-06-20',
    version: 'draft',
  });
});

describe('the facts of several articles', () => {
  const trio = briefingOfAll(['22', '23', '24'].map(corpusText));
  const told = groupFacts(trio.facts).length;

  it('count once each, and those in dispute are still open', () => {
    const { facts, open } = summarise(trio);
    expect(facts).toBe(told);
    expect(facts).toBeLessThan(trio.facts.flatMap(listFacts).length);
    expect(open).toBe(told);
  });

  it('of an article that was corrected count no more', () => {
    const [first, ...rest] = trio.articles;
    const corrected = briefingOfAll(['22', '23', '24', '22'].map(corpusText));
    const last = corrected.articles.at(-1);
    if (!first || !last) throw new Error('no articles');
    last.supersedes = first.id;
    expect(rest).toHaveLength(2);
    expect(summarise(corrected).facts).toBe(told);
  });
});

describe('a file name that every system can hold', () => {
  const titled = (title: string) => {
    const briefing = briefingOf('Nothing was said here at all by anybody.');
    const node = briefing.note.content[0];
    if (node) node.content = [{ type: 'text', attrs: {}, content: [], marks: [], text: title }];
    return noteFileName(briefing);
  };
  it.each([
    ['A: B/C\\D?', 'A B C D'],
    ['CON', 'CON note'],
    ['  ..hidden.. ', 'hidden'],
    ['', 'Untitled note'],
    ['a\u202egnp.exe', 'a gnp.exe'],
    ['line\nbreak', 'line break'],
    ['***', 'Note'],
  ])('%j', (title, name) => expect(titled(title)).toBe(name));
  it('is cut between characters, at 120 bytes', () => {
    const name = titled('é'.repeat(200));
    expect(Buffer.byteLength(name)).toBe(120);
    expect(titled('😀'.repeat(200))).toBe('😀'.repeat(30));
  });
  it('says series and round', () =>
    expect(noteFileName(briefingOf(corpusText('01')))).toBe('Pakistan-Russia Bilateral Political Consultations, round 5'));
});
