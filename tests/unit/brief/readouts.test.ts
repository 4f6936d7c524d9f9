import { describe, expect, it } from 'vitest';
import { officeStretches } from '../../../shared/brief/sources/officeWords';
import { type ReadoutKind, readoutNodes, readoutTable, readoutText } from '../../../shared/brief/sources/readouts';
import { noteDocToJSON } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText } from '../../support/make';
import { schema } from '../editor/bench';

const facts = ['22', '23', '24'].map((id) => parseArticle(article(corpusText(id))));
const rows = readoutTable(facts);

const SAME_OFFICE: [one: string, other: string][] = [
  ['Antarctic attaché', 'Antarctic attaché at the Embassy'],
  ['Minister of Foreign Affairs', 'Foreign Minister'],
  ['Minister of External Affairs', 'Minister for Foreign Affairs'],
  ['Vice Minister of Trade', 'Deputy Minister of Commerce'],
];
const OTHER_OFFICE: [one: string, other: string, shown: string][] = [
  ['Minister of Trade', 'Minister of Defence', 'Minister of [Trade]'],
  ['Deputy Minister of Trade', 'Minister of Commerce', '[Deputy] Minister of Trade'],
  [
    'Director of Oceans at the Ministry of Trade',
    'Director of Oceans at the Ministry of Fisheries',
    'Director of Oceans at the Ministry of [Trade]',
  ],
  ['Vice Minister of External Affairs', 'Deputy Minister of Defence', 'Vice Minister of [External] Affairs'],
  [
    'Deputy Secretary of the Ministry of Foreign Affairs and Trade',
    'Deputy Secretary for Legal Affairs',
    'Deputy Secretary of the Ministry of [Foreign Affairs and Trade]',
  ],
];
const asShown = (one: string, other: string) =>
  officeStretches(one, [other])
    .map(({ text, own }) => (own ? `[${text}]` : text))
    .join('');

describe('an office', () => {
  it.each(SAME_OFFICE)('“%s” can be “%s”', (one, other) =>
    expect([asShown(one, other), asShown(other, one)]).toEqual([one, other]),
  );
  it.each(OTHER_OFFICE)('“%s” is not “%s”', (one, other, shown) => expect(asShown(one, other)).toBe(shown));
});

describe('read-out against read-out', () => {
  const ofKind = (kind: ReadoutKind) => rows.filter((each) => each.kind === kind);
  const shown = (kind: ReadoutKind) =>
    ofKind(kind).map(({ cells }) =>
      cells.map(
        (each) =>
          each?.words
            .map(({ text, own }) => (own ? `[${text}]` : text))
            .join('')
            .replace(/\s/g, ' ') ?? '–',
      ),
    );

  it('has every outcome in one row, under its own source', () => {
    const told = ofKind('outcome').flatMap(({ cells }) => cells.flatMap((each) => (each ? [each.fact] : [])));
    expect(told.toSorted()).toEqual(facts.flatMap((each) => each.outcomes.map(({ id }) => id)).toSorted());
    for (const { cells } of rows) expect(cells).toHaveLength(3);
  });

  it('of the meeting has what one source alone says, or where they differ; not the place, on which all agree', () => {
    expect(shown('event')).toEqual([
      ['14 May 2025', '[13] May 2025', '14 May 2025'],
      ['–', '–', 'International Antarctic Centre'],
    ]);
  });

  it('of the people has whom one source alone names, or of whom they say different things; an accent is none', () => {
    const people = shown('participant').map((cells) => cells.join(' | '));
    expect(people.find((cells) => cells.includes('Ross'))).toMatch(/\| Hemi Tawhai-Ross, Deputy Secretary$/);
    expect(people.find((cells) => cells.includes('Carolina'))).toContain('Carolina [Echavarría');
    expect(people).toContain(
      'Carolina Echeverría Larraín, Director of [Environment and Oceans] at the Ministry of Foreign Affairs | Carolina Echeverría Larraín, [Director-General for Multilateral Policy] | Carolina [Echavarría], [Deputy Foreign Minister]',
    );
    expect(people).toContain('Siew Ling Cheong, chief scientist of the Antarctic programme | – | –');
  });

  it('has the next steps, but for those that stand among the outcomes', () => {
    expect(shown('nextStep')).toEqual([
      [
        'The next Dialogue will be held in Punta Arenas in [March] 2026',
        'The [III] Dialogue will take place in Punta Arenas in the [first half] of 2026',
        'The next round is due in [Valparaíso in April] 2026, the officials said',
      ],
    ]);
  });

  it('puts what one alone mentions last in its kind', () => {
    for (const kind of ['event', 'participant', 'outcome', 'nextStep'] as const) {
      const alone = ofKind(kind).map(({ only }) => only !== null);
      expect(alone).toEqual(alone.toSorted());
    }
    expect(ofKind('outcome').filter(({ only }) => only !== null).length).toBeGreaterThan(0);
  });

  it('marks the words that no other source of the row has, and gives all words back', () => {
    const berths = rows.find(({ cells }) => cells[0]?.words.some(({ text }) => text.includes('berths')));
    const own = berths?.cells[1]?.words.filter((stretch) => stretch.own).map(({ text }) => text);
    expect(own?.join('|')).toContain('austral');
    expect(own?.join('|')).not.toContain('vessels');
    for (const { cells, only } of rows)
      if (only !== null) expect(cells.some((each) => each?.words.some((s) => s.own))).toBe(false);
  });

  it('is a table that the note can hold', () => {
    const json = noteDocToJSON(readoutNodes(rows, ['A', 'B', 'C']));
    expect(() => schema.nodeFromJSON(json).check()).not.toThrow();
    expect(readoutText(rows, ['A', 'B', 'C']).split('\n')).toHaveLength(rows.length + 1);
  });
});
