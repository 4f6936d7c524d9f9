import { describe, expect, it } from 'vitest';
import { ownRuns, wordsOfTemplate } from '../../../renderer/writing/ownWords';
import { readout } from '../../support/make';
import { claim, type Json, paragraph, schema, text } from './bench';

const isTemplates = wordsOfTemplate(readout);
/** The words of each run, and whether the block is one run. */
const runs = (...content: Json[]) => {
  const block = schema.nodeFromJSON(paragraph(...content));
  return ownRuns(block, isTemplates).map(({ from, to, all }) => `${block.textBetween(from, to).trim()}${all ? ' (all)' : ''}`);
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
    ['words round a claim in the same sentence rest on it', [text('In our view '), claim('they met'), text(' in vain.')], []],
    ['the words of a claim alone', [claim('They met in Oslo.')], []],
    ['a gap is the source’s silence', [text('They met at '), gap, text('.')], []],
    ['stops and blanks are no words', [claim('They met in Oslo'), text('. … ')], []],
    ['the template’s own sentence', [text(none)], []],
    ['nothing', [], []],
  ])('%s', (_name, content, expected) => expect(runs(...content)).toEqual(expected));

  it('the template has a sentence of its own to try', () => expect(none).not.toBe(''));
});
