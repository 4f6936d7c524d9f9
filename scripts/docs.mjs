/** Writes docs/rules.md from the parser's tables (`npm run docs`). */
import * as fs from 'node:fs';
import { imported } from './lib/imported.mjs';
import { inRoot } from './lib/paths.mjs';
import { rulesPage } from './lib/rulesPage.mjs';
import { say } from './lib/say.mjs';

const { EXAMPLES, LEAD, reasonOf } = await imported(
  `export { EXAMPLES, LEAD } from './shared/parse/examples'; export { reasonOf } from './shared/parse/reasons';`,
);
const rows = Object.entries(EXAMPLES).map(([id, example]) => ({ id, reason: reasonOf(id), ...example }));
fs.writeFileSync(inRoot('docs', 'rules.md'), rulesPage(rows, LEAD));
say(`${rows.length} rules written to docs/rules.md.`);
