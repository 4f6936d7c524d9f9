import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { AddedFact } from '../../../shared/model/added';
import { type Arrived, asTail, ClaimSerializer, cleanClaims, NOTHING, unpack, withoutClaims } from './clipboard';
import { claimPieces } from './pieces';
import { tailOf } from './writeOn';

/** What a row of the list of facts is dragged as. */
export const FACT_DRAG = 'application/x-chancery-fact';

export type ClipboardOptions = {
  knownFact(fact: string): boolean;
  /** The facts as they go along with copied words. */
  carry(facts: ReadonlySet<string>): AddedFact[];
  arrive(arrived: Arrived): void;
  arrived(): Arrived;
  /** A fact of the list was dropped on the note. */
  drop(fact: string, position: number): void;
};

/** Copying, pasting, dragging: claims take their facts along, and are let in only with a fact that can be shown. */
export const ClaimClipboard = Extension.create<ClipboardOptions>({
  name: 'claimClipboard',
  addOptions: () => ({
    knownFact: () => true,
    carry: () => [],
    arrive: () => undefined,
    arrived: () => NOTHING,
    drop: () => undefined,
  }),
  addProseMirrorPlugins() {
    const { options } = this;
    return [
      new Plugin({
        key: new PluginKey('claim-clipboard'),
        props: {
          clipboardSerializer: new ClaimSerializer(this.editor.schema, (facts) => options.carry(facts)),
          transformPastedHTML: (html) => {
            options.arrive(unpack(html));
            return html;
          },
          // Plain words get the marks of the place where they are pasted; as a copy they would be a claim of their own.
          transformPasted: (slice, view, plain) => {
            const clean = plain
              ? withoutClaims(slice)
              : cleanClaims(slice, {
                  knownFact: options.knownFact,
                  arrived: options.arrived(),
                  taken: new Set(claimPieces(view.state.doc).map(({ attrs }) => attrs.claim)),
                });
            return asTail(clean, tailOf(view.state)?.marks);
          },
          handleDrop: (view, event) => {
            const fact = event.dataTransfer?.getData(FACT_DRAG);
            const at = fact ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null;
            if (!fact || !at) return false;
            event.preventDefault();
            options.drop(fact, at.pos);
            return true;
          },
        },
      }),
    ];
  },
});
