/** The table of commitments: those of the last round with what became of them, then this round's own. */
import type { NoteNode } from '../../model/note';
import type { BlockOf, FollowUpColumn } from '../../model/template';
import { sourceName } from '../evidence';
import { capitalised, date, ordinal } from '../formats';
import { cell, gap, headerCell, node, paragraph, row, text, underline } from '../nodes';
import { tidy } from '../sentence';
import type { Filling } from './filling';
import { type Followed, followed } from './followed';
import { withoutOrigin } from './officersStatus';

export function followUp(block: BlockOf<'followUp'>, filling: Filling): NoteNode[] {
  const rows = followed(block, filling).filter((each) => !block.open || !isClosed(each));
  // They count as told in this section.
  filling.once(rows.map(({ fact }) => fact));
  if (rows.length === 0) return block.ifNone ? [paragraph([text(block.ifNone)])] : [];
  return [table(block.columns, rows, filling)];
}

/** Statuses of what need not be raised again. */
const CLOSED: ReadonlySet<string> = new Set(['Done', 'Held']);
/** What the officer called done is open again once a source speaks of it. */
const isClosed = ({ status, evidence: later }: Followed): boolean =>
  CLOSED.has(status) || (later === null && CLOSED.has(withoutOrigin(status)));

/** Heading and share of the width: the longest word that a column usually has must not be broken. */
export const FOLLOW_UP_HEADINGS: Readonly<Record<FollowUpColumn, readonly [string, number]>> = {
  number: ['No.', 5.5],
  commitment: ['Commitment', 28],
  type: ['Type', 13.5],
  side: ['By', 13],
  made: ['Made', 12],
  source: ['Source', 12],
  due: ['Due', 13.5],
  status: ['Status', 13.5],
  evidence: ['Evidence', 20],
  owner: ['Owner', 10],
  remark: ['Remark', 10],
};

/** In a table of so few columns the words have the room that the others do not want, on a narrower page. */
const FEW = 6;
const NARROW: Partial<Record<FollowUpColumn, number>> = {
  number: 8,
  commitment: 47,
  side: 20,
  due: 18,
  status: 18,
  owner: 13,
  remark: 14,
};
/** Where the later words stand beside them, both need it, and a status must not be broken. */
const BESIDE: Partial<Record<FollowUpColumn, number>> = {
  number: 7,
  commitment: 29,
  side: 12.5,
  status: 16.5,
  evidence: 26,
  remark: 13,
};

function table(columns: readonly FollowUpColumn[], rows: readonly Followed[], filling: Filling): NoteNode {
  const few = columns.length <= FEW;
  const told = few && columns.includes('evidence');
  const share = (column: FollowUpColumn): number => {
    return (told ? BESIDE : few ? NARROW : {})[column] ?? FOLLOW_UP_HEADINGS[column][1];
  };
  const whole = columns.reduce((sum, column) => sum + share(column), 0);
  const header = row(
    columns.map((column) =>
      headerCell([text(FOLLOW_UP_HEADINGS[column][0])], Math.max(1, Math.round((share(column) / whole) * 100))),
    ),
  );
  const body = rows.map((each, i) => row(columns.map((column) => cell([paragraph(value(column, each, i + 1, filling))]))));
  return node('table', { layout: 'grid' }, [header, ...body]);
}

/** A narrow column breaks a date where it must. */
export const loose = (words: string): string => words.replaceAll('\u00a0', ' ');

function value(
  column: FollowUpColumn,
  { fact, facts, round, madeIn, ...of }: Followed,
  number: number,
  filling: Filling,
): NoteNode[] {
  const claim = (words: string) => filling.claim(words, fact.id, fact.kind);
  const { articles } = round;
  switch (column) {
    case 'number':
      return [text(String(number))];
    case 'commitment':
      return [claim(of.words)];
    case 'type':
      return of.type ? [claim(of.type)] : [];
    case 'side':
      return [of.side ? claim(capitalised(of.side)) : gap('nextStep.who', 'Not stated')];
    case 'made': {
      // Of several reports of one meeting the first has its day and number: the others tell what it does not.
      const events = (madeIn ? madeIn.facts : [facts, ...round.facts]).map(({ event }) => event);
      const no = events.map((event) => event.round).find((value) => value !== null);
      const day = events.map(({ start, end }) => start ?? end).find((value) => value !== null);
      const words = [no ? `${ordinal(no.value)} round` : '', day ? date(day.value) : ''].filter(Boolean).join(', ');
      return [words ? text(loose(words)) : gap('event.dates', 'Not stated')];
    }
    case 'source': {
      const article = articles.find(({ id }) => id === facts.articleId);
      return [article ? text(loose(sourceName(article, facts))) : gap('source.outlet', 'Not stated')];
    }
    case 'due':
      return [of.due ? claim(loose(capitalised(tidy(date(of.due))))) : gap('nextStep.when', 'Not stated')];
    case 'status':
      return of.status ? [text(of.status)] : [];
    case 'evidence':
      return of.evidence ? evidence(of.evidence, filling) : [];
    case 'owner':
    case 'remark':
      return [];
  }
}

/** The later words as one claim; what the earlier ones have not is underlined. */
function evidence({ id, kind, words }: NonNullable<Followed['evidence']>, filling: Filling): NoteNode[] {
  const mark = filling.mark(words.map((stretch) => stretch.text).join(''), id, kind);
  return words.flatMap(({ text: piece, own }) => {
    if (!own) return [text(piece, [mark])];
    // The blank behind a word is not underlined.
    const bare = piece.trimEnd();
    const blank = piece.slice(bare.length);
    return [text(bare, [underline, mark]), ...(blank ? [text(blank, [mark])] : [])];
  });
}
