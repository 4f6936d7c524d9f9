import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../../shared/brief/present';

const round = (text: string, ...names: string[]) => ({
  facts: [{ articleId: text, participants: names.map((name) => ({ name })) }],
  texts: new Map([[text, text]]),
});
const earlier = round('Ana Prado and Director Luis Meza met.', 'Ana Prado', 'Luis Meza');

describe('a participant of the earlier round whom the later report names without an office', () => {
  it.each([
    ['took part again', "Chile's Luis Meza could report that the bridge had opened.", 'carried'],
    ['is followed by somebody else', 'Rosa Vidal, who replaced Luis Meza in May, led the hosts.', 'left'],
    ['gave up a post', "Rosa Vidal was appointed to Luis Meza's post in March.", 'left'],
    ['is called a former official', 'Luis Meza, the former director of trade, was critical of it.', 'left'],
    ['was honoured in absence', 'The former representative of Chile, Luis Meza, was awarded a badge in his absence.', 'left'],
    ['led the round before', 'The previous meeting took place in Lima, with Luis Meza in the chair.', 'left'],
    ['gave up a post, told behind a form of address', 'Rosa Vidal took over in May from Dr. Luis Meza.', 'left'],
    ['has retired', "Rosa Vidal became director after Luis Meza's retirement.", 'left'],
    ['is on leave', 'Rosa Vidal led the hosts, as Luis Meza was on sick leave.', 'left'],
    ['led an earlier round, told in a clause', 'Luis Meza, who headed the hosts at earlier rounds, sent good wishes.', 'left'],
    ['is not named', 'The hosts had nothing to add.', 'left'],
  ] as const)('%s', (_, sentence, list) => {
    const people = peopleOf(earlier, round(`Ana Prado opened the session. ${sentence}`, 'Ana Prado'));
    expect(people[list]).toContain('Luis Meza');
    expect(people.joined).toEqual([]);
  });
});

it('takes the same from the later report for the earlier one', () =>
  expect(peopleOf(round('Ana Prado and Luis Meza met.', 'Ana Prado'), earlier)).toEqual({
    carried: ['Ana Prado', 'Luis Meza'],
    left: [],
    joined: [],
  }));

it('leaves a form of address to the report that sets it before the name', () =>
  expect(peopleOf(round('Ato Luis Meza spoke.', 'Ato Luis Meza'), round('Luis Meza spoke.')).carried).toEqual(['Luis Meza']));

it('keeps what stands after a father’s name', () =>
  expect(peopleOf(round('Nobody.'), round('Temir Sultan uulu spoke.', 'Temir Sultan')).joined).toEqual(['Temir Sultan uulu']));

it('takes no port for a person', () =>
  expect(peopleOf(round('Nobody.'), round('They met in the Port of Aktau.', 'Aktau')).joined).toEqual([]));
