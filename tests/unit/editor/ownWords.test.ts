import type { Node as PMNode } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../renderer/writing/ownWords';
import { wordsOfApp } from '../../../shared/brief/appWords';
import { checkNote, sourceIndex } from '../../../shared/brief/checks';
import { fillNote } from '../../../shared/brief/fill';
import { ownRuns, wordsOfTemplate } from '../../../shared/brief/ownWords';
import type { Facts } from '../../../shared/model/facts';
import { noteDocToJSON } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusIds, corpusText, readout, template, templates } from '../../support/make';
import { claim, type Json, paragraph, schema, text } from './bench';

const isTemplates = wordsOfTemplate(readout);
/** The words of each run, and whether the block is one run. */
const runs = (...content: Json[]) => {
  const block = schema.nodeFromJSON(paragraph(...content));
  return ownRuns(partsOf(block), isTemplates).map(
    ({ from, to, all }) => `${block.textBetween(from, to, '', '*').trim()}${all ? ' (all)' : ''}`,
  );
};
const gap: Json = { type: 'gap', attrs: { field: 'event.venue', label: 'Venue: not stated' } };
const none = JSON.stringify(readout).match(/"ifNone":"([^"{]+)"/)?.[1] ?? '';

describe('the author’s own sentences', () => {
  it.each<[string, Json[], string[]]>([
    [
      'a paragraph without any claim is one',
      [text('We should press. They will wait.')],
      ['We should press. They will wait. (all)'],
    ],
    ['a sentence after a claim', [claim('They met in Oslo.'), text(' We were not told why.')], ['We were not told why.']],
    ['a sentence before a claim', [text('This is new. '), claim('They met in Oslo.')], ['This is new.']],
    [
      'those that follow one another are one run, those with a claim between are two',
      [text('One. Two. '), claim('They met in Oslo.'), text(' Three. Four.')],
      ['One. Two.', 'Three. Four.'],
    ],
    ['the words of a claim alone', [claim('They met in Oslo.')], []],
    ['a gap is the source’s silence', [text('At '), gap, text('.')], []],
    ['stops and blanks are no words', [claim('They met in Oslo'), text('. … ')], []],
    ['the template’s own sentence', [text(none)], []],
    ['nothing', [], []],
  ])('%s', (_name, content, expected) => expect(runs(...content)).toEqual(expected));

  it('the template has a sentence of its own to try', () => expect(none).not.toBe(''));
});

describe('the author’s own words beside a claim', () => {
  it.each<[string, Json[], string[]]>([
    ['behind it', [claim('They agreed to meet'), text(' and to cede control of the port.')], ['and to cede control of the port']],
    ['in a cell', [claim('Moscow'), text(', at the Russian expense')], ['at the Russian expense']],
    ['on both sides', [text('In our view '), claim('they met'), text(' in vain.')], ['In our view', 'in vain']],
    ['beside a gap', [text('They never met at '), gap], ['They never met at']],
    ['a figure', [claim('They agreed on gas'), text(' for 98765.')], ['for 98765']],
    ['a denial', [claim('They met'), text(' not.')], ['not']],
    ['words that only join', [claim('Oslo'), text(' and in '), claim('Bergen')], []],
    ['with a sentence behind', [claim('They met'), text(' in vain. We wait. '), claim('They left.')], ['in vain', 'We wait.']],
  ])('%s', (_name, content, expected) => expect(runs(...content)).toEqual(expected));

  it('without what the template has before and behind them', () => {
    const isOurs = (words: string) => ['took place in', 'round of'].includes(words.trim());
    const parts = [
      { text: 'It', sourced: true },
      { text: ' took place in snow-bound, eighth round of ', sourced: false },
      { text: 'talks', sourced: true },
    ];
    expect(
      ownRuns(parts, isOurs).map(({ from, to }) =>
        parts
          .map((part) => part.text)
          .join('')
          .slice(from, to),
      ),
    ).toEqual(['snow-bound, eighth']);
  });
});

/** What the app says of itself in a note, beside the names of the sources. */
const DAY = '\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}';
const APP_SAYS: readonly RegExp[] = [
  /^(?:New|Held|Done|Repeated|Not mentioned|As last time|Changed: (?:stronger|weaker|other words|another scope))$/,
  /^(?:took part again|(?:is|are) new|(?:is|are) not named this time)$/,
  /^(?:\d+|No) commitments?$/,
  /^(?:(?:one|one other) source|(?:several|other) sources)$/i,
  /^(?:\d+(?:st|nd|rd|th)|1 round|[^()]+ \(\d+ rounds\))$/,
  /^(?:None|(?:(?:^|, | and )\d+ (?:new|repeated|done|changed|not mentioned|held|without a status))+)$/,
  /^Of the \d+ commitments of the \w+ round, .+ (?:\d+|No) commitments? (?:is|are) new\.$/,
  /^(?:Agreed text|Read-out|One side’s read-out|Report that names the official it quotes|Report that rests on an unnamed official|Press report), kept with this note\.$/,
  new RegExp(`^(?:\\d+(?:st|nd|rd|th) round, )?(?:\\d{1,2}–)?${DAY}$`),
];
const outletOf = ({ source }: Facts): string[] => (source.outlet ? [source.outlet.value] : []);
/** The name of a source, or of several, with or without its day. */
const isOfSource = (words: string, names: readonly string[]): boolean =>
  names
    .concat('article.txt', 'New Zealand Ministry of Foreign Affairs and Trade', 'Ministry of Foreign Affairs of Chile')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ''), words)
    .replace(new RegExp(DAY, 'g'), '')
    .replace(/,| and /g, '')
    .trim() === '';

describe('the words of the app', () => {
  const inputOf = (id: string) => {
    const source = article(corpusText(id));
    return { articles: [source], facts: [parseArticle(source)], today: '2023-06-22' };
  };
  const tracker = template('tracker');
  const isOurs = wordsOfApp(tracker, { ...inputOf('21'), previous: inputOf('20') });
  it.each([
    'New',
    'Repeated',
    'Changed: stronger',
    'Not mentioned',
    '3rd round, 12 March 2024',
    'Nordic Shipping Daily, 13 March 2024',
    '8 commitments',
    // As the rows come and go.
    '12 commitments',
    '2 repeated and 7 new',
  ])('“%s” is not the author’s', (words) => expect(isOurs(words)).toBe(true));
  it.each(['Lahore', 'Newer', 'Changed: for the worse', '12 March 2025', 'Nordic Shipping Weekly', '8 promises', 'in vain'])(
    '“%s” is',
    (words) => expect(isOurs(words)).toBe(false),
  );
});

describe('of a note fresh from the report nothing is the author’s', () => {
  const sources = corpusIds.map((id) => {
    const source = article(corpusText(id));
    return { articles: [source], facts: [parseArticle(source)], today: '2023-06-22' };
  });
  /** Words that are marked as the author's, over all blocks that the editor looks at. */
  const own = (doc: PMNode, isOurs: (words: string) => boolean): string[] => {
    const found: string[] = [];
    doc.descendants((node, _at, parent) => {
      if (['title', 'subtitle', 'heading', 'authorBlock', 'tableHeader'].includes(node.type.name)) return false;
      if (!node.isTextblock || (parent?.type.name === 'doc' && node.attrs.section === 'sources')) return true;
      for (const { from, to } of ownRuns(partsOf(node), isOurs)) found.push(node.textBetween(from, to, '', '*'));
      return false;
    });
    return found;
  };
  const each = templates.map((template) => [template.id, template] as const);
  it.each(each)(
    '%s, in the sheet: what neither claim, gap nor template stands behind is what the app says',
    (_id, filledFrom) => {
      const ours = wordsOfTemplate(filledFrom);
      const left = sources.flatMap((input, i) =>
        [null, ...(i % 4 === 1 ? sources.slice(i - 1, i) : [])].flatMap((previous) => {
          const doc = schema.nodeFromJSON(noteDocToJSON(fillNote(filledFrom, { ...input, previous }).doc));
          const names = [input, ...(previous ? [previous] : [])].flatMap(({ facts }) => facts.flatMap(outletOf));
          return own(doc, ours).filter((words) => !APP_SAYS.some((pattern) => pattern.test(words)) && !isOfSource(words, names));
        }),
      );
      expect([...new Set(left)]).toEqual([]);
    },
  );
  it.each(each)('%s, beside a claim or in the head by the check, also of a later round', (_id, template) => {
    const told = sources.flatMap((input, i) => {
      const index = sourceIndex(input.articles, input.facts, template);
      return [null, ...(i % 4 === 1 ? sources.slice(i - 1, i) : [])].flatMap((previous) =>
        checkNote(fillNote(template, { ...input, previous }).doc, index).findings.filter(({ words }) =>
          /(?:beside a claim|in the head)/.test(words),
        ),
      );
    });
    expect(told).toEqual([]);
  });
});
