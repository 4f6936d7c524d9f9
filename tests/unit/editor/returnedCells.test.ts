import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { takeOver } from '../../../renderer/returned/apply';
import type { ReturnedChange } from '../../../shared/model/returned';
import { type Json, note, paragraph, schema, text } from './bench';

const cell = (words: string, attrs = {}): Json => ({
  type: 'tableCell',
  attrs,
  content: [words ? paragraph(text(words)) : paragraph()],
});
const table = (...rows: Json[][]): Json => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) });
const stateOf = (grid: Json) => EditorState.create({ doc: schema.nodeFromJSON(note(paragraph(text('Before.')), grid)) });
/** Each cell by its paragraphs, then what stands beside the table. */
function shown({ doc }: EditorState): string[] {
  const lines: string[] = [];
  doc.descendants((node) => {
    if (node.type.name !== 'tableCell') return true;
    lines.push(node.children.map((each) => each.textContent).join(' / '));
    return false;
  });
  return [...lines, doc.children.map((node) => node.type.name).join(' ')];
}
const added = (now: string, after: string, behind: number | null): ReturnedChange => ({
  key: '0',
  kind: 'paragraph-added',
  now,
  after,
  by: null,
  cell: { behind },
});
const grid = table([cell('2025'), cell('40')], [cell('2026'), cell('41')], [cell('2027'), cell('')]);
const BLOCKS = 'title paragraph table';

describe('a change in a table is taken over in its cell', () => {
  it.each<[string, ReturnedChange, string[] | null]>([
    ['a number typed over', { key: '0', kind: 'paragraph-changed', was: '41', now: '43', by: null }, ['2026', '43', '2027', '']],
    ['a number taken out', { key: '0', kind: 'paragraph-deleted', was: '41', by: null }, ['2026', '', '2027', '']],
    ['an empty cell filled', added('44', '2027', 1), ['2026', '41', '2027', '44']],
    ['a second paragraph', added('about', '41', 0), ['2026', '41 / about', '2027', '']],
    ['a cell that is not empty', added('44', '2026', 1), null],
    ['a cell that the table has not', added('44', '2027', 2), null],
    ['a cell not known, as in a new row', added('44', '2027', null), null],
  ])('%s', (_name, change, expected) => {
    const state = stateOf(grid);
    const step = takeOver(state, change);
    expect(step && shown(state.apply(step))).toEqual(expected && ['2025', '40', ...expected, BLOCKS]);
  });

  it('a number that stands twice, where the words before tell which', () => {
    const twice = table([cell('2025'), cell('40')], [cell('2026'), cell('40')]);
    const state = stateOf(twice);
    const change = { key: '0', kind: 'paragraph-changed', was: '40', now: '43', by: null } as const;
    expect(takeOver(state, change)).toBeNull();
    const step = takeOver(state, { ...change, previous: ['2026', '2028'] });
    expect(step && shown(state.apply(step))).toEqual(['2025', '40', '2026', '43', BLOCKS]);
  });

  it('not where a merged cell makes the counts differ', () => {
    const merged = table([cell('2025', { rowspan: 2 }), cell('40')], [cell('41')], [cell('2027'), cell('')]);
    expect(takeOver(stateOf(merged), added('44', '2027', 1))).toBeNull();
  });
});
