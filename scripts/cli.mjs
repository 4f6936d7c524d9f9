/**
 * The command line (`npm run facts`, `npm run brief`): brings dist/cli.cjs up to date, says so on standard
 * error alone, and runs it in this process.
 */
import { createRequire } from 'node:module';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { fail } from './lib/say.mjs';

await ensurePackages().catch(fail);
const { buildAll } = await import('./build.mjs');
await buildAll({ targets: ['cli'] }).catch(fail);
createRequire(import.meta.url)(inRoot('dist', 'cli.cjs'));
