import { expect, it } from 'vitest';
import { type Span, spansOf } from '../../../shared/model/template/tableSpans';

const merger = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
/** Each place as “rows×columns”, or a dot where another cell lies over it. */
const drawn = (spans: (Span | null)[][]) =>
  spans.map((row) => row.map((span) => (span ? `${span.rows}×${span.columns}` : '.')).join(' '));

it.each<[string, string[][], ReturnType<typeof merger>[], string[]]>([
  [
    'none',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    [],
    ['1×1 1×1', '1×1 1×1'],
  ],
  ['a row shorter than the others', [['a', 'b'], ['c']], [], ['1×1 1×1', '1×1 1×1']],
  [
    'over columns',
    [
      ['a', ''],
      ['c', 'd'],
    ],
    [merger(0, 0, 1, 2)],
    ['1×2 .', '1×1 1×1'],
  ],
  [
    'over rows',
    [
      ['a', 'b'],
      ['', 'd'],
    ],
    [merger(0, 0, 2, 1)],
    ['2×1 1×1', '. 1×1'],
  ],
  [
    'over both',
    [
      ['a', ''],
      ['', ''],
    ],
    [merger(0, 0, 2, 2)],
    ['2×2 .', '. .'],
  ],
  ['two beside each other', [['a', '', 'b', '']], [merger(0, 0, 1, 2), merger(0, 2, 1, 2)], ['1×2 . 1×2 .']],
  ['none over words', [['a', 'b']], [merger(0, 0, 1, 2)], ['1×1 1×1']],
  ['none out of the table', [['a', '']], [merger(0, 0, 2, 1), merger(0, 1, 1, 2)], ['1×1 1×1']],
  ['none over another', [['a', '', '']], [merger(0, 0, 1, 2), merger(0, 1, 1, 2)], ['1×2 . 1×1']],
])('merges %s', (_what, rows, merged, expected) => expect(drawn(spansOf({ rows, merged }))).toEqual(expected));
