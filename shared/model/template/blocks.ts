/** What a section of a template can be made of: the closed list of blocks. */
import * as z from 'zod';
import { OUTCOME_TYPES } from '../facts';
import { FIELDS } from './fields';

export const Text = z.string().max(2000);
const OutcomeTypes = z.array(z.enum(OUTCOME_TYPES)).min(1);
const Limit = z.number().int().min(1).max(500).nullable().default(null);
/** The sentence that stands where there is nothing of the kind; without it the block is left away. */
const ifNone = Text.nullable().default(null);
/** Whether a block tells of the meeting reported or of the round before it. */
const round = z.enum(['this', 'last']).default('this');

/** What a condition may ask for: facts of a kind, an earlier round, or the value of a field. */
export const COUNTED = ['outcomes', 'quotes', 'nextSteps', 'people', 'disputes', 'lastRound'] as const;
export const WHEN_KEYS = ['has', 'of', 'not'] as const;
/** A section or block with a condition stands only where it holds. */
export const When = z
  .strictObject({
    has: z.enum([...COUNTED, ...FIELDS]),
    /** With `outcomes`: those of these types. */
    of: OutcomeTypes.nullable().default(null),
    /** Only where there is none. */
    not: z.boolean().default(false),
  })
  .nullable()
  .default(null);
export type When = z.infer<typeof When>;
const when = When;
/** One item of the list in words and fields; without it the item is the whole sentence as it is filled. */
const text = Text.nullable().default(null);

export const PEOPLE_COLUMNS = ['name', 'office', 'side', 'since', 'pronunciation', 'contact', 'confirmed'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

export const FOLLOW_UP_COLUMNS = [
  'number',
  'commitment',
  'type',
  'side',
  'made',
  'source',
  'due',
  'status',
  'evidence',
  'owner',
  'remark',
] as const;
export type FollowUpColumn = (typeof FOLLOW_UP_COLUMNS)[number];

/** What an author's block is about: where the words go when the note changes its template. */
export const JUDGMENTS = ['comment', 'recommendation', 'objectives', 'risk', 'consultation', 'handling'] as const;
export type Judgment = (typeof JUDGMENTS)[number];

/** What the table of a form can have: more is no form that somebody fills in. */
export const MOST_COLUMNS = 12;
export const MOST_TABLE_ROWS = 60;

export const BLOCKS = {
  paragraph: z.strictObject({ type: z.literal('paragraph'), text: Text, when }),
  outcomes: z.strictObject({
    type: z.literal('outcomes'),
    of: OutcomeTypes,
    as: z.enum(['sentences', 'numbered', 'bullets']),
    /** Under a heading for each side, or for each theme. */
    by: z.enum(['side', 'topic']).nullable().default(null),
    /** Those alone that name an amount or a share. */
    figures: z.boolean().default(false),
    /** Those alone that no section above has told. */
    fresh: z.boolean().default(false),
    /** Each with its source in brackets, whatever the template's attribution. */
    source: z.boolean().default(false),
    round,
    text,
    limit: Limit,
    ifNone,
    when,
  }),
  quotes: z.strictObject({
    type: z.literal('quotes'),
    as: z.enum(['numbered', 'bullets']),
    source: z.boolean().default(false),
    text,
    limit: Limit,
    ifNone,
    when,
  }),
  nextSteps: z.strictObject({
    type: z.literal('nextSteps'),
    as: z.enum(['table', 'sentences', 'bullets']),
    text,
    limit: Limit,
    ifNone,
    when,
  }),
  /** Who took part: as a table, as a list, or those who led as the lines of a courtesy. */
  people: z.strictObject({
    type: z.literal('people'),
    as: z.enum(['table', 'courtesies', 'bullets', 'numbered']),
    /** A list under a heading for each side. */
    by: z.enum(['side']).nullable().default(null),
    text,
    columns: z.array(z.enum(PEOPLE_COLUMNS)).min(1).default(['name', 'office', 'side']),
    ifNone,
    when,
  }),
  /** The visit's meetings: when, what, with whom, where. */
  programme: z.strictObject({ type: z.literal('programme'), when }),
  /** A table of the form itself: its cells are text with fields, or empty where the author writes. Shorter rows end in empty cells. */
  table: z.strictObject({
    type: z.literal('table'),
    rows: z.array(z.array(Text).min(1).max(MOST_COLUMNS)).min(1).max(MOST_TABLE_ROWS),
    /** The first row heads the others. */
    header: z.boolean().default(false),
    /** Shares of the columns in percent; null makes them alike. */
    widths: z.array(z.number().int().min(1).max(100)).max(MOST_COLUMNS).nullable().default(null),
    /** Cells that reach over empty ones below and to the right: where each begins, from 0, and how far it reaches. */
    merged: z
      .array(
        z.strictObject({
          row: z.number().int().min(0).max(MOST_TABLE_ROWS),
          column: z.number().int().min(0).max(MOST_COLUMNS),
          rows: z.number().int().min(1).max(MOST_TABLE_ROWS),
          columns: z.number().int().min(1).max(MOST_COLUMNS),
        }),
      )
      .max(MOST_TABLE_ROWS * MOST_COLUMNS)
      .default([]),
    when,
  }),
  /** Commitments and next steps as a table; what became of those of earlier rounds stands with its evidence. */
  followUp: z.strictObject({
    type: z.literal('followUp'),
    of: OutcomeTypes,
    /**
     * `this` round's own, those of the `last`, or `all`: the last round's first, then what is new; `series` begins with
     * those of earlier rounds.
     */
    rounds: z.enum(['this', 'last', 'all', 'series']).default('all'),
    steps: z.boolean().default(true),
    /** Those alone that are not reported as done or held. */
    open: z.boolean().default(false),
    columns: z.array(z.enum(FOLLOW_UP_COLUMNS)).min(2),
    ifNone,
    when,
  }),
  /** Where the sources differ, each version with who gives it. */
  disputes: z.strictObject({ type: z.literal('disputes'), ifNone, when }),
  sources: z.strictObject({ type: z.literal('sources'), when }),
  author: z.strictObject({
    type: z.literal('author'),
    prompt: Text,
    required: z.boolean().default(false),
    about: z.enum(JUDGMENTS).default('comment'),
    when,
  }),
};
export const BLOCK_TYPES = Object.keys(BLOCKS) as (keyof typeof BLOCKS)[];

export const Block = z.discriminatedUnion('type', [
  BLOCKS.paragraph,
  BLOCKS.outcomes,
  BLOCKS.quotes,
  BLOCKS.nextSteps,
  BLOCKS.people,
  BLOCKS.programme,
  BLOCKS.table,
  BLOCKS.followUp,
  BLOCKS.disputes,
  BLOCKS.sources,
  BLOCKS.author,
]);
export type Block = z.infer<typeof Block>;
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

export const HEADING_ROWS = {
  text: z.strictObject({ type: z.literal('text'), label: Text, text: Text }),
  /** One row a side: who led it in bold, the others beneath. */
  participants: z.strictObject({ type: z.literal('participants') }),
  gap: z.strictObject({ type: z.literal('gap'), label: Text, missing: z.string().min(1).max(200) }),
};
export const HeadingRow = z.discriminatedUnion('type', [HEADING_ROWS.text, HEADING_ROWS.participants, HEADING_ROWS.gap]);

/** What a template says of the whole note rather than of a place in it: kept with the document, so that one undo serves both. */
export const TEMPLATE_SETTINGS = [
  'id',
  'name',
  'kind',
  'description',
  'length',
  'page',
  'marking',
  'letterhead',
  'attribution',
  'head',
  'reference',
] as const;
