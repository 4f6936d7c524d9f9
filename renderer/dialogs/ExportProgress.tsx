import { useEffect, useState } from 'react';
import { on } from '../bridge';
import { announce } from '../state/announce';
import { ProgressBar } from '../ui/ProgressBar';

/** How far the export under way is; nothing where it is over before one could look. */
export function ExportProgress() {
  const share = useExporting();
  const lasts = share !== null;
  useEffect(() => {
    if (lasts) announce('The file is being written. Escape cancels it.');
  }, [lasts]);
  return share === null ? null : <ProgressBar words="Writing the file" share={share} />;
}

/** How much of the file that the main process makes is done, from 0 to 1; null until its making lasts. */
export function useExporting(): number | null {
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => on('exporting', ({ share: next }) => setShare(next)), []);
  return share;
}
