import { useSyncExternalStore } from 'react';
import { announcement, onAnnouncement } from '../state/announce';

/** The two live regions of the window. */
export function Announcer() {
  const { text, urgent, count } = useSyncExternalStore(onAnnouncement, announcement);
  // A no-break space at the end of every other message lets the same words be read twice in a row.
  const words = text && count % 2 ? `${text}\u00a0` : text;
  return (
    <>
      <div className="sr at-top" role="status" aria-live="polite">
        {urgent ? '' : words}
      </div>
      <div className="sr at-top" role="alert" aria-live="assertive">
        {urgent ? words : ''}
      </div>
    </>
  );
}
