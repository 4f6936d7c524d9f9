/** What a corrected article does to the note: decisions move to its facts, and each change is the author's to take. */

import { fillNote } from '../../shared/brief/fill';
import { additionTo } from '../../shared/brief/sources/addition';
import { type Change, correctionOf } from '../../shared/brief/sources/correction';
import { groupFacts, leadsOf } from '../../shared/brief/sources/groups';
import { claimsOn } from '../../shared/brief/sources/rewording';
import { standingFacts } from '../../shared/brief/sources/standing';
import type { Standing } from '../../shared/brief/statuses';
import type { OpenBriefing } from '../../shared/contract';
import { type Fact, listFacts } from '../../shared/model/facts';
import { parseNoteDoc, type Status } from '../../shared/model/note';
import type { Settled } from '../../shared/model/settled';
import type { Template } from '../../shared/model/template';
import { claimPieces, restatus } from '../editor/claim';
import { reword } from '../editor/claims/retext';
import { type Decidable, decide } from '../editor/decide';
import { dayOfNote } from '../editor/noteOf';
import { asOneStep, ownStep } from '../editor/ownStep';
import { applyEdits } from './applyEdits';

type Sources = Pick<OpenBriefing, 'articles' | 'facts'>;

export function correctionFor({ articles, facts }: Sources, article: string) {
  const old = articles.find(({ id }) => id === article)?.supersedes;
  const [before, after] = [old, article].map((id) => facts.find(({ articleId }) => articleId === id));
  return before && after ? correctionOf(before, after) : null;
}

const leads = ({ articles, facts }: Sources) => leadsOf(groupFacts(standingFacts(articles, facts)));

/** Decisions on facts that are unchanged move to the corrected article's; no word of the note is touched. */
export function carryDecisions(editor: Decidable, briefing: Sources, article: string): void {
  const { state } = editor;
  const correction = correctionFor(briefing, article);
  const old = briefing.articles.find(({ id }) => id === article)?.supersedes;
  if (!correction || !old) return;
  const lead = leads(briefing);
  const moved = new Map(correction.same.map(([before, after]) => [before.fact.id, lead.get(after.fact.id) ?? after.fact.id]));
  for (const field of ['outlet', 'published'] as const) {
    const [before, after] = [old, article].map((id) => briefing.facts.find(({ articleId }) => articleId === id)?.source[field]);
    if (before && after && before.value === after.value) moved.set(before.id, after.id);
  }
  const { tr } = state;
  const reviews: Record<string, Status> = {};
  for (const [fact, status] of Object.entries((state.doc.attrs.reviews ?? {}) as Record<string, Status>))
    reviews[moved.get(fact) ?? fact] ??= status;
  const settled: Record<string, Settled> = {};
  for (const [key, each] of Object.entries((state.doc.attrs.settled ?? {}) as Record<string, Settled>)) {
    const [fact = '', field = ''] = key.split('|');
    const versions = each.versions.map((version) => ({
      ...version,
      articles: version.articles.map((id) => (id === old ? article : id)),
    }));
    settled[`${moved.get(fact) ?? fact}|${field}`] = { ...each, versions };
  }
  tr.setDocAttribute('reviews', reviews).setDocAttribute('settled', settled);
  for (const { from, to, attrs } of claimPieces(tr.doc)) {
    const fact = moved.get(attrs.fact);
    if (fact) restatus(tr, from, to, { ...attrs, fact });
  }
  ownStep(editor, tr);
}

/** Takes changes into the note, in one step that one undo takes back. */
export function applyChanges(
  editor: Decidable,
  briefing: Sources,
  template: Template,
  article: string,
  changes: readonly Change[],
): void {
  asOneStep(editor, (copy) => {
    for (const change of changes) applyChange(copy, briefing, template, article, change);
  });
}

function applyChange(editor: Decidable, briefing: Sources, template: Template, article: string, change: Change): void {
  const { state } = editor;
  const today = dayOfNote(state.doc);
  if (change.kind === 'gone') {
    decide(editor, change.before.fact.id, 'rejected', { template, facts: factsOf(briefing, change.before) });
    return;
  }
  const lead = leads(briefing).get(change.after.fact.id) ?? change.after.fact.id;
  if (change.kind === 'added') {
    const doc = parseNoteDoc(state.doc.toJSON());
    ownStep(editor, applyEdits(state, additionTo(doc, template, briefing, new Set([article]), today, new Set([lead]))));
    return;
  }
  const old = briefing.articles.find(({ id }) => id === article)?.supersedes;
  const was = fillNote(template, { ...withoutCorrection(briefing, article), today }).doc;
  const now = fillNote(template, { ...briefing, today }).doc;
  const [before, after] = [claimsOn(was, change.before.fact.id), claimsOn(now, lead)];
  const { tr } = state;
  for (const piece of claimPieces(tr.doc)
    .filter(({ attrs }) => attrs.fact === change.before.fact.id)
    .reverse()) {
    const attrs = { ...piece.attrs, fact: lead, status: piece.attrs.status === 'edited' ? 'edited' : 'unverified' };
    const words = after[before.findIndex((each) => each.words === piece.attrs.words)];
    if (piece.attrs.status === 'edited' || !words || !reword(tr, { ...piece, attrs }, words, 'unverified'))
      restatus(tr, piece.from, piece.to, attrs);
  }
  const reviews = { ...((tr.doc.attrs.reviews ?? {}) as Record<string, Status>) };
  delete reviews[change.before.fact.id];
  tr.setDocAttribute('reviews', reviews);
  if (old) ownStep(editor, tr);
}

/** The facts that stand, by id, with the one that is gone. */
const factsOf = ({ articles, facts }: Sources, gone: Fact): ReadonlyMap<string, Fact> =>
  new Map([...standingFacts(articles, facts).flatMap(listFacts), gone].map((each) => [each.fact.id, each]));

/** The sources as they were before the corrected version came. */
const withoutCorrection = ({ articles, facts }: Sources, article: string): Sources => ({
  articles: articles.filter(({ id }) => id !== article),
  facts: facts.filter(({ articleId }) => articleId !== article),
});

/** Whether a change is still to be taken: its old words stand in the note, or its new ones do not. */
export function isOpenChange(
  change: Change,
  briefing: Sources,
  placed: ReadonlySet<string>,
  reviews: Readonly<Record<string, Standing>>,
): boolean {
  if (change.kind !== 'added') return placed.has(change.before.fact.id);
  const lead = leads(briefing).get(change.after.fact.id) ?? change.after.fact.id;
  return !placed.has(lead) && reviews[lead] !== 'rejected' && change.after.kind !== 'mentioned';
}
