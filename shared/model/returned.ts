import * as z from 'zod';

const Words = z.string();
const Id = z.string();
/** Where the same words stand in several places: how the paragraph before reads, as it went out and as it came back. */
const Previous = z.array(Words).optional();
const Level = z.number().int().min(1).max(6).nullable();

/** Kinds of what stands beside the words of a document. */
export const THINGS = [
  'header',
  'footer',
  'link',
  'picture',
  'drawing',
  'object',
  'equation',
  'struck',
  'highlighted',
  'hidden',
] as const;
export type ThingKind = (typeof THINGS)[number];

/** What a colleague did to one place of an exported document. */
export const ReturnedChange = z
  .object({
    key: Id,
    /** Who did it and when (ISO time or empty), where the document tells. */
    by: z.object({ author: z.string(), time: z.string() }).nullable(),
  })
  .and(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('claim-changed'), claim: Id, fact: Id, was: Words, now: Words }),
      z.object({ kind: z.literal('claim-deleted'), claim: Id, fact: Id, was: Words }),
      /** Words outside claims; each claim in the paragraph stands as its place, `{claim}`. */
      z.object({ kind: z.literal('paragraph-changed'), was: Words, now: Words, previous: Previous }),
      /**
       * `after` is the paragraph before it as it went out, null at the beginning. `cell` is given where it stands in a
       * table: how many cells behind that of `after`, 0 in the same; null where that is not known.
       */
      z.object({
        kind: z.literal('paragraph-added'),
        now: Words,
        after: Words.nullable(),
        cell: z.object({ behind: z.number().int().min(0).nullable() }).optional(),
      }),
      z.object({ kind: z.literal('paragraph-deleted'), was: Words, previous: Previous }),
      z.object({ kind: z.literal('paragraph-moved'), was: Words, after: Words.nullable() }),
      /** `was` and `now` are levels, null for text that is no heading. */
      z.object({ kind: z.literal('heading-changed'), words: Words, was: Level, now: Level }),
      /** Paragraphs of a note are parted by a line break. */
      z.object({ kind: z.literal('note-changed'), was: Words, now: Words }),
      z.object({ kind: z.literal('note-deleted'), was: Words }),
      /** It stands in the paragraph `in`, behind its words `before`, with claims as their places. */
      z.object({ kind: z.literal('note-added'), note: z.enum(['footnote', 'endnote']), now: Words, in: Words, before: Words }),
      /** What a note cannot take over by itself; `where` is the paragraph that it stands in. */
      z.object({
        kind: z.literal('thing'),
        what: z.enum(THINGS),
        was: Words.nullable(),
        now: Words.nullable(),
        where: Words.nullable(),
      }),
      z.object({ kind: z.literal('comment'), words: Words, claim: Id.nullable(), text: Words }),
    ]),
  );
export type ReturnedChange = z.infer<typeof ReturnedChange>;

/** A document that came back: its file name, what was done to it, and how each claim read when it went out. */
export const ReturnedDocument = z.object({
  fileName: z.string(),
  changes: z.array(ReturnedChange),
  claims: z.record(Id, Words),
});
export type ReturnedDocument = z.infer<typeof ReturnedDocument>;
