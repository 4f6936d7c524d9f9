/** The bridge: one function per call of the contract, one subscription per event, nothing else of Electron. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Answer, type Bridge, type CallName, calls, type EventName, events } from '../shared/contract';

const call = Object.fromEntries(
  (Object.keys(calls) as CallName[]).map((name) => [
    name,
    (request: unknown): Promise<Answer> => ipcRenderer.invoke(name, request),
  ]),
);

// A path comes only out of a File that the browser itself made from a drop; a made-up one has none.
call['files.dropped'] = (files: unknown, into: unknown = null) => {
  const paths = (files as File[]).map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  return ipcRenderer.invoke('files.dropped', { paths, into });
};

const on = Object.fromEntries(
  (Object.keys(events) as EventName[]).map((name) => [
    name,
    (listener: (payload: unknown) => void) => {
      const forward = (_event: unknown, payload: unknown) => listener(payload);
      ipcRenderer.on(name, forward);
      return () => void ipcRenderer.removeListener(name, forward);
    },
  ]),
);

contextBridge.exposeInMainWorld('chancery', { call, on } as unknown as Bridge);
