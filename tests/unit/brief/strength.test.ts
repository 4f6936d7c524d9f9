/** The order of strength: Chancery's own, and one that the user has edited. */
import { describe, expect, it } from 'vitest';
import { compareRounds } from '../../../shared/brief/compare';
import { matrixOf } from '../../../shared/brief/series/lineage';
import { meetingOf } from '../../../shared/brief/series/meeting';
import { recogniseSeries } from '../../../shared/brief/series/recognise';
import { strengthOf } from '../../../shared/brief/strength';
import { CHANCERYS, orderOf, rungOf } from '../../../shared/brief/strengthOrder';
import { UserError } from '../../../shared/error';
import { RUNGS, type Rung } from '../../../shared/model/strength';
import { parseUserLexicon } from '../../../shared/model/userLexicon';
import { parseArticle } from '../../../shared/parse';
import { briefingOf } from '../../support/make';

const rung = (name: string, ...verbs: string[]): Rung => ({ rung: name, verbs });
const plain = RUNGS.map((name) => rung(name));
/** The plain order with rungs put in before one of its own. */
const under = (name: string, ...more: Rung[]): Rung[] => plain.flatMap((each) => (each.rung === name ? [...more, each] : [each]));
const reached = (text: string, order: readonly Rung[] = CHANCERYS) => rungOf(strengthOf({ text, type: 'agreed' }, order), order);

describe('the rung that words reach', () => {
  it.each([
    ['The sides noted the port', 'noted'],
    ['They welcomed a new port', 'wished'],
    ['They agreed to explore a port', 'to study'],
    ['They agreed to conduct a feasibility study of the port', 'to study'],
    ['They agreed to promote the port', 'to work on'],
    ['They agreed to open the port', 'agreed'],
  ])('%s: %s', (text, expected) => {
    expect(reached(text)).toBe(expected);
    expect(reached(text, plain)).toBe(expected);
    expect(strengthOf({ text, type: 'agreed' }, plain)).toBe(strengthOf({ text, type: 'agreed' }));
  });
});

describe('an order of one’s own', () => {
  const cases: [string, Rung[], string, string][] = [
    [
      'a verb more on a rung',
      plain.map((each) => (each.rung === 'noted' ? rung('noted', 'acknowledged') : each)),
      'They acknowledged the port',
      'noted',
    ],
    ['a rung between two', under('agreed', rung('reaffirmed', 'reaffirmed')), 'They reaffirmed the plan of a port', 'reaffirmed'],
    ['a rung above agreeing', under('signed', rung('vowed', 'vowed')), 'They vowed to open the port', 'vowed'],
    ['never more than what it binds to', under('signed', rung('vowed', 'vowed')), 'They vowed to explore a port', 'to study'],
    [
      'a verb that comes after the one that binds is none',
      under('agreed', rung('hailed', 'hailed')),
      'They agreed to open the port and hailed it',
      'agreed',
    ],
    [
      'a phrase, in any case and with any blanks',
      under('wished', rung('took positive note', 'took positive note of')),
      'Both TOOK  positive note of the port',
      'took positive note',
    ],
    ['words, not patterns', under('agreed', rung('odd', '.*')), 'They agreed to open the port', 'agreed'],
    ['whole words alone', under('wished', rung('art', 'art')), 'They started to open the port', 'agreed'],
    ['what is signed stays signed', under('signed', rung('vowed', 'vowed')), '', 'signed'],
  ];
  it.each(cases)('%s', (_name, order, text, expected) =>
    expect(text === '' ? rungOf(strengthOf({ text, type: 'signed' }, order), order) : reached(text, order)).toBe(expected),
  );
  it('may put the rungs in another order', () => {
    const turned = ['noted', 'to study', 'wished', 'to work on', 'agreed', 'signed'].map((name) => rung(name));
    const [study, wish] = ['They agreed to explore a port', 'They called for a port'];
    expect(strengthOf({ text: study, type: 'agreed' })).toBeGreaterThan(strengthOf({ text: wish, type: 'agreed' }));
    expect(strengthOf({ text: study, type: 'agreed' }, turned)).toBeLessThan(strengthOf({ text: wish, type: 'agreed' }, turned));
  });
  it('has its names in order', () =>
    expect(orderOf(under('agreed', rung('vowed', 'vowed'))).names).toEqual([...RUNGS.slice(0, 4), 'vowed', 'agreed', 'signed']));
});

describe('what it decides', () => {
  const said = (day: string, text: string) =>
    `OSLO, 3 March ${day} – Norway and Peru held a round of the Norway–Peru Sea Talks in Oslo on 3 March ${day}. ${text}`;
  const rounds = [
    'The two sides pledged to open a ferry line between Bergen and Lima.',
    'The two sides agreed to open a ferry line between Bergen and Lima.',
  ];
  const order = under('signed', rung('pledged', 'pledged'));
  const facts = rounds.map((text, i) => parseArticle({ id: `a00000000000${i}`, text: said(String(2024 + i), text) }));
  const kinds = (strength: readonly Rung[]) =>
    compareRounds(facts.slice(0, 1), facts.slice(1), new Map(), [], strength).reworded.map(({ kind }) => kind);
  it('a comparison', () => {
    expect(kinds(CHANCERYS)).not.toContain('weaker');
    expect(kinds(order)).toEqual(['weaker']);
  });
  it('a matrix, also where its comparisons are remembered', () => {
    const [series] = recogniseSeries(
      rounds.map((text, i) => ({
        ...meetingOf(briefingOf(said(String(2024 + i), text))),
        id: `r${i}`,
        name: 'Sea Talks',
        round: i + 1,
      })),
    );
    const memory = new Map();
    const cell = (strength: readonly Rung[]) => matrixOf(series?.rounds ?? [], memory, strength).rows[0]?.cells[1];
    const first = cell(CHANCERYS);
    expect(cell(order)).toMatchObject({ state: 'reworded', kind: 'weaker' });
    expect(cell(CHANCERYS)).toEqual(first);
  });
});

describe('in the user’s lexicon', () => {
  const read = (strength: unknown): string | Rung[] => {
    try {
      return parseUserLexicon(JSON.stringify({ format: 'chancery-lexicon', version: 1, strength }), 'lexicon.json').strength;
    } catch (error) {
      return error instanceof UserError ? error.data.message : String(error);
    }
  };
  it('stands as it is written', () => {
    const order = under('agreed', rung('reaffirmed', 'reaffirmed', 'reiterated'));
    expect(read(order)).toEqual(order);
    expect(read(order.map(({ rung: name, verbs }) => (verbs.length > 0 ? { rung: name, verbs } : { rung: name })))).toEqual(
      order,
    );
    expect(read(undefined)).toEqual([]);
  });
  it.each<[string, unknown, RegExp]>([
    ['a rung is missing', plain.slice(1), /strength: does not have the rung “noted”/],
    ['a rung stands twice', [...plain, rung('signed')], /strength: has the rung “signed” twice/],
    ['a rung that nothing reaches', under('agreed', rung('vowed')), /strength: has no verb on the rung “vowed”/],
    [
      'a verb on two rungs',
      under('agreed', rung('vowed', 'vowed', 'hailed'), rung('hailed', 'Hailed')),
      /strength: has the verb “hailed” on two rungs/,
    ],
    ['a verb without a word', under('agreed', rung('vowed', '…')), /strength › no\. 5 › verbs › no\. 1: has no word in it/],
    ['a key that is none', [{ name: 'noted' }], /strength › no\. 1.*name/s],
    ['no list', { noted: 1 }, /strength/],
  ])('%s', (_name, order, says) => expect(read(order)).toMatch(says));
  it('tells all faults at once', () => expect(read([rung('noted'), rung('noted')])).toMatch(/6 faults/));
});
