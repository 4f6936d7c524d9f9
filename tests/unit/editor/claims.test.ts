import type { Node as PMNode } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimPieces } from '../../../renderer/editor/claim';
import { putInSection } from '../../../renderer/editor/claims/place';
import { UNKNOWN } from '../../../renderer/editor/claims/takeOut';
import { decide, reviewsOf } from '../../../renderer/editor/decide';
import type { Fact } from '../../../shared/model/facts';
import { STATUSES } from '../../../shared/model/note';
import type { Template } from '../../../shared/model/template';
import { readout, template } from '../../support/make';
import { Bench, bullets, claim, type Json, note, paragraph, text } from './bench';

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
    [
      'a quotation mark that is split off is the claim’s no more, which shows as edited',
      (b) => {
        b.type('”', b.before(' agreed.'));
        b.delete(b.before(' agreed.'), b.before(' After'));
        b.split(b.before('”'));
      },
      ['They (edited)'],
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

  it('read back from the page, which has no wording as filled in, knows it still', () => {
    const bench = sentence();
    const [before, at] = [bench.state.doc.toJSON(), bench.before('They')];
    const { schema, tr } = bench.state;
    const mark = bench.state.doc.nodeAt(at)?.marks[0];
    const bare = (words: string) => schema.text(words, mark ? [mark.type.create({ ...mark.attrs, words: '' })] : []);
    bench.view.dispatch(tr.replaceWith(at, at + 'They agreed.'.length, bare('They agreed')));
    expect(bench.claims()).toEqual(['They agreed (unverified)']);
    bench.view.dispatch(bench.state.tr.insert(at + 'They'.length, bare(' all')));
    expect(bench.claims()).toEqual(['They all agreed (edited)']);
    expect(claimPieces(bench.state.doc).map(({ attrs }) => attrs.words)).toEqual(['They agreed.']);
    bench.undo();
    bench.undo();
    expect(bench.state.doc.toJSON()).toEqual(before);
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

  it('takes words back that were dragged to another place within it', () => {
    const bench = sentence();
    const [from, to] = [bench.before('agreed'), bench.before('agreed') + 'agreed'.length];
    const { schema: own, doc } = bench.state;
    const mark = doc.nodeAt(from)?.marks[0];
    const moved = own.text('agreed', mark ? [mark.type.create({ ...mark.attrs, claim: 'c-new' })] : []);
    bench.view.dispatch(bench.state.tr.delete(from, to).insert(bench.before('y '), moved));
    expect(bench.claims()).toEqual(['Theagreedy . (edited)']);
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
      'puts what stands under an item in its place',
      new Bench(
        note({
          type: 'bulletList',
          content: [{ type: 'listItem', content: [paragraph(claim('One.')), bullets(paragraph(text('Under it.')))] }],
        }),
      ),
      ['Under it.'],
    ],
    ['keeps the block that the note needs', new Bench(note(paragraph(claim('One.')))), ['']],
  ])('%s, and undo brings it back', (_name, bench, expected) => {
    const { doc } = bench.state;
    decide(bench, 'f1', 'rejected', UNKNOWN);
    bench.state.doc.check();
    expect(bench.blocks()).toEqual(expected);
    expect(reviewsOf(bench.state.doc)).toEqual({ f1: 'rejected' });
    bench.undo();
    expect(bench.state.doc.toJSON()).toEqual(doc.toJSON());
  });
});

const cell = (...content: Json[]): Json => ({ type: 'tableCell', content: [paragraph(...content)] });
const row = (...cells: Json[]): Json => ({ type: 'tableRow', content: cells });
const header = (...words: string[]): Json =>
  row(...words.map((each) => ({ type: 'tableHeader', content: [paragraph(text(each))] })));
const table = (...rows: Json[]): Json => ({ type: 'table', content: rows });
const heading = (words: string, section: string | null = null, level = 1): Json => ({
  type: 'heading',
  attrs: { level, section },
  content: [text(words)],
});
const one = claim('One.');
/** A second claim on a fact, in another cell of its row. */
const who = (fact: string): Json => claim('We', fact, 'unverified', 'outcome', `who-${fact}`);
const whatWho = header('What', 'Who');
const counted = header('No.', 'Commitment', 'Status', 'Remark');
const unstated = { type: 'gap', attrs: { field: 'nextStep.who', label: 'Who: not stated' } };

/** The rows of the note's tables as one reads them, and its other blocks. */
const lines = (bench: Bench): string[] => {
  const found: string[] = [];
  const read = (node: PMNode) => node.textBetween(0, node.content.size, ' ', ({ attrs }) => `[${attrs.label}]`);
  bench.state.doc.descendants((node) => {
    if (node.type.name === 'tableRow')
      found.push(Array.from({ length: node.childCount }, (_, i) => read(node.child(i))).join(' | '));
    else if (node.isTextblock && node.type.name !== 'title') found.push(read(node));
    else return true;
    return false;
  });
  return found;
};

describe('rejecting a fact of a table', () => {
  it.each<[string, Json[], string[]]>([
    [
      'takes its row, whose gaps tell nothing without it',
      [table(whatWho, row(cell(one), cell(unstated)), row(cell(claim('Two.', 'f2')), cell(who('f2'))))],
      ['What | Who', 'Two. | We'],
    ],
    [
      'leaves a gap where the row tells another fact too',
      [table(whatWho, row(cell(one), cell(who('f2'))))],
      ['What | Who', '[To be confirmed] | We'],
    ],
    [
      'leaves a gap where the row says first of what the claim is a value',
      [table(whatWho, row(cell({ ...unstated }), cell(one)))],
      ['What | Who', '[Who: not stated] | [To be confirmed]'],
    ],
    [
      'leaves a gap where words of the author’s stand in the row',
      [table(whatWho, row(cell(text('Mine')), cell(one)))],
      ['What | Who', 'Mine | [To be confirmed]'],
    ],
    [
      'counts the rows anew, and takes the words that filling gave along',
      [
        table(
          counted,
          row(cell(text('1')), cell(one), cell(text('New')), cell()),
          row(cell(text('2')), cell(claim('Two.', 'f2')), cell(text('New')), cell(text('Ask them'))),
        ),
      ],
      ['No. | Commitment | Status | Remark', '1 | Two. | New | Ask them'],
    ],
    [
      'keeps the row with a remark of the author’s',
      [table(counted, row(cell(text('1')), cell(one), cell(text('New')), cell(text('Ask them'))))],
      ['No. | Commitment | Status | Remark', '1 | [To be confirmed] | New | Ask them'],
    ],
    [
      'says that there is none in a table that no template made',
      [table(whatWho, row(cell(one), cell(who('f1'))))],
      ['What | Who', 'None. | '],
    ],
    [
      'keeps its place in a cell that spans two rows',
      [table(whatWho, row(cell(one), { ...cell(who('f1')), attrs: { rowspan: 2 } }), row(cell(claim('Two.', 'f2'))))],
      ['What | Who', 'Two. | [To be confirmed]'],
    ],
  ])('%s, and undo brings it back', (_name, blocks, expected) => {
    const bench = new Bench(note(...blocks));
    const { doc } = bench.state;
    decide(bench, 'f1', 'rejected', UNKNOWN);
    bench.state.doc.check();
    expect(lines(bench)).toEqual(expected);
    bench.undo();
    expect(bench.state.doc.toJSON()).toEqual(doc.toJSON());
  });
});

describe('rejecting the last fact of a section', () => {
  const outcome = (id: string, type = 'agreed') => ({ kind: 'outcome', fact: { id, type } }) as unknown as Fact;
  const step = { kind: 'nextStep', fact: { id: 'f1' } } as unknown as Fact;
  const steps = table(whatWho, row(cell(claim('One.', 'f1', 'unverified', 'nextStep')), cell(unstated)));
  it.each<[string, Template, Json[], Fact[], string[]]>([
    [
      'says what the template says of none',
      readout,
      [heading('Next steps', 'next-steps'), steps, heading('Comment', 'comment')],
      [step],
      ['Next steps', 'The source names no next step.', 'Comment'],
    ],
    [
      'does not say so where there are others',
      readout,
      [heading('Agreed', 'agreed'), bullets(paragraph(one)), heading('Comment', 'comment')],
      [outcome('f1'), outcome('f2', 'signed')],
      ['Agreed', '[Agreed: to be completed]', 'Comment'],
    ],
    [
      'takes the heading of a side along',
      readout,
      [
        heading('Positions', 'positions'),
        heading('Norway', null, 2),
        bullets(paragraph(one)),
        heading('Chile', null, 2),
        bullets(paragraph(claim('Two.', 'f2'))),
      ],
      [outcome('f1', 'position'), outcome('f2', 'position')],
      ['Positions', 'Chile', 'Two.'],
    ],
    [
      'keeps a heading of the author’s',
      readout,
      [heading('Agreed', 'agreed'), heading('Mine', null, 2), bullets(paragraph(one)), paragraph(text('More.'))],
      [outcome('f1'), outcome('f2')],
      ['Agreed', 'Mine', 'More.'],
    ],
    [
      'leaves the section out where the template does',
      template('lines-to-take'),
      [heading('Points to raise', 'follow-up'), table(whatWho, row(cell(one), cell(unstated))), heading('If asked', 'if-asked')],
      [outcome('f1')],
      ['If asked'],
    ],
  ])('%s', (_name, from, blocks, facts, expected) => {
    const bench = new Bench(note(paragraph(text('First.')), ...blocks));
    const { doc } = bench.state;
    decide(bench, 'f1', 'rejected', { template: from, facts: new Map(facts.map((each) => [each.fact.id, each])) });
    bench.state.doc.check();
    expect(lines(bench)).toEqual(['First.', ...expected]);
    bench.undo();
    expect(bench.state.doc.toJSON()).toEqual(doc.toJSON());
  });
});

describe('rejecting a fact within a sentence', () => {
  it.each<[string, Json[], string[]]>([
    [
      'leaves a gap among names',
      [claim('Aino Berg', 'f1', 'unverified', 'participant'), text(' and Bo Dahl are new.')],
      ['[To be confirmed] and Bo Dahl are new.'],
    ],
    [
      'leaves a gap where the author’s words lead up to it',
      [text('We met '), claim('Aino Berg', 'f1', 'unverified', 'participant'), text('.')],
      ['We met [To be confirmed].'],
    ],
    [
      'leaves the sign that joins a value of the event to the next',
      [claim('Norway', 'f2', 'unverified', 'event'), claim('–Chile', 'f1', 'unverified', 'event')],
      ['Norway–[This: to be confirmed]'],
    ],
    [
      'takes the gaps of its own sentence along',
      [
        text('First. '),
        claim('We will meet by ', 'f1'),
        { type: 'gap', attrs: { field: 'step.when', label: 'When' } },
        text('. Last.'),
      ],
      ['First. Last.'],
    ],
  ])('%s', (_name, content, expected) => {
    const bench = new Bench(note(paragraph(...content)));
    decide(bench, 'f1', 'rejected', UNKNOWN);
    bench.state.doc.check();
    expect(lines(bench)).toEqual(expected);
  });
});

it('a rejected claim of the event leaves a gap in its cell', () => {
  const bench = new Bench(note(table(row(cell(text('A')), cell(claim('B', 'a1.event.city', 'unverified', 'event'))))));
  decide(bench, 'a1.event.city', 'rejected', UNKNOWN);
  expect(lines(bench)).toEqual(['A | [Place: to be confirmed]']);
  expect(bench.claims()).toEqual([]);
});

it('shows a verified fact on its claims, and an unknown fact harms nothing', () => {
  const bench = sentence();
  decide(bench, 'f1', 'verified', UNKNOWN);
  decide(bench, 'unknown', 'verified', UNKNOWN);
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
        else decide(bench, at % 2 ? 'f1' : 'f2', act, UNKNOWN);
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

it('a fact put into a section that says it has none takes the place of that sentence', () => {
  const fact = { kind: 'nextStep', fact: { id: 'f1', text: 'they will meet in Oslo' } } as unknown as Fact;
  const from = { template: readout, facts: new Map([['f1', fact]]) };
  const bench = new Bench(note(heading('Next steps', 'next-steps'), paragraph(text('The source names no next step.'))));
  const { tr } = bench.state;
  putInSection(tr, { fact, from });
  bench.view.dispatch(tr);
  expect(lines(bench)).toEqual(['Next steps', 'They will meet in Oslo.']);
});
