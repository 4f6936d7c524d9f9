/** How the note's claims on a disputed fact read once the author has chosen a version, or keeps them all. */
import type { Article } from '../../model/article';
import type { Facts } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import type { Settled } from '../../model/settled';
import type { Template } from '../../model/template';
import { fillNote } from '../fill';
import { capitalised } from '../formats';
import { tidy } from '../sentence';
import { conflictValue, type Dispute, settlement, type Version, withChoice, withChoices } from './disputes';
import { standingFacts, superseded } from './standing';

type Sources = { articles: readonly Article[]; facts: readonly Facts[] };
/** A claim's words as it was filled in, and the runs of text that take their place. */
export type Reworded = { words: string; runs: { text: string; bold: boolean }[] };

/**
 * A claim on that fact, and how it reads after the choice. `fixed` where the words tell the point in the source's own
 * sentence and cannot follow the choice. Another fact's claim is there only if it follows: who is quoted has one name.
 */
export type Rereading = Reworded & { fact: string; fixed: boolean };

const DIFFER = / \(sources differ: [^()]*(?:\([^()]*\)[^()]*)*\)(?=\.?$)/;
/** The words without the remark that an earlier choice to keep both has left. */
export const withoutRemark = (words: string): string => words.replace(DIFFER, '');

/** The claims that the point bears on, as filled in with any of the versions, and how each reads once this one is chosen, or all are kept (null). */
export function rewording(
  template: Template,
  { articles, facts }: Sources,
  dispute: Dispute,
  chosen: Version | null,
  { settled, nameOf, today }: { settled: Readonly<Record<string, Settled>>; nameOf(article: string): string; today: string },
): Rereading[] {
  const old = superseded(articles);
  const standing = articles.filter(({ id }) => !old.has(id));
  const { [dispute.key]: _before, ...elsewhere } = settled;
  const told = standingFacts(articles, facts);
  const [base, untouched] = [withChoices(told, settled), withChoices(told, elsewhere)];
  const fill = (all: readonly Facts[]) => fillNote(template, { articles: standing, facts: all, today }).doc;
  const claims = (all: readonly Facts[]) => claimsOn(fill(all), dispute.fact);
  const now = withChoice(base, dispute, chosen?.value ?? dispute.versions[0]?.value ?? '');
  const nowFilled = fill(now);
  const after = claimsOn(nowFilled, dispute.fact);
  // What stands now may be any of the versions: the author may choose again.
  const filled = [base, untouched, ...dispute.versions.map(({ value }) => withChoice(base, dispute, value))].map(fill);
  const before = filled.map((doc) => claimsOn(doc, dispute.fact));
  const kept = keptOn(dispute, chosen, settled).map(({ field, versions }) => {
    const [, ...others] = versions;
    return {
      told: others.map(({ value, articles: by }) => `${conflictValue(field, value)}, ${by.map(nameOf).join(', ')}`),
      read: others.map(({ value }) => claims(withChoice(now, { fact: dispute.fact, field, versions }, value))),
    };
  });
  const [, , ...read] = before;
  const sentence = sentenceOn(base, dispute, chosen);
  const own = before.flatMap((from) =>
    from.flatMap((claim, i) => {
      const is = after[i];
      if (!is) return [];
      const fixed = sentence !== null && is.words.includes(sentence) && read.every((each) => each[i]?.words === is.words);
      // A remark stands where the versions would read differently, and there alone.
      const told = kept.filter(({ read }) => read.some((other) => other[i]?.words !== is.words)).flatMap((each) => each.told);
      const runs = told.length > 0 ? withRemark(is.runs, ` (sources differ: ${told.join('; ')})`) : is.runs;
      return [{ fact: dispute.fact, words: claim.words, runs, fixed }];
    }),
  );
  // Where all versions are kept, each source quotes by its own.
  return [...own, ...following(filled, chosen ? nowFilled : fill(untouched), dispute.fact)];
}

/** Claims on other facts that read otherwise now. */
function following(before: readonly NoteNode[], after: NoteNode, except: string): Rereading[] {
  const now = claimsIn(after);
  now.delete(except);
  return before.flatMap((doc) => {
    const was = claimsIn(doc);
    return [...now].flatMap(([fact, claims]) =>
      claims.flatMap(({ words: is, runs }, i): Rereading[] => {
        const words = was.get(fact)?.[i]?.words;
        return words === undefined || words === is ? [] : [{ fact, words, runs, fixed: false }];
      }),
    );
  });
}

/** The source's sentence that tells the point otherwise than it is settled; null where it tells it so, or not at all. */
function sentenceOn(all: readonly Facts[], { fact, field }: Dispute, chosen: Version | null): string | null {
  const step = all.flatMap(({ nextSteps }) => nextSteps).find(({ id }) => id === fact);
  const told = field === 'next_step.when' ? step?.when : field === 'next_step.place' ? step?.place : null;
  return step && told && told !== chosen?.value ? capitalised(tidy(step.text)) : null;
}

/** The points about the fact on which all versions stay, each with its versions in their order. */
function keptOn(dispute: Dispute, chosen: Version | null, settled: Readonly<Record<string, Settled>>) {
  const all = chosen ? settled : { ...settled, [dispute.key]: settlement(dispute, null) };
  return Object.entries(all).flatMap(([key, each]) => {
    const [fact = '', field = ''] = key.split('|');
    if (fact !== dispute.fact || each.chosen !== null || (chosen && key === dispute.key)) return [];
    return [{ field: field as Dispute['field'], versions: each.versions }];
  });
}

/** A remark stands within the sentence, before its full stop. */
function withRemark(runs: Reworded['runs'], remark: string): Reworded['runs'] {
  const last = runs.at(-1);
  if (!last?.text.endsWith('.')) return [...runs, { text: remark, bold: false }];
  return [...runs.slice(0, -1), { ...last, text: last.text.slice(0, -1) }, { text: `${remark}.`, bold: false }];
}

/** A fact's claims in a filled note, in their order. */
export const claimsOn = (doc: NoteNode, fact: string): Reworded[] => claimsIn(doc).get(fact) ?? [];

/** The claims of a filled note by their fact, in their order. */
function claimsIn(doc: NoteNode): Map<string, Reworded[]> {
  const claims = new Map<string, Reworded & { fact: string }>();
  const walk = (node: NoteNode): void => {
    for (const mark of node.marks) {
      if (mark.type !== 'claim') continue;
      const claim = claims.get(mark.attrs.claim) ?? { fact: mark.attrs.fact, words: '', runs: [] };
      claim.words += node.text;
      claim.runs.push({ text: node.text, bold: node.marks.some(({ type }) => type === 'bold') });
      claims.set(mark.attrs.claim, claim);
    }
    node.content.forEach(walk);
  };
  walk(doc);
  const byFact = new Map<string, Reworded[]>();
  for (const { fact, words, runs } of claims.values()) byFact.set(fact, [...(byFact.get(fact) ?? []), { words, runs }]);
  return byFact;
}
