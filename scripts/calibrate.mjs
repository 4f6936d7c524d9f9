/**
 * Measures how often each rule of the parser is right and writes it down (`npm run calibrate`):
 * shared/parse/lexicon/confidence.ts, which the parser states, and the table in docs/parser.md.
 *
 *   node scripts/calibrate.mjs [DIR…]      folders of articles with gold facts; default: all in tests/corpus
 *
 * A rule is right too often on articles that it was written for. So where a folder keeps what the parser found in it
 * before any rule was changed for it (first.jsonl, as the command line printed it), that is what counts.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { corpusIds } from '../tests/corpus/corpus.mjs';
import { calibration } from '../tests/corpus/tables.mjs';
import { inRoot } from './lib/paths.mjs';
import { fail, say } from './lib/say.mjs';
import { judgeFolder } from './score.mjs';

const TABLE = inRoot('shared', 'parse', 'lexicon', 'confidence.ts');
const DOC = inRoot('docs', 'parser.md');
const KINDS = ['event', 'participant', 'mentioned', 'outcome', 'nextStep', 'quote'];
/** Facts that a rule is credited with at the mean of its kind before it has shown any. */
const PRIOR = 2;
/** Nothing is certain: a rule that never failed on a few articles may fail on the next. */
const [LEAST, MOST] = [0.05, 0.99];

/** Share of the facts that are right; without any, nothing is known. */
const share = (facts) => (facts.length === 0 ? 0.5 : facts.filter(({ right }) => right).length / facts.length);

/** kind → rule → confidence, from judged facts. */
export function measure(facts) {
  return Object.fromEntries(
    KINDS.map((kind) => {
      const mine = facts.filter((fact) => fact.kind === kind);
      const mean = share(mine);
      const rules = [...new Set(mine.map(({ rule }) => rule))].sort();
      const confidence = (rule) => {
        const its = mine.filter((fact) => fact.rule === rule);
        const right = its.filter((fact) => fact.right).length;
        return Math.min(MOST, Math.max(LEAST, Math.round(((right + PRIOR * mean) / (its.length + PRIOR)) * 100) / 100));
      };
      return [kind, Object.fromEntries(rules.map((rule) => [rule, confidence(rule)]))];
    }),
  );
}

/** The facts of each article with the confidence that all other articles would give them. */
export function leaveOneOut(articles) {
  return articles.flatMap((article) => {
    const others = articles.filter((other) => other !== article).flatMap(({ facts }) => facts);
    const table = measure(others);
    const mean = (kind) => share(others.filter((fact) => fact.kind === kind));
    return article.facts.map((fact) => ({ ...fact, confidence: table[fact.kind][fact.rule] ?? mean(fact.kind) }));
  });
}

function asCode(table) {
  const key = (name) => (/^[\w$]+$/.test(name) ? name : `'${name}'`);
  const kinds = Object.entries(table).map(([kind, rules]) => {
    const rows = Object.entries(rules).map(([rule, confidence]) => `    ${key(rule)}: ${confidence},`);
    return rows.length === 0 ? `  ${kind}: {},` : `  ${kind}: {\n${rows.join('\n')}\n  },`;
  });
  return `/** How often each rule was right, by kind of fact. Written by \`npm run calibrate\`; do not edit. */
import type { FactKind } from '../../model/facts';

export const CONFIDENCE: Readonly<Record<FactKind, Readonly<Record<string, number>>>> = {
${kinds.join('\n')}
};
`;
}

function calibrate(folders) {
  const judged = folders.map((folder) => {
    const first = path.join(folder, 'first.jsonl');
    const seen = fs.existsSync(first);
    const { articles } = judgeFolder(folder, seen ? () => fs.readFileSync(first, 'utf8') : undefined);
    return { name: path.basename(folder), seen, articles };
  });
  const articles = judged.flatMap((corpus) => corpus.articles);
  fs.writeFileSync(TABLE, asCode(measure(articles.flatMap(({ facts }) => facts))));
  const table = calibration(leaveOneOut(articles)).join('\n');
  const from = judged
    .map(({ name, seen, articles }) => `\`${name}\` (${articles.length} articles${seen ? ', as first read' : ''})`)
    .join(', ');
  const block = `Measured on ${from}.\n\n\`\`\`\n${table}\n\`\`\``;
  const doc = fs.readFileSync(DOC, 'utf8');
  fs.writeFileSync(
    DOC,
    doc.replace(/(<!-- calibration[^\n]*-->\n)[\s\S]*?(<!-- \/calibration -->)/, (_, a, b) => `${a}${block}\n${b}`),
  );
  say(`${table}\nWritten: shared/parse/lexicon/confidence.ts and the table in docs/parser.md.`);
}

/** All folders of tests/corpus that hold articles with gold facts. */
function corpora() {
  const root = inRoot('tests', 'corpus');
  return fs
    .readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && corpusIds(path.join(root, entry.name)).length > 0)
    .map((entry) => path.join(root, entry.name))
    .sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const given = process.argv.slice(2);
    calibrate(given.length > 0 ? given.map((folder) => path.resolve(folder)) : corpora());
  } catch (error) {
    fail(error);
  }
}
