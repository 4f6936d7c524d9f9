/** What an export remembers, read from the very document that goes out, so that one that comes back untouched shows no change. */
import type { ExportManifest } from './manifest';
import { outline } from './outline';
import { headingLevels, notesOf, thingsOf, type WordParts } from './wordBeside';
import { type WordPiece, wordText } from './wordText';

/**
 * @param parts the XML of the file as it goes out
 * @param claims the fact and the bookmark of each claim, by its id, which is also its control's tag
 */
export function manifestOf(
  parts: WordParts,
  from: Pick<ExportManifest, 'briefing' | 'template' | 'revision'>,
  claims: ReadonlyMap<string, { fact: string; bookmark: string }>,
): ExportManifest {
  const { paragraphs, things } = wordText(parts.get('word/document.xml') ?? '');
  const levels = headingLevels(parts.get('word/styles.xml') ?? '');
  const words = new Map<string, string>();
  const claimOf = new Map<WordPiece, string>();
  for (const piece of paragraphs.flatMap(({ pieces }) => pieces)) {
    const claim = piece.within.find(({ name }) => claims.has(name))?.name;
    if (claim === undefined) continue;
    claimOf.set(piece, claim);
    words.set(claim, (words.get(claim) ?? '') + piece.text);
  }
  const numberOf = new Map(paragraphs.map((paragraph, i) => [paragraph, i]));
  return {
    ...from,
    claims: [...claims].map(([claim, { fact, bookmark }]) => ({ claim, fact, bookmark, words: words.get(claim) ?? '' })),
    paragraphs: paragraphs.map((paragraph) => ({
      words: outline(paragraph, claimOf).words,
      cell: paragraph.cell,
      heading: levels.get(paragraph.style ?? '') ?? null,
    })),
    beside: {
      notes: notesOf(parts, paragraphs).map(({ words: said, paragraph, at }) => ({
        words: said,
        claim: claimOf.get(pieceBefore(paragraph.pieces, at) ?? NO_PIECE) ?? '',
        paragraph: numberOf.get(paragraph) ?? 0,
      })),
      things: thingsOf(parts, things).map(({ what, words: said, value }) => ({ what, words: said, value })),
    },
  };
}

const NO_PIECE: WordPiece = { text: '', within: [], comments: [], inserted: null, deleted: null };

/** The piece that ends or goes on before that many letters. */
function pieceBefore(pieces: readonly WordPiece[], letters: number): WordPiece | undefined {
  let at = 0;
  let last: WordPiece | undefined;
  for (const piece of pieces) {
    if (at >= letters) break;
    at += piece.text.length;
    last = piece;
  }
  return last;
}
