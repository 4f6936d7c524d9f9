/** What is read out by a screen reader: one message at a time, polite unless something may be lost. */
export type Announcement = { text: string; urgent: boolean; count: number };

let current: Announcement = { text: '', urgent: false, count: 0 };
const listeners = new Set<() => void>();

export function announce(text: string, urgent = false): void {
  current = { text, urgent, count: current.count + 1 };
  for (const listener of listeners) listener();
}

export const announcement = (): Announcement => current;

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
