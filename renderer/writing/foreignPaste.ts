import { Extension } from '@tiptap/core';
import { Fragment, type Node as PMNode, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { commentsOf } from '../editor/nodes/comment';
import { cleanForeignHtml } from './foreignHtml';

/** Words bring a comment along only where the note has that comment: those of another note stay there. */
export function withoutStrangeComments(slice: Slice, known: (id: string) => boolean): Slice {
  const clean = (fragment: Fragment): Fragment => {
    const nodes: PMNode[] = [];
    fragment.forEach((node) => {
      const marks = node.marks.filter((mark) => mark.type.name !== 'comment' || known(String(mark.attrs.comment)));
      nodes.push(node.isText ? node.mark(marks) : node.copy(clean(node.content)).mark(marks));
    });
    return Fragment.from(nodes);
  };
  return new Slice(clean(slice.content), slice.openStart, slice.openEnd);
}

/** What is pasted from Word, mail and the web, cleaned before the schema reads it. */
export const ForeignPaste = Extension.create({
  name: 'foreignPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: (html) => cleanForeignHtml(html, (text) => new DOMParser().parseFromString(text, 'text/html')),
        transformPasted: (slice, view) => withoutStrangeComments(slice, (id) => id in commentsOf(view.state.doc)),
      },
    }),
  ],
});
