/** Pairs of rounds with what became of each commitment (`pair*.json`), and which statements fit their keys. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What became of a commitment, in the order in which gold lists it. */
export const FATES = ['repeated', 'reworded', 'dropped', 'new', 'fulfilled'];

/** The pairs of a folder, with the texts of both articles. */
export function readRounds(dir) {
  const text = (id) => readFileSync(join(dir, `${id}.txt`), 'utf8');
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(dir, name), 'utf8')) }))
    .filter(({ from, to }) => from && to && existsSync(join(dir, `${from}.txt`)) && existsSync(join(dir, `${to}.txt`)))
    .map((pair) => ({ ...pair, before: text(pair.from), after: text(pair.to) }));
}

const fold = (words) =>
  words
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ');

/** Whether a statement tells what the keys single out; no keys ask for nothing. */
export const tells = (statement, keys) =>
  !keys || (statement !== undefined && keys.every((key) => fold(statement.text).includes(fold(key))));

/** `[fate, keys in the earlier round, keys in the later]` for each commitment; null where a round says nothing of it. */
export const fatesOf = ({ repeated = [], reworded = [], dropped = [], fulfilled = [], fulfilled_in = [], ...pair }) => [
  ...repeated.map((keys) => ['repeated', keys, keys]),
  ...reworded.map(([from, to]) => ['reworded', from, to]),
  ...dropped.map((keys) => ['dropped', keys, null]),
  ...(pair.new ?? []).map((keys) => ['new', null, keys]),
  ...fulfilled.map((keys, i) => ['fulfilled', keys, fulfilled_in[i] ?? null]),
];

/** How many of the gold's commitments a comparison gives their fate, how many it does not, and how many it makes up. */
export function judgeRounds(pair, found) {
  const said = FATES.flatMap((fate) => found[fate].map(({ from, to }) => ({ fate, from, to, used: false })));
  let right = 0;
  const gold = fatesOf(pair);
  for (const [fate, from, to] of gold) {
    const fits = said.filter((one) => !one.used && tells(one.from, from) && tells(one.to, to));
    const best = fits.find((one) => one.fate === fate) ?? fits.find((one) => from && to && one.from && one.to);
    if (!best) continue;
    best.used = true;
    if (best.fate === fate) right++;
  }
  return { right, missed: gold.length - right, extra: said.length - right };
}
