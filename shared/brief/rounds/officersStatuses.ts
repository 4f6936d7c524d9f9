/** What the officer himself set as the status of a commitment, read from a note for the one on the next round. */
import type { Briefing } from '../../model/briefing';
import { type NoteDoc, type NoteNode, plainText } from '../../model/note';
import { OFFICERS_STATUS, type OfficersStatus } from '../../model/previous';
import type { Template } from '../../model/template';
import { fillNote } from '../fill';
import { NEW } from '../fill/followed';
import { FOLLOW_UP_HEADINGS } from '../fill/followUp';
import { withoutOrigin } from '../fill/officersStatus';
import { lastRoundWords } from '../fill/roundSection';
import { factsIn } from '../switch/units';
import { factsOf } from './announced';

type Line = { fact: string; status: string; evidence: string[] };

/** @param template the note's own: what it gives by itself is not the officer's word */
export function officersStatuses(briefing: Briefing, template: Template | null): OfficersStatus[] {
  const { articles, facts, note, previous = null } = briefing;
  const { settled, decided, apparatus } = note.attrs;
  const carried = previous?.statuses ?? [];
  // What another template gives tells nothing of this note.
  if ((note.attrs.template ?? briefing.template) !== template?.id) return carried;
  const given = fillNote(template, { articles, facts, previous, settled, decided, today: apparatus.date ?? '' }).doc;
  const byItself = new Map(linesOf(given).map(({ fact, status }) => [fact, status]));
  const round = lastRoundWords({ before: factsOf(briefing) });
  const here = linesOf(note);
  const known = new Set(here.map(({ fact }) => fact));
  const told = here.flatMap(({ fact, status, evidence }): OfficersStatus[] => {
    const before = carried.find((each) => each.facts.includes(fact));
    const ids = [...new Set([...(before?.facts ?? []), fact, ...evidence])].slice(-OFFICERS_STATUS.facts);
    if (status === byItself.get(fact)) return before ? [{ ...before, facts: ids }] : [];
    const words = withoutOrigin(status).slice(0, OFFICERS_STATUS.words);
    return words === '' || isFillings(words, byItself.get(fact)) ? [] : [{ facts: ids, status: words, round }];
  });
  return [...told, ...carried.filter((each) => !each.facts.some((fact) => known.has(fact)))];
}

/** Another kind of change is another order of strength; a row that filling does not give now may have been filled before. */
const isFillings = (words: string, given: string | undefined): boolean =>
  given === undefined ? FILLED.test(words) : words.startsWith(CHANGED) && given.startsWith(CHANGED);
const CHANGED = 'Changed: ';
const FILLED = new RegExp(`^(?:${NEW}|Done|Repeated|Not mentioned|Held|This round|${CHANGED}.*)$`);

function linesOf({ content }: NoteDoc): Line[] {
  return content.flatMap((table) => {
    if (table.type !== 'table' || table.attrs.layout !== 'grid') return [];
    const heads = (table.content[0]?.content ?? []).map((cell) => plainText(cell).trim());
    const at = (name: string) => heads.indexOf(name);
    const { commitment, status, evidence } = FOLLOW_UP_HEADINGS;
    if (at(commitment[0]) < 0 || at(status[0]) < 0) return [];
    const cellOf = (row: NoteNode, name: string) => row.content[at(name)];
    return table.content.slice(1).flatMap((row): Line[] => {
      const [what, become, later] = [commitment, status, evidence].map(([name]) => cellOf(row, name));
      const fact = what && factsIn(what)[0];
      if (!fact || !become) return [];
      const words = plainText(become).replaceAll('\u00a0', ' ').trim();
      return [{ fact, status: words, evidence: later ? [...new Set(factsIn(later))] : [] }];
    });
  });
}
