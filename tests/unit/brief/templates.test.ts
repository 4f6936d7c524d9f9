/** Every bundled template filled from every article of the corpus: what holds of each note that comes out. */
import { describe, expect, it } from 'vitest';
import { fillNote } from '../../../shared/brief/fill';
import { exportDocx } from '../../../shared/export/docx';
import type { Article } from '../../../shared/model/article';
import { type Facts, listFacts } from '../../../shared/model/facts';
import { type NoteNode, noteDocToJSON, parseNoteDoc, plainText } from '../../../shared/model/note';
import type { Template } from '../../../shared/model/template';
import { parseArticle } from '../../../shared/parse';
import { article, briefingOf, corpusIds, corpusText, template, templates } from '../../support/make';

type Source = { id: string; articles: Article[]; facts: Facts[] };
const corpus: Source[] = corpusIds.map((id) => {
  const source = article(corpusText(id));
  return { id, articles: [source], facts: [parseArticle(source)] };
});
const cases = templates.flatMap((template) =>
  corpus.map((source) => ({
    name: `${template.id} of ${source.id}`,
    template,
    source,
    ...fillNote(template, { ...source, today: '2026-01-02' }),
  })),
);

const walk = (node: NoteNode): NoteNode[] => [node, ...node.content.flatMap(walk)];
const factsIn = (node: NoteNode): string[] =>
  walk(node).flatMap((each) => each.marks.flatMap((mark) => (mark.type === 'claim' ? [mark.attrs.fact] : [])));

/** Sections in order, each as its units: list items, table rows, paragraphs. */
function sections(doc: NoteNode): { id: string; units: NoteNode[] }[] {
  const found: { id: string; units: NoteNode[] }[] = [];
  for (const node of doc.content) {
    if (node.type === 'heading' && node.attrs.section) found.push({ id: node.attrs.section, units: [] });
    else if (['orderedList', 'bulletList', 'table'].includes(node.type)) found.at(-1)?.units.push(...node.content);
    else found.at(-1)?.units.push(node);
  }
  return found;
}
const sectionOf = (template: Template, id: string) => template.sections.find((section) => section.id === id);
/** Facts of the event itself: they may stand in a sentence and in a table of one section. */
const isStatement = (fact: string) => !/\.event\./.test(fact);

describe('the bundled templates', () => {
  it('are one of each kind, with a sentence that says what for', () => {
    expect(templates.map(({ id, kind }) => [id, kind])).toEqual(templates.map(({ kind }) => [kind, kind]));
    for (const { description } of templates) expect(description).toMatch(/^\p{Lu}.{20,110}\.$/u);
  });
  it('give guidance for each section', () => {
    for (const { sections: list } of templates) for (const { guidance } of list) expect(guidance).toMatch(/\S.*[.?]$/);
  });
});

describe('every template filled from every article', () => {
  it.each(cases)('$name: is a note that the format can hold', ({ doc }) => {
    expect(parseNoteDoc(JSON.parse(JSON.stringify(noteDocToJSON(doc))))).toEqual(doc);
  });

  it.each(cases)('$name: shows no field unfilled and no value of the program', ({ doc }) => {
    expect(plainText(doc)).not.toMatch(/[{}]|undefined|\bnull\b|NaN|\[object|\d{4}-\d{2}-\d{2}|, ,|\.\.|\s,/);
  });

  it.each(cases)('$name: places every fact or sets it aside, never both', ({ doc, source, setAside }) => {
    const placed = new Set(factsIn(doc));
    for (const { kind, fact, ...rest } of source.facts.flatMap(listFacts)) {
      if (kind === 'event' && 'field' in rest && rest.field === 'kind') continue;
      expect([placed.has(fact.id), setAside.includes(fact.id)].filter(Boolean)).toHaveLength(1);
    }
  });

  it.each(cases)('$name: tells no statement twice in a section', ({ doc }) => {
    for (const { units } of sections(doc)) {
      const told = units.flatMap((unit) => [...new Set(factsIn(unit).filter(isStatement))]);
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it.each(cases)('$name: leaves the author’s blocks empty, with their prompts', ({ doc, template }) => {
    const own = walk(doc).filter((node) => node.type === 'authorBlock');
    const wanted = template.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'author' ? [block] : [])));
    expect(own.map((node) => node.type === 'authorBlock' && node.attrs.prompt)).toEqual(wanted.map(({ prompt }) => prompt));
    for (const node of own) expect(plainText(node).trim()).toBe('');
    expect(doc.attrs.apparatus.marking).toBeNull();
  });

  it.each(cases)('$name: has the template’s sections in order, and says so where one has nothing', ({ doc, template }) => {
    const found = sections(doc);
    const wanted = template.sections.filter(
      ({ id, leaveOutIfEmpty }) => !leaveOutIfEmpty || found.some((each) => each.id === id),
    );
    expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    for (const { id, units } of found) {
      expect(units.length).toBeGreaterThan(0);
      const onlyAuthor = sectionOf(template, id)?.blocks.every(({ type }) => type === 'author');
      if (!onlyAuthor) expect(units.map(plainText).join('').trim()).not.toBe('');
    }
  });

  it.each(cases)('$name: numbers the rows of its tables and gives all rows the same columns', ({ doc }) => {
    for (const table of walk(doc).filter((node) => node.type === 'table' && node.attrs.layout === 'grid')) {
      const [head, ...rows] = table.content;
      expect(head?.content.every(({ type }) => type === 'tableHeader')).toBe(true);
      for (const row of rows) expect(row.content.length).toBe(head?.content.length);
      if (head?.content[0] && plainText(head.content[0]) === 'No.')
        expect(rows.map((row) => row.content[0] && plainText(row.content[0]))).toEqual(rows.map((_, i) => String(i + 1)));
    }
  });

  it.each(cases)('$name: writes whole sentences in its lists', ({ doc }) => {
    for (const item of walk(doc).filter((node) => node.type === 'listItem')) {
      const words = plainText(item);
      expect(words).toMatch(/^[\p{Lu}\p{N}“«"‘'(€$£[]/u);
      expect(words).not.toMatch(/ {2}|\s[.,;]/);
    }
  });
});

describe('a Word document of every template and article', () => {
  it.each(templates)('$id', { timeout: 120_000 }, async (template) => {
    for (const { id } of corpus) {
      const { bytes, warnings } = await exportDocx({
        briefing: briefingOf(corpusText(id), template),
        templateName: template.name,
        evidence: 'footnotes',
        now: '2026-01-02T08:00:00Z',
      });
      expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
      expect(warnings).toEqual([]);
    }
  });
});

describe('one meeting in every kind of note', () => {
  const textOf = (id: string) => {
    const found = templates.find((each) => each.id === id);
    return found ? plainText(briefingOf(corpusText('20'), found).note).replaceAll('\u00a0', ' ') : '';
  };
  const rows: [string, string[]][] = [
    [
      'scene-setter',
      [
        'Fourth round',
        'Iloilo City',
        'Last meeting: Norway–Philippines Maritime Dialogue: third round, Tuesday 12 March 2024, Bergen.',
        '[Press arrangements: to be confirmed]',
      ],
    ],
    ['ministerial', ['☐ Noted', 'Held on 12 March 2024 in Bergen', 'Climate, environment and oceans']],
    ['visit-report', ['Led by', 'The source reports nothing signed.']],
    ['lines-to-take', ['Ingrid Solheim-Bakke, State Secretary (Norway)', 'Norway pledged to train 120 officers']],
    ['tracker', ['7 commitments', 'third round, 12 March 2024, Bergen', '3rd round, 12 March 2024']],
  ];
  it.each(rows)('%s', (id, words) => {
    for (const each of words) expect(textOf(id)).toContain(each);
  });
});

describe('with the round before', () => {
  const round = (id: string) => corpus.find((each) => each.id === id) as Source;
  const filled = (id: string) => fillNote(template(id), { ...round('21'), previous: round('20'), today: '2025-04-01' });
  const rowsOf = (doc: NoteNode) =>
    walk(doc)
      .filter(({ type }) => type === 'tableRow')
      .map((row) => row.content.map((cell) => plainText(cell).replaceAll('\u00a0', ' ')));
  const { doc } = filled('tracker');
  const row = (words: string, made: string) =>
    rowsOf(doc).find((cells) => cells[1]?.includes(words) && cells[4]?.startsWith(made));

  it.each([
    ['share vessel-tracking data', '3rd round', 'Repeated'],
    ['pilot green shipping corridor', '3rd round', 'Changed: stronger'],
    ['memorandum of understanding on marine plastic', '4th round', 'New'],
  ])('%s, made in the %s: %s', (words, made, status) => expect(row(words, made)?.[7]).toBe(status));

  it('a status of an earlier commitment stands with the words that say so, or says that it is not mentioned', () => {
    const earlier = rowsOf(doc).filter((cells) => cells[4]?.startsWith('3rd round'));
    expect(earlier.length).toBeGreaterThan(5);
    for (const cells of earlier)
      expect([cells[7], cells[8] === '']).toEqual([cells[7], ['', 'Not mentioned'].includes(cells[7] ?? '')]);
  });

  it('underlines in the later words what the earlier have not', () => {
    const underlined = walk(doc).filter(({ marks }) => marks.some(({ type }) => type === 'underline'));
    expect(underlined.map(plainText).join(' ')).toContain('feasibility study');
  });

  it('is a note that the format can hold', () =>
    expect(parseNoteDoc(JSON.parse(JSON.stringify(noteDocToJSON(doc))))).toEqual(doc));

  it('lines to take raise what was promised; without an earlier round the section is left out', () => {
    expect(plainText(filled('lines-to-take').doc)).toContain('Points to raise');
    expect(plainText(fillNote(template('lines-to-take'), { ...round('21'), today: '2025-04-01' }).doc)).not.toContain(
      'Points to raise',
    );
  });

  it('says who is new', () => {
    expect(rowsOf(filled('scene-setter').doc).flat()).toContain('Since last time');
    expect(rowsOf(filled('scene-setter').doc).flat()).toContain('New');
  });
});
