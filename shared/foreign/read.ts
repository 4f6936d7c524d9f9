/** The parts of a Word file → the document as its author sees it. Everything in it is data: nothing is fetched or run. */
import { childOf, childrenOf, type XmlElement } from '../export/xmlTree';
import { wordComments } from '../roundtrip/wordText';
import type { Control, WordBlock, WordDocument, WordParagraph } from './document';
import { chosen, controlOf, InlineReader } from './inline';
import { Lost } from './lost';
import { type ForeignParts, WordSource } from './source';
import { propertyOf, wholeNumber } from './styles';
import { readTable } from './table';

const HOLDERS = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:sdtContent']);
const DEEPEST_LEVEL = 8;
/** Of tables within tables. A note nests no deeper. */
const DEEPEST_TABLE = 3;
/** Letter paper is 12,240 twentieths of a point wide, A4 11,906; landscape turns the long side. */
const LETTER = [12_240, 15_840];

/**
 * @returns the document, and `lost`, to which whoever makes something of it adds
 * @throws Error where it has no body
 */
export function readWord(parts: ForeignParts): { document: WordDocument; lost: Lost } {
  const lost = new Lost();
  const source = new WordSource(parts, lost);
  const blocks = new BlockReader(source).read(source.body, null);
  const comments = wordComments(parts.texts.get('word/comments.xml') ?? '');
  return { document: { blocks, comments, page: pageOf(source.sections().at(-1)), language: source.styles.language }, lost };
}

function pageOf(section: XmlElement | undefined): WordDocument['page'] {
  const size = section && childOf(section, 'w:pgSz');
  const width = wholeNumber(size?.attribs['w:w']) ?? 0;
  const height = wholeNumber(size?.attribs['w:h']) ?? 0;
  return { page: LETTER.includes(width) ? 'Letter' : 'A4', orientation: width > height ? 'landscape' : 'portrait' };
}

class BlockReader {
  private readonly inline: InlineReader;
  private tables = 0;
  /** The paragraph's own mark was deleted: the next one goes on in it. */
  private joins: WordParagraph | null = null;

  constructor(private readonly source: WordSource) {
    this.inline = new InlineReader(source);
  }

  /** @param control the content control that all of it stands in */
  read(parent: XmlElement, control: Control | null): WordBlock[] {
    const blocks: WordBlock[] = [];
    for (const child of childrenOf(parent)) {
      if (child.name === 'w:p') blocks.push(...this.paragraph(child, control));
      else if (child.name === 'w:tbl') blocks.push(...this.table(child, control));
      else if (child.name === 'w:sdt') {
        const content = childOf(child, 'w:sdtContent');
        if (content) blocks.push(...this.read(content, controlOf(child) ?? control));
      } else if (HOLDERS.has(child.name)) blocks.push(...this.read(child, control));
      else if (child.name === 'mc:AlternateContent') blocks.push(...this.read(chosen(child), control));
      else if (child.name === 'w:del' || child.name === 'w:moveFrom') this.source.lost.add('tracked');
      else if (child.name === 'w:altChunk') this.source.lost.add('objects');
    }
    return joinedContents(blocks);
  }

  private table(table: XmlElement, control: Control | null): WordBlock[] {
    this.tables++;
    const { blocks, wide } = readTable(table, (cell) => this.read(cell, control));
    this.tables--;
    if (wide) this.source.lost.add('wideTables');
    const [only] = blocks;
    if (only?.kind !== 'table' || this.tables < DEEPEST_TABLE) return blocks;
    this.source.lost.add('deepTables');
    return only.rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
  }

  private paragraph(paragraph: XmlElement, control: Control | null): WordBlock[] {
    const { styles, lost } = this.source;
    const properties = childOf(paragraph, 'w:pPr');
    const chain = styles.chain(propertyOf(properties, 'w:pStyle'));
    const names = chain.map(({ name }) => name);
    const contents = contentsDepth(names[0] ?? '');
    const { content, boxes, bookmarks } = this.inline.read(paragraph, control);
    if (contents !== null) return [{ kind: 'contents', depth: contents }];
    const levels = [properties, ...chain.map((style) => style.paragraph)].map((each) =>
      wholeNumber(propertyOf(each, 'w:outlineLvl')),
    );
    const role = roleOf(names, levels.find((level) => level !== null) ?? null);
    const joined = this.joins;
    this.joins = null;
    const mark = properties && childOf(properties, 'w:rPr');
    const own: WordParagraph = {
      kind: 'paragraph',
      role,
      item: joined ? null : this.itemOf(properties, chain, role),
      bookmarks,
      content,
    };
    if (joined) joined.content.push(...content);
    if (mark && childOf(mark, 'w:del')) this.joins = joined ?? own;
    const section = properties && childOf(properties, 'w:sectPr');
    if (section && propertyOf(section, 'w:type') !== 'continuous') (joined ?? own).content.push({ kind: 'page' });
    const words = boxes.flatMap((box) => this.read(box, null));
    if (words.length > 0) lost.add('textBoxes');
    return [...(joined ? [] : [own]), ...words];
  }

  private itemOf(
    properties: XmlElement | undefined,
    chain: ReturnType<WordSource['styles']['chain']>,
    role: WordParagraph['role'],
  ): WordParagraph['item'] {
    const { numbering, lost } = this.source;
    const given = [properties, ...chain.map((style) => style.paragraph)].map((each) => each && childOf(each, 'w:numPr'));
    const list = given.map((each) => propertyOf(each, 'w:numId')).find((id) => id !== null);
    const goesOn = { list: '', level: 0, number: null, goesOn: true };
    // Word's own style for lists without a sign: the sign was taken away, or another program wrote a second paragraph.
    if (list === undefined || list === null) return /^list /.test(chain[0]?.name ?? '') && role === 'body' ? goesOn : null;
    const said = given.map((each) => wholeNumber(propertyOf(each, 'w:ilvl'))).find((level) => level !== null);
    // “List Bullet 3” has a list of its own, the level of which only its name tells.
    const named = Number(/^list (?:bullet|number) (\d)$/.exec(chain[0]?.name ?? '')?.[1] ?? 1) - 1;
    const level = Math.min(DEEPEST_LEVEL, Math.max(0, said || named));
    const next = numbering.next(list, said ? level : 0);
    if (!next) return null;
    if (next.format === 'none') return role === 'body' ? goesOn : null;
    if (typeof role === 'object') {
      if (next.number !== null) lost.add('headingNumbers');
      return null;
    }
    if (next.number !== null && next.format !== 'decimal') lost.add('listSigns');
    return { list, level, number: next.number, goesOn: false };
  }
}

/** The lines of one table of contents are one. */
function joinedContents(blocks: readonly WordBlock[]): WordBlock[] {
  const joined: WordBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'contents' && last?.kind === 'contents') last.depth = Math.max(last.depth, block.depth);
    else joined.push(block);
  }
  return joined;
}

/** Level of a line of a table of contents; null for any other style. LibreOffice calls them “Contents 1”. */
function contentsDepth(style: string): number | null {
  const [, level] = /^(?:toc|contents) (\d|heading)$/.exec(style) ?? [];
  return level === undefined ? null : Math.min(6, Number(level) || 1);
}

function roleOf(names: readonly string[], outline: number | null): WordParagraph['role'] {
  for (const name of names) {
    const level = /^heading (\d)$/.exec(name)?.[1];
    if (level !== undefined) return { heading: Math.min(6, Math.max(1, Number(level))) };
    if (name === 'title' || name === 'subtitle') return name;
    if (/^(?:intense )?quote$|^quotations$|^block text$/.test(name)) return 'quote';
    if (/\b(?:guidance|instructions?|hint)\b/.test(name)) return 'guidance';
  }
  return outline === null || outline > DEEPEST_LEVEL ? 'body' : { heading: Math.min(6, outline + 1) };
}
