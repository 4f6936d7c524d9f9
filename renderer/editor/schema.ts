/** The editor's nodes and marks: exactly those of `shared/model/note.ts`; a test compares the two. */
import { type Extensions, mergeAttributes, Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { safeHref } from '../../shared/model/link';
import { BesideTable } from './besideTable';
import { Claim } from './claim';
import { ColumnLines } from './columns';
import { CurrentFact } from './currentFact';
import { FocusAtOnce } from './focusAtOnce';
import { Gap } from './gap';
import { NoteKeys } from './keys';
import { LongNote } from './longNote';
import { Comment } from './nodes/comment';
import { Contents } from './nodes/contents';
import { CrossReference } from './nodes/crossReference';
import { Footnote } from './nodes/footnote';
import { Image } from './nodes/image';
import { PageBreak } from './nodes/pageBreak';
import { Numbers } from './numbers';
import { Portions, portionAttribute } from './portions';
import { SelectionAtOnce } from './selectionAtOnce';
import { StatusCounts } from './statusCounts';
import { WholeBlocks } from './whole';

/** Kept in the document, never in its HTML, and not given to the second half of a block that is split. */
const kept = (fallback: unknown) => ({ default: fallback, rendered: false, keepOnSplit: false });

/** Where cross references point. It travels with a heading or table that is cut and pasted. */
const anchor = {
  default: null,
  keepOnSplit: false,
  parseHTML: (element: HTMLElement) => element.getAttribute('data-anchor'),
  renderHTML: (attributes: Record<string, unknown>) => (attributes.anchor ? { 'data-anchor': attributes.anchor } : {}),
};

const NoteDocument = Document.extend({
  content: 'title subtitle? block+',
  addAttributes() {
    return {
      apparatus: kept({}),
      reviews: kept({}),
      comments: kept({}),
      settled: kept({}),
      added: kept({}),
      dismissed: kept([]),
      decided: kept([]),
      declined: kept([]),
      template: kept(null),
    };
  },
});

const Title = Node.create({
  name: 'title',
  addAttributes: () => ({ portion: portionAttribute }),
  content: 'inline*',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'h1[data-title]', priority: 100 }],
  renderHTML: ({ HTMLAttributes }) => ['h1', mergeAttributes(HTMLAttributes, { 'data-title': '' }), 0],
});

const Subtitle = Node.create({
  name: 'subtitle',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-subtitle]', priority: 100 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-subtitle': '', class: 'sub' }), 0],
});

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** The note's title is the page's first heading, so a section's heading is one level below. */
const NoteHeading = Heading.extend({
  addAttributes() {
    return {
      level: { default: 1, rendered: false },
      section: kept(null),
      guidance: {
        default: null,
        keepOnSplit: false,
        parseHTML: () => null,
        renderHTML: ({ guidance }) => (guidance ? { 'data-guidance': guidance } : {}),
      },
      anchor,
    };
  },
  parseHTML() {
    return [
      { tag: 'h6[data-level="6"]', attrs: { level: 6 }, priority: 60 },
      ...LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(1, level - 1) } })),
    ];
  },
  renderHTML({ node, HTMLAttributes }) {
    // The page has six levels of headings, and the title has the first: the note's sixth says itself what it is.
    const sixth = node.attrs.level === 6 ? { 'data-level': '6', 'aria-level': '7' } : {};
    return [`h${Math.min(6, node.attrs.level + 1)}`, mergeAttributes(HTMLAttributes, sixth), 0];
  },
}).configure({ levels: [...LEVELS] });

/** The author's own judgment: marked by a rule at the side, with its prompt shown while it is empty. */
const AuthorBlock = Node.create({
  name: 'authorBlock',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes() {
    return {
      prompt: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-prompt') ?? '',
        renderHTML: ({ prompt }) => ({ 'data-prompt': prompt }),
      },
      section: kept(null),
      about: kept(null),
      required: kept(false),
    };
  },
  parseHTML: () => [{ tag: 'div[data-author]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { 'data-author': '', class: 'own', role: 'group', 'aria-label': 'Your own words' }),
    0,
  ],
});

/** No column widths in the markup: the page's policy allows no inline styles, and the sheet sets its own. */
const NoteTable = Table.extend({
  addAttributes() {
    return {
      layout: {
        default: 'grid',
        parseHTML: (element) => (element.classList.contains('heading-block') ? 'heading-block' : 'grid'),
        renderHTML: ({ layout }) => ({ class: layout }),
      },
      anchor,
    };
  },
  renderHTML({ HTMLAttributes }) {
    return ['table', HTMLAttributes, ['tbody', 0]];
  },
}).configure({ resizable: false, View: null });

const cellAttributes = () => ({
  colspan: { default: 1 },
  rowspan: { default: 1 },
  /** Shares of the table in percent; as an attribute of the cell, since the page allows no inline styles. */
  colwidth: {
    default: null,
    parseHTML: () => null,
    renderHTML: ({ colwidth }: { colwidth?: number[] | null }) => {
      const share = (colwidth ?? []).reduce((sum, each) => sum + each, 0);
      return share > 0 && share <= 100 ? { width: `${share}%` } : {};
    },
  },
});

export function extensions(): Extensions {
  return [
    NoteDocument,
    Title,
    Subtitle,
    NoteHeading,
    Paragraph.extend({ addAttributes: () => ({ portion: portionAttribute }) }),
    Text,
    HardBreak,
    BulletList,
    OrderedList.extend({
      addAttributes: () => ({
        start: {
          default: 1,
          parseHTML: (element) => Number(element.getAttribute('start') ?? 1) || 1,
          // The numbers are drawn by the style sheet, which cannot read `start`.
          renderHTML: ({ start }) => (start === 1 ? {} : { start, style: `--before: ${Number(start) - 1}` }),
        },
      }),
    }),
    ListItem,
    ListKeymap,
    Blockquote,
    NoteTable,
    TableRow,
    TableHeader.extend({ addAttributes: cellAttributes }),
    TableCell.extend({ addAttributes: cellAttributes }),
    AuthorBlock,
    Gap,
    Footnote,
    CrossReference,
    Image,
    PageBreak,
    Contents,
    Bold,
    Italic,
    Underline,
    Strike,
    Link.extend({
      inclusive: false,
      // The address and nothing else: no target, class or title comes in with what is pasted.
      addAttributes: () => ({ href: { default: null, parseHTML: (element) => element.getAttribute('href') } }),
    }).configure({
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      isAllowedUri: (href) => safeHref(href ?? '') !== null,
      HTMLAttributes: { target: null, rel: null, class: null },
    }),
    Claim,
    Comment,
    CurrentFact,
    WholeBlocks,
    StatusCounts,
    LongNote,
    Numbers,
    Portions,
    ColumnLines,
    BesideTable,
    NoteKeys,
    FocusAtOnce,
    SelectionAtOnce,
    UndoRedo,
    Gapcursor,
    Dropcursor,
  ];
}
