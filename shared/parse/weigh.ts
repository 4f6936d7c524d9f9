/** Whose people somebody is, where a report says it in several ways or hardly at all: each sign speaks for a side with a weight. */
import type { Claim } from './found';
import { PARTY_WEIGHTS } from './lexicon/partyWeights';

/** Added to a sign’s name where no two states face each other: there the same sign can mean less or more. */
const AMONG_BODIES = '@bodies';

/** Each sign again, under the name by which it counts in talks between bodies. */
export const amongBodies = (claims: readonly Claim[]): Claim[] =>
  claims.map(({ code, by }) => ({ code, by: `${by}${AMONG_BODIES}` }));

/** What the rule that is asked first says is believed so much, until articles show otherwise; more where the office itself says it. */
const OF_FIRST_RULE = 2;
const OF_OFFICE = 3;
/** Signs that are grammar: what they are believed before any article has shown it. All others begin at nothing. */
const GRAMMAR: Readonly<Record<string, number>> = {
  'before.whose-name.tight': 2,
  'before.whose-body.tight': 2,
  'before.adjective.tight': 1.5,
  'before.of-name.tight': 1.5,
  'before.of-body.tight': 1.5,
  'before.body.tight': 1.5,
  'after.bracket.tight': 2.5,
  'after.of-name.tight': 1.5,
  'after.of-body.tight': 1.5,
  'after.whose-name.tight': 1.5,
  'after.adjective.tight': 1.5,
  'after.for.tight': 1.5,
  'again.before.whose-name': 1.5,
  'again.before.adjective': 1,
  'again.after.bracket': 2,
  'again.after.of-name': 1,
  'again.after.whose-name': 1,
  'body.official': 1,
  ours: 2.5,
  theirs: 2.5,
  visiting: 2,
  'town-office': 2,
  'his-host': 2,
  'came-from': 2.5,
  'secretary-generals': 3,
  'tie.stands-in': 2,
  'tie.his-office': 1.5,
  'tie.colleague': 2.5,
  'tie.company-of-named': 1.5,
  'tie.company-of-first': 0.7,
  'tie.company-of-last': 0.7,
  'tie.accompanies-first': 0.7,
  'tie.accompanies-last': 0.7,
  'tie.member': 2.5,
  'tie.opposite': 2.5,
  'tie.met-by-subject': 1,
  'tie.met-apart': 0.7,
};

/**
 * However often articles show it right, how a name is formed says no more than this: it must not outweigh what the
 * report says ("German State Secretary Anna Kowalska").
 */
const AT_MOST: Readonly<Record<string, number>> = { 'name.1': 1.8, 'name.2': 2.5 };

/** The most that a sign may be believed. */
export const mostOf = (sign: string): number => AT_MOST[sign.replace(AMONG_BODIES, '')] ?? Number.POSITIVE_INFINITY;

/** How much a sign is believed until articles show otherwise. */
export function startOf(sign: string): number {
  const isFirst = /^first\.(?!none)[^@]*$/.test(sign);
  if (!isFirst) return GRAMMAR[sign] ?? 0;
  return sign.startsWith('first.people.') ? OF_OFFICE : OF_FIRST_RULE;
}

/** How much less the signs speak for a side than for the one that they speak for most. */
export function shortOf(
  claims: readonly Claim[],
  code: string,
  weights: Readonly<Record<string, number>> = PARTY_WEIGHTS,
): number {
  const sums = new Map<string | null, number>([[code, 0]]);
  for (const claim of claims) sums.set(claim.code, (sums.get(claim.code) ?? 0) + (weights[claim.by] ?? startOf(claim.by)));
  return Math.max(...sums.values()) - (sums.get(code) ?? 0);
}

/**
 * The side that the signs together speak for most, `code` null for none, and `by`, the sign that weighed most for it.
 * Equal weights leave the side that was named first.
 */
export function weigh(claims: readonly Claim[], weights: Readonly<Record<string, number>> = PARTY_WEIGHTS): Claim {
  const sums = new Map<string | null, { sum: number; best: number; by: string }>();
  for (const claim of claims) {
    const weight = weights[claim.by] ?? startOf(claim.by);
    const so = sums.get(claim.code) ?? { sum: 0, best: Number.NEGATIVE_INFINITY, by: claim.by };
    sums.set(claim.code, { sum: so.sum + weight, best: Math.max(so.best, weight), by: weight > so.best ? claim.by : so.by });
  }
  let found: Claim = { code: null, by: 'none' };
  let most = Number.NEGATIVE_INFINITY;
  for (const [code, { sum, by }] of sums)
    if (sum > most) {
      most = sum;
      found = { code, by };
    }
  return found;
}
