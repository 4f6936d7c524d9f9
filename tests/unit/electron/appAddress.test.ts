import { describe, expect, it } from 'vitest';
import { fileOfAddress } from '../../../electron/appAddress';

const ROOT = '/opt/chancery/renderer';

describe('an address of the app protocol means a file of the app, never one outside', () => {
  it.each([
    ['the page', 'chancery://app/index.html', `${ROOT}/index.html`],
    ['a file in a folder', 'chancery://app/assets/main.js', `${ROOT}/assets/main.js`],
    ['a query is passed over', 'chancery://app/index.html?x=../../etc', `${ROOT}/index.html`],
    ['dots inside a name', 'chancery://app/a..b.js', `${ROOT}/a..b.js`],
  ])('%s', (_name, address, file) => expect(fileOfAddress(address, ROOT)).toBe(file));

  it.each([
    ['the folder itself', 'chancery://app/'],
    ['another host', 'chancery://evil/index.html'],
    ['encoded slashes upwards', 'chancery://app/..%2f..%2fetc/passwd'],
    ['encoded dots and slashes', 'chancery://app/%2e%2e%2f%2e%2e%2fetc%2fpasswd'],
    ['backslashes', 'chancery://app/..%5c..%5cetc%5cpasswd'],
    ['a zero byte', 'chancery://app/index.html%00.js'],
    ['broken encoding', 'chancery://app/%E0%A4%A'],
    ['no address at all', 'not an address'],
  ])('refuses %s', (_name, address) => expect(fileOfAddress(address, ROOT)).toBeNull());

  it.each([
    ['plain dots upwards', 'chancery://app/../../etc/passwd'],
    ['encoded dots', 'chancery://app/%2e%2e/%2e%2e/etc/passwd'],
  ])('%s stay inside, as the address parser resolves them', (_name, address) => {
    expect(fileOfAddress(address, ROOT)).toBe(`${ROOT}/etc/passwd`);
  });
});
