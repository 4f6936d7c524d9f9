/** Drafts of the same facts: what one corrects is offered to the other, once. */
import { describe, expect, it } from 'vitest';
import { areSiblings, offersFrom } from '../../../shared/brief/siblings';
import { anotherNote } from '../../../shared/brief/switchTemplate';
import type { NoteDoc, NoteNode } from '../../../shared/model/note';
import { plainText } from '../../../shared/model/note';
import { briefingOf, corpusText, template } from '../../support/make';

const [readout, ministerial] = [template('readout'), template('ministerial')];
const one = () => briefingOf(corpusText('20'), readout);
const other = () => ({ ...briefingOf(corpusText('20'), ministerial), id: '11111111-8b0a-4c0e-9a57-1d2f3a4b5c6d' });
const corridor = (doc: NoteNode): NoteNode[] =>
  doc.type === 'text' && doc.text.includes('green shipping corridor') ? [doc] : doc.content.flatMap(corridor);

/** The note with the corridor's claims in other words. */
function edited(note: NoteDoc, words: string): NoteDoc {
  const doc = structuredClone(note);
  for (const piece of corridor(doc)) piece.text = words;
  return doc;
}
const WAS = 'The sides agreed to explore a pilot green shipping corridor between Bergen and Cebu.';
const NOW = 'Both agreed to look into a green shipping corridor.';

it.each([
  ['the same articles', one(), other(), true],
  ['another article', one(), { ...other(), articles: briefingOf(corpusText('21')).articles }, false],
  ['itself', one(), one(), false],
  ['no article', { ...one(), articles: [] }, { ...other(), articles: [] }, false],
])('%s', (_name, mine, theirs, are) => expect(areSiblings(mine, theirs)).toBe(are));

describe('what is offered', () => {
  const fact = () =>
    one()
      .facts.flatMap(({ outcomes }) => outcomes)
      .find(({ text }) => text.includes('corridor'))?.id ?? '';
  it('a wording that the other has changed', () =>
    expect(offersFrom(edited(one().note, NOW), other().note)).toEqual([
      { key: `${fact()}|${NOW}`, fact: fact(), was: WAS, now: NOW },
    ]));
  it('a fact that the other has rejected', () => {
    const theirs = structuredClone(one().note);
    theirs.attrs.reviews[fact()] = 'rejected';
    expect(offersFrom(theirs, other().note)).toMatchObject([{ fact: fact(), was: WAS, now: null }]);
  });
  it.each<[string, (mine: NoteDoc) => NoteDoc]>([
    ['nothing where this one says so already', (mine) => edited(mine, NOW)],
    ['nothing that its author has worded himself', (mine) => edited(mine, 'In my own words.')],
    ['nothing that its author has refused', (mine) => ({ ...mine, attrs: { ...mine.attrs, declined: [`${fact()}|${NOW}`] } })],
  ])('%s', (_name, mine) => expect(offersFrom(edited(one().note, NOW), mine(other().note))).toEqual([]));
});

describe('a second note', () => {
  it('takes wording and decisions along and leaves what was written beside them', () => {
    const briefing = one();
    const doc = edited(briefing.note, NOW);
    const verified = briefing.facts.flatMap(({ outcomes }) => outcomes)[0]?.id ?? '';
    doc.attrs.reviews[verified] = 'verified';
    const own = doc.content.find(({ type }) => type === 'authorBlock');
    if (own)
      own.content = [
        {
          type: 'paragraph',
          attrs: { portion: null },
          content: [{ ...(corridor(doc)[0] as NoteNode), marks: [], text: 'My view.' } as NoteNode],
          marks: [],
          text: '',
        },
      ];
    const made = anotherNote(doc, readout, ministerial, briefing);
    expect(plainText(made)).toContain(NOW);
    expect(plainText(made)).not.toContain('My view.');
    expect(made.attrs).toMatchObject({ template: 'ministerial', reviews: { [verified]: 'verified' } });
    expect(offersFrom(doc, made)).toEqual([]);
  });
});
