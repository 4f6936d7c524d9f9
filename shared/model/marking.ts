import { z } from 'zod';

/** Protective markings are data, so that a ministry can add its own scheme (`templates/markings.json`). */
export const MarkingScheme = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  name: z.string().min(1).max(120),
  /** From lowest to highest. */
  levels: z.array(z.string().min(1).max(80)).min(1),
  /** Handling instructions that may follow the level. */
  handling: z.array(z.string().min(1).max(80)).default([]),
  placement: z.enum(['top-and-bottom-centre', 'top-right']),
  bold: z.boolean().default(true),
});
export type MarkingScheme = z.infer<typeof MarkingScheme>;

export const MarkingFile = z.strictObject({
  format: z.literal('chancery-markings'),
  version: z.literal(1),
  schemes: z.array(MarkingScheme).min(1),
});

/** The words that stand on the page. */
export const markingText = (marking: { level: string; handling: string | null } | null): string =>
  marking ? [marking.level, marking.handling].filter(Boolean).join(' – ') : '';
