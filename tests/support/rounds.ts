/** Series of rounds from the corpora, as meetings and briefings. */
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { type Meeting, meetingOf } from '../../shared/brief/series/meeting';
import { recogniseSeries, type Series } from '../../shared/brief/series/recognise';
import { briefingOf, ROOT } from './make';

const corpora = path.join(ROOT, 'tests/corpus');
/** Text of an article: `dev/20`. */
export const articleText = (place: string): string => readFileSync(path.join(corpora, `${place}.txt`), 'utf8');

/** The articles of a series written for the tests, in order. */
export const articlesOfSeries = (n: number): string[] =>
  readdirSync(path.join(corpora, `series-${n}`))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => `series-${n}/${name.slice(0, -4)}`);

/** A briefing's meeting; the place of its article is its id. */
export const meeting = (place: string, more: Partial<Meeting> = {}): Meeting => ({
  ...meetingOf(briefingOf(articleText(place))),
  id: place,
  ...more,
});

export function seriesOf(places: readonly string[]): Series {
  const [series] = recogniseSeries(places.map((place) => meeting(place)));
  if (!series) throw new Error('no series');
  return series;
}
