import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../electron/arguments';

const NONE = { library: null, userData: null, demo: null, sample: false, files: [] };

describe('the command line of the app', () => {
  it.each([
    ['from its folder', ['electron', '.'], false, NONE],
    ['packaged', ['chancery'], true, NONE],
    ['with a file', ['electron', '.', 'a.txt'], false, { ...NONE, files: ['/home/o/a.txt'] }],
    ['packaged with a file', ['chancery', 'a.txt'], true, { ...NONE, files: ['/home/o/a.txt'] }],
    [
      'with folders',
      ['electron', '.', '--library=lib', '--user-data=/u', 'b.md'],
      false,
      { ...NONE, library: '/home/o/lib', userData: '/u', files: ['/home/o/b.md'] },
    ],
    [
      'with foreign flags before the app',
      ['electron', '--inspect=0', '--no-sandbox', '.', '--sample'],
      false,
      { ...NONE, sample: true },
    ],
    [
      'with Chromium’s reordering',
      ['chancery', '--library=/l', '--enable-x', '/a.txt'],
      true,
      { ...NONE, library: '/l', files: ['/a.txt'] },
    ],
    ['with an empty value', ['electron', '.', '--library='], false, NONE],
  ])('%s', (_name, argv, packaged, wanted) => expect(parseArguments(argv, '/home/o', packaged)).toEqual(wanted));
});
