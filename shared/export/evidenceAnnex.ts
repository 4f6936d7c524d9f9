import type { Evidence } from '../brief/evidence';
import { cell, headerCell, node, paragraph, row, text } from '../brief/nodes';
import type { NoteNode } from '../model/note';

type Claim = { fact: string; words: string };

/** "Sources and evidence": each claim of the note, the words that it rests on, and where they stand. A fact told twice is listed once. */
export function annex(claims: readonly Claim[], index: ReadonlyMap<string, Evidence>): NoteNode[] {
  const rows = new Map<string, NoteNode>();
  for (const { fact, words } of claims) {
    const evidence = index.get(fact);
    if (!evidence || rows.has(fact)) continue;
    rows.set(
      fact,
      row([words.trim(), `“${evidence.words}”`, evidence.source].map((value) => cell([paragraph([text(value || '–')])]))),
    );
  }
  if (rows.size === 0) return [];
  const header = row(
    (
      [
        ['In the note', 40],
        ['In the source', 40],
        ['Source', 20],
      ] as const
    ).map(([label, width]) => headerCell([text(label)], width)),
  );
  return [
    node('heading', { level: 1, section: null, guidance: null }, [text('Annex: sources and evidence')]),
    node('table', { layout: 'grid' }, [header, ...rows.values()]),
  ];
}
