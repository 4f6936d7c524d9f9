import type { NextStep } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import type { BlockOf } from '../../model/template';
import { capitalised, date } from '../formats';
import { cell, gap, headerCell, node, paragraph, row, text } from '../nodes';
import { tidy } from '../sentence';
import { type Filling, list, NOT_STATED, parted } from './filling';

/** What comes next: as a table (what, who, where, when), as sentences, or one bullet each. */
export function nextSteps(block: BlockOf<'nextSteps'>, filling: Filling): NoteNode[] {
  const steps = filling.once(
    filling.input.facts.flatMap((facts) => facts.nextSteps),
    block.limit,
  );
  if (steps.length === 0) return block.ifNone ? [paragraph([text(block.ifNone)])] : [];
  const sentence = (step: NextStep): NoteNode[] =>
    block.text === null
      ? [filling.claim(stepSentence(step), step.id, 'nextStep')]
      : filling.item(block.text, ownFields(step), step.id, 'nextStep');
  if (block.as === 'sentences') return [paragraph(parted(steps.map(sentence)))];
  if (block.as === 'bullets') return list(steps.map(sentence), 'bullets');
  const header = row(STEP_COLUMNS.map(([label, width]) => headerCell([text(label)], width)));
  return [node('table', { layout: 'grid' }, [header, ...steps.map((step) => stepRow(step, filling))])];
}

const ownFields = (step: NextStep) => ({
  'step.sentence': stepSentence(step),
  'step.what': whatOf(step),
  'step.who': step.who,
  'step.place': step.place,
  'step.when': step.when && date(step.when),
});

/** What is to happen. A note has it whole where the list of facts has its beginning, with three dots. */
function whatOf({ what, text: said }: NextStep): string {
  const beginning = /^(.+?) ?…$/su.exec(what)?.[1];
  if (beginning === undefined) return capitalised(tidy(what));
  const flat = tidy(said);
  return capitalised(tidy(flat.slice(Math.max(0, flat.indexOf(tidy(beginning))))));
}

export const stepSentence = (step: NextStep): string => {
  const words = capitalised(tidy(step.text));
  return /[.!?]$/.test(words) ? words : `${words}.`;
};

/** With shares of the table in percent. */
export const STEP_COLUMNS = [
  ['What', 38],
  ['Who', 20],
  ['Where', 20],
  ['When', 22],
] as const;

function stepRow(step: NextStep, filling: Filling): NoteNode {
  const value = (words: string | null, field: string, label: string) =>
    cell([paragraph([words ? filling.claim(words, step.id, 'nextStep') : gap(`nextStep.${field}`, `${label}: ${NOT_STATED}`)])]);
  return row([
    value(whatOf(step), 'what', 'What'),
    value(step.who && capitalised(step.who), 'who', 'Who'),
    value(step.place && capitalised(step.place), 'place', 'Where'),
    value(step.when && capitalised(date(step.when)), 'when', 'When'),
  ]);
}
