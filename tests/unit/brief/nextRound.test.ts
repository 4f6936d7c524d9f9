/** A round is prepared from the last, and its report fills the note: what the author wrote meanwhile stays. */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { extensions } from '../../../renderer/editor/schema';
import { applyEdits } from '../../../renderer/sources/applyEdits';
import { switchNote } from '../../../renderer/state/switchNote';
import { compareRounds } from '../../../shared/brief/compare';
import { statementKey } from '../../../shared/brief/rounds/decided';
import { prepareRound } from '../../../shared/brief/rounds/prepare';
import { type RoundState, updateFromArticle } from '../../../shared/brief/rounds/update';
import { meetingOf } from '../../../shared/brief/series/meeting';
import { startNextRound } from '../../../shared/brief/series/nextRound';
import { recogniseSeries } from '../../../shared/brief/series/recognise';
import type { OpenBriefing } from '../../../shared/contract';
import { type NoteDoc, type NoteNode, noteDocToJSON, parseNoteDoc, plainText } from '../../../shared/model/note';
import type { Template } from '../../../shared/model/template';
import { briefingOf, ROOT, readout, template, templates } from '../../support/make';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const fifth = briefingOf(read('templates/sample-article.txt'));
const sixth = briefingOf(read('tests/support/sixth-round.txt'));
const [series] = recogniseSeries([meetingOf(fifth)]);
const next = series && startNextRound(series);
if (!next) throw new Error('no next round');
const { previous } = next;
const TODAY = '2024-01-08';
const nothing: RoundState = { articles: [], facts: [], decided: [], strength: [] };
const told: RoundState = { articles: sixth.articles, facts: sixth.facts, decided: [], strength: [] };
const schema = getSchema(extensions());

/** The note after the update, by way of the editor's own document. */
function updated(doc: NoteDoc, template = readout, was = nothing, now = told): NoteDoc {
  const update = updateFromArticle(doc, template, previous, was, now, TODAY);
  const state = EditorState.create({ doc: schema.nodeFromJSON(noteDocToJSON(doc)), schema });
  const { doc: made } = applyEdits(state, update);
  made.check();
  return parseNoteDoc(made.toJSON());
}
const words = (node: NoteNode) => plainText(node).replaceAll('\u00a0', ' ');
const walk = (node: NoteNode): NoteNode[] => [node, ...node.content.flatMap(walk)];
const rowsOf = (doc: NoteDoc) =>
  walk(doc)
    .filter(({ type }) => type === 'tableRow')
    .map((row) => row.content.map(words));
const rowOf = (doc: NoteDoc, commitment: string) => rowsOf(doc).find((cells) => cells[1]?.includes(commitment));
/** The note with other words in the first text that holds `from`. */
function with_(doc: NoteDoc, from: string, to: string): NoteDoc {
  let done = false;
  const change = (node: NoteNode): NoteNode => {
    if (!done && node.type === 'text' && node.text.includes(from)) {
      done = true;
      return { ...node, text: node.text.replace(from, to) };
    }
    return { ...node, content: node.content.map(change) } as NoteNode;
  };
  return change(doc) as NoteDoc;
}
/** The note with words in a cell of the table of commitments. */
function withCell(doc: NoteDoc, commitment: string, column: number, text: string): NoteDoc {
  const change = (node: NoteNode): NoteNode => {
    if (node.type === 'tableRow' && node.content[1] && words(node.content[1]).includes(commitment)) {
      const content = node.content.map((cell, i) =>
        i === column
          ? { ...cell, content: [{ type: 'paragraph', attrs: {}, marks: [], text: '', content: [plain(text)] }] }
          : cell,
      );
      return { ...node, content } as NoteNode;
    }
    return { ...node, content: node.content.map(change) } as NoteNode;
  };
  return change(doc) as NoteDoc;
}
const plain = (text: string): NoteNode => ({ type: 'text', attrs: {}, marks: [], content: [], text });

const prepared = prepareRound(readout, previous, fifth.note, TODAY);

describe('the prepared note', () => {
  it('keeps what was verified, and asks to look again at nothing else', () => {
    const id = previous.facts[0]?.outcomes.find(({ text }) => text.includes('multilateral'))?.id ?? '';
    const looked = { ...fifth.note, attrs: { ...fifth.note.attrs, reviews: { [id]: 'verified' as const } } };
    const note = prepareRound(readout, previous, looked, TODAY);
    expect(note.attrs.reviews).toEqual({ [id]: 'verified' });
    const claims = walk(note).flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === 'claim' ? [mark.attrs] : [])));
    for (const claim of claims) expect(claim.status).toBe(claim.fact === id ? 'verified' : 'unverified');
  });
  it('chooses no marking, whatever the last note bore', () => {
    const marking = { scheme: 'free', level: 'RESTRICTED', handling: null };
    const apparatus = { ...fifth.note.attrs.apparatus, marking, draftedBy: 'B. Officer' };
    const note = prepareRound(readout, previous, { ...fifth.note, attrs: { ...fifth.note.attrs, apparatus } }, TODAY);
    expect(note.attrs.apparatus).toMatchObject({ marking: null, draftedBy: 'B. Officer' });
  });
  it.each(templates)('$id: can be held by the format, has no claim without its fact', (template) => {
    const note = prepareRound(template, previous, null, TODAY);
    expect(parseNoteDoc(JSON.parse(JSON.stringify(noteDocToJSON(note))))).toEqual(note);
    const facts = new Set(JSON.stringify(previous.facts).match(/a[0-9a-f]{12}\.[\w.-]+/g));
    for (const node of walk(note))
      for (const mark of node.marks)
        if (mark.type === 'claim') expect(facts.has(mark.attrs.fact) || mark.attrs.fact in note.attrs.added).toBe(true);
  });
});

describe('when the report comes in', () => {
  const note = updated(prepared);
  it.each([
    ['deepen and diversify', 'Not mentioned', ''],
    ['higher education', 'Done', 'Cooperation in higher education'],
    ['terrorism', 'Repeated', 'Both sides reiterated their commitment'],
    ['multilateral forums', 'Changed: weaker', 'discussed working more closely'],
    ['humanitarian assistance', 'Changed: stronger', 'agreed to send humanitarian assistance'],
    ['next round of the consultations', 'Held', '13 March 2024'],
    ['cargo line', 'New', ''],
  ])('says of “%s”: %s', (commitment, status, evidence) => {
    const cells = rowOf(note, commitment);
    expect(cells?.[3]).toBe(status);
    expect(cells?.[4]).toContain(evidence);
  });
  it('underlines the changed words', () => {
    const underlined = walk(note).filter(({ marks }) => marks.some(({ type }) => type === 'underline'));
    expect(underlined.map(words).join('|')).toContain('discussed');
  });
  it('puts what is reported in the place of what was announced', () => {
    const text = words(note);
    expect(text).toContain('Wednesday 13 March 2024, Foreign Ministry, Moscow');
    expect(text).not.toMatch(/no report yet|Mutually convenient dates|to be confirmed/);
    expect(text).toContain('agreed to open a direct cargo line');
    expect(text).toContain(
      'Of the 5 commitments of the fifth round, 1 is reported done, 1 is repeated, 2 are changed and 1 is not mentioned. 1 commitment is new.',
    );
  });
  it('says who came again, who is new, who is not named', () => {
    expect(words(note)).toContain(
      'Andrey Rudenko took part again. Muhammad Qazi and Marina Volkova are new. Asad Majeed Khan and Zamir Kabulov are not named this time.',
    );
    expect(rowsOf(note).find(([side]) => side === 'Pakistan')?.[1]).toBe('Muhammad Qazi, Foreign Secretary');
  });
  it('gives every claim a name of its own', () => {
    const runs = walk(note).map(({ marks }) => marks.flatMap((mark) => (mark.type === 'claim' ? [mark.attrs.claim] : []))[0]);
    const starts = runs.filter((claim, i) => claim !== undefined && claim !== runs[i - 1]);
    expect(new Set(starts).size).toBe(starts.length);
  });
  it.each(templates)('$id: leaves no section waiting', (template) => {
    const text = words(updated(prepareRound(template, previous, null, TODAY), template));
    expect(text).not.toContain('no report yet');
  });
});

describe('what the author wrote meanwhile stays', () => {
  const cases: { name: string; before: NoteDoc; stays: string[] }[] = [
    {
      name: 'a remark in the table, whose row gets its status all the same',
      before: withCell(prepared, 'multilateral forums', 5, 'Ask the UN desk'),
      stays: ['Ask the UN desk', 'Changed: weaker'],
    },
    {
      name: 'a status of his own',
      before: withCell(prepared, 'terrorism', 3, 'Overtaken'),
      stays: ['Overtaken'],
    },
    { name: 'his title', before: with_(prepared, 'Political Consultations', 'Political Talks'), stays: ['Political Talks'] },
    {
      name: 'a line of the background',
      before: with_(prepared, 'Fifth round: ', 'Last time, in June: '),
      stays: ['Last time, in June: '],
    },
  ];
  it.each(cases)('$name', ({ before, stays }) => {
    const text = words(updated(before));
    for (const each of stays) expect(text).toContain(each);
    expect(text).toContain('agreed to open a direct cargo line');
  });
});

describe('a decision on a doubtful match', () => {
  const note = updated(prepared);
  const texts = new Map([...previous.articles, ...sixth.articles].map(({ id, text }) => [id, text]));
  const [doubt] = compareRounds(previous.facts, sixth.facts, texts).doubts;
  if (!doubt?.to) throw new Error('no doubt');
  const decided = [{ from: statementKey(doubt.from), to: statementKey(doubt.to), same: false }];
  const after = updated(note, readout, told, { ...told, decided });
  it('“not the same” makes of one pair a commitment not mentioned and a new one', () => {
    expect(rowOf(after, 'reaffirmed their support')?.slice(3)).toEqual(['Not mentioned', '', '']);
    expect(rowOf(after, 'agreed to send humanitarian assistance')?.[3]).toBe('New');
    expect(words(after)).toContain('1 is changed and 2 are not mentioned. 2 commitments are new.');
  });
  it('taken back gives the table as it was', () =>
    expect(rowsOf(updated(after, readout, { ...told, decided }, told))).toEqual(rowsOf(note)));
});

describe('another kind of note on the round', () => {
  const remark = 'Ask the UN desk';
  const note = withCell(updated(prepared), 'multilateral forums', 5, remark);
  const tracker = template('tracker');
  const open = { template: readout, ...told, previous } as unknown as OpenBriefing;
  const switched = (doc: NoteDoc, from: OpenBriefing, to: Template): NoteDoc => {
    const state = EditorState.create({ doc: schema.nodeFromJSON(noteDocToJSON(doc)), schema });
    return parseNoteDoc(state.apply(switchNote(state, from, to)).doc.toJSON());
  };
  const made = switched(note, open, tracker);
  it('keeps what became of the last round’s commitments', () => {
    const row = rowsOf(made).find((cells) => cells[1]?.includes('multilateral forums') && cells[4]?.startsWith('5th round'));
    expect(row?.[7]).toBe('Changed: weaker');
    expect(words(made)).toContain('1 not mentioned, 1 done, 1 repeated, 2 changed, 1 held and 2 new');
  });
  it('keeps what the author wrote beside them', () => expect(words(made)).toContain(remark));
  it('and back again has both', () => {
    const back = switched(made, { ...open, template: tracker }, readout);
    expect(rowOf(back, 'multilateral forums')?.[3]).toBe('Changed: weaker');
    expect(words(back)).toContain(remark);
  });
});
