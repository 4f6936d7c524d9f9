/**
 * A note's skeleton: data, never code. Text may hold fields, `{event.round|ordinalWord}`, whose paths and
 * formats are closed lists; there is no other expression language, and no loop but the blocks.
 */
import * as z from 'zod';
import { UserError } from '../../error';
import { Letterhead } from '../letterheads';
import { HEAD_FIELDS } from '../note';
import { Block, HeadingRow, Text, When } from './blocks';
import { type Fault, fieldFaults, schemaFaults } from './faults';
import { depthOf, lineOf } from './lines';

export * from './blocks';
export { fieldMeant } from './fieldMeant';
export { FIELD_FORMATS, FIELD_NAMES } from './fieldNames';
export {
  FIELD,
  FIELDS,
  type FieldPath,
  FORMATS,
  type FormatName,
  ITEM_FIELDS,
  type ItemField,
  isItemField,
  itemParts,
  type Listing,
  type TextPart,
  textParts,
  WHOLE_ITEM,
} from './fields';

/** Larger than any template a person would write by hand. */
const MAX_LENGTH = 256 * 1024;
const MAX_DEPTH = 12;
/** Every block may tell every fact: this bounds how large a note can grow. */
const MAX_BLOCKS = 150;

export const TEMPLATE_KINDS = ['readout', 'scene-setter', 'ministerial', 'visit-report', 'lines-to-take', 'tracker'] as const;
const Id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,40}$/, 'an id is lower-case letters, digits and hyphens, and begins with a letter');

const Section = z.strictObject({
  id: Id,
  heading: z.string().min(1).max(300),
  guidance: z.string().max(1000).nullable().default(null),
  maxWords: z.number().int().min(1).nullable().default(null),
  /** Where nothing fills its blocks, the section is left out; else it says that there is nothing in the source. */
  leaveOutIfEmpty: z.boolean().default(false),
  when: When,
  blocks: z.array(Block).max(50),
});

export const Template = z.strictObject({
  format: z.literal('chancery-template'),
  version: z.literal(1),
  id: Id,
  name: z.string().min(1).max(120),
  kind: z.enum(TEMPLATE_KINDS),
  /** One sentence for the person who chooses: what the note is for. */
  description: z.string().max(200).default(''),
  length: z.strictObject({
    pages: z.number().min(0.5).nullable().default(null),
    words: z.number().int().min(1).nullable().default(null),
  }),
  page: z
    .strictObject({
      orientation: z.enum(['portrait', 'landscape']).default('portrait'),
      /** `large` is for words that are read out, `small` for wide tables. */
      type: z.enum(['small', 'normal', 'large']).default('normal'),
      size: z.enum(['A4', 'Letter']).default('A4'),
      /** Body paragraphs are numbered through the sections. */
      numbered: z.boolean().default(false),
    })
    .default({ orientation: 'portrait', type: 'normal', size: 'A4', numbered: false }),
  /** Id of the marking scheme that the note's levels are chosen from; the level itself is never set for the author. */
  marking: z.string().min(1).max(40).nullable().default(null),
  /** What the note goes on as a Word document where nothing else is chosen at its export. */
  letterhead: Letterhead.nullable().default(null),
  /** `full` gives each statement its source in brackets; `terse` only where another source stands nearer to what was said. */
  attribution: z.enum(['terse', 'full']).default('terse'),
  /** Lines of the note's head that stand even while they are empty. */
  head: z.array(z.enum(HEAD_FIELDS)).max(HEAD_FIELDS.length).default([]),
  /** What a reference of this kind of note looks like, for the person who fills it in. */
  reference: z.string().max(80).nullable().default(null),
  title: Text,
  subtitle: Text.nullable().default(null),
  headingBlock: z.array(HeadingRow).max(30),
  sections: z.array(Section).min(1).max(40),
});
export type Template = z.infer<typeof Template>;
export type TemplateSection = Template['sections'][number];

/**
 * Reads a template file.
 * @throws UserError `bad-template`, naming all its faults at once, where they are, and the nearest right name.
 */
export function parseTemplate(json: string, name: string): Template {
  if (json.length > MAX_LENGTH) throw faulty(name, ['it is larger than 256 KB']);
  // Before it is read: reading is a recursion of its own.
  if (depthOf(json) > MAX_DEPTH) throw faulty(name, [`it is nested more than ${MAX_DEPTH} deep`]);
  let raw: unknown;
  try {
    // Without a reviver: with one, V8 11.3 was seen to take “{” for “{}” once a process had worked long.
    raw = JSON.parse(json);
  } catch (error) {
    throw faulty(name, [`it is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const forbidden = forbiddenKey(raw);
  if (forbidden) throw faulty(name, [`the key “${forbidden}” is not allowed`]);
  const result = Template.safeParse(raw);
  const faults = [...(result.success ? [] : schemaFaults(result.error.issues, raw)), ...fieldFaults(raw, [])];
  if (result.success) {
    faults.push(...unlikeIds(result.data));
    const blocks = result.data.sections.reduce((sum, section) => sum + section.blocks.length, 0);
    if (blocks > MAX_BLOCKS) faults.push({ path: ['sections'], words: `it has ${blocks} blocks, more than ${MAX_BLOCKS}` });
    if (faults.length === 0) return result.data;
  }
  throw faulty(name, inWords(faults, json));
}

/** A key that would reach into the prototype of what is built from it; the depth is bounded before. */
function forbiddenKey(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = key === '__proto__' || key === 'constructor' ? key : forbiddenKey(inner);
    if (found) return found;
  }
  return undefined;
}

function unlikeIds({ sections }: Template): Fault[] {
  const seen = new Set<string>();
  return sections.flatMap(({ id }, i): Fault[] => {
    const twice = seen.has(id);
    seen.add(id);
    const path = ['sections', i, 'id'];
    if (id === UNPLACED) return [{ path, words: `the section id “${UNPLACED}” is kept for what finds no place` }];
    return twice ? [{ path, words: `two sections have the id “${id}”` }] : [];
  });
}

/** The file's text. */
export const serializeTemplate = (template: Template): string => `${JSON.stringify(template, null, 2)}\n`;

/** An id made of a name: “Note for the PM” → “note-for-the-pm”, with a number where it is taken. */
export function freeId(name: string, taken: (id: string) => boolean): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '');
  const stem = words || 'template';
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken(id)) return id;
  }
}

/** Id of the section that gathers what has no place when a note changes its template. */
export const UNPLACED = 'unplaced';

/** More would not be read. */
const MOST_FAULTS = 12;

/** Each fault with its line in the file and its place in the template; those that nobody would read are only counted. */
function inWords(faults: readonly Fault[], json: string): string[] {
  const shown = faults.slice(0, MOST_FAULTS).map(({ path, words, key }) => {
    const line = lineOf(json, key === undefined ? path : [...path, key]);
    const place = path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : String(key))).join(' › ');
    return `${line > 1 ? `line ${line}, ` : ''}${place || 'file'}: ${words}`;
  });
  return [...shown, ...faults.slice(MOST_FAULTS).map(({ words }) => words)];
}

function faulty(name: string, faults: string[]): UserError {
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  const more = faults.length > MOST_FAULTS ? `; and ${faults.length - MOST_FAULTS} more` : '';
  return new UserError(
    'bad-template',
    `The template “${name}” has ${count}: ${faults.slice(0, MOST_FAULTS).join('; ')}${more}.`,
    {
      action: 'Mend the file and choose it again.',
    },
  );
}
