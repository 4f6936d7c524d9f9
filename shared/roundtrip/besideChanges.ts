/** What was done beside the words: to notes, links, pictures, equations, and to the heads and feet of pages. */
import { diffArrays } from 'diff';
import type { ThingKind } from '../model/returned';
import type { Found } from './found';
import type { ExportManifest } from './manifest';
import { outline, type Unkeyed } from './outline';
import { likeness } from './paragraphChanges';
import type { PlacedNote } from './wordBeside';
import type { WordParagraph } from './wordText';
import type { Thing } from './wordThings';

type Beside = NonNullable<ExportManifest['beside']>;
type OldNote = Beside['notes'][number];
type OldThing = Beside['things'][number];

/** The least share of words that a note keeps when it is changed rather than replaced. */
const SAME_NOTE = 0.4;

/** What lies between two that stayed the same. */
type Hunk<Was, Now> = { olds: Was[]; news: Now[] };

function hunksOf<Was, Now>(
  olds: readonly Was[],
  news: readonly Now[],
  keys: { was(each: Was): string; now(each: Now): string },
): Hunk<Was, Now>[] {
  const hunks: Hunk<Was, Now>[] = [];
  let [at, to] = [0, 0];
  let last: Hunk<Was, Now> | null = null;
  for (const { count, added, removed } of diffArrays(olds.map(keys.was), news.map(keys.now))) {
    if (!added && !removed) last = null;
    else if (!last) {
      last = { olds: [], news: [] };
      hunks.push(last);
    }
    if (!added) {
      if (removed) last?.olds.push(...olds.slice(at, at + count));
      at += count;
    }
    if (!removed) {
      if (added) last?.news.push(...news.slice(to, to + count));
      to += count;
    }
  }
  return hunks;
}

/**
 * Notes by their words, in their order. One that went with its claim or its paragraph is told by these.
 * @param told what is told of claims and paragraphs
 */
export function noteChanges(
  { beside, paragraphs }: ExportManifest,
  notes: readonly PlacedNote[],
  { claimOf }: Found,
  told: readonly Unkeyed[],
): Unkeyed[] {
  const goneClaims = new Set(told.flatMap((change) => (change.kind === 'claim-deleted' ? [change.claim] : [])));
  const goneParagraphs = new Set(told.flatMap((change) => (change.kind === 'paragraph-deleted' ? [change.was] : [])));
  const wentAlong = ({ claim, paragraph }: OldNote) =>
    goneClaims.has(claim) || goneParagraphs.has(paragraphs[paragraph]?.words ?? '');
  return hunksOf(beside?.notes ?? [], notes, { was: ({ words }) => words, now: ({ words }) => words }).flatMap(
    ({ olds, news }) => {
      const left = new Set(news);
      const changes = olds.flatMap((old): Unkeyed[] => {
        const like = (each: PlacedNote) =>
          each.kind === 'footnote' && (olds.length === news.length || likeness(old.words, each.words) >= SAME_NOTE);
        const now = wentAlong(old) ? undefined : [...left].find(like);
        if (now) left.delete(now);
        if (now) return [{ kind: 'note-changed', was: old.words, now: now.words, by: now.by }];
        return wentAlong(old) ? [] : [{ kind: 'note-deleted', was: old.words, by: null }];
      });
      const added = [...left].map(({ kind, words, paragraph, at, by }): Unkeyed => {
        const within = outline(paragraph, claimOf).words;
        const before = outline(startOf(paragraph, at, claimOf), claimOf).words;
        return { kind: 'note-added', note: kind, now: words, in: within, before, by };
      });
      return [...changes, ...added];
    },
  );
}

/** A paragraph up to so many letters; a claim that a note stands in counts whole. */
function startOf(paragraph: WordParagraph, letters: number, claimOf: Found['claimOf']): WordParagraph {
  let left = letters;
  const pieces = paragraph.pieces.flatMap((piece) => {
    const inside = Math.min(left, piece.text.length);
    left -= inside;
    if (inside === 0) return [];
    return claimOf.has(piece) || inside === piece.text.length ? [piece] : [{ ...piece, text: piece.text.slice(0, inside) }];
  });
  return { ...paragraph, pieces };
}

/** Words that the look of a claim or of the author's own words says something of: where they are gone, that is told. */
const IN_WORDS: ReadonlySet<ThingKind> = new Set(['link', 'struck', 'highlighted', 'hidden']);

/** @param text all words as they stand now */
export function thingChanges(beside: Beside, things: readonly Thing[], { claimOf }: Found, text: string): Unkeyed[] {
  const kinds = new Set([...beside.things, ...things].map(({ what }) => what));
  return [...kinds].flatMap((what): Unkeyed[] => {
    const olds = beside.things.filter((each) => each.what === what);
    const news = things.filter((each) => each.what === what);
    if (what === 'header' || what === 'footer') return lineChanges(what, olds, news);
    const key = ({ words, value }: OldThing) => (what === 'link' ? value : words);
    return hunksOf<OldThing, Thing>(olds, news, { was: key, now: key }).flatMap((hunk) => {
      const pairs = Math.max(hunk.olds.length, hunk.news.length);
      return Array.from({ length: pairs }, (_, i): Unkeyed[] => {
        const [was, now] = [hunk.olds[i], hunk.news[i]];
        if (!now && was && IN_WORDS.has(what) && !text.includes(was.words)) return [];
        const where = now?.paragraph ? outline(now.paragraph, claimOf).words : null;
        return [
          { kind: 'thing', what, was: was ? sayThing(was) : null, now: now ? sayThing(now) : null, where, by: now?.by ?? null },
        ];
      }).flat();
    });
  });
}

const sayThing = ({ words, value }: OldThing): string => (value === '' ? words : `${words} (${value})`);

/** Pages may have heads of several kinds, and programs repeat them: what counts is which lines there are. */
function lineChanges(what: ThingKind, olds: readonly OldThing[], news: readonly Thing[]): Unkeyed[] {
  const without = (lines: readonly OldThing[], others: readonly OldThing[]) =>
    lines
      .map(({ words }) => words)
      .filter((words) => !others.some((other) => other.words === words))
      .join('\n') || null;
  const [was, now] = [without(olds, news), without(news, olds)];
  return was === null && now === null ? [] : [{ kind: 'thing', what, was, now, where: null, by: null }];
}
