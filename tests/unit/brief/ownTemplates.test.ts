/** What only templates of one's own use: items in their own words, conditions, marking scheme and page. */
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { fillNote } from '../../../shared/brief/fill';
import { type NoteNode, plainText } from '../../../shared/model/note';
import { type Block, parseTemplate, type Template } from '../../../shared/model/template';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText, readout } from '../../support/make';

type Input = z.input<typeof Block>;
type Section = Partial<Template['sections'][number]>;

const source = article(corpusText('01'));
const facts = [parseArticle(source)];

function filled(blocks: Input[], section: Section = {}, rest: Partial<Template> = {}) {
  const template = parseTemplate(
    JSON.stringify({ ...readout, ...rest, sections: [{ ...readout.sections[0], ...section, blocks }] }),
    'Mine',
  );
  return fillNote(template, { articles: [source], facts, today: '2023-06-22' }).doc;
}
const bodyOf = (doc: NoteNode): string[] =>
  doc.content
    .filter(({ type }) => type !== 'title' && type !== 'subtitle' && type !== 'table')
    .map((node) => plainText(node).replaceAll('\u00a0', ' '));

describe('an item in the template’s own words', () => {
  const rows: [string, Input, string][] = [
    [
      'side and words',
      { type: 'outcomes', of: ['agreed'], as: 'bullets', limit: 1, text: '{outcome.side}: {outcome.words}.' },
      'Both sides: agreed to widen cooperation in higher education, culture, and science and technology.',
    ],
    [
      'a field of the note within an item',
      { type: 'outcomes', of: ['agreed'], as: 'numbered', limit: 1, text: '{outcome.type} in {event.city}, {outcome.words}' },
      'Agreed in Islamabad, agreed to widen cooperation in higher education, culture, and science and technology',
    ],
    ['a speaker', { type: 'quotes', as: 'bullets', limit: 1, text: '{quote.speaker}: “{quote.words}”' }, '“'],
    [
      'people by side',
      { type: 'people', as: 'bullets', by: 'side', text: '{person.name} ({person.office})' },
      'Andrey Rudenko (',
    ],
    ['people as they are', { type: 'people', as: 'numbered' }, 'Andrey Rudenko, Deputy'],
  ];
  it.each(rows)('%s', (_name, block, words) => expect(bodyOf(filled([block])).join('\n')).toContain(words));

  it('rests on the item’s fact from its first word to its last, in one claim', () => {
    const doc = filled([{ type: 'outcomes', of: ['agreed'], as: 'bullets', limit: 1, text: 'Note: {outcome.words}.' }]);
    const leaf = doc.content.at(-1)?.content[0]?.content[0]?.content ?? [];
    expect(leaf.map(({ marks }) => marks.map(({ type }) => type))).toEqual([['claim']]);
  });

  it('shows a gap for what the source does not say, and the words round it stay claims', () => {
    const doc = filled([{ type: 'nextSteps', as: 'bullets', limit: 1, text: '{step.what}, led by {step.who}.' }]);
    const leaves = doc.content.at(-1)?.content[0]?.content[0]?.content ?? [];
    expect(leaves.map(({ type, marks }) => [type, marks.length])).toEqual([
      ['text', 1],
      ['gap', 0],
      ['text', 0],
    ]);
  });
});

describe('a condition', () => {
  const shown: Input = { type: 'paragraph', text: 'It stands.' };
  const rows: [string, NonNullable<Input['when']>, boolean][] = [
    ['outcomes of a type that there are', { has: 'outcomes', of: ['agreed'] }, true],
    ['outcomes of a type that there are not', { has: 'outcomes', of: ['signed'] }, false],
    ['none of a type', { has: 'outcomes', of: ['signed'], not: true }, true],
    ['next steps', { has: 'nextSteps' }, true],
    ['an earlier round', { has: 'lastRound' }, false],
    ['no earlier round', { has: 'lastRound', not: true }, true],
    ['sources that differ', { has: 'disputes' }, false],
    ['a field with a value', { has: 'event.city' }, true],
    ['a field that an earlier note would give', { has: 'last.city' }, false],
  ];
  it.each(rows)('%s: %o', (_name, when, stands) => {
    expect(bodyOf(filled([{ ...shown, when }])).includes('It stands.')).toBe(stands);
    expect(bodyOf(filled([shown], { when: { of: null, not: false, ...when } }))).toHaveLength(stands ? 2 : 0);
  });
});

it('a note none of whose sections stands has a place to write', () => {
  const when = { has: 'lastRound', of: null, not: false } as const;
  const doc = filled([{ type: 'sources' }], { when }, { headingBlock: [] });
  expect(doc.content.map(({ type }) => type)).toEqual(['title', 'subtitle', 'paragraph']);
});

it('marking scheme and page are the template’s, and no level is set', () => {
  const doc = filled(
    [{ type: 'sources' }],
    {},
    { marking: 'uk-gscp', page: { orientation: 'portrait', type: 'normal', size: 'Letter', numbered: false } },
  );
  expect(doc.type === 'doc' && doc.attrs.apparatus).toMatchObject({
    marking: { scheme: 'uk-gscp', level: '', handling: null },
    page: 'Letter',
  });
});
