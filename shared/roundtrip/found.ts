/** Where the claims of an exported document stand when it comes back. */
import type { ExportManifest } from './manifest';
import type { WordParagraph, WordPiece } from './wordText';

/** How a claim was found again; what other programs drop differs. */
export type FoundBy = 'tag' | 'bookmark' | 'wording';
export type Found = {
  places: Map<string, { pieces: WordPiece[]; by: FoundBy }>;
  /** The claim that a piece belongs to; none for words outside of claims, and for those of a copy. */
  claimOf: Map<WordPiece, string>;
};

/**
 * Each claim by its control's tag, else by its bookmark, else by its wording where that stands once. Of a claim that was
 * copied one place is the claim, and the others are words that were added.
 */
export function findClaims({ claims }: ExportManifest, paragraphs: readonly WordParagraph[]): Found {
  const places: Found['places'] = new Map();
  const claimOf: Found['claimOf'] = new Map();
  const take = (claim: string, piece: WordPiece, by: FoundBy) => {
    places.set(claim, { pieces: [...(places.get(claim)?.pieces ?? []), piece], by });
    claimOf.set(piece, claim);
  };
  const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
  for (const by of ['tag', 'bookmark'] as const) {
    const missing = new Map(claims.filter(({ claim }) => !places.has(claim)).map((claim) => [nameBy[by](claim), claim]));
    const holders = chosenHolders(missing, pieces);
    for (const piece of pieces) {
      // A claim that was pasted into another keeps its own words.
      const claim = piece.within.map(({ holder }) => holders.get(holder)).findLast((name) => name !== undefined);
      if (claim !== undefined && !claimOf.has(piece)) take(claim, piece, by);
    }
  }
  for (const { claim, words } of claims) {
    if (places.has(claim) || words === '') continue;
    const [paragraph, second] = paragraphs.filter((each) => freeWords(each, claimOf).includes(words));
    if (!paragraph || second) continue;
    for (const piece of isolate(paragraph, words, claimOf)) take(claim, piece, 'wording');
  }
  return { places, claimOf };
}

type Claim = ExportManifest['claims'][number];
const nameBy: Readonly<Record<'tag' | 'bookmark', (claim: Claim) => string>> = {
  tag: ({ claim }) => claim,
  bookmark: ({ bookmark }) => bookmark,
};

/** The controls or bookmarks that hold the claims, by their numbers. */
function chosenHolders(claims: ReadonlyMap<string, Claim>, pieces: readonly WordPiece[]): Map<number, string> {
  const held = new Map<Claim, Map<number, WordPiece[]>>();
  for (const piece of pieces) {
    for (const { name, holder } of piece.within) {
      const claim = claims.get(name);
      if (!claim) continue;
      const holders = held.get(claim) ?? new Map<number, WordPiece[]>();
      holders.set(holder, [...(holders.get(holder) ?? []), piece]);
      held.set(claim, holders);
    }
  }
  return new Map([...held].flatMap(([claim, holders]) => chosen(claim, holders).map((holder) => [holder, claim.claim] as const)));
}

/** Of several holders the one that the bookmark tells, else the one that reads as it went out, else the first. */
function chosen({ words, bookmark }: Claim, holders: ReadonlyMap<number, WordPiece[]>): number[] {
  const all = [...holders];
  const standing = all.filter(([, pieces]) => wordsOf(pieces).trim() !== '');
  const parted = wordsOf(standing.flatMap(([, pieces]) => pieces));
  // Parted by a new paragraph, it is still one claim.
  if (standing.length > 1 && bare(parted) === bare(words)) return standing.map(([holder]) => holder);
  const [holder] =
    standing.find(([, pieces]) => pieces.some(({ within }) => within.some(({ name }) => name === bookmark))) ??
    standing.find(([, pieces]) => wordsOf(pieces) === words) ??
    standing[0] ??
    all[0] ??
    [];
  return holder === undefined ? [] : [holder];
}

const bare = (words: string): string => words.replace(/\s/g, '');

export const wordsOf = (pieces: readonly WordPiece[]): string =>
  pieces
    .filter(stands)
    .map(({ text }) => text)
    .join('');

export const stands = ({ deleted }: WordPiece): boolean => deleted === null;

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
