import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { article } from '../../support/make';

const LEAD = 'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on Monday.\n\n';
/** Who came beside the two ministers, as `name | side`. */
const others = (text: string) =>
  parseArticle(article(LEAD + text))
    .participants.slice(2)
    .map(({ name, role, party }) => `${name} | ${role} | ${party}`);

describe('whose side somebody is of', () => {
  it.each([
    [
      'a second apposition says whom they lead',
      'The session was opened by Mr. Eva Dahl, Director for Relations with States, Head of the Peruvian Delegation.',
      'Eva Dahl | Director for Relations with States | PE',
    ],
    [
      'who came from a capital',
      'Director of Fisheries Toma Lek, who flew in from Lima, spoke on cod.',
      'Toma Lek | Director of Fisheries | PE',
    ],
    [
      'who sat opposite somebody',
      'The talks were opened by Norway’s Anne Berg. Opposite her sat Toma Lek, Director of Fisheries.',
      'Toma Lek | Director of Fisheries | PE',
    ],
    [
      'a member of the delegation of which the leader was told',
      'The Peruvian delegation was led by Mr Ruiz. Its members included Toma Lek, Director of Fisheries.',
      'Toma Lek | Director of Fisheries | PE',
    ],
    [
      'an envoy of the Secretary-General',
      'Also present was Toma Lek, the UN Secretary-General’s Special Envoy for the Sea.',
      'Toma Lek | Special Envoy for the Sea | UN',
    ],
  ])('%s', (_name, text, expected) => expect(others(text)).toEqual([expected]));

  it('a community of an island is no state by its adjective', () => {
    const { participants } = parseArticle(
      article(
        'NICOSIA, 16 May 2025 – Greek Cypriot leader Stavros Ioannides and Turkish Cypriot leader Mehmet Demir met in Nicosia on Friday.',
      ),
    );
    expect(participants.map(({ party }) => party)).toEqual(['CY', 'CY']);
  });
});
