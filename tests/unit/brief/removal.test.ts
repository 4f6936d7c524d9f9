import { redo, undo } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { claimPieces } from '../../../renderer/editor/claims/pieces';
import { UNKNOWN } from '../../../renderer/editor/claims/takeOut';
import { decide } from '../../../renderer/editor/decide';
import { removeFrom, weighRemoval } from '../../../renderer/sources/remove';
import { settle } from '../../../renderer/sources/settle';
import { SourceStep } from '../../../renderer/sources/sourceStep';
import { fillNote } from '../../../shared/brief/fill';
import { disputesIn } from '../../../shared/brief/sources/disputes';
import { groupFacts } from '../../../shared/brief/sources/groups';
import { versionsOf, withoutArticles } from '../../../shared/brief/sources/removal';
import { rewording } from '../../../shared/brief/sources/rewording';
import { articleOf } from '../../../shared/model/added';
import { type NoteNode, noteDocToJSON } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText, readout } from '../../support/make';
import { Bench } from '../editor/bench';

const articles = ['22', '23', '24'].map((id) => article(corpusText(id), `${id}.txt`));
const facts = articles.map((each) => parseArticle(each));
const today = '2025-05-15';
const [ours, theirs] = articles.map(({ id }) => id) as [string, string];
const told = (words: string) => {
  const group = groupFacts(facts).find(({ lead }) => lead.fact.text.includes(words));
  if (!group) throw new Error(`nothing tells “${words}”`);
  return group;
};

const filled = () => new Bench(noteDocToJSON(fillNote(readout, { articles, facts, today }).doc as NoteNode));
const reviews = (bench: Bench) => bench.state.doc.attrs.reviews as Record<string, string>;
const claimsOn = (bench: Bench, words: string) =>
  claimPieces(bench.state.doc).filter((piece) => piece.text.replaceAll('\u00a0', ' ').includes(words));
const text = (bench: Bench) => bench.state.doc.textBetween(0, bench.state.doc.content.size, '\n').replaceAll('\u00a0', ' ');

describe('an article leaves the briefing', () => {
  it('its claims stay, and rest on another article where one tells the same', () => {
    const bench = filled();
    const words = 'share berths';
    const before = told(words);
    expect(articleOf(before.id)).toBe(ours);
    decide(bench, before.id, 'verified', UNKNOWN);
    removeFrom(bench, { articles, facts }, new Set([ours]));
    for (const { attrs } of claimsOn(bench, words)) expect(articleOf(attrs.fact)).toBe(theirs);
    const [first] = claimsOn(bench, words);
    expect(first?.attrs.status).toBe('verified');
    expect(reviews(bench)[first?.attrs.fact ?? '']).toBe('verified');
  });

  it('what it alone told stays as words without a source, and is counted for the question', () => {
    const bench = filled();
    const words = 'joint exercise';
    expect(told(words).tellings).toHaveLength(1);
    const weighed = weighRemoval(bench, { articles, facts }, ours);
    const { lost } = removeFrom(bench, { articles, facts }, new Set([ours]));
    const alone = groupFacts(facts).filter(({ tellings }) => tellings.every((telling) => telling.article === ours));
    expect(weighed).toEqual({ facts: alone.length, claims: lost, versions: 1 });
    expect(text(bench)).toContain(words);
    const known = new Set(withoutArticles({ articles, facts }, new Set([ours])).articles.map(({ id }) => id));
    for (const { attrs } of claimsOn(bench, words)) expect(known.has(articleOf(attrs.fact))).toBe(false);
  });

  it('where the others say otherwise, what was verified is to be looked at again', () => {
    const bench = filled();
    const dispute = disputesIn(facts).find(({ field }) => field === 'event.start');
    const chosen = dispute?.versions.find(({ value }) => value === '2025-05-14') ?? null;
    if (!dispute || !chosen) throw new Error('the trio does not differ on the date');
    const nameOf = (id: string) => id;
    settle(bench, dispute, chosen, rewording(readout, { articles, facts }, dispute, chosen, { settled: {}, nameOf, today }), [
      dispute,
    ]);
    expect(reviews(bench)[dispute.fact]).toBe('verified');
    removeFrom(bench, { articles, facts }, new Set([theirs]));
    expect(reviews(bench)[dispute.fact]).toBeUndefined();
    expect(claimsOn(bench, 'Wednesday 14 May 2025')[0]?.attrs.status).toBe('unverified');
    expect(bench.state.doc.attrs.settled).toEqual({});
  });

  it('takes its own line out of the sources', () => {
    const bench = filled();
    expect(text(bench)).toContain('22.txt');
    removeFrom(bench, { articles, facts }, new Set([ours]));
    expect(text(bench)).not.toContain('22.txt');
  });

  it('takes the versions along that it had corrected', () => {
    const late = { ...article(`${corpusText('22')} `, 'late.txt'), supersedes: ours };
    expect([...versionsOf([...articles, late], late.id)]).toEqual([late.id, ours]);
  });

  it('is one step: undo gives the note back as it was and says which article has to come back, redo the reverse', () => {
    const bench = filled();
    decide(bench, told('share berths').id, 'verified', UNKNOWN);
    const before = bench.state.doc;
    removeFrom(bench, { articles, facts }, new Set([ours]));
    const after = bench.state.doc;
    const steps: string[][] = [];
    const dispatch = (tr: Transaction) => {
      steps.push(tr.steps.flatMap((step) => (step instanceof SourceStep ? [`${step.way} ${step.article}`] : [])));
      bench.view.dispatch(tr);
    };
    undo(bench.state, dispatch);
    expect(bench.state.doc.eq(before)).toBe(true);
    redo(bench.state, dispatch);
    expect(bench.state.doc.eq(after)).toBe(true);
    expect(steps).toEqual([[`in ${ours}`], [`out ${ours}`]]);
  });
});
