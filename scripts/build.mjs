/**
 * Builds dist/: the page by Vite, the main process, its helpers and the command line by esbuild.
 *
 *   node scripts/build.mjs [--only cli|main|renderer] [--if-stale]
 *
 * A target is stale when a file it was made from is newer than what was made, or has gone.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, ROOT } from './lib/paths.mjs';
import { fail, SetupError, step } from './lib/say.mjs';

const DIST = inRoot('dist');
const CONFIG = ['package.json', 'package-lock.json', 'scripts/build.mjs'];

/** What each target is made from, and the last file that it writes. */
export const TARGETS = {
  cli: { sources: ['shared', 'electron', 'templates', ...CONFIG], made: 'cli.cjs', build: buildCli },
  main: { sources: ['shared', 'electron', 'templates', ...CONFIG], made: 'main.cjs', build: buildMain },
  renderer: {
    sources: ['shared', 'renderer', 'templates', 'vite.config.mts', ...CONFIG],
    made: path.join('renderer', 'index.html'),
    build: buildRenderer,
  },
};

export function isStale(target, root = ROOT) {
  const { sources, made } = TARGETS[target];
  const stamp = inspect(path.join(root, 'dist', made));
  if (!stamp) return true;
  // The folder of a deleted file is newer than what was made from it.
  return sources.some((source) => newest(path.join(root, source)) > stamp.mtimeMs);
}

function inspect(file) {
  return fs.statSync(file, { throwIfNoEntry: false });
}

function newest(place) {
  const stat = inspect(place);
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return fs
    .readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.name !== 'tsconfig.json')
    .reduce((latest, entry) => Math.max(latest, newest(path.join(place, entry.name))), stat.mtimeMs);
}

/**
 * Signs beyond ASCII as escapes, also in the patterns, which esbuild leaves as they are: a script of ASCII alone takes V8
 * half the memory, and is read without being decoded. Lines stay the same; what is escaped stands in a literal or a comment.
 */
const asciiOnly = {
  name: 'ascii-only',
  setup({ onLoad }) {
    onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path: file }) => ({
      contents: fs
        .readFileSync(file, 'utf8')
        .replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
      loader: file.endsWith('ts') ? 'ts' : 'js',
    }));
  },
};

/** What all bundles of the main process, its helpers and the command line have in common. */
const common = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.18', // the Node inside the oldest runtime that the tests run on
  external: ['electron'],
  // The PDF reader asks where it lies, to look for a canvas beside it. It draws nothing here and lies in the bundle.
  define: { 'import.meta.url': 'undefined' },
  loader: { '.txt': 'text', '.woff2': 'dataurl', '.docx': 'binary' },
  legalComments: 'none',
  // Names stay: they are what a user's report of a fault can be read by.
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  plugins: [asciiOnly],
};

/**
 * Bundles entries of `electron/` into dist/ in parts: what is imported only when it is needed, or by several, is a file of
 * its own, `NAME-….cjs`, so that a command or a worker reads and compiles no more than it uses. The bundler parts modules of
 * ECMAScript alone, whose compiled code Node 20 cannot keep; so each part becomes one of CommonJS afterwards.
 */
async function bundleInParts(name, entries) {
  const { build, transform } = await import('esbuild');
  const { outputFiles } = await build({
    ...common,
    entryPoints: entries.map((entry) => `electron/${entry}.ts`),
    outdir: DIST,
    outExtension: { '.js': '.cjs' },
    format: 'esm',
    splitting: true,
    chunkNames: `${name}-[name]-[hash]`,
    sourcemap: 'inline',
    write: false,
  });
  fs.mkdirSync(DIST, { recursive: true });
  const isPart = ({ path: file }) => path.basename(file).startsWith(`${name}-`);
  // An entry is what tells whether all is up to date: it comes last.
  const inOrder = outputFiles.toSorted((a, b) => Number(isPart(b)) - Number(isPart(a)));
  for (const { path: file, text } of inOrder) {
    const { code, map } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: common.target,
      supported: { 'dynamic-import': false }, // the parts lie in the package's archive, where they can only be required
      minifySyntax: true,
      minifyWhitespace: true,
      charset: 'ascii',
      sourcefile: path.basename(file),
      sourcemap: 'external',
    });
    fs.writeFileSync(`${file}.map`, map);
    fs.writeFileSync(file, `${code}//# sourceMappingURL=${path.basename(file)}.map\n`);
  }
  const made = new Set(outputFiles.map(({ path: file }) => path.basename(file)));
  for (const each of fs.readdirSync(DIST))
    if (each.startsWith(`${name}-`) && !made.has(each.replace(/(?<=\.cjs)\..*/, ''))) fs.rmSync(path.join(DIST, each));
}

async function buildCli() {
  await bundleInParts('cli', ['cli']);
}

async function buildMain() {
  const { build } = await import('esbuild');
  // A page's sandbox loads one file alone.
  await build({
    ...common,
    entryPoints: ['electron/preload.ts'],
    outfile: path.join(DIST, 'preload.cjs'),
    format: 'cjs',
    sourcemap: 'linked',
  });
  await bundleInParts('main', ['worker', 'main']);
}

async function buildRenderer() {
  const { build } = await import('vite');
  await build({ configFile: inRoot('vite.config.mts'), logLevel: 'warn' });
  copyLicences();
  // Vite keeps the page's own time; the stamp says when it was built.
  const now = new Date();
  fs.utimesSync(path.join(DIST, TARGETS.renderer.made), now, now);
}

/** The spelling dictionaries and what draws previews are other people's work: their terms go where they go. */
function copyLicences() {
  const folder = path.join(DIST, 'renderer', 'licences');
  fs.mkdirSync(folder, { recursive: true });
  const packages = fs.readdirSync(inRoot('node_modules')).filter((name) => /^dictionary-/.test(name));
  for (const name of packages) fs.copyFileSync(inRoot('node_modules', name, 'license'), path.join(folder, `${name}.txt`));
  fs.copyFileSync(inRoot('node_modules', 'docx-preview', 'LICENSE'), path.join(folder, 'docx-preview.txt'));
}

/** Builds the targets that are stale (or all of those named); says what it does on standard error only. */
export async function buildAll({ targets = Object.keys(TARGETS), onlyStale = true } = {}) {
  for (const name of targets) {
    if (onlyStale && !isStale(name)) continue;
    await step(`building ${name}`, TARGETS[name].build);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2);
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  if (only !== undefined && !Object.hasOwn(TARGETS, only))
    fail(new SetupError(`--only is one of ${Object.keys(TARGETS).join(', ')}.`));
  await buildAll({ targets: only ? [only] : undefined, onlyStale: args.includes('--if-stale') }).catch(fail);
}
