/** A quotation of which the source names no speaker waits for one: “[Speaker: not stated] said: …”. */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { SPEAKER_GAP } from '../../../shared/brief/fill/filling';
import { isUnspoken } from '../../../shared/brief/sentence';
import type { Fact } from '../../../shared/model/facts';

/** Whether a fact is a quotation without a speaker, added by the author. */
export const wantsSpeaker = (fact: Fact): boolean => fact.kind === 'quote' && isUnspoken(fact.fact);

/** Puts the gap before the fact's words, which begin at `at`, where they want one. Returns where they begin then. */
export function leadBySpeaker(tr: Transaction, at: number, fact: Fact): number {
  const { gap } = tr.doc.type.schema.nodes;
  if (!gap || !wantsSpeaker(fact)) return at;
  tr.insert(at, [gap.create(SPEAKER_GAP), tr.doc.type.schema.text(' ')]);
  return at + 2;
}

/** Takes the gap before a quotation away. Returns where its words begin then; null where the author wrote a speaker there. */
export function dropSpeakerGap(tr: Transaction, at: number): number | null {
  const $at = tr.doc.resolve(at);
  const before = $at.parent.textBetween(0, $at.parentOffset, '', ({ type }: PMNode) => (type.name === 'gap' ? '\uFFFC' : '\n'));
  const isGap = before.endsWith('\uFFFC ') && tr.doc.nodeAt(at - 2)?.attrs.field === SPEAKER_GAP.field;
  if (!isGap) return /[\p{L}\p{N}]\s*$/u.test(before) ? null : at;
  tr.delete(at - 2, at);
  return at - 2;
}
