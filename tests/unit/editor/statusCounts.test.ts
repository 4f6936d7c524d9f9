/** What a note says of how many commitments have which status, while its table is edited. */

import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { history, undo } from '@tiptap/pm/history';
import type { Node as PMNode } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { statusCountsFollow } from '../../../renderer/editor/statusCounts';
import { fillNote } from '../../../shared/brief/fill';
import { statusCounts, statusSummary } from '../../../shared/brief/fill/statusWords';
import { meetingOf } from '../../../shared/brief/series/meeting';
import { startNextRound } from '../../../shared/brief/series/nextRound';
import { recogniseSeries } from '../../../shared/brief/series/recognise';
import { noteDocToJSON } from '../../../shared/model/note';
import { briefingOf, ROOT, template } from '../../support/make';
import { schema } from './bench';

const [fifth, sixth] = ['templates/sample-article.txt', 'tests/support/sixth-round.txt'].map((file) =>
  briefingOf(readFileSync(path.join(ROOT, file), 'utf8')),
) as [ReturnType<typeof briefingOf>, ReturnType<typeof briefingOf>];
const [series] = recogniseSeries([meetingOf(fifth)]);
const previous = series && startNextRound(series)?.previous;
if (!previous) throw new Error('no round before');

/** A note on the sixth round that can be edited without a page. */
function bench(id: string) {
  const { doc } = fillNote(template(id), { articles: sixth.articles, facts: sixth.facts, previous, today: '2024-03-15' });
  let state = EditorState.create({
    doc: schema.nodeFromJSON(noteDocToJSON(doc)),
    plugins: [statusCountsFollow(), history({ newGroupDelay: 0 })],
  });
  const apply = (tr: Transaction) => {
    state = state.apply(tr);
    state.doc.check();
  };
  /** The row of a commitment, and its cells by their heads. */
  const find = (words: string): { at: number; row: PMNode; cells: Map<string, { at: number; node: PMNode }> } => {
    let found: ReturnType<typeof find> | null = null;
    state.doc.forEach((table, start) => {
      if (table.type.name !== 'table' || table.attrs.layout === 'heading-block') return;
      const heads = Array.from({ length: table.child(0).childCount }, (_, i) => table.child(0).child(i).textContent);
      table.forEach((row, offset) => {
        if (found || !row.textContent.includes(words)) return;
        const cells = new Map<string, { at: number; node: PMNode }>();
        row.forEach((node, inner, i) => {
          cells.set(heads[i] ?? '', { at: start + 1 + offset + 1 + inner, node });
        });
        found = { at: start + 1 + offset, row, cells };
      });
    });
    if (!found) throw new Error(`no row of ${words}`);
    return found;
  };
  const texts = () => {
    const all: string[] = [];
    state.doc.descendants((node) => {
      if (node.type.name === 'paragraph') all.push(node.textContent);
    });
    return all;
  };
  return {
    texts,
    status: (words: string, status: string) => {
      const cell = find(words).cells.get('Status');
      if (!cell) throw new Error('no status');
      apply(state.tr.replaceWith(cell.at + 2, cell.at + cell.node.nodeSize - 2, status ? schema.text(status) : []));
    },
    removeRow: (words: string) => {
      const { at, row } = find(words);
      apply(state.tr.delete(at, at + row.nodeSize));
    },
    retype: (from: string, to: string) => {
      state.doc.descendants((node, at) => {
        if (node.type.name === 'paragraph' && node.textContent === from)
          apply(state.tr.replaceWith(at + 1, at + 1 + node.content.size, schema.text(to)));
      });
    },
    undo: () => undo(state, apply),
  };
}

const counts = (texts: readonly string[]) => texts.filter((each) => /^(?:\d+ (?!commitments)[a-z ]+(?:, | and |$))+$/.test(each));
const summary = (texts: readonly string[]) => texts.filter((each) => /commitments? (?:is|are) new\.$/.test(each));

describe('the line in the head of a tracker', () => {
  const plain = () => counts(bench('tracker').texts());
  it('is there once', () => expect(plain()).toHaveLength(1));
  it('follows a status that is typed, and undo takes both back at once', () => {
    const desk = bench('tracker');
    desk.status('multilateral forums', 'Done');
    expect(counts(desk.texts())).toEqual(['1 not mentioned, 2 done, 1 repeated, 1 changed, 1 held and 2 new']);
    desk.undo();
    expect(counts(desk.texts())).toEqual(plain());
  });
  it('follows a row that is taken out', () => {
    const desk = bench('tracker');
    desk.removeRow('cargo line');
    expect(counts(desk.texts())[0]).toContain('and 1 new');
  });
  it('has a status of the author’s own, in his words', () => {
    const desk = bench('tracker');
    desk.status('multilateral forums', 'Overdue: asked twice');
    expect(counts(desk.texts())[0]).toContain('1 overdue');
  });
  it('stays as the author has put it', () => {
    const desk = bench('tracker');
    const [was = ''] = plain();
    desk.retype(was, 'see the table');
    desk.status('multilateral forums', 'Done');
    expect(desk.texts()).toContain('see the table');
    expect(counts(desk.texts())).toEqual([]);
  });
});

describe('how many commitments were made in the latest round', () => {
  const made = (desk: ReturnType<typeof bench>) => desk.texts().filter((each) => /^\d+ commitments$/.test(each));
  const [was = ''] = made(bench('tracker'));
  const fewer = `${Number(was.split(' ')[0]) - 1} commitments`;
  it.each<[string, (desk: ReturnType<typeof bench>) => void, string]>([
    ['follows a row of that round that is taken out', (desk) => desk.removeRow('cargo line'), fewer],
    ['does not follow a row of the round before alone', (desk) => desk.removeRow('Not mentioned'), was],
    ['does not follow a status', (desk) => desk.status('cargo line', 'Not mentioned'), was],
  ])('%s', (_name, act, words) => {
    const desk = bench('tracker');
    act(desk);
    expect(made(desk)).toEqual([words]);
  });
});

describe('the sentence above the table of a round', () => {
  it('follows a status, and leaves next steps out', () => {
    const desk = bench('readout');
    const [was] = summary(desk.texts());
    expect(was).toMatch(/^Of the 5 commitments of the fifth round, .*2 are changed/);
    desk.status('multilateral forums', 'Done');
    expect(summary(desk.texts())).toEqual([
      'Of the 5 commitments of the fifth round, 2 are reported done, 1 is repeated, 1 is changed and 1 is not mentioned. 1 commitment is new.',
    ]);
    desk.removeRow('cargo line');
    expect(summary(desk.texts())[0]).toMatch(/No commitment is new\.$/);
    desk.undo();
    desk.undo();
    expect(summary(desk.texts())).toEqual([was]);
  });
  it('goes on from a status that was emptied', () => {
    const desk = bench('readout');
    desk.status('multilateral forums', '');
    expect(summary(desk.texts())[0]).toContain('1 is without a status');
    desk.status('multilateral forums', 'Repeated');
    expect(summary(desk.texts())[0]).toContain('2 are repeated');
  });
  it('stays as the author has put it', () => {
    const desk = bench('readout');
    const [was = ''] = summary(desk.texts());
    desk.retype(was, 'As expected.');
    desk.status('multilateral forums', 'Done');
    expect(desk.texts()).toContain('As expected.');
    expect(summary(desk.texts())).toEqual([]);
  });
});

describe('statuses in words', () => {
  it.each([
    [[], 'None'],
    [['New'], '1 new'],
    [['Changed: weaker', 'Changed: another date', ''], '2 changed and 1 without a status'],
  ])('%j: %s', (statuses, words) => expect(statusCounts(statuses)).toBe(words));
  it.each([
    [['New', 'New'], '2 commitments are new.'],
    [['Done'], 'Of the one commitment of the last round, 1 is reported done. No commitment is new.'],
    [[], 'No commitment is new.'],
  ])('%j: %s', (statuses, words) => expect(statusSummary(statuses, 'last round')).toBe(words));
});
