import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { meetingOf } from '../../../shared/brief/series/meeting';
import { startNextRound } from '../../../shared/brief/series/nextRound';
import { recogniseSeries } from '../../../shared/brief/series/recognise';
import { briefingOf, ROOT } from '../../support/make';

describe('the round after the sample article', () => {
  const [series] = recogniseSeries([
    meetingOf(briefingOf(readFileSync(path.join(ROOT, 'templates/sample-article.txt'), 'utf8'))),
  ]);
  if (!series) throw new Error('no series');
  const next = startNextRound(series);
  it('is the sixth, in Moscow, at mutually convenient dates', () => {
    expect(next?.round).toBe(6);
    expect(next?.place?.value).toBe('Moscow');
    expect(next?.when?.value).toBe('mutually convenient dates');
  });
  it('carries over who took part, with their sides', () =>
    expect(new Set(next?.participants.map(({ party }) => party))).toEqual(new Set(['PK', 'RU'])));
  it('rests on facts of the last round', () =>
    expect(next?.previous.facts.flatMap(({ nextSteps }) => nextSteps).some(({ id }) => id === next.place?.fact)).toBe(true));
});

it('is none where there is no round', () => expect(startNextRound({ id: '', name: '', parties: [], rounds: [] })).toBeNull());
