/**
 * A form in Word → a template. Headings become sections, names that the closed lists have become fields; what is
 * italic, hidden or in brackets is guidance; the rest is fixed text. Nothing is guessed: an unknown name is said.
 */

import { OUTCOME_TYPES } from '../model/facts';
import type { HeadField } from '../model/note';
import {
  type Block,
  type BlockOf,
  freeId,
  type Listing,
  MOST_COLUMNS,
  MOST_TABLE_ROWS,
  parseTemplate,
  type Template,
  UNPLACED,
  WHOLE_ITEM,
} from '../model/template';
import { harmless, wholeBlock } from '../model/template/document';
import { isText, type WordBlock, type WordDocument, type WordParagraph, type WordTable, wordsOf } from './document';
import { headField, isBoldLine, isGuidance, judgmentOf, levelOf, mostWords, pieces, plain, short } from './form';
import type { Lost } from './lost';
import { opened } from './opening';
import { nearestField, type Part, partsOf, type Unknown } from './placeholders';

type Section = { heading: string; level: number; guidance: string[]; blocks: Block[] };

/** What a template can hold; the first three are the schema's own. */
const MOST_SECTIONS = 40;
const MOST_BLOCKS = 50;
const MOST_BLOCKS_IN_ALL = 150;
const MOST_ROWS = 30;
const LONGEST_TEXT = 2000;
const LONGEST_GUIDANCE = 1000;
const LONGEST_HEADING = 300;

/**
 * @param name of the file, without its ending: the template's name
 * @throws UserError `bad-template` where the document is more than any template can be
 */
export function templateOfWord(document: WordDocument, lost: Lost, name: string): Template {
  const { title, subtitle, rest } = opened(document.blocks);
  const writing = new Writing(lost);
  const heading = writing.headings(rest);
  if (document.comments.length > 0) lost.add('comments');
  for (const block of rest) writing.block(block, heading(block));
  const source = (paragraph: WordParagraph | null) => (paragraph ? writing.source(writing.parts(paragraph)).trim() : '');
  const [above, below] = [source(title), source(subtitle)];
  if (above === '') lost.say('It has no title: the note’s title is the name of the event.');
  const { page, orientation } = document.page;
  const raw: Template = {
    format: 'chancery-template',
    version: 1,
    id: freeId(name, () => false),
    name: name.slice(0, 120) || 'Template',
    kind: 'readout',
    description: `Made from “${name.slice(0, 150)}”.`,
    length: { pages: null, words: null },
    page: { orientation, type: 'normal', numbered: false, size: page },
    marking: null,
    letterhead: null,
    attribution: 'terse',
    head: [...writing.head],
    reference: null,
    title: above.slice(0, LONGEST_TEXT) || '{event.name}',
    subtitle: below.slice(0, LONGEST_TEXT) || null,
    headingBlock: writing.rows.slice(0, MOST_ROWS),
    sections: writing.finished(),
  };
  return parseTemplate(JSON.stringify(raw), name);
}

class Writing {
  readonly head = new Set<HeadField>();
  readonly rows: Template['headingBlock'] = [];
  private readonly sections: Section[] = [];

  constructor(private readonly lost: Lost) {}

  /** How a block opens a section: its level, or null where it opens none. */
  headings(blocks: readonly WordBlock[]): (block: WordBlock) => number | null {
    const styled = blocks.filter(
      (block): block is WordParagraph => levelOf(block) !== null && wordsOf(block as WordParagraph).trim() !== '',
    );
    if (styled.length === 0) {
      const bold = new Set(blocks.filter(isBoldLine));
      if (bold.size > 0) this.lost.say('No paragraph has a heading style: bold lines were taken as headings.');
      return (block) => (bold.has(block) ? 1 : null);
    }
    if (new Set(styled.map(levelOf)).size > 1) this.lost.add('levels');
    // The deepest ones become lines until there is room for the others.
    let deepest = 6;
    while (deepest > 1 && styled.filter((each) => (levelOf(each) ?? 0) <= deepest).length > MOST_SECTIONS) deepest--;
    const standing = new Set(styled.filter((each) => (levelOf(each) ?? 0) <= deepest).slice(0, MOST_SECTIONS));
    if (standing.size < styled.length)
      this.lost.say(
        `It has ${styled.length} headings: ${styled.length - standing.size} stand as lines, since a template has up to ${MOST_SECTIONS} sections.`,
      );
    return (block) => (standing.has(block as WordParagraph) ? levelOf(block) : null);
  }

  block(block: WordBlock, level: number | null): void {
    if (block.kind === 'contents') this.lost.add('contents');
    else if (block.kind === 'table') this.table(block);
    else if (level !== null) this.open(block, level);
    else this.paragraph(block);
  }

  private open(block: WordParagraph, level: number): void {
    const parts = this.parts(block);
    if (parts.some(({ kind }) => kind !== 'words' && kind !== 'unknown'))
      this.lost.say(`The heading “${plain(parts)}” has a field in it: a heading stands as it is written.`);
    this.sections.push({ heading: plain(parts).slice(0, LONGEST_HEADING) || 'Section', level, guidance: [], blocks: [] });
  }

  /** The section that words go to. Those before the first heading have one of their own. */
  private section(): Section {
    const last = this.sections.at(-1);
    if (last) return last;
    const first: Section = { heading: 'Opening', level: 1, guidance: [], blocks: [] };
    this.sections.push(first);
    this.lost.say('The words before the first heading stand in a section “Opening”.');
    return first;
  }

  private paragraph(block: WordParagraph): void {
    const parts = this.parts(block);
    const hidden = block.content.flatMap((each) => (isText(each) && each.hidden ? [each.text] : [])).join('');
    if (hidden.trim() !== '' && this.sections.length > 0) this.section().guidance.push(hidden.trim());
    if (parts.every((part) => part.kind === 'words' && part.text.trim() === '')) return;
    if (this.sections.length === 0 && this.row(parts)) return;
    if (this.isHeadLine(parts)) return;
    const advice = isGuidance(block, parts);
    if (!advice && block.content.some((each) => isText(each) && (each.href !== null || each.bold || each.italic)))
      this.lost.add('plain');
    if (advice)
      this.section().guidance.push(
        plain(parts)
          .replace(/^\s*[[<(]|[\])>]\s*$/g, '')
          .trim(),
      );
    else this.section().blocks.push(...this.blocksOf(parts, block.item));
  }

  /** “Venue: {{event.venue}}” above the first heading is a row of the heading block. */
  private row(parts: readonly Part[]): boolean {
    const [first, ...rest] = parts;
    const match = first?.kind === 'words' ? /^\s*([^:\t]{1,60}?)\s*[:\t]\s*/.exec(first.text) : null;
    if (!match || first?.kind !== 'words') return this.rowOf([], parts);
    return this.rowOf(
      [{ kind: 'words', text: match[1] ?? '' }],
      [{ kind: 'words', text: first.text.slice(match[0].length) }, ...rest],
    );
  }

  private rowOf(label: readonly Part[], value: readonly Part[]): boolean {
    const said = value.filter((part) => part.kind !== 'words' || part.text.trim() !== '');
    const [only, second] = said;
    const name = plain(label).replace(/\s*:\s*$/, '');
    if (only && !second && only.kind === 'participants') return this.rows.push({ type: 'participants' }) > 0;
    if (name === '') return false;
    // “To” and what is to stand there: the head of every note has such lines.
    const line = only?.kind === 'head' ? only.field : said.length === 0 ? headField(name) : null;
    if (line && !second) this.head.add(line);
    else if (said.length === 0 || (only?.kind === 'unknown' && only.prompt !== null && !second)) {
      if (only?.kind === 'unknown') this.unknown(only, 'a gap');
      this.rows.push({ type: 'gap', label: harmless(name), missing: harmless(`${name}: to be completed`).slice(0, 200) });
    } else this.rows.push({ type: 'text', label: harmless(name), text: this.source(value).trim().slice(0, LONGEST_TEXT) });
    return true;
  }

  /** A line that only names what the head of every note has. */
  private isHeadLine(parts: readonly Part[]): boolean {
    const heads = parts.filter((part) => part.kind === 'head');
    const [only] = heads;
    const label = plain(parts.filter((part) => part.kind === 'words'));
    if (!only || heads.length < parts.filter(({ kind }) => kind !== 'words').length || !/^[\p{L} ]{0,30}:?$/u.test(label))
      return false;
    for (const { field } of heads) this.head.add(field);
    return true;
  }

  private table(table: WordTable): void {
    const rows = table.rows.map((row) => row.map(({ blocks }) => this.cell(blocks)));
    if (this.sections.length === 0 && rows.every((row) => row.length === 2)) {
      for (const [label = [], value = []] of rows)
        if (!this.rowOf(label, value) && plain(value) !== '') this.section().blocks.push(...this.blocksOf(value, null));
      return;
    }
    const kept = this.keptTable(table, rows);
    if (kept) {
      this.section().blocks.push(kept);
      return;
    }
    this.lost.add('tables');
    const between = rows.every((row) => row.length <= 2) ? ': ' : ' | ';
    for (const row of rows) {
      const filled = row.filter((cell) => plain(cell) !== '');
      const [first = []] = filled;
      if (filled.length === 0) continue;
      const blank = row.length > 1 && filled.length === 1 && filled[0] === row[0];
      const parts = blank
        ? [...first, { kind: 'words' as const, text: ': [to be completed]' }]
        : filled.flatMap((cell, i) => (i === 0 ? cell : [{ kind: 'words' as const, text: between }, ...cell]));
      this.section().blocks.push(...this.blocksOf(parts, null));
    }
  }

  /** A table of words, places and empty cells as it is; null where it is none that a template can hold. */
  private keptTable({ rows, widths }: WordTable, parts: readonly (readonly Part[][])[]): Block | null {
    const columns = Math.max(...rows.map((row) => row.reduce((sum, { colspan }) => sum + colspan, 0)));
    const repeats = parts.flat(2).some(({ kind }) => kind === 'item' || kind === 'participants');
    const nests = rows.flat().some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
    if (columns < 2 || columns > MOST_COLUMNS || rows.length > MOST_TABLE_ROWS || repeats || nests) return null;
    const grid = rows.map(() => Array<string>(columns).fill(''));
    const taken = rows.map(() => Array<boolean>(columns).fill(false));
    const merged: BlockOf<'table'>['merged'] = [];
    rows.forEach((row, i) => {
      for (const { blocks, colspan, rowspan } of row) {
        const column = taken[i]?.indexOf(false) ?? 0;
        for (let down = 0; down < rowspan; down++) taken[i + down]?.fill(true, column, column + colspan);
        const words = this.source(this.cell(blocks, '\n')).trim().slice(0, LONGEST_TEXT);
        if (grid[i] && column >= 0) grid[i][column] = words;
        if (colspan > 1 || rowspan > 1) merged.push({ row: i, column, rows: rowspan, columns: colspan });
      }
    });
    const header = rows.length > 1 && (rows[0]?.every((cell) => cell.header) ?? false);
    return wholeBlock({ type: 'table', rows: grid, header, widths, merged });
  }

  /** @param between what parts its paragraphs */
  private cell(blocks: readonly WordBlock[], between = ' '): Part[] {
    return blocks.flatMap((block, i): Part[] => {
      const parts =
        block.kind === 'paragraph'
          ? this.parts(block)
          : block.kind === 'table'
            ? block.rows.flatMap((row) => row.flatMap((each) => this.cell(each.blocks, between)))
            : [];
      return i === 0 || parts.length === 0 ? parts : [{ kind: 'words', text: between }, ...parts];
    });
  }

  /** The words and places of a paragraph. What a template's text cannot hold is counted. */
  parts({ content }: WordParagraph): Part[] {
    if (content.some((each) => isText(each) && each.refers !== null)) this.lost.add('references');
    for (const { kind } of content) {
      if (kind === 'footnote') this.lost.add('footnotes');
      else if (kind === 'picture') this.lost.add('pictures');
      else if (kind === 'page') this.lost.add('breaks');
    }
    return partsOf(content);
  }

  /** Says of a name that no list has what became of it. */
  private unknown({ name, as }: Unknown, stands: string): void {
    const nearest = this.lost.full ? null : nearestField(name);
    const what =
      as === 'braces'
        ? `“{{${name}}}” is no field`
        : name === ''
          ? 'A content control has no name'
          : `The content control “${name}” is no field`;
    this.lost.say(`${what}${nearest ? `; the nearest is “${nearest}”` : ''}. It stands as ${stands}.`);
  }

  /** A template's text: words, and fields in braces. `repeats`: it is made for each item, and may ask for the item's own. */
  source(parts: readonly Part[], repeats = false): string {
    return parts
      .map((part) => {
        if (part.kind === 'words') return harmless(part.text).replaceAll('\t', ' ');
        if (part.kind === 'field' || (part.kind === 'item' && repeats)) return part.source;
        if (part.kind === 'item')
          this.lost.say(`“${part.name}” belongs in a line of a section, which then repeats. It was left out.`);
        if (part.kind === 'unknown') {
          this.unknown(part, `“${short(part.shows.trim())}”`);
          return harmless(part.shows);
        }
        if (part.kind === 'head') this.head.add(part.field);
        return '';
      })
      .join('');
  }

  private blocksOf(parts: readonly Part[], item: WordParagraph['item']): Block[] {
    const [only, second] = parts.filter((part) => part.kind !== 'words' || part.text.trim() !== '');
    // A place that nothing fills and nothing stands beside is the author's.
    if (only?.kind === 'unknown' && only.prompt !== null && !second) {
      this.unknown(only, 'a block that is yours to write');
      const prompt = harmless(only.prompt).slice(0, LONGEST_TEXT);
      return [wholeBlock({ type: 'author', prompt, about: judgmentOf(`${only.name} ${this.section().heading}`) })];
    }
    const listing = parts.find((part) => part.kind === 'item')?.listing;
    if (listing) return [this.repeat(listing, parts, item)];
    if (only?.kind === 'participants' && !second) return [wholeBlock({ type: 'people', as: 'bullets' })];
    const sign = item === null || item.goesOn ? '' : item.number === null ? '• ' : `${item.number}. `;
    return pieces(`${sign}${this.source(parts).trim()}`, LONGEST_TEXT).map((text) => wholeBlock({ type: 'paragraph', text }));
  }

  /** A line with fields of one item is made for each of its kind. */
  private repeat(listing: Listing, parts: readonly Part[], item: WordParagraph['item']): Block {
    const strange = parts.filter((part) => part.kind === 'item' && part.listing !== listing);
    for (const part of strange)
      if (part.kind === 'item')
        this.lost.say(`“${part.name}” belongs in a line of its own: a line repeats for one kind of thing. It was left out.`);
    const source = this.source(
      parts.filter((part) => !strange.includes(part)),
      true,
    ).trim();
    const text = source === `{${WHOLE_ITEM[listing]}}` ? null : source.slice(0, LONGEST_TEXT);
    const as = item === null ? null : item.number === null ? ('bullets' as const) : ('numbered' as const);
    switch (listing) {
      case 'outcomes':
        return wholeBlock({ type: 'outcomes', of: [...OUTCOME_TYPES], as: as ?? 'sentences', text });
      case 'quotes':
        return wholeBlock({ type: 'quotes', as: as ?? 'bullets', text });
      case 'nextSteps':
        return wholeBlock({ type: 'nextSteps', as: as === null ? 'sentences' : 'bullets', text });
      case 'people':
        return wholeBlock({ type: 'people', as: as ?? 'bullets', text });
    }
  }

  /** The sections as a template has them. One that says nothing is the author's to write. */
  finished(): Template['sections'] {
    if (this.sections.length === 0) this.sections.push({ heading: 'Text', level: 1, guidance: [], blocks: [] });
    if (this.rows.length > MOST_ROWS)
      this.lost.say(
        `${this.rows.length - MOST_ROWS} rows of the table at its head were left out: a template has up to ${MOST_ROWS}.`,
      );
    const taken = new Set<string>([UNPLACED]);
    let room = MOST_BLOCKS_IN_ALL;
    return this.sections.map(({ heading, guidance: lines, blocks: all }) => {
      const id = freeId(heading, (each) => taken.has(each));
      taken.add(id);
      const guidance = harmless(lines.join(' '));
      if (guidance.length > LONGEST_GUIDANCE)
        this.lost.say(`The guidance of “${short(heading)}” was cut off after ${LONGEST_GUIDANCE} characters.`);
      const advice = guidance.slice(0, LONGEST_GUIDANCE);
      const blocks =
        all.length > 0 ? all : [wholeBlock({ type: 'author', prompt: advice || heading, about: judgmentOf(heading) })];
      const kept = blocks.slice(0, Math.min(MOST_BLOCKS, room));
      room -= kept.length;
      if (kept.length < blocks.length)
        this.lost.say(
          `“${short(heading)}” is longer than there is room for: its last ${blocks.length - kept.length} paragraphs were left out.`,
        );
      return {
        id,
        heading: harmless(heading),
        guidance: all.length > 0 && advice !== '' ? advice : null,
        maxWords: mostWords(`${heading} ${guidance}`),
        leaveOutIfEmpty: false,
        when: null,
        blocks: kept,
      };
    });
  }
}
