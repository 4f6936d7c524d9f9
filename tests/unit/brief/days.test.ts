/** Days in the words of a note, in every way that people write them, and what the checks make of them. */
import { describe, expect, it } from 'vitest';
import { checkNote, sourceIndex } from '../../../shared/brief/checks';
import { type DayContext, daysIn } from '../../../shared/brief/checks/days';
import type { NoteDoc, NoteNode } from '../../../shared/model/note';
import { briefingOf, readout } from '../../support/make';

/** Of a note on a meeting in 2024. */
const around: DayContext = { years: () => [2024], american: false };
const american: DayContext = { ...around, american: true };

/** `[…]` are the words that are the day; then the day, and the weekday that is said. */
type Row = [name: string, text: string, iso: string | null, weekday: string | null, context?: DayContext];
const days: Row[] = [
  ['in full', 'They met on [5 July 2024] again.', '2024-07-05', null],
  ['with a weekday', 'They met on [Friday 5 July 2024].', '2024-07-05', 'Friday'],
  ['with a comma and no year', 'They met on [Friday, 5 July] in Oslo.', '2024-07-05', 'Friday'],
  ['as an ordinal', 'They met on [Friday the 5th of July 2024].', '2024-07-05', 'Friday'],
  ['month first', 'They met on [Friday, July 5, 2024], in Oslo.', '2024-07-05', 'Friday'],
  ['month first, without a year', 'They met on [Friday, July 5], in Oslo.', '2024-07-05', 'Friday'],
  ['short', 'They met on [Fri. 5 Jul 2024].', '2024-07-05', 'Fri'],
  ['with stops', 'They met on [Friday 5.7.2024].', '2024-07-05', 'Friday'],
  ['with stops and blanks', 'They met on [5. 7. 2024].', '2024-07-05', null],
  ['with strokes, the weekday behind', 'They met on [5/7/2024 (Friday)].', '2024-07-05', 'Friday'],
  ['with strokes, in American', 'They met on [7/5/2024 (Friday)].', '2024-07-05', 'Friday', american],
  ['with strokes that allow one order only', 'They met on [7/25/2024].', '2024-07-25', null],
  ['with strokes that allow one order only, in American', 'They met on [25/7/2024].', '2024-07-25', null, american],
  ['as the standard has it', 'They met on [2024-07-05].', '2024-07-05', null],
  ['as the standard has it, with a weekday', 'They met on [Friday 2024-07-05].', '2024-07-05', 'Friday'],
  ['as the standard has it, the weekday behind', 'They met on [2024-07-05 (Fri)].', '2024-07-05', 'Fri'],
  ['with what day it was', 'They met on [5 July 2024, a Friday], in Oslo.', '2024-07-05', 'Friday'],
  ['on a leap day', 'They met on [29 February 2024].', '2024-02-29', null],
  ['that there is not', 'They met on [29 February 2023].', null, null],
  ['that no year has', 'They met on [31 June] in Oslo.', null, null],
  ['that there is not, in numbers', 'They met on [31.2.2024].', null, null],
];
const none: [name: string, text: string][] = [
  ['a file’s number', 'See file 45/13/2024 of the court.'],
  ['a resolution', 'Resolution A/RES/5/7/2024 was recalled.'],
  ['a section’s number', 'See 1.5.7.2024.3 of the annex.'],
  ['a month before a count', 'In May 12 boats came, in June 31 boats.'],
  ['a month alone', 'They met in July 2024.'],
  ['a number that is none of a day', 'They bought 55 March hares.'],
];

describe('a day in words', () => {
  it.each(days)('%s', (_name, bracketed, iso, weekday, context = around) => {
    const text = bracketed.replace(/[[\]]/g, '');
    const start = bracketed.indexOf('[');
    const found = daysIn(text, context);
    expect(found.map((day) => [text.slice(day.start, day.end), day.iso, day.weekday?.words ?? null])).toEqual([
      [bracketed.slice(start + 1, bracketed.indexOf(']')), iso, weekday],
    ]);
    const said = found[0]?.weekday;
    if (said) expect(text.slice(said.start, said.end)).toBe(said.words);
  });
  it.each(none)('is not %s', (_name, text) => expect(daysIn(text, around)).toEqual([]));
  it('is left alone where nothing tells its year', () =>
    expect(daysIn('on Friday, 5 July', { years: () => [], american: false })).toEqual([]));
  it('stands in the text’s order, each once', () =>
    expect(daysIn('5/7/2024, Friday 5 July and 2024-07-06', around).map(({ start }) => start)).toEqual([0, 10, 28]));
});

const SOURCE = `OSLO, 18 December 2024 (Fjord Wire) – Norway and Peru held political consultations in Oslo on Tuesday, 17 December 2024.

The two sides agreed to open a ferry line on 12 March 2026. The pact of 9 May 1992 was recalled.`;
const base = briefingOf(SOURCE);

/** What a check says of a paragraph in this note; the note itself is of 20 December 2024. */
function said(check: string, text: string, language = 'en-GB') {
  const doc = structuredClone(base.note) as NoteDoc;
  Object.assign(doc.attrs.apparatus, { language, date: '2024-12-20' });
  const words: unknown = { type: 'text', text, marks: [], attrs: {}, content: [] };
  doc.content.splice(2, 0, { type: 'paragraph', attrs: {}, marks: [], content: [words] } as unknown as NoteNode);
  const { findings } = checkNote(doc, sourceIndex(base.articles, base.facts, readout));
  return findings.filter((finding) => finding.check === check);
}

/** `mended` is the paragraph after the one step that is offered; null where nothing is found. */
const weekdays: [name: string, text: string, mended: string | null, language?: string][] = [
  ['wrong without a year, near the meeting', 'Talks on Monday, 17 December.', 'Talks on Tuesday, 17 December.'],
  ['right in the new year', 'Talks on Thursday, 9 January.', null],
  ['wrong in the new year', 'Talks on Tuesday, 9 January.', 'Talks on Thursday, 9 January.'],
  ['of a day that a source names in another year', 'It opens on Thursday, 12 March.', null],
  ['wrong for that day', 'It opens on Wednesday, 12 March.', 'It opens on Thursday, 12 March.'],
  ['right for a day long ago', 'The pact of Saturday, 9 May.', null],
  ['wrong before stops', 'Talks on Monday 17.12.2024.', 'Talks on Tuesday 17.12.2024.'],
  ['wrong behind strokes', 'Talks on 5/7/2024 (Tuesday).', 'Talks on 5/7/2024 (Friday).'],
  ['right behind strokes in American', 'Talks on 5/7/2024 (Tuesday).', null, 'en-US'],
  ['wrong behind strokes in American', 'Talks on 5/7/2024 (Friday).', 'Talks on 5/7/2024 (Tuesday).', 'en-US'],
  ['wrong with the month first', 'Talks on Friday, May 7, 2024.', 'Talks on Tuesday, May 7, 2024.', 'en-US'],
  ['wrong by the standard', 'Talks on Friday 2024-05-07.', 'Talks on Tuesday 2024-05-07.'],
  ['wrong and short', 'Talks on Fri. 7 May 2024.', 'Talks on Tue. 7 May 2024.'],
  ['in the name of a newspaper', 'As The Sun, 5 July 2024, has it.', null],
];
describe('a weekday', () => {
  it.each(weekdays)('%s', (_name, text, mended, language) => {
    const [finding, ...more] = said('weekday', text, language);
    expect(more).toEqual([]);
    if (mended === null) return expect(finding).toBeUndefined();
    const fix = finding?.fix;
    if (fix?.kind !== 'replace' || finding?.place.kind !== 'text') throw new Error('nothing is offered');
    const at = fix.from - finding.place.from + text.indexOf(finding.words.split(' was a ')[0] ?? '');
    expect(`${text.slice(0, at)}${fix.text}${text.slice(at + fix.to - fix.from)}`).toBe(mended);
  });
  it('says in which year it was so', () => expect(said('weekday', 'Talks on Monday, 17 December.')[0]?.small).toBe('In 2024'));
});

const values: [name: string, text: string, words: string | null][] = [
  ['the day of the meeting with stops', 'Talks on 17.12.2024.', null],
  ['the day of the meeting by the standard', 'Talks on 2024-12-17.', null],
  ['the day of the meeting without its year', 'Talks on 17 December.', null],
  ['the day of the note', 'As of 20/12/2024.', null],
  ['another day with stops', 'Talks on 16.12.2024.', 'The date 16.12.2024 stands in no source'],
  ['another day with strokes', 'Talks on 16/12/2024.', 'The date 16/12/2024 stands in no source'],
  ['another day without its year', 'Talks on 16 December.', 'The date 16 December stands in no source'],
];
describe('a day of no source', () => {
  it.each(values)('%s', (_name, text, words) =>
    expect(said('value-unknown', text).map((finding) => finding.words)).toEqual(words ? [words] : []),
  );
});
