/**
 * Faults planted in the notes of the dev corpus, one at a time, as they come about: a word mistyped, a cell emptied, a
 * row in the wrong place. Each check must see its fault in every note that can have it, and no other check may say
 * anything new, save those that the same slip concerns too.
 */
import { describe, expect, it } from 'vitest';
import { CHECKS, checkNote, type Finding, sourceIndex } from '../../../shared/brief/checks';
import { date } from '../../../shared/brief/formats';
import type { Briefing } from '../../../shared/model/briefing';
import { listFacts } from '../../../shared/model/facts';
import { type NoteDoc, type NoteNode, parseNoteDoc } from '../../../shared/model/note';
import { NOTE_READER, portionsIn } from '../../../shared/model/numbering';
import { briefingOf, corpusIds, corpusText, readout, verified } from '../../support/make';

/** Changes the briefing in place; false where its note has nothing that could go wrong so. */
type Plant = (briefing: Briefing) => boolean;
/** What the finding says, and the other checks that the same slip concerns. */
type Planted = [check: string, fault: string, plant: Plant, words: RegExp, also?: string[]];

const node = (given: object): NoteNode => ({ marks: [], attrs: {}, content: [], ...given }) as unknown as NoteNode;
/** Switches portion marks on: all paragraphs (C) but the last, which is given. */
const portioned =
  (level: string, last: { portion: string | null }): Plant =>
  ({ note }) => {
    Object.assign(note.attrs.apparatus, {
      portions: ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET'].map((each) => ({ level: each, mark: each.charAt(0) })),
      marking: { scheme: 'us', level, handling: null },
    });
    const all = portionsIn(note.content, 0, NOTE_READER);
    for (const { node: each } of all) Object.assign(each.attrs, { portion: 'C' });
    Object.assign(all.at(-1)?.node.attrs ?? {}, last);
    return all.length > 1;
  };
const words = (text: string): NoteNode => node({ type: 'paragraph', content: [node({ type: 'text', text })] });

function everyNode(doc: NoteDoc): NoteNode[] {
  const inside = (nodes: readonly NoteNode[]): NoteNode[] => nodes.flatMap((each) => [each, ...inside(each.content)]);
  return inside(doc.content);
}
const claimOf = (each: NoteNode) => each.marks.find((mark) => mark.type === 'claim');
/** The note's words that are a claim of this kind. */
const claims = ({ note }: Briefing, kind: string) =>
  everyNode(note).flatMap((each) => {
    const claim = claimOf(each);
    return each.type === 'text' && claim?.attrs.kind === kind ? [{ text: each, claim: claim.attrs }] : [];
  });
/** Puts a block under the first of the template's headings. */
const add =
  (...blocks: NoteNode[]): Plant =>
  ({ note }) => {
    const at = note.content.findIndex((each) => each.type === 'heading' && each.attrs.section);
    note.content.splice(at + 1, 0, ...blocks);
    return at >= 0;
  };
/** Changes the first claim of a kind in which `change` finds something to change. */
const mistype =
  (kind: string, change: (text: string) => string, edited = true): Plant =>
  (briefing) => {
    for (const { text, claim } of claims(briefing, kind)) {
      const now = change(text.text);
      if (now === text.text) continue;
      text.text = now;
      if (edited) claim.status = 'edited';
      return true;
    }
    return false;
  };
/** Changes the first node that `wanted` is true of. */
const alter =
  (wanted: (each: NoteNode) => boolean, change: (each: NoteNode) => void): Plant =>
  ({ note }) => {
    const found = everyNode(note).find(wanted);
    if (found) change(found);
    return found !== undefined;
  };
const textOf = (each: NoteNode): string => (each.type === 'text' ? each.text : each.content.map(textOf).join(''));

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** The day after the meeting's weekday, and the day itself. */
const wrongDay =
  (write: (weekday: string, iso: string) => string): Plant =>
  (briefing) => {
    const iso = briefing.facts[0]?.event.start?.value ?? '';
    if (iso.length !== 10) return false;
    const wrong = WEEKDAYS[(new Date(`${iso}T00:00:00Z`).getUTCDay() + 1) % 7] ?? '';
    return add(words(write(wrong, iso)))(briefing);
  };
const dayFirst = (iso: string, sign: string) => iso.split('-').reverse().map(Number).join(sign);

/** Takes the fourth letter out of a long surname: "Vesterlund" → "Veserlund". An office behind a comma is none. */
const slip = (text: string) =>
  text.includes(',') ? text : text.replace(/\p{Lu}\p{Ll}{7,}$/u, (name) => name.slice(0, 3) + name.slice(4));

const emptyCell =
  (heading: RegExp): Plant =>
  ({ note }) => {
    for (const table of everyNode(note).filter(({ type }) => type === 'table')) {
      const column = (table.content[0]?.content ?? []).findIndex((cell) => heading.test(textOf(cell)));
      const cell =
        column < 0 ? undefined : table.content.slice(1).find((row) => textOf(row.content[column] ?? row))?.content[column];
      if (!cell) continue;
      cell.content = [node({ type: 'paragraph' })];
      return true;
    }
    return false;
  };

function swapSides({ note }: Briefing): boolean {
  const rows = note.content.find(({ type }) => type === 'table')?.content ?? [];
  const sides = rows.filter((row) => {
    const inside = JSON.stringify(row);
    return inside.includes('.event.party.') && inside.includes('"kind":"participant"');
  });
  const [a, b] = sides;
  if (!a || !b) return false;
  [a.content[1], b.content[1]] = [b.content[1] as NoteNode, a.content[1] as NoteNode];
  return true;
}

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
    mistype('event', (text) => text.replace(/(?<=day \d+.\p{Lu}\p{Ll}+.)20\d\d$/u, '2093')),
    /2093 stands in no source/,
    ['weekday'],
  ],
  ['acronym', 'letters of no meaning', add(words('The ZQX was raised.')), /ZQX is never written out/, ['own-words']],
  ['leftover', 'a place kept', add(words('Lunch with TBC.')), /“TBC” was left in the note/],
  ['name-forms', 'a letter lost', mistype('participant', slip), / is written “/],
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
  ],
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
    ],
  ],
  [
    'fact-uncertain',
    'a rule that errs',
    (briefing) => {
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
  ['length', 'a section that swells', add(words('so '.repeat(400).trim())), /has \d+ words/, ['own-words']],
  [
    'author-block',
    'a part asked for and left',
    alter(
      ({ type }) => type === 'authorBlock',
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

const clean = corpusIds.map((id) => ({ id, briefing: verified(briefingOf(corpusText(id))) }));
const say = ({ articles, facts, note }: Briefing): Finding[] =>
  checkNote(parseNoteDoc(JSON.parse(JSON.stringify(note))), sourceIndex(articles, facts, readout)).findings;
const key = ({ check, words: said, small }: Finding) => `${check}: ${said} ${small ?? ''}`;
const before = new Map(clean.map(({ id, briefing }) => [id, say(briefing).map(key)]));
/** What is said that was not said of the note as it was. */
const fresh = (id: string, findings: readonly Finding[]) => {
  const old = [...(before.get(id) ?? [])];
  return findings.filter((finding) => {
    const at = old.indexOf(key(finding));
    if (at >= 0) old.splice(at, 1);
    return at < 0;
  });
};

describe('a fault planted in the notes of the corpus', () => {
  it.each(planted)('is seen by %s: %s', (check, _fault, plant, said, also = []) => {
    const told = clean.flatMap(({ id, briefing }) => {
      const copy = structuredClone(briefing);
      if (!plant(copy)) return [];
      const found = fresh(id, say(copy));
      const missed = !found.some((finding) => finding.check === check && said.test(finding.words));
      const besides = found.filter((finding) => finding.check !== check && !also.includes(finding.check)).map(key);
      return [{ id, missed, besides }];
    });
    expect(told.filter(({ missed, besides }) => missed || besides.length > 0)).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });

  it.each(CHECKS.map(({ id }) => id))('is planted for %s', (id) => expect(planted.map(([check]) => check)).toContain(id));
});
