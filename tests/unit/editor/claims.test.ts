import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimPieces } from '../../../renderer/editor/claim';
import { decide, reviewsOf } from '../../../renderer/editor/decide';
import { STATUSES } from '../../../shared/model/note';
import { Bench, bullets, claim, note, paragraph, text } from './bench';

const gap = { type: 'gap', attrs: { field: 'venue', label: 'Venue: not stated in the source' } };
const sentence = () => new Bench(note(paragraph(text('Before '), claim('They agreed.'), text(' After'))));

describe('writing in and beside a claim', () => {
  it.each<[string, (bench: Bench) => void, string[]]>([
    ['typing inside edits it', (b) => b.type('all ', b.before('agreed.')), ['They all agreed. (edited)']],
    ['typing at its end does not', (b) => b.type('X', b.before(' After')), ['They agreed. (unverified)']],
    ['typing at its start does not', (b) => b.type('X', b.before('They')), ['They agreed. (unverified)']],
    [
      'splitting keeps two pieces of one claim',
      (b) => b.split(b.before('agreed.')),
      ['They  (unverified)', 'agreed. (unverified)'],
    ],
    ['deleting it all leaves no claim', (b) => b.delete(b.before('They'), b.before(' After')), []],
    [
      'giving its words back gives its status back',
      (b) => {
        b.type('all ', b.before('agreed.'));
        b.delete(b.before('all '), b.before('agreed.'));
      },
      ['They agreed. (unverified)'],
    ],
  ])('%s', (_name, act, expected) => {
    const bench = sentence();
    act(bench);
    expect(bench.claims()).toEqual(expected);
  });

  it('is parted by another claim that is put between its halves', () => {
    const bench = sentence();
    bench.split(bench.before('agreed.'));
    const other = bench.state.schema.nodeFromJSON(paragraph(claim('Others met.', 'f2')));
    const between = bench.state.doc.resolve(bench.before('agreed.')).before();
    bench.view.dispatch(bench.state.tr.insert(between, other));
    const ids = claimPieces(bench.state.doc).map(({ attrs }) => attrs.claim);
    expect(new Set(ids).size).toBe(3);
  });

  it('takes an edit and its mark back in one undo', () => {
    const bench = sentence();
    const { doc } = bench.state;
    bench.type('all ', bench.before('agreed.'));
    bench.undo();
    expect(bench.state.doc.toJSON()).toEqual(doc.toJSON());
  });

  it('leaves a copy of a claim as it was', () => {
    const bench = sentence();
    const copy = bench.state.doc.slice(bench.before('They'), bench.before(' After'));
    bench.view.dispatch(bench.state.tr.replace(bench.before('Before'), bench.before('Before'), copy));
    expect(bench.claims()).toEqual(['They agreed. (unverified)', 'They agreed. (unverified)']);
  });
});

describe('rejecting a fact', () => {
  it.each<[string, Bench, string[]]>([
    ['takes the claim and one blank', sentence(), ['Before After']],
    ['takes an emptied bullet', new Bench(note(bullets(paragraph(claim('One.')), paragraph(claim('Two.', 'f2'))))), ['Two.']],
    [
      'takes a list with its only bullet',
      new Bench(note(paragraph(text('A')), paragraph(text('B')), bullets(paragraph(claim('One.'))))),
      ['A', 'B'],
    ],
    [
      'takes the full stop that is left over',
      new Bench(note(bullets(paragraph(claim('One'), text('.')), paragraph(text('Two.'))))),
      ['Two.'],
    ],
    [
      'keeps a gap that stands beside the claim',
      new Bench(note(paragraph(text('A')), paragraph(text('B')), paragraph(claim('One. '), gap), paragraph(text('C')))),
      ['A', 'B', '', 'C'],
    ],
    [
      'keeps the item whose own list goes on',
      new Bench(
        note({
          type: 'bulletList',
          content: [{ type: 'listItem', content: [paragraph(claim('One.')), bullets(paragraph(text('Under it.')))] }],
        }),
      ),
      ['', 'Under it.'],
    ],
    ['keeps the block that the note needs', new Bench(note(paragraph(claim('One.')))), ['']],
  ])('%s, and undo brings it back', (_name, bench, expected) => {
    const { doc } = bench.state;
    decide(bench, 'f1', 'rejected');
    bench.state.doc.check();
    expect(bench.blocks()).toEqual(expected);
    expect(reviewsOf(bench.state.doc)).toEqual({ f1: 'rejected' });
    bench.undo();
    expect(bench.state.doc.toJSON()).toEqual(doc.toJSON());
  });
});

it.each<[string, string]>([
  ['in a table cell leaves a gap', 'outcome'],
  ['of the event leaves a gap', 'event'],
])('a rejected claim %s', (_name, kind) => {
  const cell = (...content: ReturnType<typeof text>[]) => ({ type: 'tableCell', content: [paragraph(...content)] });
  const bench = new Bench(
    note({
      type: 'table',
      content: [{ type: 'tableRow', content: [cell(text('A')), cell(claim('B', 'f1', 'unverified', kind))] }],
    }),
  );
  decide(bench, 'f1', 'rejected');
  bench.state.doc.check();
  const gaps: string[] = [];
  bench.state.doc.descendants((node) => {
    if (node.type.name === 'gap') gaps.push(String(node.attrs.field));
  });
  expect(gaps).toEqual(['f1']);
  expect(bench.claims()).toEqual([]);
});

it('shows a verified fact on its claims, and an unknown fact harms nothing', () => {
  const bench = sentence();
  decide(bench, 'f1', 'verified');
  decide(bench, 'unknown', 'verified');
  expect(bench.claims()).toEqual(['They agreed. (verified)']);
});

it('keeps every claim sound whatever is done', () => {
  const spot = fc.nat(200);
  const step = fc.oneof(
    fc.record({ act: fc.constant('type' as const), at: spot, to: spot }),
    fc.record({ act: fc.constant('delete' as const), at: spot, to: spot }),
    fc.record({ act: fc.constant('undo' as const), at: spot, to: spot }),
    fc.record({ act: fc.constantFrom(...STATUSES), at: spot, to: spot }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const bench = new Bench(
        note(
          paragraph(text('Before '), claim('They agreed.'), text(' After')),
          bullets(paragraph(claim('Two.', 'f2')), paragraph()),
        ),
      );
      for (const { act, at, to } of steps) {
        const { doc } = bench.state;
        const spots: number[] = [];
        doc.descendants((node, position) => {
          if (node.isTextblock) for (let i = 0; i <= node.content.size; i++) spots.push(position + 1 + i);
        });
        const [from, end] = [spots[at % spots.length] as number, spots[to % spots.length] as number].sort((a, b) => a - b);
        if (act === 'type') bench.type('x', from as number);
        else if (act === 'delete') bench.delete(from as number, end as number);
        else if (act === 'undo') bench.undo();
        else decide(bench, at % 2 ? 'f1' : 'f2', act);
        bench.state.doc.check();
        for (const { from: start, to: stop, attrs } of claimPieces(bench.state.doc)) {
          expect(stop).toBeGreaterThan(start);
          expect(['f1', 'f2']).toContain(attrs.fact);
        }
      }
    }),
    { numRuns: 100 },
  );
});
