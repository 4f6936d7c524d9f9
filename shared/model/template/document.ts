/**
 * A template as a document that can be written in, and back: the two halves of the template editor that know neither
 * editor nor screen. A document is ProseMirror's JSON; `templateOf(documentOf(template))` is the template again.
 */
import type * as z from 'zod';
import { Block, TEMPLATE_SETTINGS, type When } from './blocks';
import { type FieldPath, type FormatName, type ItemField, itemParts, type Listing, WHOLE_ITEM } from './fields';
import { parseTemplate, type Template } from './index';

export const TEMPLATE_NODES = [
  'doc',
  'text',
  'title',
  'subtitle',
  'headRow',
  'headLabel',
  'headValue',
  'headPeople',
  'section',
  'sectionHeading',
  'guidance',
  'line',
  'listing',
  'fixed',
  'author',
  'field',
] as const;
export type TemplateNodeName = (typeof TEMPLATE_NODES)[number];
export type TemplateNode = {
  type: TemplateNodeName;
  attrs?: Record<string, unknown>;
  content?: TemplateNode[];
  text?: string;
};

export type TemplateSettings = Pick<Template, (typeof TEMPLATE_SETTINGS)[number]>;

/** The blocks whose items can be worded in the document; all others stand as one. */
const LISTS: ReadonlySet<string> = new Set(Object.keys(WHOLE_ITEM));
/** A list of one sentence or line after the other: a table has columns instead, a courtesy its own form. */
export function isListing(block: Block): block is Extract<Block, { type: Listing }> {
  return LISTS.has(block.type) && 'as' in block && block.as !== 'table' && block.as !== 'courtesies';
}

const words = (text: string): TemplateNode[] => (text === '' ? [] : [{ type: 'text', text }]);

/** Text with its fields as nodes. */
export const inlineOf = (source: string): TemplateNode[] =>
  itemParts(source).flatMap((part): TemplateNode[] =>
    part.kind === 'text' ? words(part.text) : [{ type: 'field', attrs: { path: part.path, format: part.format } }],
  );

const node = (type: TemplateNodeName, attrs: Record<string, unknown> | null, content?: TemplateNode[]): TemplateNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content ? { content } : {}),
});

export function documentOf(template: Template): TemplateNode {
  const settings = Object.fromEntries(TEMPLATE_SETTINGS.map((key) => [key, template[key]]));
  return node('doc', { settings }, [
    node('title', null, inlineOf(template.title)),
    node('subtitle', null, inlineOf(template.subtitle ?? '')),
    ...template.headingBlock.map((row) =>
      row.type === 'participants'
        ? node('headPeople', null)
        : node('headRow', { gap: row.type === 'gap' }, [
            node('headLabel', null, words(row.label)),
            node('headValue', null, row.type === 'gap' ? words(row.missing) : inlineOf(row.text)),
          ]),
    ),
    ...template.sections.map(({ id, heading, guidance, maxWords, leaveOutIfEmpty, when, blocks }) =>
      node('section', { id, maxWords, leaveOutIfEmpty, when }, [
        node('sectionHeading', null, words(heading)),
        node('guidance', null, words(guidance ?? '')),
        ...blocks.map(nodeOf),
      ]),
    ),
  ]);
}

/** One block as it stands in the document. */
export function nodeOf(block: Block): TemplateNode {
  const { when, ...rest } = block;
  if (rest.type === 'paragraph') return node('line', { when }, inlineOf(rest.text));
  if (rest.type === 'author') {
    const { prompt, about, required } = rest;
    return node('author', { about, required, when }, words(prompt));
  }
  if (!isListing(block)) return node('fixed', { block: rest, when });
  const { text, when: _when, ...list } = block;
  return node('listing', { block: list, when }, inlineOf(text ?? `{${WHOLE_ITEM[block.type]}}`));
}

const contentOf = ({ content = [] }: TemplateNode): TemplateNode[] => content;
/** A brace that somebody typed would open or close a field in the file. */
export const harmless = (text: string): string => text.replaceAll('{', '(').replaceAll('}', ')');
const plain = (at: TemplateNode | undefined): string =>
  harmless(
    at
      ? contentOf(at)
          .map(({ text = '' }) => text)
          .join('')
      : '',
  );

/** Text with its fields in braces, as a template's file has it. */
export const sourceOf = (nodes: readonly TemplateNode[]): string =>
  nodes
    .map(({ type, text = '', attrs }) => {
      if (type !== 'field') return harmless(text);
      const { path, format } = attrs as { path: FieldPath | ItemField; format: FormatName };
      return `{${path}${format === 'plain' ? '' : `|${format}`}}`;
    })
    .join('');

/**
 * The template that a document says.
 * @throws UserError `bad-template` where it says something that no template may: a name without letters, too many words
 */
export function templateOf(doc: TemplateNode): Template {
  const settings = doc.attrs?.settings as TemplateSettings;
  const top = contentOf(doc);
  const find = (type: TemplateNodeName) => top.find((each) => each.type === type);
  const subtitle = sourceOf(contentOf(find('subtitle') ?? node('subtitle', null)));
  const raw: z.input<typeof Template> = {
    format: 'chancery-template',
    version: 1,
    ...settings,
    title: sourceOf(contentOf(find('title') ?? node('title', null))),
    subtitle: subtitle === '' ? null : subtitle,
    headingBlock: top.flatMap((each): z.input<typeof Template>['headingBlock'] => {
      if (each.type === 'headPeople') return [{ type: 'participants' }];
      if (each.type !== 'headRow') return [];
      const [label, value] = contentOf(each);
      if (each.attrs?.gap !== true) return [{ type: 'text', label: plain(label), text: sourceOf(contentOf(value ?? each)) }];
      return [{ type: 'gap', label: plain(label), missing: plain(value) || `${plain(label) || 'This'}: to be completed` }];
    }),
    sections: top.filter(({ type }) => type === 'section').map(sectionOf),
  };
  return parseTemplate(JSON.stringify(raw), settings.name);
}

function sectionOf(section: TemplateNode): z.input<typeof Template>['sections'][number] {
  const { id, maxWords, leaveOutIfEmpty, when } = section.attrs as {
    id: string;
    maxWords: number | null;
    leaveOutIfEmpty: boolean;
    when: When;
  };
  const [heading, guidance, ...blocks] = contentOf(section);
  return {
    id,
    heading: plain(heading) || 'Section without a heading',
    guidance: plain(guidance) || null,
    maxWords,
    leaveOutIfEmpty,
    when,
    blocks: blocks.map(blockOf),
  };
}

function blockOf(at: TemplateNode): Block {
  const when = (at.attrs?.when ?? null) as When;
  switch (at.type) {
    case 'line':
      return { type: 'paragraph', text: sourceOf(contentOf(at)), when };
    case 'author': {
      const { about, required } = at.attrs as Pick<Extract<Block, { type: 'author' }>, 'about' | 'required'>;
      return { type: 'author', prompt: plain(at), about, required, when };
    }
    case 'listing': {
      const block = at.attrs?.block as { type: Listing };
      const source = sourceOf(contentOf(at));
      // What stands there when nothing is said need not be said.
      return { ...block, text: source === `{${WHOLE_ITEM[block.type]}}` ? null : source, when } as Block;
    }
    default:
      return { ...(at.attrs?.block as Block), when };
  }
}

/** A block with everything that its kind has by default. */
export const wholeBlock = (block: z.input<typeof Block>): Block => Block.parse(block);
