/**
 * Learns how much each sign speaks for whose people somebody is (shared/parse/signs.ts) and writes
 * shared/parse/lexicon/partyWeights.ts.
 *
 *   npm run weigh -- [--try] [DIR…]      folders of articles with gold facts; default: all in tests/corpus
 *                                        but those kept unseen
 *
 * A logistic regression over each person's candidate sides: deterministic, weights drawn towards where they start. First it tells
 * what weights learnt from all other folders get right in each folder, which is what to judge a change by; `--try`
 * writes nothing.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { build } from 'esbuild';
import { readCorpus, UNSEEN } from '../tests/corpus/corpus.mjs';
import { sameName } from '../tests/corpus/matching.mjs';
import { inRoot } from './lib/paths.mjs';
import { fail, say } from './lib/say.mjs';

const TABLE = inRoot('shared', 'parse', 'lexicon', 'partyWeights.ts');
/** Signs refer to people named before, so the weights found are tried and learnt from again. */
const ROUNDS = 2;
const STEPS = 250;
/** How strongly weights are drawn towards where they start. */
const DRAW = 0.4;
/** Folders that the rules were written for show these as better than they are. */
const WORTH = { dev: 0.3, 'batch-1': 0.3, 'batch-2': 0.7, 'batch-3': 0.6, train5: 0.7 };

/** The parser's people, and the weights it looks up, which can be set. */
async function parser() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { peopleOfArticle } from './shared/parse/index';
export { PARTY_WEIGHTS } from './shared/parse/lexicon/partyWeights';
export { startOf } from './shared/parse/weigh';`,
      resolveDir: inRoot(),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Each person who is found and took part, with the sides that signs speak for, and which of them is right. */
function examples({ peopleOfArticle }, { name, articles }) {
  return articles.flatMap(({ text, gold }) => {
    const people = peopleOfArticle({ text }).filter(({ participant, claims }) => participant && claims.length > 0);
    return gold.participants.flatMap(({ name: who, party }) => {
      const person = people.find((one) => sameName(one.name, who));
      if (!person) return [];
      const sides = new Map();
      for (const claim of person.claims) {
        const signs = sides.get(claim.code) ?? [];
        signs.push(claim.by);
        sides.set(claim.code, signs);
      }
      return [
        {
          sides: [...sides.values()],
          right: [...sides.keys()].indexOf(party),
          party,
          said: person.party,
          worth: WORTH[name] ?? 1,
        },
      ];
    });
  });
}

/** Weights by sign, by gradient descent with a step of its own for each (Adagrad). */
function learn(all, startOf) {
  const weights = new Map(all.flatMap(({ sides }) => sides.flat()).map((sign) => [sign, startOf(sign)]));
  const squares = new Map();
  const known = all.filter(({ right }) => right >= 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map([...weights].map(([sign, weight]) => [sign, DRAW * (startOf(sign) - weight)]));
    for (const { sides, right, worth } of known) {
      const sums = sides.map((signs) => signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0));
      const most = Math.max(...sums);
      const shares = sums.map((sum) => Math.exp(sum - most));
      const total = shares.reduce((a, b) => a + b, 0);
      sides.forEach((signs, i) => {
        const pull = worth * ((i === right ? 1 : 0) - shares[i] / total);
        for (const sign of signs) slope.set(sign, (slope.get(sign) ?? 0) + pull);
      });
    }
    for (const [sign, by] of slope) {
      const square = (squares.get(sign) ?? 1) + by * by;
      squares.set(sign, square);
      weights.set(sign, (weights.get(sign) ?? 0) + by / Math.sqrt(square));
    }
  }
  return Object.fromEntries([...weights].map(([sign, weight]) => [sign, Math.round(weight * 100) / 100]).sort());
}

function setWeights(table, weights) {
  for (const sign of Object.keys(table)) delete table[sign];
  Object.assign(table, weights);
}

function learnFrom(parse, folders) {
  for (let round = 0; round < ROUNDS; round++)
    setWeights(
      parse.PARTY_WEIGHTS,
      learn(
        folders.flatMap((folder) => examples(parse, folder)),
        parse.startOf,
      ),
    );
}

async function weighAll(args) {
  const dirs = args.filter((arg) => !arg.startsWith('--'));
  const corpora = fs.readdirSync(inRoot('tests', 'corpus')).filter((name) => !UNSEEN.includes(name));
  const given = dirs.length > 0 ? dirs : corpora.map((name) => inRoot('tests', 'corpus', name));
  const folders = given
    .filter((dir) => fs.statSync(dir).isDirectory())
    .map((dir) => ({ name: path.basename(dir), articles: readCorpus(dir) }));
  const parse = await parser();
  const before = { ...parse.PARTY_WEIGHTS };
  let [right, count] = [0, 0];
  for (const folder of folders) {
    setWeights(parse.PARTY_WEIGHTS, before);
    learnFrom(
      parse,
      folders.filter((other) => other !== folder),
    );
    const found = examples(parse, folder);
    const good = found.filter(({ party, said }) => party === said).length;
    const within = found.filter((one) => one.right >= 0).length;
    right += good;
    count += found.length;
    say(`${folder.name.padEnd(10)} ${good} of ${found.length} sides right from the others' weights; ${within} could be`);
  }
  say(`all        ${right} of ${count}: ${(right / count).toFixed(3)}`);
  setWeights(parse.PARTY_WEIGHTS, before);
  learnFrom(parse, folders);
  if (args.includes('--try')) return;
  const rows = Object.entries(parse.PARTY_WEIGHTS).map(
    ([sign, weight]) => `  ${/^\w+$/.test(sign) ? sign : `'${sign}'`}: ${weight},`,
  );
  fs.writeFileSync(
    TABLE,
    `/** How much each sign speaks for a side. Written by \`npm run weigh\`; do not edit. */
export const PARTY_WEIGHTS: Readonly<Record<string, number>> = {
${rows.join('\n')}
};
`,
  );
  say(`written: ${rows.length} weights`);
}

await weighAll(process.argv.slice(2)).catch((error) => fail(error.message));
