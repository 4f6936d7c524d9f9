/** What a corrected version of an article changes: told once, and taken in one step. */
import { describe, expect, it } from 'vitest';
import { applyChanges, correctionFor } from '../../../renderer/sources/correct';
import { fillNote } from '../../../shared/brief/fill';
import { asToldOnce } from '../../../shared/brief/sources/correction';
import { type NoteNode, noteDocToJSON } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText, readout } from '../../support/make';
import { Bench } from '../editor/bench';

const first = article(corpusText('22'), '22.txt');
const corrected = {
  ...article(
    corpusText('22')
      .replace('2025/26 summer season', '2026/27 summer season')
      .replace(
        'on a joint exercise on the rescue of cruise ships in polar waters',
        'to map the sea floor off Cape Adare together',
      ),
    '22-corrected.txt',
  ),
  supersedes: first.id,
};
const [before, after] = [first, corrected].map((each) => parseArticle(each));
if (!before || !after) throw new Error('nothing parsed');
const briefing = { articles: [first, corrected], facts: [before, after] };
const changes = correctionFor(briefing, corrected.id)?.changes ?? [];

describe('the changes of a correction', () => {
  it('tell a sentence once that is an outcome and a next step', () => {
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'gone', 'added']);
    expect(asToldOnce(changes).map((alike) => alike.map(({ kind }) => kind))).toEqual([
      ['changed', 'changed'],
      ['gone'],
      ['added'],
    ]);
  });

  it('are taken into the note in one step', () => {
    const filled = fillNote(readout, { articles: [first], facts: [before], today: '2025-05-15' }).doc as NoteNode;
    const bench = new Bench(noteDocToJSON(filled));
    const was = bench.state.doc.toJSON();
    applyChanges(bench, briefing, readout, corrected.id, changes);
    const text = bench.blocks().join('\n');
    for (const words of ['2026/27 summer season', 'Cape Adare']) expect(text).toContain(words);
    for (const words of ['2025/26', 'cruise ships']) expect(text).not.toContain(words);
    bench.undo();
    expect(bench.state.doc.toJSON()).toEqual(was);
  });
});
