import { describe, expect, it } from 'vitest';
import { evidenceIndex } from '../../../shared/brief/evidence';
import { fillNote } from '../../../shared/brief/fill';
import { disputesIn, openDisputes, settlement, withChoice } from '../../../shared/brief/sources/disputes';
import { groupFacts, leadsOf, onceEach } from '../../../shared/brief/sources/groups';
import { type Briefing, parseBriefing, serializeBriefing } from '../../../shared/model/briefing';
import { listFacts } from '../../../shared/model/facts';
import { type NoteNode, plainText } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, briefingOf, corpusText, readout } from '../../support/make';

const articles = ['22', '23', '24'].map((id) => article(corpusText(id), `${id}.txt`));
const facts = articles.map((each) => parseArticle(each));
const groups = groupFacts(facts);
const today = '2025-05-15';
const { doc, setAside } = fillNote(readout, { articles, facts, today });

const claimsIn = (node: NoteNode): string[] => [
  ...node.marks.flatMap((mark) => (mark.type === 'claim' ? [mark.attrs.fact] : [])),
  ...node.content.flatMap(claimsIn),
];
const section = (id: string): NoteNode[] => {
  const from = doc.content.findIndex((node) => node.type === 'heading' && node.attrs.section === id);
  const rest = doc.content.slice(from + 1);
  const to = rest.findIndex((node) => node.type === 'heading' && node.attrs.section !== null);
  return to < 0 ? rest : rest.slice(0, to);
};

describe('the facts of three articles on one meeting', () => {
  it('are one list: every fact in one group, led by the first who tells it', () => {
    const told = groups.flatMap(({ tellings }) => tellings.map(({ fact }) => fact.fact.id));
    expect(told.toSorted()).toEqual(
      facts
        .flatMap(listFacts)
        .map(({ fact }) => fact.id)
        .toSorted(),
    );
    for (const { id, tellings } of groups) expect(tellings[0]?.fact.fact.id).toBe(id);
  });

  it('keep their leads when an article comes later', () => {
    const before = leadsOf(groupFacts(facts.slice(0, 2)));
    const after = leadsOf(groups);
    for (const [fact, lead] of before) expect(after.get(fact)).toBe(lead);
  });

  it('of one article are as they were', () => {
    const [one] = facts;
    expect(one && onceEach([one])).toEqual([one]);
    expect(one && groupFacts([one]).every(({ tellings }) => tellings.length === 1)).toBe(true);
  });
});

describe('the note on three articles', () => {
  it.each(readout.sections.map(({ id }) => id))('tells nothing twice under “%s”', (id) => {
    const leads = leadsOf(groups);
    const told = section(id)
      .flatMap((block) =>
        block.type === 'table' ? block.content.slice(1).map((row) => claimsIn(row)[0] ?? '') : claimsIn(block),
      )
      .map((fact) => leads.get(fact) ?? fact);
    expect(told).toEqual([...new Set(told)]);
  });

  it('lists all sources', () => {
    const words = section('sources').map(plainText).join('\n');
    for (const name of ['22.txt', '23.txt', '24.txt']) expect(words).toContain(name);
  });

  it('sets nothing aside that another article’s words stand for', () => {
    const placed = new Set(claimsIn(doc));
    for (const id of setAside) expect(placed.has(leadsOf(groups).get(id) ?? '')).toBe(false);
  });

  it('shows as disputed what the sources differ on', () => {
    const disputed = Object.keys(doc.attrs.reviews).map((id) => groups.find((group) => group.id === id)?.lead);
    expect(disputed.map((lead) => lead?.kind)).toEqual(expect.arrayContaining(['event', 'participant', 'nextStep']));
  });
});

describe('a dispute', () => {
  const disputes = disputesIn(facts, groups);
  const start = disputes.find(({ field }) => field === 'event.start');

  it('gives each version once, with all who tell it', () => {
    expect(start?.versions.map(({ shown, tellings }) => [shown, tellings.length])).toEqual([
      ['14 May 2025', 2],
      ['13 May 2025', 1],
    ]);
  });

  it('has a key that the note can hold', () => {
    for (const { key } of disputes) expect(key.length).toBeLessThan(128);
  });

  it('is open until it is settled, and again when a source comes with another version', () => {
    if (!start) throw new Error('no dispute on the date');
    expect(openDisputes([start], {})).toEqual([start]);
    const settled = { [start.key]: settlement(start, start.versions[1] ?? null) };
    expect(openDisputes([start], settled)).toEqual([]);
    const more = { ...start, versions: [...start.versions, { value: '2025-05-12', shown: '12 May 2025', tellings: [] }] };
    expect(openDisputes([more], settled)).toEqual([more]);
  });

  it('once settled is filled with the chosen value', () => {
    if (!start) throw new Error('no dispute on the date');
    const chosen = withChoice(facts, start, '2025-05-13');
    const { doc: note } = fillNote(readout, { articles, facts: chosen, today });
    expect(plainText(note as NoteNode)).toContain('Tuesday 13\u00a0May 2025');
  });

  it('is remembered in the evidence: who said otherwise', () => {
    if (!start) throw new Error('no dispute on the date');
    const index = evidenceIndex(articles, facts, { [start.key]: settlement(start, start.versions[1] ?? null) });
    const found = index.get(start.fact);
    expect(found?.source).toContain('Chile');
    expect(found?.otherwise.join()).toMatch(/14.May 2025 \(.*New Zealand/);
  });
});

describe('a briefing file from before there were several sources', () => {
  it('loads, with nothing settled and nothing superseded', () => {
    const json = JSON.parse(serializeBriefing(briefingOf(corpusText('22')))) as { note: { attrs: Record<string, unknown> } };
    delete json.note.attrs.settled;
    const loaded: Briefing = parseBriefing(JSON.stringify(json), 'old.brief');
    expect(loaded.note.attrs.settled).toEqual({});
    expect(loaded.articles[0]?.supersedes).toBeUndefined();
  });
});
