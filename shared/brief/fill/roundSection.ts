/** The section that a note of a series has beside its template's own: what became of the last round's commitments. */
import type { NoteNode } from '../../model/note';
import { BLOCKS, type Block } from '../../model/template/blocks';
import { ordinalWord } from '../formats';
import { node, paragraph, text } from '../nodes';
import { sameName } from '../sameName';
import type { Filling } from './filling';
import { followed } from './followed';
import { followUp } from './followUp';
import { AGAIN, NEW, NOT_NAMED } from './peopleWords';
import { statusSummary } from './statusWords';

export const ROUND_SECTION = 'last-round';

const TABLE = BLOCKS.followUp.parse({
  type: 'followUp',
  of: ['agreed', 'signed', 'committed', 'announced'],
  rounds: 'all',
  columns: ['number', 'commitment', 'side', 'status', 'evidence', 'remark'],
});

/** A template that follows commitments up by itself needs no second table. */
export const wantsRoundSection = ({ template, before }: Filling): boolean =>
  before.length > 0 && !template.sections.some(({ blocks }) => blocks.some(followsUp));
const followsUp = (block: Block): boolean => block.type === 'followUp' && block.rounds !== 'this';

export function roundSection(filling: Filling): NoteNode[] {
  filling.beginSection();
  const heading = node('heading', { level: 1, section: ROUND_SECTION, guidance: GUIDANCE }, [
    text(`Follow-up on the ${lastRoundWords(filling)}`),
  ]);
  const table = followUp(TABLE, filling);
  return [heading, ...summary(filling), ...table, ...people(filling)];
}

const GUIDANCE = 'A status comes from a later source or from you. Ask the units that own each line who has done what.';

/** "fifth round", or "last round" where it has no number. */
export function lastRoundWords({ before }: Pick<Filling, 'before'>): string {
  const round = before.map(({ event }) => event.round).find((value) => value !== null);
  return round ? `${ordinalWord(round.value)} round` : 'last round';
}

/** How many of the commitments came to what, in one sentence. */
function summary(filling: Filling): NoteNode[] {
  if (!filling.comparison) return [];
  const statuses = followed({ ...TABLE, steps: false }, filling).map(({ status }) => status);
  return [paragraph([text(statusSummary(statuses, lastRoundWords(filling)))])];
}

/** Who came again, who is new, who is not named any more. */
function people(filling: Filling): NoteNode[] {
  const { comparison, before, input } = filling;
  if (!comparison) return [];
  const { carried, joined, left } = comparison.participants;
  const known = [...input.facts, ...before].flatMap(({ participants }) => participants);
  const named = (names: readonly string[], words: (many: boolean) => string): NoteNode[] => {
    if (names.length === 0) return [];
    const parts = names.flatMap((name, i): NoteNode[] => {
      const person = known.find((each) => sameName(each.name, name));
      const joint = i === 0 ? '' : i === names.length - 1 ? ' and ' : ', ';
      return [...(joint ? [text(joint)] : []), person ? filling.claim(name, person.id, 'participant') : text(name)];
    });
    return [...parts, text(` ${words(names.length > 1)}. `)];
  };
  const words = [
    ...named(carried, () => AGAIN),
    ...named(joined, (many) => NEW[many ? 1 : 0]),
    ...named(left, (many) => NOT_NAMED[many ? 1 : 0]),
  ];
  const last = words.at(-1);
  if (!last) return [];
  return [paragraph([...words.slice(0, -1), { ...last, text: last.text.trimEnd() } as NoteNode])];
}
