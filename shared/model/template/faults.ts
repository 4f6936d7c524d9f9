/** What is wrong with a template from outside, in words: the place, the name, and the nearest right one. */
import type { z } from 'zod';
import { distance } from '../distance';
import { BLOCK_TYPES, BLOCKS, HEADING_ROWS } from './blocks';
import { FIELD, FIELDS, FORMATS } from './fields';

type Issue = z.core.$ZodIssue;

const TOP_KEYS = [
  'format',
  'version',
  'id',
  'name',
  'kind',
  'description',
  'length',
  'page',
  'attribution',
  'head',
  'reference',
  'title',
  'subtitle',
  'headingBlock',
  'sections',
];
const SECTION_KEYS = ['id', 'heading', 'guidance', 'maxWords', 'leaveOutIfEmpty', 'blocks'];
const OTHER_KEYS = ['pages', 'words', 'orientation', 'type'];

const place = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'file' : path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : String(key))).join(' › ');

/** One line for each thing that the schema does not take. */
export function schemaFaults(issues: readonly Issue[], raw: unknown): string[] {
  return issues.flatMap((issue): string[] => {
    const at = place(issue.path);
    const given = valueAt(raw, issue.path);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => `${at}: unknown key “${shown(key)}”${nearest(key, keysAt(issue.path, given))}`);
      case 'invalid_value':
        return [
          given === undefined
            ? `${at}: missing`
            : `${at}: “${shown(given)}” is none of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}${nearest(String(given), issue.values.map(String))}`,
        ];
      case 'invalid_union': {
        const known = issue.path.includes('headingBlock') ? Object.keys(HEADING_ROWS) : BLOCK_TYPES;
        const type = typeof given === 'object' && given !== null ? given : valueAt(raw, issue.path.slice(0, -1));
        const word = (type as { type?: unknown } | null)?.type;
        return [
          word === undefined
            ? `${at}: missing “type”`
            : `${at}: unknown block “${shown(word)}”${nearest(String(word), known) || `, known are ${known.map((each) => `“${each}”`).join(', ')}`}`,
        ];
      }
      default:
        return [given === undefined && issue.code === 'invalid_type' ? `${at}: missing` : `${at}: ${issue.message}`];
    }
  });
}

/** The keys that are known at a place. */
function keysAt(path: readonly PropertyKey[], value: unknown): readonly string[] {
  if (path.length === 0) return TOP_KEYS;
  const type = (value as { type?: unknown } | null)?.type;
  const list: Readonly<Record<string, { shape: object }>> = path.includes('headingBlock') ? HEADING_ROWS : BLOCKS;
  if (typeof type === 'string' && Object.hasOwn(list, type)) return Object.keys(list[type]?.shape ?? {});
  return path[0] === 'sections' ? SECTION_KEYS : OTHER_KEYS;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

/** Fields and formats that are not on the lists, wherever a text stands. */
export function fieldFaults(value: unknown, path: PropertyKey[]): string[] {
  if (typeof value === 'string') {
    const faults: string[] = [];
    for (const match of value.matchAll(FIELD)) {
      const [field = '', format] = [match[1], match[2]];
      if (!(FIELDS as readonly string[]).includes(field))
        faults.push(`${place(path)}: unknown field “${shown(field)}”${nearest(field, FIELDS)}`);
      if (format !== undefined && !(FORMATS as readonly string[]).includes(format))
        faults.push(`${place(path)}: unknown format “${shown(format)}”${nearest(format, FORMATS)}`);
    }
    if (/[{}]/.test(value.replace(FIELD, ''))) faults.push(`${place(path)}: a brace that opens or closes no field`);
    return faults;
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => fieldFaults(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** Longer words are cut: the file may hold anything. */
const LONGEST = 60;
function shown(value: unknown): string {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function nearest(word: string, known: readonly string[]): string {
  if (word.length > LONGEST) return '';
  const best = known.map((candidate) => ({ candidate, far: distance(word, candidate) })).sort((a, b) => a.far - b.far)[0];
  return best && best.far <= Math.max(2, word.length / 3) ? `, did you mean “${best.candidate}”` : '';
}
