import type { WordLost } from '../../shared/contract';
import { Dialog } from '../dialogs/Dialog';
import { DialogClose } from '../dialogs/DialogActs';

/** What of a Word document came into the note or the template otherwise, or not at all. */
export function LostDialog({ lost: { fileName, as, sentences }, onClose }: { lost: WordLost; onClose(): void }) {
  return (
    <Dialog
      title={as === 'template' ? 'The template is made' : 'The note is made'}
      sub={`What of “${fileName}” came otherwise, or not at all. The file itself stays as it is.`}
      narrow
      onClose={onClose}
      footer={<DialogClose onClose={onClose} />}
    >
      <ul className="points" aria-label="What was lost">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Dialog>
  );
}
