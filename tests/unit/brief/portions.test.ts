import { expect, it } from 'vitest';
import { node, paragraph, text } from '../../../shared/brief/nodes';
import { portionsByFact, withPortions } from '../../../shared/brief/switch/portions';
import { switchTemplate } from '../../../shared/brief/switchTemplate';
import { type NoteNode, plainText } from '../../../shared/model/note';
import { NOTE_READER, portionsIn } from '../../../shared/model/numbering';
import { briefingOf, corpusText, readout, template } from '../../support/make';

const told = (...facts: string[]): NoteNode[] =>
  facts.map((fact) =>
    text(fact, [{ type: 'claim', attrs: { claim: fact, fact, kind: 'outcome', status: 'verified', words: fact } }]),
  );
const marked = (portion: string | null, ...facts: string[]): NoteNode => node('paragraph', { portion }, told(...facts));
const marks = portionsByFact(
  node('blockquote', {}, [marked('S', 'a', 'b'), marked('U', 'c'), marked(null, 'd'), marked('TS', 'c')]),
);

it.each<[string, NoteNode, string | null]>([
  ['a fact takes its mark along', marked(null, 'a'), 'S'],
  ['to a paragraph with others of the same mark', marked(null, 'a', 'b'), 'S'],
  ['where two differ none is chosen', marked(null, 'a', 'c'), null],
  ['the first of several places counts', marked(null, 'c'), 'U'],
  ['what bore none bears none', marked(null, 'd'), null],
  ['a mark that stands is kept', marked('C', 'a'), 'C'],
  ['words without a fact bear none', paragraph([text('words')]), null],
])('%s', (_name, block, expected) => expect(withPortions(block, marks)).toMatchObject({ attrs: { portion: expected } }));

it('a note that becomes one of another kind keeps the marks of what it tells', () => {
  const { note, articles, facts } = briefingOf(corpusText('01'));
  note.attrs.apparatus.portions = [{ level: 'SECRET', mark: 'S' }];
  for (const { node: each } of portionsIn(note.content, 0, NOTE_READER)) Object.assign(each.attrs, { portion: 'S' });
  const switched = switchTemplate(note, readout, template('ministerial'), { articles, facts });
  const bearing = portionsIn(switched.content, 0, NOTE_READER).filter(({ node: each }) => portionsByFact(each).size > 0);
  expect(bearing.length, switched.content.map(plainText).join('\n')).toBeGreaterThan(3);
  expect(switched.attrs.apparatus.portions).toEqual(note.attrs.apparatus.portions);
});
