import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { expressionsOf, inAscii } from '../../support/expressions';
import { corpusIds, corpusText } from '../../support/make';

/** A checker finds what explodes at once, and can ponder a long harmless list of verbs for minutes. */
const PATIENCE = 500;
/** Sentences are cut at 2,000 signs, so that a square is bounded; a cube is not worth its wait. */
const WORST = 2;
/** The checker thinks two minutes about all of them: a plain run asks about every fifth, `npm run test:full` about each. */
const STEP = process.env.CHANCERY_RUNS ? 1 : 5;

/** What the checker says: null for no fault, `open` where it came to no end; those the hostile lines below try. */
async function faultOf(expression: { source: string; flags: string }, timeout = PATIENCE): Promise<string | null> {
  const { source, flags } = inAscii({ ...expression, where: '' });
  const result = await check(source, flags, { checker: 'automaton', timeout });
  if (result.status === 'unknown') return 'open';
  if (result.status !== 'vulnerable') return null;
  const { complexity } = result;
  return complexity.type === 'polynomial' && complexity.degree <= WORST ? null : complexity.summary;
}

describe('regular expressions', () => {
  it('are caught where they explode', async () => {
    expect(await faultOf({ source: '^(?:(?:\\p{Lu}[\\p{L}’-]*|of|the)\\s?)+$', flags: 'u' }, 20_000)).toBe('exponential');
    expect(await faultOf({ source: '^(?:\\p{Lu}\\p{Ll}*\\s)+$', flags: 'u' }, 20_000)).toBeNull();
  });

  it('of shared/ do not', { timeout: 400_000 }, async () => {
    const expressions = await expressionsOf(() => {
      for (const id of corpusIds) parseArticle({ id: 'a000000000000', text: corpusText(id) });
    });
    expect(expressions.length).toBeGreaterThan(800);
    const asked = expressions.filter((_expression, i) => i % STEP === 0);
    const waiting = [...asked];
    const faults: string[] = [];
    let open = 0;
    const worker = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const fault = await faultOf(next);
        if (fault === 'open') open++;
        else if (fault) faults.push(`${next.where}: ${fault}: ${next.source}`);
      }
    };
    await Promise.all([worker(), worker()]);
    expect(faults).toEqual([]);
    expect(open / asked.length).toBeLessThan(0.5);
  });
});

const LEAD = 'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on Monday. ';
/** Signs of a line; what takes a square of the time shows in a shorter one as well, if less sharply. */
const LENGTH = process.env.CHANCERY_RUNS ? 100_000 : 50_000;

/** Milliseconds of the processor for a line of so many signs, the better of two runs. */
function time(sign: string, length: number): number {
  const text = LEAD + sign.repeat(Math.ceil(length / sign.length));
  const once = () => {
    const from = process.cpuUsage();
    parseArticle({ id: 'a000000000000', text });
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };
  return Math.min(once(), once());
}

describe(`a line of ${LENGTH / 1000} kB takes time by its length`, () => {
  it.each([
    ['one letter', 'a'],
    ['one capital', 'A'],
    ['blanks', ' '],
    ['commas', ','],
    ['full stops', '.'],
    ['quotation marks', '"'],
    ['opening marks', '‘a '],
    ['angle marks', '‹a '],
    ['quotations', '“a b c d e f” '],
    ['brackets', '('],
    ['capital words', 'Anna '],
    ['offices', 'Minister '],
    ['people', 'Foreign Minister Anna Kral '],
    ['states', 'France and '],
    ['days', '1 May '],
    ['promises', 'will '],
    ['bodies', 'Bank (AB) '],
    ['attributions', 'he said, '],
    ['menu', 'a|'],
    ['soft hyphens', '\u00ad'],
  ])('%s', { timeout: 180_000 }, (_name, sign) => {
    const [short, long] = [time(sign, LENGTH / 4), time(sign, LENGTH)];
    // Four times the length; below a tenth of a second nothing is measured but the warming up.
    expect(long / Math.max(short, 100)).toBeLessThan(8);
  });
});
