/** Texts to measure with: the corpus as it is, and made longer without saying the same thing twice. */
import { readFileSync } from 'node:fs';
import { readCorpus } from '../corpus/corpus.mjs';

/** The articles of the corpus. */
export const articles = (folder) => readCorpus(folder).map(({ file }) => readFileSync(file, 'utf8'));

/** Paragraphs of reports: prose alone, since a line such as “Press contact:” ends the report for all that follows. */
export const paragraphsOf = (texts) =>
  texts.flatMap((text) => text.split(/\n\s*\n/)).filter((part) => part.trim().length > 100 && /[.”"]\s*$/.test(part));

/** A small generator with a fixed seed, so that every run measures the same texts. */
function sequence(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const SYLLABLES = 'ba de ki lo mu na pe ri so tu va we xo yi za ché lan mor tis ven dar quil'.split(' ');

/**
 * About `size` characters of reports: paragraphs of the corpus in changing order, with family names, numbers and
 * some of the long words replaced by others, so that people and commitments go on being new ones.
 */
export function longText(paragraphs, size, seed = 7) {
  const next = sequence(seed);
  const word = () => Array.from({ length: 2 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
  const name = () => word().replace(/^./u, (letter) => letter.toUpperCase());
  const parts = [];
  let length = 0;
  while (length < size) {
    const other = name();
    const part = paragraphs[next(paragraphs.length)]
      .replace(/\b(\p{Lu}\p{Ll}{3,}) (\p{Lu}\p{Ll}{3,})(?= (?:said|led|and|of)|[,.])/gu, `$1 ${other}`)
      .replace(/(?<= )\p{Ll}{8,}(?<!ed|ly|ing)(?= )/gu, (long) => (next(3) === 0 ? word() : long))
      .replace(/\b\d{2}\b(?! \p{Lu})/gu, () => String(10 + next(80)));
    parts.push(part);
    length += part.length + 2;
  }
  return parts.join('\n\n').slice(0, size);
}
