/**
 * What an exported document remembers of itself, in a custom XML part of the file: which briefing it came from and how
 * each claim and paragraph read when it went out. Word and LibreOffice keep the part untouched when they save, so the
 * colleague's edits can be told from the author's own later ones.
 */
import { z } from 'zod';
import { scanXml } from '../model/xmlScan';
import { escapeXml, xmlText } from '../model/xmlText';

export const MANIFEST_NAMESPACE = 'urn:chancery:export:1';
/** Where the part lies in the file; other programs may give it another number when they save. */
export const MANIFEST_PART = 'customXml/item1.xml';

const Words = z.string().max(1_000_000);
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
  paragraphs: z.array(z.object({ words: Words, cell: Cell.nullable() })).max(100_000),
});
export type ExportManifest = z.infer<typeof ExportManifest>;

/** The manifest as XML. Characters that XML forbids are left out, as they are from the document itself. */
export function manifestXml({ briefing, template, revision, claims, paragraphs }: ExportManifest): string {
  const attributes = (values: Readonly<Record<string, string | number>>) =>
    Object.entries(values)
      .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
      .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<export xmlns="${MANIFEST_NAMESPACE}"${attributes({ briefing, template, revision })}>`,
    ...claims.map(({ words, ...ids }) => `<claim${attributes(ids)}>${escaped(words)}</claim>`),
    ...paragraphs.map(({ words, cell }) => {
      const where = cell ? attributes({ cell: numbersOf(cell).join(' ') }) : '';
      return `<paragraph${where}>${escaped(words)}</paragraph>`;
    }),
    '</export>',
  ].join('');
}

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
  const found = { briefing: '', template: '', revision: 0, claims: [] as unknown[], paragraphs: [] as unknown[] };
  let words = '';
  let claim: Record<string, string | undefined> = {};
  let cell: Cell | null = null;
  const local = (name: string) => name.replace(/^.*:/, '');
  scanXml(xml, {
    open(name, attribute) {
      words = '';
      if (local(name) === 'export') {
        found.briefing = attribute('briefing') ?? '';
        found.template = attribute('template') ?? '';
        found.revision = Number(attribute('revision'));
      }
      if (local(name) === 'paragraph') cell = cellOf(attribute('cell'));
      if (local(name) === 'claim')
        claim = { claim: attribute('claim'), fact: attribute('fact'), bookmark: attribute('bookmark') };
    },
    text(said) {
      words += said;
    },
    close(name) {
      if (local(name) === 'claim') found.claims.push({ ...claim, words });
      if (local(name) === 'paragraph') found.paragraphs.push({ words, cell });
    },
  });
  return ExportManifest.safeParse(found).data ?? null;
}
