/** What a template writes where it has none of a kind: it takes the place of the last item that an author takes out. */
import type { Fact } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import type { Block, Template } from '../../model/template';
import { gap, paragraph, text } from '../nodes';
import { isBody } from '../sameName';
import { NOT_STATED } from './filling';

/**
 * The paragraph that the section's block for such facts makes of none; null where the block makes nothing of them, the
 * section is no template's, or there are others: a sentence that denies them would be untrue.
 * @param gone the fact that was taken out
 * @param left all that the author has not taken out
 */
export function insteadOf(template: Template, section: string, gone: Fact, left: readonly Fact[]): NoteNode | null {
  const blocks = template.sections.find(({ id }) => id === section)?.blocks.filter((block) => tellsOf(block, gone)) ?? [];
  const [block, other] = blocks;
  if (!block || other || left.some((fact) => tellsOf(block, fact))) return null;
  if ('ifNone' in block && block.ifNone) return paragraph([text(block.ifNone)]);
  return block.type === 'people' ? paragraph([gap('participants', `Who took part: ${NOT_STATED}`)]) : null;
}

/** Whether words are what the section says where it has none of such facts. */
export const saysNone = (template: Template, section: string, words: string, fact: Fact): boolean =>
  template.sections.some(
    ({ id, blocks }) =>
      id === section && blocks.some((block) => 'ifNone' in block && block.ifNone === words && tellsOf(block, fact)),
  );

/** What stands under a heading whose section has nothing left. */
export const sectionGap = (section: string, heading: string): NoteNode =>
  paragraph([gap(section, `${heading}: to be completed`.slice(0, 200))]);

/** Whether the template leaves a section away that has nothing to tell. */
export const isLeftOut = (template: Template, section: string): boolean =>
  template.sections.some(({ id, leaveOutIfEmpty }) => id === section && leaveOutIfEmpty);

/** Whether the section puts what it tells under headings of its own: sides or topics. */
export const hasSubheadings = (template: Template, section: string): boolean =>
  template.sections.some(({ id, blocks }) => id === section && blocks.some((block) => 'by' in block && block.by !== null));

/** Whether a block's items are facts of this sort. */
export function tellsOf(block: Block, fact: Fact): boolean {
  switch (block.type) {
    case 'outcomes':
      return fact.kind === 'outcome' && block.of.includes(fact.fact.type);
    case 'followUp':
      return fact.kind === 'outcome' ? block.of.includes(fact.fact.type) : fact.kind === 'nextStep' && block.steps;
    case 'nextSteps':
      return fact.kind === 'nextStep';
    case 'quotes':
      return fact.kind === 'quote';
    case 'people':
      return fact.kind === 'participant' && (block.as !== 'courtesies' || (fact.fact.head && !isBody(fact.fact.name)));
    default:
      return false;
  }
}
