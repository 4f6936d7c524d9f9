import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, CallReply, CallRequest } from '../../shared/contract';
import type { UserErrorData } from '../../shared/error';
import { callWith } from '../bridge';

/** `of` is the request, as text, that `value` answers: while the next answer is awaited, the last one stays. */
export type Asked<T> = { value: T | null; problem: UserErrorData | null; of: string | null };
/** `again` asks once more: what was shown is no longer so. */
export type Asking<T> = Asked<T> & { again(): void };
type Question = Exclude<CallName, 'files.dropped'>;

/**
 * What the main process answers to a question: asked at first, when the request changes, and whenever the window comes
 * to the front again, since files may have been put into the folder meanwhile.
 */
export function useAsked<N extends Question>(name: N, request: CallRequest<N>): Asking<CallReply<N>> {
  const [asked, setAsked] = useState<Asked<CallReply<N>>>({ value: null, problem: null, of: null });
  const text = JSON.stringify(request);
  const latest = useRef(() => {});
  const again = useCallback(() => latest.current(), []);
  useEffect(() => {
    let here = true;
    const look = () =>
      void callWith(name, text).then((result) => {
        if (!here) return;
        setAsked(result.ok ? { value: result.value, problem: null, of: text } : { value: null, problem: result.error, of: text });
      });
    latest.current = look;
    look();
    window.addEventListener('focus', look);
    return () => {
      here = false;
      window.removeEventListener('focus', look);
    };
  }, [name, text]);
  return { ...asked, again };
}
