import { describe, expect, it } from 'vitest';
import { compareRounds } from '../../../shared/brief/compare';
import { mergeFacts } from '../../../shared/brief/merge';
import type { Facts } from '../../../shared/model/facts';
import { parseArticle } from '../../../shared/parse';
import { corpusIds, corpusText } from '../../support/make';

const factsOf = (id: string): Facts => parseArticle({ id: `a${id.padStart(12, '0')}`, text: corpusText(id) });
const said = (text: string): Facts =>
  parseArticle({
    id: 'a000000000000',
    text: `OSLO, 3 March 2025 – Norway and Peru met in Oslo on Monday for talks on the sea and on trade. ${text}`,
  });

describe('a round compared with itself', () => {
  it.each(corpusIds)('%s: repeats everything and changes nothing', (id) => {
    const facts = [factsOf(id)];
    const { repeated, reworded, dropped, fulfilled, participants, ...rest } = compareRounds(facts, facts);
    expect({ reworded, dropped, fulfilled, added: rest.new, left: participants.left, joined: participants.joined }).toEqual({
      reworded: [],
      dropped: [],
      fulfilled: [],
      added: [],
      left: [],
      joined: [],
    });
    expect(repeated.every(({ from, to }) => from === to)).toBe(true);
  });
});

describe('how a commitment changed', () => {
  const cases: [string, string, string, string][] = [
    [
      'stronger',
      'The sides agreed to explore a ferry line between Bergen and Lima.',
      'The sides resolved to open a ferry line between Bergen and Lima.',
      'stronger',
    ],
    [
      'weaker',
      'The sides decided to open a ferry line between Bergen and Lima.',
      'The sides agreed to consider a ferry line between Bergen and Lima.',
      'weaker',
    ],
    [
      'another number',
      'Norway announced that it would offer 40 scholarships to engineers from Lima.',
      'Norway announced that it would offer 60 scholarships to engineers from Lima.',
      'number',
    ],
    [
      'another number of a currency, with where it stood before',
      'They agreed that the night allowance would rise by GH¢40 a shift.',
      'They agreed that the night allowance would rise to GH¢55 a shift from GH¢40.',
      'number',
    ],
    [
      'another date',
      'They agreed to conclude the fisheries text by March 2026.',
      'They agreed to conclude the fisheries text by October 2027.',
      'date',
    ],
  ];
  it.each(cases)('%s', (_name, before, after, kind) => {
    const { reworded } = compareRounds([said(before)], [said(after)]);
    expect(reworded.map((change) => change.kind)).toEqual([kind]);
  });
});

describe('what became of a commitment', () => {
  const cases: [string, string, string, string[]][] = [
    [
      'a pledge reaffirmed is repeated',
      'The sides pledged to keep the herring grounds open to small boats.',
      'The sides reaffirmed their pledge to keep the herring grounds open to small boats.',
      ['repeated'],
    ],
    [
      'told by the way that it was agreed before, and done',
      'They agreed to establish a joint customs office in Callao.',
      'A joint customs office in Callao, decided upon a year ago, opened its counters on 14 January.',
      ['fulfilled'],
    ],
    [
      'one more, after its own preposition',
      'They agreed to exchange expertise in salmon vaccines.',
      'They agreed to exchange expertise in salmon vaccines and in the training of divers.',
      ['reworded scope'],
    ],
    [
      'a figure on the way to its target is no deed',
      'The sides agreed to raise the trade in fishmeal to 90 million dollars.',
      'It was recalled that the trade in fishmeal had reached 60 million dollars.',
      ['dropped'],
    ],
    [
      'of two subjects with a future each, one comes back',
      'A clinic will open at the main gate of the port, and forty divers will be made permanent, the two sides agreed.',
      'They agreed that a clinic will open at the main gate of the port.',
      ['repeated', 'dropped'],
    ],
    [
      'what the reader is reminded of is no new promise',
      'They agreed to map the seabed off Paita.',
      'It will be recalled that in Lima the sides pledged to lower the fees of the port. They agreed to map the seabed off Paita.',
      ['repeated'],
    ],
    [
      'not one of them was',
      'The sides agreed that forty divers would be made permanent.',
      'Not one diver was made permanent.',
      ['dropped'],
    ],
    [
      'what is said to be told again is no promise of this round',
      'The sides agreed that forty divers would receive permanent contracts. They agreed to map the seabed off Paita.',
      'It will be recalled that at the last meeting Norway pledged permanent contracts to forty divers. They agreed to map the seabed off Paita.',
      ['repeated', 'dropped'],
    ],
    [
      'it has no place in the text any more',
      'The sides agreed to draw up a common standard for salmon nets.',
      'A standard for salmon nets, announced with some fanfare, did not feature in the agreed minutes.',
      ['dropped'],
    ],
    [
      'the thing that "it" stands for is named in the sentence before',
      'A clinic will open at the main gate of the port by June 2024, the two sides agreed.',
      'The clinic at the main gate is late. It is now to open by 31 March 2026. They agreed to map the seabed off Paita.',
      ['reworded date', 'new'],
    ],
    [
      'a word given binds',
      'The sides agreed to map the seabed off Paita.',
      'Norway gave its word that there would be no fees for anchovy boats. They agreed to map the seabed off Paita.',
      ['repeated', 'new'],
    ],
    [
      'what must be done is an obligation, said in other words',
      'Ports are to report oil spills to one another within 24 hours.',
      'Ports must tell each other of oil spills within a day.',
      ['reworded wording'],
    ],
    [
      'who agreed is not what was agreed',
      'The Ministry of Fisheries of Peru and the Norwegian Seafood Council agreed to lift the quota of anchovy off Paita.',
      'The Ministry of Fisheries of Peru and the Norwegian Seafood Council agreed to open a school for divers in Callao. Anchovy boats off Paita will get a larger quota.',
      ['reworded wording', 'new'],
    ],
    [
      'when it was first promised for is no date of this round',
      'The sides will draft common rules for salvage by the end of June.',
      'The common rules for salvage, promised for June, are now to be drafted by 15 December.',
      ['reworded date'],
    ],
    [
      'what was to have been done and was not',
      'Norway announced that it would offer berths to two divers from Callao.',
      'Two divers from Callao were to have sailed on the survey, but the offer was not renewed.',
      ['dropped'],
    ],
    [
      'two deeds of one subject',
      'Norway will lend a free bus to the night shift and pay bursaries to 20 children of divers.',
      'Norway will pay bursaries to 30 children of divers.',
      ['reworded number', 'dropped'],
    ],
    [
      'a commitment that goes on, and another',
      'Both countries remain committed to the law of the sea and, as agreed on this occasion, will open a joint laboratory at Paita.',
      'Both countries remain committed to the law of the sea.',
      ['repeated', 'dropped'],
    ],
    [
      'formerly promised for another month',
      'They agreed, besides, to conclude a fisheries agreement by June 2026.',
      'They agreed to conclude the fisheries agreement, originally promised for June 2026, by the end of 2027.',
      ['reworded date'],
    ],
    [
      'what somebody thinks will come of a promise is not promised',
      'They agreed to exchange lists of certified exporters, a measure Mr Quispe said would keep dealers out of the trade.',
      'They agreed to exchange lists of certified exporters.',
      ['repeated'],
    ],
    [
      'where they met is not what it is about',
      'Norway offered Peruvian divers 15 places at its school. They agreed to map the seabed off Paita.',
      'The two delegations had met in the hall of a school on Monday, and the lamps had gone out twice. They agreed to map the seabed off Paita.',
      ['repeated', 'dropped'],
    ],
    [
      'one more, at the end',
      'The sides agreed that the cold store should supply Paita.',
      'The sides agreed that the cold store should supply Paita and Callao as well.',
      ['reworded scope'],
    ],
    [
      'a body has met since',
      'They decided to form a working group on a pipeline along the coast.',
      'The working group on a pipeline, set up after the Lima round, has met three times.',
      ['fulfilled'],
    ],
    [
      'what came to its first user has come',
      'They agreed to open a clinic at the main gate of the port by June 2026.',
      'The clinic at the main gate received its first patient on 27 March.',
      ['fulfilled'],
    ],
    [
      'what they take note of is done by others',
      'They agreed to map the seabed off Paita.',
      'They agreed to map the seabed off Paita. The sides also take note that the fishermen of Callao and a contractor have agreed on compensation.',
      ['repeated'],
    ],
    [
      'of those letters the last has gone out',
      'Norway will give permanent contracts to forty divers. They agreed to map the seabed off Paita.',
      'It will be recalled that at the last meeting Norway pledged permanent contracts to forty divers. The last of these letters was delivered on 30 August. They agreed to map the seabed off Paita.',
      ['repeated', 'fulfilled'],
    ],
    [
      'a day is set in the sentence after the one that names the thing',
      'A tender for the Paita bridge will be launched by 1 July.',
      'The Paita bridge will have to wait for its tender. Now 15 December is the date by which it is to go out, the two ministers agreed on Monday.',
      ['reworded date'],
    ],
    [
      'meanwhile somebody else has promised',
      'The sides agreed to map the seabed off Paita.',
      'The sides agreed to map the seabed off Paita. The operator of the berth, meanwhile, has promised its clerks a bonus of two months.',
      ['repeated'],
    ],
    [
      'one more word of the same kind',
      'Each country shall hand the other its herring catch data every quarter.',
      'Each country shall hand the other its herring and squid catch data every quarter.',
      ['reworded scope'],
    ],
    [
      'to have an assessment finished is the same thing done',
      'The sides agreed that their scientists would complete a joint assessment of herring by December 2025.',
      'The joint assessment of herring, previously fixed for December 2025, shall be completed by June 2026.',
      ['reworded date'],
    ],
    [
      'for one of them alone',
      'They agreed to draw a map of the reefs.',
      'They agreed to draw a map of the northern reefs alone.',
      ['reworded scope'],
    ],
    [
      'a fortnight is 14 days, and all four are the same four',
      'Crews will be relieved every year for 14 days, the two sides agreed.',
      'Crews will be relieved every year for a fortnight, the two sides agreed.',
      ['repeated'],
    ],
    [
      'the commitment of others is not theirs',
      'The sides agreed to map the seabed off Paita.',
      'Chile and Ecuador have agreed to clear the harbour of Guayaquil of wrecks.',
      ['dropped'],
    ],
  ];
  it.each(cases)('%s', (_name, before, after, expected) => {
    const [old, now] = [said(before), { ...said(after), articleId: 'a111111111111' }];
    const start = 'OSLO, 3 March 2025 – Norway and Peru met in Oslo on Monday for talks on the sea and on trade. ';
    const result = compareRounds(
      [old],
      [now],
      new Map([
        [old.articleId, start + before],
        [now.articleId, start + after],
      ]),
    );
    expect([
      ...result.repeated.map(() => 'repeated'),
      ...result.reworded.map(({ kind }) => `reworded ${kind}`),
      ...result.fulfilled.map(() => 'fulfilled'),
      ...result.dropped.map(() => 'dropped'),
      ...result.new.map(() => 'new'),
    ]).toEqual(expected);
  });
});

describe('several articles of one meeting', () => {
  const trio = ['22', '23', '24'].map(factsOf);
  const merged = mergeFacts(trio);
  it('finds who is spelt in two ways', () =>
    expect(merged.conflicts).toContainEqual(
      expect.objectContaining({ field: 'participant.name', of: 'Carolina Echeverría Larraín' }),
    ));
  it('does not call another accent another name', () =>
    expect(merged.conflicts.filter(({ field, of }) => field === 'participant.name' && /Tāwhai|Tawhai/.test(of ?? ''))).toEqual(
      [],
    ));
  it('places every outcome in exactly one group', () => {
    const all = trio.flatMap((facts) => facts.outcomes);
    const grouped = merged.outcomes.flatMap((group) => group.map(({ fact }) => fact));
    expect(new Set(grouped)).toEqual(new Set(all));
    expect(grouped).toHaveLength(all.length);
  });
  it('finds nothing at odds in one article told twice', () => {
    const [one] = trio;
    if (!one) throw new Error('no article');
    const again = { ...one, articleId: 'a999999999999' };
    const twice = mergeFacts([one, again]);
    expect(twice.conflicts).toEqual([]);
    expect(Object.values(twice.onlyIn)).toEqual([[], []]);
  });
});
