import { ORDINAL, ordinalValue } from './lexicon/ordinals';
import type { Sentence } from './sentences';

/** Sentences that look back: how the mechanism began, what earlier rounds did. What they tell is no outcome of this meeting. */
export function backgroundTest(
  body: readonly Sentence[],
  round: number | null,
  published: string | null,
): (s: Sentence) => boolean {
  const year = published ? Number(published.slice(0, 4)) : null;
  const behind = new Set<Sentence>();
  let carry = -1;
  for (const sentence of body) {
    const { text, paragraph } = sentence;
    if (carry === paragraph || looksBack(text)) {
      behind.add(sentence);
      if (earlierRound(text) && !/^(?:the (?:two )?sides|they) (?:reviewed|noted|agreed)/i.test(text)) carry = paragraph;
    }
  }
  return (sentence) => behind.has(sentence);

  function earlierRound(text: string): boolean {
    const match = new RegExp(
      `^(?:The|Its|Their|At the|In the)?\\s*(${ORDINAL}|previous|last|inaugural) (?:round|session|meeting|edition|summit|sitting|sittings|dialogue|\\p{Lu}?\\p{L}+ (?:round|session|meeting|summit|foreign minister))`,
      'iu',
    ).exec(text.trim());
    if (!match)
      return (
        /^at (?:that|the previous|the last) (?:meeting|round|session)\b/i.test(text) ||
        /^the previous (?:sittings|rounds|sessions)/i.test(text)
      );
    const value = ordinalValue(match[1] ?? '');
    return value === null
      ? /previous|last/i.test(match[1] ?? '')
      : round !== null && value < round && !/^The first (?:meeting|round) (?:of|will)\b.*\bwill\b/.test(text);
  }

  function looksBack(text: string): boolean {
    if (earlierRound(text)) return true;
    if (
      /\b(?:was|were) (?:set up|launched|inaugurated|established|founded|first held|lifted|elevated)\b|\bestablished diplomatic relations\b|\bfounded in\b/i.test(
        text,
      ) &&
      !/\bagreed\b/.test(text)
    )
      return true;
    const years = [...text.matchAll(/\bin (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)\b/gu)].map((m) => Number(m[1]));
    return (
      year !== null &&
      years.length > 0 &&
      years.every((y) => y < year - 1) &&
      /\b(?:was|were|had|visited|came)\b/.test(text) &&
      !/\b(?:two sides|they|both)\b|^the (?:\w+ )?(?:sides|delegations|ministers|countries|parties|leaders|commanders|delegates) (?:also |further )?\w+ed\b/i.test(
        text,
      )
    );
  }
}
