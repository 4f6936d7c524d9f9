/** Runs a bundle together with what V8 made of it the last time: to compile megabytes anew takes longer than most commands. */
import * as fs from 'node:fs';
import { createRequire, Module } from 'node:module';
import * as path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import * as vm from 'node:vm';

// Set before anything is compiled: V8 takes what it kept under the same flags alone. The first the command line sets itself
// (`electron/patterns.ts`). By the second only code that runs long is optimised: of a command's time on all processors that
// took a quarter, and most of the code was hardly run again. By the third what is young is collected by the command's own
// thread: so little is in use that helpers, whom it wakes and waits for, took a twelfth of that time.
// The second is known to Node 20 alone: what V8 does not know, it complains of on standard error.
const ofNode20 = process.versions.node.startsWith('20.') ? ['--interrupt-budget=1000000'] : [];
for (const flag of ['--no-regexp-tier-up', ...ofNode20, '--no-parallel-scavenge']) setFlagsFromString(flag);

/** What was kept is for this very file: V8 itself compares no more than its length. */
function kept(store, bundle) {
  const stat = fs.statSync(store, { throwIfNoEntry: false });
  return stat && stat.mtimeMs > fs.statSync(bundle).mtimeMs ? fs.readFileSync(store) : undefined;
}

/** The exit status of a call that nothing was done for. */
const BAD_CALL = 2;

/**
 * Runs a CommonJS bundle of ASCII alone, as the build makes it, which needs no decoding; what V8 compiled of it is kept
 * beside it at the end, where it can be written.
 * @param purpose what it is run for, in letters: each has a store of its own, since each uses another part of the bundle
 */
export function runBundle(bundle, purpose) {
  const store = `${bundle}.${purpose}.compiled`;
  const cachedData = kept(store, bundle);
  const script = new vm.Script(Module.wrap(fs.readFileSync(bundle, 'latin1')), {
    filename: bundle,
    cachedData,
  });
  if (!cachedData || script.cachedDataRejected)
    // A call that was refused has shown little of what the next ones will use.
    process.once('exit', (status) => status !== BAD_CALL && keep(store, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, createRequire(bundle), module, bundle, path.dirname(bundle));
  return module.exports;
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
