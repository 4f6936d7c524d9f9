/**
 * The note for the clipboard: HTML that Word, LibreOffice and mail programs take as headings, lists and tables, and plain
 * text. Mail programs drop style sheets, so each element bears its own look; links from place to place would lead nowhere.
 */
import { TEXT_PIXELS } from '../model/image';
import type { NoteDoc } from '../model/note';
import { escapeHtml, htmlNote } from './html';
import type { ExportInput } from './input';
import { exportText } from './text';

export type Clip = { html: string; text: string };

/** Points. Each side by itself: LibreOffice takes the first of several values for all, and lists keep their own indent. */
const room = (above: number, below: number, aside = 0): string =>
  `margin-top:${above}pt;margin-bottom:${below}pt${aside > 0 ? `;margin-left:${aside}pt` : ''}`;
const FONT = 'font-family:Cambria,Caladea,Georgia,serif;font-size:11pt;line-height:1.3;color:#1c1b19';
const HEADING = `font-size:11pt;font-weight:bold;${room(10, 2)}`;
const LINE = '0.5pt solid #c9c5bd';
const CELL = 'padding:3pt 6pt;text-align:left;vertical-align:top';
const PARAGRAPH = room(0, 6);

/** By tag, and by tag and class where the class has a look of its own. */
const STYLES: Readonly<Record<string, string>> = {
  h1: `font-size:13pt;font-weight:bold;${room(13, 3)}`,
  h2: HEADING,
  h3: `${HEADING};font-style:italic`,
  h4: `${HEADING.replace('bold', 'normal')};font-style:italic`,
  h5: HEADING.replace('11pt', '10pt'),
  h6: HEADING.replace('11pt', '10pt'),
  p: PARAGRAPH,
  'p.in-cell': room(0, 0),
  // The room that is wanted below a table is not left by all.
  'p.under-table': room(6, 6),
  'p.MsoTitle': `font-size:19pt;font-weight:bold;line-height:1.2;${room(0, 4)}`,
  'p.subtitle': `font-size:12pt;color:#57534e;${room(0, 11)}`,
  'p.banner': `${PARAGRAPH};font-weight:bold;color:#57534e`,
  'p.contents': `font-weight:bold;${room(12, 4)}`,
  'p.notes': `border-top:${LINE};font-weight:bold;${room(12, 4)};padding-top:6pt`,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`p.l${level}`, room(0, 2, 11 * (level - 1))])),
  ul: PARAGRAPH,
  ol: PARAGRAPH,
  'ol.footnotes': `${PARAGRAPH};font-size:9pt`,
  blockquote: `${room(0, 6, 28)};margin-right:28pt;font-style:italic`,
  // Old mail programs do not hand the type of the text down to a table.
  table: `${FONT};border-collapse:collapse;width:100%;${room(0, 12)}`,
  caption: 'text-align:left;font-size:9.5pt;color:#57534e;padding:0 0 3pt',
  'th.heading-block': `${CELL};border-top:${LINE};border-bottom:${LINE};font-weight:normal;color:#57534e;width:20%`,
  'td.heading-block': `${CELL};border-top:${LINE};border-bottom:${LINE}`,
  'th.grid': `${CELL};border:${LINE};background:#f4f2ee;font-weight:bold`,
  'td.grid': `${CELL};border:${LINE}`,
  'br.page-break': 'page-break-before:always',
  'span.gap': 'color:#8a4b00;font-style:italic',
  a: 'color:#23429b',
  'div.author': `border-left:2.25pt solid #23429b;${room(0, 6)};padding-left:8pt`,
};

/** A tag as `html.ts` writes it: signs of the text and of attributes' values are escaped there. */
const TAG = /<(\/?)([a-z]+[1-6]?)((?: [a-z-]+="[^"]*")*)>/g;

/** A section is a heading of the first level, as in the Word document, where the title is none. */
function tagOf(name: string): string {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level === '1') return 'p';
  return level ? `h${Number(level) - 1}` : ({ figure: 'p', section: 'div', hr: 'br' }[name] ?? name);
}

/** Puts each element's look into it. */
function styled(html: string): string {
  /** Layouts of the tables that are open, the innermost last. */
  const tables: string[] = [];
  let underTable = false;
  /** HTML has no seventh level; what stood for it is the sixth here, to its end. */
  let seventh = false;
  return html.replace(TAG, (_all, closing: string, name: string, given: string) => {
    if (!closing && name === 'h6') seventh = given.includes(' aria-level="7"');
    const tag = name === 'h6' && seventh ? 'h6' : tagOf(name);
    const afterTable = underTable;
    underTable = closing !== '' && name === 'table';
    if (closing) {
      if (name === 'table') tables.pop();
      return `</${tag}>`;
    }
    const classes = / class="([^"]*)"/.exec(given)?.[1] ?? '';
    if (name === 'table') tables.push(classes);
    const kind = name === 'h1' ? 'MsoTitle' : /^t[hd]$/.test(name) ? (tables.at(-1) ?? '') : classes;
    const ofPlace = name === 'p' && tables.length > 0 ? 'in-cell' : name === 'p' && !kind && afterTable ? 'under-table' : kind;
    const style = STYLES[`${tag}.${ofPlace}`] ?? STYLES[tag];
    const kept = given
      .replace(/ (?:class|aria-level)="[^"]*"/g, '')
      .replace(/ width="(\d+)%"/, (_width, share: string) => ` width="${Math.round((TEXT_PIXELS * Number(share)) / 100)}"`);
    // Not every program reads the width of a table from its style.
    const width = tag === 'table' ? ' width="100%"' : '';
    const element = `<${tag}${width}${kind === 'MsoTitle' ? ' class="MsoTitle"' : ''}${kept}${style ? ` style="${style}"` : ''}>`;
    return classes === 'footnotes' ? `<p style="${STYLES['p.notes']}">Notes</p>${element}` : element;
  });
}

/** @param part words of the note, where they are wanted instead of the whole: without its head, foot and marking */
export function clipOf(input: Pick<ExportInput, 'briefing' | 'evidence'>, part: NoteDoc | null): Clip {
  const { strip, body, tail } = htmlNote(input, { jumps: false, part });
  const { language } = input.briefing.note.attrs.apparatus;
  return {
    html: `<div lang="${escapeHtml(language)}" style="${FONT}">${styled(strip + body + tail)}</div>`,
    text: exportText(input, part),
  };
}
