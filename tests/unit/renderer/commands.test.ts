import { describe, expect, it } from 'vitest';
import { COMMANDS, commandOfKey, type Where } from '../../../renderer/commands';
import { type KeyPress, keyLabel, nameOfKey } from '../../../renderer/state/keys';
import { COMMAND_IDS } from '../../../shared/commandIds';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the name of a key', () => {
  it.each([
    ['a letter', press('j'), 'J'],
    ['a letter with Ctrl', press('e', { ctrlKey: true }), 'Mod+E'],
    ['a sign that needs Shift', press('?', { shiftKey: true }), '?'],
    ['redo', press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z'],
    ['a named key', press('F6'), 'F6'],
    ['AltGr, which belongs to typing', press('e', { ctrlKey: true, altKey: true }), null],
    ['the other system’s modifier', press('e', { metaKey: true }), null],
  ])('%s', (_name, key, expected) => {
    expect(nameOfKey(key, false)).toBe(expected);
  });

  it.each([
    ['Russian', 'о', 'KeyJ', {}, 'J'],
    ['Russian with Ctrl', 'у', 'KeyE', { ctrlKey: true }, 'Mod+E'],
    ['Russian with Ctrl and Shift', 'Я', 'KeyZ', { ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
    ['Russian, a letter where a sign stands', 'ю', 'Period', { ctrlKey: true }, 'Mod+.'],
    ['Russian, a letter where nothing of ours stands', 'ж', 'Semicolon', {}, 'Ж'],
    ['Russian, a sign of its own', '?', 'Digit7', { shiftKey: true }, '?'],
    ['Greek', 'ξ', 'KeyJ', {}, 'J'],
    ['Arabic', 'ت', 'KeyJ', {}, 'J'],
    ['Arabic, two letters on one key', 'لا', 'KeyB', { ctrlKey: true }, 'Mod+B'],
    ['Arabic digits', '١', 'Digit1', { ctrlKey: true }, 'Mod+1'],
    ['Hebrew', 'ח', 'KeyJ', {}, 'J'],
    ['Thai, a sign above a letter', '\u0E48', 'KeyJ', {}, 'J'],
    ['Dvorak, whose letters are Latin', 'j', 'KeyC', {}, 'J'],
    ['French, whose letters are Latin', 'a', 'KeyQ', { ctrlKey: true }, 'Mod+A'],
    ['a letter with an accent', 'é', 'Digit2', {}, 'É'],
    ['a key with a name', 'Enter', 'Enter', { ctrlKey: true }, 'Mod+Enter'],
    ['a letter without a place', 'о', '', {}, 'О'],
  ] as const)('under another layout: %s', (_name, key, code, held, expected) => {
    expect(nameOfKey(press(key, { code, ...held }), false)).toBe(expected);
  });

  it('is ⌘ on a Mac', () => {
    expect(nameOfKey(press('e', { metaKey: true }), true)).toBe('Mod+E');
    expect(keyLabel('Mod+E', true)).toBe('⌘ E');
    expect(keyLabel('Mod+E', false)).toBe('Ctrl E');
  });
});

describe('the command of a key', () => {
  const here: Where = { screen: 'workspace' };
  it.each([
    ['J walks', 'J', here, false, true, 'next'],
    ['J is a letter inside text', 'J', here, true, true, null],
    ['J is nothing when letters are off', 'J', here, false, false, null],
    ['J is nothing on the first screen', 'J', { screen: 'start' } as Where, false, true, null],
    ['Ctrl E exports inside text too', 'Mod+E', here, true, true, 'export'],
    ['Ctrl Z outside text takes back a decision', 'Mod+Z', here, false, true, 'undo'],
    ['Ctrl Z inside text is the text’s own', 'Mod+Z', here, true, true, null],
    ['a paste is the browser’s event', 'Mod+V', here, false, true, null],
  ])('%s', (_name, key, where, inText, letters, expected) => {
    expect(commandOfKey(key, where, inText, letters)?.id ?? null).toBe(expected);
  });

  it('is one for each key of a screen', () => {
    for (const screen of ['start', 'library', 'workspace', 'series'] as const) {
      const keys = COMMANDS.filter((command) => command.when({ screen })).flatMap((command) => command.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('is there for every menu entry', () => {
    const missing = COMMAND_IDS.filter((id) => !COMMANDS.some((command) => command.menu === id));
    expect(missing).toEqual([]);
  });
});
