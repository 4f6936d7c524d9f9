import { describe, expect, it } from 'vitest';
import { noteFileName, summarise } from '../../../shared/brief/library';
import { briefingOf, corpusText } from '../../support/make';

it('sums a briefing up in one line', () => {
  expect(summarise(briefingOf(corpusText('01')))).toMatchObject({
    title: 'Pakistan–Russia Bilateral Political Consultations: fifth round',
    series: 'Pakistan-Russia Bilateral Political Consultations',
    round: 5,
    place: 'Islamabad',
    date: '2023-06-20',
    version: 'draft',
  });
});

describe('a file name that every system can hold', () => {
  const titled = (title: string) => {
    const briefing = briefingOf('Nothing was said here at all by anybody.');
    const node = briefing.note.content[0];
    if (node) node.content = [{ type: 'text', attrs: {}, content: [], marks: [], text: title }];
    return noteFileName(briefing);
  };
  it.each([
    ['A: B/C\\D?', 'A B C D'],
    ['CON', 'CON note'],
    ['  ..hidden.. ', 'hidden'],
    ['', 'Untitled note'],
    ['a\u202egnp.exe', 'a gnp.exe'],
    ['line\nbreak', 'line break'],
    ['***', 'Note'],
  ])('%j', (title, name) => expect(titled(title)).toBe(name));
  it('is cut between characters, at 120 bytes', () => {
    const name = titled('é'.repeat(200));
    expect(Buffer.byteLength(name)).toBe(120);
    expect(titled('😀'.repeat(200))).toBe('😀'.repeat(30));
  });
  it('says series and round', () =>
    expect(noteFileName(briefingOf(corpusText('01')))).toBe('Pakistan-Russia Bilateral Political Consultations, round 5'));
});
