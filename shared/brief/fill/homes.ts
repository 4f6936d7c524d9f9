/** Where a fact that the author puts into a note belongs, by what the template's sections tell of. */
import type { Fact } from '../../model/facts';
import { partyName } from '../../model/party';
import type { Block, BlockOf, Template } from '../../model/template';
import { themeOf } from '../themes';
import { sideOf } from './filling';
import { tellsOf } from './none';
import { hasFigure } from './outcomes';
import { OTHERS } from './peopleWords';

/** The ids of the sections that tell of such facts: first the one that tells all of them, last a summary. */
export function sectionsTelling(template: Template, fact: Fact): string[] {
  const found = template.sections.flatMap(({ id, blocks }, i) => {
    const ranks = blocks.filter((block) => canTell(block, fact)).map((block) => rankOf(block));
    return ranks.length > 0 ? [{ id, rank: Math.min(...ranks), i }] : [];
  });
  // Of two that tell some of them, the later one tells what the first had no room for.
  return found.sort((a, b) => a.rank - b.rank || b.i - a.i).map(({ id }) => id);
}

function canTell(block: Block, fact: Fact): boolean {
  // A speaker of whom nobody said that he led is added to those who are greeted all the same.
  if (block.type === 'people') return fact.kind === 'participant';
  if (block.type === 'followUp' && block.rounds === 'last') return false;
  if (block.type === 'outcomes' && (block.round === 'last' || (block.figures && !hasFigure(fact.fact.text)))) return false;
  return tellsOf(block, fact);
}

function rankOf(block: Block): number {
  if ('as' in block && block.as === 'sentences') return 2;
  if (block.type === 'outcomes' && block.figures) return 3;
  return 'limit' in block && block.limit !== null ? 1 : 0;
}

/** The heading of the side or topic under which the section tells such a fact; null where it makes no such headings. */
export function groupIn(template: Template, section: string, fact: Fact, facts: Iterable<Fact>): string | null {
  const blocks = template.sections.find(({ id }) => id === section)?.blocks ?? [];
  const block = blocks.find((each): each is BlockOf<'outcomes'> | BlockOf<'people'> => 'by' in each && canTell(each, fact));
  if (!block || block.by === null) return null;
  if (fact.kind === 'participant') return fact.fact.party === null ? OTHERS : partyName(fact.fact.party);
  if (fact.kind !== 'outcome') return null;
  return block.by === 'side' ? sideOf(fact.fact, peopleOf(facts)) : themeOf(fact.fact.text);
}

/** Everybody who took part. */
export const peopleOf = (facts: Iterable<Fact>) => [...facts].flatMap((each) => (each.kind === 'participant' ? [each.fact] : []));
