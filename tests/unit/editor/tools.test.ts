import { history, undo } from '@tiptap/pm/history';
import { EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { claimGuard } from '../../../renderer/editor/claims/guard';
import { claimPieces } from '../../../renderer/editor/claims/pieces';
import { moveLine, sharesOf } from '../../../renderer/editor/columns';
import { addComment, changeComment, commentsIn, removeComment } from '../../../renderer/editor/nodes/comment';
import { refer, targetsIn, watchTargets } from '../../../renderer/editor/nodes/crossReference';
import { countsOf, readingTime, sectionAt } from '../../../renderer/writing/counts';
import { Find, findingOf, look, matchesIn, replaceAll, replaceOne, step } from '../../../renderer/writing/find';
import { matching } from '../../../renderer/writing/Picker';
import { claim, type Json, note, paragraph, schema, text } from './bench';

const heading = (words: string, level = 1, anchor: string | null = null): Json => ({
  type: 'heading',
  attrs: { level, anchor },
  content: [text(words)],
});
const cell = (words: string, attrs = {}): Json => ({ type: 'tableCell', attrs, content: [paragraph(text(words))] });
const table = (anchor: string | null, ...rows: Json[][]): Json => ({
  type: 'table',
  attrs: { layout: 'grid', anchor },
  content: rows.map((content) => ({ type: 'tableRow', content })),
});

const findPlugin = Find.config.addProseMirrorPlugins?.call({} as never)?.[0] as Plugin;

class Desk {
  state: EditorState;
  constructor(...blocks: Json[]) {
    const doc = schema.nodeFromJSON(note(...blocks));
    doc.check();
    this.state = EditorState.create({ doc, plugins: [claimGuard(), watchTargets, findPlugin, history({ newGroupDelay: 0 })] });
  }
  do(tr: Transaction | null): this {
    if (!tr) throw new Error('nothing was done');
    this.state = this.state.apply(tr);
    this.state.doc.check();
    return this;
  }
  undo(): void {
    undo(this.state, (tr) => this.do(tr));
  }
  select(words: string): this {
    const match = matchesIn(this.state.doc, { words, matchCase: true, wholeWord: false })[0];
    if (!match) throw new Error(`no “${words}”`);
    return this.do(this.state.tr.setSelection(TextSelection.create(this.state.doc, match.from, match.to)));
  }
  lines(): string[] {
    const lines: string[] = [];
    this.state.doc.descendants((node) => {
      if (node.isTextblock)
        lines.push(node.textBetween(0, node.content.size, '', (leaf) => `<${leaf.attrs.label ?? leaf.type.name}>`));
    });
    return lines.slice(1);
  }
}

describe('finding', () => {
  it.each<[string, string, object, number]>([
    ['minds no case', 'THE SIDES', {}, 2],
    ['minds case when told to', 'The sides', { matchCase: true }, 1],
    ['finds parts of words', 'side', {}, 3],
    ['or whole words only', 'side', { wholeWord: true }, 1],
    ['takes signs as they are', '(agreed?)', {}, 1],
    ['takes either apostrophe', "sides'", {}, 1],
    ['takes a blank that does not break', '5 May', {}, 1],
    ['finds nothing in nothing', '', {}, 0],
    ['never runs over two paragraphs', 'side 5', {}, 0],
  ])('%s', (_name, words, options, count) => {
    const desk = new Desk(
      paragraph(text('The sides agreed. For the sides’ part (agreed?) one side')),
      paragraph(text('5\u00a0May')),
    );
    expect(matchesIn(desk.state.doc, { words, matchCase: false, wholeWord: false, ...options })).toHaveLength(count);
  });

  const query = (words: string) => ({ words, matchCase: false, wholeWord: false });
  it('walks round the ends', () => {
    const desk = new Desk(paragraph(text('one two one')));
    desk.do(look(desk.state, query('one')));
    const at = () => findingOf(desk.state)?.current;
    expect(at()).toBe(0);
    desk.do(step(desk.state, 1));
    expect(at()).toBe(1);
    desk.do(step(desk.state, 1));
    expect(at()).toBe(0);
    desk.do(step(desk.state, -1));
    expect(at()).toBe(1);
  });
  it('replaces all in one step; the claim stays and shows as edited', () => {
    const desk = new Desk(paragraph(claim('They agreed on gas.'), text(' Gas again.')));
    const before = desk.state.doc;
    desk.do(look(desk.state, query('gas')));
    const done = replaceAll(desk.state, 'oil');
    expect(done?.count).toBe(2);
    desk.do(done?.tr ?? null);
    expect(desk.lines()).toEqual(['They agreed on oil. oil again.']);
    expect(claimPieces(desk.state.doc).map(({ text: words, attrs }) => [words, attrs.status])).toEqual([
      ['They agreed on oil.', 'edited'],
    ]);
    desk.undo();
    expect(desk.state.doc.toJSON()).toEqual(before.toJSON());
  });
  it('replaces words that hold what is looked for, each once', () => {
    const desk = new Desk(paragraph(text('a a')));
    desk.do(look(desk.state, query('a')));
    desk.do(replaceOne(desk.state, 'aa')).do(replaceOne(desk.state, 'aa'));
    expect(desk.lines()).toEqual(['aa aa']);
  });
  describe('in footnotes', () => {
    const note = (words: string): Json => ({ type: 'footnote', attrs: { text: words } });
    const notes = (desk: Desk): string[] => {
      const found: string[] = [];
      desk.state.doc.descendants((node) => void (node.type.name === 'footnote' && found.push(String(node.attrs.text))));
      return found;
    };
    it('finds in the order of the note and selects the footnote', () => {
      const desk = new Desk(paragraph(text('Gas first.'), note('Gas is gas.'), text(' Gas.')));
      desk.do(look(desk.state, query('gas')));
      expect(findingOf(desk.state)?.matches.map(({ within }) => within?.from ?? null)).toEqual([null, 0, 7, null]);
      desk.do(step(desk.state, 1));
      expect(desk.state.selection).toMatchObject({ node: { type: { name: 'footnote' } } });
    });
    it('replaces one by one', () => {
      const desk = new Desk(paragraph(text('Gas first.'), note('gas is gas.'), text(' Gas.')));
      desk.do(look(desk.state, query('gas')));
      for (const words of ['one', 'twotwo', 'three', 'four']) desk.do(replaceOne(desk.state, words));
      expect([desk.lines(), notes(desk)]).toEqual([['one first.<footnote> four.'], ['twotwo is three.']]);
    });
    it('replaces all in one step, which one undo takes back', () => {
      const desk = new Desk(paragraph(claim('Gas first.'), note('gas is gas.')), paragraph(note('Gas.'), text('Gas')));
      const before = desk.state.doc;
      desk.do(look(desk.state, query('gas')));
      const done = replaceAll(desk.state, 'oil!');
      expect(done?.count).toBe(5);
      desk.do(done?.tr ?? null);
      expect([desk.lines(), notes(desk)]).toEqual([
        ['oil! first.<footnote>', '<footnote>oil!'],
        ['oil! is oil!.', 'oil!.'],
      ]);
      desk.undo();
      expect(desk.state.doc.toJSON()).toEqual(before.toJSON());
    });
    it('takes a footnote out of which nothing is left', () => {
      const desk = new Desk(paragraph(text('Gas.'), note('TBC')));
      desk.do(look(desk.state, query('TBC')));
      desk.do(replaceAll(desk.state, '')?.tr ?? null);
      expect(desk.lines()).toEqual(['Gas.']);
    });
    it('leaves one that has no room for the words', () => {
      const desk = new Desk(paragraph(text('a'), note(`a${'b'.repeat(4_999)}`)));
      desk.do(look(desk.state, query('a')));
      const done = replaceAll(desk.state, 'cc');
      expect(done?.count).toBe(1);
      desk.do(done?.tr ?? null);
      expect(desk.lines()).toEqual(['cc<footnote>']);
      expect(replaceOne(desk.state, 'dd')).toBeNull();
    });
  });
  it('replaces by nothing', () => {
    const desk = new Desk(paragraph(text('well, well')));
    desk.do(look(desk.state, query('well, ')));
    desk.do(replaceAll(desk.state, '')?.tr ?? null);
    expect(desk.lines()).toEqual(['well']);
  });
});

describe('cross references', () => {
  const target = (desk: Desk, words: string) => {
    const found = targetsIn(desk.state.doc).find((each) => each.words === words);
    if (!found) throw new Error(`no target “${words}”`);
    return found;
  };
  it('give their target an anchor and show its words, in one step', () => {
    const desk = new Desk(heading('Energy'), paragraph(text('See ')));
    const before = desk.state.doc;
    desk.select('See ');
    desk.do(refer(desk.state, target(desk, 'Energy'), 'x1'));
    expect(desk.lines()).toEqual(['Energy', 'See <Energy>']);
    desk.undo();
    expect(desk.state.doc.toJSON()).toEqual(before.toJSON());
  });
  it('follow their heading, and keep its last words when it goes', () => {
    const desk = new Desk(
      heading('Energy', 1, 'x1'),
      paragraph({ type: 'crossReference', attrs: { target: 'x1', label: 'Energy' } }),
    );
    desk.do(desk.state.tr.insertText(' and gas', 1 + desk.state.doc.child(0).nodeSize + 6));
    expect(desk.lines()[1]).toBe('<Energy and gas>');
    const first = desk.state.doc.child(0).nodeSize;
    desk.do(desk.state.tr.delete(first, first + desk.state.doc.child(1).nodeSize));
    expect(desk.lines()).toEqual(['<Energy and gas>']);
  });
  it('number the tables that are referred to, in order', () => {
    const desk = new Desk(table(null, [cell('a')]), table('t2', [cell('b')]), table('t1', [cell('c')]), paragraph(text('x')));
    expect(targetsIn(desk.state.doc).map(({ words }) => words)).toEqual(['', 'Table 1', 'Table 2']);
  });
  it('point to the first of two headings with one anchor', () => {
    const desk = new Desk(heading('A', 1, 'x'), paragraph(text('y')));
    desk.do(desk.state.tr.insert(desk.state.doc.content.size, schema.nodeFromJSON(heading('B', 1, 'x'))));
    expect(targetsIn(desk.state.doc).map(({ anchor }) => anchor)).toEqual(['x', null]);
  });
});

describe('comments', () => {
  const data = { author: 'A', time: '2026-01-01T00:00:00Z', text: 'Why?', resolved: false };
  it('lie over words with claims and over each other', () => {
    const desk = new Desk(paragraph(claim('They agreed on gas.')));
    desk.select('agreed on');
    desk.do(addComment(desk.state, 'k1', data));
    desk.select('on gas');
    desk.do(addComment(desk.state, 'k2', { ...data, text: 'Sure?' }));
    expect(commentsIn(desk.state.doc).map(({ words, text: said }) => [words, said])).toEqual([
      ['agreed on', 'Why?'],
      ['on gas', 'Sure?'],
    ]);
    expect(claimPieces(desk.state.doc).map(({ attrs }) => attrs.status)).toEqual(['unverified']);
  });
  it('are resolved, removed, and brought back by undo', () => {
    const desk = new Desk(paragraph(text('words')));
    desk.select('words');
    desk.do(addComment(desk.state, 'k1', data));
    desk.do(changeComment(desk.state, 'k1', { resolved: true }));
    expect(commentsIn(desk.state.doc)[0]?.resolved).toBe(true);
    desk.do(removeComment(desk.state, 'k1'));
    expect(commentsIn(desk.state.doc)).toEqual([]);
    desk.undo();
    desk.undo();
    expect(commentsIn(desk.state.doc)[0]?.resolved).toBe(false);
  });
  it('want words to be about', () => expect(addComment(new Desk(paragraph()).state, 'k', data)).toBeNull());
});

describe('the width of columns', () => {
  const widths = (desk: Desk) => sharesOf(desk.state.doc.child(1));
  it.each<[string, Json[][], number[]]>([
    ['starts even, the rest in the first', [[cell('a'), cell('b'), cell('c')]], [34, 33, 33]],
    ['is what was dragged', [[cell('a', { colwidth: [70] }), cell('b', { colwidth: [30] })]], [70, 30]],
    [
      'is found below a merged head',
      [[cell('a', { colspan: 2 })], [cell('b', { colwidth: [60] }), cell('c', { colwidth: [40] })]],
      [60, 40],
    ],
    ['starts anew when a column came', [[cell('a', { colwidth: [60] }), cell('b', { colwidth: [40] }), cell('c')]], [34, 33, 33]],
  ])('%s', (_name, rows, expected) => expect(widths(new Desk(table(null, ...rows)))).toEqual(expected));
  it('moves between two, never under five percent, in every row', () => {
    const desk = new Desk(table(null, [cell('a'), cell('b')], [cell('c'), cell('d')]));
    const at = desk.state.doc.child(0).nodeSize;
    desk.do(moveLine(desk.state, at, 0, 20));
    expect(widths(desk)).toEqual([70, 30]);
    desk.do(moveLine(desk.state, at, 0, 90));
    expect(widths(desk)).toEqual([95, 5]);
    expect(moveLine(desk.state, at, 0, 10)).toBeNull();
    expect(moveLine(desk.state, at, 1, 10)).toBeNull();
  });
  it.each<[string, number, readonly [number, number], number[]]>([
    ['keeps room for the longest word of the one', -45, [30, 20], [30, 70]],
    ['and of the other', 45, [30, 20], [80, 20]],
    ['leaves what is narrower already', -10, [60, 20], [50, 50]],
    ['lets that grow', 10, [60, 20], [60, 40]],
  ])('%s', (_name, by, least, expected) => {
    const desk = new Desk(table(null, [cell('a'), cell('b')]));
    const moved = moveLine(desk.state, desk.state.doc.child(0).nodeSize, 0, by, least);
    if (moved) desk.do(moved);
    expect(widths(desk)).toEqual(expected);
  });
});

it('counts words of the note and of each section with what lies below it', () => {
  const desk = new Desk(
    heading('A'),
    paragraph(text('one two')),
    heading('B', 2),
    paragraph(text('three')),
    heading('C'),
    paragraph(),
  );
  const { sections } = countsOf(desk.state.doc);
  expect(sections.map(({ title, words }) => [title, words])).toEqual([
    ['A', 4],
    ['B', 1],
    ['C', 0],
  ]);
  expect(sectionAt(sections, (sections[1]?.position ?? 0) + 5)?.title).toBe('B');
});

describe('filtering choices', () => {
  const choices = ['Numbered list', 'Bulleted list', 'Table', 'Contents'].map((label) => ({ id: label, label, group: 'Blocks' }));
  it.each<[string, string[]]>([
    ['list', ['Numbered list', 'Bulleted list']],
    ['num li', ['Numbered list']],
    ['ta', ['Table']],
    ['zebra', []],
  ])('%s', (query, expected) => expect(matching(choices, query).map(({ label }) => label)).toEqual(expected));
});

it.each([
  [0, '0 s'],
  [1, '5 s'],
  [120, '35 s'],
  [238, '1 min'],
  [700, '3 min'],
])('%i words are read in %s', (words, time) => expect(readingTime(words)).toBe(time));
