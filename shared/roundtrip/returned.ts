/** What a colleague did to an exported document, told claim by claim and paragraph by paragraph. */
import type { ReturnedChange } from '../model/returned';
import { unbound } from '../typography/bound';
import { noteChanges, thingChanges } from './besideChanges';
import { type Found, type FoundBy, findClaims, wordsOf } from './found';
import type { ExportManifest } from './manifest';
import { changer, type Unkeyed } from './outline';
import { paragraphChanges } from './paragraphChanges';
import { headingLevels, notesOf, thingsOf, type WordParts } from './wordBeside';
import { type WordComment, type WordParagraph, wordComments, wordText } from './wordText';

export type Returned = { changes: ReturnedChange[]; foundBy: Record<FoundBy, number> };

/**
 * Sets the document as it came back against what it was when it went out. Tracked changes count as made: an insertion is
 * there, a deletion is gone.
 */
export function returnedChanges(went: ExportManifest, parts: WordParts): Returned {
  const manifest = breaking(went);
  const { paragraphs, things } = wordText(parts.get('word/document.xml') ?? '');
  const comments = wordComments(parts.get('word/comments.xml') ?? '');
  const found = findClaims(manifest, paragraphs);
  const { beside } = manifest;
  const levels = beside ? headingLevels(parts.get('word/styles.xml') ?? '') : new Map<string, number>();
  const inWords = [...claimChanges(manifest, found), ...paragraphChanges(manifest, paragraphs, found, levels)];
  const text = paragraphs.map(({ pieces }) => wordsOf(pieces)).join('\n');
  const changes = [
    ...inWords,
    ...(beside ? noteChanges(manifest, notesOf(parts, paragraphs), found, inWords) : []),
    ...(beside ? thingChanges(beside, thingsOf(parts, things), found, text) : []),
    ...commentChanges(paragraphs, comments, found),
  ];
  const foundBy: Record<FoundBy, number> = { tag: 0, bookmark: 0, wording: 0 };
  for (const { by } of found.places.values()) foundBy[by]++;
  return { changes: changes.map((change, i) => ({ ...change, key: `${i}` })), foundBy };
}

/** What an earlier Chancery wrote down has blanks that do not break. */
const breaking = (manifest: ExportManifest): ExportManifest => ({
  ...manifest,
  claims: manifest.claims.map(breakingWords),
  paragraphs: manifest.paragraphs.map(breakingWords),
  beside: manifest.beside && {
    notes: manifest.beside.notes.map(breakingWords),
    things: manifest.beside.things.map(breakingWords),
  },
});
const breakingWords = <T extends { words: string }>(each: T): T => ({ ...each, words: unbound(each.words) });

function claimChanges({ claims }: ExportManifest, { places }: Found): Unkeyed[] {
  return claims.flatMap(({ claim, fact, words: was }): Unkeyed[] => {
    const pieces = places.get(claim)?.pieces ?? [];
    const now = wordsOf(pieces);
    const by = changer(pieces);
    if (now.trim() === '') return [{ kind: 'claim-deleted', claim, fact, was, by }];
    return now === was ? [] : [{ kind: 'claim-changed', claim, fact, was, now, by }];
  });
}

function commentChanges(paragraphs: readonly WordParagraph[], comments: readonly WordComment[], { claimOf }: Found): Unkeyed[] {
  return comments.map((comment): Unkeyed => {
    const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces.filter((piece) => piece.comments.includes(comment.id)));
    const claim = pieces.map((piece) => claimOf.get(piece)).find((id) => id !== undefined) ?? null;
    return { kind: 'comment', words: wordsOf(pieces), claim, text: comment.text, by: comment.by };
  });
}
