/** Where Chromium's PDFs say what made them: before all else, in a string of signs with one byte each. */
const MADE_BY = /\/Creator \(((?:\\.|[^\\()])*)\)/s;
const LOOKED_AT = 4096;
const NAME = 'Chancery';

/** A PDF that says Chancery made it, and not on which system and with which versions: nothing in it moves. */
export function withoutSystem(pdf: Uint8Array): Uint8Array {
  const made = Buffer.from(pdf);
  const found = MADE_BY.exec(made.toString('latin1', 0, LOOKED_AT));
  const length = found?.[1]?.length ?? 0;
  if (!found || length < NAME.length) return made;
  // Blanks behind the closing bracket are none of the string's.
  made.write(`/Creator (${NAME})${' '.repeat(length - NAME.length)}`, found.index, 'latin1');
  return made;
}
