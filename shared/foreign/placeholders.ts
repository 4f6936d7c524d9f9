/** What a form in Word keeps places for, by the names in `{{…}}` and of content controls: fields from the closed lists, or an unknown name with the nearest right one. */
import { distance } from '../model/distance';
import { HEAD_FIELDS, type HeadField } from '../model/note';
import {
  FIELD_FORMATS,
  FIELD_NAMES,
  FIELDS,
  type FieldPath,
  FORMATS,
  fieldMeant,
  ITEM_FIELDS,
  type ItemField,
  isItemField,
  type Listing,
} from '../model/template';
import { type Control, isText, type WordInline, type WordText } from './document';

export type Meaning =
  /** `source` is the field as a template has it: `{event.dates|dateLong}`. */
  | { kind: 'field'; source: string; name: string }
  | { kind: 'item'; source: string; name: string; listing: Listing }
  | { kind: 'head'; field: HeadField }
  /** Who took part, by side: a row of a template's heading block. */
  | { kind: 'participants' };
export type Part = { kind: 'words'; text: string } | Meaning | Unknown;
/** A name that no list has. */
export type Unknown = {
  kind: 'unknown';
  /** As it is written in `{{…}}`, or as the content control's name, which may be empty. */
  name: string;
  as: 'braces' | 'control';
  /** What shows in its place: the words that were put in, else its name in brackets. */
  shows: string;
  /** The words that ask for something to be put in; null where something was. */
  prompt: string | null;
};

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const ITEMS = Object.values(ITEM_FIELDS).flat() as readonly ItemField[];
/** Each name that is known, without its blanks and signs, and what it stands for. */
const KNOWN: ReadonlyMap<string, FieldPath | ItemField | HeadField | 'participants'> = new Map([
  ...FIELDS.map((path) => [bare(FIELD_NAMES[path]), path] as const),
  ...HEAD_FIELDS.map((field) => [bare(field), field] as const),
  ...[...FIELDS, ...ITEMS].map((path) => [bare(path), path] as const),
  ['participants', 'participants'],
]);
const isHead = (name: string): name is HeadField => (HEAD_FIELDS as readonly string[]).includes(name);

/** What a name stands for; null where no list has it. A format may follow, `event.round|ordinal`. */
export function meaningOf(written: string): Meaning | null {
  const [name = '', format] = written.split('|').map((part) => part.trim());
  const found = KNOWN.get(bare(name));
  if (found === undefined || bare(name) === '') return null;
  if (found === 'participants') return { kind: 'participants' };
  if (isHead(found)) return { kind: 'head', field: found };
  const said = FORMATS.find((each) => each === format);
  const usual = isItemField(found) ? '' : (FIELD_FORMATS[found] ?? '');
  const source = `{${found}${said ? `|${said}` : usual}}`;
  if (!isItemField(found)) return { kind: 'field', source, name: FIELD_NAMES[found] };
  const listing = (Object.keys(ITEM_FIELDS) as Listing[]).find((each) =>
    (ITEM_FIELDS[each] as readonly string[]).includes(found),
  );
  return listing ? { kind: 'item', source, name: found, listing } : null;
}

/** Longer names are sentences. */
const LONGEST = 60;

/** The field that somebody may have meant; null where none is near. */
export function nearestField(name: string): string | null {
  if (name.length > LONGEST) return null;
  const meant = fieldMeant(name, true);
  if (meant) return meant;
  const wanted = bare(name);
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(bare);
  const far = (path: string): number => {
    const last = bare(path.split('.').at(-1) ?? path);
    // “Meeting venue” says the last word of a field; the words of items are too common for that.
    if (!isItemField(path) && words.includes(last)) return 0.4;
    if (!isItemField(path) && words.includes(last.replace(/s$/, ''))) return 0.5;
    const names = [path, last, ...(Object.hasOwn(FIELD_NAMES, path) ? [FIELD_NAMES[path as FieldPath]] : [])];
    return Math.min(...names.map((each) => distance(wanted, bare(each))));
  };
  const [best] = [...FIELDS, ...HEAD_FIELDS, ...ITEMS].map((path) => ({ path, far: far(path) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(1, wanted.length / 3) ? best.path : fieldMeant(name, false);
}

/** `{{name}}`, or a field as a template has it. */
const WRITTEN = /\{\{\s*([^{}]{1,120}?)\s*\}\}|\{([a-zA-Z]+\.[a-zA-Z]+(?:\|[a-zA-Z]+)?)\}/g;

/** The words of a paragraph and the places in it that are kept for something. */
export function partsOf(content: readonly WordInline[]): Part[] {
  return groups(content).flatMap((group): Part[] => {
    if (typeof group === 'string') return written(group);
    const { control, text } = group;
    const meaning = meaningOf(control.name) ?? meaningOf(control.title);
    if (meaning) return [meaning];
    if (text.includes('{{')) return written(text);
    const { name } = control;
    const label = (control.title || text).trim();
    if (control.asks) return [{ kind: 'unknown', name, as: 'control', shows: `[${label}]`, prompt: text.trim() || label }];
    return [name === '' ? { kind: 'words', text } : { kind: 'unknown', name, as: 'control', shows: text, prompt: null }];
  });
}

function written(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(WRITTEN)) {
    const [whole, name, field] = match;
    const meaning = meaningOf(name ?? field ?? '');
    // A brace that opens no field is a brace.
    if (!meaning && name === undefined) continue;
    if (match.index > from) parts.push({ kind: 'words', text: text.slice(from, match.index) });
    from = match.index + whole.length;
    if (meaning) parts.push(meaning);
    else if (name !== undefined) parts.push({ kind: 'unknown', name, as: 'braces', shows: `[${name}]`, prompt: name });
  }
  if (from < text.length) parts.push({ kind: 'words', text: text.slice(from) });
  return parts;
}

type Group = string | { control: Control; text: string };

/** Words outside of controls as they follow each other, and the words of each control. Hidden ones are left out. */
function groups(content: readonly WordInline[]): Group[] {
  const found: Group[] = [];
  for (const each of content) {
    const text = isText(each) ? each : each.kind === 'line' ? LINE : null;
    if (!text || text.hidden) continue;
    const last = found.at(-1);
    if (text.control === null) {
      if (typeof last === 'string') found[found.length - 1] = last + text.text;
      else found.push(text.text);
    } else if (typeof last === 'object' && last.control === text.control) last.text += text.text;
    else found.push({ control: text.control, text: text.text });
  }
  return found;
}

const LINE: Pick<WordText, 'text' | 'hidden' | 'control'> = { text: ' ', hidden: false, control: null };
