/** The words by which a commitment can be followed: what two wordings of it have in common. */

const SLIGHT =
  /^(?:the|an?|of|to|in|on|and|or|for|with|at|by|from|as|against|into|over|under|between|among|through|towards?|upon|about|its|their|his|her|this|that|is|are|was|were|be|been|it|they|also|two|sides|both|agreed|will|would)$/i;
/** A longer phrase is told by fewer rounds. */
const MOST = 4;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.,-]*(?<![.,])/gu) ?? [];

/** "a pilot green shipping corridor" and "the green shipping route" → "green shipping"; of one wording alone its last words of weight. */
export function commonPhrase(words: string, other: string | null): string {
  const own = wordsOf(words);
  const others = other === null ? null : wordsOf(other).map((word) => word.toLowerCase());
  let best: string[] = [];
  for (let from = 0; from < own.length; from++)
    for (let to = from + 1; to <= Math.min(own.length, from + MOST); to++) {
      const run = trimmed(own.slice(from, to));
      if (run.length > best.length && (others === null || holds(others, run))) best = run;
    }
  return best.join(' ');
}

function trimmed(run: readonly string[]): string[] {
  const from = run.findIndex((word) => !SLIGHT.test(word));
  const to = run.findLastIndex((word) => !SLIGHT.test(word));
  return from === -1 ? [] : run.slice(from, to + 1);
}

const holds = (words: readonly string[], run: readonly string[]): boolean =>
  words.some((_, at) => run.every((word, i) => words[at + i] === word.toLowerCase()));
