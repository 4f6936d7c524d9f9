import { describe, expect, it } from 'vitest';
import { ownerBy, ownerOf } from '../../../shared/parse/owner';

describe('who is to do a next step', () => {
  it.each([
    ['the subject of an active verb', '[Experts on cod] will meet by video link in July'],
    ['a state', 'Norway said that [Peru] would award 50 scholarships next year'],
    ['who accepted', '[Minister Berg] accepted an invitation to visit Lima in May'],
    ['the sides, who resolved', 'The [two sides] further resolved to finish the study by December'],
    ['behind what was agreed', 'It was agreed that the [two navies] will hold an exercise in March'],
    ['behind who reports it', 'The minister informed the envoy that a [delegation of the Planning Board] would visit Lima'],
    ['who is expected somewhere', 'A [team from the Directorate of Fisheries] is expected in Lima in June'],
    ['who is told to', 'Directed the [Council of Ministers] to remove the barriers by 30 June'],
    ['who is named with “by”', 'The fourth round will be hosted by [Peru] in October'],
    ['who still has to agree', 'The deal must still be ratified by [union members], who will vote on 20 February'],
    ['whose papers are awaited', 'Submissions from the [public] on the draft plan must be received by 18 October'],
    ['whose papers fall due', 'Written comments from [member states] are due by 3 May'],
  ])('%s', (_name, marked) => {
    const [, owner] = /\[(.*)\]/.exec(marked) ?? [];
    expect(ownerOf(marked.replace(/[[\]]/g, ''))).toBe(owner);
  });
  it.each([
    ['a meeting by itself', 'The next round will be held in Lima in May'],
    ['a session of a body', 'The fifth session of the Commission will convene in Lima in 2028'],
    ['a pronoun', 'They agreed to conclude the text by 31 March'],
    ['a thing', 'The trial will run for eighteen months, beginning on 4 November'],
    ['what was already sent', 'Proposals from the public on the draft plan will be discussed on 18 October'],
    ['a place that something comes from', 'Supplies from the port are to be shared in May'],
  ])('%s is nobody', (_name, words) => expect(ownerOf(words)).toBeNull());
  it.each([
    ['both sides', { kind: 'sides', who: null }, 2, 'Both sides'],
    ['many sides', { kind: 'sides', who: null }, 7, 'All sides'],
    ['a state', { kind: 'party', who: 'PE' }, 2, 'Peru'],
    ['a body', { kind: 'body', who: 'Port Board' }, 2, 'Port Board'],
    ['nobody', null, 2, null],
  ] as const)('an outcome of %s', (_name, by, parties, owner) => expect(ownerBy(by, parties)).toBe(owner));
});
