/** A Word document of somebody else's → a note in the author's own words: no template, no article, no claim. */

import { headerCell, node, paragraph, text } from '../brief/nodes';
import { UserError } from '../error';
import { Apparatus, type Comment, type NoteDoc, type NoteMark, type NoteNode, plainText } from '../model/note';
import {
  isText,
  type WordBlock,
  type WordDocument,
  type WordInline,
  type WordParagraph,
  type WordTable,
  type WordText,
  wordsOf,
} from './document';
import type { Lost } from './lost';
import { opened } from './opening';

/** The template that a plain note follows: none that there is, by an id that no template can have. */
export const PLAIN_NOTE = 'Plain note';
/** What a note can hold. */
const LONGEST_COMMENT = 10_000;
const LONGEST_REFERENCE = 500;

/**
 * @param name of the file, without its ending: the title, where the document has none
 * @param today ISO date of the note
 * @throws UserError `empty` where there is nothing in it
 */
export function noteOfWord(document: WordDocument, lost: Lost, name: string, today: string): NoteDoc {
  const { title, subtitle, rest } = opened(document.blocks);
  const writing = new Writing(lost, targetsIn(rest));
  const head = node('title', {}, title ? writing.inline(title, true) : [text(name)]);
  const below = subtitle ? [node('subtitle', {}, writing.inline(subtitle, true))] : [];
  const blocks = writing.blocks(rest);
  const table = blocks[0];
  if (table?.type === 'table' && isLabelled(table)) blocks[0] = asHeadingBlock(table);
  if (!title && blocks.length === 0)
    throw new UserError('empty', `“${name}” has no words in it.`, { action: 'Open another file, or paste the words.' });
  const apparatus = Apparatus.parse({
    date: today,
    subject: plainText(head).slice(0, 300),
    ...document.page,
    ...(document.language ? { language: document.language } : {}),
  });
  const content = [head, ...below, ...(blocks.length > 0 ? blocks : [paragraph([])])];
  const comments = writing.commentsOf(document);
  return node('doc', { apparatus, reviews: {}, comments, template: PLAIN_NOTE }, content) as NoteDoc;
}

/** Bookmark → the heading that it stands in, and the anchor that the heading gets. */
type Targets = ReadonlyMap<string, { anchor: string; label: string }>;

/** The headings that words refer to which say the same. */
function targetsIn(blocks: readonly WordBlock[]): Targets {
  const paragraphs = paragraphsIn(blocks);
  const shown = new Set(
    paragraphs.flatMap(({ content }) => content.flatMap((each) => (isText(each) && each.refers ? [each.refers] : []))),
  );
  const targets = new Map<string, { anchor: string; label: string }>();
  for (const each of paragraphs) {
    if (typeof each.role !== 'object') continue;
    const [first, ...more] = each.bookmarks.filter((name) => shown.has(name));
    for (const name of first === undefined ? [] : [first, ...more])
      targets.set(name, { anchor: `word-${first}`.slice(0, 64), label: wordsOf(each).trim() });
  }
  return targets;
}

const paragraphsIn = (blocks: readonly WordBlock[]): WordParagraph[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    return block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => paragraphsIn(cell.blocks))) : [];
  });

class Writing {
  /** Ids of Word's comments that stand on words. */
  private readonly commented = new Set<string>();
  private inTable = false;

  constructor(
    private readonly lost: Lost,
    private readonly targets: Targets,
  ) {}

  blocks(blocks: readonly WordBlock[]): NoteNode[] {
    const nodes: NoteNode[] = [];
    for (let i = 0; i < blocks.length; ) {
      const block = blocks[i];
      if (block?.kind === 'table') nodes.push(this.table(block));
      else if (block?.kind === 'contents') nodes.push(node('contents', { depth: block.depth }));
      else if (block) {
        const alike = run(blocks, i, block.item ? isItem : block.role === 'quote' ? isQuote : () => false);
        if (block.item) nodes.push(...this.lists(alike));
        else if (block.role === 'quote') nodes.push(...this.quote(alike));
        else nodes.push(...this.paragraph(block));
        i += Math.max(1, alike.length) - 1;
      }
      i++;
    }
    return nodes;
  }

  /** One paragraph; page breaks part it, pictures come after it. An empty one is only room. */
  private paragraph(block: WordParagraph): NoteNode[] {
    const { role } = block;
    const heading = typeof role === 'object' ? role.heading : null;
    const nodes: NoteNode[] = [];
    for (const part of atPages(block.content)) {
      if (part === 'page') {
        if (!this.inTable) nodes.push(node('pageBreak', {}));
        continue;
      }
      const words = this.inline({ ...block, content: part }, heading !== null);
      if (!isBlank(words))
        nodes.push(
          heading === null ? paragraph(words) : node('heading', { level: heading, anchor: this.anchorOf(block) }, words),
        );
      for (const each of part) if (each.kind === 'picture') nodes.push(picture(each));
    }
    return nodes;
  }

  private quote(paragraphs: readonly WordParagraph[]): NoteNode[] {
    const content = paragraphs.flatMap((each) => this.paragraph(each));
    return content.length > 0 ? [node('blockquote', {}, content)] : [];
  }

  /** A run of items, deeper ones within those above them. */
  private lists(items: readonly WordParagraph[]): NoteNode[] {
    const top: NoteNode[] = [];
    const open: { level: number; list: NoteNode; of: string }[] = [];
    for (const block of items) {
      const { item } = block;
      const [first, ...rest] = this.paragraph(block);
      if (!item || !first) continue;
      if (item.goesOn) {
        (open.at(-1)?.list.content.at(-1)?.content ?? top).push(first, ...rest);
        continue;
      }
      const { level, list: of, number } = item;
      while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
      const type = number === null ? 'bulletList' : 'orderedList';
      let here = open.at(-1);
      if (here && here.level === level && (here.list.type !== type || here.of !== of)) {
        open.pop();
        here = open.at(-1);
      }
      if (!here || here.level < level) {
        const list = number === null ? node('bulletList', {}) : node('orderedList', { start: number });
        const parent = here?.list.content.at(-1);
        (parent ? parent.content : top).push(list);
        here = { level, list, of };
        open.push(here);
      }
      // An item begins with words; a picture or break stands below them.
      here.list.content.push(
        node('listItem', {}, first.type === 'paragraph' ? [first, ...rest] : [paragraph([]), first, ...rest]),
      );
    }
    return top;
  }

  private table({ rows, widths }: WordTable): NoteNode {
    const before = this.inTable;
    this.inTable = true;
    const starts = columnsOf(rows);
    const content = rows.map((row, i) =>
      node(
        'tableRow',
        {},
        row.map(({ blocks, colspan, rowspan, header }, c) => {
          const column = starts[i]?.[c] ?? 0;
          const within = this.blocks(header ? blocks.map(plainBlock) : blocks);
          return node(
            header ? 'tableHeader' : 'tableCell',
            { colspan, rowspan: Math.max(1, rowspan), colwidth: widths?.slice(column, column + colspan) ?? null },
            within.length > 0 ? within : [paragraph([])],
          );
        }),
      ),
    );
    this.inTable = before;
    return node('table', { layout: 'grid' }, content);
  }

  /** Words with their marks. `upright`: the place is bold by itself. */
  inline({ content }: WordParagraph, upright: boolean): NoteNode[] {
    const nodes: NoteNode[] = [];
    for (const [i, each] of content.entries()) {
      if (each.kind === 'line') nodes.push(node('hardBreak', {}));
      else if (each.kind === 'footnote') nodes.push(node('footnote', { text: each.text }));
      else if (isText(each)) {
        if (each.hidden) {
          this.lost.add('hidden');
          continue;
        }
        if (!each.control?.asks) {
          nodes.push(this.reference(each) ?? text(each.text, this.marks(each, upright)));
          continue;
        }
        // A value that nobody has put in stays open; the words that ask for it may be in several pieces.
        const before = content[i - 1];
        if (before && isText(before) && before.control === each.control) continue;
        const label = (each.control.title || each.text).trim().slice(0, 200);
        if (label !== '') nodes.push(node('gap', { field: '', label }));
      }
    }
    return nodes;
  }

  private anchorOf({ bookmarks }: WordParagraph): string | null {
    return bookmarks.map((name) => this.targets.get(name)?.anchor).find((anchor) => anchor !== undefined) ?? null;
  }

  /** Words that are those of a heading refer to it; any others came as words. */
  private reference({ refers, text: words }: WordText): NoteNode | null {
    if (refers === null) return null;
    const target = this.targets.get(refers);
    if (target?.label === words)
      return node('crossReference', { target: target.anchor, label: words.slice(0, LONGEST_REFERENCE) });
    this.lost.add('references');
    return null;
  }

  private marks(each: WordText, upright: boolean): NoteMark[] {
    const marks: NoteMark[] = [];
    if (each.bold && !upright) marks.push({ type: 'bold', attrs: {} });
    if (each.italic) marks.push({ type: 'italic', attrs: {} });
    if (each.underline) marks.push({ type: 'underline', attrs: {} });
    if (each.strike) marks.push({ type: 'strike', attrs: {} });
    if (each.href !== null) marks.push({ type: 'link', attrs: { href: each.href } });
    if (each.comment !== null) {
      this.commented.add(each.comment);
      marks.push({ type: 'comment', attrs: { comment: commentId(each.comment) } });
    }
    return marks;
  }

  commentsOf({ comments }: WordDocument): Record<string, Comment> {
    const standing = comments.filter(({ id, text: words }) => this.commented.has(id) && words.trim() !== '');
    this.lost.add('strayComments', comments.length - standing.length);
    return Object.fromEntries(
      standing.map(({ id, by, text: words }) => [
        commentId(id),
        {
          author: by.author.slice(0, 200),
          time: by.time.slice(0, 40),
          text: words.slice(0, LONGEST_COMMENT),
          resolved: false,
        },
      ]),
    );
  }
}

/** Short labels at the left, what they are of at the right: the lines with which such notes begin. */
function isLabelled({ content: rows }: NoteNode): boolean {
  return (
    rows.length > 1 &&
    rows.every(({ content: cells }) => {
      const [label] = cells;
      if (cells.length !== 2 || label?.type !== 'tableCell') return false;
      const words = plainText(label);
      return words.trim() !== '' && words.length <= LONGEST_LABEL && !words.includes('\n') && isPlain(cells);
    })
  );
}
const LONGEST_LABEL = 40;
const isPlain = (cells: readonly NoteNode[]): boolean =>
  cells.every(
    (cell) => (cell.type === 'tableCell' || cell.type === 'tableHeader') && cell.attrs.colspan === 1 && cell.attrs.rowspan === 1,
  );

const asHeadingBlock = ({ content: rows }: NoteNode): NoteNode =>
  node(
    'table',
    { layout: 'heading-block' },
    rows.map(({ content: [label, value] }) =>
      node('tableRow', {}, [headerCell(label?.content[0]?.content.map(withoutBold) ?? []), ...(value ? [value] : [])]),
    ),
  );
const withoutBold = (each: NoteNode): NoteNode => ({ ...each, marks: each.marks.filter(({ type }) => type !== 'bold') });

const commentId = (id: string): string => `word-${id}`.slice(0, 64);

/** The paragraphs from `i` on that are of one kind. */
function run(blocks: readonly WordBlock[], i: number, same: (paragraph: WordParagraph) => boolean): WordParagraph[] {
  const found: WordParagraph[] = [];
  for (let at = i; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || !same(block)) break;
    found.push(block);
  }
  return found;
}
const isItem = ({ item }: WordParagraph): boolean => item !== null;
const isQuote = ({ role, item }: WordParagraph): boolean => role === 'quote' && item === null;

const isBlank = (nodes: readonly NoteNode[]): boolean =>
  nodes.every((each) => each.type === 'hardBreak' || (each.type === 'text' && each.text.trim() === ''));

function atPages(content: readonly WordInline[]): (WordInline[] | 'page')[] {
  const parts: (WordInline[] | 'page')[] = [[]];
  for (const each of content) {
    const last = parts.at(-1);
    if (each.kind === 'page') parts.push('page', []);
    else if (Array.isArray(last)) last.push(each);
  }
  return parts;
}

const picture = ({ src, alt, decorative, width }: Extract<WordInline, { kind: 'picture' }>): NoteNode =>
  node('image', { src, alt, decorative, width });

/** The cells of a header are bold by themselves. */
const plainBlock = (block: WordBlock): WordBlock =>
  block.kind === 'paragraph'
    ? { ...block, content: block.content.map((each) => (isText(each) ? { ...each, bold: false } : each)) }
    : block;

/** Row → the column in which each of its cells begins. */
function columnsOf(rows: WordTable['rows']): number[][] {
  /** Column → how many further rows a cell from above takes there. */
  const taken: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const pass = () => {
      while ((taken[column] ?? 0) > 0) {
        taken[column] = (taken[column] ?? 1) - 1;
        column++;
      }
    };
    const starts = row.map(({ colspan, rowspan }) => {
      pass();
      const start = column;
      for (; column < start + colspan; column++) taken[column] = rowspan - 1;
      return start;
    });
    pass();
    return starts;
  });
}
