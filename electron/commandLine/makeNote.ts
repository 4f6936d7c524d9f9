/** The briefings that `brief` makes anew. What only exports one does without this file and the parser. */
import * as path from 'node:path';
import { decide } from '../../shared/brief/rounds/decided';
import { type Meeting, meetingOf } from '../../shared/brief/series/meeting';
import { type NextRound, startNextRound } from '../../shared/brief/series/nextRound';
import { recogniseSeries, type Series } from '../../shared/brief/series/recognise';
import { UserError } from '../../shared/error';
import type { Article } from '../../shared/model/article';
import type { Briefing } from '../../shared/model/briefing';
import type { Decided } from '../../shared/model/decided';
import type { Template } from '../../shared/model/template';
import { listFiles } from '../files';
import { readPlainNote } from '../foreign';
import { COMMAND_LINE_LIMIT } from '../intake';
import { readWordFile } from '../intake/wordFile';
import { type After, briefingFromArticles } from '../makeBriefing';
import { briefingOfWord } from '../newBriefing';
import { templateOrNull } from '../templates';
import { readAll, readBriefing, userLexicon } from './input';

/** `today` is the date of the note, `now` an ISO time, `lexicon` a file and `series` a folder. */
type Wanted = {
  template: Template;
  today: string;
  now: string;
  plain: boolean;
  series: string | undefined;
  lexicon: string | undefined;
};

/** A new briefing, what was lost on the way into it, and the round that it prepares, in words. */
export async function makeNote(
  files: readonly string[],
  { template, today, now, plain, series, lexicon }: Wanted,
): Promise<{ briefing: Briefing; lost: string[]; announced: string | null }> {
  const [only] = files;
  if (plain && only !== undefined) {
    const { note, lost } = await plainNote(only, today);
    return { briefing: briefingOfWord(note, { fileName: path.basename(only), lost }, now), lost, announced: null };
  }
  const articles = await readAll(files);
  const after = series === undefined ? null : await nextRoundOf(series, articles, template);
  const briefing = briefingFromArticles(articles, { template, today, now, lexicon: await userLexicon(lexicon), after });
  return { briefing, lost: lostOf(articles, files), announced: after && announcedInWords(after.next) };
}

/** What each article has lost on the way in; of several it is said of which. */
const lostOf = (articles: readonly Article[], files: readonly string[]): string[] =>
  articles.flatMap(({ lost }, i) => lost.map((sentence) => (files.length > 1 ? `${files[i]}: ${sentence}` : sentence)));

async function plainNote(file: string, today: string): Promise<ReturnType<typeof readPlainNote>> {
  return readPlainNote({ ...(await readWordFile(path.resolve(file))), today, limit: COMMAND_LINE_LIMIT });
}

/**
 * The round after the latest one that a folder's briefings tell of, with the note on that one. Where a briefing tells of
 * the given articles already, the round is its own: what its author decided on commitments holds.
 */
async function nextRoundOf(
  folder: string,
  articles: readonly Article[],
  template: Template,
): Promise<After & { next: NextRound }> {
  const files = (await listFiles(path.resolve(folder), '.brief')).sort();
  const given = new Set(articles.map(({ id }) => id));
  const known = new Map<string, Briefing>();
  const meetings: Meeting[] = [];
  let decided: Decided[] = [];
  for (const file of files) {
    const briefing = await readBriefing(file);
    const meeting = meetingOf(briefing);
    if (meeting.articles.some(({ id }) => given.has(id))) decided = meeting.decided.reduce(decide, decided);
    else {
      meetings.push(meeting);
      known.set(briefing.id, briefing);
    }
  }
  const day = ({ rounds }: Series) => rounds.at(-1)?.start ?? '';
  const [latest] = recogniseSeries(meetings).sort((a, b) => day(b).localeCompare(day(a)));
  const onLast = latest?.rounds.findLast((round) => round.articles.length > 0)?.meetings ?? [];
  const next = latest
    ? startNextRound(
        latest,
        onLast.flatMap(({ id }) => known.get(id)?.previous ?? []),
      )
    : null;
  if (!next) throw new UserError('no-rounds', `“${folder}” holds no briefing that a round could follow.`);
  const last = known.get(next.previous.briefing);
  const own = last?.template === template.id ? template : templateOrNull(last?.template ?? '');
  return { next, series: next.series, previous: next.previous, last: last ? { briefing: last, template: own } : null, decided };
}

const announcedInWords = ({ name, round, place, when }: NextRound): string =>
  [name, round === null ? null : `round ${round}`, place?.value, when?.value].filter(Boolean).join(', ');
