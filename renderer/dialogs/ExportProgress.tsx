import { useEffect, useState } from 'react';
import { on } from '../bridge';
import { announce } from '../state/announce';

/** How far the export under way is; nothing where it is over before one could look. */
export function ExportProgress() {
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => on('exporting', ({ share: next }) => setShare(next)), []);
  const lasts = share !== null;
  useEffect(() => {
    if (lasts) announce('The file is being written. Escape cancels it.');
  }, [lasts]);
  if (share === null) return null;
  const percent = Math.round(share * 100);
  return (
    <div className="exporting">
      <span id="exporting">Writing the file</span>
      <progress className="meter" aria-labelledby="exporting" max={100} value={percent} />
      <span className="num">{percent} %</span>
    </div>
  );
}
