/** The template editor's nodes: exactly those of `shared/model/template/document.ts`; a test compares the two. */
import { type Extensions, Node } from '@tiptap/core';
import { Text } from '@tiptap/extension-text';
import { Gapcursor, UndoRedo } from '@tiptap/extensions';
import type { DOMOutputSpec, Node as PMNode } from '@tiptap/pm/model';
import { type Block, FIELDS, type FormatName, ITEM_FIELDS, itemParts, type When } from '../../shared/model/template';
import { type Span, spansOf } from '../../shared/model/template/tableSpans';
import { FocusAtOnce } from '../editor/focusAtOnce';
import { SelectionAtOnce } from '../editor/selectionAtOnce';
import { TemplateKeys } from './keys';
import { columnsOf, conditionOf, FORMAT_NAMES, fieldClass, fieldName, formatsOf, JUDGMENT_NAMES, ruleOf } from './words';

/** Kept in the document; its look is drawn by the node itself. */
const kept = (fallback: unknown) => ({ default: fallback, rendered: false, keepOnSplit: false, parseHTML: () => fallback });

const TemplateDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: 'title subtitle (headRow | headPeople)* section+',
  addAttributes: () => ({ settings: kept({}) }),
});

/** A line of its own that stands for one part of the template: nothing outside is joined to it. */
const part = (name: string, content: string, html: (node: PMNode) => DOMOutputSpec) =>
  Node.create({ name, content, isolating: true, defining: true, marks: '', renderHTML: ({ node }) => html(node) });

const INLINE = '(text | field)*';

const Title = part('title', INLINE, () => ['h1', { 'data-none': 'Title' }, 0]);
const Subtitle = part('subtitle', INLINE, () => ['p', { class: 'sub', 'data-none': 'Line beneath the title' }, 0]);
const HeadLabel = part('headLabel', 'text*', () => ['div', { class: 'label', 'data-none': 'Label' }, 0]);
const HeadValue = part('headValue', INLINE, () => ['div', { class: 'value', 'data-none': 'Words and fields' }, 0]);
const SectionHeading = part('sectionHeading', 'text*', () => ['h2', { 'data-none': 'Heading' }, 0]);
const Guidance = part('guidance', 'text*', () => [
  'p',
  { class: 'guide', 'data-none': 'Guidance: shown while one writes, never exported' },
  0,
]);

const HeadRow = Node.create({
  name: 'headRow',
  content: 'headLabel headValue',
  isolating: true,
  addAttributes: () => ({ gap: kept(false) }),
  renderHTML: ({ node }) => [
    'div',
    {
      class: node.attrs.gap ? 'head-row gap-row' : 'head-row',
      role: 'group',
      'aria-label': node.attrs.gap ? 'Row to complete by hand' : 'Row of the head',
    },
    0,
  ],
});

const HeadPeople = Node.create({
  name: 'headPeople',
  atom: true,
  selectable: true,
  renderHTML: () => [
    'div',
    { class: 'repeat fixed', role: 'group', 'aria-label': 'Rows of the head' },
    rule('For each side: who led it, then the others'),
  ],
});

const Section = Node.create({
  name: 'section',
  content: 'sectionHeading guidance (line | listing | fixed | author)*',
  isolating: true,
  defining: true,
  addAttributes: () => ({ id: kept(''), maxWords: kept(null), leaveOutIfEmpty: kept(false), when: kept(null) }),
  renderHTML: ({ node }) => {
    const { maxWords, leaveOutIfEmpty, when } = node.attrs as { maxWords: number | null; leaveOutIfEmpty: boolean; when: When };
    const says = [
      conditionOf(when),
      leaveOutIfEmpty ? 'Left out if empty' : '',
      maxWords === null ? '' : `At most ${maxWords} words`,
    ].filter(Boolean);
    return ['section', {}, ['div', { class: 'section-rule', contenteditable: 'false' }, says.join(' · ')], ['div', {}, 0]];
  },
});

const rule = (words: string): DOMOutputSpec => ['span', { class: 'rt', contenteditable: 'false' }, words];

const Line = Node.create({
  name: 'line',
  content: INLINE,
  marks: '',
  addAttributes: () => ({ when: kept(null) }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ node }) => {
    const when = conditionOf(node.attrs.when as When);
    return when
      ? ['div', { class: 'repeat' }, rule(when), ['p', { 'data-none': 'Words and fields' }, 0]]
      : ['p', { 'data-none': 'Words and fields' }, 0];
  },
});

/** A repeat: its rule as a sentence over its one item, which the document words. */
const Listing = part('listing', INLINE, (node) => {
  const block = node.attrs.block as Block & { as: string };
  const rules = [conditionOf(node.attrs.when as When), ...ruleOf(block)].filter(Boolean);
  const inner: DOMOutputSpec = ['p', { class: `item ${block.as}`, 'data-none': 'An item without words' }, 0];
  const nested = 'by' in block && block.by ? rules.slice(0, -1) : rules;
  const outer = nested.map(rule);
  if (nested === rules)
    return ['div', { class: 'repeat', role: 'group', 'aria-label': rules.join('. ') }, ...outer, inner] as DOMOutputSpec;
  return [
    'div',
    { class: 'repeat', role: 'group', 'aria-label': rules.join('. ') },
    ...outer,
    ['div', { class: 'repeat' }, rule(rules.at(-1) ?? ''), inner],
  ] as DOMOutputSpec;
}).extend({ addAttributes: () => ({ block: kept({}), when: kept(null) }) });

/** A table of the form with its words and fields; its cells are written in the options of the part. */
const tableOf = (block: Extract<Block, { type: 'table' }>): DOMOutputSpec => {
  const { rows, header } = block;
  const inline = (source: string) =>
    itemParts(source).map((each): unknown =>
      each.kind === 'text' ? each.text : ['span', { class: `chip ${fieldClass(each.path)}` }, fieldName(each.path)],
    );
  const cells = (spans: readonly (Span | null)[], row: readonly string[], name: 'td' | 'th') =>
    spans.flatMap((span, column) =>
      span === null ? [] : [[name, { rowspan: span.rows, colspan: span.columns }, ...inline(row[column] ?? '')]],
    );
  return [
    'table',
    { class: 'form-table' },
    [
      'tbody',
      {},
      ...spansOf(block).map((spans, i) => ['tr', {}, ...cells(spans, rows[i] ?? [], header && i === 0 ? 'th' : 'td')]),
    ],
  ] as unknown as DOMOutputSpec;
};

/** A part whose form is its own: a table, the sources. */
const Fixed = Node.create({
  name: 'fixed',
  atom: true,
  selectable: true,
  addAttributes: () => ({ block: kept({}), when: kept(null) }),
  renderHTML: ({ node }) => {
    const block = node.attrs.block as Block;
    const rules = [conditionOf(node.attrs.when as When), ...ruleOf(block)].filter(Boolean);
    const columns = columnsOf(block);
    return [
      'div',
      { class: 'repeat fixed', role: 'group', 'aria-label': rules.join('. ') },
      ...rules.map(rule),
      ...(block.type === 'table' ? [tableOf(block)] : []),
      ...(columns.length > 0 ? [['span', { class: 'cols' }, ...columns.map((name) => ['span', {}, name])]] : []),
    ] as DOMOutputSpec;
  },
});

const Author = part('author', 'text*', (node) => {
  const { about, required, when } = node.attrs as { about: keyof typeof JUDGMENT_NAMES; required: boolean; when: When };
  const says = ['Author’s own', JUDGMENT_NAMES[about], required ? 'required' : '', conditionOf(when)].filter(Boolean);
  return [
    'div',
    { class: 'own' },
    ['span', { class: 'own-tag', contenteditable: 'false' }, says.join(' · ')],
    ['p', { class: 'guide', 'data-none': 'What should the author think of here?' }, 0],
  ];
}).extend({ addAttributes: () => ({ about: kept('comment'), required: kept(false), when: kept(null) }) });

const KNOWN: readonly string[] = [...FIELDS, ...Object.values(ITEM_FIELDS).flat()];

/** A field as a chip: one thing for the caret, its formats by Enter. */
const Field = Node.create({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    path: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-path') ?? '',
      renderHTML: ({ path }) => ({ 'data-path': path }),
    },
    format: {
      default: 'plain',
      parseHTML: (element) => {
        const format = element.getAttribute('data-format') ?? '';
        return Object.hasOwn(FORMAT_NAMES, format) ? format : 'plain';
      },
      renderHTML: ({ format }) => ({ 'data-format': format }),
    },
  }),
  parseHTML: () => [
    { tag: 'span[data-path]', getAttrs: (element) => (KNOWN.includes(element.getAttribute('data-path') ?? '') ? null : false) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { path, format } = node.attrs as { path: (typeof FIELDS)[number]; format: FormatName };
    const known = KNOWN.includes(path);
    const shown = known && formatsOf(path)[formatsOf(path).length - 1] !== format && format !== 'plain';
    return [
      'span',
      {
        ...HTMLAttributes,
        class: `chip ${known ? fieldClass(path) : 'unknown'}`,
        title: known ? `${fieldName(path)}, ${FORMAT_NAMES[format]}` : `There is no field “${path}”`,
      },
      ['span', { class: 'clip' }, fieldName(path)],
      ...(shown ? [['span', { class: 'f' }, FORMAT_NAMES[format]]] : []),
    ] as DOMOutputSpec;
  },
  renderText: ({ node }) => fieldName(String(node.attrs.path)),
});

/** All nodes and what acts on them; `keys` are the editor's own. */
export function templateExtensions(keys: typeof TemplateKeys = TemplateKeys): Extensions {
  return [
    TemplateDocument,
    Text,
    Title,
    Subtitle,
    HeadRow,
    HeadLabel,
    HeadValue,
    HeadPeople,
    Section,
    SectionHeading,
    Guidance,
    Line,
    Listing,
    Fixed,
    Author,
    Field,
    keys,
    FocusAtOnce,
    SelectionAtOnce,
    UndoRedo,
    Gapcursor,
  ];
}
