import { describe, expect, it } from 'vitest';
import { settle } from '../../../renderer/sources/settle';
import { fillNote } from '../../../shared/brief/fill';
import { type Dispute, disputesIn } from '../../../shared/brief/sources/disputes';
import { rewording } from '../../../shared/brief/sources/rewording';
import { type NoteNode, noteDocToJSON } from '../../../shared/model/note';
import type { Settled } from '../../../shared/model/settled';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText, readout } from '../../support/make';
import { Bench } from '../editor/bench';

const articles = ['22', '23', '24'].map((id) => article(corpusText(id), `${id}.txt`));
const facts = articles.map((each) => parseArticle(each));
const today = '2025-05-15';
const disputes = disputesIn(facts);
const nameOf = (id: string) => articles.find((each) => each.id === id)?.origin.name ?? id;
const on = (field: Dispute['field'], version = ''): Dispute => {
  const found = disputes.find((each) => each.field === field && each.versions.some(({ value }) => value.includes(version)));
  if (!found) throw new Error(`no dispute on ${field}`);
  return found;
};

class Note {
  readonly bench = new Bench(noteDocToJSON(fillNote(readout, { articles, facts, today }).doc as NoteNode));
  choose(dispute: Dispute, value: string | null) {
    const chosen = dispute.versions.find((version) => version.value === value) ?? null;
    const settled = this.bench.state.doc.attrs.settled as Record<string, Settled>;
    const words = rewording(readout, { articles, facts }, dispute, chosen, { settled, nameOf, today });
    return settle(
      this.bench,
      dispute,
      chosen,
      words,
      disputes.filter(({ fact }) => fact === dispute.fact),
    );
  }
  get text() {
    return this.bench.state.doc.textBetween(0, this.bench.state.doc.content.size, '\n').replaceAll('\u00a0', ' ');
  }
  statusOf = ({ fact }: Dispute) => (this.bench.state.doc.attrs.reviews as Record<string, string>)[fact];
}

describe('settling a dispute', () => {
  it('puts the chosen date into the note, verified, and remembers the other', () => {
    const note = new Note();
    const start = on('event.start');
    expect(note.text).toContain('Wednesday 14 May 2025');
    note.choose(start, '2025-05-13');
    expect(note.text).toContain('Tuesday 13 May 2025');
    expect(note.text).not.toContain('Wednesday 14 May');
    expect(note.statusOf(start)).toBe('verified');
    const settled = note.bench.state.doc.attrs.settled as Record<string, Settled>;
    expect(settled[start.key]?.versions.map(({ value }) => value)).toEqual(['2025-05-14', '2025-05-13']);
  });

  it('is taken back by one undo', () => {
    const note = new Note();
    const before = note.bench.state.doc.toJSON();
    note.choose(on('event.start'), '2025-05-13');
    note.bench.undo();
    expect(note.bench.state.doc.toJSON()).toEqual(before);
  });

  it('can be chosen again', () => {
    const note = new Note();
    note.choose(on('event.start'), '2025-05-13');
    note.choose(on('event.start'), null);
    expect(note.text).toContain('Wednesday 14 May 2025 (sources differ: 13 May 2025, 23.txt)');
    note.choose(on('event.start'), '2025-05-14');
    expect(note.text).toContain('Wednesday 14 May 2025,');
    expect(note.text).not.toContain('sources differ');
  });

  it('keeps a person disputed until name and office are settled', () => {
    const note = new Note();
    const name = on('participant.name');
    const role = on('participant.role', 'Director-General');
    expect(name.fact).toBe(role.fact);
    note.choose(name, 'Carolina Echavarría');
    expect(note.statusOf(name)).toBe('disputed');
    note.choose(role, 'Director-General for Multilateral Policy');
    expect(note.statusOf(name)).toBe('verified');
    expect(note.text).toMatch(/Carolina Echavarría, Director-General for Multilateral Policy/);
  });

  it('changes the cell that is disputed and no other', () => {
    const note = new Note();
    const when = on('next_step.when');
    note.choose(when, '2026-04');
    expect(note.text).toContain('April 2026');
    expect(note.text).toContain('Punta Arenas');
  });

  it('leaves the author’s own words', () => {
    const note = new Note();
    note.bench.type(' in the end', note.bench.before('Wednesday') + 'Wednesday'.length);
    const { own } = note.choose(on('event.start'), '2025-05-13');
    expect(own).toBe(1);
    expect(note.text).toContain('Wednesday in the end 14 May 2025');
  });
});
