/** Checks of the note's form: gaps, apparatus, lengths, headings, tables. */
import type { NoteNode } from '../../model/note';
import { GAP_LABELS } from '../fields';
import { lengthsOf } from '../lengths';
import type { Check, Checked, DetailsField, Found } from './finding';
import { restsOn } from './ours';
import { ownWords } from './ownWords';
import { excerpt, nodesWithPlaces, textOf } from './walk';

const WHERE: ReadonlySet<string> = new Set(['event.city', 'event.venue']);

function gaps({ doc, own }: Checked): Found[] {
  const called = own.length > 0 && own.every(({ event }) => event.kind?.value === 'call');
  const sideless = hasNoSides(own);
  const places = new Map<string, { label: string; all: number[] }>();
  for (const { node, at } of nodesWithPlaces(doc)) {
    if (node.type !== 'gap' || node.attrs.field.startsWith('nextStep.')) continue;
    // Who spoke by telephone met nowhere.
    if (called && WHERE.has(node.attrs.field)) continue;
    if (sideless && SIDE.has(node.attrs.field)) continue;
    const label = fieldWords(node.attrs);
    const key = `${node.attrs.field}|${label}`;
    const known = places.get(key) ?? { label, all: [] };
    known.all.push(at);
    places.set(key, known);
  }
  return [...places.values()].map(({ label, all }): Found => {
    const [at = 0] = all;
    const small = all.length === 1 ? 'An empty field' : `An empty field, in ${all.length} places`;
    return { severity: 'note', words: label, small, place: { kind: 'text', from: at, to: at + 1 } };
  });
}

const SIDE: ReadonlySet<string> = new Set(['event.parties', 'participant.party']);
/** Whether people took part, and none for a state: a council or a company has no sides to name. */
const hasNoSides = (own: Checked['own']): boolean => {
  const people = own.flatMap(({ participants }) => participants);
  return people.length > 0 && people.every(({ party }) => party === null);
};

const LABELS: Readonly<Record<string, string>> = GAP_LABELS;
/** What an empty field is called away from its place: a narrow column says less, and the next round has a date of its own. */
function fieldWords({ field, label }: { field: string; label: string }): string {
  const whole = label === 'Not stated' ? (LABELS[field] ?? label) : label;
  return field.startsWith('next.') ? whole.replace(/^(Date|Place)(?=:)/, '$1 of the next round') : whole;
}

/**
 * A row of the next steps without owner or date: a gap that no source fills, a cell emptied, or a row by the author's
 * own hand; and a row that nobody has filled at all.
 */
function nextSteps({ doc, own }: Checked): Found[] {
  const rows: Found[] = [];
  const steps = new Set(own.flatMap((of) => of.nextSteps.map(({ id }) => id)));
  const told = new Set<string>();
  let columns: Columns = new Map();
  let followed: Columns = new Map();
  let canGo = false;
  for (const { node, at } of nodesWithPlaces(doc)) {
    if (node.type === 'table') {
      columns = columnsOf(node, STEPS);
      followed = columnsOf(node, FOLLOWED);
      canGo = node.content.length > 2 && !node.content.some((row) => row.content.some(spansRows));
    }
    if (node.type !== 'tableRow') continue;
    const place = { kind: 'text' as const, from: at, to: at + 2 };
    if (columns.size > 0 && isEmpty(node) && fieldsMissing(node).length === 0) {
      const fix = canGo ? { label: 'Remove the row', kind: 'remove-row' as const, at } : null;
      rows.push({ severity: 'note', words: 'A row of the next steps is empty', place, fix });
      continue;
    }
    const of = restsOn(node, 'nextStep').filter((fact) => steps.has(fact));
    const missing = new Set([
      ...fieldsMissing(node),
      ...cellsEmpty(node, of.length > 0 && columns.size === 0 ? followed : columns),
    ]);
    // A commitment that is followed up, and what the round before announced, have the same columns and need have neither.
    if (missing.size === 0 || (columns.size === 0 && of.length === 0)) continue;
    // One step in two tables wants one owner.
    if (of.length > 0 && of.every((fact) => told.has(fact))) continue;
    for (const fact of of) told.add(fact);
    rows.push({ severity: 'note', words: `“${firstWords(node)}” has no ${[...missing].join(' and no ')}`, place });
  }
  return rows;
}

/** Whether a cell reaches into rows below: its row cannot be taken out alone. */
const spansRows = (cell: NoteNode): boolean =>
  (cell.type === 'tableCell' || cell.type === 'tableHeader') && cell.attrs.rowspan > 1;

const NAMES: Readonly<Record<string, string>> = { 'nextStep.who': 'owner', 'nextStep.when': 'date' };
const fieldsMissing = (node: NoteNode): string[] => {
  if (node.type === 'gap') return NAMES[node.attrs.field] ? [NAMES[node.attrs.field] as string] : [];
  return node.content.flatMap(fieldsMissing);
};
const isEmpty = (node: NoteNode | undefined): boolean => !node || !/[\p{L}\p{N}]/u.test(textOf(node));

/** Column → what stands in it, in a table of next steps: it says what, who and when. Any other table has none. */
type Columns = ReadonlyMap<number, string>;
const STEPS = { what: /^what$/i, owner: /^(?:who|owner)$/i, date: /^(?:when|date)$/i };
/** The same where commitments are followed up: a next step may be a row among them. */
const FOLLOWED = { what: /^commitment$/i, owner: /^by$/i, date: /^due$/i };
function columnsOf(table: NoteNode, { what, owner, date }: typeof STEPS): Columns {
  const headings = (table.content[0]?.content ?? []).map((cell) => (cell.type === 'tableHeader' ? textOf(cell).trim() : ''));
  const at = (pattern: RegExp): number => headings.findIndex((heading) => pattern.test(heading));
  return at(what) < 0 || at(owner) < 0 || at(date) < 0
    ? new Map()
    : new Map([
        [at(owner), 'owner'],
        [at(date), 'date'],
      ]);
}

/** What an owner's or a date's cell has no word of. */
const cellsEmpty = (row: NoteNode, columns: Columns): string[] =>
  [...columns].flatMap(([column, name]) => (isEmpty(row.content[column]) ? [name] : []));
/** What a row is about: its first cell that holds a word, not its number. */
const firstWords = (row: NoteNode): string => excerpt(textOf(row.content.find((cell) => /\p{L}/u.test(textOf(cell))) ?? row));

function apparatus({ doc }: Checked): Found[] {
  const { marking, reference, version, clearedBy, draftedBy } = doc.attrs.apparatus;
  const found: Found[] = [];
  const missing = (severity: Found['severity'], field: DetailsField, words: string, small: string | null = null) =>
    found.push({ severity, words, small, place: { kind: 'details', field } });
  if (!marking?.level) missing('warning', 'marking', 'No marking is set');
  if (!reference) missing('warning', 'reference', 'No reference is set');
  if (version === 'final' && !clearedBy)
    missing('error', 'clearedBy', '“Cleared by” is empty', 'A final note says who cleared it');
  if (version === 'final' && !draftedBy) missing('warning', 'draftedBy', '“Drafted by” is empty');
  if (version === 'draft' && !clearedBy)
    missing('note', 'clearedBy', '“Cleared by” is empty', 'Needed before the note leaves draft');
  return found;
}

function lengths({ blocks, template }: Checked): Found[] {
  if (!template) return [];
  const { all, of } = lengthsOf(blocks);
  const found: Found[] = [];
  for (const { id, heading, maxWords } of template.sections) {
    const n = of.get(id) ?? 0;
    const block = blocks.find(({ section }) => section === id);
    if (maxWords !== null && n > maxWords && block)
      found.push({
        severity: 'warning',
        words: `“${heading}” has ${n} words`,
        small: `The template allows ${maxWords}`,
        place: { kind: 'text', from: block.from, to: block.from + block.text.length },
      });
  }
  const most = template.length.words;
  if (most !== null && all > most)
    found.push({
      severity: 'warning',
      words: `The note has ${all} words`,
      small: `The template allows ${most}`,
      place: { kind: 'text', from: 0, to: 0 },
    });
  return found;
}

function headings({ blocks }: Checked): Found[] {
  let last = 0;
  return blocks.flatMap((block): Found[] => {
    if (block.node.type !== 'heading') return [];
    const { level } = block.node.attrs;
    const skipped = level > last + 1;
    const right = last + 1;
    last = skipped ? right : level;
    if (!skipped) return [];
    return [
      {
        severity: 'warning',
        words: `“${block.text || 'An empty heading'}” skips a level`,
        small: `Heading ${level} under heading ${right - 1 || 'none'}`,
        place: { kind: 'text', from: block.from, to: block.from + block.text.length },
        fix: { label: `Make it heading ${right}`, kind: 'heading-level', at: block.at, level: right },
      },
    ];
  });
}

function tables({ doc }: Checked): Found[] {
  return [...nodesWithPlaces(doc)].flatMap(({ node, at }): Found[] => {
    if (node.type !== 'table' || node.attrs.layout !== 'grid') return [];
    if (node.content[0]?.content.some((cell) => cell.type === 'tableHeader')) return [];
    return [
      {
        severity: 'warning',
        words: 'A table has no header row',
        small: 'Its columns have no names for a screen reader, and none repeat on the next page',
        place: { kind: 'text', from: at, to: at + 1 },
        fix: { label: 'Make its first row the header', kind: 'header-row', at },
      },
    ];
  });
}

function authorBlocks({ doc, blocks }: Checked): Found[] {
  return [...nodesWithPlaces(doc)].flatMap(({ node, at }): Found[] => {
    if (node.type !== 'authorBlock' || !node.attrs.required) return [];
    const filled = blocks.some((block) => block.within.includes(node) && /[\p{L}\p{N}]/u.test(block.text));
    return filled
      ? []
      : [
          {
            severity: 'warning',
            words: 'A part that is yours to write is empty',
            small: node.attrs.prompt,
            place: { kind: 'text', from: at + 2, to: at + 2 },
          },
        ];
  });
}

function references({ doc }: Checked): Found[] {
  const anchors = new Set<string>();
  const nodes = [...nodesWithPlaces(doc)];
  for (const { node } of nodes)
    if ((node.type === 'heading' || node.type === 'table') && node.attrs.anchor) anchors.add(node.attrs.anchor);
  return nodes.flatMap(({ node, at }): Found[] =>
    node.type === 'crossReference' && !anchors.has(node.attrs.target)
      ? [
          {
            severity: 'error',
            words: `The reference to “${node.attrs.label}” leads nowhere`,
            place: { kind: 'text', from: at, to: at + 1 },
          },
        ]
      : [],
  );
}

function pictures({ doc }: Checked): Found[] {
  return [...nodesWithPlaces(doc)].flatMap(({ node, at }): Found[] =>
    node.type === 'image' && !node.attrs.decorative && node.attrs.alt.trim() === ''
      ? [{ severity: 'warning', words: 'A picture has no description', place: { kind: 'text', from: at, to: at + 1 } }]
      : [],
  );
}

export const FORM_CHECKS: readonly Check[] = [
  { id: 'cross-reference', passed: 'cross references lead somewhere', run: references },
  { id: 'apparatus', passed: 'marking, reference and clearance are set', run: apparatus },
  { id: 'length', passed: 'within the length', run: lengths },
  { id: 'heading-level', passed: 'no heading level skipped', run: headings },
  { id: 'table-header', passed: 'tables have header rows', run: tables },
  { id: 'author-block', passed: 'your own parts are written', run: authorBlocks },
  { id: 'picture', passed: 'pictures are described', run: pictures },
  { id: 'gap', passed: 'no empty fields', run: gaps },
  { id: 'next-step', passed: 'next steps have owner and date', run: nextSteps },
  { id: 'own-words', passed: 'every paragraph rests on a source', run: ownWords },
];
