import { unzipSync, type Zippable, zipSync } from 'fflate';
import { UserError } from '../../shared/error';
import type { Parts } from '../../shared/export/letterhead';
import { asUsual, xmlParts } from '../../shared/export/letterhead/usual';

/** Far more than any honest article or letterhead has; what a hostile one needs is refused before it is unpacked. */
const MAX_ENTRIES = 2000;
const MAX_UNPACKED = 64 * 1024 * 1024;
/** Unpacked to packed, asked only of parts that would be large: short ones of blanks compress as well. */
const MAX_RATIO = 200;
const RATIO_ASKED_FROM = 1024 * 1024;
const MAX_DEPTH = 256;

/**
 * The parts of a Word file that carry words, as a fresh archive: what a reader gets has passed here, so no two readers
 * can see different files in it. Pictures, macros, embedded objects and linked templates stay behind.
 * @param pages the heads and feet of the pages are wanted too
 * @returns `others`: names of the parts that stayed behind
 * @throws UserError `word`, naming the file and the reason.
 */
export function gateWord(
  bytes: Uint8Array,
  name: string,
  pages = false,
): { bytes: Uint8Array; parts: Map<string, string>; others: string[] } {
  const { unpacked, others } = unpack(bytes, name, (part) => WORDS.test(part) || (pages && PAGES.test(part)));
  const parts = new Map<string, string>();
  for (const [part, content] of Object.entries(unpacked)) {
    // What other programs keep in custom parts is none of the words: it is read where it can be, and left where not.
    if (CUSTOM.test(part) && !isPlainXml(content)) others.push(part);
    else parts.set(part, checkedXml(content, part, name));
  }
  if (!parts.has('[Content_Types].xml')) throw refused(name, 'it is no Word document');
  const clean: Zippable = Object.fromEntries([...parts].map(([part, xml]) => [part, new TextEncoder().encode(xml)]));
  return { bytes: zipSync(clean, { level: 0 }), parts, others };
}

/**
 * The parts of an exported document that came back, with the heads and feet of its pages, under the names that they usually
 * have, whatever program saved it.
 * @throws UserError `word`, naming the file and the reason.
 */
export function gateReturned(bytes: Uint8Array, name: string): Map<string, string> {
  const { parts } = gateWord(bytes, name, true);
  if (/<w:document[\s>]/.test(parts.get('word/document.xml') ?? '')) return parts;
  const usual = asUsual(Object.fromEntries([...parts].map(([part, xml]) => [part, new TextEncoder().encode(xml)])));
  if (!usual) throw refused(name, 'it is no Word document');
  return new Map(Object.entries(usual).map(([part, content]) => [part, new TextDecoder().decode(content)]));
}

/**
 * All parts of a Word file within the same limits, for one whose look is taken on, under the names that they usually have.
 * @throws UserError `word`, naming the file and the reason.
 */
export function gateLetterhead(bytes: Uint8Array, name: string): Parts {
  const { unpacked } = unpack(bytes, name, (part) => !part.endsWith('/') && !part.startsWith('customXml/'));
  // Before any of them is understood: the very list of parts could be nested without end.
  for (const [part, content] of Object.entries(unpacked)) if (/\.(?:xml|rels)$/i.test(part)) checkedXml(content, part, name);
  try {
    for (const part of xmlParts(unpacked)) checkedXml(unpacked[part] ?? new Uint8Array(), part, name);
    const usual = asUsual(unpacked);
    if (usual) return usual;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw refused(name, error instanceof Error ? error.message : String(error));
  }
  throw refused(name, 'it is no Word document');
}

/** Parts that have passed, those of XML among them as text, and the names of the others. */
type Gated = { parts: Parts; texts: Map<string, string>; others: string[] };

/**
 * The parts of an earlier export that changes are marked against: its text, its notes, its lists, its pictures.
 * @throws UserError `word`, naming the file and the reason.
 */
export function gateEarlier(bytes: Uint8Array, name: string): Gated {
  const { unpacked: parts, others } = unpack(bytes, name, (part) => WORDS.test(part) || PICTURE.test(part));
  const texts = new Map<string, string>();
  for (const [part, content] of Object.entries(parts))
    if (/\.(?:xml|rels)$/.test(part)) texts.set(part, checkedXml(content, part, name));
  if (!parts['[Content_Types].xml'] || !parts['word/document.xml']) throw refused(name, 'it is no Word document');
  return { parts, texts, others };
}

/**
 * The parts of a document of somebody else's, under the names that they usually have, that a note or a template is made
 * of: its text, its notes, its lists, its pictures.
 * @throws UserError `word`, naming the file and the reason.
 */
export function gateForeign(bytes: Uint8Array, name: string): Gated {
  const parts = gateLetterhead(bytes, name);
  const names = Object.keys(parts);
  const texts = names
    .filter((part) => WORDS.test(part))
    .map((part) => [part, checkedXml(parts[part] ?? NO_BYTES, part, name)] as const);
  return { parts, texts: new Map(texts), others: names.filter((part) => !WORDS.test(part)) };
}

const NO_BYTES = new Uint8Array();
const PICTURE = /^word\/media\/[^/]+$/;

/** Unpacks the wanted parts of an archive that keeps within the limits; the limits hold for all of its parts. */
function unpack(
  bytes: Uint8Array,
  name: string,
  wanted: (part: string) => boolean,
): { unpacked: Record<string, Uint8Array>; others: string[] } {
  const others: string[] = [];
  const seen = new Set<string>();
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: (entry) => {
        const key = entry.name.toLowerCase();
        if (seen.has(key)) throw refused(name, `it holds “${entry.name}” twice`);
        seen.add(key);
        if (seen.size > MAX_ENTRIES) throw refused(name, `it holds more than ${MAX_ENTRIES} parts`);
        if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|\\|\0/.test(entry.name)) throw refused(name, 'a part of it has an unsafe name');
        total += entry.originalSize;
        const swollen = entry.originalSize > RATIO_ASKED_FROM && entry.originalSize > entry.size * MAX_RATIO;
        if (total > MAX_UNPACKED || swollen) throw refused(name, 'it would swell to many times its size when unpacked');
        if (wanted(entry.name)) return true;
        others.push(entry.name);
        return false;
      },
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw refused(name, error instanceof Error ? error.message : String(error));
  }
  return { unpacked, others };
}

const CUSTOM = /^customXml\/item\d*\.xml$/;
const isPlainXml = (content: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(content);
  return !text.includes('\ufffd') && !/<!(?:DOCTYPE|ENTITY)/i.test(text);
};

/** Parts that the words of a document come from: the text, its notes, and what they need to be understood. */
const PAGES = /^word\/(?:header|footer)\d*\.xml$/;
const WORDS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|customXml\/item\d*\.xml|word\/(?:_rels\/[\w-]+\.xml\.rels|(?:document|styles|numbering|footnotes|endnotes|comments)\d*\.xml))$/;

/** UTF-8 XML without a document type, nested no deeper than documents are. */
function checkedXml(content: Uint8Array, part: string, name: string): string {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw refused(name, `“${part}” is not in UTF-8`);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw refused(name, `“${part}” declares entities`);
  let depth = 0;
  for (const [tag, end] of xml.matchAll(/<(\/?)[A-Za-z][^<>]*>/g)) {
    if (tag.endsWith('/>')) continue;
    depth += end ? -1 : 1;
    if (depth > MAX_DEPTH) throw refused(name, `“${part}” is nested more than ${MAX_DEPTH} deep`);
  }
  return xml;
}

const refused = (name: string, reason: string): UserError =>
  new UserError('word', `“${name}” could not be read as a Word document: ${reason}. Nothing was imported.`, {
    action: 'Save it anew in Word, or paste the words.',
  });
