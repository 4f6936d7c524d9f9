/** Small makers of the note's nodes, so that filling reads as the note it makes. */
import type * as z from 'zod';
import { type MarkAttrs, type NodeName, type NoteMark, type NoteNode, nodeAttrs } from '../model/note';

/** Attributes as they are written down: what has a default may be left out. */
type NodeInput = { [N in NodeName]: z.input<(typeof nodeAttrs)[N]> };

export function node<N extends NodeName>(type: N, attrs: NodeInput[N], content: NoteNode[] = []): NoteNode {
  return { type, attrs: nodeAttrs[type].parse(attrs), content, marks: [], text: '' } as unknown as NoteNode;
}

export function text(words: string, marks: NoteMark[] = []): NoteNode {
  return { type: 'text', attrs: {}, content: [], marks, text: words };
}

export const bold: NoteMark = { type: 'bold', attrs: {} };
export const underline: NoteMark = { type: 'underline', attrs: {} };
export const claimMark = (attrs: MarkAttrs['claim']): NoteMark => ({ type: 'claim', attrs });

export const paragraph = (content: NoteNode[]): NoteNode => node('paragraph', {}, content);
export const gap = (field: string, label: string): NoteNode => node('gap', { field, label });

const CELL = { colspan: 1, rowspan: 1, colwidth: null };
/** `width` is the column's share of the table in percent. */
export const headerCell = (content: NoteNode[], width: number | null = null): NoteNode =>
  node('tableHeader', { ...CELL, colwidth: width === null ? null : [width] }, [paragraph(content)]);
export const cell = (paragraphs: NoteNode[]): NoteNode => node('tableCell', CELL, paragraphs);
export const row = (cells: NoteNode[]): NoteNode => node('tableRow', {}, cells);
export const item = (content: NoteNode[]): NoteNode => node('listItem', {}, [paragraph(content)]);
