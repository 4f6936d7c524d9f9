import type { Editor } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { UserErrorData } from '../../shared/error';
import { dataUrl, IMAGE_FAULTS, inspectDataUrl, inspectImage, MAX_IMAGE_BYTES, TEXT_PIXELS } from '../../shared/model/image';
import { call } from '../bridge';

export const isPicture = (file: Pick<File, 'type'>): boolean => file.type.startsWith('image/');

const refused = (message: string): UserErrorData => ({ code: 'picture', message, place: null, action: null, reason: null });

type Said = (problem: UserErrorData | null) => void;

/** Puts a picture after the block at the position, and selects it, so that its description can be written at once. */
export function insertPicture(editor: Editor, src: string, alt: string, at = editor.state.selection.from): void {
  const type = editor.schema.nodes.image;
  if (!type) return;
  const $at = editor.state.doc.resolve(Math.min(at, editor.state.doc.content.size));
  const { tr } = editor.state;
  const node = type.create({ src, alt, width: naturalShare(src) });
  const place = blockEnd($at, editor.state.doc.content.size);
  const $block = editor.state.doc.resolve(place.from);
  // An empty paragraph makes room for the picture, and one follows to go on in.
  if ($block.nodeAfter && place.empty) tr.replaceWith(place.from, place.to, node);
  else tr.insert(place.to, node);
  const position = $block.nodeAfter && place.empty ? place.from : place.to;
  if (position + 1 >= tr.doc.content.size) {
    const paragraph = editor.schema.nodes.paragraph?.createAndFill();
    if (paragraph) tr.insert(position + 1, paragraph);
  }
  tr.setSelection(NodeSelection.create(tr.doc, position)).scrollIntoView();
  editor.view.dispatch(tr);
  editor.view.focus();
}

/** A small picture is not blown up to the width of the text. */
function naturalShare(src: string): number {
  const info = inspectDataUrl(src);
  return typeof info === 'string' ? 100 : Math.max(5, Math.min(100, Math.round((info.width / TEXT_PIXELS) * 100)));
}

/** The innermost block that may have a picture beside it. */
function blockEnd(
  $at: ReturnType<Editor['state']['doc']['resolve']>,
  size: number,
): { from: number; to: number; empty: boolean } {
  for (let depth = $at.depth; depth > 0; depth--) {
    const parent = $at.node(depth - 1);
    const image = parent.type.schema.nodes.image;
    const index = $at.index(depth - 1);
    if (image && parent.canReplaceWith(index + 1, index + 1, image)) {
      const block = $at.node(depth);
      const empty = block.type.name === 'paragraph' && block.content.size === 0 && parent.canReplaceWith(index, index + 1, image);
      return { from: $at.before(depth), to: $at.after(depth), empty };
    }
  }
  return { from: size, to: size, empty: false };
}

/** A picture from the clipboard or a drop: checked here, by its bytes. */
export async function takePicture(editor: Editor, file: File, said: Said, at?: number): Promise<void> {
  if (file.size > MAX_IMAGE_BYTES) return said(refused(IMAGE_FAULTS.bytes));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const info = inspectImage(bytes);
  if (typeof info === 'string') return said(refused(IMAGE_FAULTS[info]));
  said(null);
  insertPicture(editor, dataUrl(info.type, bytes), '', at);
}

/** A picture from a file: the main process asks for it, reads and checks it. */
export async function choosePicture(editor: Editor, said: Said): Promise<void> {
  const result = await call('picture.choose', null);
  if (!result.ok) return said(result.error);
  said(null);
  if (result.value) insertPicture(editor, result.value.src, '');
  else editor.commands.focus();
}

/** Takes pictures that are pasted alone; beside words (as Word puts them) the words are what is meant. */
export const pastedPictures = (take: (file: File) => void) =>
  Extension.create({
    name: 'pastedPictures',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste(_view, event) {
            const data = event.clipboardData;
            const file = [...(data?.files ?? [])].find(isPicture);
            if (!data || !file || data.getData('text/html') !== '' || data.getData('text/plain') !== '') return false;
            take(file);
            return true;
          },
        },
      }),
    ],
  });

/** Where a drop fell, when it fell into the text. */
export const positionAt = (editor: Editor, left: number, top: number): number | undefined =>
  editor.view.posAtCoords({ left, top })?.pos;
