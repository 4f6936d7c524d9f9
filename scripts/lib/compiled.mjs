/** Runs a bundle together with what V8 made of it the last time: to compile megabytes anew takes longer than most commands. */
import * as fs from 'node:fs';
import { createRequire, Module } from 'node:module';
import * as path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import * as vm from 'node:vm';

// Set before anything is compiled: V8 takes what it kept under the same flags alone. The first the command line sets itself
// (`electron/patterns.ts`). By the second only code that runs long is optimised: of a command's time on all processors that
// took a quarter, and most of the code was hardly run again. By the third what is young is collected by the command's own
// thread: so little is in use that helpers, whom it wakes and waits for, took a twelfth of that time. By the last two there is
// room for what is young at once, rather than after many collections that free little.
// The second is known to Node 20 alone: what V8 does not know, it complains of on standard error.
const ofNode20 = process.versions.node.startsWith('20.') ? ['--interrupt-budget=1000000'] : [];
const ROOM = ['--min-semi-space-size=16', '--semi-space-growth-factor=16'];
for (const flag of ['--no-regexp-tier-up', ...ofNode20, '--no-parallel-scavenge', ...ROOM]) setFlagsFromString(flag);

/** What was kept is for this very file: V8 itself compares no more than its length. */
function kept(store, bundle) {
  const stat = fs.statSync(store, { throwIfNoEntry: false });
  return stat && stat.mtimeMs > fs.statSync(bundle).mtimeMs ? fs.readFileSync(store) : undefined;
}

/** What was compiled anew, by where it is to be kept. */
const fresh = new Map();
process.once('exit', (status) => {
  // A call that was refused has shown little of what the next ones will use.
  if (status !== BAD_CALL) for (const [store, script] of fresh) keep(store, script.createCachedData());
});

/** The exit status of a call that nothing was done for. */
const BAD_CALL = 2;

/**
 * Runs a bundle of CommonJS and the parts of it that it requires, all of ASCII alone, as the build makes them, which need no
 * decoding; what V8 compiled of each is kept beside it at the end, where it can be written.
 * @param purpose what it is run for, in letters: each has stores of its own, since each uses another part of the bundle
 */
export function runBundle(bundle, purpose) {
  const folder = path.dirname(bundle);
  const outside = createRequire(bundle);
  const parts = new Map();
  const load = (file) => {
    const known = parts.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    parts.set(file, module);
    const require = (name) => (name.startsWith('./') ? load(path.join(folder, name)) : outside(name));
    compiled(file, purpose)
      .runInThisContext()
      .call(module.exports, module.exports, Object.assign(require, outside), module, file, folder);
    return module.exports;
  };
  return load(bundle);
}

/** The script of a file, which waits to be run. */
function compiled(file, purpose) {
  const store = `${file}.${purpose}.compiled`;
  const cachedData = kept(store, file);
  const script = new vm.Script(Module.wrap(fs.readFileSync(file, 'latin1')), { filename: file, cachedData });
  if (!cachedData || script.cachedDataRejected) fresh.set(store, script);
  return script;
}

/** Whole or not at all: two commands may end at once. A folder that cannot be written to costs time alone. */
function keep(store, data) {
  const part = `${store}.${process.pid}`;
  try {
    fs.writeFileSync(part, data);
    fs.renameSync(part, store);
  } catch {
    fs.rmSync(part, { force: true });
  }
}
