/** Faults as they come about in a note, planted in place: a word mistyped, a cell emptied, a row in the wrong place. */
import { authorFacts } from '../../shared/brief/authorFact';
import { quoteSentence } from '../../shared/brief/sentence';
import type { Briefing } from '../../shared/model/briefing';
import type { NoteDoc, NoteNode } from '../../shared/model/note';
import { NOTE_READER, portionsIn } from '../../shared/model/numbering';

/** Changes the briefing in place; false where its note has nothing that could go wrong so. */
export type Plant = (briefing: Briefing) => boolean;
export const node = (given: object): NoteNode => ({ marks: [], attrs: {}, content: [], ...given }) as unknown as NoteNode;
/** Switches portion marks on: all paragraphs (C) but the last, which is given. */
export const portioned =
  (level: string, last: { portion: string | null }): Plant =>
  ({ note }) => {
    Object.assign(note.attrs.apparatus, {
      portions: ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET'].map((each) => ({ level: each, mark: each.charAt(0) })),
      marking: { scheme: 'us', level, handling: null },
    });
    const all = portionsIn(note.content, 0, NOTE_READER);
    for (const { node: each } of all) Object.assign(each.attrs, { portion: 'C' });
    Object.assign(all.at(-1)?.node.attrs ?? {}, last);
    return all.length > 1;
  };
export const words = (text: string): NoteNode => node({ type: 'paragraph', content: [node({ type: 'text', text })] });

function everyNode(doc: NoteDoc): NoteNode[] {
  const inside = (nodes: readonly NoteNode[]): NoteNode[] => nodes.flatMap((each) => [each, ...inside(each.content)]);
  return inside(doc.content);
}
const claimOf = (each: NoteNode) => each.marks.find((mark) => mark.type === 'claim');
/** The note's words that are a claim of this kind. */
export const claims = ({ note }: Briefing, kind: string) =>
  everyNode(note).flatMap((each) => {
    const claim = claimOf(each);
    return each.type === 'text' && claim?.attrs.kind === kind ? [{ text: each, claim: claim.attrs }] : [];
  });
/** Puts a block under the first of the template's headings. */
export const add =
  (...blocks: NoteNode[]): Plant =>
  ({ note }) => {
    const at = note.content.findIndex((each) => each.type === 'heading' && each.attrs.section);
    note.content.splice(at + 1, 0, ...blocks);
    return at >= 0;
  };
/** Changes the first claim of a kind in which `change` finds something to change. */
export const mistype =
  (kind: string, change: (text: string) => string, edited = true): Plant =>
  (briefing) => {
    for (const { text, claim } of claims(briefing, kind)) {
      const now = change(text.text);
      if (now === text.text) continue;
      text.text = now;
      if (edited) claim.status = 'edited';
      return true;
    }
    return false;
  };
/** Changes the first node that `wanted` is true of. */
export const alter =
  (wanted: (each: NoteNode) => boolean, change: (each: NoteNode) => void): Plant =>
  ({ note }) => {
    const found = everyNode(note).find(wanted);
    if (found) change(found);
    return found !== undefined;
  };
/** The tracker has no length to keep to. */
export const unlessTracker =
  (plant: Plant): Plant =>
  (briefing) =>
    briefing.template !== 'tracker' && plant(briefing);
const textOf = (each: NoteNode): string => (each.type === 'text' ? each.text : each.content.map(textOf).join(''));

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** The day after the meeting's weekday, and the day itself. */
export const wrongDay =
  (write: (weekday: string, iso: string) => string): Plant =>
  (briefing) => {
    const iso = briefing.facts[0]?.event.start?.value ?? '';
    if (iso.length !== 10) return false;
    const wrong = WEEKDAYS[(new Date(`${iso}T00:00:00Z`).getUTCDay() + 1) % 7] ?? '';
    return add(words(write(wrong, iso)))(briefing);
  };
export const dayFirst = (iso: string, sign: string) => iso.split('-').reverse().map(Number).join(sign);

/** Takes the fourth letter out of a long surname: "Vesterlund" → "Veserlund". */
export const slip: Plant = (briefing) => {
  const names = briefing.facts.flatMap(({ participants }) => participants.map(({ name }) => name));
  const shorter = (name: string) => name.replace(/\p{Lu}\p{Ll}{7,}$/u, (surname) => surname.slice(0, 3) + surname.slice(4));
  return mistype('participant', (text) => names.reduce((now, name) => now.replace(name, shorter(name)), text))(briefing);
};

/** Adds the report's own words of an outcome as a quotation, verified as soon as it is there. */
export const quoteOwnWords: Plant = (briefing) => {
  const [article, facts] = [briefing.articles[0], briefing.facts[0]];
  const outcome = facts?.outcomes.find(({ span }) => article && !/[“”"«»‘]/.test(article.text.slice(span[0] - 200, span[1])));
  const [fact] = article && facts && outcome ? authorFacts(article, 'quote', outcome.span, facts) : [];
  if (!facts || fact?.kind !== 'quote') return false;
  const said = quoteSentence(fact.fact);
  const attrs = { claim: 'c-own', fact: fact.fact.id, kind: 'quote', status: 'verified', words: said };
  const text = { type: 'text', text: said, marks: [{ type: 'claim', attrs }] };
  briefing.facts = [{ ...facts, quotes: [...facts.quotes, fact.fact] }, ...briefing.facts.slice(1)];
  briefing.note.attrs.added = { [fact.fact.id]: fact };
  briefing.note.attrs.reviews[fact.fact.id] = 'verified';
  return add(node({ type: 'paragraph', content: [node(text)] }))(briefing);
};

export const emptyCell =
  (heading: RegExp): Plant =>
  ({ note }) => {
    for (const table of everyNode(note).filter(({ type }) => type === 'table')) {
      const heads = (table.content[0]?.content ?? []).map(textOf);
      const column = heads.includes('What') ? heads.findIndex((head) => heading.test(head)) : -1;
      const cell =
        column < 0 ? undefined : table.content.slice(1).find((row) => textOf(row.content[column] ?? row))?.content[column];
      if (!cell) continue;
      cell.content = [node({ type: 'paragraph' })];
      return true;
    }
    return false;
  };

/** The date of a next step that stands among the commitments that are followed up. */
export function emptyDue({ note }: Briefing): boolean {
  for (const table of everyNode(note).filter(({ type }) => type === 'table')) {
    const column = (table.content[0]?.content ?? []).findIndex((cell) => textOf(cell) === 'Due');
    const cell = table.content
      .slice(1)
      .filter((row) => JSON.stringify(row).includes('"kind":"nextStep"'))
      .map((row) => row.content[column])
      .find((each) => each && textOf(each) !== '');
    if (column < 0 || !cell) continue;
    cell.content = [node({ type: 'paragraph' })];
    return true;
  }
  return false;
}

/** In a table of people, the sides of two who are of two. */
export function swapSideCells({ note }: Briefing): boolean {
  for (const table of everyNode(note).filter(({ type }) => type === 'table')) {
    const column = (table.content[0]?.content ?? []).findIndex((cell) => textOf(cell) === 'Side');
    const [first, ...rows] = table.content.slice(1).filter((row) => row.content[column] && textOf(row.content[column]) !== '');
    const mine = first?.content[column];
    const row = rows.find((each) => mine && textOf(each.content[column] ?? each) !== textOf(mine));
    const other = row?.content[column];
    if (!first || !row || !mine || !other) continue;
    [first.content[column], row.content[column]] = [other, mine];
    return true;
  }
  return false;
}

export function swapSides({ note }: Briefing): boolean {
  const rows = note.content.find(({ type }) => type === 'table')?.content ?? [];
  const sides = rows.filter((row) => {
    const inside = JSON.stringify(row);
    return inside.includes('.event.party.') && inside.includes('"kind":"participant"');
  });
  const [a, b] = sides;
  if (!a || !b) return false;
  [a.content[1], b.content[1]] = [b.content[1] as NoteNode, a.content[1] as NoteNode];
  return true;
}
