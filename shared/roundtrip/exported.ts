/** What an export remembers, read from the very document that goes out, so that one that comes back untouched shows no change. */
import type { ExportManifest } from './manifest';
import { outline } from './outline';
import { type WordPiece, wordParagraphs } from './wordText';

/**
 * @param xml `word/document.xml` as it goes out
 * @param claims the fact and the bookmark of each claim, by its id, which is also its control's tag
 */
export function manifestOf(
  xml: string,
  from: Pick<ExportManifest, 'briefing' | 'template' | 'revision'>,
  claims: ReadonlyMap<string, { fact: string; bookmark: string }>,
): ExportManifest {
  const paragraphs = wordParagraphs(xml);
  const words = new Map<string, string>();
  const claimOf = new Map<WordPiece, string>();
  for (const piece of paragraphs.flatMap(({ pieces }) => pieces)) {
    const claim = piece.within.find(({ name }) => claims.has(name))?.name;
    if (claim === undefined) continue;
    claimOf.set(piece, claim);
    words.set(claim, (words.get(claim) ?? '') + piece.text);
  }
  return {
    ...from,
    claims: [...claims].map(([claim, { fact, bookmark }]) => ({ claim, fact, bookmark, words: words.get(claim) ?? '' })),
    paragraphs: paragraphs.map((paragraph) => ({ words: outline(paragraph, claimOf).words, cell: paragraph.cell })),
  };
}
