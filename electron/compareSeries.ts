/** The comparison of a series' rounds, as a job of the utility process. */
import { type Compared, type Lineage, matrixSteps } from '../shared/brief/series/lineage';
import { livingFirst } from '../shared/brief/series/living';
import type { SeriesRound } from '../shared/brief/series/recognise';
import type { Rungs } from '../shared/brief/strengthOrder';

/** Comparisons made in this process, by series: a round more costs one comparison more. */
const memory = new Map<string, Compared>();

type Comparing = { id: string; rounds: readonly SeriesRound[]; strength: Rungs };

/** The matrix's rows, what still stands first. Between two rounds other jobs have their turn, so that a long series holds up no article. */
export async function compareSeries({ id, rounds, strength }: Comparing): Promise<readonly Lineage[]> {
  const compared: Compared = memory.get(id) ?? new Map();
  memory.set(id, compared);
  const steps = matrixSteps(rounds, compared, strength);
  for (;;) {
    const step = steps.next();
    if (step.done) return livingFirst(step.value.rows);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
