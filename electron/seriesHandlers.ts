/** What the app does for the calls on series, people and topics. */

import { safeFileName } from '../shared/brief/library';
import { filtered } from '../shared/brief/series/lineage';
import { calendar } from '../shared/export/calendar';
import { matrixCsv } from '../shared/export/matrixCsv';
import { matrixDocx } from '../shared/export/matrixDocx';
import type { Briefings } from './briefings';
import type { Exports } from './exports';
import type { Handlers } from './ipc';
import { entryOf, type Library } from './library';
import type { SeriesShelf } from './series';

type SeriesCall = Extract<keyof Handlers, `series.${string}` | `people.${string}` | `topics.${string}`>;

const KINDS = { docx: 'Word document', csv: 'Table (CSV)', ics: 'Calendar' } as const;

export function seriesHandlers(
  { library, series, briefings }: { library: Library; series: SeriesShelf; briefings: Briefings },
  exports: Exports,
): Pick<Handlers, SeriesCall> {
  return {
    'series.list': () => series.list(),
    'series.open': ({ id }) => series.view(id),
    'series.wording': ({ id, row, round }) => series.wording(id, row, round),
    'series.language': ({ id, phrase }) => series.language(id, phrase),
    'series.of': ({ briefing }) => series.of(entryOf(briefings.fileOf(briefing))),
    'series.choose': async ({ entry, series: id }) => {
      const { id: briefing } = await briefings.open(library.pathOf(entry));
      await briefings.change(briefing, ({ series: _before, ...rest }) => (id === null ? rest : { ...rest, series: id }));
      return null;
    },
    'series.export': async ({ id, format, filter }) => {
      const { name } = await series.find(id);
      const steps = format === 'ics';
      const wanted = {
        title: steps ? 'Next steps to calendar' : 'Save the matrix',
        name: safeFileName(`${name}, ${steps ? 'next steps' : 'commitments by round'}`) || 'Series',
        ending: format,
        kind: KINDS[format],
      };
      const now = new Date().toISOString();
      return exports.save(wanted, async () => {
        if (steps) return calendar(name, await series.steps(id), now) ?? '';
        const matrix = filtered(await series.matrix(id), filter);
        return format === 'csv' ? matrixCsv(matrix) : matrixDocx(name, matrix, now);
      });
    },
    'people.list': () => series.people(),
    'people.open': ({ id }) => series.person(id),
    'topics.list': () => series.topics(),
    'topics.open': ({ theme }) => series.topic(theme),
  };
}
