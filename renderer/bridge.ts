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

async function settle<T>(answering: () => Promise<string>): Promise<Result<T>> {
  try {
    // The main process checked the request and made the reply by the same row of the contract.
    return JSON.parse(await answering()) as Result<T>;
  } catch (thrown) {
    return { ok: false, error: toUserErrorData(thrown) };
  }
}

/** One call to the main process. */
export function call<N extends PlainCall>(name: N, request: CallRequest<N>): Promise<Result<CallReply<N>>> {
  return callWith(name, JSON.stringify(request));
}

/** The same for a request that is JSON text already: a long note is not written a second time. */
export function callWith<N extends PlainCall>(name: N, request: string): Promise<Result<CallReply<N>>> {
  return settle(() => window.chancery.call[name](request));
}

/** Files dropped on the window; only the preload can tell where they lie. */
export function dropped(files: readonly File[], into: Into | null = null): Promise<Result<CallReply<'files.dropped'>>> {
  return settle(() => window.chancery.call['files.dropped'](files, into));
}

/** Listens to an event of the main process; the answer stops it. */
export function on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
  return window.chancery.on[name]((payload) => listener(JSON.parse(payload) as EventPayload<N>));
}
