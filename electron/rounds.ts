/** Starts the round that follows a briefing: one new file in the library, or the one that was started before. */
import * as path from 'node:path';
import { type Meeting, meetingOf } from '../shared/brief/series/meeting';
import { startNextRound } from '../shared/brief/series/nextRound';
import { recogniseSeries, type Series } from '../shared/brief/series/recognise';
import type { Opened } from '../shared/contract';
import { UserError } from '../shared/error';
import { localDate } from '../shared/localDate';
import { type Briefing, parseBriefing } from '../shared/model/briefing';
import type { Template } from '../shared/model/template';
import { BRIEFING_LIMIT, type Briefings } from './briefings';
import { readText } from './files';
import type { Library } from './library';
import { DEFAULT_TEMPLATE } from './templates';
import { runJob } from './workerClient';

type Parts = { library: Library; briefings: Briefings; templates: { orStandIn(id: string): Template } };

/**
 * Prepares the round after the last one of the series that a briefing belongs to, from that last one.
 * @param file the briefing's own file, as it stands on the disk
 * @throws UserError `nothing-to-follow` where no article tells of any round
 */
export async function startRound({ library, briefings, templates }: Parts, file: string, now: Date): Promise<Opened> {
  const read = await library.read();
  const files = new Map(read.map(({ entry }) => [entry.entry, library.pathOf(entry.entry)]));
  const meetings = read.flatMap(({ meeting }) => meeting ?? []);
  const known = [...files].find(([, each]) => each === file)?.[0];
  // A briefing can be kept outside of the library.
  const own = known ? meetings.find(({ id }) => id === known) : { ...meetingOf(await readBriefing(file)), id: file };
  if (!own) throw nothingToFollow();
  if (!known) files.set(file, file);
  const series = seriesWith(own, known ? meetings : [...meetings, own]);
  const last = series?.rounds.findLast(({ articles }) => articles.length > 0);
  const told = last?.meetings.find(({ articles }) => articles.length > 0);
  const lastFile = told && files.get(told.id);
  if (!series || !last || !lastFile) throw nothingToFollow();

  const prepared = series.rounds.slice(series.rounds.indexOf(last) + 1).flatMap((round) => round.meetings)[0];
  const preparedFile = prepared && files.get(prepared.id);
  if (preparedFile) {
    const notice = new UserError('round-prepared', 'This round was prepared before. Here it is.');
    return { briefing: await briefings.open(preparedFile), problems: [notice.data] };
  }

  const onLast = await Promise.all(last.meetings.flatMap(({ id }) => files.get(id) ?? []).map(readBriefing));
  const next = startNextRound(
    series,
    onLast.flatMap(({ previous }) => previous ?? []),
  );
  const before = onLast[last.meetings.indexOf(told)];
  if (!next || !before) throw nothingToFollow();
  const template = templates.orStandIn(before.template);
  const made = await runJob('makeBriefing', {
    articles: [],
    facts: [],
    // A note that looks ahead has done its work once the round is on: the report of it wants another.
    template: template.kind === 'scene-setter' ? templates.orStandIn(DEFAULT_TEMPLATE) : template,
    today: localDate(now),
    now: now.toISOString(),
    after: { series: next.series, previous: { ...next.previous, briefing: before.id }, last: { briefing: before, template } },
  });
  return { briefing: await briefings.create(made, library.folder), problems: [] };
}

/** Its series; a briefing that its author put into none is a series of its own. */
function seriesWith(own: Meeting, meetings: readonly Meeting[]): Series | undefined {
  const all = own.series === '' ? [{ ...own, series: null }] : meetings;
  return recogniseSeries(all).find(({ rounds }) => rounds.some((round) => round.meetings.some(({ id }) => id === own.id)));
}

const readBriefing = async (file: string): Promise<Briefing> =>
  parseBriefing(await readText(file, BRIEFING_LIMIT), path.basename(file));

const nothingToFollow = (): UserError =>
  new UserError('nothing-to-follow', 'No article tells of a round yet that another one could follow. Nothing was made.', {
    action: 'Add the report of this round first.',
  });
