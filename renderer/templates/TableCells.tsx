import { type Block, FIELD, FIELDS, FORMATS, MOST_COLUMNS, MOST_TABLE_ROWS } from '../../shared/model/template';
import { harmless } from '../../shared/model/template/document';
import { spansOf } from '../../shared/model/template/tableSpans';
import { Check } from './Controls';
import type { Part } from './PartDialog';

type Table = Extract<Block, { type: 'table' }>;

/** The cells of a table of the form, to be written in: rows and columns come and go at its end. */
export function TableCells({ block, onChange }: { block: Table; onChange(block: Table): void }) {
  const columns = Math.max(...block.rows.map(({ length }) => length));
  const rows = block.rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
  const spans = spansOf(block);
  const change = (now: string[][]) => {
    const across = now[0]?.length ?? 0;
    const merged = block.merged.filter((each) => each.row + each.rows <= now.length && each.column + each.columns <= across);
    onChange({ ...block, rows: now, widths: across === columns ? block.widths : null, merged });
  };
  const write = (at: number, column: number, words: string) =>
    change(rows.map((row, i) => (i === at ? row.map((each, c) => (c === column ? words : each)) : row)));
  return (
    <div className="whole">
      <Check
        label="The first row heads the others"
        checked={block.header}
        onChange={(header) => onChange({ ...block, header })}
      />
      <fieldset className="table-cells">
        <legend>Cells (a field stands in braces: {'{event.city}'}; what is in [brackets] is to be completed)</legend>
        <div className="grid" style={{ gridTemplateColumns: `repeat(${columns}, minmax(6rem, 1fr))` }}>
          {rows.flatMap((row, i) =>
            row.map((words, column) => {
              const span = spans[i]?.[column];
              return span ? (
                <textarea
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place alone
                  key={`${i} ${column}`}
                  aria-label={`Row ${i + 1}, column ${column + 1}`}
                  className="text"
                  rows={1}
                  maxLength={2000}
                  style={{
                    gridRow: `${i + 1} / span ${span.rows}`,
                    gridColumn: `${column + 1} / span ${span.columns}`,
                  }}
                  value={words}
                  onChange={({ target }) => write(i, column, target.value)}
                />
              ) : null;
            }),
          )}
        </div>
        <div className="acts">
          <button
            type="button"
            className="btn"
            disabled={rows.length >= MOST_TABLE_ROWS}
            onClick={() => change([...rows, Array<string>(columns).fill('')])}
          >
            Add a row
          </button>
          <button type="button" className="btn" disabled={rows.length < 2} onClick={() => change(rows.slice(0, -1))}>
            Remove the last row
          </button>
          <button
            type="button"
            className="btn"
            disabled={columns >= MOST_COLUMNS}
            onClick={() => change(rows.map((row) => [...row, '']))}
          >
            Add a column
          </button>
          <button
            type="button"
            className="btn"
            disabled={columns < 2}
            onClick={() => change(rows.map((row) => row.slice(0, -1)))}
          >
            Remove the last column
          </button>
        </div>
      </fieldset>
    </div>
  );
}

/** A part as it is taken over: braces in the cells of a table that open no known field are brackets. */
export function withKnownFields(part: Part): Part {
  if (part.kind !== 'block' || part.block.type !== 'table') return part;
  const rows = part.block.rows.map((row) => row.map(settled));
  return { ...part, block: { ...part.block, rows } };
}

function settled(words: string): string {
  let from = 0;
  let out = '';
  for (const match of words.matchAll(FIELD)) {
    const [whole, path = '', format] = match;
    const known =
      (FIELDS as readonly string[]).includes(path) && (format === undefined || (FORMATS as readonly string[]).includes(format));
    out += harmless(words.slice(from, match.index)) + (known ? whole : harmless(whole));
    from = match.index + whole.length;
  }
  return out + harmless(words.slice(from));
}
