/** A folder of articles with their gold facts, and what a parser's command finds in them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folders that measure what nobody has seen: no rule and no weight is changed for them. */
export const UNSEEN = ['unseen'];

/** Names of the articles `NN.txt` that have gold facts `NN.json`. */
export const corpusIds = (dir) =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.json') && existsSync(join(dir, `${name.slice(0, -5)}.txt`)))
    .map((name) => name.slice(0, -5))
    .sort();

/** The articles with their gold facts, in order. */
export function readCorpus(folder, only = null) {
  const dir = resolve(folder);
  const ids = corpusIds(dir).filter((id) => only === null || only.includes(id));
  if (!ids.length) throw new Error(`no NN.txt + NN.json pairs in ${dir}`);
  return ids.map((id) => ({
    id,
    file: join(dir, `${id}.txt`),
    text: readFileSync(join(dir, `${id}.txt`), 'utf8'),
    gold: JSON.parse(readFileSync(join(dir, `${id}.json`), 'utf8')),
  }));
}

/** Runs the command with all paths and gives the lines it printed. */
export function runParser(command, files, cwd) {
  const [program, ...args] = command;
  const done = spawnSync(program, [...args, ...files], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0)
    throw new Error(
      `the parser's command failed (${done.status}): ${done.error?.message ?? ''} ${(done.stderr || '').slice(0, 2000)} ${(done.stdout || '').slice(-500)}`,
    );
  return done.stdout;
}

/** One object per article, from JSON Lines. */
export function readFound(lines, count) {
  const found = lines
    .split('\n')
    .filter((line) => line.trim().startsWith('{'))
    .map((line, i) => {
      try {
        return JSON.parse(line);
      } catch (error) {
        throw new Error(`line ${i + 1} is no JSON: ${error.message}`);
      }
    });
  if (found.length !== count) throw new Error(`expected ${count} JSON lines, got ${found.length}`);
  return found;
}
