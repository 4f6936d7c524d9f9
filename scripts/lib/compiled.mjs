/** Runs a bundle together with what V8 made of it the last time: to compile megabytes anew takes longer than most commands. */
import { isAscii } from 'node:buffer';
import * as fs from 'node:fs';
import { createRequire, Module } from 'node:module';
import * as path from 'node:path';
import * as vm from 'node:vm';

/** What was kept is for this very file: V8 itself compares no more than its length. */
function kept(store, bundle) {
  const stat = fs.statSync(store, { throwIfNoEntry: false });
  return stat && stat.mtimeMs > fs.statSync(bundle).mtimeMs ? fs.readFileSync(store) : undefined;
}

/** The exit status of a call that nothing was done for. */
const BAD_CALL = 2;

/** A bundle of ASCII alone needs no decoding. */
function textOf(bundle) {
  const bytes = fs.readFileSync(bundle);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/**
 * Runs a CommonJS bundle; what V8 compiled of it is kept beside it at the end, where it can be written.
 * @param purpose what it is run for, in letters: each has a store of its own, since each uses another part of the bundle
 */
export function runBundle(bundle, purpose) {
  const store = `${bundle}.${purpose}.compiled`;
  const cachedData = kept(store, bundle);
  const script = new vm.Script(Module.wrap(textOf(bundle)), {
    filename: bundle,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
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
