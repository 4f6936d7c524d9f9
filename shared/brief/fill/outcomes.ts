import type { Outcome } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import type { BlockOf, ItemField } from '../../model/template';
import { capitalised } from '../formats';
import { paragraph, text } from '../nodes';
import { outcomeSentence, tidy } from '../sentence';
import { byTheme, themeOf } from '../themes';
import { attributed } from './attribution';
import { BOTH_SIDES, type Filling, list, NO_SIDE, parted, subheading } from './filling';

/** What was agreed, said, signed or discussed, as sentences or a list; by side or by theme where the template wants it. */
export function outcomes(block: BlockOf<'outcomes'>, filling: Filling): NoteNode[] {
  const source = block.round === 'last' ? filling.before : filling.input.facts;
  const all = source
    .flatMap((facts) => facts.outcomes)
    .filter(({ type }) => block.of.includes(type))
    .filter(({ text: words }) => !block.figures || hasFigure(words))
    .filter(({ id }) => !block.fresh || !filling.toldAbove.has(id));
  const some = filling.once(block.limit === null ? all : ranked(all, block.of), block.limit);
  if (some.length === 0) return block.ifNone ? [paragraph([text(block.ifNone)])] : [];
  const sentence = (outcome: Outcome) => attributed(filling, outcome.id, outcomeSentence(outcome), block.source);
  const claim = (outcome: Outcome): NoteNode[] =>
    block.text === null
      ? [filling.claim(sentence(outcome), outcome.id, 'outcome')]
      : filling.item(block.text, ownFields(outcome, sentence(outcome), filling), outcome.id, 'outcome');
  const { as } = block;
  if (as === 'sentences') return [paragraph(parted(some.map(claim)))];
  const items = (group: readonly Outcome[]) => list(group.map(claim), as);
  if (block.by === null) return items(some);
  const groups = grouped(some, (outcome) => (block.by === 'side' ? filling.sideOf(outcome) : themeOf(outcome.text)));
  const names = [...groups.keys()].sort((a, b) => (block.by === 'side' ? sidePlace(a) - sidePlace(b) : byTheme(a, b)));
  return names.flatMap((name) => [subheading(name), ...items(groups.get(name) ?? [])]);
}

function ownFields(outcome: Outcome, sentence: string, filling: Filling): Partial<Record<ItemField, string | null>> {
  const side = filling.sideOf(outcome);
  return {
    'outcome.sentence': sentence,
    'outcome.words': tidy(outcome.text),
    'outcome.side': side === NO_SIDE ? null : side,
    'outcome.type': capitalised(outcome.type),
    'outcome.topic': themeOf(outcome.text),
    'outcome.source': filling.outletOf(outcome.id),
  };
}

/** What both say comes first, what nobody is named for last. */
const sidePlace = (side: string): number => (side === BOTH_SIDES ? 0 : side === NO_SIDE ? 2 : 1);

/** An amount, a share, a count in figures; days, years and the number of a round are none. */
const FIGURE =
  /[€$£¥]\s?\d|\d[\d.,]*\s?(?:%|per cent|percent|million|billion|bn\b|thousand|dollars|euros?\b|pounds|tonnes|kilomet\w+|km\b|MW\b|GW\b|hectares)|\b(?!(?:19|20)\d\d\b)\d{1,3}(?:,\d{3})+\b|\b(?!(?:19|20)\d\d\b)\d+ (?!January|February|March|April|May|June|July|August|September|October|November|December|years?\b)\p{Ll}{3,}/u;

/** Whether words give a figure that a card of facts would hold. */
export const hasFigure = (words: string): boolean => FIGURE.test(words);

/** For a summary: the types in the template's order, the surest first within each; less than a tenth is no difference. */
function ranked(all: readonly Outcome[], types: readonly string[]): Outcome[] {
  const sure = ({ confidence }: Outcome) => Math.round(confidence * 10);
  return [...all].sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type) || sure(b) - sure(a));
}

function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
