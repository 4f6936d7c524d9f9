import type { Found } from '../dialogs/SearchDialog';
import type { NoteEditorHandle } from '../editor';
import { type FactRow, KINDS } from './factRows';

/** The facts and headings of the open briefing, as the search over everything lists them. */
export function searchablesOf(rows: readonly FactRow[], handle: NoteEditorHandle | null, pick: (id: string) => void): Found[] {
  const facts = rows.map(
    (row): Found => ({
      id: `fact ${row.id}`,
      label: row.words,
      hint: row.type,
      group: 'Facts',
      also: `${KINDS[row.kind].one} ${row.fact.fact.text}`,
      run: () => pick(row.id),
    }),
  );
  const headings = (handle?.headings() ?? []).map(
    ({ words, position }): Found => ({
      id: `heading ${position}`,
      label: words,
      group: 'Headings',
      run: () => handle?.goTo(position),
    }),
  );
  return [...headings, ...facts];
}
