/**
 * What the app and the template wrote themselves: names of sources, numbers of rows, counts of commitments, a template's
 * own sentences. Nobody claims it, so no check asks where it comes from.
 */
import { asPattern } from '../../asPattern';
import type { FactKind } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import { type Template, textParts } from '../../model/template';
import { isRoundsCovered, resolveField } from '../fields';
import { countedCommitments, isSummaryOf, madeThen, roundOfSummary, statusCounts, statusSummary } from '../fill/statusWords';
import { leadsIn } from './disputes';
import type { Checked } from './finding';
import { foldWords } from './sourceIndex';
import { ATOM, countWords, type NoteBlock, placeInTable, textOf } from './walk';

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

/** What was covered in which words, for one set of sources: typing changes one block, and the others need no second look. */
const coveredBefore = new WeakMap<RegExp, Map<string, string>>();
/** More texts than a long note has are those of blocks long since retyped. */
const MOST_KEPT = 5_000;

/**
 * The words of a block without what is not the author's: it is covered by signs that are no words, so that what is left
 * keeps its place.
 */
export function authorsWords(checked: Pick<Checked, 'names' | 'doc' | 'own'>): (block: NoteBlock) => string {
  const { names } = checked;
  const counts = countsOf(checked);
  return (block) => {
    if (/\d/.test(block.text) && block.text.length < 400) {
      const words = plain(block.text);
      if (isRowNumber(words, block) || counts(words)) return ATOM.repeat(words.length);
    }
    return names ? withoutNames(block.text, names) : plain(block.text);
  };
}

function withoutNames(text: string, names: RegExp): string {
  let kept = coveredBefore.get(names);
  if (!kept || kept.size > MOST_KEPT) kept = new Map();
  coveredBefore.set(names, kept);
  const known = kept.get(text) ?? plain(text).replace(names, (name) => ATOM.repeat(name.length));
  kept.set(text, known);
  return known;
}

/** "3" or "3." under a heading that says that the column counts its rows. */
function isRowNumber(words: string, block: NoteBlock): boolean {
  if (!/^\d{1,3}\.?$/.test(words.trim())) return false;
  const place = placeInTable(block);
  const heading = place?.table.content[0]?.content[place.column];
  return heading !== undefined && /^(?:no\.?|nr\.?|nº|№|#)$/i.test(textOf(heading).trim());
}

/** Whether words are a count of commitments, and right: "6 commitments", "2 repeated and 4 new", the sentence of a series. */
function countsOf(checked: Pick<Checked, 'doc' | 'own'>): (words: string) => boolean {
  let made: readonly number[] | undefined;
  let lines: readonly Line[] | undefined;
  return (words) => {
    if (isRoundsCovered(words)) return true;
    const count = countedCommitments(words);
    if (count !== null) {
      lines ??= checked.doc.content.flatMap(linesOf);
      // Rows that are put in or taken out are counted from what the facts gave, of which some may have found no room.
      made ??= [commitments(checked), madeThen(promises(lines))];
      return Math.min(...made) <= count && count <= Math.max(...made);
    }
    const round = roundOfSummary(words);
    // A count of statuses is short, and begins with one.
    if (round === null && !/^\d+ \p{Ll}/u.test(words)) return false;
    lines ??= checked.doc.content.flatMap(linesOf);
    return round === null
      ? words === statusCounts(lines.map(({ status }) => status))
      : isSummaryOf(words, statusSummary(promises(lines), round));
  };
}

const promises = (lines: readonly Line[]): string[] => lines.flatMap(({ status, isStep }) => (isStep ? [] : [status]));

/** How many this round made, as the field of the template counts them. What was added to the facts since was not counted. */
function commitments({ own, doc }: Pick<Checked, 'own' | 'doc'>): number {
  const leads = leadsIn(own);
  const counts = ({ id }: { id: string }) => (leads === null || leads.has(id)) && !(id in doc.attrs.added);
  const facts = own.map((of) => ({ ...of, outcomes: of.outcomes.filter(counts) }));
  const input = { articles: [], facts, previous: [], rounds: [], today: '', templateName: '', statuses: () => [] };
  return countedCommitments((resolveField('commitments.count', 'plain', input) ?? []).map((part) => part.words).join('')) ?? 0;
}

/** A row of a table of commitments, by what its counts go by. */
type Line = { status: string; isStep: boolean };
function linesOf(table: NoteNode): Line[] {
  if (table.type !== 'table' || table.attrs.layout !== 'grid') return [];
  const [header, ...rows] = table.content;
  const heads = (header?.content ?? []).map((cell) => textOf(cell).trim());
  const [commitment, status] = [heads.indexOf('Commitment'), heads.indexOf('Status')];
  if (commitment < 0 || status < 0) return [];
  return rows.flatMap(({ content }) => {
    const [what, become] = [content[commitment], content[status]];
    if (!what || textOf(what).trim() === '') return [];
    return [{ status: become ? plain(textOf(become)).trim() : '', isStep: restsOn(what, 'nextStep').length > 0 }];
  });
}

/** The facts of a kind on which the words of a node rest. */
export const restsOn = (node: NoteNode, kind: FactKind): string[] => [
  ...node.marks.flatMap((mark) => (mark.type === 'claim' && mark.attrs.kind === kind ? [mark.attrs.fact] : [])),
  ...node.content.flatMap((child) => restsOn(child, kind)),
];

/** What a template says itself: whole sentences, with any words in the place of its fields; and every word of it. */
type Said = { sentences: readonly RegExp[]; words: ReadonlySet<string> };
const saidBy = new WeakMap<Template, Said>();

function templateSays(template: Template | null): Said {
  if (!template) return { sentences: [], words: new Set() };
  const known = saidBy.get(template);
  if (known) return known;
  const blocks = template.sections.flatMap((section) => section.blocks);
  const texts = blocks.flatMap((block) => [
    ...(block.type === 'paragraph' ? [block.text] : []),
    ...(block.type === 'table' ? block.rows.flat() : []),
    ...('ifNone' in block && block.ifNone ? [block.ifNone] : []),
  ]);
  const labels = [...template.sections.map(({ heading }) => heading), ...template.headingBlock.flatMap(labelOf)];
  const bare = (text: string) => textParts(text).map((part) => (part.kind === 'text' ? part.text : ' '));
  const said: Said = {
    sentences: texts.flatMap((text) => sentencePattern(text) ?? []),
    words: new Set([...texts.flatMap(bare), ...labels].flatMap((text) => foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? [])),
  };
  saidBy.set(template, said);
  return said;
}

const labelOf = (line: Template['headingBlock'][number]): string[] => ('label' in line ? [line.label] : []);
/**
 * A template's sentence as it stands in a note where nothing of it is a claim: a field of the sources is a gap, one that
 * the note knows itself has any words. Null where too little of it is the template's own to tell it by.
 */
function sentencePattern(text: string): RegExp | null {
  const parts = textParts(plain(text));
  if (countWords(parts.map((part) => (part.kind === 'text' ? part.text : ' ')).join('')) < 3) return null;
  const words = parts.map((part) => {
    if (part.kind === 'text') return asPattern(part.text);
    return /^(?:event|next)\./.test(part.path) ? ATOM : '.*';
  });
  return new RegExp(`^${words.join('')}$`, 'u');
}

/** Words that the template has of itself, folded. */
export const templateWords = ({ template }: Pick<Checked, 'template'>): ReadonlySet<string> => templateSays(template).words;

/** Whether a paragraph says what the author has to answer for: as much as a sentence that is none of the template's. */
export function isAuthorsParagraph(checked: Pick<Checked, 'names' | 'doc' | 'own' | 'template'>): (block: NoteBlock) => boolean {
  const words = authorsWords(checked);
  const { sentences } = templateSays(checked.template);
  return (block) => countWords(words(block)) >= 8 && !sentences.some((sentence) => sentence.test(plain(block.text)));
}
