/**
 * The bridge: one function per call of the contract, one subscription per event, nothing else of Electron. What crosses
 * is JSON text: the bridge copies an object piece by piece, which holds the window up for a long note, and a string at once.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Bridge, type CallName, calls, type EventName, events } from '../shared/contract';

const call = Object.fromEntries(
  (Object.keys(calls) as CallName[]).map((name) => [
    name,
    (request: unknown): Promise<string> => ipcRenderer.invoke(name, request),
  ]),
);

// A path comes only out of a File that the browser itself made from a drop; a made-up one has none.
call['files.dropped'] = (files: unknown, into: unknown = null) => {
  const paths = (files as File[]).map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  return ipcRenderer.invoke('files.dropped', JSON.stringify({ paths, into }));
};

const on = Object.fromEntries(
  (Object.keys(events) as EventName[]).map((name) => [
    name,
    (listener: (payload: string) => void) => {
      const forward = (_event: unknown, payload: string) => listener(payload);
      ipcRenderer.on(name, forward);
      return () => void ipcRenderer.removeListener(name, forward);
    },
  ]),
);

contextBridge.exposeInMainWorld('chancery', { call, on } as unknown as Bridge);
