/** XML as a tree that can be changed and written again. A few words over htmlparser2, which reads and writes it. */
import { DomUtils, parseDocument } from 'htmlparser2';

export type XmlNode = ReturnType<typeof parseDocument>['children'][number];
export type XmlElement = Extract<XmlNode, { attribs: Record<string, string> }>;

/** Words and attributes stay as they are written, entities and all: what is not changed goes out as it came. */
const OPTIONS = { xmlMode: true, decodeEntities: false } as const;

/** The root element of a part. @throws Error where there is none */
export function rootOf(xml: string): XmlElement {
  const root = parseDocument(xml, OPTIONS).children.find(isElement);
  if (!root) throw new Error('a part of the document has no root element');
  return root;
}

/** A whole part, from its root. */
export const writeXml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xmlOf(root)}`;

/** A node with all that is in it, as text. */
export const xmlOf = (node: XmlNode): string => DomUtils.getOuterHTML(node, { ...OPTIONS, encodeEntities: false });

/** Elements written as text, as the children of a root that declares their prefixes. */
export const fragment = (xml: string): XmlNode[] => {
  const root = rootOf(`<fragment>${xml}</fragment>`);
  const nodes = [...root.children];
  for (const node of nodes) DomUtils.removeElement(node);
  return nodes;
};

/** An element without anything in it, to be put in its place. */
export const newElement = (name: string): XmlElement => rootOf(`<${name}></${name}>`);

export function isElement(node: XmlNode | null | undefined): node is XmlElement {
  return node !== null && node !== undefined && 'attribs' in node;
}

export const childrenOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => isElement(child) && (name === undefined || child.name === name));

export const childOf = (element: XmlElement, name: string): XmlElement | undefined => childrenOf(element, name)[0];

/** All elements of that name within, in order. */
export const within = (element: XmlElement, ...names: string[]): XmlElement[] =>
  DomUtils.findAll((each) => names.includes(each.name), element.children) as XmlElement[];

/** The words in an element as they are written, entities and all. */
export const textOf = (element: XmlElement): string => DomUtils.textContent(element);

export const append = (parent: XmlElement, child: XmlNode): void => DomUtils.appendChild(parent, child);
export const before = (next: XmlNode, node: XmlNode): void => DomUtils.prepend(next, node);
export const remove = (node: XmlNode): void => DomUtils.removeElement(node);
export const prepend = (parent: XmlElement, child: XmlNode): void => DomUtils.prependChild(parent, child);
export const after = (previous: XmlNode, node: XmlNode): void => DomUtils.append(previous, node);

/** Puts words, as they are written in XML, in the place of all that an element holds. */
export function setText(element: XmlElement, words: string): void {
  for (const child of [...element.children]) remove(child);
  for (const node of fragment(words)) append(element, node);
}

/** Leaves what an element holds, or what the one within it does that is named, in its place; null leaves nothing. */
export function unwrap(element: XmlElement, inner: XmlElement | null = element): void {
  for (const child of inner ? [...inner.children] : []) {
    remove(child);
    before(element, child);
  }
  remove(element);
}

/** All elements within, in order. */
export const elementsIn = (element: XmlElement): XmlElement[] => DomUtils.findAll(() => true, element.children) as XmlElement[];

/** The element that one stands in, else null. */
export const parentOf = (element: XmlNode): XmlElement | null =>
  isElement(element.parent as XmlNode | null) ? (element.parent as XmlElement) : null;

/** The nearest element of one of those names that another stands in, else null. */
export function closest(element: XmlNode, ...names: string[]): XmlElement | null {
  let at = parentOf(element);
  while (at && !names.includes(at.name)) at = parentOf(at);
  return at;
}
