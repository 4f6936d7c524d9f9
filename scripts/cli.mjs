/**
 * The command line (`npm run facts`, `npm run brief`): brings dist/cli.cjs up to date, says so on standard
 * error alone, and runs it in this process.
 */
import { runBundle } from './lib/compiled.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { fail } from './lib/say.mjs';

await ensurePackages().catch(fail);
const { buildAll } = await import('./build.mjs');
await buildAll({ targets: ['cli'] }).catch(fail);
runBundle(inRoot('dist', 'cli.cjs'), /^[a-z]+$/.test(process.argv[2] ?? '') ? process.argv[2] : 'other');
