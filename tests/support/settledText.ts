/**
 * The words of a Word document once all its tracked changes are accepted or rejected, after ECMA-376 part 1, 17.13.5:
 * written apart from the exporter, so that the two can be held against each other.
 */

import { type ChildNode, type Element, isTag } from 'domhandler';
import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { unbound } from '../../shared/typography/bound';

export type Way = 'accepted' | 'rejected';
/** What each way takes out: an element's words, a paragraph's own mark, a row. */
const OUT: Record<Way, string> = { accepted: 'w:del', rejected: 'w:ins' };
const SILENT = new Set(['w:pPr', 'w:rPr', 'w:instrText', 'w:delInstrText', 'w:sdtPr']);
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:cr': '\n', 'w:noBreakHyphen': '\u2011', 'w:drawing': '▣' };

/** A line per paragraph; cells stand in brackets, notes in place. */
export function settledText(docx: Uint8Array, way: Way): string[] {
  const parts = unzipSync(docx);
  const tree = (name: string) => parseDocument(strFromU8(parts[name] ?? new Uint8Array()), { xmlMode: true }).children;
  const notes = new Map(
    DomUtils.getElementsByTagName('w:footnote', tree('word/footnotes.xml')).map((note) => [note.attribs['w:id'], note]),
  );
  const [body] = DomUtils.getElementsByTagName('w:body', tree('word/document.xml'));
  // Whether a line may break at a blank is no change.
  return body ? lines(body.children).map(unbound) : [];

  function lines(nodes: readonly ChildNode[]): string[] {
    const found: string[] = [];
    let begun: string | null = null;
    const endBegun = () => {
      if (begun) found.push(begun);
      begun = null;
    };
    for (const node of nodes.filter(isTag)) {
      if (node.name === 'w:p') {
        const line: string = (begun ?? '') + words(node.children);
        begun = markGoes(node) ? line : null;
        if (begun === null) found.push(line);
      } else if (node.name === 'w:tbl') {
        endBegun();
        for (const row of children(node, 'w:tr')) {
          if (child(child(row, 'w:trPr'), OUT[way])) continue;
          found.push(
            children(row, 'w:tc')
              .map((cell) => `[${lines(cell.children).join('¶')}]`)
              .join(''),
          );
        }
      }
    }
    endBegun();
    return found;
  }
  function words(nodes: readonly ChildNode[]): string {
    return nodes
      .filter(isTag)
      .map((node) => {
        if (node.name === OUT[way] || SILENT.has(node.name)) return '';
        if (node.name === 'w:t' || node.name === 'w:delText') return DomUtils.textContent(node);
        if (node.name === 'w:br') return node.attribs['w:type'] === 'page' ? '⤓' : '\n';
        if (node.name === 'w:footnoteReference') return `⟨${lines(notes.get(node.attribs['w:id'])?.children ?? []).join('¶')}⟩`;
        return SIGNS[node.name] ?? words(node.children);
      })
      .join('');
  }
  function markGoes(paragraph: Element): boolean {
    const looks = child(child(paragraph, 'w:pPr'), 'w:rPr');
    return child(looks, OUT[way]) !== undefined;
  }
}

const children = (element: Element, name: string): Element[] =>
  element.children.filter(isTag).filter((each) => each.name === name);
const child = (element: Element | undefined, name: string): Element | undefined =>
  element ? children(element, name)[0] : undefined;
