/** What is read out by a screen reader: one message at a time, polite unless something may be lost. */
export type Announcement = { text: string; urgent: boolean; shown: boolean; count: number };

let current: Announcement = { text: '', urgent: false, shown: false, count: 0 };
const listeners = new Set<() => void>();

/** @param shown whether the status bar shows it too, for a while: for what leaves no trace in the window */
export function announce(text: string, urgent = false, shown = false): void {
  current = { text, urgent, shown, count: current.count + 1 };
  for (const listener of listeners) listener();
}

/** Says what leaves no trace in the window, such as why nothing was done: who looks is to know it as well as who listens. */
export const tell = (text: string): void => announce(text, false, true);

export const announcement = (): Announcement => current;

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
