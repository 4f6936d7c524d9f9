/**
 * Word, LibreOffice and libraries name the parts of a document and the prefixes of its elements much alike, but nothing
 * obliges them to: what counts are relationships, content types and namespaces. Here a document that is legal but odd
 * gets the usual names, so that all who read it later may go by them.
 */
import { strFromU8, strToU8 } from 'fflate';
import { append, childrenOf, fragment, isElement, remove, rootOf, writeXml, type XmlElement } from '../xmlTree';
import { CONTENT_TYPES, DOCUMENT, type Parts, relationsName, targetFrom, targetOf, WHOLE } from './package';

const SCHEMAS = 'http://schemas.openxmlformats.org';
const TYPES = `${SCHEMAS}/package/2006/content-types`;
const RELATIONS = `${SCHEMAS}/package/2006/relationships`;
/** The prefix that each namespace commonly has. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${SCHEMAS}/wordprocessingml/2006/main`, 'w'],
  [`${SCHEMAS}/officeDocument/2006/relationships`, 'r'],
  [`${SCHEMAS}/drawingml/2006/main`, 'a'],
  [`${SCHEMAS}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${SCHEMAS}/drawingml/2006/picture`, 'pic'],
  [`${SCHEMAS}/markup-compatibility/2006`, 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  [TYPES, ''],
  [RELATIONS, ''],
]);
/** The strict form of the format has names of its own for the same things. */
const STRICT: readonly (readonly [RegExp, string])[] = [
  [
    /http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/extendedProperties/g,
    `${SCHEMAS}/officeDocument/2006/relationships/extended-properties`,
  ],
  [
    /http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/customProperties/g,
    `${SCHEMAS}/officeDocument/2006/relationships/custom-properties`,
  ],
  [/http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/extendedProperties/g, `${SCHEMAS}/officeDocument/2006/extended-properties`],
  [/http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/customProperties/g, `${SCHEMAS}/officeDocument/2006/custom-properties`],
  [
    /http:\/\/purl\.oclc\.org\/ooxml\/(wordprocessingml|officeDocument|drawingml|spreadsheetml|presentationml)\//g,
    `${SCHEMAS}/$1/2006/`,
  ],
  [/ w:conformance="strict"| conformance="strict"/g, ''],
];
/** Where the parts that a document has one of commonly lie, by how it is related to them. */
const PLACES: Readonly<Record<string, string>> = {
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
  comments: 'word/comments.xml',
  settings: 'word/settings.xml',
};

/**
 * @param parts of a package that has passed the gate
 * @returns the same document under the usual names; null where it is no Word document
 */
export function asUsual(parts: Parts): Parts | null {
  const said = contentTypes(parts);
  if (!said) return null;
  const read: Parts = {};
  for (const [name, data] of Object.entries(parts)) read[name] = isXml(name, said) ? usualWords(data) : data;
  const names = usualNames(read);
  if (!names) return null;
  const out: Parts = {};
  for (const [name, data] of Object.entries(read))
    if (!/(?:^|\/)_rels\/[^/]*\.rels$/.test(name)) out[names.get(name) ?? name] = data;
  for (const owner of [WHOLE, ...Object.keys(read)]) {
    const data = read[relationsName(owner)];
    if (data)
      out[relationsName(names.get(owner) ?? owner)] = strToU8(writeXml(retarget(rootOf(strFromU8(data)), owner, names, read)));
  }
  const types = rootOf(strFromU8(read[CONTENT_TYPES] ?? new Uint8Array()));
  retype(types, names, said);
  out[CONTENT_TYPES] = strToU8(writeXml(types));
  return out;
}

/** What the list of content types says: by name, else by ending, all in small letters. */
type ContentTypes = { byName: ReadonlyMap<string, string>; byEnding: ReadonlyMap<string, string> };

function contentTypes(parts: Parts): ContentTypes | null {
  const data = parts[CONTENT_TYPES];
  if (!data) return null;
  const types = rootOf(strFromU8(usualWords(data)));
  const pairs = (name: string, key: string) =>
    childrenOf(types, name).map(
      ({ attribs }) => [(attribs[key] ?? '').replace(/^\//, '').toLowerCase(), attribs.ContentType ?? ''] as const,
    );
  return { byName: new Map(pairs('Override', 'PartName')), byEnding: new Map(pairs('Default', 'Extension')) };
}

const typeOf = (name: string, { byName, byEnding }: ContentTypes): string =>
  byName.get(name.toLowerCase()) ?? byEnding.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? '';

/** Whether a part is XML, by its ending or because the list of content types says so; pictures stay as they are. */
const isXml = (name: string, types: ContentTypes): boolean =>
  /\.(?:xml|rels)$/i.test(name) || /^(?!image\/).*[+/]xml$/.test(typeOf(name, types));

/** Names of all parts of a .docx that are XML. @throws Error where its list of content types cannot be read */
export function xmlParts(parts: Parts): string[] {
  const types = contentTypes(parts);
  return Object.keys(parts).filter((name) => (types ? isXml(name, types) : /\.(?:xml|rels)$/i.test(name)));
}

/** A part with the common namespaces and prefixes; the very bytes where it has them already. */
function usualWords(data: Uint8Array): Uint8Array {
  const given = strFromU8(data);
  const text = given.includes('purl.oclc.org/ooxml')
    ? STRICT.reduce((xml, [strict, usual]) => xml.replace(strict, usual), given)
    : given;
  const odd = [...text.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].some(
    ([, prefix = '', double, single]) => {
      const usual = PREFIXES.get(double ?? single ?? '');
      return usual !== undefined && usual !== prefix;
    },
  );
  if (!odd) return text === given ? data : strToU8(text);
  const root = rootOf(text);
  rename(root, new Map());
  for (const [space, prefix] of PREFIXES) {
    // The lists of parts have no prefix: only there are their namespaces the common one.
    if (prefix !== '') root.attribs[`xmlns:${prefix}`] = space;
    else if ((root.name === 'Types' && space === TYPES) || (root.name === 'Relationships' && space === RELATIONS))
      root.attribs.xmlns = space;
  }
  return strToU8(writeXml(root));
}

/** Gives an element and all within the common prefixes; `scope` holds what prefixes mean around it. */
function rename(element: XmlElement, around: ReadonlyMap<string, string>): void {
  const scope = new Map(around);
  for (const [name, value] of Object.entries(element.attribs)) {
    const prefix = name === 'xmlns' ? '' : /^xmlns:(.+)$/.exec(name)?.[1];
    if (prefix === undefined) continue;
    scope.set(prefix, value);
    if (PREFIXES.has(value)) delete element.attribs[name];
  }
  const usual = (name: string, bare: boolean): string => {
    const at = name.indexOf(':');
    if (at < 0 && bare) return name;
    const prefix = PREFIXES.get(scope.get(name.slice(0, Math.max(at, 0))) ?? '');
    return prefix === undefined ? name : `${prefix}${prefix && ':'}${name.slice(at + 1)}`;
  };
  element.name = usual(element.name, false);
  // An attribute without a prefix is in no namespace.
  element.attribs = Object.fromEntries(Object.entries(element.attribs).map(([name, value]) => [usual(name, true), value]));
  for (const child of element.children) if (isElement(child)) rename(child, scope);
}

/** The usual name of each part that has another; null where the package holds no Word document. */
function usualNames(parts: Parts): Map<string, string> | null {
  const actual = new Map(Object.keys(parts).map((name) => [name.toLowerCase(), name]));
  const related = (owner: string) => {
    const data = parts[relationsName(owner)];
    return (data ? childrenOf(rootOf(strFromU8(data)), 'Relationship') : []).flatMap(({ attribs }) => {
      const name = actual.get(targetOf(owner, attribs.Target ?? '').toLowerCase());
      const kind = attribs.Type?.slice((attribs.Type ?? '').lastIndexOf('/') + 1) ?? '';
      return name && attribs.TargetMode !== 'External' ? [{ kind, name }] : [];
    });
  };
  const whole = related(WHOLE);
  const main = whole.find(({ kind }) => kind === 'officeDocument')?.name;
  if (!main || rootOf(strFromU8(parts[main] ?? new Uint8Array())).name !== 'w:document') return null;
  const wanted = new Map([[main, DOCUMENT]]);
  const properties = whole.find(({ kind }) => kind === 'core-properties');
  if (properties) wanted.set(properties.name, 'docProps/core.xml');
  for (const { kind, name } of related(main)) {
    const place = PLACES[kind];
    if (place && ![...wanted.values()].includes(place)) wanted.set(name, place);
  }
  const taken = new Set([...actual.keys(), ...wanted.values()]);
  const free = (stem: string): string => {
    let number = 1;
    while (taken.has(`${stem}${number}.xml`)) number++;
    taken.add(`${stem}${number}.xml`);
    return `${stem}${number}.xml`;
  };
  for (const { kind, name } of related(main))
    if ((kind === 'header' || kind === 'footer') && !new RegExp(`^word/${kind}\\d*\\.xml$`).test(name) && !wanted.has(name))
      wanted.set(name, free(`word/${kind}`));
  // A part that lies where another belongs makes room for it.
  for (const place of [...wanted.values()]) {
    const squatter = actual.get(place.toLowerCase());
    if (squatter && !wanted.has(squatter)) wanted.set(squatter, free('word/part'));
  }
  return wanted;
}

/** Has the relationships of a part name their targets by the usual names, and as Word writes them. */
function retarget(root: XmlElement, owner: string, names: ReadonlyMap<string, string>, parts: Parts): XmlElement {
  const actual = new Map(Object.keys(parts).map((name) => [name.toLowerCase(), name]));
  for (const { attribs } of childrenOf(root, 'Relationship')) {
    if (attribs.TargetMode === 'External') continue;
    const name = actual.get(targetOf(owner, attribs.Target ?? '').toLowerCase());
    if (name) attribs.Target = targetFrom(names.get(owner) ?? owner, names.get(name) ?? name);
  }
  return root;
}

/** The list of content types names each part as it is now called. */
function retype(types: XmlElement, names: ReadonlyMap<string, string>, said: ContentTypes): void {
  const wanted = new Map([...names].map(([was, now]) => [was.toLowerCase(), { now, type: typeOf(was, said) }]));
  for (const override of childrenOf(types, 'Override'))
    if (wanted.has((override.attribs.PartName ?? '').replace(/^\//, '').toLowerCase())) remove(override);
  for (const { now, type } of wanted.values())
    for (const node of fragment(`<Override PartName="/${now}" ContentType="${type}"/>`)) append(types, node);
}
