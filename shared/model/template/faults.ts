/** What is wrong with a template from outside, in words: the place, the name, and the nearest right one. */
import type * as z from 'zod';
import { distance } from '../distance';
import { BLOCK_TYPES, BLOCKS, HEADING_ROWS, TEMPLATE_SETTINGS, WHEN_KEYS } from './blocks';
import { fieldMeant } from './fieldMeant';
import { FIELD, FIELDS, FORMATS, ITEM_FIELDS, isItemField, type Listing } from './fields';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
/** What is wrong, and where in the file; `key` is the key there that nobody knows. */
export type Fault = { path: Path; words: string; key?: string };

const TOP_KEYS = ['format', 'version', ...TEMPLATE_SETTINGS, 'title', 'subtitle', 'headingBlock', 'sections'];
const SECTION_KEYS = ['id', 'heading', 'guidance', 'maxWords', 'leaveOutIfEmpty', 'when', 'blocks'];
const OTHER_KEYS = ['pages', 'words', 'orientation', 'type', 'size', 'numbered'];

/** One fault for each thing that the schema does not take. */
export function schemaFaults(issues: readonly Issue[], raw: unknown): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const { path } = issue;
    const given = valueAt(raw, path);
    const fault = (words: string): Fault => ({ path, words });
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          path,
          key,
          words: `unknown key “${shown(key)}”${nearest(key, keysAt(path, given))}`,
        }));
      case 'invalid_value':
        return [
          fault(
            given === undefined
              ? 'missing'
              : `“${shown(given)}” is none of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}${nearest(String(given), issue.values.map(String))}`,
          ),
        ];
      case 'invalid_union': {
        const known = path.includes('headingBlock') ? Object.keys(HEADING_ROWS) : BLOCK_TYPES;
        const type = typeof given === 'object' && given !== null ? given : valueAt(raw, path.slice(0, -1));
        const word = (type as { type?: unknown } | null)?.type;
        return [
          fault(
            word === undefined
              ? 'missing “type”'
              : `unknown block “${shown(word)}”${nearest(String(word), known) || `, known are ${known.map((each) => `“${each}”`).join(', ')}`}`,
          ),
        ];
      }
      default:
        return [fault(given === undefined && issue.code === 'invalid_type' ? 'missing' : issue.message)];
    }
  });
}

/** The keys that are known at a place. */
function keysAt(path: Path, value: unknown): readonly string[] {
  if (path.at(-1) === 'when') return WHEN_KEYS;
  if (path.length === 0) return TOP_KEYS;
  const type = (value as { type?: unknown } | null)?.type;
  const list: Readonly<Record<string, { shape: object }>> = path.includes('headingBlock') ? HEADING_ROWS : BLOCKS;
  if (typeof type === 'string' && Object.hasOwn(list, type)) return Object.keys(list[type]?.shape ?? {});
  return path[0] === 'sections' ? SECTION_KEYS : OTHER_KEYS;
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

/** Fields and formats that are not on the lists, wherever a text stands. `items` are the fields of the list around it. */
export function fieldFaults(value: unknown, path: Path, items: readonly string[] = []): Fault[] {
  if (typeof value === 'string') {
    const faults: Fault[] = [];
    const fault = (words: string) => faults.push({ path, words });
    const known = [...FIELDS, ...items];
    for (const match of value.matchAll(FIELD)) {
      const [field = '', format] = [match[1], match[2]];
      if (!known.includes(field))
        fault(isItemField(field) ? notHere(field, items) : `unknown field “${shown(field)}”${nearestField(field, known)}`);
      if (format !== undefined && !(FORMATS as readonly string[]).includes(format))
        fault(`unknown format “${shown(format)}”${nearest(format, FORMATS)}`);
    }
    if (/[{}]/.test(value.replace(FIELD, ''))) fault('a brace that opens or closes no field');
    return faults;
  }
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as { type?: unknown };
  const own = typeof type === 'string' && Object.hasOwn(ITEM_FIELDS, type) ? ITEM_FIELDS[type as Listing] : [];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldFaults(inner, [...path, Array.isArray(value) ? Number(key) : key], key === 'text' ? own : []),
  );
}

/** A field of an item that stands outside the list whose items have it. */
function notHere(field: string, items: readonly string[]): string {
  const home = (Object.keys(ITEM_FIELDS) as Listing[]).find((each) => (ITEM_FIELDS[each] as readonly string[]).includes(field));
  return `the field “${field}” belongs in the text of “${home}”${items.length > 0 ? `; here are ${items.map((each) => `“${each}”`).join(', ')}` : ''}`;
}

/** Longer words are cut: the file may hold anything. */
const LONGEST = 60;
function shown(value: unknown): string {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function nearestField(word: string, known: readonly string[]): string {
  const meant = word.length > LONGEST ? null : fieldMeant(word, true);
  return meant ? `, did you mean “${meant}”` : nearest(word, known);
}

function nearest(word: string, known: readonly string[]): string {
  if (word.length > LONGEST) return '';
  const best = known.map((candidate) => ({ candidate, far: distance(word, candidate) })).sort((a, b) => a.far - b.far)[0];
  return best && best.far <= Math.max(2, word.length / 3) ? `, did you mean “${best.candidate}”` : '';
}
