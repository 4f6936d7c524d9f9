import { z } from 'zod';
import { UserError } from '../error';
import { distance } from './distance';
import { OUTCOME_TYPES } from './facts';

/**
 * A note's skeleton: data, never code. Text may hold fields, `{event.round|ordinalWord}`, whose paths and
 * formats are closed lists; there is no other expression language.
 */
export const FIELDS = [
  'event.name',
  'event.kind',
  'event.round',
  'event.dates',
  'event.city',
  'event.venue',
  'event.parties',
  'note.date',
  'template.name',
] as const;
export type FieldPath = (typeof FIELDS)[number];

export const FORMATS = ['plain', 'ordinal', 'ordinalWord', 'date', 'dateLong', 'capitalised'] as const;
export type FormatName = (typeof FORMATS)[number];

const FIELD = /\{([^{}|]*)(?:\|([^{}|]*))?\}/g;
/** Longer than any template a person would write by hand. */
const MAX_LENGTH = 256 * 1024;
const MAX_DEPTH = 12;

const Text = z.string().max(2000);
const Guidance = z.string().max(1000).nullable().default(null);
const OutcomeTypes = z.array(z.enum(OUTCOME_TYPES)).min(1);

/** `show` keeps a block away where there is nothing of the kind to fill it with. */
const Block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: Text }),
  z.strictObject({
    type: z.literal('outcomes'),
    of: OutcomeTypes,
    as: z.enum(['sentences', 'numbered', 'bullets']),
    /** Keeps the positions of each side apart, under the side's name. */
    bySide: z.boolean().default(false),
    limit: z.number().int().min(1).max(500).nullable().default(null),
    ifNone: Text.nullable().default(null),
  }),
  z.strictObject({
    type: z.literal('quotes'),
    as: z.enum(['numbered', 'bullets']),
    limit: z.number().int().min(1).max(500).nullable().default(null),
  }),
  z.strictObject({
    type: z.literal('nextSteps'),
    as: z.enum(['table', 'sentences']),
    limit: z.number().int().min(1).max(500).nullable().default(null),
    ifNone: Text.nullable().default(null),
  }),
  z.strictObject({ type: z.literal('sources') }),
  z.strictObject({ type: z.literal('author'), prompt: Text, required: z.boolean().default(false) }),
]);
export type Block = z.infer<typeof Block>;

const HeadingRow = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), label: Text, text: Text }),
  /** One row a side: who led it in bold, the others beneath. */
  z.strictObject({ type: z.literal('participants') }),
  z.strictObject({ type: z.literal('gap'), label: Text, missing: Text }),
]);

const Section = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  heading: Text,
  guidance: Guidance,
  maxWords: z.number().int().min(1).nullable().default(null),
  blocks: z.array(Block).max(50),
});

export const Template = z.strictObject({
  format: z.literal('chancery-template'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  name: z.string().min(1).max(120),
  kind: z.enum(['readout', 'scene-setter', 'ministerial', 'visit-report', 'lines-to-take', 'tracker']),
  length: z.strictObject({
    pages: z.number().min(0.5).nullable().default(null),
    words: z.number().int().min(1).nullable().default(null),
  }),
  title: Text,
  subtitle: Text.nullable().default(null),
  headingBlock: z.array(HeadingRow).max(30),
  sections: z.array(Section).min(1).max(40),
});
export type Template = z.infer<typeof Template>;

export type TextPart = { kind: 'text'; text: string } | { kind: 'field'; path: FieldPath; format: FormatName };

/** Splits a template's text into words and fields. Assumes that the template has been read by `parseTemplate`. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(FIELD)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push({ kind: 'field', path: match[1] as FieldPath, format: (match[2] ?? 'plain') as FormatName });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/**
 * Reads a template file.
 * @throws UserError `bad-template`, naming all its faults at once and where they are.
 */
export function parseTemplate(json: string, name: string): Template {
  if (json.length > MAX_LENGTH) throw faulty(name, ['it is larger than 256 KB']);
  let raw: unknown;
  try {
    raw = JSON.parse(json, (key, value: unknown) => {
      if (key === '__proto__' || key === 'constructor') throw new Error(`the key “${key}” is not allowed`);
      return value;
    });
  } catch (error) {
    throw faulty(name, [`it is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  if (depth(raw) > MAX_DEPTH) throw faulty(name, [`it is nested more than ${MAX_DEPTH} deep`]);
  const faults: string[] = [];
  const result = Template.safeParse(raw);
  if (!result.success) {
    for (const issue of result.error.issues) faults.push(`${place(issue.path)}: ${issue.message}`);
  }
  faults.push(...fieldFaults(raw, []));
  if (result.success) {
    const seen = new Set<string>();
    for (const section of result.data.sections) {
      if (seen.has(section.id)) faults.push(`two sections have the id “${section.id}”`);
      seen.add(section.id);
    }
    if (faults.length === 0) return result.data;
  }
  throw faulty(name, faults);
}

function faulty(name: string, faults: string[]): UserError {
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  return new UserError('bad-template', `The template “${name}” has ${count}: ${faults.join('; ')}.`, {
    action: 'Mend the file and choose it again.',
  });
}

const place = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'file' : path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : String(key))).join(' › ');

function depth(value: unknown, level = 0): number {
  if (typeof value !== 'object' || value === null || level > MAX_DEPTH) return level;
  return Math.max(level, ...Object.values(value).map((inner) => depth(inner, level + 1)));
}

/** Fields and formats that are not on the lists, wherever a text stands. */
function fieldFaults(value: unknown, path: PropertyKey[]): string[] {
  if (typeof value === 'string') {
    const faults: string[] = [];
    for (const match of value.matchAll(FIELD)) {
      const [field = '', format] = [match[1], match[2]];
      if (!(FIELDS as readonly string[]).includes(field))
        faults.push(`${place(path)}: unknown field “${field}”${nearest(field, FIELDS)}`);
      if (format !== undefined && !(FORMATS as readonly string[]).includes(format)) {
        faults.push(`${place(path)}: unknown format “${format}”${nearest(format, FORMATS)}`);
      }
    }
    if (/[{}]/.test(value.replace(FIELD, ''))) faults.push(`${place(path)}: a brace that opens or closes no field`);
    return faults;
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => fieldFaults(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function nearest(word: string, known: readonly string[]): string {
  const best = known.map((candidate) => ({ candidate, far: distance(word, candidate) })).sort((a, b) => a.far - b.far)[0];
  return best && best.far <= Math.max(2, word.length / 3) ? `, did you mean “${best.candidate}”` : '';
}
