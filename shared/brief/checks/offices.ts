/** Offices as the note gives them: one person has one, told at more or less length. */
import type { NoteNode } from '../../model/note';
import { partyInRole } from '../../parse/partyInRole';
import { roleAfter, roleBefore } from '../../parse/roles';
import { rolesAtOdds } from '../role';
import { isBody } from '../sameName';
import type { Checked, Found } from './finding';
import { ATOM, isIn, type NoteBlock } from './walk';

type Told = { office: string; from: number; to: number };

/** A rank that is borne beside an office tells no second one. */
const BESIDE = /^(?:ambassador|minister|secretary|director|excellency|general|delegate|representative|spokes\p{L}+)$/iu;
const HEADING = /^(?:office|title|position|function)$/i;

/** Every office that the note gives to somebody of this name, in its order. */
function officesOf(name: string, blocks: readonly NoteBlock[], inRow: ReadonlyMap<NoteNode, NoteBlock>): Told[] {
  return blocks.flatMap((block): Told[] => {
    const at = block.text.indexOf(name);
    if (at < 0 || isIn(block, 'authorBlock')) return [];
    const row = block.within.find(({ type }) => type === 'tableRow');
    const beside = row && inRow.get(row);
    if (beside && beside !== block) return told(beside, beside.text, 0);
    const before = block.text.slice(0, at);
    const ahead = roleBefore(before);
    if (ahead) return told(block, ahead.role, Math.max(0, before.lastIndexOf(ahead.role)));
    const rest = block.text.slice(at + name.length);
    const behind = roleAfter(rest);
    // "…, Minister Bell and …" begins the next person.
    const ends = behind && /^\s*(?:[,;.)]|$)/.test(rest.slice(behind.end));
    return ends ? told(block, behind.role, at + name.length + behind.start) : [];
  });
}

function told(block: NoteBlock, given: string, start: number): Told[] {
  const office = partyInRole(given.trim()).role;
  if (!office || office.includes(ATOM) || BESIDE.test(office)) return [];
  return [{ office, from: block.from + start, to: block.from + Math.min(block.text.length, start + given.length) }];
}

/** Row of a table → its cell under the heading "Office". */
function officeCells(blocks: readonly NoteBlock[]): ReadonlyMap<NoteNode, NoteBlock> {
  const columns = new Map<NoteNode, number>();
  const found = new Map<NoteNode, NoteBlock>();
  for (const block of blocks) {
    const nearest = (types: RegExp) => block.within.find(({ type }) => types.test(type));
    const [table, row, cell] = [nearest(/^table$/), nearest(/^tableRow$/), nearest(/^table(?:Cell|Header)$/)];
    if (!table || !row || !cell) continue;
    const column = row.content.indexOf(cell);
    if (cell.type === 'tableHeader' && HEADING.test(block.text.trim())) columns.set(table, column);
    else if (columns.get(table) === column && block.text.trim()) found.set(row, block);
  }
  return found;
}

/** Somebody to whom the note gives two offices of which neither is the other at more length; once a person. */
export function officesAtOdds({ blocks, facts }: Checked): Found[] {
  const people = facts.flatMap(({ participants }) => participants).filter(({ name }) => / /.test(name) && !isBody(name));
  const known = new Map<string, string[]>();
  for (const { name, role } of people) known.set(name, [...(known.get(name) ?? []), ...(role ? [role] : [])]);
  const inRow = officeCells(blocks);
  return [...known].flatMap(([name, roles]): Found[] => {
    const offices = officesOf(name, blocks, inRow);
    // Who is two things at once is so in a source.
    const both = (a: string, b: string) => roles.some((role) => !rolesAtOdds(role, a) && !rolesAtOdds(role, b));
    for (const [i, second] of offices.entries()) {
      const first = offices.slice(0, i).find(({ office }) => rolesAtOdds(office, second.office) && !both(office, second.office));
      if (first)
        return [
          {
            severity: 'warning',
            words: `${name} has two offices: “${first.office}” and “${second.office}”`,
            place: { kind: 'text', from: second.from, to: second.to },
          },
        ];
    }
    return [];
  });
}
