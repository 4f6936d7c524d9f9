/** The look of the Word document, as data: built-in styles by their built-in ids, so that a letterhead can restyle them. */
import { AlignmentType, type ILevelsOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import type { Apparatus } from '../model/note';
import { documentLanguage } from './docxScript';

/** Cambria has neither Arabic nor Hebrew letters; Word has a typeface of its own for those, and East Asian runs name theirs. */
const FONT = { ascii: 'Cambria', hAnsi: 'Cambria', eastAsia: 'Cambria', cs: 'Times New Roman' };
const INK = '1c1b19';
const GREY = '57534e';
export const HAIRLINE = 'c9c5bd';
export const HEADER_FILL = 'f4f2ee';
const GAP_INK = '8a4b00';
/** Lengths are in twentieths of a point, font sizes in half points. */
const PT = 20;

export const LAYOUT = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
  margin: { top: 1191, bottom: 1077, left: 1361, right: 1361, header: 567, footer: 567 },
} as const;

/** Width of the text in twentieths of a point. */
export function textWidth({ page, orientation }: Pick<Apparatus, 'page' | 'orientation'>): number {
  const { width, height } = LAYOUT[page];
  return (orientation === 'landscape' ? height : width) - LAYOUT.margin.left - LAYOUT.margin.right;
}

/** How far each level of a list stands in, in twentieths of a point. */
export const LIST_STEP = 425;
/** What is read out stands larger; heads, feet and captions stay. */
const BODY = { small: 9, normal: 11, large: 14 } as const;
export const TABLE = { small: 9, normal: 10, large: 12 } as const;

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size: size * 2, bold: true, color: INK },
  paragraph: { spacing: { before: before * PT, after: after * PT }, keepNext: true, keepLines: true },
});

/** No single line of a paragraph stands alone on a page. The docx package writes it for styles, but its types do not name it. */
const NO_WIDOWS = { widowControl: true };

/** The style of the author's own judgment, told by a bar at its left. */
export const AUTHOR = 'AuthorComment';
export const AUTHOR_INDENT = 227;
/** In eighths of a point, 2.5 twentieths each. */
const BAR_WIDTH = 18;
/** Points between the bar and the words; Word takes no more than the second. */
const BAR_SPACE = 8;
const MOST_SPACE = 31;
/** What stands between the bar and the edge of a table that has the bar as its side. */
export const BAR_GAP = BAR_SPACE * PT + BAR_WIDTH * 2.5;
/** How far in words can stand without leaving the bar, in twentieths of a point. */
export const FARTHEST_BAR = (MOST_SPACE - BAR_SPACE) * PT;
/** The bar beside words that stand in by so many twentieths of a point. */
export const bar = (from: number) =>
  ({ style: 'single', size: BAR_WIDTH, color: '23429b', space: Math.min(MOST_SPACE, BAR_SPACE + from / PT) }) as const;

/** How far the words of a quotation stand in on both sides. */
export const QUOTE_STEP = 567;

/** A paragraph of the body with its number, where the note's paragraphs are numbered. */
export const NUMBERED_PARAGRAPH = 'NumberedParagraph';
/** How far the words of a numbered paragraph stand in from its number. */
export const PARAGRAPH_STEP = 567;

export const NUMBERED = 'numbered';
export const BULLETS = 'bullets';
export const PARAGRAPHS = 'paragraphs';

/** Word has five styles for the levels of a list; deeper items wear the fifth. */
const LIST_STYLES = 5;
/** The style of an item on a level, from 0; `ListContinue` is for what follows in an item. */
export const listStyle = (kind: 'ListBullet' | 'ListNumber' | 'ListContinue', level: number): string =>
  level === 0 ? kind : `${kind}${Math.min(level + 1, LIST_STYLES)}`;

/** As in Word: the style of an item brings its sign or number, the others rest on the first of their kind. */
const listStyles = (after: number) =>
  (
    [
      ['ListBullet', 'List Bullet', BULLETS],
      ['ListNumber', 'List Number', NUMBERED],
      ['ListContinue', 'List Continue', null],
    ] as const
  ).flatMap(([kind, name, reference]) =>
    Array.from({ length: LIST_STYLES }, (_, level) => ({
      id: listStyle(kind, level),
      name: level === 0 ? name : `${name} ${level + 1}`,
      basedOn: level === 0 ? 'Normal' : kind,
      ...(level === 0 ? { quickFormat: true } : {}),
      paragraph: {
        ...(level === 0 ? { spacing: { after } } : {}),
        ...(reference ? { numbering: { reference, level } } : { indent: { left: LIST_STEP * (level + 1) } }),
      },
    })),
  );

export function styles({ language, type }: Pick<Apparatus, 'language' | 'type'>): IStylesOptions {
  const body = BODY[type];
  // What is read out stands on one page: larger words, less room between them.
  const large = type === 'large';
  const item = (large ? 1 : 4) * PT;
  return {
    default: {
      document: {
        run: { font: FONT, size: body * 2, color: INK, language: documentLanguage(language) },
        paragraph: {
          ...NO_WIDOWS,
          spacing: { after: (large ? 2 : 6) * PT, line: large ? 240 : 276, lineRule: LineRuleType.AUTO },
        },
      },
      title: {
        run: { font: FONT, size: 38, bold: true, color: INK },
        paragraph: { spacing: { before: 0, after: 4 * PT, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading1: large ? heading(body + 1, 6, 2) : heading(body + 2, 13, 3),
      heading2: heading(body, large ? 5 : 10, 2),
      heading3: { ...heading(body, 8, 2), run: { font: FONT, size: body * 2, bold: true, italics: true, color: INK } },
      heading4: { ...heading(body, 8, 2), run: { font: FONT, size: body * 2, italics: true, color: INK } },
      heading5: { ...heading(body, 8, 2), run: { font: FONT, size: (body - 1) * 2, bold: true, color: GREY } },
      heading6: { ...heading(body, 8, 2), run: { font: FONT, size: (body - 1) * 2, italics: true, color: GREY } },
      hyperlink: { run: { color: '23429b', underline: { type: 'single', color: '23429b' } } },
      footnoteText: {
        run: { size: 18, font: FONT },
        paragraph: { spacing: { after: 2 * PT, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 24, color: GREY },
        paragraph: { spacing: { after: (large ? 4 : 11) * PT }, keepNext: true },
      },
      ...listStyles(item),
      { id: NUMBERED_PARAGRAPH, name: 'Numbered Paragraph', basedOn: 'Normal', quickFormat: true },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: QUOTE_STEP, right: QUOTE_STEP } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        // As printers set tables: a size below the text.
        run: { size: TABLE[type] * 2 },
        paragraph: {
          spacing: { before: (large ? 1 : 2) * PT, after: (large ? 1 : 2) * PT, line: 252, lineRule: LineRuleType.AUTO },
        },
      },
      {
        id: 'TableHeading',
        name: 'Table Heading',
        basedOn: 'TableText',
        quickFormat: true,
        run: { color: GREY },
        paragraph: { keepNext: false },
      },
      {
        id: 'TableNarrow',
        name: 'Table Narrow',
        basedOn: 'TableText',
        // Tables of so many columns that words of common size would not fit between the lines.
        run: { size: 10 },
      },
      {
        id: AUTHOR,
        name: 'Author Comment',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: AUTHOR_INDENT }, border: { left: bar(0) } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 19, color: GREY },
        paragraph: { keepNext: true, spacing: { before: 6 * PT, after: 3 * PT } },
      },
      {
        id: 'TOCHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true, size: 26 },
        paragraph: { keepNext: true, spacing: { before: 12 * PT, after: 4 * PT } },
      },
      ...[1, 2, 3, 4, 5, 6].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { indent: { left: 227 * (level - 1) }, spacing: { after: 2 * PT } },
      })),
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: 18, color: GREY },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 18, color: GREY },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Marking',
        name: 'Marking',
        basedOn: 'Header',
        run: { bold: true, color: INK, size: 20 },
        paragraph: { alignment: AlignmentType.CENTER },
      },
    ],
    characterStyles: [
      { id: 'PortionMark', name: 'Portion Mark', basedOn: 'DefaultParagraphFont', quickFormat: true },
      { id: 'Gap', name: 'Gap', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { color: GAP_INK, italics: true } },
    ],
  };
}

/** Levels of a list that Word has. */
export const DEEPEST = 9;
const indent = (level: number) => ({ left: LIST_STEP * (level + 1), hanging: LIST_STEP });

/** A list whose items on that level (from 0) begin with another number than one. */
export type ListStart = { level: number; start: number };

const numbers = (from?: ListStart): ILevelsOptions[] =>
  Array.from({ length: DEEPEST }, (_, level) => ({
    level,
    ...(from?.level === level ? { start: from.start } : {}),
    format: [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN][level % 3] ?? LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: indent(level) } },
  }));

export const numbering = {
  config: [
    {
      reference: PARAGRAPHS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: PARAGRAPH_STEP, hanging: PARAGRAPH_STEP } } },
        },
      ],
    },
    { reference: NUMBERED, levels: numbers() },
    {
      reference: BULLETS,
      levels: Array.from(
        { length: DEEPEST },
        (_, level): ILevelsOptions => ({
          level,
          format: LevelFormat.BULLET,
          text: level % 2 === 0 ? '•' : '–',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: indent(level) } },
        }),
      ),
    },
  ],
};

/** The numbering with that of the lists that do not begin at one, by the name that their paragraphs bear. */
export const numberingWith = (starts: ReadonlyMap<string, ListStart>) => ({
  config: [...numbering.config, ...[...starts].map(([reference, from]) => ({ reference, levels: numbers(from) }))],
});
