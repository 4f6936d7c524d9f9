import { isMac } from './platform';

/** One key press as the table of commands writes it: `Mod+E`, `J`, `?`, `F6`, `Mod+Shift+Z`. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The name of a key press; `Mod` is Ctrl, and ⌘ on a Mac. Null for presses that are nobody's command. */
export function nameOfKey(press: KeyPress, mac: boolean): string | null {
  if (press.altKey) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other) return null;
  const single = press.key.length === 1;
  const key = single ? press.key.toUpperCase() : press.key;
  // Shift is part of signs such as "?", and told apart for letters and named keys only.
  const shift = press.shiftKey && (!single || /[A-Z]/.test(key));
  return [mod ? 'Mod' : '', shift ? 'Shift' : '', key].filter(Boolean).join('+');
}

/** "Mod+E" → "Ctrl E", and "⌘ E" on a Mac. */
export const keyLabel = (name: string, mac: boolean): string => name.replaceAll('Mod', mac ? '⌘' : 'Ctrl').replaceAll('+', ' ');

/** What is said of everything that one key takes back. */
export const undoHint = (): string => `Undo with ${keyLabel('Mod+Z', isMac())}.`;

/** Whether keys typed into this element are words. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
