/** What the fields of a template say of the article that it is tried on. */
import { fillNote } from '../../shared/brief/fill';
import { type NoteNode, plainText } from '../../shared/model/note';
import {
  type Block,
  FIELDS,
  type FieldPath,
  type FormatName,
  ITEM_FIELDS,
  type ItemField,
  isItemField,
  type Listing,
  type Template,
  type When,
} from '../../shared/model/template';
import { wholeBlock } from '../../shared/model/template/document';
import type { Trial } from './useTrial';

/** The words of a field in a format; null where the article does not say them. */
export function fieldValue(
  template: Template,
  trial: Trial,
  today: string,
  path: FieldPath | ItemField,
  format: FormatName,
): string | null {
  const text = `{${path}${format === 'plain' ? '' : `|${format}`}}`;
  const list = isItemField(path) ? listOf(path) : null;
  const block = wholeBlock(list ? sampleOf(list, text) : { type: 'paragraph', text });
  const { doc } = alone(template, trial, today, block, null);
  const said = doc.content.find(({ type }) => type === 'paragraph' || type === 'bulletList');
  if (!said || hasGap(said)) return null;
  return plainText(said).trim() || null;
}

/** The note of a template of one section that has this block alone. */
function alone(template: Template, trial: Trial, today: string, block: Block, when: When) {
  const section = { id: 'value', heading: 'Value', guidance: null, maxWords: null, leaveOutIfEmpty: true, when, blocks: [block] };
  const whole = { ...template, title: '', subtitle: null, headingBlock: [], sections: [section] };
  return fillNote(whole, { ...trial, today });
}

/** How many items or rows a repeat makes of the article; null for what repeats nothing. */
export function itemCount(template: Template, trial: Trial, today: string, block: Block): number | null {
  if (block.type === 'paragraph' || block.type === 'author' || block.type === 'table') return null;
  const { doc } = alone(template, trial, today, { ...block, ifNone: null } as Block, null);
  const count = (node: NoteNode): number =>
    (node.type === 'listItem' || (node.type === 'tableRow' && !isHeader(node)) ? 1 : 0) +
    node.content.reduce((sum, child) => sum + count(child), 0);
  return count(doc);
}

const isHeader = (row: NoteNode): boolean => row.content.every(({ type }) => type === 'tableHeader');

/** Whether a condition holds for the article. */
export const holdsHere = (template: Template, trial: Trial, today: string, when: When): boolean =>
  alone(template, trial, today, wholeBlock({ type: 'paragraph', text: 'here' }), when).doc.content.some(
    (each) => plainText(each) === 'here',
  );

const hasGap = (node: NoteNode): boolean => node.type === 'gap' || node.content.some(hasGap);

const LISTS = Object.keys(ITEM_FIELDS) as Listing[];
const listOf = (path: ItemField): Listing | null =>
  LISTS.find((list) => (ITEM_FIELDS[list] as readonly string[]).includes(path)) ?? null;

/** A list of one item, to read its fields from. */
function sampleOf(list: Listing, text: string): Parameters<typeof wholeBlock>[0] {
  switch (list) {
    case 'outcomes':
      return {
        type: 'outcomes',
        of: ['agreed', 'signed', 'committed', 'announced', 'discussed', 'position'],
        as: 'bullets',
        limit: 1,
        text,
      };
    case 'quotes':
      return { type: 'quotes', as: 'bullets', limit: 1, text };
    case 'nextSteps':
      return { type: 'nextSteps', as: 'bullets', limit: 1, text };
    case 'people':
      return { type: 'people', as: 'bullets', text };
  }
}

/** The fields that may stand in a list's items, or anywhere where `list` is null. */
export const pathsFor = (list: string | null): (FieldPath | ItemField)[] => [
  ...(list !== null && Object.hasOwn(ITEM_FIELDS, list) ? ITEM_FIELDS[list as Listing] : []),
  ...FIELDS,
];
