/**
 * The command line (`npm run facts`, `npm run brief`): brings dist/cli.cjs up to date, says so on standard
 * error alone, and runs it in this process.
 */
import { createRequire } from 'node:module';
import { inRoot } from './lib/paths.mjs';
import { fail } from './lib/say.mjs';

const { buildAll, isStale } = await import('./build.mjs');
if (isStale('cli')) await buildAll({ targets: ['cli'] }).catch(fail);
createRequire(import.meta.url)(inRoot('dist', 'cli.cjs'));
