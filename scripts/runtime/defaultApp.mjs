/**
 * What Electron's own default app does for `electron FOLDER`, as much of it as development and tests need.
 * An ES module, so that Electron holds `ready` back until the app has loaded.
 */
export const DEFAULT_APP = `import { app } from 'electron';
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
const given = process.argv.slice(1).find((arg) => !arg.startsWith('-'));
if (!given) {
  process.stderr.write('usage: electron [options] FOLDER\\n');
  process.exit(2);
}
const dir = path.resolve(given);
const pkg = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
app.setName(pkg.productName || pkg.name);
if (pkg.version) app.setVersion(pkg.version);
app.setAppPath(dir);
try {
  Module._load(path.join(dir, pkg.main || 'index.js'), null, true);
} catch (error) {
  process.stderr.write('The app could not be loaded\\n' + (error.stack || error) + '\\n');
  process.exit(1);
}
`;
