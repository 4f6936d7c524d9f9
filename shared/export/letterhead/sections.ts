/** The sections of a letterhead: their pages, and how wide the words stand on them. */
import { childOf, childrenOf, closest, parentOf, within, type XmlElement } from '../xmlTree';

/** Twentieths of a point in each unit that a length may be written in. */
const UNITS: Readonly<Record<string, number>> = { '': 1, pt: 20, pc: 240, pi: 240, in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54 };

/** A length in twentieths of a point, which is also how Word writes it; other programs give a unit. */
export function lengthOf(written: string | undefined, orElse: number): number {
  const [, number, unit = ''] = /^(-?[\d.]+)(pt|pc|pi|in|cm|mm)?$/.exec(written ?? '') ?? [];
  return number === undefined ? orElse : Math.round(Number(number) * (UNITS[unit] ?? 1));
}

/** The sections of a document in order; each ends where its element stands. */
export const sectionsOf = (document: XmlElement): XmlElement[] =>
  within(document, 'w:sectPr').filter((section) => !closest(section, 'w:sectPrChange'));

/** The section that a part of the body belongs to, the last where none is given. */
export function sectionAt(body: XmlElement, element: XmlElement | null): XmlElement | undefined {
  const all = sectionsOf(body);
  if (!element) return all.at(-1);
  const blocks = childrenOf(body);
  const indexOf = (each: XmlElement): number => {
    let top = each;
    for (let at = parentOf(each); at && at !== body; at = parentOf(at)) top = at;
    return blocks.indexOf(top);
  };
  const from = indexOf(element);
  return all.find((section) => indexOf(section) >= from);
}

/** Width between the margins, or of the first column there, in twentieths of a point; that of A4 where the page does not say. */
export function textWidthOf(section: XmlElement): number {
  const [size, margins] = [childOf(section, 'w:pgSz')?.attribs, childOf(section, 'w:pgMar')?.attribs];
  const whole = lengthOf(size?.['w:w'], 11906) - lengthOf(margins?.['w:left'], 1440) - lengthOf(margins?.['w:right'], 1440);
  const columns = childOf(section, 'w:cols');
  const [own] = columns ? childrenOf(columns, 'w:col') : [];
  if (own) return lengthOf(own.attribs['w:w'], whole);
  const count = Math.max(1, Number(columns?.attribs['w:num'] ?? 1) || 1);
  return (whole - (count - 1) * lengthOf(columns?.attribs['w:space'], 720)) / count;
}

/** Width of the words in a cell, in twentieths of a point, of a table that stands in a text of the given width. */
export function cellWidthOf(cell: XmlElement, text: number): number {
  const properties = childOf(cell, 'w:tcPr');
  const width = properties && childOf(properties, 'w:tcW')?.attribs;
  const sides = 2 * 108;
  if (width?.['w:type'] === 'dxa') return lengthOf(width['w:w'], text) - sides;
  if (width?.['w:type'] === 'pct') {
    const share = width['w:w'] ?? '';
    return (text * (share.endsWith('%') ? Number.parseFloat(share) / 100 : Number(share) / 5000) || text) - sides;
  }
  const row = closest(cell, 'w:tr');
  const grid = closest(cell, 'w:tbl');
  const columns = grid ? within(childOf(grid, 'w:tblGrid') ?? grid, 'w:gridCol') : [];
  const spanOf = (each: XmlElement) => {
    const own = childOf(each, 'w:tcPr');
    return Number((own && childOf(own, 'w:gridSpan')?.attribs['w:val']) ?? 1);
  };
  const cells = row ? childrenOf(row, 'w:tc') : [];
  const before = cells.slice(0, Math.max(cells.indexOf(cell), 0)).reduce((sum, each) => sum + spanOf(each), 0);
  const own = columns.slice(before, before + spanOf(cell)).reduce((sum, { attribs }) => sum + lengthOf(attribs['w:w'], 0), 0);
  return (own || text) - sides;
}

export const isLandscape = (section: XmlElement): boolean => {
  const size = childOf(section, 'w:pgSz')?.attribs;
  return lengthOf(size?.['w:w'], 11906) > lengthOf(size?.['w:h'], 16838);
};

/** Lays a section's page on its side, or sets it upright. */
export function turn(section: XmlElement): void {
  const size = childOf(section, 'w:pgSz');
  if (!size) return;
  const { 'w:w': width = '11906', 'w:h': height = '16838' } = size.attribs;
  Object.assign(size.attribs, { 'w:w': height, 'w:h': width });
  if (isLandscape(section)) size.attribs['w:orient'] = 'landscape';
  else delete size.attribs['w:orient'];
}
