/**
 * Passages of many countries and kinds of report, written before the rules that read them. Their facts stand below each:
 * `> type: key + key` an outcome, `>> key + key @place ~when` a next step, `" speaker: key` a quotation.
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { toSchemaShape } from '../../../shared/parse/jsonLine';
import { figuresOf, judge, newTally } from '../../corpus/judge.mjs';
import { ROOT } from '../../support/make';

const FOLDER = path.join(ROOT, 'tests/unit/parse/passages');
const keysOf = (words = '') => words.toLowerCase().split(' + ');

type Gold = {
  outcomes: { type: string; keys: string[] }[];
  next_steps: { keys: string[]; place: string | null; when: string | null }[];
  quotes: { speaker: string; keys: string[] }[];
};

/** A passage as written in its file: a line with its name, the text, the facts. */
function read(block: string): { name: string; text: string; gold: Gold } {
  const [name = '', ...lines] = block.trim().split('\n');
  const gold: Gold = { outcomes: [], next_steps: [], quotes: [] };
  const text: string[] = [];
  for (const line of lines) {
    const outcome = /^> (\w+): (.*)$/.exec(line);
    const step = /^>> (.*?) @(.*?) ?~(.*)$/.exec(line);
    const quote = /^" (.*?): (.*)$/.exec(line);
    if (outcome) gold.outcomes.push({ type: outcome[1] ?? '', keys: keysOf(outcome[2]) });
    else if (step) gold.next_steps.push({ keys: keysOf(step[1]), place: step[2] || null, when: step[3] || null });
    else if (quote) gold.quotes.push({ speaker: quote[1] ?? '', keys: keysOf(quote[2]) });
    else if (line) text.push(line);
  }
  return { name, text: text.join('\n\n'), gold };
}

const passages = readdirSync(FOLDER)
  .flatMap((file) => readFileSync(path.join(FOLDER, file), 'utf8').split(/^# /m))
  .filter((block) => block.trim())
  .map(read);

describe('passages written before the rules', () => {
  it.each(passages)('$name: has the words that its facts name', ({ text, gold }) => {
    const keys = [...gold.outcomes, ...gold.next_steps, ...gold.quotes].flatMap((fact) => fact.keys);
    expect(keys.filter((key) => !text.toLowerCase().includes(key))).toEqual([]);
  });
  it('are read as well as they were', () => {
    const tally = newTally();
    for (const { text, gold } of passages)
      judge(tally, { text, gold, found: toSchemaShape(parseArticle({ id: 'a000000000000', text }), 'passage.txt') });
    const figures = figuresOf(tally);
    expect(figures['outcomes F1 (typed)']).toBeGreaterThan(0.87);
    expect(figures['next steps F1']).toBeGreaterThan(0.91);
    expect(figures['quotes F1']).toBe(1);
    expect(figures['speaker given quote']).toBe(1);
  });
});
