import type { Bridge, CallName, CallReply, CallRequest, EventName, EventPayload, Into } from '../shared/contract';
import { toUserErrorData, type UserErrorData } from '../shared/error';

declare global {
  interface Window {
    chancery: Bridge;
  }
}

/** What a call came to: its value, or what went wrong as data. Nothing is thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: UserErrorData };

type PlainCall = Exclude<CallName, 'files.dropped'>;

async function settle<T>(answering: () => Promise<unknown>): Promise<Result<T>> {
  try {
    // The main process checked the request and made the reply by the same row of the contract.
    return (await answering()) as Result<T>;
  } catch (thrown) {
    return { ok: false, error: toUserErrorData(thrown) };
  }
}

/** One call to the main process. */
export function call<N extends PlainCall>(name: N, request: CallRequest<N>): Promise<Result<CallReply<N>>> {
  const send = window.chancery.call[name] as (request: CallRequest<N>) => Promise<unknown>;
  return settle(() => send(request));
}

/** Files dropped on the window; only the preload can tell where they lie. */
export function dropped(files: readonly File[], into: Into | null = null): Promise<Result<CallReply<'files.dropped'>>> {
  return settle(() => window.chancery.call['files.dropped'](files, into));
}

/** Listens to an event of the main process; the answer stops it. */
export function on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
  return window.chancery.on[name](listener);
}
