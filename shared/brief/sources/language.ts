/** Whether a text can be read by rules made for English. */

/** The commonest words of English prose that are rare or unknown elsewhere: about two words in five of any report. */
const COMMON = new Set(
  'the of and to in that is was for on with as his her it by at which from their be this had has have were are not said will would they its an also been between during after'.split(
    ' ',
  ),
);
/** Fewer words prove nothing. */
const LEAST = 30;
const SHARE = 0.15;

export function readsAsEnglish(text: string): boolean {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  // Scripts without blanks make few, long words.
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (words.length < LEAST && letters < 150) return true;
  return words.filter((word) => COMMON.has(word)).length / words.length >= SHARE;
}
