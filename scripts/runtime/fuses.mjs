/** Electron's fuses: switches inside the executable, behind a sentinel, a version byte and a length byte. */
import * as fs from 'node:fs';

const NAMES = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
];
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const STATES = { 48: 'off', 49: 'on', 114: 'removed', 144: 'inherit' };

/** Sets the fuses named in `set` and gives the state of all that the executable knows. */
export function fuses(executable, set = {}) {
  const bytes = fs.readFileSync(executable);
  const at = bytes.indexOf(SENTINEL);
  if (at < 0 || bytes.indexOf(SENTINEL, at + 1) >= 0)
    throw new Error('the fuse sentinel does not stand in the executable exactly once');
  const wire = at + SENTINEL.length;
  const [version, count] = [bytes[wire], bytes[wire + 1]];
  if (version !== 1) throw new Error(`fuses of version ${version} are not known`);
  for (const [name, on] of Object.entries(set)) {
    const i = NAMES.indexOf(name);
    if (i < 0 || i >= count) throw new Error(`the executable has no fuse ${name}`);
    bytes[wire + 2 + i] = on ? 49 : 48;
  }
  if (Object.keys(set).length > 0) {
    const file = fs.openSync(executable, 'r+');
    fs.writeSync(file, bytes, wire, count + 2, wire);
    fs.closeSync(file);
  }
  return Object.fromEntries(NAMES.slice(0, count).map((name, i) => [name, STATES[bytes[wire + 2 + i]]]));
}
