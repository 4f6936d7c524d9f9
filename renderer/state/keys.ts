import { isMac } from './platform';

/** One key press as the table of commands writes it: `Mod+E`, `J`, `?`, `F6`, `Mod+Shift+Z`. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The signs of keys on which Cyrillic, Greek, Hebrew, Arabic … layouts have a letter. */
const SIGNS: Readonly<Record<string, string>> = { Comma: ',', Period: '.' };

/**
 * The key as the app's commands know it. Under a layout of another script it is the Latin letter that stands in the same
 * place ("о" on KeyJ is "j"), and of digits of another script the same digit; Latin layouts keep their own order.
 */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^\p{Nd}$/u.test(key)) return /^Digit(\d)$/.exec(code)?.[1] ?? key;
  // Some keys give two letters at once, or a sign that is set above one.
  if (!/^[\p{L}\p{M}]+$/u.test(key) || /\p{Script=Latin}/u.test(key)) return key;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? SIGNS[code] ?? key;
}

/** The name of a key press; `Mod` is Ctrl, and ⌘ on a Mac. Null for presses that are nobody's command. */
export function nameOfKey(press: KeyPress, mac: boolean): string | null {
  if (press.altKey) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other) return null;
  const pressed = latinKey(press);
  const single = pressed.length === 1;
  const key = single ? pressed.toUpperCase() : pressed;
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
