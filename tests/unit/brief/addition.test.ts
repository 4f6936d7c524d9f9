import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../renderer/sources/applyEdits';
import { fillNote } from '../../../shared/brief/fill';
import { additionTo } from '../../../shared/brief/sources/addition';
import { groupFacts } from '../../../shared/brief/sources/groups';
import { type NoteDoc, type NoteNode, noteDocToJSON, parseNoteDoc, plainText } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText, readout } from '../../support/make';
import { Bench } from '../editor/bench';

const trio = ['22', '23', '24'].map((id) => article(corpusText(id), `${id}.txt`));
const facts = trio.map((each) => parseArticle(each));
const today = '2025-05-15';
const filled = (n: number): NoteDoc => fillNote(readout, { articles: trio.slice(0, n), facts: facts.slice(0, n), today }).doc;
const claims = (node: NoteNode): string[] => [
  ...node.marks.flatMap((mark) => (mark.type === 'claim' ? [mark.attrs.claim] : [])),
  ...node.content.flatMap(claims),
];
const lines = (node: NoteNode): string[] =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'title' ? [plainText(node)] : node.content.flatMap(lines);

/** The note on one article, with the others added to it in one step. */
function added(doc: NoteDoc) {
  const addition = additionTo(doc, readout, { articles: trio, facts }, new Set(trio.slice(1).map(({ id }) => id)), today);
  const bench = new Bench(noteDocToJSON(doc as NoteNode));
  const before = bench.state.doc;
  bench.view.dispatch(applyEdits(bench.state, addition));
  bench.state.doc.check();
  return { addition, bench, before, after: parseNoteDoc(bench.state.doc.toJSON()) };
}

describe('two articles added to the note on one', () => {
  const { addition, bench, before, after } = added(filled(1));

  it('leave every line that stood there, but gaps and “there is none”', () => {
    const now = lines(after as NoteNode);
    for (const line of lines(filled(1) as NoteNode)) {
      const gap = /\[.*not stated in the source\]|^The source (?:reports|names) no/.test(line);
      if (!gap) expect(now).toContain(line);
    }
  });

  it('bring the facts that they alone report, each to its section', () => {
    const now = lines(after as NoteNode);
    const agreed = now.indexOf('Agreed and signed');
    const positions = now.indexOf('Positions');
    const at = now.findIndex((line) => /icebreaker will carry two New Zealand scientists/.test(line));
    expect(at).toBeGreaterThan(agreed);
    expect(at).toBeLessThan(positions);
    expect(now.some((line) => /exchange of ice cores/.test(line))).toBe(true);
    expect(now.findIndex((line) => /catch limits for krill/.test(line))).toBeGreaterThan(positions);
  });

  it('fill the venue that no source gave', () => {
    const held = (doc: NoteDoc) => lines(doc as NoteNode).find((line) => line.includes('Christchurch'));
    expect(held(filled(1))).toContain('[Venue');
    expect(held(after)).toContain('International Antarctic Centre');
  });

  it('are listed under the sources', () => {
    const sources = lines(after as NoteNode).filter((line) => /\(2[234]\.txt\)/.test(line));
    expect(sources).toHaveLength(3);
  });

  it('tell nothing that another article has told', () => {
    const leads = new Set(groupFacts(facts).map(({ id }) => id));
    const told = addition.edits.flatMap(({ nodes }) => nodes.flatMap((node) => [...factsOf(node)]));
    for (const fact of told.filter((id) => !/event\.(?:outlet|published)$/.test(id))) expect(leads.has(fact)).toBe(true);
  });

  it('give every claim an id of its own', () => {
    const all = claims(after as NoteNode);
    const old = claims(filled(1) as NoteNode);
    expect(new Set(all).size).toBe(new Set(old).size + new Set(all.filter((id) => !old.includes(id))).size);
  });

  it('dispute what they say otherwise', () => {
    expect(addition.disputed.length).toBeGreaterThanOrEqual(4);
    for (const fact of addition.disputed) expect(after.attrs.reviews[fact]).toBe('disputed');
  });

  it('go with one undo', () => {
    bench.undo();
    expect(bench.state.doc.toJSON()).toEqual(before.toJSON());
  });
});

describe('what the author did', () => {
  it('stays: a rejected fact does not come back, an edited claim keeps its words', () => {
    const doc = filled(1);
    const rejected = facts[0]?.outcomes[0]?.id ?? '';
    const bench = new Bench(noteDocToJSON(doc as NoteNode));
    bench.view.dispatch(bench.state.tr.setDocAttribute('reviews', { [rejected]: 'rejected' }));
    bench.type(' really', bench.before('agreed on a joint exercise') + 6);
    const { after } = added(parseNoteDoc(bench.state.doc.toJSON()));
    expect(after.attrs.reviews[rejected]).toBe('rejected');
    expect(lines(after as NoteNode).join('\n')).toContain('agreed really on a joint exercise');
  });

  it('stays: a section taken out is not put back', () => {
    const doc = filled(1);
    const at = doc.content.findIndex((node) => node.type === 'heading' && node.attrs.section === 'positions');
    const without = { ...doc, content: doc.content.filter((_, i) => i !== at) } as NoteDoc;
    const { after } = added(without);
    expect(lines(after as NoteNode)).not.toContain('Positions');
  });
});

function factsOf(node: NoteNode): string[] {
  return [...node.marks.flatMap((mark) => (mark.type === 'claim' ? [mark.attrs.fact] : [])), ...node.content.flatMap(factsOf)];
}
