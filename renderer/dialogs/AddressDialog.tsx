import { type FormEvent, useState } from 'react';
import type { CallReply } from '../../shared/contract';
import type { UserErrorData } from '../../shared/error';
import { call } from '../bridge';
import { announce } from '../state/announce';
import { Problem } from '../ui/Problem';
import { Dialog } from './Dialog';
import { DialogActs } from './DialogActs';

/** Asks for a web address, fetches that one page when told to, and shows its words before they are used. */
export function AddressDialog({ address: given = '', onClose, onUse }: { address?: string; onClose(): void; onUse(): void }) {
  const [address, setAddress] = useState(given);
  const [fetching, setFetching] = useState(false);
  const [page, setPage] = useState<CallReply<'article.fetch'> | null>(null);
  const [problem, setProblem] = useState<UserErrorData | null>(null);

  const fetchIt = async (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() === '' || fetching) return;
    setPage(null);
    setProblem(null);
    setFetching(true);
    const result = await call('article.fetch', { address });
    setFetching(false);
    if (result.ok) {
      setPage(result.value);
      announce('Fetched. Look at the words, then read the article.');
    } else setProblem(result.error);
  };

  return (
    <Dialog
      title="Fetch a web address"
      sub="The one page is fetched, without cookies and without what it refers to. Nothing else leaves this computer."
      onClose={onClose}
      footer={<DialogActs main="Read the article" disabled={page === null} onMain={onUse} onCancel={onClose} />}
    >
      <form className="stack address" onSubmit={(event) => void fetchIt(event)}>
        <label className="label" htmlFor="address">
          Address of the article
        </label>
        <div className="acts">
          <input
            id="address"
            className="text"
            type="text"
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            placeholder="https://"
            value={address}
            onChange={(event) => {
              setAddress(event.target.value);
              setPage(null);
            }}
          />
          <button type="submit" className="btn line" disabled={address.trim() === '' || fetching}>
            {fetching ? 'Fetching' : 'Fetch'}
          </button>
        </div>
        {problem ? <Problem problem={problem} /> : null}
        {page ? (
          <>
            <p className="quiet clip" title={page.address}>
              {page.address}
            </p>
            {page.lost.map((sentence) => (
              <p key={sentence} className="quiet">
                {sentence}
              </p>
            ))}
            <textarea rows={12} readOnly aria-label="The words of the page" value={page.text} />
          </>
        ) : null}
      </form>
    </Dialog>
  );
}
