import * as z from 'zod';
import { AddedFact } from './added';
import { LONGEST_COMMENT } from './commentDraft';
import { Decided } from './decided';
import { inspectDataUrl } from './image';
import { safeHref } from './link';
import { open } from './open';
import { Settled } from './settled';

/**
 * The note as a document in ProseMirror's JSON. This file is the closed list of what a note can
 * hold: the editor's schema, the exporters and the loader are all typed over these two lists.
 */
export const NODE_NAMES = [
  'doc',
  'title',
  'subtitle',
  'heading',
  'paragraph',
  'text',
  'hardBreak',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'authorBlock',
  'gap',
  'footnote',
  'crossReference',
  'image',
  'pageBreak',
  'contents',
] as const;
export type NodeName = (typeof NODE_NAMES)[number];

export const MARK_NAMES = ['bold', 'italic', 'underline', 'strike', 'link', 'claim', 'comment'] as const;
export type MarkName = (typeof MARK_NAMES)[number];

export const STATUSES = ['unverified', 'verified', 'edited', 'rejected', 'disputed'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** Lines at the head of a note that a template can ask for. */
export const HEAD_FIELDS = ['to', 'from', 'through', 'reference', 'circulated', 'copyNumber', 'action', 'actionBy'] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** Letters of the author's own footnote. */
export const LONGEST_FOOTNOTE = 5000;

/** Word begins no list with a higher number. */
const HIGHEST_START = 32_767;

/** Length of a portion mark. */
const Mark = z.string().min(1).max(40);
/** How a level of marking is written before a paragraph: `{ level: 'SECRET', mark: 'S' }` for “(S)”. */
export const Portion = z.object({ level: z.string().max(80), mark: Mark });
export type Portion = z.infer<typeof Portion>;

/** Heads and feet of the note: data, not typed text. An empty string or null is a visible gap. */
export const Apparatus = open({
  reference: z.string().default(''),
  /** ISO date of the note. */
  date: z.string().default(''),
  /** ISO date on which it goes round. */
  circulated: z.string().default(''),
  /** “3 of 12”, where copies are numbered. */
  copyNumber: z.string().default(''),
  /** null until the author chooses one: no marking is ever set by default. `scheme` is an id of `templates/markings.json` or `free`. */
  marking: z.object({ scheme: z.string(), level: z.string(), handling: z.string().nullable() }).nullable().default(null),
  to: z.string().default(''),
  from: z.string().default(''),
  through: z.string().default(''),
  subject: z.string().default(''),
  /** What is asked of whom the note goes to, and by when. */
  action: z.string().default(''),
  actionBy: z.string().default(''),
  /** Lines of the head that stand even while they are empty: the template asks for them. */
  head: z.array(z.enum(HEAD_FIELDS)).default([]),
  draftedBy: z.string().default(''),
  clearedBy: z.string().default(''),
  approvedBy: z.string().default(''),
  distribution: z.string().default(''),
  /** What goes with the note: “A Draft memorandum; B Map”. */
  attachments: z.string().default(''),
  version: z.enum(['draft', 'final']).default('draft'),
  page: z.enum(['A4', 'Letter']).default('A4'),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  /** Size of the words: `large` is for what is read out, `small` for wide tables. */
  type: z.enum(['small', 'normal', 'large']).default('normal'),
  /** Marks that paragraphs can bear, from lowest to highest, as the scheme had them when they were switched on; null while they are off. */
  portions: z.array(Portion).max(40).nullable().default(null),
  /** Whether the body paragraphs are numbered through the sections, so that people can say “para 4”. */
  numbered: z.boolean().default(false),
  /** BCP 47 tag for proofing. */
  language: z.string().default('en-GB'),
});
export type Apparatus = z.infer<typeof Apparatus>;

const Id = z.string().min(1).max(64);
/** Where cross references point: set on a heading or table when the first reference to it is made. */
const anchor = Id.nullable().default(null);

/** A remark on the note, for those who work on it: never exported unless asked for. */
export const Comment = z.object({
  author: z.string().max(200).default(''),
  /** ISO time. */
  time: z.string().max(40),
  text: z.string().max(LONGEST_COMMENT),
  resolved: z.boolean().default(false),
});
export type Comment = z.infer<typeof Comment>;

const cell = {
  colspan: z.number().int().min(1).max(63).default(1),
  rowspan: z.number().int().min(1).max(1000).default(1),
  /** Shares of the table in percent, one for each column that the cell spans. */
  colwidth: z.array(z.number().int().min(0).max(10_000)).nullable().default(null),
};
const none = z.object({});
/** What bears a portion mark of its own, without its brackets; null where none is set. */
const marked = z.object({ portion: Mark.nullable().default(null) });

/** Attributes of every node; a key that is not listed is dropped on loading. */
export const nodeAttrs = {
  doc: z.object({
    apparatus: Apparatus,
    /** The author's decision on each fact, by fact id; a fact without an entry has not been looked at. */
    reviews: z.record(Id, Status),
    /** Comments by the id that the `comment` mark gives. */
    comments: z.record(Id, Comment).default({}),
    /** How disputes between sources were settled, by the dispute's key. */
    settled: z.record(z.string().min(1).max(128), Settled).default({}),
    /** Facts that the author marked in a source, or that came along with pasted words, by id. */
    added: z.record(Id, AddedFact).default({}),
    /** Facts that the author called none at all: rejected, and not asked about again. */
    dismissed: z.array(Id).default([]),
    /** What the author decided on pairs of commitments of this round and the last: one and the same, or not. */
    decided: z.array(Decided).default([]),
    /** Corrections made in another draft of the same facts that the author does not want here. */
    declined: z.array(z.string().max(256)).default([]),
    /** Id of the template that the note follows; null where the briefing's own says it. Kept here so that an undo takes a switch back. */
    template: z.string().max(64).nullable().default(null),
  }),
  title: marked,
  subtitle: none,
  heading: z.object({
    level: z.number().int().min(1).max(6),
    /** Id of the template's section that this heading opens, null for the author's own headings. */
    section: z.string().max(64).nullable().default(null),
    /** The template's advice for this section: shown in the editor, never exported. */
    guidance: z.string().max(2000).nullable().default(null),
    anchor,
  }),
  paragraph: marked,
  text: none,
  hardBreak: none,
  bulletList: none,
  orderedList: z.object({
    start: z
      .number()
      .int()
      .min(0)
      .overwrite((start) => Math.min(start, HIGHEST_START))
      .default(1),
  }),
  listItem: none,
  blockquote: none,
  /** `layout` `heading-block` is the two-column block at the top of a note: no header row, no grid. */
  table: z.object({ layout: z.enum(['grid', 'heading-block']).default('grid'), anchor }),
  tableRow: none,
  tableHeader: z.object(cell),
  tableCell: z.object(cell),
  /** The author's own judgment: starts empty with a prompt and is left out of the export while empty. */
  authorBlock: z.object({
    prompt: z.string().max(2000),
    section: z.string().max(64).nullable().default(null),
    /** What kind of judgment it holds (`JUDGMENTS` of the templates), for a change of template. */
    about: z.string().max(32).nullable().default(null),
    required: z.boolean().default(false),
  }),
  /** A value that no source gives, standing where the value would be. `label` is shown and exported in brackets. */
  gap: z.object({ field: z.string().max(64), label: z.string().max(200) }),
  /** The author's own footnote: plain words, paragraphs parted by a line break. Its number is its place. */
  footnote: z.object({ text: z.string().max(LONGEST_FOOTNOTE) }),
  /** Shows the present words of the heading or table that bears the anchor; `label` is what it said last, for when that is gone. */
  crossReference: z.object({ target: Id, label: z.string().max(500).default('') }),
  image: z.object({
    src: z.string().refine((src) => typeof inspectDataUrl(src) !== 'string', 'a picture is a PNG, JPEG or GIF within the limits'),
    alt: z.string().max(1000).default(''),
    /** Says nothing that the words do not say: passed over by a screen reader. */
    decorative: z.boolean().default(false),
    /** Share of the text's width in percent; the height follows from the picture. */
    width: z.number().int().min(5).max(100).default(100),
  }),
  pageBreak: none,
  /** The list of headings down to `depth`, always as they stand now. */
  contents: z.object({ depth: z.number().int().min(1).max(6).default(2) }),
} satisfies Record<NodeName, z.ZodType>;

export const markAttrs = {
  bold: none,
  italic: none,
  underline: none,
  strike: none,
  link: z.object({
    href: z
      .string()
      .max(2048)
      .refine((href) => safeHref(href) !== null, 'a link is http, https or mailto'),
  }),
  /**
   * Words that rest on a fact. `claim` is unique in the note, `fact` points to the fact, `words` is
   * the wording as it was filled in, so that an edited claim can show its original.
   */
  claim: z.object({ claim: Id, fact: Id, kind: z.string().max(16), status: Status, words: z.string().max(20_000) }),
  comment: z.object({ comment: Id }),
} satisfies Record<MarkName, z.ZodType>;

export type NodeAttrs = { [N in NodeName]: z.infer<(typeof nodeAttrs)[N]> };
export type MarkAttrs = { [M in MarkName]: z.infer<(typeof markAttrs)[M]> };

export type NoteMark = { [M in MarkName]: { type: M; attrs: MarkAttrs[M] } }[MarkName];
export type NoteNode = {
  [N in NodeName]: { type: N; attrs: NodeAttrs[N]; content: NoteNode[]; marks: NoteMark[]; text: string };
}[NodeName];
export type NoteDoc = Extract<NoteNode, { type: 'doc' }>;

/** Deeper than any note a person would write, shallow enough that no walk over it can exhaust the stack. */
const MAX_DEPTH = 64;

/**
 * Reads a document from outside (a file, the editor): known nodes, marks and attributes only.
 * @throws Error naming the path of the first thing that does not fit.
 */
export function parseNoteDoc(json: unknown): NoteDoc {
  const node = parseNode(json, 'doc', 0);
  if (node.type !== 'doc') throw new Error(`the document begins with “${node.type}”, not with “doc”`);
  return node;
}

const RawNode = z.object({
  type: z.enum(NODE_NAMES),
  attrs: z.record(z.string(), z.unknown()).nullish(),
  content: z.array(z.unknown()).nullish(),
  marks: z.array(z.object({ type: z.enum(MARK_NAMES), attrs: z.record(z.string(), z.unknown()).nullish() })).nullish(),
  text: z.string().nullish(),
});

function parseNode(json: unknown, path: string, depth: number): NoteNode {
  if (depth > MAX_DEPTH) throw new Error(`${path}: nested more than ${MAX_DEPTH} deep`);
  const raw = checked(RawNode, json, path);
  const attrs = checked(nodeAttrs[raw.type] as z.ZodType, raw.attrs ?? {}, `${path}.attrs`);
  const marks = (raw.marks ?? []).map((mark) => ({
    type: mark.type,
    attrs: checked(markAttrs[mark.type] as z.ZodType, mark.attrs ?? {}, `${path}.${mark.type}`),
  }));
  const content = (raw.content ?? []).map((child, i) => parseNode(child, `${path}.${i}`, depth + 1));
  return { type: raw.type, attrs, content, marks, text: raw.text ?? '' } as NoteNode;
}

function checked<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${[path, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'does not fit'}`);
}

/** The document as ProseMirror writes it: empty marks, content, texts and attributes that are null left out. */
export function noteDocToJSON(node: NoteNode): Record<string, unknown> {
  const attrs = Object.entries(node.attrs).filter(([, value]) => value !== null);
  return {
    type: node.type,
    ...(attrs.length ? { attrs: Object.fromEntries(attrs) } : {}),
    ...(node.content.length ? { content: node.content.map(noteDocToJSON) } : {}),
    ...(node.marks.length ? { marks: node.marks.map((m) => (Object.keys(m.attrs).length ? m : { type: m.type })) } : {}),
    ...(node.type === 'text' ? { text: node.text } : {}),
  };
}

/** The plain words of a node and all it holds; blocks are parted by a line break. */
export function plainText(node: NoteNode): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'gap') return `[${node.attrs.label}]`;
  if (node.type === 'crossReference') return node.attrs.label;
  const inline = node.type === 'paragraph' || node.type === 'heading' || node.type === 'title' || node.type === 'subtitle';
  return node.content.map(plainText).join(inline ? '' : '\n');
}
