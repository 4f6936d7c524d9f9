/** What a colleague did to an exported document, told claim by claim and paragraph by paragraph. */
import { diffArrays } from 'diff';
import type { ReturnedChange } from '../model/returned';
import { unbound } from '../typography/bound';
import { placeOf, placesIn, sayPlaces } from './claimPlace';
import type { ExportManifest } from './manifest';
import type { By, WordComment, WordParagraph, WordPiece } from './wordText';

/** How a claim was found again; what other programs drop differs. */
export type FoundBy = 'tag' | 'bookmark' | 'wording';
export type Returned = { changes: ReturnedChange[]; foundBy: Record<FoundBy, number> };

/**
 * Sets the document as it came back against what it was when it went out. Tracked changes count as made: an insertion is
 * there, a deletion is gone.
 */
export function returnedChanges(
  went: ExportManifest,
  paragraphs: readonly WordParagraph[],
  comments: readonly WordComment[],
): Returned {
  const manifest = breaking(went);
  const found = findClaims(manifest, paragraphs);
  const changes = [
    ...claimChanges(manifest, found),
    ...paragraphChanges(manifest, paragraphs, found),
    ...commentChanges(paragraphs, comments, found),
  ];
  const foundBy: Record<FoundBy, number> = { tag: 0, bookmark: 0, wording: 0 };
  for (const { by } of found.places.values()) foundBy[by]++;
  return { changes: changes.map((change, i) => ({ ...change, key: `${i}` })), foundBy };
}

/** What an earlier Chancery wrote down has blanks that do not break. */
const breaking = (manifest: ExportManifest): ExportManifest => ({
  ...manifest,
  claims: manifest.claims.map((claim) => ({ ...claim, words: unbound(claim.words) })),
  paragraphs: manifest.paragraphs.map(unbound),
});

/** A change before it has its key. */
type Unkeyed = ReturnedChange extends infer C ? (C extends ReturnedChange ? Omit<C, 'key'> : never) : never;

type Place = { paragraph: WordParagraph; pieces: WordPiece[]; by: FoundBy };
type Found = { places: Map<string, Place>; claimOf: Map<WordPiece, string> };

/** Each claim by its control's tag, else by its bookmark, else by its wording where that stands once. */
function findClaims({ claims }: ExportManifest, paragraphs: readonly WordParagraph[]): Found {
  const byTag = new Map(claims.map(({ claim }) => [claim, claim]));
  const byBookmark = new Map(claims.map(({ bookmark, claim }) => [bookmark, claim]));
  const places = new Map<string, Place>();
  const claimOf = new Map<WordPiece, string>();
  const take = (claim: string, paragraph: WordParagraph, piece: WordPiece, by: FoundBy) => {
    const known = places.get(claim);
    if (known && known.by !== by) return;
    places.set(claim, { paragraph, pieces: [...(known?.pieces ?? []), piece], by });
    claimOf.set(piece, claim);
  };
  for (const [names, by] of [
    [byTag, 'tag'],
    [byBookmark, 'bookmark'],
  ] as const) {
    const before = new Set(places.keys());
    for (const paragraph of paragraphs) {
      for (const piece of paragraph.pieces) {
        const claim = piece.within.map((name) => names.get(name)).find((name) => name !== undefined);
        if (claim !== undefined && !before.has(claim) && !claimOf.has(piece)) take(claim, paragraph, piece, by);
      }
    }
  }
  for (const { claim, words } of claims) {
    if (places.has(claim) || words === '') continue;
    const holders = paragraphs.filter((paragraph) => freeWords(paragraph, claimOf).includes(words));
    const [holder, second] = holders;
    if (!holder || second) continue;
    for (const piece of isolate(holder, words, claimOf)) take(claim, holder, piece, 'wording');
  }
  return { places, claimOf };
}

const stands = ({ deleted }: WordPiece): boolean => deleted === null;
const freeWords = ({ pieces }: WordParagraph, claimOf: ReadonlyMap<WordPiece, string>): string =>
  pieces
    .filter((piece) => stands(piece) && !claimOf.has(piece))
    .map(({ text }) => text)
    .join('');

/** Parts the pieces of a paragraph so that the words are pieces of their own, and gives those. */
function isolate(paragraph: WordParagraph, words: string, claimOf: ReadonlyMap<WordPiece, string>): WordPiece[] {
  const from = freeWords(paragraph, claimOf).indexOf(words);
  const to = from + words.length;
  const inside: WordPiece[] = [];
  let at = 0;
  paragraph.pieces = paragraph.pieces.flatMap((piece) => {
    if (!stands(piece) || claimOf.has(piece)) return [piece];
    const [start, end] = [at, at + piece.text.length];
    at = end;
    const cut = (a: number, b: number): WordPiece[] =>
      b > a ? [{ ...piece, text: piece.text.slice(a - start, b - start) }] : [];
    const middle = cut(Math.max(start, from), Math.min(end, to));
    inside.push(...middle);
    return end <= from || start >= to
      ? [piece]
      : [...cut(start, Math.min(end, from)), ...middle, ...cut(Math.max(start, to), end)];
  });
  return inside;
}

const wordsOf = (pieces: readonly WordPiece[]): string =>
  pieces
    .filter(stands)
    .map(({ text }) => text)
    .join('');

/** Who changed the pieces, where the document tells. */
const changer = (pieces: readonly WordPiece[]): By | null =>
  pieces.map(({ inserted, deleted }) => inserted ?? deleted).find((by) => by !== null) ?? null;

function claimChanges({ claims }: ExportManifest, { places }: Found): Unkeyed[] {
  return claims.flatMap(({ claim, fact, words: was }): Unkeyed[] => {
    const pieces = places.get(claim)?.pieces ?? [];
    const now = wordsOf(pieces);
    const by = changer(pieces);
    if (now.trim() === '') return [{ kind: 'claim-deleted', claim, fact, was, by }];
    return now === was ? [] : [{ kind: 'claim-changed', claim, fact, was, now, by }];
  });
}

/**
 * A paragraph's words with each claim as its place, and who changed anything outside the claims.
 * @param stays which pieces outside of claims count; those that are not deleted, unless it is said otherwise
 */
export function outline(
  { pieces }: WordParagraph,
  claimOf: ReadonlyMap<WordPiece, string>,
  stays: (piece: WordPiece) => boolean = stands,
): { words: string; by: By | null } {
  let words = '';
  let last: string | undefined;
  for (const piece of pieces) {
    const claim = claimOf.get(piece);
    if (claim === undefined) words += stays(piece) ? piece.text : '';
    else if (claim !== last) words += placeOf(claim);
    last = claim;
  }
  return { words, by: changer(pieces.filter((piece) => !claimOf.has(piece))) };
}

/** The least share of words that a paragraph keeps when it is changed rather than replaced. */
const SAME_PARAGRAPH = 0.4;

function paragraphChanges(
  { paragraphs: before, claims }: ExportManifest,
  paragraphs: readonly WordParagraph[],
  { claimOf, places }: Found,
): Unkeyed[] {
  const gone = new Set(
    claims.filter(({ claim }) => wordsOf(places.get(claim)?.pieces ?? []).trim() === '').map(({ claim }) => claim),
  );
  const after = paragraphs.map((paragraph) => outline(paragraph, claimOf));
  // A deleted claim is told as such: its place is taken out on both sides.
  const bare = (words: string) => sayPlaces(words, (claim, place) => (gone.has(claim) ? '' : place));
  const olds = before.map((words) => ({ words, bare: bare(words) })).filter((old) => old.bare.trim() !== '');
  const news = after.map((each) => ({ ...each, bare: bare(each.words) })).filter((each) => each.bare.trim() !== '');
  const struck = struckOut(paragraphs, claimOf);
  const changes: Unkeyed[] = [];
  let hunk: Hunk = { olds: [], news: [], after: null };
  const close = (after: string | null) => {
    changes.push(...hunkChanges(hunk, struck));
    hunk = { olds: [], news: [], after };
  };
  let [at, to] = [0, 0];
  for (const { count, added, removed } of diffArrays(
    olds.map((old) => old.bare),
    news.map((each) => each.bare),
  )) {
    if (added) {
      hunk.news.push(...news.slice(to, to + count));
      to += count;
    } else if (removed) {
      hunk.olds.push(...olds.slice(at, at + count));
      at += count;
    } else {
      at += count;
      to += count;
      close(olds[at - 1]?.words ?? null);
    }
  }
  close(null);
  return withMoves(changes);
}

type Struck = { words: string; by: By };

/** Words that stand there struck out, with claims as places. A paragraph whose mark was deleted too goes on in the next, so several may lie in one stretch. */
function struckOut(paragraphs: readonly WordParagraph[], claimOf: ReadonlyMap<WordPiece, string>): Struck[] {
  return paragraphs.flatMap((paragraph) => {
    const stretches: WordPiece[][] = [];
    paragraph.pieces.forEach((piece, i) => {
      if (stands(piece)) return;
      const before = paragraph.pieces[i - 1];
      if (before && !stands(before)) stretches.at(-1)?.push(piece);
      else stretches.push([piece]);
    });
    return stretches.flatMap((pieces) => {
      const { words } = outline({ ...paragraph, pieces }, claimOf, () => true);
      const by = changer(pieces);
      return by ? [{ words, by }] : [];
    });
  });
}

/** What went in one place and came in the same words in another was moved. */
function withMoves(changes: readonly Unkeyed[]): Unkeyed[] {
  const came = changes.filter((change) => change.kind === 'paragraph-added');
  const moved = new Map<Unkeyed, Unkeyed>();
  for (const change of changes) {
    if (change.kind !== 'paragraph-deleted') continue;
    const twin = came.find((each) => each.now === change.was && !moved.has(each));
    if (twin) moved.set(twin, { kind: 'paragraph-moved', was: change.was, after: twin.after, by: twin.by }).set(change, twin);
  }
  return changes.flatMap((change) => {
    if (change.kind === 'paragraph-deleted' && moved.has(change)) return [];
    return [moved.get(change) ?? change];
  });
}

type Written = { words: string; bare: string };
/** Paragraphs between two that stayed the same: those that went, those that came, and the one before them. */
type Hunk = { olds: Written[]; news: (Written & { by: By | null })[]; after: string | null };

/** Of what went and what came in one stretch, the pairs that share enough words are changes. */
function hunkChanges({ olds, news, after }: Hunk, struck: readonly Struck[]): Unkeyed[] {
  const changes: Unkeyed[] = [];
  const left = new Set(news);
  let last = after;
  const partner = new Map<Written, Hunk['news'][number]>();
  for (const old of olds) {
    const [best] = [...left]
      .map((each) => ({ each, share: shared(old.bare, each.bare) }))
      .filter(({ share }) => share >= SAME_PARAGRAPH)
      .sort((a, b) => b.share - a.share);
    if (!best) continue;
    left.delete(best.each);
    partner.set(old, best.each);
  }
  for (const old of olds) {
    const now = partner.get(old);
    if (now) changes.push({ kind: 'paragraph-changed', was: old.words, now: now.words, by: now.by });
    else
      changes.push({
        kind: 'paragraph-deleted',
        was: old.words,
        by: struck.find(({ words }) => words.includes(old.words))?.by ?? null,
      });
  }
  for (const each of news) {
    const old = [...partner].find(([, now]) => now === each)?.[0];
    if (old) last = old.words;
    else changes.push({ kind: 'paragraph-added', now: each.words, after: last, by: each.by });
  }
  return changes;
}

/** The share of the words of both that both have. A claim that stands in both makes them the same paragraph. */
function shared(a: string, b: string): number {
  if (placesIn(a).some((place) => b.includes(place))) return 1;
  const count = (text: string): Map<string, number> => {
    const words = new Map<string, number>();
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
    return words;
  };
  const [first, second] = [count(a), count(b)];
  let [both, all] = [0, 0];
  for (const word of new Set([...first.keys(), ...second.keys()])) {
    both += Math.min(first.get(word) ?? 0, second.get(word) ?? 0);
    all += Math.max(first.get(word) ?? 0, second.get(word) ?? 0);
  }
  return all === 0 ? 0 : both / all;
}

function commentChanges(paragraphs: readonly WordParagraph[], comments: readonly WordComment[], { claimOf }: Found): Unkeyed[] {
  return comments.map((comment): Unkeyed => {
    const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces.filter((piece) => piece.comments.includes(comment.id)));
    const claim = pieces.map((piece) => claimOf.get(piece)).find((id) => id !== undefined) ?? null;
    return { kind: 'comment', words: wordsOf(pieces), claim, text: comment.text, by: comment.by };
  });
}
