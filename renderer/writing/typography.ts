import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { typographic } from '../../shared/typography/rules';

/** What was set last, as it was typed: one Backspace gives it back, and so does one undo. */
type Last = { from: number; to: number; typed: string } | null;
const key = new PluginKey<Last>('typography');

/** Sets quotes, dashes and blanks as the note's language has them, one sign at a time, as they are typed. */
export const typography = (on: () => boolean) =>
  Extension.create({
    name: 'typography',
    priority: 900,
    addProseMirrorPlugins: () => [
      new Plugin<Last>({
        key,
        state: {
          init: () => null,
          apply: (tr, last) => {
            const meta = tr.getMeta(key) as Last | undefined;
            return meta !== undefined ? meta : tr.docChanged || tr.selectionSet ? null : last;
          },
        },
        props: {
          handleTextInput(view, from, to, text) {
            if (!on() || text.length !== 1 || view.composing) return false;
            const $from = view.state.doc.resolve(from);
            const before = $from.parent.textBetween(0, $from.parentOffset, '', '\ufffc');
            const language = String(view.state.doc.attrs.apparatus?.language ?? 'en-GB');
            const change = typographic(before, text, language);
            if (!change) return false;
            const start = from + 1 - change.back;
            // A claim's own words are not touched by what is typed behind them.
            if (start < from && view.state.doc.resolve(start).nodeAfter?.marks.some(({ type }) => type.name === 'claim'))
              return false;
            view.dispatch(view.state.tr.insertText(text, from, to));
            const typed = view.state.doc.textBetween(start, from + 1);
            const marks = view.state.doc.resolve(start).nodeAfter?.marks ?? [];
            const { tr } = view.state;
            tr.replaceWith(start, from + 1, view.state.schema.text(change.insert, marks));
            tr.setMeta(key, { from: start, to: start + change.insert.length, typed } satisfies Last);
            view.dispatch(closeHistory(tr).scrollIntoView());
            return true;
          },
          handleKeyDown(view, event) {
            const last = key.getState(view.state);
            const { selection } = view.state;
            if (event.key !== 'Backspace' || !last || !selection.empty || selection.head !== last.to) return false;
            const marks = view.state.doc.resolve(last.from).nodeAfter?.marks ?? [];
            const { tr } = view.state;
            tr.replaceWith(last.from, last.to, view.state.schema.text(last.typed, marks)).setMeta(key, null);
            view.dispatch(closeHistory(tr));
            return true;
          },
        },
      }),
    ],
  });
