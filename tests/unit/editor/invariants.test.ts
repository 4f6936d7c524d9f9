/**
 * What holds of every claim whatever is done: random sequences of a thousand operations on a note that is filled from
 * three reports of one event, with a second note to paste from. The seed is fixed; `CHANCERY_RUNS` multiplies the
 * sequences (`npm run test:full`). A failure names the operation and what it made unsound.
 */
import type { Node as PMNode } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimAttrs, claimPieces, claimsIn } from '../../../renderer/editor/claims/pieces';
import { articleOf } from '../../../shared/model/added';
import { parseNoteDoc } from '../../../shared/model/note';
import { claimFaults } from '../../support/claimFaults';
import { ACTS, Desk, filledFrom, type Operation } from './desk';

const RUNS = Number(process.env.CHANCERY_RUNS ?? 1);
const OPERATIONS = 1_000;
const SEQUENCES = Math.ceil(3 * RUNS);
const SEED = 20_250_515;
/** At the very least, of a thousand operations: those that changed the note, and of each kind over all sequences. */
const CHANGED = 500;
const OF_EACH = 2;
/** Claims that stand at every moment, and those of the first filling that outlive their sequence, on the average. */
const STANDING = 5;
const OUTLIVING = 10;

const home = filledFrom(['22', '23', '24']);
const other = filledFrom(['01']);
const foreign = new Set(other.sources.articles.map(({ id }) => id));
const texts = new Map([home, other].flatMap(({ sources }) => sources.articles.map(({ id, text }) => [id, text] as const)));

/** Nodes never change: a block that once fitted the schema fits it for good. */
const fits = new WeakSet<PMNode>();

/** What of the note the schema does not take, in words. */
function misfits(doc: PMNode): string[] {
  const wrong = doc.type.validContent(doc.content) ? [] : ['the blocks do not make a note'];
  doc.forEach((block) => {
    if (fits.has(block)) return;
    try {
      block.check();
      fits.add(block);
    } catch (error) {
      wrong.push(String(error));
    }
  });
  return wrong;
}

/**
 * What is wrong with the fact that a claim rests on. Only a claim whose article has left the briefing may rest on none;
 * one that came with words of another note has its passage with it, and the passage holds the words.
 */
function unfounded(desk: Desk, { claim, fact }: ClaimAttrs): string[] {
  if (!desk.knows(fact)) return desk.isAway(articleOf(fact)) ? [] : [`${claim} rests on the unknown ${fact}`];
  const row = desk.added()[fact];
  if (!row?.from) return foreign.has(articleOf(fact)) ? [`${claim} came without its passage`] : [];
  const { id, text, start } = row.from;
  const [from, to] = row.fact.span;
  const source = texts.get(id);
  const passage = text.slice(from - start, to - start);
  return passage !== '' && passage === source?.slice(from, to) ? [] : [`${claim} came with a passage that does not tell it`];
}

/** The facts that claims rest on though no article of the briefing, nor the note, has them any more. */
const unknownFacts = (desk: Desk): ReadonlySet<string> =>
  new Set(claimPieces(desk.state.doc).flatMap(({ attrs }) => (desk.knows(attrs.fact) ? [] : [attrs.fact])));
/** Only these can leave a claim without its fact: an article goes, or claims of before come back. */
const MAY_LOSE: ReadonlySet<string> = new Set<Operation['act']>(['remove', 'undo', 'redo']);

/** What is wrong with the claims of a note and with what they rest on. */
const faults = (desk: Desk): string[] => [
  ...claimFaults(desk.state.doc),
  ...claimPieces(desk.state.doc).flatMap(({ attrs }) => unfounded(desk, attrs)),
];

const operation = fc.record({
  act: fc.constantFrom(...ACTS),
  a: fc.nat(100_000),
  b: fc.nat(100_000),
  c: fc.nat(100_000),
});

describe('a thousand operations', () => {
  it(
    'leave every claim sound and the note one that can be saved',
    () => {
      const tally = new Map<string, number>(ACTS.map((act) => [act, 0]));
      const count = (what: string, by = 1) => tally.set(what, (tally.get(what) ?? 0) + by);
      const own = new Set(claimPieces(home.doc).map(({ attrs }) => attrs.claim));
      let [done, fewest, leastChanged] = [0, own.size, OPERATIONS];
      const sequence = (operations: readonly Operation[]): void => {
        const desk = new Desk(home, other);
        let changed = 0;
        let lost = unknownFacts(desk);
        operations.forEach((each, n) => {
          const before = desk.state.doc;
          desk.run(each);
          const { doc } = desk.state;
          const wrong = [...misfits(doc), ...faults(desk)];
          const now = unknownFacts(desk);
          for (const fact of MAY_LOSE.has(each.act) ? [] : now)
            if (!lost.has(fact)) wrong.push(`a claim on ${fact} came in, which nothing tells`);
          lost = now;
          if (wrong.length > 0) throw new Error(`after operation ${n}, ${each.act}: ${wrong.join('; ')}`);
          if (n % 50 === 49) parseNoteDoc(doc.toJSON());
          if (doc === before) return;
          changed++;
          count(each.act);
          fewest = Math.min(fewest, claimsIn(claimPieces(doc)).size);
        });
        const left = [...claimsIn(claimPieces(desk.state.doc)).values()];
        count('outliving', left.filter(({ attrs }) => own.has(attrs.claim)).length);
        count('fetched', left.filter(({ attrs }) => foreign.has(articleOf(attrs.fact))).length);
        count('without source', unknownFacts(desk).size);
        leastChanged = Math.min(leastChanged, changed);
        done++;
      };
      fc.assert(fc.property(fc.array(operation, { minLength: OPERATIONS, maxLength: OPERATIONS }), sequence), {
        seed: SEED,
        numRuns: SEQUENCES,
        interruptAfterTimeLimit: 110_000 * Math.max(1, RUNS),
        markInterruptAsFailure: true,
        endOnFailure: true,
      });
      expect(done).toBe(SEQUENCES);
      expect(leastChanged).toBeGreaterThan(CHANGED);
      expect([...tally].filter(([, times]) => times < OF_EACH * RUNS)).toEqual([]);
      expect(fewest).toBeGreaterThan(STANDING);
      expect((tally.get('outliving') ?? 0) / SEQUENCES).toBeGreaterThan(OUTLIVING);
    },
    120_000 * Math.max(1, RUNS),
  );
});
