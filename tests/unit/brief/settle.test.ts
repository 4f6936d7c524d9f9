import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../../renderer/editor/claims/takeOut';
import { decide } from '../../../renderer/editor/decide';
import { settle, settledWords } from '../../../renderer/sources/settle';
import { checkNote, sourceIndex } from '../../../shared/brief/checks';
import { fillNote } from '../../../shared/brief/fill';
import { type Dispute, disputesIn } from '../../../shared/brief/sources/disputes';
import { rewording } from '../../../shared/brief/sources/rewording';
import { type NoteNode, noteDocToJSON, parseNoteDoc } from '../../../shared/model/note';
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
  readonly bench: Bench;
  /** @param change what the filled note says instead of these words, as another kind of note would */
  constructor(change: [was: string, is: string] = ['', '']) {
    const json = JSON.stringify(noteDocToJSON(fillNote(readout, { articles, facts, today }).doc as NoteNode));
    this.bench = new Bench(JSON.parse(json.replaceAll(change[0] || '\n', change[1])));
  }
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
  /** What the checks find of claims in dispute that nobody has still to choose on. */
  found = () =>
    checkNote(parseNoteDoc(this.bench.state.doc.toJSON()), sourceIndex(articles, facts, readout))
      .findings.filter(({ check }) => check === 'claim-disputed')
      .map(({ words, place }) => [words.replaceAll('\u00a0', ' '), place]);
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

  describe('a name that was chosen', () => {
    const name = on('participant.name');
    const notChosen = (note: Note) =>
      checkNote(parseNoteDoc(note.bench.state.doc.toJSON()), sourceIndex(articles, facts, readout)).findings.filter(({ words }) =>
        words.includes('not the name that you chose'),
      );
    const speakers = (note: Note) => note.text.match(/Carolina \S+(?: Larraín)?(?= said)/g);

    it('is that of who is quoted, whose words and status stay', () => {
      const note = new Note();
      const bothAsTold = ['Carolina Echeverría Larraín', 'Carolina Echavarría'];
      expect(speakers(note)).toEqual(bothAsTold);
      expect(note.choose(name, 'Carolina Echavarría').changed).toBe(2);
      expect(speakers(note)).toEqual(['Carolina Echavarría', 'Carolina Echavarría']);
      expect(note.text).toContain('Carolina Echavarría said: “Chile and New Zealand look at the same ocean');
      expect(notChosen(note)).toEqual([]);
      note.choose(name, 'Carolina Echeverría Larraín');
      expect(speakers(note)).toEqual(['Carolina Echeverría Larraín', 'Carolina Echeverría Larraín']);
      note.choose(name, null);
      expect(speakers(note)).toEqual(bothAsTold);
    });

    it('leaves a quotation in words of the author’s own, and the checks lead there', () => {
      const note = new Note();
      note.bench.type(' then', note.bench.before('Carolina Echavarría said') + 'Carolina Echavarría'.length);
      note.choose(name, 'Carolina Echeverría Larraín');
      expect(note.text).toContain('Carolina Echavarría then said: “If the krill go');
      expect(notChosen(note)).toMatchObject([
        {
          check: 'name-forms',
          words: '“Carolina Echavarría” is not the name that you chose',
          fix: { kind: 'replace', text: 'Carolina Echeverría Larraín' },
        },
      ]);
    });
  });

  it('changes the cell that is disputed and no other', () => {
    const note = new Note();
    const when = on('next_step.when');
    note.choose(when, '2026-04');
    expect(note.text).toContain('April 2026');
    expect(note.text).toContain('Punta Arenas');
  });

  it.each<[string, [Dispute['field'], string | null][], string, string]>([
    [
      'a place and a month',
      [
        ['next_step.place', 'Valparaíso'],
        ['next_step.when', '2026-04'],
      ],
      'The next Dialogue will be held in Valparaíso in April 2026.',
      'verified',
    ],
    [
      'a time that is no month, with its article',
      [
        ['next_step.when', 'first half of 2026'],
        ['next_step.place', 'Punta Arenas'],
      ],
      'The next Dialogue will be held in Punta Arenas in the first half of 2026.',
      'verified',
    ],
    [
      'a time chosen again',
      [
        ['next_step.when', 'first half of 2026'],
        ['next_step.when', '2026-04'],
      ],
      'The next Dialogue will be held in Punta Arenas in April 2026.',
      'disputed',
    ],
    [
      'all kept, one point after the other',
      [
        ['next_step.when', null],
        ['next_step.place', null],
      ],
      'The next Dialogue will be held in Punta Arenas in March 2026 (sources differ: first half of 2026, 23.txt; April 2026, 24.txt; Valparaíso, 24.txt).',
      'verified',
    ],
    [
      'one point kept, the other chosen',
      [
        ['next_step.when', null],
        ['next_step.place', 'Valparaíso'],
      ],
      'The next Dialogue will be held in Valparaíso in March 2026 (sources differ: first half of 2026, 23.txt; April 2026, 24.txt).',
      'verified',
    ],
  ])('reaches running sentences: %s', (_name, choices, sentence, status) => {
    const note = new Note();
    for (const [field, value] of choices) note.choose(on(field), value);
    expect(note.text).toContain(sentence);
    expect(note.statusOf(on('next_step.when'))).toBe(status);
  });

  it('keeps a sentence that cannot follow disputed, with a check that leads to its fact', () => {
    const place = on('next_step.place');
    const note = new Note(['The next Dialogue will be held in Punta Arenas in March 2026.', 'We meet again in Punta Arenas.']);
    note.choose(on('next_step.when'), '2026-03');
    const done = note.choose(place, 'Valparaíso');
    expect(done).toMatchObject({ changed: 1, otherwise: 1 });
    expect(settledWords(place, 'Valparaíso', done)).toBe(
      'Valparaíso chosen for where. 1 place in the note changed. 1 place could not follow: the checks lead there.',
    );
    expect(note.statusOf(place)).toBe('disputed');
    expect(note.found()).toEqual([
      ['The sources differ on “We meet again in Punta Arenas.”', { kind: 'fact', fact: place.fact }],
    ]);
  });

  it('leaves the author’s own words, says that they say otherwise, and keeps a check until they are verified', () => {
    const note = new Note();
    const start = on('event.start');
    note.bench.type(' in the end', note.bench.before('Wednesday') + 'Wednesday'.length);
    const done = note.choose(start, '2025-05-13');
    expect(settledWords(start, '13 May 2025', done)).toBe(
      '13 May 2025 chosen for the date. Your own wording was left as it is. It says otherwise: the checks lead there.',
    );
    expect(note.text).toContain('Wednesday in the end 14 May 2025');
    expect(note.statusOf(start)).toBe('disputed');
    expect(note.found()).toMatchObject([
      ['“Wednesday in the end 14 May 2025” says otherwise than you chose for the date', { kind: 'text' }],
    ]);
    decide(note.bench, start.fact, 'verified', UNKNOWN);
    expect(note.found()).toEqual([]);
  });

  it('finds nothing amiss in own words that say what was chosen', () => {
    const note = new Note();
    const start = on('event.start');
    note.bench.type(' in the end', note.bench.before('Wednesday') + 'Wednesday'.length);
    const done = note.choose(start, '2025-05-14');
    expect(settledWords(start, '14 May 2025', done)).toBe('14 May 2025 chosen for the date. Your own wording was left as it is.');
    expect(note.statusOf(start)).toBe('verified');
    expect(note.found()).toEqual([]);
  });
});
