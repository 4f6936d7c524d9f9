/**
 * Learns how much each sign speaks for somebody having taken part (shared/parse/presence.ts) and for whose people
 * somebody is (shared/parse/signs.ts), and writes shared/parse/lexicon/presenceWeights.ts and partyWeights.ts.
 *
 *   npm run weigh -- [--try] [DIR…]      folders of articles with gold facts; default: all in tests/corpus
 *                                        but those kept unseen
 *
 * Two logistic regressions, over each person and over each person's candidate sides: deterministic, weights drawn towards where they start. First it tells
 * what weights learnt from all other folders get right in each folder, which is what to judge a change by; `--try`
 * writes nothing.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readCorpus, UNSEEN } from '../tests/corpus/corpus.mjs';
import { sameName } from '../tests/corpus/matching.mjs';
import { imported } from './lib/imported.mjs';
import { inRoot } from './lib/paths.mjs';
import { fail, say } from './lib/say.mjs';

const table = (name) => inRoot('shared', 'parse', 'lexicon', `${name}.ts`);
/** Signs refer to people named before, so the weights found are tried and learnt from again. */
const ROUNDS = 2;
const STEPS = 250;
/** How strongly weights are drawn towards where they start. */
const DRAW = 0.8;
/** Folders that the rules were written for show these as better than they are. */
const WORTH = { dev: 0.3, 'batch-1': 0.3, 'batch-2': 0.7, 'batch-3': 0.6 };

/** The parser's people, and the weights it looks up, which can be set. */
const parser = () =>
  imported(`export { peopleOfArticle } from './shared/parse/index';
export { PARTY_WEIGHTS } from './shared/parse/lexicon/partyWeights';
export { PRESENCE_WEIGHTS } from './shared/parse/lexicon/presenceWeights';
export { presenceStart, tookPart } from './shared/parse/takingPart';
export { mostOf, startOf } from './shared/parse/weigh';`);

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

/** Each person of the gold facts who is found, with what speaks for and against taking part. */
function presences({ peopleOfArticle, tookPart }, { name, articles }) {
  return articles.flatMap(({ text, gold }) => {
    if (gold.event.kind === null) return []; // where nobody met, nobody took part
    const people = peopleOfArticle({ text });
    const named = [...gold.participants.map((one) => [one.name, true]), ...gold.mentioned.map((one) => [one, false])];
    return named.flatMap(([who, took]) => {
      const person = people.find((one) => sameName(one.name, who) && one.presence.length > 0);
      return person ? [{ who, took, said: tookPart(person.presence).took, signs: person.presence, worth: WORTH[name] ?? 1 }] : [];
    });
  });
}

/** Presence is one side against none. */
const asSides = ({ signs, took, worth }) => ({ sides: [signs, []], right: took ? 0 : 1, worth });

/** Weights by sign, by gradient descent with a step of its own for each (Adagrad). */
function learn(all, startOf, mostOf = () => Number.POSITIVE_INFINITY) {
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
      weights.set(sign, Math.min(mostOf(sign), (weights.get(sign) ?? 0) + by / Math.sqrt(square)));
    }
  }
  return Object.fromEntries([...weights].map(([sign, weight]) => [sign, Math.round(weight * 100) / 100]).sort());
}

function setWeights(table, weights) {
  for (const sign of Object.keys(table)) delete table[sign];
  Object.assign(table, weights);
}

function learnFrom(parse, folders) {
  const present = folders.flatMap((folder) => presences(parse, folder));
  setWeights(parse.PRESENCE_WEIGHTS, learn(present.map(asSides), parse.presenceStart));
  for (let round = 0; round < ROUNDS; round++)
    setWeights(
      parse.PARTY_WEIGHTS,
      learn(
        folders.flatMap((folder) => examples(parse, folder)),
        parse.startOf,
        parse.mostOf,
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
  const before = [{ ...parse.PARTY_WEIGHTS }, { ...parse.PRESENCE_WEIGHTS }];
  const restore = () => {
    setWeights(parse.PARTY_WEIGHTS, before[0]);
    setWeights(parse.PRESENCE_WEIGHTS, before[1]);
  };
  let [right, count, there, named] = [0, 0, 0, 0];
  for (const folder of folders) {
    restore();
    learnFrom(
      parse,
      folders.filter((other) => other !== folder),
    );
    const found = examples(parse, folder);
    const good = found.filter(({ party, said }) => party === said).length;
    const within = found.filter((one) => one.right >= 0).length;
    const present = presences(parse, folder);
    const rightly = present.filter(({ took, said }) => took === said).length;
    there += rightly;
    named += present.length;
    say(`${folder.name.padEnd(10)} ${rightly} of ${present.length} rightly taken as present or only named`);
    right += good;
    count += found.length;
    say(`${folder.name.padEnd(10)} ${good} of ${found.length} sides right from the others' weights; ${within} could be`);
  }
  say(
    `all        ${there} of ${named}: ${(there / named).toFixed(3)} present; ${right} of ${count}: ${(right / count).toFixed(3)} sides`,
  );
  restore();
  learnFrom(parse, folders);
  if (args.includes('--try')) return;
  write('partyWeights', 'PARTY_WEIGHTS', 'a side', parse.PARTY_WEIGHTS);
  write('presenceWeights', 'PRESENCE_WEIGHTS', 'having taken part', parse.PRESENCE_WEIGHTS);
}

function write(file, name, what, weights) {
  const rows = Object.entries(weights).map(([sign, weight]) => `  ${/^\w+$/.test(sign) ? sign : `'${sign}'`}: ${weight},`);
  fs.writeFileSync(
    table(file),
    `/** How much each sign speaks for ${what}. Written by \`npm run weigh\`; do not edit. */
export const ${name}: Readonly<Record<string, number>> = {
${rows.join('\n')}
};
`,
  );
  say(`written: ${rows.length} weights`);
}

await weighAll(process.argv.slice(2)).catch((error) => fail(error.message));
