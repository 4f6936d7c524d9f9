import * as z from 'zod';

/** Letterheads that come with the app, of no state or house that exists: to try, and to make one's own from. */
export const BUNDLED_LETTERHEADS = {
  ministry: { name: 'Ministry', about: 'An example: crest, and the address at the foot' },
  ngo: { name: 'Organisation', about: 'An example: logo and line in colour' },
} as const;

export const BundledLetterhead = z.enum(['ministry', 'ngo']);
export type BundledLetterhead = z.infer<typeof BundledLetterhead>;

/** What a note can go on: the user's own letterhead, which is the one he chose last, or one that comes with the app. */
export const Letterhead = z.enum(['own', ...BundledLetterhead.options]);
export type Letterhead = z.infer<typeof Letterhead>;
