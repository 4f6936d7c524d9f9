import type { Node as PMNode } from '@tiptap/pm/model';
import { EditorState, NodeSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { claimPieces } from '../../../renderer/editor/claims/pieces';
import { putAt, putInSection } from '../../../renderer/editor/claims/place';
import { UNKNOWN } from '../../../renderer/editor/claims/takeOut';
import { type AddAs, authorFact } from '../../../shared/brief/authorFact';
import { fillNote } from '../../../shared/brief/fill';
import { type Fact, listFacts } from '../../../shared/model/facts';
import { noteDocToJSON } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText, template } from '../../support/make';
import { Bench, claim, type Json, note, paragraph, schema, text } from './bench';

const source = article(corpusText('01'));
const facts = [parseArticle(source)];
const known = new Map(facts.flatMap(listFacts).map((each) => [each.fact.id, each]));
/** Words that the author marks in the source, whatever kind they are called. */
const WORDS = 'multilateral forums';

function added(as: AddAs): Fact {
  const at = source.text.indexOf(WORDS);
  const fact = authorFact(source, as, [at, at + WORDS.length]);
  if (!fact) throw new Error('no words');
  return fact as unknown as Fact;
}

const read = (node: PMNode): string =>
  node.textBetween(0, node.content.size, ' ', (leaf) =>
    leaf.type.name === 'gap' ? `[${leaf.attrs.label}]` : leaf.type.name === 'hardBreak' ? '\u2028' : '',
  );

/** Where a fact stands: the section, the heading of its side or topic, and its row, its item or its block as one reads it. */
function standing(doc: PMNode, fact: string): string[] {
  const found: string[] = [];
  let [section, group] = ['', ''];
  doc.forEach((block) => {
    if (block.type.name === 'heading') {
      if (block.attrs.section) [section, group] = [block.attrs.section, ''];
      else group = ` / ${block.textContent}`;
    }
    const tells = (node: PMNode) => {
      let is = false;
      node.descendants(({ marks }) => {
        if (marks.some(({ attrs }) => attrs.fact === fact)) is = true;
      });
      return is;
    };
    block.descendants((node) => {
      if (!['tableRow', 'listItem'].includes(node.type.name) || !tells(node)) return true;
      const cells = Array.from({ length: node.childCount }, (_, i) => read(node.child(i)));
      const name = node.type.name === 'tableRow' ? 'row' : 'item';
      found.push(`${section || 'head'}${group}: ${name} ${cells.join(' | ')}`);
      return false;
    });
    if (block.type.name === 'paragraph' && tells(block)) found.push(`${section}${group}: ${read(block)}`);
    if (block.type.name === 'authorBlock' && tells(block)) found.push(`${section}: the author's own part`);
  });
  return found;
}

/** `[kind, where it stands]`, for each template. */
const PLACES: readonly [string, readonly (readonly [AddAs, string])[]][] = [
  [
    'readout',
    [
      ['agreed', 'agreed: item The sides agreed multilateral forums.'],
      ['committed', 'agreed: item The sides committed themselves multilateral forums.'],
      ['signed', 'agreed: item The sides signed multilateral forums.'],
      ['announced', 'agreed: item The sides announced multilateral forums.'],
      ['position', 'positions / Side not stated: item The sides stated multilateral forums.'],
      ['discussed', 'main-points: item The sides discussed multilateral forums.'],
      [
        'nextStep',
        'next-steps: row Multilateral forums | [Who: not stated in the source] | [Where: not stated in the source] | [When: not stated in the source]',
      ],
      ['quote', 'main-points: item A speaker said: “… multilateral forums.”'],
      ['participant', 'head: row Others | multilateral forums'],
      ['mentioned', 'next-steps: multilateral forums'],
    ],
  ],
  [
    'scene-setter',
    [
      ['agreed', 'follow-up: row 7 | The sides agreed multilateral forums. | [Not stated] | [Not stated] | New | '],
      [
        'committed',
        'follow-up: row 7 | The sides committed themselves multilateral forums. | [Not stated] | [Not stated] | New | ',
      ],
      ['signed', 'follow-up: row 7 | The sides signed multilateral forums. | [Not stated] | [Not stated] | New | '],
      ['announced', 'follow-up: row 7 | The sides announced multilateral forums. | [Not stated] | [Not stated] | New | '],
      ['position', 'their-objectives / Side not stated: item The sides stated multilateral forums.'],
      ['discussed', 'points / Regional and international matters: item The sides discussed multilateral forums.'],
      ['nextStep', 'follow-up: row 7 | Multilateral forums. | [Not stated] | [Not stated] | New | '],
      ['quote', 'background: item A speaker said: “… multilateral forums.”'],
      [
        'participant',
        'participants: row multilateral forums | [Office: not stated in the source] | [Side: not stated in the source] |  | ',
      ],
      ['mentioned', 'background: multilateral forums'],
    ],
  ],
  [
    'ministerial',
    [
      ['agreed', 'considerations / Regional and international matters: item The sides agreed multilateral forums.'],
      [
        'committed',
        'considerations / Regional and international matters: item The sides committed themselves multilateral forums.',
      ],
      ['signed', 'considerations / Regional and international matters: item The sides signed multilateral forums.'],
      ['announced', 'considerations / Regional and international matters: item The sides announced multilateral forums.'],
      ['position', 'considerations / Regional and international matters: item The sides stated multilateral forums.'],
      ['discussed', 'considerations / Regional and international matters: item The sides discussed multilateral forums.'],
      [
        'nextStep',
        'bottom-line: The next round of the consultations will be held in Moscow on mutually convenient dates. Multilateral forums.',
      ],
      ['quote', 'presentation: item A speaker said: “… multilateral forums.”'],
      ['participant', 'background: item multilateral forums'],
      ['mentioned', 'presentation: multilateral forums'],
    ],
  ],
  [
    'visit-report',
    [
      ['agreed', 'follow-up: row 4 | The sides agreed multilateral forums. | [Not stated] | [Not stated] | '],
      ['committed', 'findings / Regional and international matters: item The sides committed themselves multilateral forums.'],
      ['signed', 'documents: The sides signed multilateral forums.'],
      ['announced', 'follow-up: row 4 | The sides announced multilateral forums. | [Not stated] | [Not stated] | '],
      ['position', 'findings / Regional and international matters: item The sides stated multilateral forums.'],
      ['discussed', 'findings / Regional and international matters: item The sides discussed multilateral forums.'],
      ['nextStep', 'follow-up: row 4 | Multilateral forums. | [Not stated] | [Not stated] | '],
      ['quote', 'contacts: A speaker said: “… multilateral forums.”'],
      ['participant', 'contacts: row multilateral forums | '],
      ['mentioned', 'contacts: multilateral forums'],
    ],
  ],
  [
    'tracker',
    [
      ...(
        [
          ['agreed', 'The sides agreed multilateral forums. | Agreed'],
          ['committed', 'The sides committed themselves multilateral forums. | Committed'],
          ['signed', 'The sides signed multilateral forums. | Signed'],
          ['announced', 'The sides announced multilateral forums. | Announced'],
          ['nextStep', 'Multilateral forums. | Next step'],
        ] as const
      ).map(
        ([as, words]) =>
          [
            as,
            `commitments: row 7 | ${words} | [Not stated] | 5th round, 20 June 2023 | Capital Wire, 21 June 2023 | [Not stated] | New |  |  | `,
          ] as const,
      ),
      ['position', 'commitments: The sides stated multilateral forums.'],
      ['discussed', 'commitments: The sides discussed multilateral forums.'],
      ['quote', 'commitments: A speaker said: “… multilateral forums.”'],
      ['participant', 'commitments: multilateral forums'],
      ['mentioned', 'commitments: multilateral forums'],
    ],
  ],
  [
    'lines-to-take',
    [
      ['agreed', 'points: item The sides agreed multilateral forums.'],
      ['committed', 'points: item The sides committed themselves multilateral forums.'],
      ['signed', 'points: item The sides signed multilateral forums.'],
      ['announced', 'points: item The sides announced multilateral forums.'],
      ['position', 'if-asked: item The sides stated multilateral forums.'],
      ['discussed', 'facts-card: The sides discussed multilateral forums.'],
      ['nextStep', 'facts-card: Multilateral forums.'],
      ['quote', 'facts-card: item A speaker said: “… multilateral forums.”'],
      ['participant', 'courtesies: item multilateral forums'],
      ['mentioned', 'facts-card: multilateral forums'],
    ],
  ],
];

describe('a fact that the author adds stands where such facts are told, whole, and once', () => {
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
