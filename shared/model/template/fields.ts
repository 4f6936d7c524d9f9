/** The closed lists of what a template's text may ask for. */
export const FIELDS = [
  'event.name',
  'event.series',
  'event.kind',
  'event.round',
  'event.dates',
  'event.city',
  'event.venue',
  'event.parties',
  'next.what',
  'next.dates',
  'next.place',
  'next.who',
  'last.name',
  'last.round',
  'last.dates',
  'last.city',
  'commitments.count',
  'sources.names',
  'note.date',
  'template.name',
] as const;
export type FieldPath = (typeof FIELDS)[number];

export const FORMATS = ['plain', 'ordinal', 'ordinalWord', 'date', 'dateLong', 'capitalised'] as const;
export type FormatName = (typeof FORMATS)[number];

/** A field within a template's text: `{event.round|ordinalWord}`. */
export const FIELD = /\{([^{}|]*)(?:\|([^{}|]*))?\}/g;

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
