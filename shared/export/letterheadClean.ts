/** What a letterhead could smuggle in with the note is left out, and said. */
import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './letterhead';
import { childrenOf, isElement, remove, rootOf, textOf, within, writeXml, type XmlElement, type XmlNode } from './xmlTree';

/** Parts that run, or that hold what runs or is opened by another program. */
const ACTIVE_PART = /(?:vbaProject|vbaData|activeX|embeddings\/|oleObject|\.exe$|attachedToolbars|afchunk|altChunk)/i;
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
  const gone = new Set<string>();
  for (const [name, data] of Object.entries(parts)) {
    if (ACTIVE_PART.test(name)) {
      gone.add(name);
      said.add('Macros and embedded objects of the letterhead were left out.');
    } else if (!/^customXml\//.test(name)) out[name] = data;
    else gone.add(name);
  }
  const rootName = (name: string) => name.replace(/_rels\/([^/]+)\.rels$/, '$1');
  for (const [name, data] of Object.entries(out)) {
    if (!name.endsWith('.rels')) continue;
    const root = rootOf(strFromU8(data));
    const dropped = new Set<string>();
    for (const rel of childrenOf(root, 'Relationship')) {
      const { Id = '', Type = '', Target = '', TargetMode } = rel.attribs;
      const outside = TargetMode === 'External' && !(LINK.test(Type) && SAFE_LINK.test(Target));
      const lost = [...gone].some((part) => part.endsWith(Target.replace(/^(?:\.\.\/|\/)+/, '')));
      if (!outside && !lost) continue;
      if (outside) said.add(outsideIn(Type));
      dropped.add(Id);
      remove(rel);
    }
    if (dropped.size === 0) continue;
    out[name] = strToU8(writeXml(root));
    const owner = rootName(name);
    const part = out[owner];
    if (part) out[owner] = strToU8(writeXml(withoutReferences(rootOf(strFromU8(part)), dropped)));
  }
  for (const [name, data] of Object.entries(out)) {
    if (!/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name)) continue;
    const root = rootOf(strFromU8(data));
    if (withoutActiveFields(root)) said.add('A field of the letterhead that fetches or starts something was left out.');
    for (const element of within(root, 'w:altChunk', 'w:object', 'w:control')) remove(element);
    out[name] = strToU8(writeXml(root));
  }
  const types = out['[Content_Types].xml'];
  if (types) {
    const root = rootOf(strFromU8(types));
    for (const override of childrenOf(root, 'Override'))
      if (!out[(override.attribs.PartName ?? '').replace(/^\//, '')]) remove(override);
    out['[Content_Types].xml'] = strToU8(asDocument(writeXml(root)));
  }
  return { parts: out, said: [...said] };
}

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
  for (const element of within(root, ...new Set(names(root)))) {
    if (!points(element)) continue;
    if (element.name === 'w:hyperlink') delete element.attribs['r:id'];
    else remove(holder(element));
  }
  return root;
}

const names = (root: XmlElement): string[] => {
  const found: string[] = [];
  const walk = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      found.push(node.name);
      walk(node.children);
    }
  };
  walk(root.children);
  return found;
};

/** The whole drawing that an element belongs to, else the element itself. */
function holder(element: XmlElement): XmlElement {
  for (let at: XmlElement | null = element; at; at = isElement(at.parent as XmlNode) ? (at.parent as XmlElement) : null) {
    if (['w:drawing', 'w:pict', 'w:object'].includes(at.name)) return at;
  }
  return element;
}

/** Takes the codes of active fields away and leaves the words that they showed last. */
function withoutActiveFields(root: XmlElement): boolean {
  let found = false;
  for (const simple of within(root, 'w:fldSimple')) {
    if (QUIET_FIELD.test(simple.attribs['w:instr'] ?? '')) continue;
    simple.attribs['w:instr'] = ' QUOTE ';
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
