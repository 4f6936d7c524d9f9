import { strFromU8, unzipSync } from 'fflate';
import { childOf, childrenOf, rootOf, textOf, within, type XmlElement } from '../../shared/export/xmlTree';

/**
 * A Word document as text that a colleague could proof-read: a line for each paragraph with its style, list level and
 * direction, tables with bars, then headers, footers, footnotes, comments and properties.
 */
export function wordAsText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const part = (name: string) => rootOf(strFromU8(parts[name] ?? new Uint8Array()));
  const body = childOf(part('word/document.xml'), 'w:body');
  if (!body) throw new Error('the document has no body');
  const named = (pattern: RegExp) =>
    Object.keys(parts)
      .filter((name) => pattern.test(name))
      .sort();
  const notes = (name: string, element: string) =>
    parts[name]
      ? childrenOf(part(name), element)
          // Word's own two say how notes are parted from the text.
          .filter((note) => note.attribs['w:type'] === undefined)
          .flatMap((note) => blocks(note).map((line, i) => (i === 0 ? `${note.attribs['w:id']}: ${line}` : `   ${line}`)))
      : [];
  const section = (title: string, lines: string[]) => (lines.length > 0 ? ['', `--- ${title}`, ...lines] : []);
  starts = startsOf(parts['word/numbering.xml'] ? part('word/numbering.xml') : undefined);
  const core = childrenOf(part('docProps/core.xml')).map((each) => `${each.name}: ${textOf(each)}`);
  const lines = [
    ...blocks(body),
    ...within(body, 'w:sectPr').map(page),
    ...named(/^word\/header\d+\.xml$/).flatMap((name) => section(name, blocks(part(name)))),
    ...named(/^word\/footer\d+\.xml$/).flatMap((name) => section(name, blocks(part(name)))),
    ...section('footnotes', notes('word/footnotes.xml', 'w:footnote')),
    ...section('comments', notes('word/comments.xml', 'w:comment')),
    ...section(
      'media',
      named(/^word\/media\//).map((name) => name.replace(/[0-9a-f]{16,}/, 'picture')),
    ),
    ...section('properties', core),
  ];
  return `${plain(lines.join('\n'))}\n`;
}

/** Where a level of a list does not begin at one, by list and level. */
let starts: ReadonlyMap<string, string>;
function startsOf(numbering: XmlElement | undefined): Map<string, string> {
  const overrides = (numbering ? childrenOf(numbering, 'w:num') : []).flatMap((list) =>
    childrenOf(list, 'w:lvlOverride').map(
      (level) => [`${list.attribs['w:numId']} ${level.attribs['w:ilvl']}`, value(level, 'w:startOverride') ?? '1'] as const,
    ),
  );
  return new Map(overrides.filter(([, start]) => start !== '1'));
}

/** The tree keeps entities as they are written. */
const plain = (words: string): string =>
  words.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );

function blocks(parent: XmlElement): string[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'w:p') return [paragraph(child)];
    if (child.name === 'w:tbl') return table(child);
    if (child.name === 'w:sdt' || child.name === 'w:sdtContent') return blocks(child);
    return [];
  });
}

/** A switch of Word's is on where it stands, unless it says otherwise. */
const isOn = (element: XmlElement | undefined, name: string): boolean => {
  const found = element && childOf(element, name);
  return found !== undefined && !['false', '0', 'off'].includes(found.attribs['w:val'] ?? '');
};
const value = (element: XmlElement | undefined, name: string): string | undefined =>
  element && childOf(element, name)?.attribs['w:val'];

function paragraph(element: XmlElement): string {
  const properties = childOf(element, 'w:pPr');
  const numbering = properties && childOf(properties, 'w:numPr');
  const head = [
    value(properties, 'w:pStyle') ?? 'Normal',
    ...(numbering ? [place(value(numbering, 'w:numId') ?? '', value(numbering, 'w:ilvl') ?? '0')] : []),
    ...(isOn(properties, 'w:bidi') ? ['right to left'] : []),
    ...(isOn(properties, 'w:keepNext') ? ['with next'] : []),
  ];
  return `[${head.join(', ')}] ${inline(element)}`.trimEnd();
}

function place(list: string, level: string): string {
  const start = starts.get(`${list} ${level}`);
  return `list ${list} level ${Number(level) + 1}${start ? ` from ${start}` : ''}`;
}

function inline(element: XmlElement): string {
  return childrenOf(element)
    .map((child) => {
      if (child.name === 'w:r') return run(child);
      if (child.name === 'w:hyperlink') return `<${inline(child)}>`;
      if (child.name === 'w:sdt') {
        const content = childOf(child, 'w:sdtContent');
        return content ? `{${inline(content)}}` : '';
      }
      if (child.name === 'w:bookmarkStart' && /^_Ref_/.test(child.attribs['w:name'] ?? ''))
        return `(#${child.attribs['w:name']})`;
      return child.name === 'w:smartTag' || child.name === 'w:ins' ? inline(child) : '';
    })
    .join('');
}

function run(element: XmlElement): string {
  const properties = childOf(element, 'w:rPr');
  const on = (name: string) => isOn(properties, name);
  const words = childrenOf(element)
    .map(runChild)
    .join('')
    .replace(/\u00a0/g, '~');
  if (words === '') return '';
  const language = properties && childOf(properties, 'w:lang');
  const marks = [
    on('w:b') && 'b',
    on('w:i') && 'i',
    on('w:u') && 'u',
    on('w:strike') && 's',
    on('w:rtl') && `rtl ${language?.attribs['w:bidi']}`,
    language?.attribs['w:eastAsia'],
    value(properties, 'w:rStyle') === 'Gap' && 'gap',
  ].filter(Boolean);
  return marks.length > 0 ? `<${marks.join(' ')}:${words}>` : words;
}

function runChild(child: XmlElement): string {
  switch (child.name) {
    case 'w:t':
      return textOf(child);
    case 'w:tab':
      return '<tab>';
    case 'w:br':
      return child.attribs['w:type'] === 'page' ? '<page break>' : '<line break>';
    case 'w:footnoteReference':
      return `[^${child.attribs['w:id']}]`;
    case 'w:commentReference':
      return `[comment ${child.attribs['w:id']}]`;
    case 'w:instrText':
      return `<field${textOf(child).trimEnd()}>`;
    case 'w:drawing': {
      const [about] = within(child, 'wp:docPr');
      const [size] = within(child, 'wp:extent');
      return `<picture “${about?.attribs.descr ?? ''}” ${size?.attribs.cx}×${size?.attribs.cy}>`;
    }
    case 'w:pict':
      return `<watermark ${within(child, 'v:textpath')[0]?.attribs.string}>`;
    default:
      return '';
  }
}

function table(element: XmlElement): string[] {
  const properties = childOf(element, 'w:tblPr');
  const grid = childOf(element, 'w:tblGrid');
  const widths = grid ? childrenOf(grid, 'w:gridCol').map((column) => column.attribs['w:w']) : [];
  const turned = isOn(properties, 'w:bidiVisual') ? ', right to left' : '';
  return [
    `+ table of ${widths.length} (${[...new Set(widths)].join(' ')})${turned}`,
    ...childrenOf(element, 'w:tr').map((row) => {
      const header = isOn(childOf(row, 'w:trPr'), 'w:tblHeader') ? 'header ' : '';
      return `| ${header}${childrenOf(row, 'w:tc').map(cell).join(' | ')} |`;
    }),
  ];
}

function cell(element: XmlElement): string {
  const properties = childOf(element, 'w:tcPr');
  const across = value(properties, 'w:gridSpan');
  const merge = properties && childOf(properties, 'w:vMerge');
  const marks = [
    across !== undefined && across !== '1' ? `(across ${across}) ` : '',
    merge ? (merge.attribs['w:val'] === 'restart' ? '(down) ' : '(goes on) ') : '',
  ];
  return `${marks.join('')}${blocks(element).join(' / ')}`;
}

const page = (element: XmlElement): string => {
  const size = childOf(element, 'w:pgSz')?.attribs ?? {};
  return `\n--- page ${size['w:w']} × ${size['w:h']}${size['w:orient'] === 'landscape' ? ', on its side' : ''}${childOf(element, 'w:titlePg') ? ', first page differs' : ''}`;
};
