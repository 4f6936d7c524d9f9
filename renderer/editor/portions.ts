/** Marks before paragraphs, "(U)": kept by each paragraph, shown while the note has them on, one step and one undo for each change. */
import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Decoration } from '@tiptap/pm/view';
import { MarkingFile, ownPortion, portionsOf } from '../../shared/model/marking';
import type { Apparatus, Portion } from '../../shared/model/note';
import { portionsIn } from '../../shared/model/numbering';
import markings from '../../templates/markings.json';
import { apparatusOf, setApparatus } from './apparatus';
import { drawnWithNote } from './drawn';
import { EDITOR_READER } from './numbers';

export const { schemes: SCHEMES } = MarkingFile.parse(markings);

/** The attribute of the nodes that can bear a mark; the half that is split off has the same. */
export const portionAttribute = {
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute('data-portion')?.slice(0, 40) || null,
  renderHTML: ({ portion }: Record<string, unknown>) => (portion ? { 'data-portion': portion } : {}),
};

/** The marks that a marking's scheme has; of the author's own words the one level alone. */
export function portionsOfMarking(marking: Apparatus['marking']): Portion[] {
  const scheme = SCHEMES.find(({ id }) => id === marking?.scheme);
  if (scheme) return portionsOf(scheme);
  const level = marking?.level.trim().slice(0, 40) ?? '';
  return level ? [{ level, mark: level }] : [];
}

const bearing = (doc: PMNode) => portionsIn(doc.content.content, 0, EDITOR_READER);

/**
 * Sets heads, feet and form, and what follows from them: with portion marks switched on each paragraph without one gets
 * the note's own, and with another scheme its marks are those to choose from.
 */
export function setForm(state: EditorState, patch: Partial<Apparatus>): Transaction {
  const before = apparatusOf(state.doc);
  const marking = patch.marking === undefined ? before.marking : patch.marking;
  // Words of the author's own give one mark, until he has named several.
  const onlyOne = marking?.scheme === 'free' && (before.portions?.length ?? 0) <= 1;
  const other = patch.marking !== undefined && (onlyOne || marking?.scheme !== before.marking?.scheme);
  const follows = before.portions !== null && patch.portions === undefined && other;
  const tr = setApparatus(state, follows ? { ...patch, portions: portionsOfMarking(marking) } : patch);
  const own = ownPortion({ marking, portions: patch.portions ?? null });
  if (before.portions === null && own !== null)
    for (const { node, at } of bearing(state.doc)) if (!node.attrs.portion) tr.setNodeAttribute(at, 'portion', own);
  return tr;
}

/** Marks the paragraphs that are selected, or takes their marks away; switches the marks on where they are off. */
export function setPortion(state: EditorState, mark: string | null): Transaction {
  const { marking, portions } = apparatusOf(state.doc);
  const { from, to } = state.selection;
  const tr = portions === null ? setForm(state, { portions: portionsOfMarking(marking) }) : state.tr;
  state.doc.nodesBetween(from, to, (node, at) => {
    if ('portion' in node.attrs) tr.setNodeAttribute(at, 'portion', mark);
    return !node.isTextblock;
  });
  return tr;
}

/** The mark of the paragraph at the caret; null where it has none, or can have none. */
export const portionAt = ({ selection }: EditorState): string | null => selection.$from.parent.attrs.portion ?? null;

/** Shows the marks, and an empty pair of brackets where one is missing. */
export const Portions = Extension.create({
  name: 'portions',
  addProseMirrorPlugins: () => [
    drawnWithNote({
      name: 'portions',
      isOn: (doc) => doc.attrs.apparatus?.portions != null,
      draw: (doc) =>
        bearing(doc)
          .filter(({ node }) => !node.attrs.portion)
          .map(({ node, at }) => Decoration.node(at, at + node.nodeSize, { 'data-unmarked': '' })),
      className: 'portions',
    }),
  ],
});
