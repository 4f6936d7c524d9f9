import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { article } from '../../support/make';

const LEAD = 'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on Monday.\n\n';
const outcomes = (text: string) =>
  parseArticle(article(LEAD + text)).outcomes.map(({ type, text: words }) => `${type}: ${words.replace(/\s+/g, ' ')}`);

/** Each sentence has its outcomes in [brackets], the type first. */
const read = (marked: string) => ({
  text: marked.replace(/\[(?:\w+: )?|\]/g, ''),
  expected: [...marked.matchAll(/\[(\w+: [^\]]+)\]/g)].map((match) => match[1]),
});

describe('what a clause does', () => {
  it.each(
    [
      'The two sides [agreed: agreed to open a ferry line] and [discussed: discussed the price of cod].',
      '[agreed: Consensus was reached on the opening of a ferry line].',
      '[agreed: There was broad agreement that the visa regime should be simplified].',
      '[agreed: A deal on the return of migrants was struck late in the evening].',
      '[agreed: It was further decided to hold consular consultations every year].',
      '[agreed: They saw eye to eye on the need for a binding plastics treaty].',
      '[agreed: The sides set themselves the goal of doubling trade in five years].',
      '[position: The sides concurred that the World Trade Organization is in need of reform].',
      '[agreed: The sides concurred that the visa fee would be halved].',
      '[discussed: The talks ranged over fisheries, the Amazon and deep-sea cables].',
      '[discussed: Issues relating to cocoa, quinoa and rare earths came up for discussion].',
      '[discussed: Special attention was devoted to the training of pilots].',
      '[discussed: Views were exchanged on tuna stocks and deep-sea mining].',
      '[signed: An agreement on air services and a protocol on archives were inked in the presence of both ministers].',
      '[signed: The two leaders witnessed the signing of a memorandum of understanding on nurses].',
      '[committed: Both countries underlined their commitment to the law of the sea].',
      '[committed: Ruiz voiced his country’s willingness to join the Arctic Council as an observer].',
      '[position: Both ministers lamented the collapse of the cod stocks] and [position: appealed for restraint].',
      '[position: Ruiz insisted that Oslo drop its ban on anchoveta].',
      '[position: Oslo turned down a request for a new quota].',
      '[position: The Peruvian side would not hear of a lower price].',
      '[position: The Peruvians are learnt to have complained about the delays at Norwegian ports].',
    ].map((marked) => [marked]),
  )('%s', (marked) => {
    const { text, expected } = read(marked.replace(/^(The two sides) \[agreed: /, '[agreed: $1 '));
    expect(outcomes(text)).toEqual(expected);
  });
});

describe('what is told in the future tense', () => {
  it.each([
    ['one side announces', 'Norway will donate two rescue boats to Peru.', 'announced'],
    ['a speaker promises', 'Berg told reporters that Norway would donate two rescue boats to Peru.', 'announced'],
    ['both sides agree', 'The two governments are to exchange satellite pictures twice a month.', 'agreed'],
    ['an attribution decides', 'Visa fees will be halved from 1 July, the two ministers agreed.', 'agreed'],
    ['a deal lays down', 'Under the accord, shipments of cod will be cleared within two days.', 'agreed'],
  ])('%s', (_name, text, type) => expect(outcomes(text).map((outcome) => outcome.split(':')[0])).toEqual([type]));
});

describe('what is no outcome', () => {
  it.each([
    ['an effect', 'The ferry line will help both economies to grow.'],
    ['a relative clause', 'Growers wait for a step that they have sought for years.'],
    ['a condition', 'Nobody knows what happens if the two sides agree to a new quota.'],
    ['an earlier meeting', 'At their previous meeting, in 2023, the ministers agreed to set up a committee.'],
    ['those who were not there', 'Analysts welcomed the deal but warned that it might founder.'],
    ['a call on a person', 'Ruiz called on Prime Minister Per Dahl in the afternoon.'],
    ['an attribution after a quotation', '“The fish do not wait for us and our papers”, insisted Ruiz.'],
    ['what failed', 'The ministers failed to agree on a quota for cod.'],
    ['a meeting still to come', 'The next round will be held in Lima.'],
  ])('%s', (_name, text) => expect(outcomes(text)).toEqual([]));
});
