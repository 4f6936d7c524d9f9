import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesPage } from '../../../scripts/lib/rulesPage.mjs';
import type { Facts } from '../../../shared/model/facts';
import { parseArticle } from '../../../shared/parse';
import { EXAMPLES, LEAD } from '../../../shared/parse/examples';
import { knownRules, reasonOf } from '../../../shared/parse/reasons';
import { ROOT } from '../../support/make';

const read = (text: string): Facts => parseArticle({ id: 'a000000000000', text });

/** Everything that names the rule it came from. */
function ruled({ source, event, participants, mentioned, outcomes, nextSteps, quotes, furniture }: Facts) {
  const { parties, ...values } = event;
  return [
    ...[source.outlet, source.published, ...Object.values(values)].filter((value) => value !== null),
    ...parties,
    ...participants,
    ...mentioned,
    ...outcomes,
    ...nextSteps,
    ...quotes,
    ...furniture,
  ];
}

describe.each(Object.entries(EXAMPLES))('%s', (id, { takes, leaves, whole }) => {
  const lead = whole ? '' : LEAD;
  const foundIn = (text: string) =>
    ruled(read(lead + text))
      .filter(({ rule, span }) => rule === id && span[0] >= lead.length)
      .map(({ span }) => (lead + text).slice(...span));
  it('takes', () =>
    expect(foundIn(takes.replace(/[[\]]/g, ''))).toEqual([...takes.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1])));
  it('leaves', () => expect(foundIn(leaves)).toEqual([]));
});

describe('the table of rules', () => {
  it('has each rule that can give a reason, and no other', () =>
    expect(Object.keys(EXAMPLES).sort()).toEqual([...knownRules()].sort()));

  const corpora = path.join(ROOT, 'tests/corpus');
  const folders = readdirSync(corpora, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'unseen');
  it.each(folders.map(({ name }) => name))('has every rule that speaks in %s', (folder) => {
    const texts = readdirSync(path.join(corpora, folder)).filter((name) => name.endsWith('.txt'));
    const spoken = texts.flatMap((name) => ruled(read(readFileSync(path.join(corpora, folder, name), 'utf8'))));
    expect([...new Set(spoken.map(({ rule }) => rule))].filter((rule) => !Object.hasOwn(EXAMPLES, rule))).toEqual([]);
  });

  it('is what docs/rules.md prints (npm run docs)', () => {
    const rows = Object.entries(EXAMPLES).map(([id, example]) => ({ id, reason: reasonOf(id), ...example }));
    expect(readFileSync(path.join(ROOT, 'docs/rules.md'), 'utf8')).toBe(rulesPage(rows, LEAD));
  });
});
