import { describe, expect, it } from 'vitest';
import { fillNote } from '../../../shared/brief/fill';
import { listFacts } from '../../../shared/model/facts';
import { type NoteNode, noteDocToJSON, parseNoteDoc, plainText } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, briefingOf, corpusIds, corpusText, readout, template } from '../../support/make';
import { articleText } from '../../support/rounds';

type Claim = { claim: string; fact: string; words: string; text: string };

function claimsIn(node: NoteNode, found = new Map<string, Claim>()): Map<string, Claim> {
  for (const mark of node.marks) {
    if (mark.type !== 'claim') continue;
    const known = found.get(mark.attrs.claim);
    if (known) known.text += node.text;
    else found.set(mark.attrs.claim, { ...mark.attrs, text: node.text });
  }
  for (const child of node.content) claimsIn(child, found);
  return found;
}

/** The note's sections by heading, each with its blocks. */
function sections(doc: NoteNode): [string, NoteNode[]][] {
  const found: [string, NoteNode[]][] = [];
  for (const node of doc.content) {
    if (node.type === 'heading' && node.attrs.section) found.push([plainText(node), []]);
    else found.at(-1)?.[1].push(node);
  }
  return found;
}

describe('the readout of every article of the corpus', () => {
  const notes = corpusIds.map((id) => {
    const source = article(corpusText(id));
    const facts = [parseArticle(source)];
    return { id, facts, ...fillNote(readout, { articles: [source], facts, today: '2026-01-02' }) };
  });

  it.each(notes)('$id: is a note that the format can hold', ({ doc }) => {
    expect(parseNoteDoc(JSON.parse(JSON.stringify(noteDocToJSON(doc))))).toEqual(doc);
  });

  it.each(notes)('$id: shows no field unfilled and no value of the program', ({ doc }) => {
    expect(plainText(doc)).not.toMatch(/\{|\}|undefined|\bnull\b|NaN|\[object/);
  });

  it.each(notes)('$id: ties each claim to a fact that there is, and remembers its words', ({ doc, facts }) => {
    const known = new Set(
      facts.flatMap((f) => [...listFacts(f).map(({ fact }) => fact.id), f.source.outlet?.id, f.source.published?.id]),
    );
    for (const claim of claimsIn(doc).values()) {
      expect(known).toContain(claim.fact);
      expect(claim.text).toBe(claim.words);
      expect(claim.words.trim()).not.toBe('');
    }
  });

  it.each(notes)('$id: places every fact or sets it aside', ({ doc, facts, setAside }) => {
    const placed = new Set([...claimsIn(doc).values()].map(({ fact }) => fact));
    for (const { kind, fact, ...rest } of facts.flatMap(listFacts)) {
      if (kind === 'event' && 'field' in rest && rest.field === 'kind') continue;
      expect([placed.has(fact.id), setAside.includes(fact.id)]).toContain(true);
      expect(placed.has(fact.id) && setAside.includes(fact.id)).toBe(false);
    }
  });

  it.each(notes)('$id: tells no statement twice in a section', ({ doc }) => {
    for (const [heading, blocks] of sections(doc)) {
      if (heading === 'Next steps') continue; // a row has several cells of one fact
      const facts = blocks.flatMap((block) => [...claimsIn(block).values()].map(({ fact }) => fact));
      expect(new Set(facts).size).toBe(facts.length);
    }
  });

  it.each(notes)('$id: writes sentences', ({ doc }) => {
    for (const [heading, blocks] of sections(doc)) {
      if (heading === 'Next steps' || heading === 'Sources') continue;
      for (const claim of blocks.flatMap((block) => [...claimsIn(block).values()])) {
        expect(claim.words).toMatch(/^[\p{Lu}\p{N}“«"‘'(€$£]/u);
        expect(claim.words).toMatch(/[.!?]["”’]?$/);
        expect(claim.words).not.toMatch(/\.\.$| {2}|\s[.,;]|^The sides \p{Lu}/u);
      }
    }
  });
});

it('what one person said is not said by both sides', () => {
  const said = corpusIds.flatMap((id) => {
    const source = article(corpusText(id));
    const facts = [parseArticle(source)];
    const ones = facts.flatMap(({ outcomes }) => outcomes).filter(({ text }) => /^(?:He|She) /.test(text));
    const { doc } = fillNote(readout, { articles: [source], facts, today: '2026-01-02' });
    const claims = [...claimsIn(doc).values()];
    return ones.flatMap(({ id: fact }) => claims.filter((claim) => claim.fact === fact).map(({ words }) => words));
  });
  expect(said.length).toBeGreaterThan(3);
  for (const words of said) expect(words).not.toMatch(/^The sides /);
});

it('a next step stands whole in its table', () => {
  const source = article(articleText('batch-5/101'));
  const facts = [parseArticle(source)];
  const { doc } = fillNote(readout, { articles: [source], facts, today: '2026-01-02' });
  expect(facts[0]?.nextSteps.some(({ what }) => what.endsWith('…'))).toBe(true);
  const cells = [...claimsIn(doc).values()].map(({ words }) => words);
  expect(cells.filter((words) => words.endsWith('…'))).toEqual([]);
  expect(cells).toContain(
    'Bogotá would reopen its trade office in Addis Ababa by July and would finance ten fellowships for Ethiopian students of agronomy',
  );
});

it('a meeting without a name is called by its sides and its kind, in the title of a tracker too', () =>
  expect(plainText(briefingOf(corpusText('08'), template('tracker')).note)).toMatch(/^Pakistan–Malaysia meeting\n/));

describe('the sample', () => {
  const { note } = briefingOf(corpusText('01'));
  const text = plainText(note);

  it('names event, round and date of the note', () => {
    expect(text).toContain('Pakistan–Russia Bilateral Political Consultations: fifth round');
    expect(text).toContain('Meeting readout, 22\u00a0June 2023');
    expect(text).toContain('Tuesday 20\u00a0June 2023, Foreign Office, Islamabad');
  });
  it('puts who led a side first', () => expect(text).toMatch(/Pakistan\nDr\s?Asad Majeed Khan, Foreign Secretary/));
  it('gives “they” its subject', () => expect(text).toContain('The sides agreed to work more closely in multilateral forums.'));
  it('shows what the source does not say as a gap', () => expect(text).toContain('[Format: not stated in the source]'));
  it('leaves the comment to the author', () => {
    const block = note.content.find((node) => node.type === 'authorBlock');
    expect(block && plainText(block).trim()).toBe('');
  });
  it('sets no marking', () => expect(note.attrs.apparatus.marking).toBeNull());
});

describe('an article without an event', () => {
  const text = plainText(briefingOf(corpusText('18')).note);
  it.each(['[Event: not stated in the source]', '[Date: not stated in the source]', '[Participants: not stated in the source]'])(
    '%s',
    (gap) => expect(text).toContain(gap),
  );
});
