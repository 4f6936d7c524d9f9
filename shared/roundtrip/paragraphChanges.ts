/** Text outside of claims, set paragraph by paragraph against what went out. */
import { diffArrays } from 'diff';
import { placesIn, sayPlaces } from './claimPlace';
import { type Found, stands, wordsOf } from './found';
import type { ExportManifest } from './manifest';
import { changer, outline, type Unkeyed } from './outline';
import type { By, WordCell, WordParagraph, WordPiece } from './wordText';

/** The least share of words that a paragraph keeps when it is changed rather than replaced. */
const SAME_PARAGRAPH = 0.4;

export function paragraphChanges(
  { paragraphs: before, claims }: ExportManifest,
  paragraphs: readonly WordParagraph[],
  { claimOf, places }: Found,
  levels: ReadonlyMap<string, number>,
): Unkeyed[] {
  const gone = new Set(
    claims.filter(({ claim }) => wordsOf(places.get(claim)?.pieces ?? []).trim() === '').map(({ claim }) => claim),
  );
  const after = paragraphs.map((paragraph) => ({
    ...outline(paragraph, claimOf),
    cell: paragraph.cell,
    heading: levels.get(paragraph.style ?? '') ?? null,
  }));
  // A deleted claim is told as such: its place is taken out on both sides.
  const bare = (words: string) => sayPlaces(words, (claim, place) => (gone.has(claim) ? '' : place));
  const kept = sameShape(before, after);
  const written = <T extends { words: string; cell: WordCell | null; heading: number | null }>(each: T) => ({
    ...each,
    bare: bare(each.words),
    place: each.cell && kept.has(each.cell.table.number) ? `${each.cell.table.number} ${each.cell.index}` : null,
  });
  const olds = before.map(written).filter((old) => old.bare.trim() !== '');
  const news = after.map(written).filter((each) => each.bare.trim() !== '');
  const times = new Map<string, number>();
  for (const { words } of olds) times.set(words, (times.get(words) ?? 0) + 1);
  const previous = new Map(olds.map((old, i) => [old, (times.get(old.words) ?? 0) > 1 ? olds[i - 1] : undefined]));
  const struck = struckOut(paragraphs, claimOf);
  const changes: Unkeyed[] = [];
  let hunk: Hunk = { olds: [], news: [], after: null };
  const close = (after: Before) => {
    changes.push(...hunkChanges(hunk, struck, previous));
    hunk = { olds: [], news: [], after };
  };
  let [at, to] = [0, 0];
  for (const { count, added, removed } of diffArrays(olds.map(compared), news.map(compared))) {
    if (added) {
      hunk.news.push(...news.slice(to, to + count));
      to += count;
    } else if (removed) {
      hunk.olds.push(...olds.slice(at, at + count));
      at += count;
    } else {
      for (let i = 0; i < count; i++) changes.push(...headingChange(olds[at + i], news[to + i]));
      at += count;
      to += count;
      const [old, now] = [olds[at - 1], news[to - 1]];
      close(old && now ? { words: old.words, at: now } : null);
    }
  }
  close(null);
  return withMoves(changes);
}

/** The same words in another cell of a table that kept its rows and columns are other words. */
const compared = ({ bare, place }: Written): string => (place === null ? bare : `${bare}\n${place}`);

/** Numbers of the tables that have as many rows and cells as they had: what stands in a cell of theirs stood in the same one. */
function sameShape(before: readonly InCell[], after: readonly InCell[]): ReadonlySet<number> {
  const [were, are] = [tablesOf(before), tablesOf(after)];
  if (were.size !== are.size) return new Set();
  const same = [...were].filter(
    ([number, { rows, cells }]) => are.get(number)?.rows === rows && are.get(number)?.cells === cells,
  );
  return new Set(same.map(([number]) => number));
}
type InCell = { cell: WordCell | null };
const tablesOf = (paragraphs: readonly InCell[]): Map<number, WordCell['table']> =>
  new Map(paragraphs.flatMap(({ cell }) => (cell ? [[cell.table.number, cell.table] as const] : [])));

function headingChange(old: Written | undefined, now: Written | undefined): Unkeyed[] {
  if (!old || !now || old.heading === now.heading) return [];
  return [{ kind: 'heading-changed', words: now.words, was: old.heading, now: now.heading, by: null }];
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
    const twin = came.find((each) => each.now === change.was && !each.cell && !moved.has(each));
    if (twin) moved.set(twin, { kind: 'paragraph-moved', was: change.was, after: twin.after, by: twin.by }).set(change, twin);
  }
  return changes.flatMap((change) => {
    if (change.kind === 'paragraph-deleted' && moved.has(change)) return [];
    return [moved.get(change) ?? change];
  });
}

/** `place` is the cell of a table that kept its shape. */
type Written = { words: string; bare: string; cell: WordCell | null; place: string | null; heading: number | null };
type Came = Written & { by: By | null };
/** The paragraph before, as it went out, and where it stands now. */
type Before = { words: string; at: Written } | null;
/** Paragraphs between two that stayed the same: those that went, those that came, and the one before them. */
type Hunk = { olds: Written[]; news: Came[]; after: Before };

/** Of what went and what came in one stretch, the pairs that share enough words or their cell are changes. */
function hunkChanges(
  { olds, news, after }: Hunk,
  struck: readonly Struck[],
  previous: ReadonlyMap<Written, Written | undefined>,
): Unkeyed[] {
  const changes: Unkeyed[] = [];
  const partner = partners(olds, news);
  const told = (old: Written) => {
    const before = previous.get(old);
    const now = before && partner.get(before);
    return before ? { previous: [before.words, ...(now ? [now.words] : [])] } : {};
  };
  for (const old of olds) {
    const now = partner.get(old);
    if (now)
      changes.push(
        { kind: 'paragraph-changed', was: old.words, now: now.words, by: now.by, ...told(old) },
        ...headingChange(old, now),
      );
    else
      changes.push({
        kind: 'paragraph-deleted',
        was: old.words,
        by: struck.find(({ words }) => words.includes(old.words))?.by ?? null,
        ...told(old),
      });
  }
  let last = after;
  for (const each of news) {
    const old = [...partner].find(([, now]) => now === each)?.[0];
    if (old) last = { words: old.words, at: each };
    else {
      const added = { kind: 'paragraph-added', now: each.words, after: last?.words ?? null, by: each.by } as const;
      changes.push(each.cell ? { ...added, cell: { behind: behind(each, last) } } : added);
    }
  }
  return changes;
}

/** How many cells behind the paragraph before it one stands; null where both stand not in one table that kept its shape. */
function behind({ cell, place }: Written, before: Before): number | null {
  const from = before?.at.cell;
  if (!cell || !from || place === null || from.table !== cell.table || cell.index < from.index) return null;
  return cell.index - from.index;
}

function partners(olds: readonly Written[], news: readonly Came[]): Map<Written, Came> {
  const partner = new Map<Written, Came>();
  const left = new Set(news);
  const pair = (best: (old: Written, free: Came[]) => Came | undefined) => {
    for (const old of olds) {
      if (partner.has(old)) continue;
      const found = best(old, [...left]);
      if (!found) continue;
      left.delete(found);
      partner.set(old, found);
    }
  };
  const likest = (old: Written, free: readonly Came[]) =>
    free
      .map((each) => ({ each, share: likeness(old.bare, each.bare) }))
      .filter(({ share }) => share >= SAME_PARAGRAPH)
      .sort((a, b) => b.share - a.share)[0]?.each;
  const inCell = (old: Written, free: readonly Came[]) => free.filter(({ place }) => place !== null && place === old.place);
  pair((old, free) => likest(old, inCell(old, free)));
  // A number typed over has no word in common with the old one.
  pair((old, free) => inCell(old, free)[0]);
  pair(likest);
  pair(({ cell }, free) =>
    cell === null ? undefined : free.find((each) => each.cell?.column === cell.column && sameWidth(cell, each.cell)),
  );
  return partner;
}

/** Rows came or went, and columns did not. */
const sameWidth = ({ table: a }: WordCell, { table: b }: WordCell): boolean => a.cells * b.rows === b.cells * a.rows;

/** The share of the words of both that both have. A claim that stands in both makes them the same paragraph. */
export function likeness(a: string, b: string): number {
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
