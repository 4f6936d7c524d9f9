import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../shared/parse/found';
import { PARTY_WEIGHTS } from '../../../shared/parse/lexicon/partyWeights';
import { PRESENCE_WEIGHTS } from '../../../shared/parse/lexicon/presenceWeights';
import { wordsOfPresence, wordsOfSide } from '../../../shared/parse/signWords';
import { tookPart } from '../../../shared/parse/takingPart';
import { amongBodies, startOf, weigh } from '../../../shared/parse/weigh';

const claims = (...all: [code: string | null, by: string][]): Claim[] => all.map(([code, by]) => ({ code, by }));

describe('signs of whose people somebody is are weighed', () => {
  const weights = { office: 2, host: 1, list: 1.5, none: 0.5, against: -3 };

  it.each([
    ['the heavier sign decides', claims(['KE', 'host'], ['PL', 'office']), { code: 'PL', by: 'office' }],
    ['two light signs outweigh one', claims(['PL', 'office'], ['KE', 'host'], ['KE', 'list']), { code: 'KE', by: 'list' }],
    ['a sign can speak against a side', claims(['PL', 'office'], ['PL', 'against'], [null, 'none']), { code: null, by: 'none' }],
    ['equal weights leave the first', claims(['PL', 'host'], ['KE', 'host']), { code: 'PL', by: 'host' }],
    ['a sign without a weight says nothing', claims(['KE', 'unheard of'], [null, 'none']), { code: null, by: 'none' }],
    ['no sign, no side', [], { code: null, by: 'none' }],
  ])('%s', (_, given, found) => {
    expect(weigh(given, weights)).toEqual(found);
  });

  it('believes the rule that is asked first where no article has shown it', () => {
    expect(startOf('first.counterpart')).toBeGreaterThan(0);
    expect(startOf('first.none')).toBe(0);
    expect(startOf('first.counterpart@bodies')).toBe(0);
    expect(weigh(claims(['KE', 'host'], ['PL', 'first.counterpart']), weights).code).toBe('PL');
  });

  it('lets a sign count otherwise among bodies', () => {
    const given = claims(['SITEN', 'list'], ['AR', 'host']);
    expect(weigh([...given, ...amongBodies(given)], { ...weights, 'host@bodies': 2 })).toEqual({ code: 'AR', by: 'host@bodies' });
  });
});

describe('signs of having taken part are weighed', () => {
  const weights = { any: 2, acts: 1, absent: -4, former: -3 };
  it.each([
    ['who is named with an office was there', ['any'], { took: true, by: 'any' }],
    ['the sign that weighs most is the reason', ['any', 'acts'], { took: true, by: 'acts' }],
    ['an absence outweighs the office and a verb', ['any', 'acts', 'absent'], { took: false, by: 'absent' }],
    ['a sign without a weight says nothing', ['any', 'unheard of'], { took: true, by: 'any' }],
  ])('%s', (_, signs, found) => expect(tookPart(signs, weights)).toEqual(found));
});

describe('every sign has words for whoever asks why', () => {
  const ofSide = Object.keys(PARTY_WEIGHTS).filter((sign) => !/^(?:first\.)?none/.test(sign));
  it.each(ofSide)('%s', (sign) => expect(wordsOfSide(sign)).not.toBeNull());
  it.each(Object.keys(PRESENCE_WEIGHTS))('%s', (sign) => expect(wordsOfPresence(sign)).not.toBeNull());
});
