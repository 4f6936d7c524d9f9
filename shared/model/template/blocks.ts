/** What a section of a template can be made of: the closed list of blocks. */
import { z } from 'zod';
import { OUTCOME_TYPES } from '../facts';

export const Text = z.string().max(2000);
const OutcomeTypes = z.array(z.enum(OUTCOME_TYPES)).min(1);
const Limit = z.number().int().min(1).max(500).nullable().default(null);
/** The sentence that stands where there is nothing of the kind; without it the block is left away. */
const ifNone = Text.nullable().default(null);
/** Whether a block tells of the meeting reported or of the round before it. */
const round = z.enum(['this', 'last']).default('this');

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

export const BLOCKS = {
  paragraph: z.strictObject({ type: z.literal('paragraph'), text: Text }),
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
    limit: Limit,
    ifNone,
  }),
  quotes: z.strictObject({
    type: z.literal('quotes'),
    as: z.enum(['numbered', 'bullets']),
    source: z.boolean().default(false),
    limit: Limit,
    ifNone,
  }),
  nextSteps: z.strictObject({
    type: z.literal('nextSteps'),
    as: z.enum(['table', 'sentences', 'bullets']),
    limit: Limit,
    ifNone,
  }),
  /** Who took part: as a table, or those who led as the lines of a courtesy. */
  people: z.strictObject({
    type: z.literal('people'),
    as: z.enum(['table', 'courtesies']),
    columns: z.array(z.enum(PEOPLE_COLUMNS)).min(1).default(['name', 'office', 'side']),
    ifNone,
  }),
  /** The visit's meetings: when, what, with whom, where. */
  programme: z.strictObject({ type: z.literal('programme') }),
  /** Commitments and next steps as a table; what became of those of earlier rounds stands with its evidence. */
  followUp: z.strictObject({
    type: z.literal('followUp'),
    of: OutcomeTypes,
    /** `this` round's own, those of the `last`, or `all`: the last round's first, then what is new. */
    rounds: z.enum(['this', 'last', 'all']).default('all'),
    steps: z.boolean().default(true),
    columns: z.array(z.enum(FOLLOW_UP_COLUMNS)).min(2),
    ifNone,
  }),
  /** Where the sources differ, each version with who gives it. */
  disputes: z.strictObject({ type: z.literal('disputes'), ifNone }),
  sources: z.strictObject({ type: z.literal('sources') }),
  author: z.strictObject({
    type: z.literal('author'),
    prompt: Text,
    required: z.boolean().default(false),
    about: z.enum(JUDGMENTS).default('comment'),
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
