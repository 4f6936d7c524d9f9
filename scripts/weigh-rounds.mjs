/**
 * Learns how much each sign speaks for two statements of two rounds being of one matter (shared/brief/pairSigns.ts)
 * and writes shared/brief/lexicon/matchWeights.ts.
 *
 *   npm run weigh:rounds -- [--try] [DIR…]   folders of articles with pairs of rounds; default: all in tests/corpus
 *                                            but those kept unseen
 *
 * A logistic regression over all pairs of statements that share a word: deterministic, weights drawn towards nothing. First it tells
 * what weights learnt from all other folders get right in each folder, which is what to judge a change by; `--try`
 * writes nothing. The short series of tests/unit/brief are learnt from as well, with half their worth.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { UNSEEN } from '../tests/corpus/corpus.mjs';
import { fatesOf, judgeRounds, readRounds, tells } from '../tests/corpus/rounds.mjs';
import { imported } from './lib/imported.mjs';
import { inRoot } from './lib/paths.mjs';
import { fail, say } from './lib/say.mjs';

const TABLE = inRoot('shared', 'brief', 'lexicon', 'matchWeights.ts');
const STEPS = 300;
/** How strongly weights are drawn towards nothing. */
const DRAW = 0.5;
/** Sentences written for a test are plainer than those of a report. */
const WORTH_OF_TESTS = 0.5;

const comparison = () =>
  imported(`export { compareRounds, itemsOfRounds } from './shared/brief/compare';
export { cellsOf, chance } from './shared/brief/matched';
export { MATCH_WEIGHTS } from './shared/brief/lexicon/matchWeights';
export { parseArticle } from './shared/parse/index';
export { SERIES } from './tests/unit/brief/series';
export { MORE_SERIES } from './tests/unit/brief/series2';
export { roundThatSays } from './tests/support/round';`);

/** All pairs of statements of two rounds, and whether `isSame` calls them of one matter. */
function examples({ itemsOfRounds, cellsOf }, { before, after, texts }, isSame, worth) {
  const { olds, nows } = itemsOfRounds([before], [after], texts);
  return cellsOf(olds, nows).map(({ row, column, signs }) => ({
    signs,
    same: isSame(olds[row].said, nows[column].said) ? 1 : 0,
    worth,
  }));
}

/** Weights by sign, by gradient descent with a step of its own for each (Adagrad). */
function learn(all, chance) {
  const weights = {};
  const squares = {};
  for (let step = 0; step < STEPS; step++) {
    const slope = {};
    for (const sign of Object.keys(weights)) slope[sign] = sign === 'one' ? 0 : -DRAW * weights[sign];
    for (const { signs, same, worth } of all) {
      const pull = worth * (same - chance(signs, weights));
      for (const [sign, value] of Object.entries(signs)) if (value !== 0) slope[sign] = (slope[sign] ?? 0) + pull * value;
    }
    for (const [sign, by] of Object.entries(slope)) {
      squares[sign] = (squares[sign] ?? 1) + by * by;
      weights[sign] = (weights[sign] ?? 0) + by / Math.sqrt(squares[sign]);
    }
  }
  return Object.fromEntries(
    Object.entries(weights)
      .map(([sign, weight]) => [sign, Math.round(weight * 100) / 100])
      .sort(),
  );
}

function setWeights(table, weights) {
  for (const sign of Object.keys(table)) delete table[sign];
  Object.assign(table, weights);
}

function readFolder({ parseArticle }, dir) {
  const read = (id, text) => parseArticle({ id: `a${id.padStart(12, '0')}`, text });
  return readRounds(dir).map((pair) => {
    const [before, after] = [read(pair.from, pair.before), read(pair.to, pair.after)];
    const texts = new Map([
      [before.articleId, pair.before],
      [after.articleId, pair.after],
    ]);
    return { pair, rounds: { before, after, texts } };
  });
}

/** The rows of the short series: the statements that a row joins are of one matter. */
function fromTests(lib) {
  const bare = (words) => words.replace(/[.]$/, '');
  const words = (told) => bare(typeof told === 'string' ? told : told[1]);
  return [...lib.SERIES, ...lib.MORE_SERIES].flatMap(({ rows, published, parties }) => {
    const [old, now] = [
      lib.roundThatSays(
        'a1',
        published[0],
        parties,
        rows.flatMap(([, before]) => (before ? [before] : [])),
      ),
      lib.roundThatSays(
        'a2',
        published[1],
        parties,
        rows.flatMap(([, , after]) => (after ? [after] : [])),
      ),
    ];
    const texts = new Map([old, now].map(({ facts, text }) => [facts.articleId, text]));
    const isSame = (from, to) =>
      rows.some(([, before, after]) => before && after && bare(from.text) === words(before) && bare(to.text) === words(after));
    return examples(lib, { before: old.facts, after: now.facts, texts }, isSame, WORTH_OF_TESTS);
  });
}

async function weighAll(args) {
  const dirs = args.filter((arg) => !arg.startsWith('--'));
  const corpora = fs.readdirSync(inRoot('tests', 'corpus')).filter((name) => !UNSEEN.includes(name));
  const given = dirs.length > 0 ? dirs : corpora.map((name) => inRoot('tests', 'corpus', name));
  const lib = await comparison();
  const folders = given
    .filter((dir) => fs.statSync(dir).isDirectory())
    .map((dir) => ({ name: path.basename(dir), pairs: readFolder(lib, dir) }))
    .filter(({ pairs }) => pairs.length > 0)
    .map(({ name, pairs }) => ({
      name,
      pairs,
      cells: pairs.flatMap(({ pair, rounds }) => {
        const kept = fatesOf(pair).filter(([, from, to]) => from && to);
        const isSame = (from, to) => kept.some(([, x, y]) => tells(from, x) && tells(to, y));
        return examples(lib, rounds, isSame, 1);
      }),
    }));
  const tests = fromTests(lib);
  const all = { right: 0, missed: 0, extra: 0 };
  const share = ({ right, missed, extra }) => ((2 * right) / (2 * right + missed + extra)).toFixed(3);
  for (const folder of folders) {
    const others = folders.filter((other) => other !== folder).flatMap(({ cells }) => cells);
    setWeights(lib.MATCH_WEIGHTS, learn([...others, ...tests], lib.chance));
    const here = { right: 0, missed: 0, extra: 0 };
    for (const { pair, rounds } of folder.pairs) {
      const judged = judgeRounds(pair, lib.compareRounds([rounds.before], [rounds.after], rounds.texts));
      for (const key of Object.keys(here)) {
        here[key] += judged[key];
        all[key] += judged[key];
      }
    }
    say(`${folder.name.padEnd(10)} ${share(here)} from the others' weights`);
  }
  say(`all        ${share(all)}`);
  if (args.includes('--try')) return;
  const weights = learn([...folders.flatMap(({ cells }) => cells), ...tests], lib.chance);
  const rows = Object.entries(weights).map(([sign, weight]) => `  ${/^\w+$/.test(sign) ? sign : `'${sign}'`}: ${weight},`);
  fs.writeFileSync(
    TABLE,
    `/** How much each sign speaks for two statements being of one matter. Written by \`npm run weigh:rounds\`; do not edit. */
export const MATCH_WEIGHTS: Readonly<Record<string, number>> = {
${rows.join('\n')}
};
`,
  );
  say(`written: ${rows.length} weights`);
}

await weighAll(process.argv.slice(2)).catch((error) => fail(error.message));
