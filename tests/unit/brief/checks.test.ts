import { describe, expect, it } from 'vitest';
import { CHECKS, checkNote, type Finding, sourceIndex } from '../../../shared/brief/checks';
import { nodesWithPlaces, walkNote } from '../../../shared/brief/checks/walk';
import type { Briefing } from '../../../shared/model/briefing';
import { type NoteDoc, type NoteNode, parseNoteDoc, type Status } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, briefingOf, corpusIds, corpusText, readout } from '../../support/make';

const SOURCE = `OSLO, 3 March 2025 (Fjord Wire) – Norway and Peru held the third round of the Norway-Peru Political Consultations in Oslo on Monday, 3 March 2025.

The Norwegian side was led by State Secretary Anne Solbergsen and the Peruvian side by Deputy Foreign Minister José Quispealaya.

The two sides agreed to open a ferry line between Bergen and Lima with 12 sailings a year. They discussed the Northern Fisheries Compact (NFC).

“We have waited twenty years for this little ferry,” Solbergsen said.

The fourth round will be held in Lima.`;

const of = (briefing: Briefing) => sourceIndex(briefing.articles, briefing.facts, readout);
const run = (doc: unknown, briefing: Briefing): Finding[] => checkNote(parseNoteDoc(doc), of(briefing)).findings;
const base = briefingOf(SOURCE);

/** The note of the source with paragraphs added under “Main points”. */
const withNodes = (...nodes: unknown[]): unknown => {
  const doc = structuredClone(base.note) as NoteDoc;
  const at = doc.content.findIndex((node) => node.type === 'heading' && node.attrs.section === 'agreed');
  doc.content.splice(at, 0, ...(nodes as NoteNode[]));
  return JSON.parse(JSON.stringify(doc));
};
const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const apparatus = (patch: object): unknown => {
  const doc = structuredClone(base.note);
  Object.assign(doc.attrs.apparatus, patch);
  return JSON.parse(JSON.stringify(doc));
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

type Case = [check: string, name: string, note: () => unknown, words: RegExp | null];
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
  ['next-step', 'without owner and date', () => base.note, /has no owner and no date/],
  ['side', 'somebody in the other row', () => swapped(), /stands with/],
  ['side', 'everybody in place', () => base.note, null],
  [
    'own-words',
    'a paragraph by hand',
    () => withNodes(words('This is a whole paragraph that I wrote by my own hand.')),
    /no source/,
  ],
  ['own-words', 'as filled in', () => base.note, null],
  [
    'cross-reference',
    'to nowhere',
    () => withNodes({ type: 'paragraph', content: [{ type: 'crossReference', attrs: { target: 'gone', label: 'Annex' } }] }),
    /leads nowhere/,
  ],
  ['cross-reference', 'none', () => base.note, null],
];

function table(first: string): unknown {
  const cell = (type: string, text: string) => ({ type, content: [words(text)] });
  return {
    type: 'table',
    content: [first, 'tableCell'].map((type) => ({ type: 'tableRow', content: [cell(type, 'Ferry'), cell(type, 'Bergen')] })),
  };
}
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
    const found = run(note(), base).filter((finding) => finding.check === check);
    if (expected === null) expect(found).toEqual([]);
    else expect(found.map((finding) => `${finding.words} ${finding.small}`).join('\n')).toMatch(expected);
  });

  it('has a case that fires and one that does not for every check that a note can fail by itself', () => {
    const needsMore = ['claim-source-lost', 'fact-uncertain', 'date-worked-out', 'conflict', 'author-block', 'picture'];
    const fires = new Set(cases.filter(([, , , expected]) => expected !== null).map(([check]) => check));
    expect(
      CHECKS.map(({ id }) => id)
        .filter((id) => !fires.has(id))
        .sort(),
    ).toEqual(needsMore.sort());
  });
});

describe('what needs more than the note', () => {
  it('a claim whose article is gone', () => {
    const found = checkNote(base.note, sourceIndex([], [], readout)).findings;
    expect(found.filter(({ check }) => check === 'claim-source-lost').length).toBeGreaterThan(3);
  });
  it('a date that was worked out, with the way', () => {
    const sample = briefingOf(corpusText('01'));
    const found = run(JSON.parse(JSON.stringify(sample.note)), sample).filter(({ check }) => check === 'date-worked-out');
    expect(found.map((finding) => [finding.words, finding.small])).toEqual([
      ['“Tuesday” was taken as 20\u00a0June 2023', 'Tuesday on or before publication on 21\u00a0June 2023'],
    ]);
  });
  it('sources that differ', () => {
    const texts = ['22', '23', '24'].map((id) => article(corpusText(id)));
    const facts = texts.map((text) => parseArticle(text));
    const found = checkNote(base.note, sourceIndex(texts, facts, readout)).findings.filter(({ check }) => check === 'conflict');
    expect(found.map(({ words, small }) => [words, small])).toContainEqual([
      'The sources differ on the date',
      '14 May 2025 or 13 May 2025',
    ]);
  });
  it.each(corpusIds)('%s: a note fresh from the parser is not accused of what it did not do', (id) => {
    const briefing = briefingOf(corpusText(id));
    const quiet = [
      'weekday',
      'value-unknown',
      'name-forms',
      'quote-exact',
      'quote-unknown',
      'claim-edited-away',
      'leftover',
      'side',
      'heading-level',
      'table-header',
      'claim-source-lost',
      'own-words',
    ];
    const found = run(JSON.parse(JSON.stringify(briefing.note)), briefing).filter(({ check }) => quiet.includes(check));
    expect(found.map((finding) => `${finding.check}: ${finding.words}`)).toEqual([]);
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
    const [finding] = run(withNodes(words('They met on Sunday 3 March 2025.')), base).filter(({ check }) => check === 'weekday');
    expect(finding?.fix).toMatchObject({ kind: 'replace', text: 'Monday' });
    if (finding?.fix?.kind === 'replace') expect(finding.fix.to - finding.fix.from).toBe('Sunday'.length);
  });
});
