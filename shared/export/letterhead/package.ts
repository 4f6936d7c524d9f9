/** A .docx as its parts, found by the relationships between them. Trees that were asked for are written back at the end. */
import { partOf, textOf } from '../partText';
import { append, before, childrenOf, fragment, remove, rootOf, writeXml, type XmlElement } from '../xmlTree';

/** The parts of a package by name. */
export type Parts = Record<string, Uint8Array>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NO_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
export const CONTENT_TYPES = '[Content_Types].xml';
export const DOCUMENT = 'word/document.xml';
/** The package as the owner of relationships. */
export const WHOLE = '';

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** Name of the part that holds the relationships of another. */
export const relationsName = (owner: string): string => `${folderOf(owner)}_rels/${owner.slice(folderOf(owner).length)}.rels`;

/** Name of the part that a relationship's target means, as its owner writes it: absolute, relative, with dots. */
export function targetOf(owner: string, target: string): string {
  const written = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (written.startsWith('/') ? written : folderOf(owner) + written).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** How a part is written as the target of its owner's relationship. */
export function targetFrom(owner: string, name: string): string {
  const [from, to] = [folderOf(owner).split('/').filter(Boolean), name.split('/')];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

export class WordPackage {
  private readonly parts: Parts;
  private readonly trees = new Map<string, XmlElement>();

  constructor(parts: Parts) {
    this.parts = { ...parts };
  }

  has(name: string): boolean {
    return this.parts[name] !== undefined;
  }

  names(): string[] {
    return Object.keys(this.parts);
  }

  data(name: string): Uint8Array | undefined {
    return this.parts[name];
  }

  /** The tree of a part: what is changed in it goes out. @throws Error where there is no such part */
  xml(name: string): XmlElement {
    const known = this.trees.get(name);
    if (known) return known;
    const data = this.parts[name];
    if (!data) throw new Error(`“${name}” is missing`);
    const root = rootOf(textOf(data));
    this.trees.set(name, root);
    return root;
  }

  /** A part from a tree or as it is; `type` is for those whose ending does not tell. */
  put(name: string, content: XmlElement | Uint8Array, type?: string): void {
    if (content instanceof Uint8Array) this.parts[name] = content;
    else {
      this.parts[name] = new Uint8Array();
      this.trees.set(name, content);
    }
    if (type === undefined) return;
    for (const node of fragment(`<Override PartName="/${name}" ContentType="${type}"/>`)) append(this.xml(CONTENT_TYPES), node);
  }

  /** Takes a part out, with its relationships and what points to it. */
  drop(name: string): void {
    for (const each of [name, relationsName(name)]) {
      delete this.parts[each];
      this.trees.delete(each);
    }
    for (const override of childrenOf(this.xml(CONTENT_TYPES), 'Override'))
      if (override.attribs.PartName === `/${name}`) remove(override);
    for (const owner of [DOCUMENT, WHOLE])
      for (const rel of this.relations(owner)) if (targetOf(owner, rel.attribs.Target ?? '') === name) remove(rel);
  }

  /** The relationships of a part, or of the package. */
  relations(owner: string): XmlElement[] {
    const name = relationsName(owner);
    return this.has(name) ? childrenOf(this.xml(name), 'Relationship') : [];
  }

  /** Name of the first part that another is related to in that way; null where there is none. */
  related(owner: string, kind: string): string | null {
    const rel = this.relations(owner).find(({ attribs }) => attribs.Type?.endsWith(`/${kind}`));
    return rel ? targetOf(owner, rel.attribs.Target ?? '') : null;
  }

  /** Relates a part to another, or to an address; gives the relationship's id. */
  relate(owner: string, type: string, target: string, external = false): string {
    const name = relationsName(owner);
    if (!this.has(name)) this.put(name, rootOf(NO_RELATIONS));
    const taken = new Set(this.relations(owner).map(({ attribs }) => attribs.Id));
    let number = taken.size + 1;
    while (taken.has(`rIdNote${number}`)) number++;
    const id = `rIdNote${number}`;
    const full = type.includes(':') ? type : `${OFFICE}/${type}`;
    const mode = external ? ' TargetMode="External"' : '';
    for (const node of fragment(`<Relationship Id="${id}" Type="${full}" Target="${target}"${mode}/>`))
      append(this.xml(name), node);
    return id;
  }

  /** `word/header`, `.xml` → the first `word/header1.xml`, `word/header2.xml` … that is free. */
  freeName(stem: string, ending: string): string {
    const taken = new Set(this.names().map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${stem}${number}${ending}`.toLowerCase())) number++;
    return `${stem}${number}${ending}`;
  }

  /** Says what files of an ending are. */
  defaultType(ending: string, type: string): void {
    const types = this.xml(CONTENT_TYPES);
    if (childrenOf(types, 'Default').some(({ attribs }) => attribs.Extension?.toLowerCase() === ending)) return;
    const [first] = childrenOf(types);
    for (const node of fragment(`<Default Extension="${ending}" ContentType="${type}"/>`))
      first ? before(first, node) : append(types, node);
  }

  /** All parts as they now are. */
  finish(): Parts {
    for (const [name, root] of this.trees) this.parts[name] = partOf(writeXml(root));
    return this.parts;
  }
}
