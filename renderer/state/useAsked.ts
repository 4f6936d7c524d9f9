import { useEffect, useState } from 'react';
import type { CallName, CallReply, CallRequest } from '../../shared/contract';
import type { UserErrorData } from '../../shared/error';
import { callWith } from '../bridge';

/** `of` is the request, as text, that `value` answers: while the next answer is awaited, the last one stays. */
export type Asked<T> = { value: T | null; problem: UserErrorData | null; of: string | null };
type Question = Exclude<CallName, 'files.dropped'>;

/**
 * What the main process answers to a question: asked at first, when the request changes, and whenever the window comes
 * to the front again, since files may have been put into the folder meanwhile.
 */
export function useAsked<N extends Question>(name: N, request: CallRequest<N>): Asked<CallReply<N>> {
  const [asked, setAsked] = useState<Asked<CallReply<N>>>({ value: null, problem: null, of: null });
  const text = JSON.stringify(request);
  useEffect(() => {
    let here = true;
    const look = () =>
      void callWith(name, text).then((result) => {
        if (!here) return;
        setAsked(result.ok ? { value: result.value, problem: null, of: text } : { value: null, problem: result.error, of: text });
      });
    look();
    window.addEventListener('focus', look);
    return () => {
      here = false;
      window.removeEventListener('focus', look);
    };
  }, [name, text]);
  return asked;
}
