import { useId } from 'react';

/** A bar with its name before and its percentage behind; `share` is from 0 to 1. */
export function ProgressBar({ words, share }: { words: string; share: number }) {
  const id = useId();
  const percent = Math.round(share * 100);
  return (
    <div className="progressing">
      <span id={id}>{words}</span>
      <progress className="meter" aria-labelledby={id} max={100} value={percent} />
      <span className="num">{percent} %</span>
    </div>
  );
}
