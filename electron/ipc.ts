/** The one place that listens to pages: checks who asks, parses what is asked, answers with data. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import {
  type Answer,
  type CallName,
  type CallReply,
  type CallRequest,
  calls,
  type EventName,
  type EventPayload,
} from '../shared/contract';
import { toUserErrorData, UserError } from '../shared/error';
import { SCHEME } from './security';

/** A handler for every call: a forgotten or ill-typed one does not compile. */
export type Handlers = { [N in CallName]: (request: CallRequest<N>) => Promise<CallReply<N>> };

/** `isOurs` tells whether the asking page is one of the app's windows. */
export function listen(handlers: Handlers, isOurs: (contents: WebContents) => boolean): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(name, async (event, request: unknown) => JSON.stringify(await answer(name, handlers, event, request, isOurs)));
  }
}

async function answer(
  name: CallName,
  handlers: Handlers,
  event: IpcMainInvokeEvent,
  request: unknown,
  isOurs: (contents: WebContents) => boolean,
): Promise<Answer> {
  try {
    checkSender(event, isOurs);
    const parsed = calls[name].request.safeParse(read(request));
    if (!parsed.success) {
      throw new UserError('bad-request', 'Chancery asked itself for something it does not understand. Nothing was changed.', {
        reason: `${name}: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`,
      });
    }
    const handler = handlers[name] as (request: unknown) => Promise<unknown>;
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    return { ok: false, error: toUserErrorData(error) };
  }
}

/** A request as data; what is no JSON text fits no call. */
function read(request: unknown): unknown {
  try {
    return JSON.parse(String(request));
  } catch {
    return undefined;
  }
}

function checkSender(event: IpcMainInvokeEvent, isOurs: (contents: WebContents) => boolean): void {
  const frame = event.senderFrame;
  const trusted = frame !== null && frame.parent === null && frame.url.startsWith(`${SCHEME}://app/`) && isOurs(event.sender);
  if (!trusted) throw new UserError('stranger', 'A page that is not part of Chancery asked for something and was refused.');
}

export function push<N extends EventName>(contents: WebContents, name: N, payload: EventPayload<N>): void {
  if (!contents.isDestroyed()) contents.send(name, JSON.stringify(payload));
}
