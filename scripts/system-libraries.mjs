/** The Debian/Ubuntu packages that the runtime, a virtual display and the document tests need. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { SetupError, say, step } from './lib/say.mjs';

/** Shared library → the package that holds it, where ldd finds it missing; newer releases' names second. */
export const LIBRARIES = [
  [/^libgtk-3\.so|^libgdk-3\.so/, ['libgtk-3-0', 'libgtk-3-0t64']],
  [/^libnss3\.so|^libnssutil3\.so|^libsmime3\.so/, ['libnss3']],
  [/^libnspr4\.so/, ['libnspr4']],
  [/^libasound\.so/, ['libasound2', 'libasound2t64']],
  [/^libgbm\.so/, ['libgbm1']],
  [/^libdrm\.so/, ['libdrm2']],
  [/^libatk-1\.0\.so/, ['libatk1.0-0', 'libatk1.0-0t64']],
  [/^libatk-bridge-2\.0\.so/, ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64']],
  [/^libatspi\.so/, ['libatspi2.0-0', 'libatspi2.0-0t64']],
  [/^libcups\.so/, ['libcups2', 'libcups2t64']],
  [/^libxkbcommon\.so/, ['libxkbcommon0']],
  [/^libXcomposite\.so/, ['libxcomposite1']],
  [/^libXdamage\.so/, ['libxdamage1']],
  [/^libXfixes\.so/, ['libxfixes3']],
  [/^libXrandr\.so/, ['libxrandr2']],
  [/^libX11\.so/, ['libx11-6']],
  [/^libxcb\.so/, ['libxcb1']],
  [/^libXext\.so/, ['libxext6']],
  [/^libpango-1\.0\.so/, ['libpango-1.0-0']],
  [/^libcairo\.so/, ['libcairo2']],
  [/^libglib-2\.0\.so|^libgobject-2\.0\.so|^libgio-2\.0\.so/, ['libglib2.0-0', 'libglib2.0-0t64']],
  [/^libdbus-1\.so/, ['libdbus-1-3']],
  [/^libexpat\.so/, ['libexpat1']],
];

const which = (program) => spawnSync('which', [program]).status === 0;
const program = (name, from) => ({ name, from, isHere: () => which(name) });
const pythonHas = (library) => spawnSync('/usr/bin/python3', ['-c', `import ${library}`]).status === 0;

/** What is asked for, its package, and whether it is here. The tests have others read exported documents back; the app never needs them. */
const FOR_DISPLAY = [program('Xvfb', 'xvfb')];
const FOR_TESTS = [
  program('soffice', 'libreoffice-writer'),
  program('pdftotext', 'poppler-utils'),
  program('pandoc', 'pandoc'),
  { name: 'python-docx', from: 'python3-docx', isHere: () => pythonHas('docx') },
];

/** Names of the shared libraries that the executable wants and the system lacks. */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

/** Packages for the missing libraries, as this release calls them; a library that no row knows is named in an error. */
export function packagesFor(libraries, isKnown) {
  const packages = new Set();
  for (const library of libraries) {
    const names = LIBRARIES.find(([pattern]) => pattern.test(library))?.[1];
    if (!names)
      throw new SetupError(
        `The runtime needs ${library}, and which package holds it is not known here. Install it and try again.`,
      );
    packages.add(names.find(isKnown) ?? names[0]);
  }
  return [...packages];
}

/**
 * Sees to what the system must have: `display` for a virtual one, `documents` for the tests.
 * Installs by apt when root, else says the line to type.
 */
export async function systemLibraries({ exe, display, documents }) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(spawnSync('ldd', [exe], { encoding: 'utf8' }).stdout ?? '');
  const programs = [...(display ? FOR_DISPLAY : []), ...(documents ? FOR_TESTS : [])].filter(({ isHere }) => !isHere());
  if (missing.length === 0 && programs.length === 0) return;
  const lacking = [...missing, ...programs.map(({ name }) => name)].join(', ');
  if (!fs.existsSync('/etc/debian_version') || !which('apt-get')) {
    throw new SetupError(
      `This system lacks ${lacking}. They are installed here only on Debian and Ubuntu; install them by your system's means and try again.`,
    );
  }
  const root = process.getuid?.() === 0;
  const apt = (args) =>
    spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (root) await step('asking for the list of system packages', () => apt(['update', '-q']));
  const isKnown = (name) =>
    /Candidate: (?!\(none\))/.test(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? '');
  const packages = [...packagesFor(missing, isKnown), ...programs.map(({ from }) => from)];
  if (!root) {
    throw new SetupError(
      `This system lacks ${lacking}. Type this line, then try again:\n\n  sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    );
  }
  say(`  lacking: ${lacking}`);
  await step(`installing ${packages.join(' ')}`, () => {
    const done = apt(['install', '-y', '-q', '--no-install-recommends', ...packages]);
    if (done.status !== 0) {
      const why = (done.stderr || done.error?.message || '').trim().split('\n').pop();
      throw new SetupError(`apt-get could not install ${packages.join(' ')}: ${why}`);
    }
  });
  const still = missingLibraries(spawnSync('ldd', [exe], { encoding: 'utf8' }).stdout ?? '');
  if (still.length > 0) return systemLibraries({ exe, display, documents }); // a library that only now could ask for its own
}
