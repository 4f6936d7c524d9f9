/** From letters with places on pages to paragraphs in reading order. */

/** A run of letters as drawn: its left end and base line from the page's lower left corner, in points. */
export type Piece = { words: string; x: number; y: number; width: number; size: number };
export type PageOfText = { width: number; height: number; pieces: readonly Piece[] };

/** Pieces that stand on one base line without a gap that the eye would take for a gutter. */
type Line = { words: string; left: number; right: number; y: number; size: number };
/** Lines that follow each other in one column. */
type Block = Line[];
/** `full`: its last line runs to the end of a column that has other lines too. */
type Paragraph = { words: string; size: number; full: boolean };

/** The share of a page at its head and foot where running heads and page numbers stand. */
const MARGIN_ZONE = 0.1;
/** Gaps, in widths of the letter size. */
const GUTTER = 1.5;
const WORD_GAP = 0.15;
/** A gutter parts columns only where this many lines stand on each side of it. */
const COLUMN_LINES = 3;

/**
 * The words of the pages, a blank line between paragraphs: columns one after the other, words that were parted at the
 * end of a line whole again, what is repeated at the head or foot of the pages passed over.
 */
export function linesToText(pages: readonly PageOfText[]): { text: string; lost: string[] } {
  const lined = pages.map((page) => ({ ...page, lines: linesOf(page.pieces) }));
  const running = runningLines(lined);
  const blocks = lined.flatMap(({ lines }) =>
    readingOrder(
      lines.filter((line) => !running.has(line)),
      0,
    ),
  );
  const paragraphs = blocks.map(wholeRows).flatMap(paragraphsOf).reduce<Paragraph[]>(continued, []);
  const lost = running.size > 0 ? ['Running heads and page numbers were left out.'] : [];
  return { text: paragraphs.map(({ words }) => words).join('\n\n'), lost };
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = [];
  const sorted = pieces.filter(({ words }) => words.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.4) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => partsOf(row.sort((a, b) => a.x - b.x)));
}

/** One row of the page as the lines of its columns. Raised signs of notes are no part of the sentence. */
function partsOf(row: readonly Piece[]): Line[] {
  const base = row.reduce((a, b) => (b.size > a.size ? b : a));
  const raised = ({ words, size, y }: Piece) => /^[\d*†‡,\s]{1,5}$/.test(words) && size < base.size * 0.8 && y > base.y + 1;
  const lines: Line[] = [];
  for (const piece of row.filter((one) => !raised(one))) {
    const before = lines.at(-1);
    const gap = before ? piece.x - before.right : Number.POSITIVE_INFINITY;
    const size = Math.max(piece.size, 1);
    if (before && gap < size * GUTTER) {
      const blank = gap > size * WORD_GAP && !/\s$/.test(before.words) && !/^\s/.test(piece.words);
      before.words += (blank ? ' ' : '') + piece.words;
      before.right = Math.max(before.right, piece.x + piece.width);
      before.size = Math.max(before.size, piece.size);
    } else {
      lines.push({ words: piece.words, left: piece.x, right: piece.x + piece.width, y: piece.y, size });
    }
  }
  return lines.map((line) => ({ ...line, words: line.words.replace(/\s+/g, ' ').trim() }));
}

/** Lines at the head or foot that come again on most pages, numbers aside, and bare page numbers. */
function runningLines(pages: ReadonlyArray<{ height: number; lines: readonly Line[] }>): Set<Line> {
  const seen = new Map<string, Set<number>>();
  const edge = (height: number, { y }: Line) => y > height * (1 - MARGIN_ZONE) || y < height * MARGIN_ZONE;
  const key = ({ words }: Line) => words.toLowerCase().replace(/\p{N}+/gu, '#');
  for (const [i, { height, lines }] of pages.entries()) {
    for (const line of lines) {
      if (edge(height, line)) seen.set(key(line), (seen.get(key(line)) ?? new Set()).add(i));
    }
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.5));
  const bare = /^(?:page\s)?[-–—\s]{0,4}\d{1,4}[-–—\s]{0,4}(?:(?:of|\/)\s?\d{1,4})?$/i;
  return new Set(
    pages.flatMap(({ height, lines }) =>
      lines.filter((line) => edge(height, line) && (bare.test(line.words) || (seen.get(key(line))?.size ?? 0) >= often)),
    ),
  );
}

/** How deep a page is parted before what is left is read from top to bottom. */
const MAX_PARTS = 12;

/**
 * The recursive X-Y cut (Nagy, Seth and Viswanathan, 1992): a clear gutter parts columns, which are read one after the
 * other; else the widest gap between lines parts what stands above from what stands below.
 */
function readingOrder(lines: readonly Line[], depth: number): Block[] {
  if (lines.length === 0) return [];
  const sorted = [...lines].sort((a, b) => b.y - a.y || a.left - b.left);
  if (depth >= MAX_PARTS || sorted.length < 2 * COLUMN_LINES) return [sorted];
  const gutter = gutterOf(sorted);
  if (gutter !== null) {
    const columns = [sorted.filter(({ right }) => right <= gutter), sorted.filter(({ right }) => right > gutter)];
    return columns.flatMap((column) => readingOrder(column, depth + 1));
  }
  // A headline across two columns hides their gutter: look whether what lies below or above has one.
  const at = spanningEdge(sorted);
  return at === null ? [sorted] : [sorted.slice(0, at), sorted.slice(at)].flatMap((part) => readingOrder(part, depth + 1));
}

/** The middle of the widest upright strip that no line crosses and that has columns on both sides. */
function gutterOf(lines: readonly Line[]): number | null {
  const across = [...lines].sort((a, b) => a.left - b.left);
  const size = median(lines.map((line) => line.size));
  let best: { at: number; width: number } | null = null;
  let right = Number.NEGATIVE_INFINITY;
  for (const [i, line] of across.entries()) {
    const width = line.left - right;
    if (i >= COLUMN_LINES && across.length - i >= COLUMN_LINES && width >= size * 0.8 && width > (best?.width ?? 0)) {
      best = { at: right + width / 2, width };
    }
    right = Math.max(right, line.right);
  }
  return best?.at ?? null;
}

/** Where lines that span the columns end or begin: the index that parts a stretch with a gutter from one without. */
function spanningEdge(lines: readonly Line[]): number | null {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const spans = lines.map((line) => line.right - line.left > (right - left) * 0.6);
  const first = spans.indexOf(false);
  if (first < 0 || !spans.includes(true)) return null;
  const at = spans[0] ? first : spans.indexOf(true);
  // Only where a gutter comes to light on one side is it worth the cut.
  return [lines.slice(0, at), lines.slice(at)].some((part) => part.length >= 2 * COLUMN_LINES && gutterOf(part) !== null)
    ? at
    : null;
}

/** Within one column a wide blank is only what justified setting made of it. */
function wholeRows(block: Block): Block {
  const rows: Line[] = [];
  for (const line of block) {
    const last = rows.at(-1);
    if (last && Math.abs(last.y - line.y) < line.size * 0.4) {
      rows[rows.length - 1] = { ...last, words: `${last.words} ${line.words}`, right: Math.max(last.right, line.right) };
    } else rows.push(line);
  }
  return rows;
}

/** What an item of a list begins with. */
const ITEM = /^(?:[•●▪◦–-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/;

/** A new paragraph begins after a wider gap, with an indent, in another size, or after a line that ends early. */
function paragraphsOf(block: Block): Paragraph[] {
  const leading = median(
    block
      .slice(1)
      .map((line, i) => (block[i]?.y ?? 0) - line.y)
      .filter((gap) => gap > 0),
  );
  const left = Math.min(...block.map((line) => line.left));
  const right = Math.max(...block.map((line) => line.right));
  const paragraphs: Line[][] = [];
  for (const [i, line] of block.entries()) {
    const before = block[i - 1];
    const begins =
      !before ||
      before.y - line.y > Math.max(leading * 1.3, line.size * 1.45) ||
      ITEM.test(line.words) ||
      Math.abs(before.size - line.size) > line.size * 0.15 ||
      (line.left - left > line.size * 0.8 && before.left - left < line.size * 0.8) ||
      (right - before.right > (right - left) * 0.2 && /[.!?:”"’)]$/.test(before.words));
    if (begins) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((lines) => {
    const words = lines.map((line) => line.words).reduce(joined);
    const full = block.length > 1 && (lines.at(-1)?.right ?? 0) > right - (right - left) * 0.15;
    return { words, size: lines[0]?.size ?? 0, full };
  });
}

/** A sentence that runs over a column or page goes on where it left off. */
function continued(paragraphs: Paragraph[], next: Paragraph): Paragraph[] {
  const last = paragraphs.at(-1);
  const open = last !== undefined && /[\p{L}\p{N},;–—-]$/u.test(last.words) && Math.abs(last.size - next.size) < 1;
  if (last && open && (last.full || /^\p{Ll}/u.test(next.words))) {
    return [...paragraphs.slice(0, -1), { ...next, words: joined(last.words, next.words) }];
  }
  return [...paragraphs, next];
}

/** Two lines as one; a word that was parted at the end of the first is whole again. */
function joined(before: string, line: string): string {
  if (/\p{L}[\u00ad\u2010-]$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line;
  return `${before} ${line}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
