/** Who wrote the report or took its pictures, as lines of the page tell it: authors are named, and took no part. */
import { OF_PRESS } from './lexicon/press';
import type { Reading } from './normalise';
import type { Sentence } from './sentences';

const WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?";
const SMALL = '(?:da|de|do|dos|das|del|della|di|du|la|le|van|von|der|den|el|al|bin|binti|ben)';
const NAME = `(${WORD}(?: (?:${SMALL} ){0,2}${WORD}){1,4}|\\p{Lu}\\.\\p{Lu}\\p{Ll}+)`;
const ENDS = '(?=\\s*(?:[|,/;)–—]|$)|\\s[–-]\\s)';
const CREDITS = [
  // "By: A. Writer, March 12, 2026", "Text: A. Writer", "Photo: A. Writer"
  `^\\W{0,3}(?:[Bb]y|BY|[Tt]ext|[Ww]ords|[Ss]tory|[Rr]eport(?:er|ing)?|[Aa]uthor|[Pp]hotos?|[Pp]ictures?|[Pp]hotographs?|[Ii]mages?|[Ww]riter)(?: by)?: ?${NAME}${ENDS}`,
  // "21 November 2024 | by A. Writer | 3 min read", "16:20 | Author: A. Writer"
  `\\| ?(?:[Bb]y|[Aa]uthor:|[Tt]ext:|[Pp]hotos?:) ${NAME}${ENDS}`,
  // "From A. Writer in Lima"
  `^[Ff]rom ${NAME} in \\p{Lu}[^.]{2,30}$`,
  // "(Photo: Ministry/A. Writer)", "Photo: Ministry / A. Writer"
  `\\b(?:[Pp]hotos?|[Pp]ictures?|[Ii]mages?)(?: by|:)[^()|.]{0,40}?/ ?${NAME}${ENDS}`,
  // "Photo caption: Delegates queue. (A. Writer)"
  `^\\W{0,3}(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]aption)[^:]{0,12}:.{5,160}\\(${NAME}\\)$`,
].map((pattern) => new RegExp(pattern, 'u'));
/** A line of its own below the report. */
const SIGNED = new RegExp(`^\\W{0,3}${NAME}$`, 'u');
/** What stands in such lines and is nobody's name. */
const NOBODY = /\b(?:Images?|Photo|Getty|Palace|Government|Presidency|Handout|Courtesy|Archive|Council|Union|State|House)\b/;
const LONGEST = 200;

/** The names in the page's lines of credit, each as a sentence of its own. */
export function creditsIn({ text, paragraphs }: Reading): Sentence[] {
  const found: Sentence[] = [];
  paragraphs.forEach(({ start, end }, paragraph) => {
    if (end - start > LONGEST) return;
    const line = text.slice(start, end).trimEnd();
    const last = paragraph === paragraphs.length - 1;
    for (const pattern of last ? [...CREDITS, SIGNED] : CREDITS) {
      const name = pattern.exec(line)?.[1]?.replace(/(?<=\p{Ll}{2})\.$/u, '');
      if (name === undefined || OF_PRESS.test(name) || NOBODY.test(name)) continue;
      const from = start + line.lastIndexOf(name);
      if (found.some((other) => other.text === name)) continue;
      found.push({ text: name, start: from, end: from + name.length, paragraph, index: found.length });
    }
  });
  return found;
}
