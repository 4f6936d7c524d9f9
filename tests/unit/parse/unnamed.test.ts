import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { unnamedOffices } from '../../../shared/parse/unnamed';
import { article } from '../../support/make';

const people = (text: string) =>
  parseArticle(article(text)).participants.map(({ name, role, party }) => `${name} | ${role} | ${party}`);

describe('an office without a name', () => {
  it.each([
    ["Chile's mining minister, on his first trip to Africa, met President Joseph Banda.", 'mining minister | CL'],
    ['The UN special envoy to Yemen told a press conference so.', 'special envoy to Yemen | UN'],
    ["The head of Georgia's border police signed a protocol.", 'head of border police | GE'],
    ['It was signed by the two energy ministers.', 'energy minister | null'],
    ["Bavaria's minister-president came.", 'minister-president | null'],
  ])('%s', (text, expected) => expect(unnamedOffices(text).map(({ role, party }) => `${role} | ${party}`)).toEqual([expected]));

  it.each([
    ['a name follows', 'Prime Minister Mart Kask met the Minister of Trade, Ilze Ozola.'],
    ['a name stands before it', 'Lucía Berazategui, head of the Singapore office, was there.'],
    ['it is anybody’s', 'A former minister and some ambassadors spoke of Dutch plant inspectors.'],
    ['it is a calling or a seat', 'The journalist asked the chair and the delegates.'],
    ['it is said who holds it', 'The ministers were Kari Dahl and Luis Vega.'],
  ])('not where %s', (_name, text) => expect(unnamedOffices(text)).toEqual([]));
});

describe('whose office was told before', () => {
  it.each([
    [
      'a quotation begins the next paragraph',
      'TALLINN, 4 March 2025 – The Latvian prime minister arrived in Tallinn on Tuesday for talks with Prime Minister Mart Kask.\n\n“We share one sea,” Ilze Ozola told reporters.',
      ['Mart Kask | Prime Minister | EE', 'Ilze Ozola | prime minister | LV'],
    ],
    [
      'the counterpart is named first',
      'NAIROBI, 4 March 2025 – Poland’s foreign minister held talks on Tuesday with his Kenyan counterpart, Musalia Otieno.\n\nTomasz Wierzbicki said that Warsaw would open a trade office.',
      ['Musalia Otieno | foreign minister | KE', 'Tomasz Wierzbicki | foreign minister | PL'],
    ],
    [
      'only “him” tells that it is a person',
      'LUSAKA, 4 March 2025 – Chile’s mining minister met President Joseph Banda in Lusaka on Monday.\n\nRodrigo Fuentes brought with him eight engineers.',
      ['Joseph Banda | President | ZM', 'Rodrigo Fuentes | mining minister | CL'],
    ],
    [
      'two hold one office',
      'MAPUTO, 4 March 2025 – Mozambique and Norway agreed on Monday to map gas leaks. The deal was signed by the two energy ministers. Kari Moen said Norway would pay. Her host, Carlos Zacarias, thanked her.',
      ['Kari Moen | energy minister | NO', 'Carlos Zacarias | energy minister | MZ'],
    ],
    [
      'the name says which of two',
      'DUBLIN, 12 December 2025 – The Finnish Prime Minister and Ireland’s Taoiseach met on Friday. Eoin Delahunty, who was attending his first summit as Taoiseach, chaired it.',
      ['Eoin Delahunty | Taoiseach | IE'],
    ],
  ])('%s', (_name, text, expected) => expect(people(text)).toEqual(expected));

  it.each([
    [
      'who held it is known',
      'PARIS, 4 March 2025 – President Jeanne Martin of France and King Olav of Norway met in Paris on Monday. The president said she was glad. Pierre Dupont said he was too.',
    ],
    [
      'two can be meant',
      'LIMA, 4 March 2025 – Peru’s president received Ecuador’s foreign minister in Lima on Monday. Gabriela Paz said she was glad.',
    ],
    [
      'the name is of another time',
      'LIMA, 4 March 2025 – Peru’s president received King Olav of Norway on Monday. Gabriela Paz, who had built the road, said she was glad.',
    ],
  ])('none where %s', (_name, text) => expect(people(text).filter((one) => /Dupont|Paz \| [^n]/.test(one))).toEqual([]));

  it('a particle has a capital where a sentence begins', () =>
    expect(
      people(
        'THE HAGUE, 4 March 2025 – Dutch prime minister Marjolein van den Oever met her Peruvian counterpart, José Ruiz, on Monday. Van den Oever pledged two ships.',
      ),
    ).toEqual(['Marjolein van den Oever | prime minister | NL', 'José Ruiz | prime minister | PE']));
});
