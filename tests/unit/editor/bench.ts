import { getSchema } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { claimGuard } from '../../../renderer/editor/claims/guard';
import { claimPieces } from '../../../renderer/editor/claims/pieces';
import type { Decidable } from '../../../renderer/editor/decide';
import { extensions } from '../../../renderer/editor/schema';

export type Json = Record<string, unknown>;

/** The schema of the note, with no window round them. */
export const schema = getSchema(extensions());

export const text = (words: string): Json => ({ type: 'text', text: words });
export const claim = (words: string, fact = 'f1', status = 'unverified', kind = 'outcome', id = `c-${fact}`): Json => ({
  type: 'text',
  text: words,
  marks: [{ type: 'claim', attrs: { claim: id, fact, kind, status, words } }],
});
export const paragraph = (...content: Json[]): Json => ({ type: 'paragraph', ...(content.length ? { content } : {}) });
export const bullets = (...items: Json[]): Json => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
});
export const note = (...blocks: Json[]): Json => ({
  type: 'doc',
  attrs: { apparatus: {}, reviews: {} },
  content: [{ type: 'title', content: [text('Title')] }, ...blocks],
});

/** A note that can be worked on without a page. */
export class Bench implements Decidable {
  state: EditorState;
  readonly view = { dispatch: (tr: Transaction) => this.apply(tr) };

  constructor(json: Json) {
    const doc = schema.nodeFromJSON(json);
    doc.check();
    this.state = EditorState.create({ doc, plugins: [claimGuard(), history({ newGroupDelay: 0 })] });
  }

  private apply(tr: Transaction): void {
    this.state = this.state.apply(tr);
  }

  /** The position just before the only place where the words stand within one text. */
  before(words: string): number {
    const found: number[] = [];
    this.state.doc.descendants((node, position) => {
      const at = node.text?.indexOf(words) ?? -1;
      if (at >= 0) found.push(position + at);
    });
    if (found.length !== 1) throw new Error(`“${words}” stands ${found.length} times in the note`);
    return found[0] as number;
  }

  type(words: string, position: number): void {
    this.apply(this.state.tr.insertText(words, position));
  }

  delete(from: number, to: number): void {
    this.apply(this.state.tr.delete(from, to));
  }

  split(position: number): void {
    this.apply(this.state.tr.split(position));
  }

  undo(): void {
    undo(this.state, this.view.dispatch);
  }

  claims(): string[] {
    return claimPieces(this.state.doc).map(({ text: words, attrs }) => `${words} (${attrs.status})`);
  }

  blocks(): string[] {
    const lines: string[] = [];
    this.state.doc.descendants((node) => {
      if (node.isTextblock) lines.push(node.textContent);
    });
    return lines.slice(1);
  }
}
