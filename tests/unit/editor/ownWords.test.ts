import type { Node as PMNode } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../renderer/writing/ownWords';
import { wordsOfApp } from '../../../shared/brief/appWords';
import { checkNote, sourceIndex } from '../../../shared/brief/checks';
import { fillNote } from '../../../shared/brief/fill';
import { ownRuns, wordsOfTemplate } from '../../../shared/brief/ownWords';
import { noteDocToJSON } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusIds, corpusText, readout, templates } from '../../support/make';
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
  it.each(each)('%s, in the sheet', (_id, template) => {
    const ours = wordsOfTemplate(template);
    const marked = sources.flatMap((input) => {
      const apps = wordsOfApp(template, input);
      const doc = schema.nodeFromJSON(noteDocToJSON(fillNote(template, input).doc));
      return own(doc, (words) => ours(words) || apps(words));
    });
    expect(marked).toEqual([]);
  });
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
