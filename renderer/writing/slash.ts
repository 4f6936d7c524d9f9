import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** An open slash menu: where its sign stands, what was typed after it, which row is active. */
export type Slash = { from: number; query: string; active: number };

type Meta = { open: number } | { active: number } | 'close';
const key = new PluginKey<Slash | null>('slash');
const LONGEST = 40;
export const SLASH_LIST = 'slash-list';

export const slashOf = (state: EditorState): Slash | null => key.getState(state) ?? null;

export const closeSlash = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(key, 'close'));

/** What the list knows and the text does not. */
export type SlashList = { count(query: string): number; choose(index: number): void };

/**
 * Opens when “/” is typed where a block begins or after a blank, and goes when the caret leaves the words after it.
 * The caret stays in the text: the text commands the list, as a combo box's field does.
 */
export const slashMenu = (list: SlashList) =>
  Extension.create({
    name: 'slash',
    priority: 1100, // before the note's own Enter and Escape
    addProseMirrorPlugins: () => [
      new Plugin<Slash | null>({
        key,
        state: {
          init: () => null,
          apply(tr, slash, _before, state) {
            const meta = tr.getMeta(key) as Meta | undefined;
            if (meta === 'close') return null;
            if (meta && 'open' in meta) return { from: meta.open, query: '', active: 0 };
            if (!slash) return null;
            const from = tr.mapping.map(slash.from);
            const query = queryAt(state, from);
            if (query === null) return null;
            if (meta && 'active' in meta) return { from, query, active: meta.active };
            return query === slash.query ? { ...slash, from } : { from, query, active: 0 };
          },
        },
        props: {
          handleTextInput(view, from, to, text) {
            if (text !== '/' || !mayOpen(view.state, from)) return false;
            view.dispatch(view.state.tr.insertText('/', from, to).setMeta(key, { open: from } satisfies Meta));
            return true;
          },
          handleKeyDown(view, event) {
            const slash = slashOf(view.state);
            if (!slash || event.isComposing) return false;
            const length = list.count(slash.query);
            const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (event.key === 'Escape') closeSlash(view);
            else if (length === 0) return false;
            else if (move) {
              const active = (slash.active + move + length) % length;
              view.dispatch(view.state.tr.setMeta(key, { active } satisfies Meta));
            } else if (event.key === 'Enter' || event.key === 'Tab') list.choose(slash.active);
            else return false;
            return true;
          },
          attributes(state): Record<string, string> {
            const slash = slashOf(state);
            if (!slash || list.count(slash.query) === 0) return {};
            return {
              'aria-autocomplete': 'list',
              'aria-controls': SLASH_LIST,
              'aria-activedescendant': `${SLASH_LIST}-${slash.active}`,
            };
          },
        },
      }),
    ],
  });

function mayOpen(state: EditorState, from: number): boolean {
  const $from = state.doc.resolve(from);
  if (!$from.parent.isTextblock) return false;
  const before = $from.parent.textBetween(0, $from.parentOffset, '', '\ufffc');
  return before === '' || /\s$/.test(before);
}

/** The words after the sign, up to the caret; null when the caret is not there any more. */
function queryAt(state: EditorState, from: number): string | null {
  const { head, empty } = state.selection;
  if (!empty || head <= from || head - from > LONGEST || from > state.doc.content.size) return null;
  const $from = state.doc.resolve(from);
  if (!$from.parent.isTextblock || state.doc.resolve(head).parent !== $from.parent) return null;
  const words = state.doc.textBetween(from, head, '', '\ufffc');
  return /^\/(?:$|[^\s/\ufffc])/.test(words) && !/\s{2}$/.test(words) ? words.slice(1) : null;
}
