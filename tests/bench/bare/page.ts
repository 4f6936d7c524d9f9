/** The peer: TipTap with the usual blocks and nothing else, in a window of the same size. */
import { Editor } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';

declare global {
  interface Window {
    NOTE: Record<string, unknown>;
  }
}

new Editor({
  element: document.querySelector('#note') as HTMLElement,
  extensions: [
    Document,
    Paragraph,
    Text,
    Heading,
    Bold,
    Italic,
    BulletList,
    OrderedList,
    ListItem,
    Blockquote,
    Table,
    TableRow,
    TableHeader,
    TableCell,
    UndoRedo,
  ],
  content: window.NOTE,
});
