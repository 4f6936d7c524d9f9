/**
 * Faults planted in the notes of the dev corpus, one at a time, as they come about: a word mistyped, a cell emptied, a
 * row in the wrong place. Each check must see its fault in every note that can have it, and no other check may say
 * anything new, save those that the same slip concerns too.
 */
import { describe, expect, it } from 'vitest';
import { CHECKS, checkNote, type Finding, type SourceIndex, sourceIndex } from '../../../shared/brief/checks';
import { date } from '../../../shared/brief/formats';
import type { Briefing } from '../../../shared/model/briefing';
import { listFacts } from '../../../shared/model/facts';
import { parseNoteDoc } from '../../../shared/model/note';
import type { Template } from '../../../shared/model/template';
import { briefingOf, corpusIds, corpusText, templates, verified } from '../../support/make';
import {
  add,
  alter,
  claims,
  dayFirst,
  emptyCell,
  emptyDue,
  mistype,
  node,
  type Plant,
  portioned,
  quoteOwnWords,
  slip,
  swapSideCells,
  swapSides,
  unlessTracker,
  words,
  wrongDay,
} from '../../support/plants';

/** What the finding says, and the other checks that the same slip concerns. */
type Planted = [check: string, fault: string, plant: Plant, words: RegExp, also?: string[]];

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC';

const planted: Planted[] = [
  ['weekday', 'the next weekday', wrongDay((day, iso) => `Talks on ${day}, ${date(iso)}.`), / was a /],
  [
    'weekday',
    'the next weekday, no year',
    wrongDay((day, iso) => `Talks on ${day}, ${date(iso).replace(/.\d{4}$/, '')}.`),
    / was a /,
  ],
  ['weekday', 'the next weekday, with stops', wrongDay((day, iso) => `Talks on ${day} ${dayFirst(iso, '.')}.`), / was a /],
  ['weekday', 'the next weekday, behind strokes', wrongDay((day, iso) => `Talks on ${dayFirst(iso, '/')} (${day}).`), / was a /],
  ['weekday', 'the next weekday, by the standard', wrongDay((day, iso) => `Talks on ${iso} (${day}).`), / was a /],
  [
    'value-unknown',
    'a figure mistyped',
    mistype('outcome', (text) => text.replace(/(?<![\p{L}\d])\d[\d.,]*\b/u, '98641')),
    /98641 stands in no source/,
  ],
  [
    'value-unknown',
    'a year mistyped',
    (briefing) =>
      briefing.facts[0]?.event.start != null &&
      mistype('event', (text) => text.replace(/(?<=\d.\p{Lu}\p{Ll}+.)20\d\d$/u, '2093'))(briefing),
    /2093 stands in no source/,
    ['weekday'],
  ],
  ['acronym', 'letters of no meaning', add(words('The ZQX was raised.')), /ZQX is never written out/, ['own-words']],
  ['leftover', 'a place kept', add(words('Lunch with TBC.')), /“TBC” was left in the note/],
  ['name-forms', 'a letter lost', slip, / is written “/],
  [
    'quote-exact',
    'a word changed',
    mistype('quote', (text) => text.replace(/(“\p{L}+ )\p{L}+ \p{L}+/u, '$1hardly ever')),
    /no longer word for word/,
  ],
  [
    'quote-unknown',
    'words that nobody said',
    add(words('“We shall never again meet in winter,” it was said.')),
    /stand in no source/,
    ['own-words'],
  ],
  [
    'claim-edited-away',
    'other words altogether',
    mistype('outcome', () => 'Nobody ever wanted purple hedgehogs.'),
    /was edited away from its source/,
    // The words that wrote it out may be among those that are gone.
    ['acronym'],
  ],
  ['quote-unmarked', 'the report’s own words', quoteOwnWords, /is not in quotation marks in the source/],
  [
    'claim-disputed',
    'left undecided',
    (briefing) => {
      const [first] = claims(briefing, 'outcome');
      if (first) first.claim.status = 'disputed';
      return first !== undefined;
    },
    /^The sources differ on “/,
  ],
  [
    'claim-unverified',
    'one not looked at',
    (briefing) => {
      const [first] = claims(briefing, 'outcome');
      if (!first) return false;
      first.claim.status = 'unverified';
      delete briefing.note.attrs.reviews[first.claim.fact];
      return true;
    },
    /^1 fact in the note not yet verified/,
    ['fact-uncertain'],
  ],
  [
    'claim-source-lost',
    'the article taken away',
    (briefing) => {
      briefing.articles = [];
      briefing.facts = [];
      return claims(briefing, 'event').length > 0;
    },
    /has lost its source/,
    [
      'value-unknown',
      'quote-exact',
      'quote-unknown',
      'gap',
      'acronym',
      'name-forms',
      'side',
      'date-worked-out',
      'fact-uncertain',
      'own-words',
    ],
  ],
  [
    'fact-uncertain',
    'a rule that errs',
    (briefing) => {
      briefing.facts = structuredClone(briefing.facts);
      const [fact] = briefing.facts[0]?.outcomes ?? [];
      if (!fact) return false;
      fact.confidence = 0.3;
      delete briefing.note.attrs.reviews[fact.id];
      return true;
    },
    /lifted by a rule that errs often/,
  ],
  [
    'date-worked-out',
    'a weekday alone, not looked at',
    (briefing) => {
      const start = briefing.facts[0]?.event.start;
      if (start?.basis !== 'workedOut' || !start.derivation) return false;
      delete briefing.note.attrs.reviews[start.id];
      const text = briefing.articles[0]?.text ?? '';
      return start.spans.every(([, end]) => !/^,? [^.]{0,20}\d/.test(text.slice(end, end + 30)));
    },
    / was taken as /,
  ],
  [
    'conflict',
    'a second report of another day',
    (briefing) => {
      const [facts] = briefing.facts;
      const day = facts?.event.start?.value;
      if (!facts || day?.length !== 10) return false;
      const other = JSON.parse(JSON.stringify(facts).replaceAll(facts.articleId, 'aotherreport'));
      other.event.start.value = `${day.slice(0, 8)}${day.endsWith('11') ? '12' : '11'}`;
      if (other.event.end) other.event.end.value = other.event.start.value;
      briefing.articles = [
        ...briefing.articles,
        { ...(briefing.articles[0] as Briefing['articles'][number]), id: 'aotherreport' },
      ];
      briefing.facts = [...briefing.facts, other];
      for (const fact of listFacts(facts)) delete briefing.note.attrs.reviews[fact.fact.id];
      return true;
    },
    /The sources differ on the date/,
    ['fact-uncertain', 'date-worked-out'],
  ],
  ['side', 'two rows swapped', swapSides, / stands with /],
  ['side', 'two cells swapped', swapSideCells, / stands with /],
  [
    'apparatus',
    'final, and nobody cleared it',
    ({ note }) => {
      note.attrs.apparatus.version = 'final';
      return true;
    },
    /“Cleared by” is empty/,
  ],
  [
    'heading-level',
    'a level skipped',
    add(
      node({
        type: 'heading',
        attrs: { level: 3, section: null, guidance: null, anchor: null },
        content: [node({ type: 'text', text: 'Detail' })],
      }),
    ),
    /skips a level/,
  ],
  [
    'table-header',
    'a header made ordinary',
    alter(
      (each) => each.type === 'table' && each.attrs.layout === 'grid',
      (table) => {
        for (const cell of table.content[0]?.content ?? []) (cell as { type: string }).type = 'tableCell';
      },
    ),
    /A table has no header row/,
  ],
  ['length', 'a section that swells', unlessTracker(add(words('so '.repeat(400).trim()))), /has \d+ words/, ['own-words']],
  [
    'author-block',
    'a part asked for and left',
    alter(
      (each) => each.type === 'authorBlock' && !each.attrs.required,
      (each) => Object.assign(each.attrs, { required: true }),
    ),
    /yours to write is empty/,
  ],
  [
    'picture',
    'no description',
    add(node({ type: 'image', attrs: { src: PIXEL, alt: '', decorative: false, width: 50 } })),
    /has no description/,
  ],
  [
    'gap',
    'a place taken out',
    add(
      node({
        type: 'paragraph',
        content: [node({ type: 'gap', attrs: { field: 'event.start', label: 'Date: not stated in the source' } })],
      }),
    ),
    /Date: not stated/,
  ],
  ['next-step', 'an owner taken out', emptyCell(/^(?:who|owner)$/i), /has no owner/],
  ['next-step', 'a date taken out', emptyCell(/^(?:when|date)$/i), /has no (?:owner and no )?date/],
  ['next-step', 'the date of a step that is followed up', emptyDue, /has no (?:owner and no )?date/],
  [
    'own-words',
    'a paragraph by hand',
    add(words('This is a whole paragraph that I wrote by my own hand.')),
    /rests on no source/,
  ],
  [
    'portion-mark',
    'a paragraph that bears none',
    portioned('CONFIDENTIAL', { portion: null }),
    /^A paragraph bears no portion mark$/,
  ],
  [
    'portion-mark',
    'a paragraph above the note',
    portioned('CONFIDENTIAL', { portion: 'S' }),
    /is marked \(S\), higher than the note/,
  ],
  ['portion-mark', 'a mark of another scheme', portioned('CONFIDENTIAL', { portion: 'PB' }), /\(PB\) is none of the marks/],
  ['portion-mark', 'all below the note', portioned('SECRET', { portion: 'C' }), /No paragraph is marked as high/],
  [
    'cross-reference',
    'its target deleted',
    add(node({ type: 'paragraph', content: [node({ type: 'crossReference', attrs: { target: 'gone', label: 'Annex' } })] })),
    /leads nowhere/,
  ],
];

/** Faults that not every template can have: its notes tell no such thing, or not in a table. All others are planted in all six. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'a year mistyped': ['readout', 'scene-setter', 'ministerial', 'visit-report', 'tracker'],
  'a letter lost': ['readout', 'scene-setter', 'ministerial', 'visit-report', 'lines-to-take'],
  'a word changed': ['readout', 'scene-setter', 'ministerial', 'lines-to-take'],
  'two rows swapped': ['readout', 'visit-report'],
  'two cells swapped': ['scene-setter'],
  'a header made ordinary': ['readout', 'scene-setter', 'visit-report', 'tracker'],
  'a section that swells': ['readout', 'scene-setter', 'ministerial', 'visit-report', 'lines-to-take'],
  'an owner taken out': ['readout'],
  'a date taken out': ['readout'],
  'the date of a step that is followed up': ['scene-setter', 'visit-report', 'tracker'],
};

const indexOf = ({ articles, facts }: Briefing, template: Template): SourceIndex => sourceIndex(articles, facts, template);
const say = ({ note }: Briefing, index: SourceIndex): Finding[] =>
  checkNote(parseNoteDoc(JSON.parse(JSON.stringify(note))), index).findings;
/** A section that is near its length is over it by any word. */
const isLonger = ({ check }: Finding): boolean => check === 'length';
const key = ({ check, words: said, small }: Finding) => `${check}: ${said} ${small ?? ''}`;
const clean = templates.flatMap((template) =>
  corpusIds.map((id) => {
    const briefing = verified(briefingOf(corpusText(id), template));
    const index = indexOf(briefing, template);
    return { id: `${template.id} of ${id}`, template, briefing, index, before: say(briefing, index).map(key) };
  }),
);
/** What is said that was not said of the note as it was. */
const fresh = (before: readonly string[], findings: readonly Finding[]) => {
  const old = [...before];
  return findings.filter((finding) => {
    const at = old.indexOf(key(finding));
    if (at >= 0) old.splice(at, 1);
    return at < 0;
  });
};

describe('a fault planted in the notes of the corpus', () => {
  it.each(planted)('is seen by %s: %s', (check, fault, plant, said, also = []) => {
    const told = clean.flatMap(({ id, template, briefing, index, before }) => {
      const copy = { ...briefing, note: structuredClone(briefing.note) };
      if (!plant(copy)) return [];
      const found = fresh(before, say(copy, copy.facts === briefing.facts ? index : indexOf(copy, template)));
      const missed = !found.some((finding) => finding.check === check && said.test(finding.words));
      const besides = found
        .filter((finding) => finding.check !== check && !also.includes(finding.check) && !isLonger(finding))
        .map(key);
      return [{ id, template: template.id, missed, besides }];
    });
    expect(told.filter(({ missed, besides }) => missed || besides.length > 0)).toEqual([]);
    expect([...new Set(told.map(({ template }) => template))]).toEqual(ONLY_IN[fault] ?? templates.map(({ id }) => id));
  });

  it.each(CHECKS.map(({ id }) => id))('is planted for %s', (id) => expect(planted.map(([check]) => check)).toContain(id));
});
