import * as z from 'zod';
import type { Apparatus, Portion } from './note';

/** Protective markings are data, so that a ministry can add its own scheme (`templates/markings.json`). */
export const MarkingScheme = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  name: z.string().min(1).max(120),
  /** From lowest to highest. */
  levels: z.array(z.string().min(1).max(80)).min(1),
  /** How each level is written before a paragraph, without brackets, in the same order. */
  portions: z.array(z.string().min(1).max(40)).default([]),
  /** Handling instructions that may follow the level. */
  handling: z.array(z.string().min(1).max(80)).default([]),
  placement: z.enum(['top-and-bottom-centre', 'top-right']),
  bold: z.boolean().default(true),
});
export type MarkingScheme = z.infer<typeof MarkingScheme>;

/** The marks that paragraphs can bear under a scheme, from lowest to highest; a level without one is written out. */
export const portionsOf = ({ levels, portions }: MarkingScheme): Portion[] =>
  levels.map((level, i) => ({ level, mark: portions[i] ?? level }));

/** The marks of an author's own scheme, as typed: “U, C, S”. */
export const portionsFrom = (words: string): Portion[] =>
  [...new Set(words.split(',').map((each) => each.trim().slice(0, 40)))].filter(Boolean).map((mark) => ({ level: mark, mark }));

/** The mark of the note's own level; null where that is not set or has none. */
export const ownPortion = ({ portions, marking }: Pick<Apparatus, 'portions' | 'marking'>): string | null =>
  portions?.find(({ level }) => level === marking?.level)?.mark ?? null;

export const MarkingFile = z.strictObject({
  format: z.literal('chancery-markings'),
  version: z.literal(1),
  schemes: z.array(MarkingScheme).min(1),
});

/** The words that stand on the page. */
export const markingText = (marking: { level: string; handling: string | null } | null): string =>
  marking ? [marking.level, marking.handling].filter(Boolean).join(' – ') : '';
