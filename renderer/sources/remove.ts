/** Takes an article's facts out from under the note: no word of the author's goes, and nothing keeps a source that it has not. */
import { disputesIn, openDisputes } from '../../shared/brief/sources/disputes';
import { type Removal, removalOf, versionsOf, withoutArticles } from '../../shared/brief/sources/removal';
import { standingFacts } from '../../shared/brief/sources/standing';
import type { OpenBriefing } from '../../shared/contract';
import { type AddedFact, articleOf } from '../../shared/model/added';
import type { Status } from '../../shared/model/note';
import type { Settled } from '../../shared/model/settled';
import { claimPieces, restatus } from '../editor/claim';
import type { Decidable } from '../editor/decide';
import { ownStep } from '../editor/ownStep';
import { BY_HAND, SourceStep } from './sourceStep';

type Sources = Pick<OpenBriefing, 'articles' | 'facts'>;

/** What a removal would do, for the question that comes before it. */
export function weighRemoval({ state }: Pick<Decidable, 'state'>, briefing: Sources, article: string) {
  const removal = removalOf(briefing, versionsOf(briefing.articles, article));
  const claims = new Set(
    claimPieces(state.doc)
      .filter(({ attrs }) => isLost(removal, attrs.fact) && !isOfSource(attrs.fact))
      .map(({ attrs }) => attrs.claim),
  );
  return { facts: removal.lost.size, claims: claims.size, versions: removal.gone.size };
}

const isOfSource = (fact: string): boolean => /\.event\.(?:outlet|published)$/.test(fact);
const isLost = ({ gone, moved }: Removal, fact: string): boolean => gone.has(articleOf(fact)) && !moved.has(fact);

/**
 * After articles have left the briefing. Claims that another article bears out rest on that one from now on; where it
 * says otherwise they are to be looked at again. The rest stay as words without a source, and show it. One step of the undo
 * history, which tells when it is taken back (`SourceStep`): the article then has to come back with it.
 */
export function removeFrom(editor: Decidable, before: Sources, gone: ReadonlySet<string>): { moved: number; lost: number } {
  const removal = removalOf(before, gone);
  const { moved, reopened } = removal;
  const after = withoutArticles(before, gone);
  const left = standingFacts(after.articles, after.facts);
  const { state } = editor;
  const { tr } = state;

  const settled: Record<string, Settled> = {};
  for (const [key, each] of Object.entries((state.doc.attrs.settled ?? {}) as Record<string, Settled>)) {
    const [fact = '', field = ''] = key.split('|');
    const to = moved.get(fact) ?? fact;
    if (!gone.has(articleOf(to)) && !reopened.has(to)) settled[`${to}|${field}`] = each;
  }
  const disputed = new Set(openDisputes(disputesIn(left), settled).map(({ fact }) => fact));
  const statusNow = (fact: string, status: Status): Status => {
    if (disputed.has(fact)) return status === 'rejected' ? status : 'disputed';
    return status === 'disputed' || (reopened.has(fact) && status === 'verified') ? 'unverified' : status;
  };

  const reviews: Record<string, Status> = {};
  for (const [fact, status] of Object.entries((state.doc.attrs.reviews ?? {}) as Record<string, Status>)) {
    if (isLost(removal, fact)) continue;
    const to = moved.get(fact) ?? fact;
    const now = statusNow(to, status);
    if (now !== 'unverified') reviews[to] = now;
  }
  const stays = (fact: string) => !isLost(removal, fact);
  const added = Object.entries((state.doc.attrs.added ?? {}) as Record<string, AddedFact>).filter(([fact]) => stays(fact));
  const dismissed = ((state.doc.attrs.dismissed ?? []) as string[]).filter(stays).map((fact) => moved.get(fact) ?? fact);
  tr.setDocAttribute('settled', settled)
    .setDocAttribute('reviews', reviews)
    .setDocAttribute('added', Object.fromEntries(added))
    .setDocAttribute('dismissed', dismissed);

  const changed = new Set<string>();
  const bare = new Set<string>();
  for (const { from, to, attrs } of claimPieces(tr.doc)) {
    const lost = isLost(removal, attrs.fact);
    const fact = moved.get(attrs.fact) ?? attrs.fact;
    const status = lost ? 'unverified' : statusNow(fact, attrs.status as Status);
    const now = attrs.status === 'edited' ? 'edited' : status;
    if (fact === attrs.fact && now === attrs.status) continue;
    restatus(tr, from, to, { ...attrs, fact, status: now });
    if (fact !== attrs.fact) changed.add(attrs.claim);
  }
  for (const { attrs } of claimPieces(tr.doc)) if (isLost(removal, attrs.fact) && !isOfSource(attrs.fact)) bare.add(attrs.claim);
  removeOwnLines(tr, gone);
  const article = before.articles.find(({ id }) => gone.has(id) && !isSuperseded(before, id))?.id;
  if (article !== undefined) tr.step(new SourceStep(article, 'out'));
  ownStep(editor, tr.setMeta(BY_HAND, true));
  return { moved: changed.size, lost: bare.size };
}

const isSuperseded = ({ articles }: Sources, article: string): boolean =>
  articles.some(({ supersedes }) => supersedes === article);

/** The lines under “Sources” that only name an article which is none any more. */
function removeOwnLines(tr: Decidable['state']['tr'], gone: ReadonlySet<string>): void {
  for (const { from, attrs } of claimPieces(tr.doc).toReversed()) {
    if (!isOfSource(attrs.fact) || !gone.has(articleOf(attrs.fact)) || from > tr.doc.content.size) continue;
    const $from = tr.doc.resolve(from);
    const depth = Array.from({ length: $from.depth }, (_, i) => $from.depth - i).find(
      (d) => $from.node(d).type.name === 'listItem' && $from.node(d - 1).childCount > 1,
    );
    if (depth !== undefined) tr.delete($from.before(depth), $from.after(depth));
  }
}
