/** Items of a list that went stay in it: in the list of the new document that took its place, else in one like it. */
import { append, before, childOf, childrenOf, fragment, type XmlElement } from '../xmlTree';
import type { WordFile } from './wordFile';

const NUMBERING = 'word/numbering.xml';

export class Lists {
  /** Numbers of the earlier document's lists in the new one. */
  private readonly known = new Map<string, string>();
  private readonly was: XmlElement | null;
  private readonly now: XmlElement | null;

  constructor(
    was: WordFile,
    private readonly file: WordFile,
  ) {
    this.was = was.root(NUMBERING);
    this.now = file.root(NUMBERING);
  }

  /** Two paragraphs of the same place: what follows the one in its list follows the other. */
  pair(was: XmlElement, now: XmlElement): void {
    const [before, after] = [listOf(was), listOf(now)];
    if (before && after && !this.known.has(before.number)) this.known.set(before.number, after.number);
  }

  /** `w:numPr` for an item that went; nothing where the new document has no such list. */
  place(paragraph: XmlElement): string {
    const item = listOf(paragraph);
    if (!item) return '';
    const number = this.known.get(item.number) ?? this.fresh(item);
    if (number === null) return '';
    this.known.set(item.number, number);
    return `<w:numPr><w:ilvl w:val="${item.level}"/><w:numId w:val="${number}"/></w:numPr>`;
  }

  /** A list of its own that looks as the earlier one did. */
  private fresh({ number, level }: Item): string | null {
    if (!this.was || !this.now) return null;
    const abstractId = valOf(
      childrenOf(this.was, 'w:num').find(({ attribs }) => attribs['w:numId'] === number),
      'w:abstractNumId',
    );
    const look = lookOf(
      childrenOf(this.was, 'w:abstractNum').find(({ attribs }) => attribs['w:abstractNumId'] === abstractId),
      level,
    );
    const twin = childrenOf(this.now, 'w:abstractNum').find((each) => look !== null && lookOf(each, level) === look);
    if (!twin) return null;
    const nums = childrenOf(this.now, 'w:num');
    const id = String(Math.max(0, ...nums.map(({ attribs }) => Number(attribs['w:numId']) || 0)) + 1);
    const xml = `<w:num w:numId="${id}"><w:abstractNumId w:val="${twin.attribs['w:abstractNumId']}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    // Behind the lists there may be one more element, which has to stay last.
    const end = childOf(this.now, 'w:numIdMacAtCleanup');
    for (const node of fragment(xml)) end ? before(end, node) : append(this.now, node);
    this.file.write(NUMBERING, this.now);
    return id;
  }
}

type Item = { number: string; level: string };

function listOf(paragraph: XmlElement): Item | null {
  const properties = childOf(paragraph, 'w:pPr');
  const place = properties && childOf(properties, 'w:numPr');
  const number = place && valOf(place, 'w:numId');
  return place && number && /^[1-9]\d{0,8}$/.test(number)
    ? { number, level: /^[0-8]$/.exec(valOf(place, 'w:ilvl') ?? '')?.[0] ?? '0' }
    : null;
}

const valOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element && childOf(element, name)?.attribs['w:val'];

/** How the items of a level are counted and what stands before them. */
function lookOf(abstract: XmlElement | undefined, level: string): string | null {
  const found = abstract && childrenOf(abstract, 'w:lvl').find(({ attribs }) => attribs['w:ilvl'] === level);
  return found ? `${valOf(found, 'w:numFmt')} ${valOf(found, 'w:lvlText')}` : null;
}
