import { describe, expect, it } from 'vitest';
import { marksIn, paragraphsOf, type Stretch, stretches } from '../../../renderer/state/paragraphs';
import type { Span } from '../../../shared/model/facts';

/** The text with its marks drawn as brackets; `/` opens a piece that began in an earlier stretch. */
function drawn(text: string, marks: { span: Span; what: string }[]): string {
  const draw = (stretch: Stretch<string>): string => {
    if (stretch.what === null) return text.slice(stretch.start, stretch.end);
    return `[${stretch.first ? '' : '/'}${stretch.what}:${stretch.inner.map(draw).join('')}]`;
  };
  return stretches(0, text.length, marks).map(draw).join('');
}

/** The span of words in a text: positions are found, never counted. */
const spanOf = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

describe('the passages of a paragraph', () => {
  const text = 'The sides agreed to meet again in Moscow.';
  const mark = (what: string, words: string) => ({ what, span: spanOf(text, words) });

  it.each([
    ['none', [], text],
    ['one', [mark('o', 'agreed to meet')], 'The sides [o:agreed to meet] again in Moscow.'],
    [
      'one inside another',
      [mark('p', 'Moscow'), mark('q', 'agreed to meet again in Moscow')],
      'The sides [q:agreed to meet again in [p:Moscow]].',
    ],
    ['two of the same words', [mark('a', 'Moscow'), mark('b', 'Moscow')], 'The sides agreed to meet again in [a:[b:Moscow]].'],
    [
      'two that cross',
      [mark('a', 'agreed to meet'), mark('b', 'meet again')],
      'The sides [a:agreed to [b:meet]][/b: again] in Moscow.',
    ],
    ['two side by side', [mark('a', 'The '), mark('b', 'sides')], '[a:The ][b:sides] agreed to meet again in Moscow.'],
  ])('%s', (_name, marks, expected) => {
    expect(drawn(text, marks)).toBe(expected);
  });

  it('cuts a passage at the ends of the paragraph', () => {
    const [only] = stretches(4, 9, [{ span: [0, 20], what: 'q' }]);
    expect(only).toMatchObject({ start: 4, end: 9, what: 'q', first: false });
  });
});

describe('the paragraphs of an article', () => {
  const text = 'SHARE THIS\n\nFirst words.\n\n\nSecond words.\r\nThird.';

  it('are its lines, blank ones left out', () => {
    expect(paragraphsOf(text, []).map(({ start, end }) => text.slice(start, end))).toEqual([
      'SHARE THIS',
      'First words.',
      'Second words.',
      'Third.',
    ]);
  });

  it('are numbered without the page furniture', () => {
    const furniture = [{ span: spanOf(text, 'SHARE THIS'), rule: 'share' }];
    expect(paragraphsOf(text, furniture).map(({ number }) => number)).toEqual([null, 1, 2, 3]);
  });

  it('have the marks that lie in them, also in a part of them', () => {
    const marks = ['Third', 'First', 'words.\n\n\nSecond', 'words.\r\nThird'].map((words) => ({
      words,
      span: spanOf(text, words),
    }));
    const within = marksIn(paragraphsOf(text, []), marks);
    expect(within.map((each) => each.map(({ words }) => words.replace(/\s+/g, ' ')))).toEqual([
      [],
      ['First', 'words. Second'],
      ['words. Second', 'words. Third'],
      ['words. Third', 'Third'],
    ]);
  });
});
