/**
 * Everything that `npm start` and `npm test` need, from a bare clone: packages, the Electron runtime, system
 * libraries, the build. Uses nothing but Node, because nothing else is there yet. A second run takes a moment.
 *
 *   node scripts/setup.mjs --for start|test
 */
import { ensurePackages } from './lib/packages.mjs';
import { fail, say, sinceStart } from './lib/say.mjs';

const purpose = process.argv[process.argv.indexOf('--for') + 1] === 'test' ? 'test' : 'start';

async function setup() {
  say('Chancery: getting ready');
  await ensurePackages();
  const { electronRuntime } = await import('./electron-runtime.mjs');
  const { hasDisplay } = await import('./lib/display.mjs');
  const { systemLibraries } = await import('./system-libraries.mjs');
  const { wordValidators } = await import('./word-validators.mjs');
  const { buildAll } = await import('./build.mjs');
  const runtime = await electronRuntime();
  say(`· Electron ${runtime.version} from ${runtime.source}${runtime.cached ? '' : ', kept for later runs'}`);
  if (runtime.fallback) say('  (for development and tests only; the product ships on a newer one, see docs/development.md)');
  await systemLibraries({ exe: runtime.exe, display: purpose === 'test' || !hasDisplay(), documents: purpose === 'test' });
  if (purpose === 'test') await wordValidators();
  await buildAll();
  say(`Ready after ${sinceStart()}.`);
}

await setup().catch(fail);
