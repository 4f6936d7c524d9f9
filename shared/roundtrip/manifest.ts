/**
 * What an exported document remembers of itself, in a custom XML part of the file: which briefing it came from and how
 * each claim and paragraph read when it went out. Word and LibreOffice keep the part untouched when they save, so the
 * colleague's edits can be told from the author's own later ones.
 */
import * as z from 'zod';
import { THINGS } from '../model/returned';
import { scanXml } from '../model/xmlScan';
import { escapeXml, xmlText } from '../model/xmlText';

export const MANIFEST_NAMESPACE = 'urn:chancery:export:1';
/** Where the part lies in the file; other programs may give it another number when they save. */
export const MANIFEST_PART = 'customXml/item1.xml';

const Words = z.string().max(1_000_000);
/** Links by where they lead, pictures, the lines at the head and foot of pages, and the like. */
const Thing = z.object({ what: z.enum(THINGS), words: Words, value: Words });
/** A note in its order; `claim` is the one that it stands behind, and `paragraph` the number of its own. */
const Note = z.object({ words: Words, claim: z.string().max(64), paragraph: z.number().int().min(0) });
const Count = z.number().int().min(0);
const Cell = z.object({
  table: z.object({ number: Count, rows: Count, cells: Count }),
  index: Count,
  column: Count,
});
export const ExportManifest = z.object({
  briefing: z.string().min(1).max(64),
  template: z.string().max(64),
  /** Revision of the briefing that was exported. */
  revision: z.number().int().min(0),
  claims: z
    .array(z.object({ claim: z.string().max(64), fact: z.string().max(64), bookmark: z.string().max(40), words: Words }))
    .max(20_000),
  /** The words of each paragraph that is not empty, in order; a claim's words stand there as `{claim}`. */
  paragraphs: z.array(z.object({ words: Words, cell: Cell.nullable(), heading: Count.nullable() })).max(100_000),
  /** Null where an earlier Chancery exported it, which remembered words only. */
  beside: z.object({ notes: z.array(Note).max(100_000), things: z.array(Thing).max(100_000) }).nullable(),
});
export type ExportManifest = z.infer<typeof ExportManifest>;

/** The manifest as XML. Characters that XML forbids are left out, as they are from the document itself. */
export function manifestXml({ briefing, template, revision, claims, paragraphs, beside }: ExportManifest): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<export xmlns="${MANIFEST_NAMESPACE}"${attributes({ briefing, template, revision })}>`,
    ...claims.map(({ words, ...ids }) => element('claim', ids, words)),
    ...paragraphs.map(({ words, cell, heading }) =>
      element(
        'paragraph',
        { ...(cell ? { cell: numbersOf(cell).join(' ') } : {}), ...(heading === null ? {} : { heading }) },
        words,
      ),
    ),
    ...(beside === null
      ? []
      : [
          '<beside>',
          ...beside.notes.map(({ words, ...where }) => element('note', where, words)),
          ...beside.things.map(({ words, ...of }) => element('thing', of, words)),
          '</beside>',
        ]),
    '</export>',
  ].join('');
}

type Attributes = Readonly<Record<string, string | number>>;
const element = (name: string, values: Attributes, words: string): string =>
  `<${name}${attributes(values)}>${escaped(words)}</${name}>`;
const attributes = (values: Attributes): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

type Beside = { notes: unknown[]; things: unknown[] };
type Cell = z.infer<typeof Cell>;
const numbersOf = ({ table: { number, rows, cells }, index, column }: Cell): number[] => [number, rows, cells, index, column];
function cellOf(written: string | undefined): Cell | null {
  if (!written) return null;
  const [number = -1, rows = -1, cells = -1, index = -1, column = -1] = written.split(' ').map(Number);
  return { table: { number, rows, cells }, index, column };
}

const escaped = (text: string): string =>
  escapeXml(xmlText(text).text).replace(/[\n\t\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Reads a part that another program may have rewritten; null where it is not ours or does not hold together. */
export function readManifest(xml: string): ExportManifest | null {
  if (!xml.includes(MANIFEST_NAMESPACE)) return null;
  const found = { claims: [] as unknown[], paragraphs: [] as unknown[], beside: null as Beside | null };
  let head: object = {};
  let words = '';
  let own: Record<string, unknown> = {};
  const local = (name: string) => name.replace(/^.*:/, '');
  scanXml(xml, {
    open(name, attribute) {
      words = '';
      own = {};
      const text = (...names: string[]) => Object.fromEntries(names.map((each) => [each, attribute(each)]));
      switch (local(name)) {
        case 'export':
          head = { ...text('briefing', 'template'), revision: Number(attribute('revision')) };
          break;
        case 'claim':
          own = text('claim', 'fact', 'bookmark');
          break;
        case 'paragraph':
          own = { cell: cellOf(attribute('cell')), heading: Number(attribute('heading')) || null };
          break;
        case 'beside':
          found.beside = { notes: [], things: [] };
          break;
        case 'note':
          own = { ...text('claim'), paragraph: Number(attribute('paragraph')) };
          break;
        case 'thing':
          own = text('what', 'value');
          break;
      }
    },
    text(said) {
      words += said;
    },
    close(name) {
      const list = { claim: found.claims, paragraph: found.paragraphs, note: found.beside?.notes, thing: found.beside?.things };
      const kind = local(name);
      if (Object.hasOwn(list, kind)) list[kind as keyof typeof list]?.push({ ...own, words });
    },
  });
  return ExportManifest.safeParse({ ...head, ...found }).data ?? null;
}
