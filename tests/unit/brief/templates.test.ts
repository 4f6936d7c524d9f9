/** Every bundled template filled from every article of the corpus: what holds of each note that comes out. */
import { describe, expect, it } from 'vitest';
import { fillNote } from '../../../shared/brief/fill';
import { exportDocx } from '../../../shared/export/docx';
import type { Article } from '../../../shared/model/article';
import { type Facts, listFacts } from '../../../shared/model/facts';
import { type NoteNode, noteDocToJSON, parseNoteDoc, plainText } from '../../../shared/model/note';
import { partyName } from '../../../shared/model/party';
import type { Template } from '../../../shared/model/template';
import { parseArticle } from '../../../shared/parse';
import { article, briefingOf, corpusIds, corpusText, template, templates } from '../../support/make';
import { articlesOfSeries, articleText } from '../../support/rounds';

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

/** A list of people names them; all else that a list tells is a sentence. */
const tellsSentences = (item: NoteNode): boolean =>
  walk(item).some(({ marks }) => marks.some((mark) => mark.type === 'claim' && mark.attrs.kind !== 'participant'));
/** What each gap of the event's own would hide, by the facts alone. */
const EVENT_GAPS: Readonly<Record<string, (event: Facts['event']) => boolean>> = {
  'event.name': ({ name }) => name !== null,
  'event.round': ({ round }) => round !== null,
  'event.dates': ({ start, end }) => (start ?? end) !== null,
  'event.city': ({ city }) => city !== null,
  'event.venue': ({ venue }) => venue !== null,
  'event.parties': ({ parties }) => parties.length > 0,
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const houseDate = (iso: string) => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
const spaced = (words: string) => words.replaceAll('\u00a0', ' ').trim();
const inWords = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
/** Words of the template and of the program: no claim, no gap. */
const ownWords = (doc: NoteNode): string[] => {
  const all: string[] = [];
  const visit = (node: NoteNode) => {
    if (node.type === 'gap') return;
    if (node.type === 'text' && !node.marks.some(({ type }) => type === 'claim')) all.push(spaced(plainText(node)));
    node.content.forEach(visit);
  };
  visit(doc);
  return all.filter(Boolean);
};
const gapsIn = (node: NoteNode) => walk(node).flatMap((each) => (each.type === 'gap' ? [each] : []));
const overlap = (a: readonly [number, number], b: readonly [number, number]) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

describe('every template filled from every article, read as a critic', () => {
  it.each(cases)('$name: places all that a part without a limit is there for', ({ doc, template, source }) => {
    const placed = new Set(factsIn(doc));
    const { outcomes, nextSteps, quotes, participants } = source.facts[0] as Facts;
    const missing = (list: readonly { id: string; text: string }[]) =>
      list.flatMap(({ id, text }) => (placed.has(id) ? [] : [`${id} ${text}`]));
    const told = outcomes.filter(({ id }) => placed.has(id));
    for (const { blocks } of template.sections)
      for (const block of blocks) {
        if ('limit' in block && block.limit !== null) continue;
        if (block.type === 'outcomes' && !block.figures && !block.fresh && block.round === 'this')
          expect(missing(outcomes.filter(({ type }) => block.of.includes(type)))).toEqual([]);
        if (block.type === 'followUp' && block.rounds !== 'last') {
          const rows = outcomes.filter(({ type }) => block.of.includes(type));
          // A commitment with a date is lifted as a next step as well: one row tells it.
          const isRow = ({ span }: { span: readonly [number, number] }) => rows.some((row) => overlap(row.span, span) > 0);
          expect(missing(rows)).toEqual([]);
          expect(missing(nextSteps.filter((step) => block.steps && !isRow(step)))).toEqual([]);
        }
        if (block.type === 'nextSteps') expect(missing(nextSteps)).toEqual([]);
        if (block.type === 'people' && block.as === 'table') expect(missing(participants)).toEqual([]);
        // Words that stand in an outcome already are not quoted again.
        if (block.type === 'quotes')
          expect(missing(quotes.filter(({ span }) => !told.some((outcome) => overlap(outcome.span, span) > 0)))).toEqual([]);
      }
  });

  it.each(cases)('$name: says nothing in the same words twice in a section', ({ doc }) => {
    for (const { id, units } of sections(doc)) {
      const words = units.map((unit) => {
        // Its number alone does not make a row another one.
        const cells = (unit.type === 'tableRow' ? unit.content : [unit]).map(plainText);
        return (/^\d+$/.test(cells[0] ?? '') ? cells.slice(1) : cells).join(' | ');
      });
      const told = words.map(spaced).filter((each) => /\p{L}/u.test(each));
      expect(told.filter((each, i) => told.indexOf(each) !== i).map((each) => `${id}: ${each}`)).toEqual([]);
    }
  });

  it.each(cases)('$name: each claim has the words that it was filled with, and rests on a fact', ({ doc, source }) => {
    const known = new Set(source.facts.flatMap(listFacts).map(({ fact }) => fact.id));
    for (const { source: of } of source.facts) for (const each of [of.outlet, of.published]) if (each) known.add(each.id);
    const claims = new Map<string, { words: string; told: string; fact: string }>();
    for (const each of walk(doc))
      for (const mark of each.marks)
        if (mark.type === 'claim') {
          const { claim, words, fact } = mark.attrs;
          claims.set(claim, { words, fact, told: `${claims.get(claim)?.told ?? ''}${plainText(each)}` });
        }
    for (const { words, told, fact } of claims.values()) {
      expect(told).toBe(words);
      expect(known.has(fact), fact).toBe(true);
    }
  });

  it.each(cases)('$name: has a gap where the source is silent, and none where it is not', ({ doc, template, source }) => {
    const { event } = source.facts[0] as Facts;
    const shown = new Set(gapsIn(doc).map(({ attrs }) => attrs.field));
    for (const [field, isTold] of Object.entries(EVENT_GAPS)) if (isTold(event)) expect(shown.has(field), field).toBe(false);
    for (const row of template.headingBlock) {
      if (row.type !== 'text') continue;
      const found = walk(doc).find((node) => node.type === 'tableRow' && plainText(node.content[0] as NoteNode) === row.label);
      const asked = Object.keys(EVENT_GAPS).filter((field) => new RegExp(`\\{${field.replace('.', '\\.')}[|}]`).test(row.text));
      const silent = asked.filter((field) => !EVENT_GAPS[field]?.(event));
      const gaps = found ? gapsIn(found).map(({ attrs }) => attrs.field) : [];
      expect([row.label, ...gaps.filter((field) => asked.includes(String(field))).sort()]).toEqual([row.label, ...silent.sort()]);
    }
    for (const { id, units } of sections(doc))
      if (units.some((unit) => /: nothing in the source\]$/.test(plainText(unit))))
        expect(units.flatMap(factsIn), id).toEqual([]);
  });

  it.each(cases)('$name: gives days as the house does, and its own lists and numbers as one says them', ({ doc, source }) => {
    const { event, nextSteps } = source.facts[0] as Facts;
    const rows = walk(doc).filter(({ type }) => type === 'tableRow');
    const columns = (table: NoteNode, label: string) => {
      const at = table.content[0]?.content.findIndex((cell) => plainText(cell) === label) ?? -1;
      return at < 0 ? [] : table.content.slice(1).map((row) => ({ row, words: spaced(plainText(row.content[at] as NoteNode)) }));
    };
    const start = event.start ?? event.end;
    for (const row of rows)
      if (['Held', 'Latest round'].includes(plainText(row.content[0] as NoteNode)) && start?.value.length === 10)
        expect(spaced(plainText(row))).toContain(event.end && event.start ? houseDate(event.end.value) : houseDate(start.value));
    for (const table of walk(doc).filter(({ type }) => type === 'table'))
      for (const label of ['When', 'Due'])
        for (const { row, words } of columns(table, label)) {
          const step = nextSteps.find(({ id }) => factsIn(row).includes(id));
          if (step?.when && /^\d{4}-\d\d-\d\d$/.test(step.when)) expect(words).toBe(houseDate(step.when));
        }
    const sides = rows.find((row) => plainText(row.content[0] as NoteNode) === 'Sides');
    if (sides && event.parties.length > 0)
      expect(spaced(plainText(sides.content[1] as NoteNode))).toBe(inWords(event.parties.map(({ value }) => partyName(value))));
    for (const words of ownWords(doc).filter((each) => !each.includes('☐'))) {
      expect(words).not.toMatch(
        /\b1 (?!is\b)\p{Ll}+s\b|\b(?:[2-9]|\d\d+) (?:commitment|step|briefing|round)\b|, and\b|\band ,|["']|\s[.,;:]| {2}/u,
      );
    }
  });

  it.each(cases)(
    '$name: begins what it says with a capital, ends its sentences, and its title has neither end nor hole',
    ({ doc }) => {
      const [title] = doc.content;
      expect(title?.type).toBe('title');
      expect(plainText(title as NoteNode)).toMatch(/^[\p{Lu}\p{N}[“].*[\p{L}\p{N})\]”]$/u);
      // A file by whose name an article goes is called as it is.
      const cells = walk(doc).filter((node) => node.type === 'tableCell' && !plainText(node).startsWith('article.txt'));
      for (const cell of cells) expect(spaced(plainText(cell))).toMatch(/^(?:$|[\p{Lu}\p{N}“‘[(])/u);
      for (const item of walk(doc).filter((node) => node.type === 'listItem' && tellsSentences(node)))
        expect(spaced(plainText(item))).toMatch(/(?:[.!?…][”’)]?|[”’)\]]|\))$/u);
    },
  );
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
    ['tracker', ['7 commitments', 'Third round, 12 March 2024, Bergen', '3rd round, 12 March 2024']],
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

  it('what the last round only confirmed has its row once this round comes back to it', () => {
    const [third, fourth] = articlesOfSeries(5)
      .slice(2)
      .map((place) => article(articleText(place)));
    const of = (source: Article | undefined) => (source ? { articles: [source], facts: [parseArticle(source)] } : null);
    const [previous, now] = [of(third), of(fourth)];
    if (!previous || !now) throw new Error('the series has no fourth round');
    const told = rowsOf(fillNote(template('tracker'), { ...now, previous, today: '2025-07-01' }).doc);
    const books = told.filter((cells) => /schoolbooks/.test(cells.join(' ')));
    expect(books.map((cells) => [cells[4]?.slice(0, 3), cells[7]])).toEqual([['3rd', 'Changed: weaker']]);
    expect(books[0]?.[8]).toContain('will endeavour to print schoolbooks');
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
