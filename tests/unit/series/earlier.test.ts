import { describe, expect, it } from 'vitest';
import { allSources } from '../../../shared/brief/added';
import { evidenceOf } from '../../../shared/brief/evidence';
import { fillNote } from '../../../shared/brief/fill';
import { cell, paragraph, text } from '../../../shared/brief/nodes';
import { officersStatuses } from '../../../shared/brief/rounds/officersStatuses';
import { prepareRound } from '../../../shared/brief/rounds/prepare';
import { startNextRound } from '../../../shared/brief/series/nextRound';
import { recogniseSeries } from '../../../shared/brief/series/recognise';
import { factsIn } from '../../../shared/brief/switch/units';
import type { Briefing } from '../../../shared/model/briefing';
import { listFacts } from '../../../shared/model/facts';
import { type NoteDoc, type NoteNode, plainText } from '../../../shared/model/note';
import { EARLIER_ROUNDS, PreviousRound } from '../../../shared/model/previous';
import { parseArticle } from '../../../shared/parse';
import { article, briefingOf, template } from '../../support/make';
import { articlesOfSeries, articleText, meeting } from '../../support/rounds';

const places = articlesOfSeries(3);
const rounds = places.map((place) => article(articleText(place), place));
const now = rounds.at(-1) as (typeof rounds)[number];

/** What a briefing that follows these rounds keeps of them. */
function previousAfter(followed: readonly string[]): PreviousRound {
  const [series] = recogniseSeries(followed.map((place) => meeting(place)));
  const next = series && startNextRound(series);
  if (!next) throw new Error('no round to follow');
  return next.previous;
}
const previous = previousAfter(places.slice(0, -1));
const rowsOf = (doc: NoteDoc): string[][] => {
  const table = doc.content.find(({ type, attrs }) => type === 'table' && attrs.layout === 'grid');
  return (table?.content ?? []).map((row) => row.content.map(plainText));
};
const note = (kept: PreviousRound, id = 'tracker'): NoteDoc =>
  fillNote(template(id), { articles: [now], facts: [parseArticle(now)], previous: kept, today: '2024-06-07' }).doc;
/** The head of a note has the shape of a table as well. */
const asGrid = (each: NoteNode): NoteNode =>
  each.type === 'table' && each.attrs.layout === 'heading-block' ? { ...each, attrs: { ...each.attrs, layout: 'grid' } } : each;
const [MADE, STATUS, EVIDENCE] = [4, 7, 8];
const rowWith = (rows: readonly string[][], words: string): string[] | undefined =>
  rows.find(([, commitment]) => commitment?.includes(words));

describe('a tracker after four rounds and the report of a fifth', () => {
  const doc = note(previous);
  const rows = rowsOf(doc);

  it.each([
    ['passed over since the round that made it', 'uniform axle load', /^11th round/, 'Not mentioned', /^$/],
    ['done in a round between', 'lease ten locomotives', /^11th round/, 'Done', /handed over in August/],
    ['said again by the last round, done by this one', 'abolish lorry permits', /^11th round/, 'Done', /are history/],
    ['said again, then moved', 'between Bishkek and Termez in May', /^12th round/, 'Changed: another date', /September 2024/],
    ['made by the last round', 'avalanche galleries', /^14th round/, 'Changed: another number', /5 million/],
    ['made by this round', 'charter in Termez', /^15th round/, 'New', /^$/],
  ] as const)('a commitment %s', (_what, words, made, status, evidence) => {
    const row = rowWith(rows, words);
    expect(row?.[MADE]).toMatch(made);
    expect(row?.[STATUS]).toBe(status);
    expect(row?.[EVIDENCE]).toMatch(evidence);
  });
  it('says in its head which rounds it covers', () =>
    expect(rowsOf({ ...doc, content: doc.content.map(asGrid) } as NoteDoc)).toContainEqual([
      'Rounds covered',
      '11th to 15th (5 rounds)',
    ]));
  it('counts them all in its head', () =>
    expect(plainText(doc.content.find(({ type }) => type === 'table') ?? doc)).toContain('4 not mentioned, 4 done'));
  it('has each statement in one row', () => {
    const told = rows.slice(1).map(([, commitment]) => commitment);
    expect(new Set(told).size).toBe(told.length);
  });
  it('proves every claim by words that the briefing keeps', () => {
    const { articles, facts } = allSources({ articles: [now], facts: [parseArticle(now)], previous, note: doc });
    const known = new Map(facts.flatMap((of) => listFacts(of).map(({ fact }) => [fact.id, { of, fact }] as const)));
    // The day of a report is no fact of the list.
    for (const id of factsIn(doc).filter((each) => !each.endsWith('.published'))) {
      const found = known.get(id);
      expect(found, id).toBeDefined();
      const text = articles.find((each) => each.id === found?.of.articleId)?.text ?? '';
      expect(text.slice(...(found?.fact.span ?? [0, 0])), id).toBe(found?.fact.text);
    }
  });
});

it('the evidence of a row is of the round that said so, and another round is no other report of it', () => {
  const doc = note(previous);
  const evidence = evidenceOf({ articles: [now], facts: [parseArticle(now)], previous, note: doc });
  for (const id of factsIn(doc).filter((each) => each.includes('.o'))) {
    const found = evidence.get(id);
    expect(found?.article.id, id).toBe(id.split('.')[0]);
    expect(found?.also, id).toEqual([]);
  }
});

describe('what else a briefing that follows several rounds does', () => {
  it('the tracker that is prepared for the next round has their rows too', () => {
    const rows = rowsOf(prepareRound(template('tracker'), previous, null, '2024-06-01'));
    expect(rowWith(rows, 'uniform axle load')?.[MADE]).toMatch(/^11th round/);
    expect(rowWith(rows, 'avalanche galleries')?.[STATUS]).toBe('');
  });
  it('a note that follows up the last round alone tells nothing of those before', () =>
    expect(plainText(note(previous, 'readout'))).not.toContain('lease ten locomotives'));
  it('a file that keeps the last round alone is read, and its tracker begins there', () => {
    const { earlier, ...alone } = { ...previous, briefing: '5f0c6f3e-8b0a-4c0e-9a57-1d2f3a4b5c6d' };
    expect(earlier).toHaveLength(3);
    expect(PreviousRound.parse(JSON.parse(JSON.stringify(alone)))).toEqual(alone);
    expect(rowWith(rowsOf(note(alone)), 'lease ten locomotives')).toBeUndefined();
  });
  describe('when files of earlier rounds are gone', () => {
    const [series] = recogniseSeries(places.slice(3, -1).map((place) => meeting(place)));
    const follow = (rounds: readonly string[], kept: PreviousRound[]) => {
      const [found] = recogniseSeries(rounds.map((place) => meeting(place)));
      return found && startNextRound(found, kept)?.previous;
    };
    const texts = (kept: PreviousRound | null | undefined) => kept?.earlier?.map(({ articles }) => articles[0]?.text);
    const words = (some: readonly string[]) => some.map(articleText);
    it('takes over what the last briefing keeps of them', () => {
      expect(series && startNextRound(series)?.previous.earlier).toBeUndefined();
      expect(texts(follow(places.slice(3, -1), [previousAfter(places.slice(0, 3))]))).toEqual(words(places.slice(0, 3)));
    });
    it('puts them where they belong among those that are still there, each once', () => {
      const some = [places[1], places[3]] as string[];
      expect(texts(follow(some, [previousAfter(places.slice(0, 3))]))).toEqual(words(places.slice(0, 3)));
    });
    it('does not take the last round for one before it', () =>
      expect(texts(follow(places.slice(2, 4), [previousAfter(places.slice(0, 4))]))).toEqual(words(places.slice(0, 3))));
  });
  it('keeps no more rounds than it may, the last ones', () => {
    const many = Array.from({ length: 9 }, (_, i) => `series-3/${221 + (i % 4)}`);
    const [series] = recogniseSeries(many.slice(0, 4).map((place) => meeting(place)));
    if (!series) throw new Error('no series');
    const long = { ...series, rounds: many.map((_, i) => series.rounds[i % 4] as (typeof series.rounds)[number]) };
    const kept = startNextRound({ ...long, rounds: long.rounds.map((round, i) => ({ ...round, key: String(i) })) })?.previous;
    expect(kept?.earlier).toHaveLength(EARLIER_ROUNDS);
  });
});

describe('a status that the officer set', () => {
  const last = article(articleText(places[3] ?? ''), places[3]);
  const tracker = template('tracker');
  const made = briefingOf(articleText(places[3] ?? ''), tracker);
  const after: Briefing = {
    ...made,
    articles: [last],
    facts: [parseArticle(last)],
    previous: { ...previousAfter(places.slice(0, 3)), briefing: made.id },
  };
  const filled = fillNote(tracker, { ...after, previous: after.previous ?? null, today: '2024-06-07' }).doc;
  const withStatus = (doc: NoteDoc, of: string, status: string): NoteDoc => {
    const set = (each: NoteNode): NoteNode =>
      each.type === 'tableRow' && plainText(each.content[1] ?? each).includes(of)
        ? { ...each, content: each.content.map((own, i) => (i === STATUS ? cell([paragraph([text(status)])]) : own)) }
        : { ...each, content: each.content.map(set) };
    return set(doc) as NoteDoc;
  };
  const kept = (doc: NoteDoc): PreviousRound => ({ ...previous, statuses: officersStatuses({ ...after, note: doc }, tracker) });

  it('is told from what filling gave', () => expect(kept(filled).statuses).toEqual([]));
  it.each([
    ['no source says more', 'uniform axle load', 'Done', 'Done: set in the note on the fourteenth round; now: Not mentioned'],
    ['the report says something else', 'avalanche galleries', 'Dropped', /^Dropped: .+; now: Changed: another number$/],
    ['it says the same', 'lease ten locomotives', 'Superseded', /^Superseded: .+; now: Done$/],
  ] as const)('stands in the next round with where it came from: %s', (_what, of, status, becomes) => {
    const row = rowWith(rowsOf(note(kept(withStatus(filled, of, status)))), of);
    expect(row?.[STATUS]).toEqual(typeof becomes === 'string' ? becomes : expect.stringMatching(becomes));
  });
  it('goes along for another round as long as the officer lets it stand', () => {
    const prepared = prepareRound(tracker, kept(withStatus(filled, 'uniform axle load', 'Done')), null, '2024-06-01');
    const row = rowWith(rowsOf(prepared), 'uniform axle load');
    expect(row?.[STATUS]).toContain('Done: set in the note on the fourteenth round');
    const statuses = kept(withStatus(filled, 'uniform axle load', 'Done')).statuses ?? [];
    const fifth = {
      ...after,
      articles: [now],
      facts: [parseArticle(now)],
      previous: { ...previous, briefing: made.id, statuses },
    };
    const doc = fillNote(tracker, { ...fifth, today: '2024-06-07' }).doc;
    expect(officersStatuses({ ...fifth, note: doc }, tracker)).toEqual(statuses);
    const cleared = withStatus(doc, 'uniform axle load', ' ');
    expect(officersStatuses({ ...fifth, note: cleared }, tracker)).toEqual([]);
  });
});

it('a town that two commitments share makes them no one commitment over several rounds', () => {
  const of = articlesOfSeries(4);
  const last = article(articleText(of.at(-1) ?? ''));
  const kept = previousAfter(of.slice(0, -1));
  const { doc } = fillNote(template('tracker'), {
    articles: [last],
    facts: [parseArticle(last)],
    previous: kept,
    today: '2025-11-20',
  });
  expect(rowWith(rowsOf(doc), 'student nurses')?.[STATUS]).toBe('Not mentioned');
});
