import * as z from 'zod';
import { UserError } from '../error';
import { Article } from './article';
import { CommentDraft } from './commentDraft';
import { Facts } from './facts';
import { type NoteDoc, noteDocToJSON, parseNoteDoc } from './note';
import { open } from './open';
import { PreviousRound } from './previous';

export const BRIEFING_FORMAT = 'chancery-briefing';
/** Raised with every change that an older Chancery could not read; each step has a migration below. */
export const BRIEFING_VERSION = 1;

const NoteDocSchema = z.unknown().transform((json, ctx): NoteDoc => {
  try {
    return parseNoteDoc(json);
  } catch (error) {
    ctx.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});

/** One note with its articles and facts: the content of a `.brief` file. */
export const Briefing = open({
  format: z.literal(BRIEFING_FORMAT),
  version: z.literal(BRIEFING_VERSION),
  id: z.uuid(),
  /** Counts saves. Orders versions where clocks disagree. */
  revision: z.number().int().min(0),
  /** ISO times, for people; never used for ordering. */
  created: z.string(),
  modified: z.string(),
  /** Id of the template that the note was filled from. */
  template: z.string(),
  articles: z.array(Article),
  /** What was lifted from each article, in the order of `articles`. */
  facts: z.array(Facts),
  note: NoteDocSchema,
  /** Id of the series that the author put it in; empty: in none. Without it the series is recognised by name and parties. */
  series: z.string().max(200).optional(),
  /** The round before, where the briefing was started from it. */
  previous: PreviousRound.optional(),
  /** The Word document that the note was made of, and a sentence for each thing that came otherwise or not at all. */
  word: open({ fileName: z.string(), lost: z.array(z.string()) }).optional(),
  /** Comments that are being written. */
  commentDrafts: z.array(CommentDraft).optional(),
});
export type Briefing = z.infer<typeof Briefing>;

type Migration = (older: Record<string, unknown>) => Record<string, unknown>;
/** `migrations[n]` turns version n into n + 1. Tests walk this list. */
export const migrations: Readonly<Record<number, Migration>> = {};

/**
 * Reads a `.brief` file's text.
 * @throws UserError `not-json`, `not-a-briefing`, `newer-version` or `damaged`, naming the reason.
 */
export function parseBriefing(json: string, name: string): Briefing {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    throw new UserError(
      'not-json',
      `“${name}” is damaged or is not a briefing: it could not be read. The file was left as it is.`,
      {
        action: 'Open an earlier copy of it.',
        reason: error instanceof Error ? error.message : String(error),
      },
    );
  }
  const Head = z.looseObject({ format: z.string(), version: z.number().int().min(1) });
  const head = Head.safeParse(raw);
  if (!head.success || head.data.format !== BRIEFING_FORMAT) {
    throw new UserError('not-a-briefing', `“${name}” is not a Chancery briefing. The file was left as it is.`, {
      action: 'To use it as an article, save it as text and open that.',
    });
  }
  if (head.data.version > BRIEFING_VERSION) {
    throw new UserError(
      'newer-version',
      `“${name}” comes from a newer Chancery. It was not opened, so that nothing in it is lost.`,
      {
        action: 'Open it with the newer version.',
        reason: `version ${head.data.version}, this one reads up to ${BRIEFING_VERSION}`,
      },
    );
  }
  let current: Record<string, unknown> = head.data;
  for (let v = head.data.version; v < BRIEFING_VERSION; v++) current = migrations[v]?.(current) ?? current;
  const parsed = Briefing.safeParse(current);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UserError('damaged', `“${name}” is damaged and was not opened. The file was left as it is.`, {
    action: 'Open an earlier copy of it.',
    reason: `${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'does not fit the format'}`,
  });
}

/** The file's text: two-space JSON with a final newline, so that versions can be compared line by line. */
export function serializeBriefing(briefing: Briefing): string {
  return `${JSON.stringify({ ...briefing, note: noteDocToJSON(briefing.note) }, null, 2)}\n`;
}
