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
  'rounds.covered',
  'commitments.count',
  'commitments.statuses',
  'sources.names',
  'note.date',
  'template.name',
] as const;
export type FieldPath = (typeof FIELDS)[number];

/** What the text of one item of a list may ask for beside the fields above, by the block that makes the list. */
export const ITEM_FIELDS = {
  outcomes: ['outcome.sentence', 'outcome.words', 'outcome.side', 'outcome.type', 'outcome.topic', 'outcome.source'],
  quotes: ['quote.sentence', 'quote.words', 'quote.speaker', 'quote.source'],
  nextSteps: ['step.sentence', 'step.what', 'step.who', 'step.place', 'step.when'],
  people: ['person.line', 'person.name', 'person.office', 'person.side'],
} as const;
export type Listing = keyof typeof ITEM_FIELDS;
export type ItemField = (typeof ITEM_FIELDS)[Listing][number];
/** What stands in an item whose block says nothing else. */
export const WHOLE_ITEM: Readonly<Record<Listing, ItemField>> = {
  outcomes: 'outcome.sentence',
  quotes: 'quote.sentence',
  nextSteps: 'step.sentence',
  people: 'person.line',
};
export const isItemField = (path: string): path is ItemField =>
  Object.values(ITEM_FIELDS).some((fields: readonly string[]) => fields.includes(path));

export const FORMATS = ['plain', 'ordinal', 'ordinalWord', 'date', 'dateLong', 'capitalised'] as const;
export type FormatName = (typeof FORMATS)[number];

/** A field within a template's text: `{event.round|ordinalWord}`. */
export const FIELD = /\{([^{}|]*)(?:\|([^{}|]*))?\}/g;

export type TextPart<P extends string = FieldPath> =
  | { kind: 'text'; text: string }
  | { kind: 'field'; path: P; format: FormatName };

/** Splits a template's text into words and fields. Assumes that the template has been read by `parseTemplate`. */
export const textParts = (text: string): TextPart[] => split<FieldPath>(text);
/** The same for the text of one item of a list, which may ask for the item's own fields as well. */
export const itemParts = (text: string): TextPart<FieldPath | ItemField>[] => split<FieldPath | ItemField>(text);

function split<P extends string>(text: string): TextPart<P>[] {
  const parts: TextPart<P>[] = [];
  let from = 0;
  for (const match of text.matchAll(FIELD)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push({ kind: 'field', path: match[1] as P, format: (match[2] ?? 'plain') as FormatName });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}
