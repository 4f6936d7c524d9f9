/** What bare words need to become a sentence of a kind of outcome: "to share data" → "agreed to share data". */
import type { Outcome, OutcomeType } from '../model/facts';

/** What leads up to "to …", to "that …", to what a noun names; null where English has no such sentence. */
type Leads = { to: string | null; that: string | null; noun: string };

const leads = (own: string, self: string): Readonly<Record<OutcomeType, Leads>> => ({
  agreed: { to: 'agreed', that: 'agreed', noun: 'agreed on' },
  committed: { to: `committed ${self}`, that: null, noun: `committed ${self} to` },
  signed: { to: null, that: null, noun: 'signed' },
  announced: { to: 'announced the intention', that: 'announced', noun: 'announced' },
  position: { to: null, that: 'stated', noun: `stated ${own} position on` },
  discussed: { to: null, that: null, noun: 'discussed' },
});
const [ONE, SEVERAL] = [leads('its', 'itself'), leads('their', 'themselves')];

/** Words that tell what somebody did, or where something stands, but not who or what: nothing can be put before them. */
const NO_NOUN =
  /^(?:had|has|have|having|is|are|was|were|be|been|being|am|will|would|can|could|may|might|must|shall|should|did|does|do|not|came|went|met|held|took|made|said|told|gave|began|left|sent|saw|found|kept|led|paid|brought|spoke|wrote|flew|rose|fell|grew|became|got|put|set|let|lay|ran|won|lost|built|bought|sold|chose|drew|drove|knew|meant|stood|thought|understood|high|low|due|ready|able|unable|likely|unlikely|keen|eager|close|far|near|subject|of|from|with|without|by|at|in|into|on|onto|for|after|before|since|until|till|during|over|under|between|among|against|toward|towards|through|via|about|as|than|and|or|but|nor|so|if|when|while|where|which|who|whom|whose|because|although|though|\p{Ll}+ly|\p{Ll}+ed(?= (?:the|an?|to|in|on|at|by|for|from|with|its|their|his|her|that|\p{Lu})))\b/u;

/** Words out of the middle of a clause, which its subject or its first half is missing from. */
const TORN =
  /^(?:had|has|have|is|are|was|were|be|been|being|will|would|can|could|may|might|must|shall|should|did|does|do|of|and|or|but|nor|than|which|who|whom|whose)\b/;

/** Whether a clause lacks its beginning: "had come back and agreed to meet". */
export const isTorn = (words: string): boolean => TORN.test(words);

/** "trade talks will resume": a whole clause under a verb that wants "that". */
const CLAUSE = /^(?:(?!\b(?:that|which|who|whose|to|if|when)\b)[^,;:])+? (?:will|shall|would|should|must|is to|are to) /;

/** The verb, with what joins it to the words; null where no sentence comes of both. */
export function leadFor({ type, by }: Pick<Outcome, 'type' | 'by'>, words: string): string | null {
  const { to, that, noun } = (by?.kind === 'party' || by?.kind === 'body' ? ONE : SEVERAL)[type];
  if (/^to \p{Ll}/u.test(words)) return to;
  if (/^that \p{L}/u.test(words)) return that;
  if (type === 'agreed' && /^(?:on|in principle)\b/.test(words)) return 'agreed';
  if (NO_NOUN.test(words)) return null;
  return CLAUSE.test(words) ? that && `${that} that` : noun;
}
