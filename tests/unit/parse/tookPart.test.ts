import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { article } from '../../support/make';

const LEAD = 'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on Monday.\n\n';
/** Who came beside the two ministers, as `name | office | side`. */
const others = (text: string) =>
  parseArticle(article(LEAD + text))
    .participants.slice(2)
    .map(({ name, role, party }) => `${name} | ${role} | ${party}`);

describe('who was there', () => {
  it.each([
    ['who stands in a list behind “attended by”', 'The talks were attended by His Excellency Hugo Paz Vera.', 'Hugo Paz Vera'],
    ['a rank without office', 'Colonel Erik Lund took part in the talks.', 'Erik Lund'],
    ['who was not seen alone', 'Beside her sat Norway’s consul, Kari Dahl, who told the guests a joke.', 'Kari Dahl'],
    ['the other one', 'His opposite number, the deputy minister Eva Paz, came by ferry.', 'Eva Paz'],
    ['who was invited to speak', 'The Peruvian mayor of Cusco, Eva Paz, had been invited to address the sitting.', 'Eva Paz'],
    ['who represents, told behind “who”', 'Also present was Peru’s envoy, Luis Vega, who signed the minutes.', 'Luis Vega'],
  ])('%s', (_name, text, name) => expect(others(text).map((one) => one.split(' | ')[0])).toEqual([name]));

  it.each([
    ['who was elsewhere', 'Norway’s Fisheries Minister Kari Dahl, who is in Bergen for medical treatment, sent a note.'],
    ['who was to come', 'Kari Dahl, director of fisheries, had been due to join but was kept in Bergen by a hearing.'],
    ['who held the office then', 'The commission was set up by the then ministers Kari Dahl and Luis Vega.'],
    ['who led it then', 'The Peruvian delegation was then headed by Deputy Minister Luis Vega.'],
    ['who met at another time', 'The talks follow a meeting held two weeks ago between State Secretary Kari Dahl and a banker.'],
    ['who answers the press', 'Media queries: Kari Dahl, Public Affairs Officer'],
    ['who is honoured in absence', 'The former envoy of Peru, Luis Vega, was awarded a medal in his absence.'],
  ])('not %s', (_name, text) => expect(others(text)).toEqual([]));
});

describe('the office', () => {
  it.each([
    ['with the state in its middle', '“We are late,” said Eva Paz, the chief Peruvian negotiator.', 'chief negotiator'],
    [
      'with an article in its list',
      'Present was the Minister of Agriculture, Fisheries and the Environment Eva Paz.',
      'Minister of Agriculture, Fisheries and the Environment',
    ],
    ['said once for two', 'Board members Eva Paz and Erik Lund took part.', 'Board member'],
    ['taken over', 'Also present was Eva Paz, who in May became head of the harbour office.', 'head of the harbour office'],
    ['taken over as', 'Also present was Eva Paz, who took over as harbour manager in July from Luis Vega.', 'harbour manager'],
    ['where somebody sits', 'Colonel Eva Paz of the Ministry of Interior attended.', 'of the Ministry of Interior'],
    ['before a delegation', 'Eva Paz, head of the salt office and leader of the delegation, signed.', 'head of the salt office'],
    ['behind a state in full', 'Present was Eva Paz, Republic of Peru’s Ambassador to Norway.', 'Ambassador to Norway'],
  ])('%s', (_name, text, role) => expect(others(text)[0]?.split(' | ')[1]).toBe(role));

  it('is of the side that a paper calls its own, and of the other “over there”', () =>
    expect(
      parseArticle(
        article(
          'LIMA, 3 March 2025 – Norway and Peru met in Lima on Monday about salt.\n\nAnne Berg, who is Minister of Salt over there, spoke first. Eva Paz, our Minister of Trade, listened.',
        ),
      ).participants.map(({ name, party }) => `${name} ${party}`),
    ).toEqual(['Anne Berg NO', 'Eva Paz PE']));

  it('is of who sits across from a union, though nothing says that it is a firm', () =>
    expect(
      parseArticle(
        article(
          "Pay talks\nRustenburg, 22 May 2024\n\nKaross Platinum and the Shaft and Smelter Workers' Union (SSWU) walked out of their fifth bargaining session on Tuesday with a deal on allowances.\n\nSSWU general secretary Thabo Nkosi was tired. Kaross's lead negotiator, Anna Botha, was not.",
        ),
      ).participants.map(({ name, party }) => `${name}: ${party}`),
    ).toEqual(['Thabo Nkosi: SSWU', 'Anna Botha: Kaross Platinum']));

  it.each([
    [
      'agencies of two states',
      "Peru's National Health Service (Senapa) and Norway's Animal Quarantine Agency (ANQA) signed a protocol on salmon in Lima on Thursday.\n\nSenapa chief Eva Paz and ANQA commissioner Erik Lund took part.",
      ['Eva Paz: PE', 'Erik Lund: NO'],
    ],
    [
      'a union that is called by its letters',
      'Operators and crews of the ferries met on Wednesday. The operator Fjord-Ferries GmbH and the union GFH agreed to lift night pay by a tenth.\n\nThe union’s chief negotiator, Eva Paz, smiled. Managing director Erik Lund signed.',
      ['Eva Paz: GFH', 'Erik Lund: Fjord-Ferries GmbH'],
    ],
  ])('%s', (_name, report, sides) =>
    expect(
      parseArticle(article(`LIMA, 3 March 2025 – ${report}`)).participants.map(({ name, party }) => `${name}: ${party}`),
    ).toEqual(sides),
  );

  it('stops before those of somebody else', () =>
    expect(others('Eva Paz led the growers and Salt Works chief executive Erik Lund the millers.')).toContain(
      'Erik Lund | Salt Works chief executive | NO',
    ));
});
