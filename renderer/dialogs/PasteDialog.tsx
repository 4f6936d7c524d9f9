import { useRef, useState } from 'react';
import { Dialog } from './Dialog';
import { DialogActs } from './DialogActs';

/** Where an article is pasted by hand. */
export function PasteDialog({ onClose, onPaste }: { onClose(): void; onPaste(text: string, html: string | null): void }) {
  const [text, setText] = useState('');
  /** The page's markup that the words came with, while they are as they were pasted. */
  const [html, setHtml] = useState<string | null>(null);
  const pasted = useRef<string | null>(null);
  return (
    <Dialog
      title="Paste an article"
      onClose={onClose}
      footer={
        <DialogActs main="Read the article" disabled={text.trim() === ''} onMain={() => onPaste(text, html)} onCancel={onClose} />
      }
    >
      <label className="stack">
        <span className="label">The article’s words, with its headline and date</span>
        <textarea
          rows={12}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setHtml(pasted.current);
            pasted.current = null;
          }}
          onPaste={(event) => {
            const marked = event.clipboardData.getData('text/html');
            pasted.current = text === '' && marked !== '' ? marked : null;
          }}
        />
      </label>
    </Dialog>
  );
}
