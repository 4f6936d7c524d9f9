/** A series as its screen shows it: the matrix by marks and the last words, and the passages behind a cell. */
import { partyName } from '../../model/party';
import { type LanguageRound, type MatrixRow, type Passage, type Place, WORDED, type WordingView } from '../../seriesContract';
import { outletName, sourceName } from '../evidence';
import { sentenceAround } from '../sources/sentenceAround';
import { strengthOf } from '../strength';
import { CHANCERYS, type Rungs, rungOf } from '../strengthOrder';
import { languageOf } from './language';
import type { Lineage, Matrix, Words } from './lineage';
import { markOf, NONE } from './marks';
import type { SeriesRound } from './recognise';
import { subjectOf, topicEnd, verbSpan } from './subject';

/** The rows of a matrix of any length: a letter for each round, words for the last ones alone. */
export function rowsOf({ rounds, rows }: Matrix): MatrixRow[] {
  return rows.map((row) => {
    const marks = row.cells.map(markOf);
    const from = marks.findIndex((mark) => mark !== NONE);
    const head = subjectOf(row.cells.find((cell) => cell?.words)?.words?.text ?? '');
    return {
      id: row.id,
      head,
      topic: topicEnd(head),
      theme: row.theme,
      side: row.side,
      sideName: row.side === null ? 'Both' : partyName(row.side),
      person: row.person === row.side ? null : row.person,
      from,
      marks: marks.slice(from).join('').replace(/\.+$/, ''),
      words: row.cells.slice(-Math.min(WORDED, rounds.length)).map((cell) => {
        const text = cell?.words?.text.replace(/\s+/g, ' ').trim();
        return text === undefined ? null : { text, verb: verbSpan(text) };
      }),
    };
  });
}

/** The cell of a round beside the last one before it that has words; null where the row has no cell there. */
export function wordingOf(
  rounds: readonly SeriesRound[],
  { cells }: Lineage,
  at: number,
  order: Rungs = CHANCERYS,
): WordingView | null {
  const cell = cells[at];
  if (!cell) return null;
  const told = cells.slice(0, at).findLastIndex((each) => each?.words);
  const before = cells[told]?.words;
  return {
    before: before ? passageOf(rounds, told, before, order) : null,
    now: cell.words ? passageOf(rounds, at, cell.words, order) : silence(rounds, at),
  };
}

const silence = (rounds: readonly SeriesRound[], at: number): Passage => ({
  at,
  source: rounds[at]?.articles.map((article) => outletName(article, factsOf(rounds[at], article.id))).join(', ') ?? '',
  said: null,
  place: null,
  strength: null,
  verb: null,
});

function passageOf(rounds: readonly SeriesRound[], at: number, words: Words, order: Rungs): Passage {
  const round = rounds[at];
  const article = round?.articles.find(({ id }) => id === words.article);
  const verb = verbSpan(words.text);
  const strength = strengthOf(words, order);
  return {
    at,
    source: article ? sourceName(article, factsOf(round, article.id)) : '',
    said: article ? sentenceAround(article.text, words.span) : { before: '', words: words.text, after: '' },
    place: placeOf(round, words),
    strength: { value: strength, rung: rungOf(strength, order) },
    verb: verb && words.text.slice(...verb).replace(/\s+/g, ' '),
  };
}

const factsOf = (round: SeriesRound | undefined, article: string) => round?.facts.find(({ articleId }) => articleId === article);

/** Where words stand in the library: the briefing last saved of those that hold the article. */
function placeOf(round: SeriesRound | undefined, { article, span, fact }: Words): Place | null {
  const meeting = round?.meetings.find(({ articles }) => articles.some(({ id }) => id === article));
  return meeting ? { entry: meeting.id, article, span: [...span], fact } : null;
}

/** A phrase in each round of a series. */
export const languageView = (matrix: Matrix, phrase: string, order: Rungs = CHANCERYS): LanguageRound[] =>
  languageOf(matrix, phrase, order).map(({ wordings, moved }, at) => ({
    at,
    moved,
    wordings: wordings.map(({ words, verb, rung }) => ({
      text: words.text.replace(/\s+/g, ' ').trim(),
      verb,
      rung,
      place: placeOf(matrix.rounds[at], words),
    })),
  }));
