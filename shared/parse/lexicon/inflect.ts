/** English inflection, for lexicons that name a verb once: "agree" stands for agree, agrees, agreed and agreeing. */

const FORMS: readonly [RegExp, (stem: string) => string][] = [
  [/ee$/, (s) => `${s}(?:s|d|ing)?`],
  [/e$/, (s) => `${s.slice(0, -1)}(?:e[sd]?|ing)`],
  [/[^aeiou]y$/, (s) => `${s.slice(0, -1)}(?:y|ies|ied|ying)`],
  [/(?:ss|sh|ch|x|z)$/, (s) => `${s}(?:es|ed|ing)?`],
  [/\+$/, (s) => `${s.slice(0, -1)}(?:s|${s.at(-2)}(?:ed|ing))?`],
  [/$/, (s) => `${s}(?:s|ed|ing)?`],
];

/**
 * @param lemmas verbs in their base form; "commit+" doubles its last letter; "take/takes/took/taking" gives its own forms
 * @returns a pattern of all forms; a word after the verb ("turn down") follows each
 */
export function forms(lemmas: string): string {
  const one = (entry: string): string => {
    const [verb = '', ...rest] = entry.split('_');
    const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
    if (verb.includes('/')) return `(?:${verb.replaceAll('/', '|')})${tail}`;
    const form = FORMS.find(([ending]) => ending.test(verb));
    return form ? form[1](verb) + tail : verb + tail;
  };
  return `(?:${lemmas.trim().split(/\s+/).map(one).join('|')})`;
}

/** Past forms that do not end in -ed, of the verbs that the lexicons use. */
const IRREGULAR = new Set(
  'took held spoke gave set put made found thought went dwelt led met sought undertook struck came saw drew told laid paid threw lent stood was were had said began chose swore shook left rose fell let cut spent built sent brought became read bade undertaken taken given shown seen begun chosen sworn drawn spoken written known risen fallen broken'.split(
    ' ',
  ),
);

export type Form = 'past' | 'ing' | 's' | 'base';
export function formOf(word: string): Form {
  const low = word.toLowerCase();
  if (low.endsWith('ing') && low.length > 4) return 'ing';
  if (low.endsWith('ed') || IRREGULAR.has(low)) return 'past';
  if (low.endsWith('s') && !low.endsWith('ss')) return 's';
  return 'base';
}
