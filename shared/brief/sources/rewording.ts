/** How the note's claims on a disputed fact read once the author has chosen a version, or keeps them all. */
import type { Article } from '../../model/article';
import type { Facts } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import type { Settled } from '../../model/settled';
import type { Template } from '../../model/template';
import { fillNote } from '../fill';
import { type Dispute, type Version, withChoice } from './disputes';
import { standingFacts, superseded } from './standing';

type Sources = { articles: readonly Article[]; facts: readonly Facts[] };
/** A claim's words as it was filled in, and the runs of text that take their place. */
export type Reworded = { words: string; runs: { text: string; bold: boolean }[] };

const DIFFER = / \(sources differ: [^()]*(?:\([^()]*\)[^()]*)*\)$/;
/** The words without the remark that an earlier choice to keep both has left. */
export const withoutRemark = (words: string): string => words.replace(DIFFER, '');

export function rewording(
  template: Template,
  { articles, facts }: Sources,
  dispute: Dispute,
  chosen: Version | null,
  { settled, nameOf, today }: { settled: Readonly<Record<string, Settled>>; nameOf(article: string): string; today: string },
): Reworded[] {
  const old = superseded(articles);
  const standing = articles.filter(({ id }) => !old.has(id));
  const base = Object.entries(settled).reduce(
    (all, [key, { chosen: value }]) => {
      const [fact = '', field = ''] = key.split('|');
      return value === null ? all : withChoice(all, { fact, field: field as Dispute['field'] }, value);
    },
    standingFacts(articles, facts),
  );
  const claims = (all: readonly Facts[]) =>
    claimsOn(fillNote(template, { articles: standing, facts: all, today }).doc, dispute.fact);
  const before = claims(base);
  if (chosen) {
    const after = claims(withChoice(base, dispute, chosen.value));
    // What stands now may be any of the versions: the author may choose again.
    return [before, ...dispute.versions.map(({ value }) => claims(withChoice(base, dispute, value)))].flatMap((from) =>
      from.flatMap((claim, i) => (after[i] ? [{ words: claim.words, runs: after[i].runs }] : [])),
    );
  }
  const others = dispute.versions.slice(1).map(({ value }) => claims(withChoice(base, dispute, value)));
  const first = claims(withChoice(base, dispute, dispute.versions[0]?.value ?? ''));
  const remark = ` (sources differ: ${dispute.versions
    .slice(1)
    .map(({ shown, tellings }) => `${shown}, ${tellings.map(({ article }) => nameOf(article)).join(', ')}`)
    .join('; ')})`;
  return [before, first, ...others].flatMap((from) =>
    from.flatMap((claim, i) => {
      const kept = first[i];
      if (!kept || others.every((other) => other[i]?.words === kept.words)) return [];
      return [{ words: claim.words, runs: [...kept.runs, { text: remark, bold: false }] }];
    }),
  );
}

/** A fact's claims in a filled note, in their order. */
export function claimsOn(doc: NoteNode, fact: string): Reworded[] {
  const claims = new Map<string, Reworded>();
  const walk = (node: NoteNode): void => {
    for (const mark of node.marks) {
      if (mark.type !== 'claim' || mark.attrs.fact !== fact) continue;
      const claim = claims.get(mark.attrs.claim) ?? { words: '', runs: [] };
      claim.words += node.text;
      claim.runs.push({ text: node.text, bold: node.marks.some(({ type }) => type === 'bold') });
      claims.set(mark.attrs.claim, claim);
    }
    node.content.forEach(walk);
  };
  walk(doc);
  return [...claims.values()];
}
