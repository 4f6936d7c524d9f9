import type { Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { TemplateNode } from '../../shared/model/template/document';
import { TemplateKeys } from './keys';
import { templateExtensions } from './schema';

export type SheetActs = {
  field(): void;
  format(): void;
  options(): void;
  escape(): void;
};

/** The template's document. It is read once; from then on the editor holds the truth. */
export function Sheet({
  document,
  editable,
  acts,
  onReady,
  onChange,
}: {
  document: TemplateNode;
  editable: boolean;
  acts: SheetActs;
  onReady(editor: Editor): void;
  onChange(): void;
}) {
  const latest = useRef({ acts, onReady, onChange });
  latest.current = { acts, onReady, onChange };
  const made = useMemo(() => {
    const asked = (act: keyof SheetActs) => () => {
      latest.current.acts[act]();
      return true;
    };
    const actions = { field: asked('field'), format: asked('format'), options: asked('options'), escape: asked('escape') };
    return templateExtensions(TemplateKeys.configure({ actions }));
  }, []);
  const editor = useEditor(
    {
      extensions: made,
      content: document,
      editable,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-readonly': String(!editable),
          'aria-label': 'Template text',
          spellcheck: 'false',
          class: 'note-body template-body',
          tabindex: '0',
        },
        // A second press on a chip asks for its formats, as Enter does.
        handleDoubleClickOn: (_view, _at, node) => {
          if (node.type.name !== 'field' || !editable) return false;
          latest.current.acts.format();
          return true;
        },
      },
      onCreate: ({ editor: created }) => latest.current.onReady(created),
      onUpdate: () => latest.current.onChange(),
    },
    [],
  );
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (editor) place.current?.append(editor.view.dom);
  }, [editor]);
  return <div ref={place} />;
}
