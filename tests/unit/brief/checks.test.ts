import { describe, expect, it } from 'vitest';
import { authorFacts } from '../../../shared/brief/authorFact';
import { CHECKS, checkNote, type Finding, type SourceIndex, sourceIndex } from '../../../shared/brief/checks';
import { nodesWithPlaces, walkNote } from '../../../shared/brief/checks/walk';
import { wordsOf } from '../../../shared/brief/lengths';
import { quoteSentence } from '../../../shared/brief/sentence';
import type { Article } from '../../../shared/model/article';
import type { Briefing } from '../../../shared/model/briefing';
import { type Facts, listFacts } from '../../../shared/model/facts';
import { type NoteDoc, type NoteNode, parseNoteDoc, type Status } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, briefingOf, corpusText, readout } from '../../support/make';

const SOURCE = `OSLO, 3 March 2025 (Fjord Wire) – Norway and Peru held the third round of the Norway-Peru Political Consultations in Oslo on Monday, 3 March 2025.

The Norwegian side was led by State Secretary Anne Solbergsen and the Peruvian side by Deputy Foreign Minister José Quispealaya.

The two sides agreed to open a ferry line between Bergen and Lima with 12 sailings a year. They discussed the Northern Fisheries Compact (NFC).

“We have waited twenty years for this little ferry,” Solbergsen said.

The fourth round will be held in Lima.`;

/** What a check looks at: a note, and what its sources say. */
type Desk = { note: unknown; sources: SourceIndex };
const of = (briefing: Briefing) => sourceIndex(briefing.articles, briefing.facts, readout);
const run = ({ note, sources }: Desk): Finding[] => checkNote(parseNoteDoc(note), sources).findings;
const as = (briefing: Briefing): Desk => ({ note: JSON.parse(JSON.stringify(briefing.note)), sources: of(briefing) });
const base = briefingOf(SOURCE);

/** The note of the source with paragraphs added under “Main points”. */
const withNodes = (...nodes: unknown[]): unknown => {
  const doc = structuredClone(base.note) as NoteDoc;
  const at = doc.content.findIndex((node) => node.type === 'heading' && node.attrs.section === 'agreed');
  doc.content.splice(at, 0, ...(nodes as NoteNode[]));
  return JSON.parse(JSON.stringify(doc));
};
/** A note of nothing but these. */
const onlyNodes = (...nodes: unknown[]): unknown => ({ ...(withNodes() as object), content: nodes });
const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const apparatus = (patch: object): unknown => {
  const doc = structuredClone(base.note);
  Object.assign(doc.attrs.apparatus, patch);
  return JSON.parse(JSON.stringify(doc));
};
/** The note with words of the source added as a quotation. */
const withQuote = (marked: string): unknown => {
  const at = SOURCE.indexOf(marked);
  const [fact] = authorFacts(base.articles[0] as Article, 'quote', [at, at + marked.length], base.facts[0] as Facts);
  if (fact?.kind !== 'quote') throw new Error(`no “${marked}”`);
  const said = quoteSentence(fact.fact);
  const note = withNodes({
    type: 'paragraph',
    content: [
      {
        type: 'text',
        text: said,
        marks: [
          { type: 'claim', attrs: { claim: 'c-own', fact: fact.fact.id, kind: 'quote', status: 'unverified', words: said } },
        ],
      },
    ],
  }) as { attrs: { added: object } };
  note.attrs.added = { [fact.fact.id]: fact };
  return note;
};
/** The note with the first claim of a kind given another wording or status. */
const withClaim = (kind: string, change: { text?: (old: string) => string; status?: Status }): unknown => {
  const doc = structuredClone(base.note);
  let done = false;
  const visit = (node: NoteNode): void => {
    for (const mark of node.marks) {
      if (done || mark.type !== 'claim' || mark.attrs.kind !== kind || node.type !== 'text') continue;
      done = true;
      if (change.text) node.text = change.text(node.text);
      mark.attrs.status = change.status ?? 'edited';
    }
    node.content.forEach(visit);
  };
  visit(doc);
  if (!done) throw new Error(`no claim of kind ${kind}`);
  return JSON.parse(JSON.stringify(doc));
};

/** The note with every node changed, or left out where `change` gives null. */
const withEach = (change: (node: NoteNode) => NoteNode | null): unknown => {
  const doc = structuredClone(base.note) as NoteDoc;
  const walk = (nodes: readonly NoteNode[]): NoteNode[] =>
    nodes.flatMap((node) => {
      const changed = change(node);
      return changed ? [{ ...changed, content: walk(changed.content) } as NoteNode] : [];
    });
  return JSON.parse(JSON.stringify({ ...doc, content: walk(doc.content) }));
};
const isGap = (node: NoteNode, ofStep: boolean) => node.type === 'gap' && node.attrs.field.startsWith('nextStep.') === ofStep;
const filledIn = (ofStep: boolean) => withEach((node) => (isGap(node, ofStep) ? (plain('the clerk') as NoteNode) : node));
const plain = (text: string): unknown => ({ type: 'text', text, marks: [], attrs: {}, content: [] });
const allVerified = () =>
  withEach(
    (node) =>
      ({
        ...node,
        marks: node.marks.map((mark) =>
          mark.type === 'claim' ? { ...mark, attrs: { ...mark.attrs, status: 'verified' } } : mark,
        ),
      }) as NoteNode,
  );
const reviewed = (facts: readonly string[], status: Status): unknown => {
  const doc = structuredClone(base.note);
  for (const fact of facts) doc.attrs.reviews[fact] = status;
  return JSON.parse(JSON.stringify(doc));
};
/** The sources with every rule as sure as this. */
const asSure = (confidence: number): SourceIndex =>
  of({
    ...base,
    facts: base.facts.map((facts) => ({ ...facts, outcomes: facts.outcomes.map((fact) => ({ ...fact, confidence })) })),
  });
/** What the template asks and no source ever tells by itself. */
const withoutFormat = ({ note, sources }: Desk): Desk => ({
  note: JSON.parse(
    JSON.stringify(note).replace(/\{"type":"gap","attrs":\{"field":"format"[^{}]*\}[^{}]*\}/, '{"type":"text","text":"-"}'),
  ),
  sources,
});
/** A claim with words of the author's behind it. */
const before = (text: string): unknown => beside('', text);
/** The note with words of the author's where the head has its last gap. */
const inHead = (text: string): unknown => {
  const doc = structuredClone(base.note);
  const cell = doc.content.find(({ type }) => type === 'table')?.content.at(-1)?.content[1]?.content[0];
  if (cell?.content[0]?.type !== 'gap') throw new Error('the head has no gap at its end');
  const note = JSON.parse(JSON.stringify(doc));
  note.content.find(({ type }: NoteNode) => type === 'table').content.at(-1).content[1].content[0].content = [
    { type: 'text', text },
  ];
  return note;
};
const beside = (text: string, lead = ''): unknown => {
  const mark = { claim: 'x', fact: base.facts[0]?.outcomes[0]?.id, kind: 'outcome', status: 'unverified', words: 'They agreed' };
  const claimed = { type: 'text', text: 'They agreed', marks: [{ type: 'claim', attrs: mark }] };
  return withNodes({
    type: 'paragraph',
    content: [lead, claimed, text].flatMap((each) =>
      typeof each !== 'string' ? [each] : each ? [{ type: 'text', text: each }] : [],
    ),
  });
};
const picture = (attrs: object) =>
  withNodes({ type: 'image', attrs: { src: PIXEL, alt: '', decorative: false, width: 100, ...attrs } });
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC';
const yours = (required: boolean, text = '') =>
  withNodes({
    type: 'authorBlock',
    attrs: { id: 'own', prompt: 'What we make of it', required },
    content: [text ? words(text) : { type: 'paragraph' }],
  });
const trio = ['22', '23', '24'].map((id) => article(corpusText(id)));

/** `note` gives the note alone where the sources are those of `SOURCE`. */
type Case = [check: string, name: string, note: () => unknown | Desk, words: RegExp | null];
const isDesk = (given: unknown): given is Desk => typeof given === 'object' && given !== null && 'sources' in given;
const cases: Case[] = [
  ['weekday', 'another day of the week', () => withNodes(words('They met on Sunday 3 March 2025 in Oslo.')), /was a Monday/],
  ['weekday', 'a day that there is not', () => withNodes(words('They met on 31 February 2025.')), /There is no 31 February/],
  ['weekday', 'the right day', () => withNodes(words('They met on Monday 3 March 2025.')), null],
  ['value-unknown', 'a number of no source', () => withNodes(words('There will be 14 sailings.')), /number 14/],
  ['value-unknown', 'a date of no source', () => withNodes(words('It opens on 9 May 2031.')), /date 9 May 2031/],
  ['value-unknown', 'a number of the source', () => withNodes(words('There will be 12 sailings.')), null],
  ['value-unknown', 'a number that the source has in words', () => withNodes(words('It was round 3.')), null],
  [
    'value-unknown',
    'a number in the author’s own block',
    () => {
      const doc = structuredClone(base.note);
      const block = doc.content.find((node) => node.type === 'authorBlock');
      block?.content.splice(0, 1, words('We put it at 77 per cent.') as unknown as NoteNode);
      return JSON.parse(JSON.stringify(doc));
    },
    null,
  ],
  ['acronym', 'never written out', () => withNodes(words('The ZQB was raised.')), /ZQB is never written out/],
  ['acronym', 'written out once', () => withNodes(words('The Northern Fisheries Compact (NFC) was raised.')), null],
  ['acronym', 'known to everybody', () => withNodes(words('The UN and the EU were raised.')), null],
  ['leftover', 'a placeholder', () => withNodes(words('Lunch with TBC at noon.')), /“TBC” was left/],
  ['leftover', 'a field that nobody filled', () => withNodes(words('On {event.dates}.')), /event\.dates/],
  ['leftover', 'ordinary words', () => withNodes(words('The talks are to be continued.')), null],
  ['name-forms', 'a slip in a name', () => withNodes(words('Solbergson spoke last.')), /“Solbergson” is written “Solbergsen”/],
  [
    'name-forms',
    'another office',
    () => withNodes(words('It was for Foreign Minister Anne Solbergsen to answer.')),
    /Anne Solbergsen has two offices: “State Secretary” and “Foreign Minister”/,
  ],
  [
    'name-forms',
    'another office behind the name',
    () => withNodes(words('They heard José Quispealaya, Minister of Trade, on it.')),
    /José Quispealaya has two offices: “Deputy Foreign Minister” and “Minister of Trade”/,
  ],
  [
    'name-forms',
    'the same office at more length',
    () => withNodes(words('Norway’s State Secretary in the Ministry of Foreign Affairs Anne Solbergsen spoke.')),
    null,
  ],
  [
    'name-forms',
    'another office in a table',
    () => withNodes(grid(['Name', 'Office'], ['Anne Solbergsen', 'Minister of Fisheries'])),
    /“State Secretary” and “Minister of Fisheries”|“Minister of Fisheries” and “State Secretary”/,
  ],
  [
    'name-forms',
    'the same office in a table',
    () => withNodes(grid(['Name', 'Office'], ['Anne Solbergsen', 'State Secretary'])),
    null,
  ],
  ['name-forms', 'the office of the next one', () => withNodes(words('With Anne Solbergsen, Minister Bell came.')), null],
  ['name-forms', 'the name itself', () => withNodes(words('Solbergsen’s view was clear.')), null],
  [
    'quote-exact',
    'a word changed',
    () => withClaim('quote', { text: (t) => t.replace('twenty', 'thirty') }),
    /no longer word for word/,
  ],
  [
    'quote-exact',
    'the frame changed, the quotation not',
    () => withClaim('quote', { text: (t) => t.replace('said:', 'remarked:') }),
    null,
  ],
  [
    'quote-unknown',
    'words nobody said',
    () => withNodes(words('“We shall never again meet in winter,” she said.')),
    /stand in no source/,
  ],
  ['quote-unknown', 'words somebody said', () => withNodes(words('She has “waited twenty years for this little ferry”.')), null],
  ['quote-unknown', 'a few words', () => withNodes(words('They call it “the little ferry”.')), null],
  ['quote-unmarked', 'the report’s own words', () => withQuote('12 sailings a year'), /is not in quotation marks in the source/],
  ['quote-unmarked', 'words within the marks', () => withQuote('waited twenty years for this'), null],
  ['quote-unmarked', 'the words with their marks', () => withQuote('“We have waited twenty years for this little ferry,”'), null],
  [
    'claim-edited-away',
    'nothing left of it',
    () => withClaim('outcome', { text: () => 'Nobody ever wanted ships.' }),
    /edited away/,
  ],
  ['claim-edited-away', 'a word more', () => withClaim('outcome', { text: (t) => t.replace('.', ' soon.') }), null],
  ['claim-disputed', 'in dispute', () => withClaim('outcome', { status: 'disputed' }), /sources differ/],
  ['claim-disputed', 'not in dispute', () => base.note, null],
  ['claim-unverified', 'fresh from the parser', () => base.note, /not yet verified/],
  ['claim-unverified', 'all verified', allVerified, null],
  [
    'claim-source-lost',
    'the article is gone',
    () => ({ note: base.note, sources: sourceIndex([], [], readout) }),
    /lost its source/,
  ],
  [
    'claim-source-lost',
    'the article is gone, and with it the place',
    () => ({ note: base.note, sources: sourceIndex([], [], readout) }),
    /“Oslo” has lost its source/,
  ],
  ['claim-source-lost', 'the article is there', () => base.note, null],
  ['claim-source-lost', 'an outlet and a day of publication', () => as(briefingOf(corpusText('01'))), null],
  ['fact-uncertain', 'a rule that errs often', () => ({ note: base.note, sources: asSure(0.4) }), /errs often/],
  ['fact-uncertain', 'a rule that errs seldom', () => ({ note: base.note, sources: asSure(0.7) }), null],
  [
    'fact-uncertain',
    'looked at since',
    () => ({
      note: reviewed(
        base.facts.flatMap(listFacts).map(({ fact }) => fact.id),
        'verified',
      ),
      sources: asSure(0.4),
    }),
    null,
  ],
  [
    'date-worked-out',
    'a weekday alone',
    () => as(briefingOf(corpusText('01'))),
    /“Tuesday” was taken as 20.June 2023 Tuesday on or before publication on 21.June 2023/,
  ],
  ['date-worked-out', 'the day in full', () => base.note, null],
  [
    'date-worked-out',
    'verified since',
    () => {
      const briefing = briefingOf(corpusText('01'));
      const [facts] = briefing.facts;
      briefing.note.attrs.reviews[facts?.event.start?.id ?? ''] = 'verified';
      return as(briefing);
    },
    null,
  ],
  [
    'conflict',
    'sources that differ',
    () => ({
      note: base.note,
      sources: sourceIndex(
        trio,
        trio.map((text) => parseArticle(text)),
        readout,
      ),
    }),
    /The sources differ on the date 14 May 2025 or 13 May 2025/,
  ],
  ['conflict', 'one source', () => base.note, null],
  ['apparatus', 'fresh', () => base.note, /No marking/],
  ['apparatus', 'final but not cleared', () => apparatus({ version: 'final' }), /“Cleared by” is empty/],
  [
    'apparatus',
    'all set',
    () =>
      apparatus({
        marking: { scheme: 'free', level: 'OPEN', handling: null },
        reference: 'E/1',
        clearedBy: 'A. B.',
        draftedBy: 'C',
      }),
    null,
  ],
  [
    'heading-level',
    'a level skipped',
    () => withNodes({ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Deep' }] }),
    /skips a level/,
  ],
  [
    'heading-level',
    'one level down',
    () => withNodes({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Under' }] }),
    null,
  ],
  ['table-header', 'without', () => withNodes(table('tableCell')), /no header row/],
  ['table-header', 'with', () => withNodes(table('tableHeader')), null],
  ['length', 'a section too long', () => overlong(), /“Summary” has \d+ words/],
  ['length', 'within', () => base.note, null],
  ['gap', 'an empty field', () => base.note, /Format: not stated/],
  ['gap', 'a call, which has no place', () => withoutFormat(as(briefingOf(corpusText('05')))), null],
  ['gap', 'every field filled in', () => filledIn(false), null],
  ['next-step', 'without owner and date', () => base.note, /has no owner and no date/],
  ['next-step', 'with both', () => filledIn(true), null],
  [
    'next-step',
    'an owner deleted',
    () => withNodes(steps(['Open the line', '', '', 'May'])),
    /“Open the line” has no owner null/,
  ],
  [
    'next-step',
    'a date of blanks',
    () => withNodes(steps(['Open the line', 'Peru', '', ' '])),
    /“Open the line” has no date null/,
  ],
  ['next-step', 'a row typed half', () => withNodes(steps(['Ask Lima'])), /“Ask Lima” has no owner and no date/],
  [
    'next-step',
    'a row filled in, and one still empty',
    () => onlyNodes(steps(['Ask Lima', 'Peru', '', 'May'], ['', '', '', ''])),
    /^A row of the next steps is empty null$/,
  ],
  ['next-step', 'an empty row in another table', () => onlyNodes(grid(['What', 'Where'], ['Ask', 'Lima'], ['', ''])), null],
  ['next-step', 'a cell empty in another table', () => onlyNodes(table('tableHeader', '')), null],
  ['author-block', 'required, and empty', () => yours(true), /yours to write is empty.*What we make of it/],
  ['author-block', 'required, and written', () => yours(true, 'We welcome it.'), null],
  ['author-block', 'not required', () => yours(false), null],
  ['picture', 'without a description', () => picture({}), /no description/],
  ['picture', 'with one', () => picture({ alt: 'The ferry' }), null],
  ['picture', 'for decoration', () => picture({ decorative: true }), null],
  ['side', 'somebody in the other row', () => swapped(), /stands with/],
  ['side', 'everybody in place', () => base.note, null],
  [
    'own-words',
    'a paragraph by hand',
    () => withNodes(words('This is a whole paragraph that I wrote by my own hand.')),
    /no source/,
  ],
  ['own-words', 'as filled in', () => base.note, null],
  ['own-words', 'words beside a claim', () => beside(' and to cede the port'), /Words beside a claim rest on no source/],
  ['own-words', 'two words beside a claim', () => beside(' in vain'), null],
  ['own-words', 'a number beside a claim, though a source has it elsewhere', () => beside(' on 12'), /beside a claim/],
  ['own-words', 'a number in words beside a claim', () => beside(' for twenty'), /beside a claim/],
  ['own-words', 'a day beside a claim', () => beside(' on Monday'), /beside a claim/],
  ['own-words', 'a name beside a claim', () => beside(' with Quispealaya'), /beside a claim/],
  ['own-words', 'a state before a claim', () => before('Peru and '), /beside a claim/],
  ['own-words', 'a word at the head of a sentence', () => before('Reportedly '), null],
  [
    'own-words',
    'a name in the place of a gap in the head',
    () => inHead('Lahore'),
    /^Words in the head of the note rest on no source/,
  ],
  [
    'own-words',
    'three words in the place of a gap in the head',
    () => inHead('ministers and advisers'),
    /in the head of the note/,
  ],
  ['own-words', 'two little words in the place of a gap in the head', () => inHead('in person'), null],
  ['own-words', 'the head as filled in, and a number beside a claim', () => beside(' for 12'), /^Words beside a claim rest/],
  [
    'cross-reference',
    'to nowhere',
    () => withNodes({ type: 'paragraph', content: [{ type: 'crossReference', attrs: { target: 'gone', label: 'Annex' } }] }),
    /leads nowhere/,
  ],
  ['cross-reference', 'none', () => base.note, null],
  ['portion-mark', 'switched off', () => withPortions('S', 'C', {}, null), null],
  ['portion-mark', 'all as the note', () => withPortions('S', 'S'), null],
  ['portion-mark', 'some lower than the note', () => withPortions('S', 'C'), null],
  ['portion-mark', 'a title that bears none', () => withPortions(null, 'S'), /^A paragraph bears no portion mark All bear one/],
  ['portion-mark', 'two that bear none', () => withPortions(null, null), /^2 paragraphs bear no portion mark/],
  [
    'portion-mark',
    'one higher than the note',
    () => withPortions('S', 'C', { level: 'CONFIDENTIAL' }),
    /\(S\), higher than the note/,
  ],
  ['portion-mark', 'all lower than the note', () => withPortions('C', 'C'), /as high as the note, SECRET The highest is \(C\)/],
  ['portion-mark', 'of another scheme', () => withPortions('S', 'PB'), /\(PB\) is none of the marks/],
  ['portion-mark', 'a note that is not marked itself', () => withPortions('S', 'C', { level: '' }), null],
  ['portion-mark', 'no scheme to choose from', () => withPortions('S', 'S', {}, []), /no marks are set/],
];

const LADDER = ['CONFIDENTIAL', 'SECRET'].map((level) => ({ level, mark: level.charAt(0) }));
/** A note marked SECRET, or as given, of a title and a paragraph with their marks. */
function withPortions(
  title: string | null,
  body: string | null,
  marking: object = {},
  portions: object[] | null = LADDER,
): unknown {
  const { attrs } = apparatus({ marking: { scheme: 'us', level: 'SECRET', handling: null, ...marking }, portions }) as NoteDoc;
  const content = [
    { type: 'title', attrs: { portion: title }, content: [{ type: 'text', text: 'Ships' }] },
    { ...words('They met.'), attrs: { portion: body } },
    { type: 'paragraph' },
  ];
  return { type: 'doc', attrs, content };
}

function table(first: string, place = 'Bergen'): unknown {
  const cell = (type: string, text: string) => ({ type, content: [text ? words(text) : { type: 'paragraph' }] });
  return {
    type: 'table',
    content: [first, 'tableCell'].map((type) => ({ type: 'tableRow', content: [cell(type, 'Ferry'), cell(type, place)] })),
  };
}
/** A table of words with the headings of its columns. */
function grid(headings: string[], ...rows: string[][]): unknown {
  const rowOf = (type: string, cells: string[]) => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type, content: [text ? words(text) : { type: 'paragraph' }] })),
  });
  return { type: 'table', content: [rowOf('tableHeader', headings), ...rows.map((cells) => rowOf('tableCell', cells))] };
}
const steps = (...rows: string[][]) => grid(['What', 'Who', 'Where', 'When'], ...rows);
function overlong(): unknown {
  const doc = structuredClone(base.note);
  const at = doc.content.findIndex((node) => node.type === 'heading' && node.attrs.section === 'summary');
  doc.content.splice(at + 1, 0, words('so '.repeat(140)) as unknown as NoteNode);
  return JSON.parse(JSON.stringify(doc));
}
function swapped(): unknown {
  const doc = structuredClone(base.note);
  const rows = doc.content.find((node) => node.type === 'table')?.content ?? [];
  const [a, b] = rows.filter((row) => row.content[1] && JSON.stringify(row.content[1]).includes('"participant"'));
  if (!a || !b) throw new Error('the note has no two sides');
  [a.content[1], b.content[1]] = [b.content[1] as NoteNode, a.content[1] as NoteNode];
  return JSON.parse(JSON.stringify(doc));
}

describe('what a colleague would remark on', () => {
  it.each(cases)('%s: %s', (check, _name, note, expected) => {
    const given = note();
    const found = run(isDesk(given) ? given : { note: given, sources: of(base) }).filter((finding) => finding.check === check);
    if (expected === null) expect(found).toEqual([]);
    else expect(found.map((finding) => `${finding.words} ${finding.small}`).join('\n')).toMatch(expected);
  });

  it('a note that rests on no article is not asked where its numbers, days and quotations are from', () => {
    const own = 'On 7 May 2019 they bought 40 ships, “and not one of them could ever swim”.';
    const note = onlyNodes({ type: 'title', content: [{ type: 'text', text: 'Ships' }] }, words(own));
    const found = run({ note, sources: sourceIndex([], [], null) });
    expect(found.filter(({ words: said }) => /source/.test(said))).toEqual([]);
  });

  it('a fact that was edited in one place and waits in another is led to, since no walk leads there', () => {
    const fact = base.facts[0]?.outcomes[0]?.id ?? '';
    const claim = (id: string, status: Status, text: string) => ({
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text,
          marks: [{ type: 'claim', attrs: { claim: id, fact, kind: 'outcome', status, words: 'They agreed' } }],
        },
      ],
    });
    const note = onlyNodes(
      { type: 'title', content: [{ type: 'text', text: 'Ships' }] },
      claim('a', 'edited', 'They have agreed'),
      claim('b', 'unverified', 'They agreed'),
    );
    const found = run({ note, sources: of(base) }).filter(({ check }) => check === 'claim-unverified');
    expect(found.map(({ place }) => place)).toEqual([{ kind: 'fact', fact }]);
  });

  const named = (fires: boolean) => new Set(cases.filter(([, , , words]) => (words !== null) === fires).map(([check]) => check));
  it.each(CHECKS.map(({ id }) => id))('%s has a case that fires and one that stays silent', (id) =>
    expect([named(true).has(id), named(false).has(id)]).toEqual([true, true]),
  );
  it('has no case of a check that there is not', () => {
    const ids = new Set(CHECKS.map(({ id }) => id));
    expect(cases.map(([check]) => check).filter((check) => !ids.has(check))).toEqual([]);
  });
});

describe('a footnote', () => {
  const noted = (text: string) => {
    const note = withNodes({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'They met.' },
        { type: 'footnote', attrs: { text } },
      ],
    });
    const at = [...nodesWithPlaces(parseNoteDoc(note))].find(({ node }) => node.type === 'footnote')?.at ?? -1;
    return { at, found: run({ note, sources: of(base) }).filter(({ place }) => place.kind === 'text' && place.from === at) };
  };
  it.each<[check: string, text: string, words: RegExp, mended: string | null]>([
    ['weekday', 'On Sunday 3 March 2025.', /was a Monday/, 'On Monday 3 March 2025.'],
    ['value-unknown', 'They shipped 98765 tonnes.', /number 98765/, null],
    ['leftover', 'Lunch is TBC.', /“TBC” was left/, null],
    ['name-forms', 'As Solbergson said.', /is written “Solbergsen”/, 'As Solbergsen said.'],
    ['quote-unknown', '“We shall never again meet in winter,” she said.', /stand in no source/, null],
  ])('is looked at by %s', (check, text, words, mended) => {
    const { at, found } = noted(text);
    expect(found.map((each) => each.check)).toEqual([check]);
    expect(found[0]?.words).toMatch(words);
    expect(found[0]?.place).toEqual({ kind: 'text', from: at, to: at + 1 });
    if (mended === null) expect(found[0]?.fix).toBeNull();
    else expect(found[0]?.fix).toMatchObject({ kind: 'footnote', at, text: mended });
  });
  it('that is in order gives no finding', () => expect(noted('Told by the embassy on 3 March 2025.').found).toEqual([]));
  it('counts to no length', () => {
    const paragraph = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'One.' },
        { type: 'footnote', attrs: { text: 'Two three four.' } },
      ],
    };
    expect(wordsOf(parseNoteDoc(onlyNodes(paragraph)).content)).toBe(1);
  });
});

describe('places', () => {
  it('are the document’s own positions', () => {
    const { blocks, claims } = walkNote(base.note);
    const title = blocks[0];
    expect(title?.from).toBe(1);
    const last = [...nodesWithPlaces(base.note)].at(-1);
    expect(last?.at).toBeGreaterThan(blocks.at(-1)?.from ?? 0);
    for (const { from, to, text } of claims) expect(to - from).toBeLessThanOrEqual(text.length + 1);
  });
  it('a fix puts its words where the finding is', () => {
    const desk = { note: withNodes(words('They met on Sunday 3 March 2025.')), sources: of(base) };
    const [finding] = run(desk).filter(({ check }) => check === 'weekday');
    expect(finding?.fix).toMatchObject({ kind: 'replace', text: 'Monday' });
    if (finding?.fix?.kind === 'replace') expect(finding.fix.to - finding.fix.from).toBe('Sunday'.length);
  });
});
