/** The note that prepares a round: filled with what the last one announced and promised. */
import type { Apparatus, NoteDoc, NoteNode, Status } from '../../model/note';
import type { PreviousRound } from '../../model/previous';
import type { Template } from '../../model/template';
import { sourceName } from '../evidence';
import { fillNote } from '../fill';
import { list, NOT_STATED } from '../fill/filling';
import { lastRoundWords } from '../fill/roundSection';
import { capitalised, dateLong, list as words } from '../formats';
import { claimMark, gap, node, paragraph, text } from '../nodes';
import { outcomeSentence } from '../sentence';
import { type Standing, statusesIn } from '../statuses';
import { withStatuses } from '../switch/statuses';
import { cut, factsIn } from '../switch/units';
import { factsOf } from './announced';

export const BACKGROUND_SECTION = 'carried-background';

/** What the last note's author had set up, and need not be set up again. The marking is chosen anew for each note. */
const CARRIED: readonly (keyof Apparatus)[] = ['page', 'language', 'draftedBy', 'from', 'to', 'through', 'distribution'];

/**
 * @param last the note on the last round; null where the round is prepared from facts alone
 * @param today ISO day that the new note is dated
 */
export function prepareRound(template: Template, previous: PreviousRound, last: NoteDoc | null, today: string): NoteDoc {
  const apparatus = Object.fromEntries(CARRIED.flatMap((key) => (last ? [[key, last.attrs.apparatus[key]]] : [])));
  const { doc } = fillNote(template, { articles: [], facts: [], previous, today, apparatus });
  const statuses = last ? statusesIn(last) : {};
  const background = backgroundOf(template, previous, last, statuses);
  const sources = doc.content.findIndex((each) => each.type === 'heading' && each.attrs.section === 'sources');
  const content = doc.content.toSpliced(sources < 0 ? doc.content.length : sources, 0, ...background);
  const here = new Set(content.flatMap(factsIn));
  // What was verified then has the same words in the same source now.
  const reviews = Object.fromEntries(
    Object.entries(statuses).filter(([fact, status]) => status === 'verified' && here.has(fact)),
  ) as Record<string, Status>;
  return {
    ...doc,
    attrs: { ...doc.attrs, reviews, added: { ...addedFor(content, last), ...doc.attrs.added } },
    content: content.map((each) => withStatuses(each, reviews)),
  } as NoteDoc;
}

/** When and where the last round was, the positions that were verified, and what its note had as background. */
function backgroundOf(
  template: Template,
  previous: PreviousRound,
  last: NoteDoc | null,
  statuses: Readonly<Record<string, Standing>>,
): NoteNode[] {
  const facts = factsOf(previous);
  const [event] = facts.map((each) => each.event);
  if (!event) return [];
  let count = 0;
  const claim = (words: string, fact: string, kind: string): NoteNode => {
    count++;
    return text(words, [claimMark({ claim: `b${count}`, fact, kind, status: 'unverified', words })]);
  };
  const day = event.start ?? event.end;
  const when = day ? claim(dateLong(day.value), day.id, 'event') : gap('event.dates', `Date: ${NOT_STATED}`);
  const where = [event.venue, event.city].flatMap((value) => (value ? [text(', '), claim(value.value, value.id, 'event')] : []));
  const round = lastRoundWords({ before: facts });
  const source = previous.articles.map((article, i) => sourceName(article, previous.facts[i]));
  const told = text(source.length > 0 ? ` (${words(source)}).` : '.');
  // A note that looks ahead tells of the last meeting by itself.
  const lead = template.kind === 'scene-setter' ? [] : [paragraph([text(`${capitalised(round)}: `), when, ...where, told])];
  const positions = facts
    .flatMap(({ outcomes }) => outcomes)
    .filter(({ id, type }) => type === 'position' && statuses[id] === 'verified')
    .map((outcome) => [claim(outcomeSentence(outcome), outcome.id, 'outcome')]);
  const written = last ? cut(last).sections.filter(({ id }) => id === 'background' || id === BACKGROUND_SECTION) : [];
  const blocks = written.flatMap((section) => section.blocks).filter((block) => block.type !== 'authorBlock' && !isGap(block));
  const all = [...lead, ...list(positions, 'bullets'), ...blocks];
  if (all.length === 0) return [];
  const heading = text(`Background from the ${round}`);
  return [node('heading', { level: 1, section: BACKGROUND_SECTION, guidance: GUIDANCE }, [heading]), ...all];
}

const GUIDANCE = 'Carried over from the last note: strike what no longer matters.';
const isGap = ({ content }: NoteNode): boolean => content.length > 0 && content.every(({ type }) => type === 'gap');

/** Facts that the last note kept itself and that carried words rest on. */
function addedFor(content: readonly NoteNode[], last: NoteDoc | null): NoteDoc['attrs']['added'] {
  const here = new Set(content.flatMap(factsIn));
  return Object.fromEntries(
    Object.entries(last?.attrs.added ?? {}).filter(([fact, { from }]) => from !== null && here.has(fact)),
  );
}
