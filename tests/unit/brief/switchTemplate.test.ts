/** A note that changes its template and back: no word of the author's and no edit of a claim is lost. */
import { describe, expect, it } from 'vitest';
import { switchTemplate } from '../../../shared/brief/switchTemplate';
import type { Briefing } from '../../../shared/model/briefing';
import { type NoteDoc, type NoteNode, noteDocToJSON, parseNoteDoc, plainText } from '../../../shared/model/note';
import type { Template } from '../../../shared/model/template';
import { briefingOf, corpusText, template, templates } from '../../support/make';

const text = (words: string): NoteNode => ({ type: 'text', attrs: {}, content: [], marks: [], text: words });
const paragraph = (...content: NoteNode[]): NoteNode => ({
  type: 'paragraph',
  attrs: { portion: null },
  content,
  marks: [],
  text: '',
});
const walk = (node: NoteNode): NoteNode[] => [node, ...node.content.flatMap(walk)];
const claimsOf = (doc: NoteNode) => {
  const claims = new Map<string, { fact: string; words: string; text: string; status: string }>();
  for (const node of walk(doc))
    for (const mark of node.marks) {
      if (mark.type !== 'claim') continue;
      const { claim, fact, words, status } = mark.attrs;
      const known = claims.get(claim);
      if (known) known.text += node.text;
      else claims.set(claim, { fact, words, status, text: node.text });
    }
  return [...claims.values()];
};

/** The same numbers for the same seed, so that a failure can be run again (a linear congruence, after Lehmer). */
function dice(seed: number): (sides: number) => number {
  let state = seed * 48271 + 11;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}

/** What an author does to a note; each leaves words that can be found again. */
const ACTS: Record<string, (doc: NoteDoc, word: string, roll: (n: number) => number) => void> = {
  judges: (doc, word, roll) => {
    const own = walk(doc).filter((node) => node.type === 'authorBlock');
    const block = own[roll(Math.max(1, own.length))];
    if (block) block.content = [paragraph(text(`I think ${word}.`))];
  },
  'writes a paragraph': (doc, word, roll) =>
    doc.content.splice(2 + roll(doc.content.length - 2), 0, paragraph(text(`He told me ${word}.`))),
  'edits a claim': (doc, word, roll) => {
    const pieces = walk(doc).filter(({ marks }) => marks.some(({ type }) => type === 'claim'));
    const piece = pieces[roll(pieces.length)];
    const mark = piece?.marks.find(({ type }) => type === 'claim');
    if (!piece || mark?.type !== 'claim') return;
    piece.text = `${piece.text} ${word}`;
    for (const each of walk(doc))
      for (const other of each.marks)
        if (other.type === 'claim' && other.attrs.claim === mark.attrs.claim) other.attrs = { ...other.attrs, status: 'edited' };
  },
  'adds to an item': (doc, word, roll) => {
    const items = walk(doc).filter(({ type }) => type === 'listItem');
    items[roll(Math.max(1, items.length))]?.content[0]?.content.push(text(` And ${word}.`));
  },
  'adds an item': (doc, word, roll) => {
    const lists = walk(doc).filter(({ type }) => type === 'bulletList' || type === 'orderedList');
    lists[roll(Math.max(1, lists.length))]?.content.push({
      type: 'listItem',
      attrs: {},
      content: [paragraph(text(word))],
      marks: [],
      text: '',
    });
  },
  'writes into a cell': (doc, word, roll) => {
    const cells = walk(doc).filter(({ type }) => type === 'tableCell');
    cells[roll(Math.max(1, cells.length))]?.content.push(paragraph(text(word)));
  },
  'puts a footnote': (doc, word, roll) => {
    const blocks = walk(doc).filter(({ type }) => type === 'paragraph');
    blocks[roll(Math.max(1, blocks.length))]?.content.push({
      type: 'footnote',
      attrs: { text: word },
      content: [],
      marks: [],
      text: '',
    });
  },
  comments: (doc, word, roll) => {
    const pieces = walk(doc).filter(({ type, text: words }) => type === 'text' && words.length > 3);
    const piece = pieces[roll(pieces.length)];
    if (!piece) return;
    piece.marks = [...piece.marks, { type: 'comment', attrs: { comment: word } }];
    doc.attrs.comments[word] = { author: '', time: '', text: word, resolved: false };
  },
  'renames a section': (doc, word, roll) => {
    const heads = doc.content.filter(({ type }) => type === 'heading');
    const head = heads[roll(heads.length)];
    if (head) head.content = [text(`About ${word}`)];
  },
  'opens a section': (doc, word) => {
    const attrs = { level: 1, section: null, guidance: null, anchor: null };
    doc.content.push(
      { type: 'heading', attrs, content: [text(`My own ${word}`)], marks: [], text: '' },
      paragraph(text('As I saw it.')),
    );
  },
  'writes the title': (doc, word) => {
    const title = doc.content[0];
    if (title) title.content = [text(`On ${word}`)];
  },
  'makes words bold': (doc, _word, roll) => {
    const pieces = walk(doc).filter(({ type, marks }) => type === 'text' && marks.length === 1);
    const piece = pieces[roll(Math.max(1, pieces.length))];
    if (piece) piece.marks = [...piece.marks, { type: 'italic', attrs: {} }];
  },
};
const NAMES = Object.keys(ACTS);

const to = (doc: NoteDoc, from: Template, next: Template, { articles, facts }: Briefing): NoteDoc =>
  switchTemplate(doc, from, next, { articles, facts });
const everything = (doc: NoteDoc): string => JSON.stringify(noteDocToJSON(doc));
const ARTICLES = ['01', '03', '06', '18', '20'];

describe('there and back', () => {
  const runs = Array.from({ length: 60 }, (_, seed) => ({ seed, roll: dice(seed + 1) })).map(({ seed, roll }) => ({
    seed,
    article: ARTICLES[seed % ARTICLES.length] as string,
    first: templates[roll(templates.length)] as Template,
    second: templates[roll(templates.length)] as Template,
    third: templates[roll(templates.length)] as Template,
    acts: Array.from({ length: 1 + roll(6) }, () => NAMES[roll(NAMES.length)] as string),
    roll,
  }));
  it.each(runs)(
    '$seed: $article, $first.id → $second.id → $third.id → back, after: $acts',
    ({ article, first, second, third, acts, roll }) => {
      const briefing = briefingOf(corpusText(article), first);
      const doc = structuredClone(briefing.note);
      for (const [i, name] of acts.entries()) ACTS[name]?.(doc, `zebra${i}`, roll);
      const written = acts.map((_, i) => `zebra${i}`).filter((word) => everything(doc).includes(word));
      const edits = claimsOf(doc).filter(({ text: now, words }) => now !== words);
      const steps: [Template, Template][] = [
        [first, second],
        [second, third],
        [third, first],
      ];
      let now = doc;
      for (const [from, next] of steps) {
        now = to(now, from, next, briefing);
        expect(parseNoteDoc(JSON.parse(everything(now)))).toEqual(now);
        expect(now.attrs.template).toBe(next.id);
        for (const word of written) expect(everything(now)).toContain(word);
        const claims = claimsOf(now);
        for (const { fact, text: words } of edits)
          expect(claims.filter((each) => each.fact === fact).map((each) => each.text)).toContain(words);
        expect(Object.keys(now.attrs.comments)).toEqual(Object.keys(doc.attrs.comments));
      }
    },
  );
});

describe('what nobody has touched', () => {
  it.each(templates.flatMap((from) => templates.map((next) => ({ from, next }))))(
    '$from.id → $next.id is the note that filling gives',
    ({ from, next }) => {
      const briefing = briefingOf(corpusText('20'), from);
      const plain = briefingOf(corpusText('20'), next);
      expect(plainText(to(briefing.note, from, next, briefing))).toBe(plainText(plain.note));
    },
  );
});

describe('one note, step by step', () => {
  const [readout, ministerial, visit] = ['readout', 'ministerial', 'visit-report'].map(template) as [
    Template,
    Template,
    Template,
  ];
  const started = () => {
    const briefing = briefingOf(corpusText('20'), readout);
    return { briefing, doc: structuredClone(briefing.note) };
  };
  const sectionText = (doc: NoteDoc, id: string): string => {
    const from = doc.content.findIndex((node) => node.type === 'heading' && node.attrs.section === id);
    const rest = doc.content.slice(from + 1);
    const end = rest.findIndex((node) => node.type === 'heading' && node.attrs.section !== null);
    return from < 0
      ? ''
      : rest
          .slice(0, end < 0 ? undefined : end)
          .map(plainText)
          .join('\n');
  };

  it('a comment without a place waits under “Unplaced” and comes back', () => {
    const { briefing, doc } = started();
    const own = doc.content.find(({ type }) => type === 'authorBlock');
    if (own) own.content = [paragraph(text('They were in a hurry.'))];
    const there = to(doc, readout, template('lines-to-take'), briefing);
    expect(plainText(there)).toContain('Unplaced\nComment\nThey were in a hurry.');
    const back = to(there, template('lines-to-take'), readout, briefing);
    expect(sectionText(back, 'comment')).toBe('They were in a hurry.');
    expect(plainText(back)).not.toContain('Unplaced');
  });

  it('a recommendation goes to where recommendations are asked for', () => {
    const briefing = briefingOf(corpusText('20'), ministerial);
    const doc = structuredClone(briefing.note);
    const own = walk(doc).find((node) => node.type === 'authorBlock' && node.attrs.about === 'recommendation');
    if (own) own.content = [paragraph(text('That you write to Oslo.'))];
    expect(sectionText(to(doc, ministerial, visit, briefing), 'recommendations')).toContain('That you write to Oslo.');
  });

  it('a rejected fact and a deleted sentence stay out', () => {
    const { briefing, doc } = started();
    const [first, second] = briefing.facts.flatMap(({ outcomes }) => outcomes.filter(({ type }) => type === 'agreed'));
    if (first) doc.attrs.reviews[first.id] = 'rejected';
    const gone = new Set([first?.id, second?.id]);
    const clean = (node: NoteNode): NoteNode =>
      ({
        ...node,
        content: node.content
          .filter((child) => !child.marks.some((mark) => mark.type === 'claim' && gone.has(mark.attrs.fact)))
          .map(clean),
      }) as NoteNode;
    const there = to(clean(doc) as NoteDoc, readout, ministerial, briefing);
    expect(claimsOf(there).filter(({ fact }) => gone.has(fact))).toEqual([]);
  });

  it('a verified fact is verified in the other template too', () => {
    const { briefing, doc } = started();
    const [fact] = briefing.facts.flatMap(({ outcomes }) => outcomes.filter(({ type }) => type === 'agreed'));
    if (fact) doc.attrs.reviews[fact.id] = 'verified';
    const there = to(doc, readout, ministerial, briefing);
    expect(
      claimsOf(there)
        .filter((claim) => claim.fact === fact?.id)
        .map(({ status }) => status),
    ).toContain('verified');
    expect(there.attrs.reviews).toEqual(doc.attrs.reviews);
  });

  it('the page takes the template’s form and keeps what the author set', () => {
    const { briefing, doc } = started();
    doc.attrs.apparatus = {
      ...doc.attrs.apparatus,
      reference: 'POL/2026/7',
      marking: { scheme: 'free', level: 'INTERNAL', handling: null },
    };
    const { apparatus } = to(doc, readout, template('tracker'), briefing).attrs;
    expect(apparatus).toMatchObject({ reference: 'POL/2026/7', marking: { level: 'INTERNAL' }, orientation: 'landscape' });
  });

  it('a template that is not at hand: what does not rest on facts is the author’s', () => {
    const { briefing, doc } = started();
    doc.content.push(paragraph(text('Mine alone.')));
    const there = switchTemplate(doc, null, ministerial, briefing);
    expect(plainText(there)).toContain('Mine alone.');
    expect(there.attrs.template).toBe('ministerial');
  });
});
