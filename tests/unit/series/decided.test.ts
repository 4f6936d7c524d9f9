/** What an author decided on doubtful matches holds wherever a series is shown: matrix, tracking, exports. */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareRounds } from '../../../shared/brief/compare';
import { statementKey } from '../../../shared/brief/rounds/decided';
import { languageOf } from '../../../shared/brief/series/language';
import { type Cell, type Compared, type Matrix, matrixOf } from '../../../shared/brief/series/lineage';
import { type Meeting, meetingOf } from '../../../shared/brief/series/meeting';
import { recogniseSeries } from '../../../shared/brief/series/recognise';
import { matrixCsv } from '../../../shared/export/matrixCsv';
import type { Decided } from '../../../shared/model/decided';
import { briefingOf, ROOT } from '../../support/make';

const [fifth, sixth] = ['templates/sample-article.txt', 'tests/support/sixth-round.txt'].map((file) =>
  meetingOf(briefingOf(readFileSync(path.join(ROOT, file), 'utf8'))),
) as [Meeting, Meeting];
const texts = new Map([...fifth.articles, ...sixth.articles].map(({ id, text }) => [id, text]));
const plain = compareRounds(fifth.facts, sixth.facts, texts);
const [doubt] = plain.doubts;
if (!doubt?.to) throw new Error('no doubt');
const [from, to] = [statementKey(doubt.from), statementKey(doubt.to)];
const cargo = plain.new.find((each) => each.to.text.includes('cargo line'));

type Note = { decided: Decided[]; modified?: string };
/** The matrix of both rounds, with a briefing on the sixth for each of the notes. */
const matrix = (notes: readonly Note[], compared?: Compared): Matrix => {
  const later = notes.map((note, i) => ({ ...sixth, ...note, id: `sixth-${i}` }));
  const [series] = recogniseSeries([{ ...fifth, id: 'fifth' }, ...later]);
  return matrixOf(series?.rounds ?? [], compared);
};
const state = (cell: Cell | null | undefined) => (cell?.state === 'reworded' ? cell.kind : (cell?.state ?? null));
/** What both rounds say in the row of a commitment. */
const row = (words: string, { rows }: Matrix) =>
  rows
    .find(({ cells }) => cells.some((cell) => cell?.words?.text.includes(words)))
    ?.cells.map((cell) => [state(cell), cell?.words?.text.includes(words) ?? false]);

const PROMISED = doubt.from.text;
const SENT = 'earthquakes';
const apart: Decided = { from, to, same: false };

describe('a doubtful match in the matrix', () => {
  it('is one row as long as nobody has decided, or when it was called the same', () => {
    for (const decided of [[], [{ from, to, same: true }]])
      expect(row(SENT, matrix([{ decided }]))).toEqual([
        ['made', false],
        ['stronger', true],
      ]);
  });
  it('is two rows once the author has said that it is not the same', () => {
    const parted = matrix([{ decided: [apart] }]);
    expect(row(PROMISED, parted)).toEqual([
      ['made', true],
      ['dropped', false],
    ]);
    expect(row(SENT, parted)).toEqual([
      [null, false],
      ['new', true],
    ]);
  });
  it('goes on in the commitment that the author chose instead', () => {
    const other = matrix([{ decided: [{ from, to: statementKey(cargo?.to ?? doubt.from), same: true }] }]);
    expect(other.rows.find(({ cells: [first] }) => first?.words?.text === doubt.from.text)?.cells[1]?.words?.text).toContain(
      'cargo line',
    );
    expect(row(SENT, other)?.[0]).toEqual([null, false]);
  });
  it.each([
    ['one note has it, the other says nothing', [{ decided: [apart] }, { decided: [] }], 'new'],
    [
      'two notes are at odds: the one last saved holds',
      [
        { decided: [apart], modified: '2024-03-15T00:00:00.000Z' },
        { decided: [{ from, to, same: true }], modified: '2024-03-16T00:00:00.000Z' },
      ],
      'stronger',
    ],
  ])('of a round with two briefings: %s', (_name, notes, expected) =>
    expect(row(SENT, matrix(notes))?.[1]).toEqual([expected, true]),
  );
  it('is compared anew when it is decided, and found again when that is taken back', () => {
    const memory: Compared = new Map();
    const before = matrix([{ decided: [] }], memory);
    expect(row(SENT, matrix([{ decided: [apart] }], memory))?.[1]).toEqual(['new', true]);
    expect(matrix([{ decided: [] }], memory).rows).toEqual(before.rows);
  });
  it('stays apart from words that a later round takes up again', () => {
    // Between the two rounds another one says nothing of it: the sixth takes up what the fifth had.
    const between: Meeting = {
      ...meetingOf(briefingOf('MOSCOW, 4 December 2023 – Russia and Pakistan agreed to open a visa centre in Kazan.')),
      id: 'between',
      name: fifth.name,
      parties: fifth.parties,
      round: null,
      start: '2023-12-04',
    };
    const made = (decided: Decided[]) => {
      const [series] = recogniseSeries([{ ...fifth, id: 'fifth' }, between, { ...sixth, decided, id: 'sixth' }]);
      return matrixOf(series?.rounds ?? []);
    };
    expect(made([]).rows.find(({ cells }) => cells[2]?.words?.text.includes(SENT))?.cells[0]).not.toBeNull();
    expect(made([apart]).rows.find(({ cells }) => cells[2]?.words?.text.includes(SENT))?.cells[0]).toBeNull();
  });
});

describe('a decision in what is made of the matrix', () => {
  it('holds in the table that is exported', () => {
    const line = (decided: Decided[]) =>
      matrixCsv(matrix([{ decided }]))
        .split('\r\n')
        .find((each) => each.includes(SENT));
    expect(line([])).toContain('Stronger');
    expect(line([apart])).toMatch(/New/);
  });
  it('leaves to a phrase what each round says of it', () => {
    const told = (decided: Decided[]) => languageOf(matrix([{ decided }]), 'humanitarian assistance').map(({ moved }) => moved);
    expect(told([apart])).toEqual(told([]));
  });
});
