import type { Evidence } from '../brief/evidence';
import { cell, headerCell, node, paragraph, row, text } from '../brief/nodes';
import type { NoteNode } from '../model/note';
import { colonOf, type Labels, labelsOf } from './labels';

/** What the columns have, and their share of the width. */
const COLUMNS = [
  ['inNote', 40],
  ['inSource', 40],
  ['source', 20],
] as const;

/** A claim in the middle of a line may begin with the sign that ties it to what goes before: ": fifth round". */
const bare = (words: string): string => words.trim().replace(/^[:;,.–—]\s*/, '');

/** All who tell it, each on a line of thought of its own, and who said otherwise. */
const sourcesOf = ({ source, also, otherwise }: Evidence, labels: Labels): string =>
  [[source, ...also].join('; '), ...(otherwise.length > 0 ? [`${labels.otherwise} ${otherwise.join('; ')}`] : [])].join('. ');

type Claim = { fact: string; words: string };

/**
 * "Sources and evidence": each claim of the note, the words that it rests on, and where they stand. A fact told twice is
 * listed once.
 * @param language BCP 47 tag of the note
 */
export function annex(claims: readonly Claim[], index: ReadonlyMap<string, Evidence>, language: string): NoteNode[] {
  const labels = labelsOf(language);
  const sources = new Set(
    claims.flatMap(({ fact }) => {
      const found = index.get(fact);
      return found ? [found.source, ...found.also] : [];
    }),
  );
  const several = sources.size > 1;
  const rows = new Map<string, NoteNode>();
  for (const { fact, words } of claims) {
    const evidence = index.get(fact);
    if (!evidence || rows.has(fact)) continue;
    rows.set(
      fact,
      row(
        [bare(words), `“${evidence.words}”`, ...(several ? [sourcesOf(evidence, labels)] : [])].map((value) =>
          cell([paragraph([text(value || '–')])]),
        ),
      ),
    );
  }
  if (rows.size === 0) return [];
  const header = row(
    (several ? COLUMNS : COLUMNS.slice(0, 2)).map(([label, width]) => headerCell([text(labels[label])], several ? width : 50)),
  );
  const [source] = sources;
  return [
    node('heading', { level: 1, section: null, guidance: null }, [text(labels.annex)]),
    // One source is named once, not in every row.
    ...(several || !source ? [] : [paragraph([text(`${labels.source}${colonOf(language)} ${source}.`)])]),
    node('table', { layout: 'grid' }, [header, ...rows.values()]),
  ];
}
