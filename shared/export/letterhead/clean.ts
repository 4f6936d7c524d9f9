/** What a letterhead could smuggle in with the note, or send out unseen, is left out and said. */
import { strFromU8, strToU8 } from 'fflate';
import { Styles } from '../../foreign/styles';
import { before, childrenOf, closest, elementsIn, remove, rootOf, textOf, within, writeXml, type XmlElement } from '../xmlTree';
import { CONTENT_TYPES, type Parts, targetOf } from './package';
import { settleWords } from './settled';
import { STYLES } from './styles';

/** Parts that run, or that hold what runs or is opened by another program. */
const ACTIVE_PART = /(?:vbaProject|vbaData|activeX|embeddings\/|oleObject|\.exe$|attachedToolbars|afchunk|altChunk)/i;
/** How such parts are related to what uses them, whatever their names. */
const ACTIVE_RELATION =
  /\/(?:vbaProject|wordVbaData|oleObject|package|control|activeXControlBinary|attachedToolbars|aFChunk|keyMapCustomizations)$/;
/** Relationships by which a document asks for something outside of itself; a link is asked for only when one clicks it. */
const LINK = /\/relationships\/hyperlink$/;
const SAFE_LINK = /^(?:https?:|mailto:)/i;
/** Fields that only show what the document knows; others can fetch, start or ask. */
const QUIET_FIELD =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|TOC|REF|PAGEREF|NOTEREF|SEQ|HYPERLINK|STYLEREF|TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS|FILENAME|DATE|TIME|SAVEDATE|CREATEDATE|PRINTDATE|DOCPROPERTY|QUOTE|=)/i;

const ACTIVE_FIELD =
  /\b(?:DDE|DDEAUTO|INCLUDE\w*|IMPORT|LINK|EMBED|AUTOTEXT\w*|MACROBUTTON|DATABASE|RD|GOTOBUTTON|ASK|FILLIN|SET|MERGE\w*)\b/i;

/**
 * @param parts of a .docx that has passed the gate's limits
 * @returns the parts without what is active or asks for something outside, and a sentence for each kind left out
 */
export function cleanLetterhead(parts: Parts): { parts: Parts; said: string[] } {
  const out: Parts = {};
  const said = new Set<string>();
  const active = activeParts(parts);
  for (const [name, data] of Object.entries(parts)) {
    if (ACTIVE_PART.test(name) || active.has(name)) {
      said.add('Macros and embedded objects of the letterhead were left out.');
    } else if (!/^customXml\//.test(name)) out[name] = data;
  }
  for (const [name, data] of Object.entries(out)) {
    const owner = ownerOf(name);
    if (owner === null) continue;
    const root = rootOf(strFromU8(data));
    const dropped = new Set<string>();
    for (const rel of childrenOf(root, 'Relationship')) {
      const { Id = '', Type = '', Target = '', TargetMode } = rel.attribs;
      const outside = TargetMode === 'External' && !(LINK.test(Type) && SAFE_LINK.test(Target));
      // What belongs to a macro part goes with it; so does what asks for a part that is not there.
      const lost = TargetMode !== 'External' && !out[targetOf(owner, Target)];
      if (!outside && !lost) continue;
      if (outside) said.add(outsideIn(Type));
      dropped.add(Id);
      remove(rel);
    }
    if (dropped.size === 0) continue;
    out[name] = strToU8(writeXml(root));
    const part = out[owner];
    if (part) out[owner] = strToU8(writeXml(withoutReferences(rootOf(strFromU8(part)), dropped)));
  }
  const looks = out[STYLES];
  const styles = new Styles(looks && strFromU8(looks));
  for (const [name, data] of Object.entries(out)) {
    if (!/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name)) continue;
    const root = rootOf(strFromU8(data));
    if (withoutActiveFields(root)) said.add('A field of the letterhead that fetches or starts something was left out.');
    for (const element of within(root, 'w:altChunk', 'w:object', 'w:control')) remove(element);
    for (const sentence of settleWords(root, styles)) said.add(sentence);
    out[name] = strToU8(writeXml(root));
  }
  const types = out[CONTENT_TYPES];
  if (types) {
    const root = rootOf(strFromU8(types));
    for (const override of childrenOf(root, 'Override'))
      if (!out[(override.attribs.PartName ?? '').replace(/^\//, '')]) remove(override);
    out[CONTENT_TYPES] = strToU8(asDocument(writeXml(root)));
  }
  return { parts: out, said: [...said] };
}

/** The part whose relationships a part holds; null where it holds none. */
const ownerOf = (name: string): string | null => {
  const [, folder = '', owner = ''] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name) ?? [];
  return name.endsWith('.rels') ? folder + owner : null;
};

/** Parts that something uses as a macro, an object or a piece of another document. */
const activeParts = (parts: Parts): ReadonlySet<string> =>
  new Set(
    Object.entries(parts).flatMap(([name, data]) => {
      const owner = ownerOf(name);
      if (owner === null) return [];
      return childrenOf(rootOf(strFromU8(data)), 'Relationship')
        .filter(({ attribs }) => ACTIVE_RELATION.test(attribs.Type ?? '') && attribs.TargetMode !== 'External')
        .map(({ attribs }) => targetOf(owner, attribs.Target ?? ''));
    }),
  );

/** A template or a document with macros becomes an ordinary document. */
const asDocument = (types: string): string =>
  types.replace(
    /application\/(?:vnd\.openxmlformats-officedocument\.wordprocessingml\.template|vnd\.ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml/g,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  );

function outsideIn(type: string): string {
  if (/attachedTemplate$/.test(type)) return 'A template elsewhere that the letterhead asks for was left out.';
  if (/image$/.test(type)) return 'A picture that the letterhead fetches from elsewhere was left out. Put it into the file.';
  return 'Something elsewhere that the letterhead asks for was left out.';
}

/** Drawings, links and settings that point to what was left out go with it; words that were a link stay. */
function withoutReferences(root: XmlElement, ids: ReadonlySet<string>): XmlElement {
  const points = (element: XmlElement) =>
    ['r:id', 'r:embed', 'r:link', 'r:href', 'r:pict'].some((name) => ids.has(element.attribs[name] ?? ''));
  for (const element of elementsIn(root)) {
    if (!points(element)) continue;
    if (element.name === 'w:hyperlink') delete element.attribs['r:id'];
    else remove(holder(element));
  }
  return root;
}

/** The whole drawing that an element belongs to, else the element itself. */
const holder = (element: XmlElement): XmlElement => closest(element, 'w:drawing', 'w:pict', 'w:object') ?? element;

/** Takes the codes of active fields away and leaves the words that they showed last. */
function withoutActiveFields(root: XmlElement): boolean {
  let found = false;
  for (const simple of within(root, 'w:fldSimple')) {
    if (QUIET_FIELD.test(simple.attribs['w:instr'] ?? '')) continue;
    for (const shown of simple.children.slice()) before(simple, shown);
    remove(simple);
    found = true;
  }
  for (const paragraph of within(root, 'w:p')) {
    const codes = within(paragraph, 'w:instrText');
    const whole = codes.map(textOf).join('');
    if (!ACTIVE_FIELD.test(whole)) continue;
    for (const sign of [...codes, ...within(paragraph, 'w:fldChar')]) remove(sign);
    found = true;
  }
  return found;
}
