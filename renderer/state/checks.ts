import type { Apparatus } from '../../shared/model/note';
import type { BriefingActs } from '../commands';
import type { Check } from '../panes/Checks';
import { count } from './words';

/** What is left to do, with the act that leads there. */
export function checksOf(
  { open, gaps, apparatus }: { open: number; gaps: number; apparatus: Apparatus },
  acts: Pick<BriefingActs, 'next' | 'details'>,
  showGap: () => void,
): Check[] {
  const checks: Check[] = [];
  if (open > 0) checks.push({ id: 'open', words: `${count(open, 'fact')} not yet looked at`, act: 'Next', run: acts.next });
  if (gaps > 0) {
    checks.push({
      id: 'gaps',
      words: `${count(gaps, 'gap')} in the note`,
      small: 'Not stated in the source',
      act: 'Show',
      run: showGap,
    });
  }
  if (!apparatus.marking?.level) checks.push({ id: 'marking', words: 'No marking is set', act: 'Set', run: acts.details });
  if (!apparatus.reference) checks.push({ id: 'reference', words: 'No reference is set', act: 'Set', run: acts.details });
  return checks;
}
