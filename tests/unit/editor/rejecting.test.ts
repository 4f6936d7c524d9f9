/** Rejecting any one fact leaves whole sentences, items, rows and sections: over every article, template and fact. */
import type { Node as PMNode } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { claimPieces } from '../../../renderer/editor/claims/pieces';
import { decide } from '../../../renderer/editor/decide';
import { fillNote, type Round } from '../../../shared/brief/fill';
import { groupFacts } from '../../../shared/brief/sources/groups';
import { standingFacts } from '../../../shared/brief/sources/standing';
import type { Fact } from '../../../shared/model/facts';
import { noteDocToJSON } from '../../../shared/model/note';
import type { Template } from '../../../shared/model/template';
import { parseArticle } from '../../../shared/parse';
import { article, corpusIds, corpusText, templates } from '../../support/make';
import { brokenIn } from '../../support/wholeness';
import { Bench } from './bench';

type Sources = Round & { previous?: Round };
const sourcesOf = (ids: readonly string[]): Round => {
  const articles = ids.map((id) => article(corpusText(id), `${id}.txt`));
  return { articles, facts: articles.map((each) => parseArticle(each)) };
};
/** Each article alone, three reports of one meeting, and a meeting with the one before it. */
const NOTES: readonly [string, Sources][] = [
  ...corpusIds.map((id): [string, Sources] => [id, sourcesOf([id])]),
  ['22–24', sourcesOf(['22', '23', '24'])],
  ['02 after 01', { ...sourcesOf(['02']), previous: sourcesOf(['01']) }],
];

const factsOf = ({ articles, facts, previous }: Sources): Map<string, Fact> =>
  new Map(
    [...groupFacts(standingFacts(articles, facts)), ...groupFacts(previous?.facts ?? [])].map(({ id, lead }) => [id, lead]),
  );

function faultsOf(template: Template, name: string, sources: Sources): { tried: number; wrong: string[] } {
  const filled = fillNote(template, { ...sources, today: '2026-01-02' }).doc;
  const json = noteDocToJSON(filled);
  const from = { template, facts: factsOf(sources) };
  const bench = new Bench(json);
  const before: PMNode = bench.state.doc;
  const told = new Set(claimPieces(before).map(({ attrs }) => attrs.fact));
  const wrong: string[] = [];
  for (const fact of told) {
    const say = (fault: string) => wrong.push(`${name} without ${fact}: ${fault}`);
    decide(bench, fact, 'rejected', from);
    const after = bench.state.doc;
    after.check();
    if (claimPieces(after).some(({ attrs }) => attrs.fact === fact)) say('a claim on it stands');
    for (const fault of brokenIn(before, after)) say(fault);
    bench.undo();
    if (!bench.state.doc.eq(before)) say('one undo does not bring it back');
  }
  return { tried: told.size, wrong };
}

describe('rejecting any one fact', () => {
  it.each(templates.map((each) => [each.id, each] as const))(
    'of a note after the template “%s” leaves whole sentences',
    (_id, template) => {
      const results = NOTES.map(([name, sources]) => faultsOf(template, name, sources));
      expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(results.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(100);
    },
  );
});
