/** Writes docs/rules.md from the parser's tables (`npm run docs`). */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from './lib/paths.mjs';
import { rulesPage } from './lib/rulesPage.mjs';
import { say } from './lib/say.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-docs-'));
try {
  const outfile = path.join(folder, 'rules.mjs');
  await build({
    stdin: {
      contents: `export { EXAMPLES, LEAD } from './shared/parse/examples'; export { reasonOf } from './shared/parse/reasons';`,
      resolveDir: inRoot(),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  const { EXAMPLES, LEAD, reasonOf } = await import(pathToFileURL(outfile).href);
  const rows = Object.entries(EXAMPLES).map(([id, example]) => ({ id, reason: reasonOf(id), ...example }));
  fs.writeFileSync(inRoot('docs', 'rules.md'), rulesPage(rows, LEAD));
  say(`${rows.length} rules written to docs/rules.md.`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
