import { mergeAttributes, Node } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { asOneSign } from './asOneSign';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: { insertFootnote(): ReturnType };
  }
}

/** Words of a block of text, in which each node without words of its own is one sign: offsets are positions. */
export const textOfBlock = (block: PMNode): string => block.textBetween(0, block.content.size, '', '\ufffc');

/** The footnotes of a block that stands at a position, with their own places and words. */
export function footnotesIn(block: PMNode, position: number): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = [];
  block.forEach((child, offset) => {
    if (child.type.name === 'footnote') found.push({ at: position + 1 + offset, text: String(child.attrs.text) });
  });
  return found;
}

/** Words of a footnote with some before and behind them. */
export function wordsAround(text: string, { from, to }: { from: number; to: number }): string {
  const before = text.slice(0, from).split(/(?<=\s)/);
  const behind = text.slice(to).split(/(?=\s)/);
  const cut = (words: string[], most: string[]) => (most.length < words.length ? '…' : '');
  const [some, more] = [before.slice(-4), behind.slice(0, 4)];
  return `${cut(before, some)}${some.join('')}${text.slice(from, to)}${more.join('')}${cut(behind, more)}`;
}

/** The author's own footnote. Its number is drawn by the style sheet, so that no step of the editor renumbers anything. */
export const Footnote = Node.create({
  name: 'footnote',
  ...asOneSign,
  addAttributes() {
    return {
      text: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-footnote') ?? '',
        renderHTML: ({ text }) => ({ 'data-footnote': text, 'aria-label': `Footnote: ${text || 'empty'}` }),
      },
    };
  },
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'fn', role: 'note' })],
  renderText: () => '',
  addCommands() {
    return {
      // After what is selected, and selected itself, so that its words can be written at once.
      insertFootnote:
        () =>
        ({ tr, dispatch }) => {
          const at = tr.selection.to;
          const { parent } = tr.doc.resolve(at);
          if (!parent.inlineContent || !parent.type.contentMatch.matchType(this.type)) return false;
          dispatch?.(tr.insert(at, this.type.create({ text: '' })));
          return true;
        },
    };
  },
});
