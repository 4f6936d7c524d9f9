import { useEffect, useRef } from 'react';
import { onAsked, type WritingAct } from './asked';

/** Carries out what is asked of this tool; what has no entry is another tool's. */
export function useAsked(acts: Partial<Record<WritingAct, () => void>>): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => onAsked((act) => latest.current[act]?.()), []);
}
