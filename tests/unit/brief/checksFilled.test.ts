/** The checks on notes as the bundled templates fill them: what the app and a template wrote is nobody's claim, and each dispute is told once. */
import { describe, expect, it } from 'vitest';
import { checkNote, type Finding, type SourceIndex, sourceIndex } from '../../../shared/brief/checks';
import { textOf } from '../../../shared/brief/checks/walk';
import { fillNote } from '../../../shared/brief/fill';
import { disputesIn, settlement } from '../../../shared/brief/sources/disputes';
import type { Article } from '../../../shared/model/article';
import { type NoteDoc, type NoteNode, parseNoteDoc } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText, readout, template } from '../../support/make';

type Desk = { note: NoteDoc; sources: SourceIndex };
const check = ({ note, sources }: Desk): Finding[] => checkNote(parseNoteDoc(JSON.parse(JSON.stringify(note))), sources).findings;

const trio = ['22', '23', '24'].map((id) => article(corpusText(id)));
const parsed = (articles: readonly Article[]) => articles.map((text) => parseArticle(text));
/** The note that a bundled template makes of these articles, and `change` of it. */
function filled(id: string, articles: readonly Article[], change: (note: NoteDoc) => void = () => undefined): Desk {
  const facts = parsed(articles);
  const note = structuredClone(fillNote(template(id), { articles, facts, today: '2023-06-22' }).doc);
  change(note);
  return { note, sources: sourceIndex(articles, facts, template(id)) };
}
/** Of one report, whose file has a number in its name. */
const ofReport = (id: string, report: string, change?: (note: NoteDoc) => void): Desk =>
  filled(id, [article(corpusText(report), `report-${report}-1987.txt`)], change);

const inside = (node: { content: readonly NoteNode[] }): NoteNode[] => node.content.flatMap((each) => [each, ...inside(each)]);
/** Puts other words in the place of those that match. */
const retype = (pattern: RegExp, now: string) => (note: NoteDoc) => {
  const node = inside(note).find((each) => each.type === 'text' && pattern.test(each.text));
  if (node?.type !== 'text') throw new Error(`the note has no ${pattern}`);
  node.text = node.text.replace(pattern, now);
};
/** Swaps what two rows of a table have under this heading. */
const swapColumn = (heading: string) => (note: NoteDoc) => {
  const column = (table: NoteNode) => (table.content[0]?.content ?? []).findIndex((cell) => textOf(cell) === heading);
  const table = inside(note).find((each) => each.type === 'table' && column(each) >= 0);
  const at = table ? column(table) : -1;
  const [first, ...rows] = table?.content.slice(1) ?? [];
  const other = rows.find((row) => row.content[at] && textOf(row.content[at]) !== textOf(first?.content[at] ?? row));
  if (!first || !other) throw new Error('the table has no two rows');
  [first.content[at], other.content[at]] = [other.content[at] as NoteNode, first.content[at] as NoteNode];
};
const put =
  (text: string, headings: [string, string]) =>
  (note: NoteDoc): void => {
    const rowOf = (type: string, cells: string[]) => ({
      type: 'tableRow',
      content: cells.map((words) => ({ type, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] })),
    });
    const content = [rowOf('tableHeader', headings), rowOf('tableCell', [text, 'Aurora'])];
    note.content.splice(3, 0, { type: 'table', content } as unknown as NoteNode);
  };
/** The disputes of the trio about one field, settled for the first version. */
const settledOn = (field: string) => (note: NoteDoc) => {
  for (const dispute of disputesIn(parsed(trio)).filter((each) => each.field === field))
    note.attrs.settled[dispute.key] = settlement(dispute, dispute.versions[0] ?? null);
};
/** The first of the trio with the second as its round before, or as the version that it corrects. */
const besideSecond = (role: 'before' | 'corrected'): Desk => {
  const [now, other] = trio.slice(0, 2) as [Article, Article];
  const articles = [role === 'corrected' ? { ...now, supersedes: other.id } : now, other];
  const { note } = filled('readout', articles.slice(0, 1));
  return { note, sources: sourceIndex(articles, parsed(articles), readout, role === 'before' ? [other.id] : []) };
};

type Case = [check: string, name: string, desk: () => Desk, words: RegExp | null];
const cases: Case[] = [
  ['value-unknown', 'rows, commitments and files that the app numbers and names', () => ofReport('tracker', '02'), null],
  [
    'value-unknown',
    'a count that is not so',
    () => ofReport('tracker', '02', retype(/^\d+ commitments$/, '47 commitments')),
    /number 47/,
  ],
  ['value-unknown', 'a status counted wrong', () => ofReport('tracker', '02', retype(/^\d+ new$/, '47 new')), /number 47/],
  ['value-unknown', 'the number of a row by hand', () => ofReport('readout', '02', put('47', ['No.', 'Ship'])), null],
  ['value-unknown', 'a figure alone in a cell', () => ofReport('readout', '02', put('47', ['Crew', 'Ship'])), /number 47/],
  ['acronym', 'the name of a source', () => ofReport('tracker', '03'), null],
  ['name-forms', 'a word of the app’s that is like a name', () => ofReport('tracker', '14'), null],
  ['own-words', 'the template’s own sentence', () => ofReport('scene-setter', '04'), null],
  ['own-words', 'the template’s own sentence, with gaps', () => ofReport('ministerial', '18'), null],
  ['own-words', 'sources of long names', () => filled('tracker', trio), null],
  [
    'own-words',
    'the template’s own sentence, and more by hand',
    () => ofReport('scene-setter', '04', retype(/^Inferred/, 'By my own reckoning inferred')),
    /rests on no source/,
  ],
  ['side', 'who led, beside the name of the meeting', () => ofReport('visit-report', '04'), null],
  ['side', 'two sides swapped in the table of people', () => ofReport('scene-setter', '04', swapColumn('Side')), /stands with/],
  ['next-step', 'commitments that are followed up', () => ofReport('tracker', '03'), null],
  ['next-step', 'a next step that is followed up', () => ofReport('tracker', '01'), /next round .* has no owner/],
  ['gap', 'one field in several places, once', () => ofReport('tracker', '08'), /Date: .* An empty field, in 5 places/],
  ['gap', 'sides, where nobody is known', () => ofReport('ministerial', '18'), /^Sides: /m],
  ['gap', 'sides, where nobody is of one', () => ofReport('ministerial', '17'), /^(?!.*Sides: )/s],
  ['gap', 'a next round that is a follow-up conference', () => ofReport('scene-setter', '14'), /^(?!.*next round: )/is],
  ['gap', 'a next round that is talks resumed', () => ofReport('scene-setter', '16'), /^(?!.*next round: )/is],
  ['gap', 'the day of commitments that a second report tells', () => filled('tracker', trio), /^(?!.*Date: )/s],
  ['gap', 'the date of the next round', () => ofReport('scene-setter', '08'), /^Date of the next round: not stated/m],
  ['date-worked-out', 'what another report gives in full', () => filled('readout', trio), null],

  ['claim-disputed', 'what the sources are told to differ on', () => filled('scene-setter', trio), null],
  [
    'conflict',
    'what stands in several places of the note',
    () => filled('readout', trio),
    /the place of the next round Punta Arenas or Valparaíso\. In 4 places of the note/,
  ],
  [
    'conflict',
    'one of the two about a person settled',
    () => filled('readout', trio, settledOn('participant.name')),
    /^(?!.*how to spell).*the office of Carolina Echeverría Larraín/s,
  ],
  ['conflict', 'what the round before said', () => besideSecond('before'), null],
  ['conflict', 'a report that was corrected', () => besideSecond('corrected'), null],
];

describe('a note as a template fills it', () => {
  it.each(cases)('%s: %s', (id, _name, desk, expected) => {
    const found = check(desk()).filter((finding) => finding.check === id);
    if (expected === null) expect(found).toEqual([]);
    else expect(found.map((finding) => `${finding.words} ${finding.small}`).join('\n')).toMatch(expected);
  });

  it.each(['readout', 'scene-setter', 'ministerial', 'visit-report', 'lines-to-take', 'tracker'])(
    'a %s of three reports tells each dispute once, and leads to where it is settled',
    (id) => {
      const found = check(filled(id, trio)).filter(({ words }) => words.startsWith('The sources differ'));
      const disputes = disputesIn(parsed(trio));
      expect(found.map(({ place }) => (place.kind === 'fact' ? place.fact : null)).sort()).toEqual(
        disputes.map(({ fact }) => fact).sort(),
      );
      expect(new Set(found.map(({ words }) => words)).size).toBe(disputes.length);
    },
  );
});
