import { FileCheck2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { CallReply } from '../../shared/contract';
import { call } from '../bridge';
import { Dialog } from '../dialogs/Dialog';
import type { NoteEditorHandle } from '../editor';
import { announce } from '../state/announce';
import { count } from '../state/words';
import { takeOffers } from './takeOffers';

type Drafts = CallReply<'briefing.offers'>;

/** Corrections made in another draft of the same facts: told in a strip once the note is open, shown and taken in a dialog. */
export function useOffers(id: string, handle: NoteEditorHandle | null): ReactNode {
  const [drafts, setDrafts] = useState<Drafts>([]);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!handle) return;
    let here = true;
    void call('briefing.offers', { id, note: handle.getNote() }).then((result) => {
      if (here && result.ok) setDrafts(result.value);
    });
    return () => {
      here = false;
    };
  }, [id, handle]);
  const offers = drafts.flatMap((draft) => draft.offers);
  if (!handle || offers.length === 0) return null;

  const answer = (take: boolean) => {
    const taken = takeOffers(handle.editor, offers, take, handle.filledFrom());
    setShown(false);
    setDrafts([]);
    announce(take ? `${count(taken, 'place')} in the note changed.` : 'Left as it is.');
  };
  return (
    <>
      <div className="strip" role="status">
        <FileCheck2 className="i" aria-hidden="true" />
        <p className="grow">
          {count(offers.length, 'correction')} made in another note from these facts:{' '}
          {drafts.map(({ template }) => template).join(', ')}.
        </p>
        <button type="button" className="btn line" onClick={() => setShown(true)}>
          Look at them
        </button>
      </div>
      {shown ? (
        <Dialog
          title="Corrected in another note"
          sub="This note still has the words on the left."
          onClose={() => setShown(false)}
          footer={
            <>
              <span className="grow" />
              <button type="button" className="btn" onClick={() => answer(false)}>
                Leave as it is
              </button>
              <button type="button" className="btn main" onClick={() => answer(true)}>
                Take over
              </button>
            </>
          }
        >
          <table className="offers">
            <thead>
              <tr>
                <th scope="col">Here</th>
                <th scope="col">There</th>
              </tr>
            </thead>
            <tbody>
              {offers.map(({ key, was, now }) => (
                <tr key={`${key}|${was}`}>
                  <td>{was}</td>
                  <td>{now ?? <em>Rejected, taken out</em>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Dialog>
      ) : null}
    </>
  );
}
