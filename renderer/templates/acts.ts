/** What can be done in a template's document: each one step that one undo takes back. */
import type { Editor } from '@tiptap/core';
import { Fragment, type Node as PMNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Block, FormatName } from '../../shared/model/template';
import { nodeOf, type TemplateSettings } from '../../shared/model/template/document';
import { depthOf } from '../editor/depthOf';

export type Place = { node: PMNode; at: number };

const BLOCKS = new Set(['line', 'listing', 'fixed', 'author']);
const HEAD = new Set(['headRow', 'headPeople']);

/** The nearest node around the caret, or selected, whose name is among `names`. */
function around({ state }: Editor, names: ReadonlySet<string>): Place | null {
  const { selection } = state;
  if (selection instanceof NodeSelection && names.has(selection.node.type.name))
    return { node: selection.node, at: selection.from };
  const { $from } = selection;
  const depth = depthOf($from, ...names);
  return depth === null ? null : { node: $from.node(depth), at: $from.before(depth) };
}
export const blockAt = (editor: Editor): Place | null => around(editor, BLOCKS);
export const sectionAt = (editor: Editor): Place | null => around(editor, new Set(['section']));
/** What moves, goes and has options: the block, the row of the head, else the section. */
export const partAt = (editor: Editor): Place | null => blockAt(editor) ?? around(editor, HEAD) ?? sectionAt(editor);

/** All sections with their places. */
export function sectionsOf(doc: PMNode): Place[] {
  const found: Place[] = [];
  doc.forEach((node, at) => {
    if (node.type.name === 'section') found.push({ node, at });
  });
  return found;
}

/** Whether fields may stand at the caret, and the list whose items' fields may. */
export function fieldsHere(editor: Editor): { may: boolean; list: string | null } {
  const { $from } = editor.state.selection;
  const { parent } = $from;
  const gapRow = parent.type.name === 'headValue' && $from.node(-1).attrs.gap === true;
  const may =
    !gapRow && parent.inlineContent && parent.type.contentMatch.matchType(editor.schema.nodes.field ?? parent.type) !== null;
  return { may, list: parent.type.name === 'listing' ? String((parent.attrs.block as Block).type) : null };
}

export const insertField = (editor: Editor, path: string, format: FormatName): boolean =>
  editor.chain().focus().insertContent({ type: 'field', attrs: { path, format } }).run();

export function setFormat(editor: Editor, format: FormatName): void {
  const { selection, tr } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'field') return;
  tr.setNodeAttribute(selection.from, 'format', format);
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, selection.from)));
  editor.view.focus();
}

/** Puts a block behind the one at the caret, else at the end of the section; an empty line gives way to it. */
export function insertBlock(editor: Editor, block: Block): void {
  const { state, schema, view } = editor;
  const section = sectionAt(editor) ?? sectionsOf(state.doc).at(-1);
  if (!section) return;
  const here = blockAt(editor);
  const made = schema.nodeFromJSON(nodeOf(block));
  const tr = state.tr;
  const isEmpty = here?.node.type.name === 'line' && here.node.content.size === 0 && here.node.attrs.when === null;
  const at = here ? (isEmpty ? here.at : here.at + here.node.nodeSize) : section.at + section.node.nodeSize - 1;
  if (isEmpty && here) tr.replaceWith(here.at, here.at + here.node.nodeSize, made);
  else tr.insert(at, made);
  settle(editor, tr, at, made);
  view.focus();
}

/** Puts a row into the head of the note, behind the one at the caret, else last. */
export function insertRow(editor: Editor, kind: 'text' | 'gap' | 'participants'): void {
  const { state, schema, view } = editor;
  const json =
    kind === 'participants'
      ? { type: 'headPeople' }
      : { type: 'headRow', attrs: { gap: kind === 'gap' }, content: [{ type: 'headLabel' }, { type: 'headValue' }] };
  const made = schema.nodeFromJSON(json);
  const here = around(editor, HEAD);
  const first = sectionsOf(state.doc)[0];
  const at = here ? here.at + here.node.nodeSize : (first?.at ?? 0);
  const tr = state.tr.insert(at, made);
  settle(editor, tr, at, made);
  view.focus();
}

/** A new section behind the one at the caret, else last; the caret stands in its heading. */
export function insertSection(editor: Editor): void {
  const { state, schema, view } = editor;
  const made = schema.nodeFromJSON({
    type: 'section',
    content: [{ type: 'sectionHeading' }, { type: 'guidance' }, { type: 'line' }],
  });
  const here = sectionAt(editor) ?? sectionsOf(state.doc).at(-1);
  const at = here ? here.at + here.node.nodeSize : state.doc.content.size;
  const tr = state.tr.insert(at, made);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  view.focus();
}

/** The caret behind the words of what was put in, or at its first place to write. */
function settle(editor: Editor, tr: Editor['state']['tr'], at: number, made: PMNode): void {
  const words = made.isTextblock ? at + made.nodeSize - 1 : at + 1;
  tr.setSelection(made.isAtom ? NodeSelection.create(tr.doc, at) : TextSelection.near(tr.doc.resolve(words)));
  editor.view.dispatch(tr.scrollIntoView());
}

/** Moves the block, row or section at the caret past its neighbour of the same sort. */
export function move(editor: Editor, step: -1 | 1): boolean {
  const place = partAt(editor);
  if (!place) return false;
  const { state, view } = editor;
  const $at = state.doc.resolve(place.at);
  const index = $at.index();
  const other = $at.parent.maybeChild(index + step);
  const sort = (node: PMNode) => (BLOCKS.has(node.type.name) ? 'block' : HEAD.has(node.type.name) ? 'head' : node.type.name);
  if (!other || sort(other) !== sort(place.node)) return true;
  const from = step === 1 ? place.at : place.at - other.nodeSize;
  const [first, second] = step === 1 ? [other, place.node] : [place.node, other];
  const tr = state.tr.replaceWith(from, from + first.nodeSize + second.nodeSize, Fragment.from([first, second]));
  const now = step === 1 ? place.at + other.nodeSize : from;
  const inside = state.selection.from - place.at;
  tr.setSelection(
    state.selection instanceof NodeSelection && state.selection.node === place.node
      ? NodeSelection.create(tr.doc, now)
      : TextSelection.near(tr.doc.resolve(now + Math.max(1, inside))),
  );
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** Takes the block, row or section at the caret away; a template keeps at least one section. */
export function removePart(editor: Editor): boolean {
  const place = partAt(editor);
  if (!place) return false;
  if (place.node.type.name === 'section' && sectionsOf(editor.state.doc).length === 1) return false;
  const tr = editor.state.tr.delete(place.at, place.at + place.node.nodeSize);
  editor.view.dispatch(
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(place.at, tr.doc.content.size)))).scrollIntoView(),
  );
  editor.view.focus();
  return true;
}

/** Changes what a part says of itself: the options of a block, the limits of a section. A list that becomes a table changes its node. */
export function setPart(editor: Editor, { node, at }: Place, attrs: Record<string, unknown>): void {
  const { state, schema, view } = editor;
  const tr = state.tr;
  const block = attrs.block as Block | undefined;
  const wanted = block ? nodeOf({ ...block, when: null } as Block).type : node.type.name;
  if (wanted === node.type.name) tr.setNodeMarkup(at, undefined, { ...node.attrs, ...attrs });
  else {
    const made = schema.nodeFromJSON({
      ...nodeOf({ text: null, ...block, when: null } as Block),
      attrs: { ...node.attrs, ...attrs },
    });
    tr.replaceWith(at, at + node.nodeSize, made);
    tr.setSelection(made.isAtom ? NodeSelection.create(tr.doc, at) : TextSelection.near(tr.doc.resolve(at + 1)));
  }
  view.dispatch(tr);
}

export const settingsOf = (editor: Editor): TemplateSettings => editor.state.doc.attrs.settings as TemplateSettings;
export function setSettings(editor: Editor, patch: Partial<TemplateSettings>): void {
  editor.view.dispatch(editor.state.tr.setDocAttribute('settings', { ...settingsOf(editor), ...patch }));
}
