/**
 * What docx-preview reads of a document and does not draw, prepared so that it can be drawn: the numbers of pages, which
 * it leaves out, and the words across the page. Its model has no types of its own; these are the parts used here.
 */
import type { WordDocument } from 'docx-preview';

export type Element = {
  type: string;
  children?: Element[];
  text?: string;
  instruction?: string;
  charType?: string;
  fieldRun?: boolean;
  break?: string;
};
export type Model = {
  parts: Array<{ path: string; rootElement?: Element }>;
  documentPart: { body: Element };
  footnotesPart?: { notes: Element[] };
  _package: { load(path: string, as: 'string'): Promise<string> };
};

/** The model of a document that the library has read. */
export const modelOf = (document: WordDocument): Model => document as Model;

/** Where the number of the page, and of all pages, will stand: signs that no text holds. */
export const PAGE = '\ue000';
export const PAGES = '\ue001';
const FIELDS: Readonly<Record<string, string>> = { PAGE, NUMPAGES: PAGES, SECTIONPAGES: PAGES };
const signOf = (instruction: string | undefined): string | undefined =>
  FIELDS[/^\s*(\w+)/.exec(instruction ?? '')?.[1]?.toUpperCase() ?? ''];

/** Puts the signs in place of the fields of headers and footers, whose values the library does not work out. */
export function signPageNumbers({ parts }: Model): void {
  for (const { rootElement } of parts) if (rootElement?.type === 'header' || rootElement?.type === 'footer') signIn(rootElement);
}

function signIn(root: Element): void {
  /** Within a field whose sign stands already: its last value is passed over until it ends. */
  let [signed, inValue] = [false, false];
  const visit = (element: Element): void => {
    const sign = element.type === 'simpleField' ? signOf(element.instruction) : undefined;
    if (sign) {
      element.type = 'run';
      element.children = [{ type: 'text', text: sign }];
      return;
    }
    for (const child of element.children ?? []) {
      const own = child.type === 'instruction' ? signOf(child.text) : undefined;
      if (own) {
        child.type = 'text';
        child.text = own;
        element.fieldRun = false;
        signed = true;
      } else if (child.type === 'complexField') {
        if (child.charType === 'separate') inValue = signed;
        if (child.charType === 'end') [signed, inValue] = [false, false];
      } else if (child.type === 'text' && inValue) child.text = '';
      visit(child);
    }
  };
  visit(root);
}

/** Old drawings are drawn with styles that the page refuses: of them the words are kept. Words across the page are drawn here. */
export function withoutOldDrawings(model: Model): void {
  const flat = (element: Element): Element[] =>
    /^vml/.test(element.type) ? (element.children ?? []).flatMap(flat) : [{ ...element, ...inside(element) }];
  const inside = ({ children }: Element) => (children ? { children: children.flatMap(flat) } : {});
  for (const root of [model.documentPart.body, ...model.parts.flatMap(({ rootElement }) => rootElement ?? [])])
    root.children = root.children?.flatMap(flat) ?? [];
}

/** An empty last page, drawn as any page behind the first: its header and footer are what such pages bear. */
export function addLastPage({ documentPart: { body } }: Model): void {
  const paragraph = (...children: Element[]): Element => ({ type: 'paragraph', children });
  body.children?.push(paragraph({ type: 'run', children: [{ type: 'break', break: 'page' }] }), paragraph());
}

/** The words that a header draws across the page, if any does. */
export async function watermarkOf({ parts, _package }: Model): Promise<string> {
  for (const { path, rootElement } of parts) {
    if (rootElement?.type !== 'header') continue;
    const xml = new DOMParser().parseFromString(await _package.load(path, 'string'), 'text/xml');
    const words = xml.getElementsByTagName('v:textpath')[0]?.getAttribute('string');
    if (words) return words;
  }
  return '';
}
