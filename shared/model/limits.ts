/** Limits that the parser keeps to, apart from the schemas that check them: what reads articles needs no validator. */

/** Characters of a fact's id at the most. */
export const LONGEST_ID = 64;
