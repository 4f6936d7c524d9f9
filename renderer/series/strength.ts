/** The strength order in words, for the panels. */
import { STEPS, type Step } from '../../shared/brief/lexicon/strength';

/** From least to most: steps of one strength stand together. */
export const LADDER: readonly { steps: readonly Step[]; word: string }[] = [
  { steps: ['noted', 'talkedOf'], word: 'noted' },
  { steps: ['wished'], word: 'wished' },
  { steps: ['lookInto', 'haveStudied'], word: 'to study' },
  { steps: ['workTowards'], word: 'to work on' },
  { steps: ['do'], word: 'agreed' },
  { steps: ['signed'], word: 'signed' },
];

const isStep = (step: string): step is Step => step in STEPS;

/** The rung that a step stands on. */
export const rungOf = (step: string | null): number =>
  LADDER.findIndex(({ steps }) => step !== null && isStep(step) && steps.includes(step));

export const rungWord = (step: string | null): string => LADDER[rungOf(step)]?.word ?? '';

/** "Weaker: “agreed to open” is now “discussed”." Null where one of the two says nothing. */
export function movedWords(
  before: { step: string | null; verb: string | null } | null,
  now: { step: string | null; verb: string | null },
): string | null {
  if (!before?.step || !now.step || !isStep(before.step) || !isStep(now.step)) return null;
  const [from, to] = [STEPS[before.step], STEPS[now.step]];
  const quoted = (verb: string | null, step: string) => (verb ? `“${verb}”` : rungWord(step));
  if (from === to) return `As strong as before: ${rungWord(now.step)}.`;
  return `${to > from ? 'Stronger' : 'Weaker'}: ${quoted(before.verb, before.step)} is now ${quoted(now.verb, now.step)}.`;
}
