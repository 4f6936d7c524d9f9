import type { Node as PMNode } from '@tiptap/pm/model';
import { EditorState, NodeSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { claimPieces } from '../../../renderer/editor/claims/pieces';
import { putAt, putInSection } from '../../../renderer/editor/claims/place';
import { putWhere } from '../../../renderer/editor/claims/putWhere';
import { UNKNOWN } from '../../../renderer/editor/claims/takeOut';
import { type AddAs, authorFacts } from '../../../shared/brief/authorFact';
import { fillNote } from '../../../shared/brief/fill';
import { type Fact, listFacts } from '../../../shared/model/facts';
import { noteDocToJSON } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText, template } from '../../support/make';
import { Bench, claim, type Json, note, paragraph, schema, text } from './bench';
import { read, standing } from './standing';

const source = article(corpusText('01'));
const lifted = parseArticle(source);
const facts = [lifted];
const known = new Map(facts.flatMap(listFacts).map((each) => [each.fact.id, each]));
/** Words that the author marks in the source, whatever kind they are called. */
const WORDS = 'multilateral forums';

function added(as: AddAs): Fact {
  const at = source.text.indexOf(WORDS);
  const [fact] = authorFacts(source, as, [at, at + WORDS.length], lifted);
  if (!fact) throw new Error('no words');
  return fact as unknown as Fact;
}

/** `[kind, where it stands]`, for each template. */
const PLACES: readonly [string, readonly (readonly [AddAs, string])[]][] = [
  [
    'readout',
    [
      ['agreed', 'agreed: item The sides agreed on multilateral forums.'],
      ['committed', 'agreed: item The sides committed themselves to multilateral forums.'],
      ['signed', 'agreed: item The sides signed multilateral forums.'],
      ['announced', 'agreed: item The sides announced multilateral forums.'],
      ['position', 'positions / Both sides: item The sides stated their position on multilateral forums.'],
      ['discussed', 'main-points: item The sides discussed multilateral forums.'],
      [
        'nextStep',
        'next-steps: row Multilateral forums | [Who: not stated in the source] | [Where: not stated in the source] | [When: not stated in the source]',
      ],
      ['quote', 'main-points: item [Speaker: not stated in the source] said: “… multilateral forums.”'],
      ['participant', 'head: row Others | multilateral forums'],
      ['mentioned', 'set aside'],
    ],
  ],
  [
    'scene-setter',
    [
      ['agreed', 'follow-up: row 7 | The sides agreed on multilateral forums. | Both | [Not stated] | New | '],
      ['committed', 'follow-up: row 7 | The sides committed themselves to multilateral forums. | Both | [Not stated] | New | '],
      ['signed', 'follow-up: row 7 | The sides signed multilateral forums. | Both | [Not stated] | New | '],
      ['announced', 'follow-up: row 7 | The sides announced multilateral forums. | Both | [Not stated] | New | '],
      ['position', 'their-objectives / Both sides: item The sides stated their position on multilateral forums.'],
      ['discussed', 'points / Regional and international matters: item The sides discussed multilateral forums.'],
      ['nextStep', 'follow-up: row 7 | Multilateral forums. | [Not stated] | [Not stated] | New | '],
      ['quote', 'background: item [Speaker: not stated in the source] said: “… multilateral forums.”'],
      [
        'participant',
        'participants: row multilateral forums | [Office: not stated in the source] | [Side: not stated in the source] |  | ',
      ],
      ['mentioned', 'set aside'],
    ],
  ],
  [
    'ministerial',
    [
      ['agreed', 'considerations / Regional and international matters: item The sides agreed on multilateral forums.'],
      [
        'committed',
        'considerations / Regional and international matters: item The sides committed themselves to multilateral forums.',
      ],
      ['signed', 'considerations / Regional and international matters: item The sides signed multilateral forums.'],
      ['announced', 'considerations / Regional and international matters: item The sides announced multilateral forums.'],
      [
        'position',
        'considerations / Regional and international matters: item The sides stated their position on multilateral forums.',
      ],
      ['discussed', 'considerations / Regional and international matters: item The sides discussed multilateral forums.'],
      [
        'nextStep',
        'bottom-line: The next round of the consultations will be held in Moscow on mutually convenient dates. Multilateral forums.',
      ],
      ['quote', 'presentation: item [Speaker: not stated in the source] said: “… multilateral forums.”'],
      ['participant', 'background: item multilateral forums'],
      ['mentioned', 'set aside'],
    ],
  ],
  [
    'visit-report',
    [
      ['agreed', 'follow-up: row 4 | The sides agreed on multilateral forums. | Both | [Not stated] | '],
      ['committed', 'findings / Regional and international matters: item The sides committed themselves to multilateral forums.'],
      ['signed', 'documents: The sides signed multilateral forums.'],
      ['announced', 'follow-up: row 4 | The sides announced multilateral forums. | Both | [Not stated] | '],
      ['position', 'findings / Regional and international matters: item The sides stated their position on multilateral forums.'],
      ['discussed', 'findings / Regional and international matters: item The sides discussed multilateral forums.'],
      ['nextStep', 'follow-up: row 4 | Multilateral forums. | [Not stated] | [Not stated] | '],
      ['quote', 'set aside'],
      ['participant', 'contacts: row multilateral forums | '],
      ['mentioned', 'set aside'],
    ],
  ],
  [
    'tracker',
    [
      ...(
        [
          ['agreed', 'The sides agreed on multilateral forums. | Agreed | Both'],
          ['committed', 'The sides committed themselves to multilateral forums. | Committed | Both'],
          ['signed', 'The sides signed multilateral forums. | Signed | Both'],
          ['announced', 'The sides announced multilateral forums. | Announced | Both'],
          ['nextStep', 'Multilateral forums. | Next step | [Not stated]'],
        ] as const
      ).map(
        ([as, words]) =>
          [
            as,
            `commitments: row 7 | ${words} | 5th round, 20 June 2023 | Capital Wire, 21 June 2023 | [Not stated] | New |  |  | `,
          ] as const,
      ),
      ['position', 'set aside'],
      ['discussed', 'set aside'],
      ['quote', 'set aside'],
      ['participant', 'set aside'],
      ['mentioned', 'set aside'],
    ],
  ],
  [
    'lines-to-take',
    [
      ['agreed', 'points: item The sides agreed on multilateral forums.'],
      ['committed', 'points: item The sides committed themselves to multilateral forums.'],
      ['signed', 'points: item The sides signed multilateral forums.'],
      ['announced', 'points: item The sides announced multilateral forums.'],
      ['position', 'if-asked: item The sides stated their position on multilateral forums.'],
      ['discussed', 'set aside'],
      ['nextStep', 'set aside'],
      ['quote', 'facts-card: item [Speaker: not stated in the source] said: “… multilateral forums.”'],
      ['participant', 'courtesies: item multilateral forums'],
      ['mentioned', 'set aside'],
    ],
  ],
];

describe('a fact that the author adds stands where such facts are told, whole, and once, or is set aside', () => {
  it.each(PLACES)('in the %s', (id, places) => {
    const from = { template: template(id), facts: known };
    const filled = schema.nodeFromJSON(
      noteDocToJSON(fillNote(from.template, { articles: [source], facts, today: '2025-05-15' }).doc),
    );
    const found = places.map(([as]) => {
      const { tr } = EditorState.create({ doc: filled });
      const fact = added(as);
      const at = putInSection(tr, { fact, from });
      tr.doc.check();
      if (at === null) return [as, tr.docChanged ? 'changed' : 'set aside'];
      expect(claimPieces(tr.doc).find((piece) => piece.from === at)?.attrs.fact, as).toBe(fact.fact.id);
      return [as, standing(tr.doc, fact.fact.id).join(' and ')];
    });
    expect(found).toEqual(places);
  });
});

const heading = (words: string, section: string | null): Json => ({
  type: 'heading',
  attrs: { level: 1, section },
  content: [text(words)],
});
const author = (...content: Json[]): Json => ({
  type: 'authorBlock',
  attrs: { prompt: 'What?', section: 'comment', about: 'comment', required: false },
  content: [paragraph(...content)],
});
const fact = (kind: Fact['kind'], more: object): Fact => ({ kind, fact: { id: 'a1.f9', ...more } }) as unknown as Fact;
const person = fact('participant', { name: 'Asad Majeed Khan', role: null, party: null, honorific: null });
const gap: Json = { type: 'gap', attrs: { field: 'nextStep.who', label: 'Who: not stated' } };

describe('a fact for which the note has no section', () => {
  it.each<[string, Json[], string[]]>([
    [
      'stands before the author’s part, though one like it was put into that',
      [
        heading('Points', 'points'),
        paragraph(text('One.')),
        heading('Comment', 'comment'),
        author(claim('She', 'f1', 'unverified', 'participant')),
        heading('Sources', 'sources'),
      ],
      ['Points', 'One.', 'Asad Majeed Khan', 'Comment', 'She', 'Sources'],
    ],
    [
      'stands before what the author writes at the end of a section',
      [heading('Points', 'points'), paragraph(text('One.')), author(text('Mine'))],
      ['Points', 'One.', 'Asad Majeed Khan', 'Mine'],
    ],
    [
      'stands before the comment of a note that has nothing else',
      [heading('Comment', 'comment'), author()],
      ['Asad Majeed Khan', 'Comment', ''],
    ],
    ['stands at the end of a note without headings', [paragraph(text('One.'))], ['One.', 'Asad Majeed Khan']],
  ])('%s', (_name, blocks, expected) => {
    const bench = new Bench(note(...blocks));
    const { tr } = bench.state;
    putInSection(tr, { fact: person, from: UNKNOWN });
    bench.view.dispatch(tr);
    expect(bench.blocks()).toEqual(expected);
  });
});

describe('a fact that is put at a place', () => {
  const put = (content: Json[], where: (bench: Bench) => number): string => {
    const bench = new Bench(note(paragraph(...content)));
    const { tr } = bench.state;
    putAt(tr, where(bench), person);
    bench.view.dispatch(tr);
    return read(bench.state.doc.lastChild as PMNode);
  };
  const gapAt = (bench: Bench): number => {
    let found = -1;
    bench.state.doc.descendants((node, at) => {
      if (node.type.name === 'gap' && found < 0) found = at;
    });
    return found;
  };
  it.each<[string, Json[], (bench: Bench) => number, string]>([
    ['takes the place of a gap behind it', [gap], gapAt, 'Asad Majeed Khan'],
    [
      'takes the place of a gap before it, or that is selected',
      [gap],
      (b) => NodeSelection.create(b.state.doc, gapAt(b)).to,
      'Asad Majeed Khan',
    ],
    [
      'leaves the blanks and signs round a gap as they are',
      [text('By '), gap, text(', today')],
      gapAt,
      'By Asad Majeed Khan, today',
    ],
    ['takes the place of one gap alone', [gap, text(' and '), gap], gapAt, 'Asad Majeed Khan and [Who: not stated]'],
    ['is parted from words on either side', [text('WithThem')], (b) => b.before('Them'), 'With Asad Majeed Khan Them'],
    [
      'needs no blank behind a break of the line',
      [text('With'), { type: 'hardBreak' }],
      (b) => b.before('With') + 5,
      'With\u2028Asad Majeed Khan',
    ],
    ['is never put into a claim', [claim('They agreed.')], (b) => b.before('agreed'), 'They agreed. Asad Majeed Khan'],
  ])('%s', (_name, content, where, expected) => {
    expect(put(content, where)).toBe(expected);
  });
});

describe('a fact that is dropped on a title, a heading or a cell', () => {
  const agreed = fact('outcome', {
    type: 'agreed',
    form: 'predicate',
    by: { kind: 'sides', who: null },
    topic: null,
    text: 'agreed to meet',
  });
  const step = fact('nextStep', { text: 'They will meet', what: 'meet', who: 'Oslo', place: null, when: null });
  const city = { kind: 'event', field: 'city', fact: { id: 'a1.event.city', value: 'Oslo' } } as unknown as Fact;
  const cell = (...content: Json[]): Json => ({ type: 'tableCell', content: [paragraph(...content)] });
  const table = (heads: string[], ...cells: Json[]): Json => ({
    type: 'table',
    content: [
      { type: 'tableRow', content: heads.map((words) => ({ type: 'tableHeader', content: [paragraph(text(words))] })) },
      { type: 'tableRow', content: cells },
    ],
  });
  const drop = (blocks: Json[], words: string, dropped: Fact): string[] => {
    const bench = new Bench(note(...blocks));
    const { tr } = bench.state;
    const at = putWhere(tr, bench.before(words), { fact: dropped, from: UNKNOWN });
    bench.view.dispatch(tr);
    const { doc } = bench.state;
    doc.check();
    expect(claimPieces(doc).find(({ from }) => from === at)?.attrs.fact).toBe(dropped.fact.id);
    const lines: string[] = [];
    doc.descendants((node) => {
      if (node.type.name === 'tableRow')
        lines.push(Array.from({ length: node.childCount }, (_, i) => read(node.child(i))).join(' | '));
      else if (node.isTextblock) lines.push(read(node));
      return node.type.name !== 'tableRow';
    });
    return lines;
  };
  const agreedWords = 'The sides agreed to meet.';
  const points = [heading('Points', 'main-points'), paragraph(text('One.'))];
  const next = [claim('Next round', 'f1', 'unverified', 'nextStep')];
  const item = (...content: Json[]): Json => ({ type: 'listItem', content: [paragraph(...content)] });
  const list = (...content: Json[]): Json => ({ type: 'bulletList', content });
  const told = list(item(claim('They met.')), item(claim('They ate.', 'f2')));
  const named = list(item(claim('Ann Lee', 'f3', 'unverified', 'participant')));
  it.each<[string, Json[], string, Fact, string[]]>([
    [
      'on an item that tells another fact: an item of its own behind it',
      [told],
      'met',
      agreed,
      ['Title', 'They met.', agreedWords, 'They ate.'],
    ],
    [
      'where such an item begins: an item before it',
      [told],
      'They ate',
      agreed,
      ['Title', 'They met.', agreedWords, 'They ate.'],
    ],
    [
      'on an item of the author’s words: in it',
      [list(item(text('Note this')))],
      'this',
      agreed,
      ['Title', `Note ${agreedWords} this`],
    ],
    ['a name on a name of a list: an item too', [named], 'Lee', person, ['Title', 'Ann Lee', 'Asad Majeed Khan']],
    ['a name on a statement of a list: in it', [told], 'met', person, ['Title', 'They met. Asad Majeed Khan', 'They ate.']],
    ['on a heading: a paragraph under it', points, 'oints', agreed, ['Title', 'Points', agreedWords, 'One.']],
    ['a value on a heading: a paragraph too', points, 'oints', city, ['Title', 'Points', 'Oslo', 'One.']],
    ['on the title: in its section', points, 'itle', agreed, ['Title', 'Points', 'One.', agreedWords]],
    ['a value of the event on the title: there', points, 'itle', city, ['T Oslo itle', 'Points', 'One.']],
    [
      'on a table of such facts: a row of its own',
      [table(['What', 'Who'], cell(...next), cell(text('All')))],
      'round',
      step,
      ['Title', 'What | Who', 'Next round | All', 'Meet | Oslo'],
    ],
    [
      'on the words of another table: behind it',
      [table(['What', 'Who'], cell(...next), cell(text('All'))), paragraph(text('End.'))],
      'round',
      agreed,
      ['Title', 'What | Who', 'Next round | All', agreedWords, 'End.'],
    ],
    [
      'a name on the words of a cell: on a line of its own there',
      [table(['What', 'Who'], cell(...next), cell(text('All')))],
      'All',
      person,
      ['Title', 'What | Who', 'Next round | All Asad Majeed Khan'],
    ],
    [
      'on a gap: in its place',
      [table(['What', 'Who'], cell(...next), cell(gap, text(' alone')))],
      ' alone',
      person,
      ['Title', 'What | Who', 'Next round | Asad Majeed Khan alone'],
    ],
  ])('%s', (_name, blocks, words, dropped, expected) => {
    expect(drop(blocks, words, dropped)).toEqual(expected);
  });
});
