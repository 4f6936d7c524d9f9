import type { Editor } from '@tiptap/core';
import {
  AlignLeft,
  BookOpen,
  Braces,
  Heading1,
  Heading2,
  Heading3,
  Image,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  PencilLine,
  Quote,
  SeparatorHorizontal,
  Superscript,
  Table2,
  TableOfContents,
} from 'lucide-react';
import type { OpenBriefing } from '../../shared/contract';
import { FIELD_NAMES } from '../../shared/model/template';
import { insertTable } from '../editor/besideTable';
import { dayOfNote } from '../editor/noteOf';
import { ask } from './asked';
import type { Choice } from './Picker';
import { FIELD_PATHS, fieldNodes, partNodes } from './parts';

export type Insertable = Choice & { run(editor: Editor): void };

/** `where`: inline things stand in any words, blocks not in the title. */
type Row = { id: string; label: string; hint?: string; icon: LucideIcon; where: 'block' | 'inline'; run(editor: Editor): void };

const BLOCKS: readonly Row[] = [
  { id: 'body', label: 'Body text', icon: AlignLeft, where: 'block', run: (e) => e.chain().focus().setParagraph().run() },
  ...([1, 2, 3] as const).map(
    (level): Row => ({
      id: `heading${level}`,
      label: `Heading ${level}`,
      icon: [Heading1, Heading2, Heading3][level - 1] ?? Heading3,
      where: 'block',
      run: (e) => e.chain().focus().setHeading({ level }).run(),
    }),
  ),
  { id: 'bullets', label: 'Bulleted list', icon: List, where: 'block', run: (e) => e.chain().focus().toggleBulletList().run() },
  {
    id: 'numbers',
    label: 'Numbered list',
    icon: ListOrdered,
    where: 'block',
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  { id: 'quote', label: 'Quote', icon: Quote, where: 'block', run: (e) => e.chain().focus().setBlockquote().run() },
  {
    id: 'table',
    label: 'Table',
    hint: '3 by 3',
    icon: Table2,
    where: 'block',
    run: insertTable,
  },
  { id: 'picture', label: 'Picture', hint: 'PNG, JPEG or GIF', icon: Image, where: 'block', run: () => ask('picture') },
  { id: 'page-break', label: 'Page break', icon: SeparatorHorizontal, where: 'block', run: () => ask('page-break') },
  {
    id: 'contents',
    label: 'Contents',
    hint: 'list of headings',
    icon: TableOfContents,
    where: 'block',
    run: () => ask('contents'),
  },
  {
    id: 'own',
    label: 'Your own words',
    hint: 'comment, judgment',
    icon: PencilLine,
    where: 'block',
    run: (e) =>
      e
        .chain()
        .focus()
        .insertContent({ type: 'authorBlock', attrs: { prompt: 'Your own words.' }, content: [{ type: 'paragraph' }] })
        .run(),
  },
  { id: 'footnote', label: 'Footnote', icon: Superscript, where: 'inline', run: () => ask('footnote') },
  { id: 'cross-reference', label: 'Cross reference', icon: Link2, where: 'inline', run: () => ask('cross-reference') },
];

/** All that can be put where the caret stands. */
export function insertables(editor: Editor, briefing: OpenBriefing): Insertable[] {
  const { parent } = editor.state.selection.$from;
  const plain = parent.type.name === 'title' || parent.type.name === 'subtitle';
  const rows = BLOCKS.filter(({ where }) => where === 'inline' || !plain).map(
    ({ icon: Icon, where, ...row }): Insertable => ({
      ...row,
      group: where === 'block' ? 'Blocks' : 'In the text',
      icon: <Icon className="i" aria-hidden="true" />,
    }),
  );
  const { template } = briefing;
  const today = () => dayOfNote(editor.state.doc) || new Date().toISOString().slice(0, 10);
  const fields = FIELD_PATHS.map(
    (path): Insertable => ({
      id: path,
      label: FIELD_NAMES[path],
      group: 'Fields of the template',
      icon: <Braces className="i" aria-hidden="true" />,
      run: (e) =>
        e
          .chain()
          .focus()
          .insertContent(fieldNodes(template, briefing, today(), path))
          .run(),
    }),
  );
  if (plain) return [...rows, ...fields];
  const parts = template.sections.map(
    ({ id, heading }): Insertable => ({
      id: `part-${id}`,
      label: heading,
      group: 'Parts of the template',
      icon: <BookOpen className="i" aria-hidden="true" />,
      run: (e) =>
        e
          .chain()
          .focus()
          .insertContent(partNodes(template, briefing, today(), id))
          .run(),
    }),
  );
  return [...rows, ...fields, ...parts];
}
