import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lexiconIn } from '../../../electron/lexicon';
import { UserError } from '../../../shared/error';
import type { Facts } from '../../../shared/model/facts';
import { parseUserLexicon } from '../../../shared/model/userLexicon';
import { parseArticle } from '../../../shared/parse';
import { compileLexicon } from '../../../shared/parse/lexicon/userLexicon';
import { reasonOf } from '../../../shared/parse/reasons';
import { corpusIds, corpusText } from '../../support/make';

const head = { format: 'chancery-lexicon', version: 1 };
const lexiconOf = (entries: object) => compileLexicon(parseUserLexicon(JSON.stringify({ ...head, ...entries }), 'lexicon.json'));
const parse = (text: string, entries?: object): Facts =>
  parseArticle({ id: 'a000000000000', text }, entries ? lexiconOf(entries) : undefined);

/** name, entry, text, what it looks at, without the entry, with it */
const rows: [string, object, string, (facts: Facts) => unknown, unknown, unknown][] = [
  [
    'an office',
    { offices: ['Wali'] },
    'Morocco and Spain held talks in Rabat on 5 June 2024. Wali Tarek Benslimane led the Moroccan side at the meeting.',
    (facts) => facts.participants.map((p) => [p.name, p.role]),
    [['Wali Tarek Benslimane', null]],
    [['Tarek Benslimane', 'Wali']],
  ],
  [
    'a form of address',
    { honorifics: ['Tuanku'] },
    'Malaysia and Kenya held talks in Nairobi on 5 June 2024. Foreign Minister Tuanku Iskandar Rahim led the Malaysian side.',
    (facts) => facts.participants.map((p) => [p.name, p.honorific]),
    [['Tuanku Iskandar Rahim', null]],
    [['Iskandar Rahim', 'Tuanku']],
  ],
  [
    'a body',
    { bodies: [{ code: 'NGP', names: ['Northern Grazing Pact'] }] },
    'The fourth round of the Japan-Northern Grazing Pact Consultations was held in Tokyo on 5 June 2024 at the Ministry.',
    (facts) => facts.event.parties.map((p) => p.value),
    ['JP'],
    ['JP', 'NGP'],
  ],
  [
    'a verb',
    { verbs: [{ phrase: 'minuted', type: 'agreed', reason: 'what is minuted was agreed here' }] },
    'Norway and Japan held talks in Oslo on 5 June 2024. The two sides minuted a plan for joint patrols in the northern waters.',
    (facts) => facts.outcomes.map((o) => [o.type, reasonOf(o.rule)]),
    [],
    [['agreed', 'what is minuted was agreed here']],
  ],
  [
    'a line of the page',
    { furniture: ['Our reporter asks you'] },
    'Norway and Japan held talks in Oslo on 5 June 2024.\n\nOur reporter asks you: the two sides agreed to open an office, or did they?',
    (facts) => facts.furniture.map((f) => f.rule),
    [],
    ['furniture.lexicon'],
  ],
];

describe('an entry of the user’s lexicon', () => {
  it.each(rows)('%s: takes what is passed over without it', (_name, entries, text, look, without, withIt) => {
    expect(look(parse(text))).toEqual(without);
    expect(look(parse(text, entries))).toEqual(withIt);
    expect(look(parse(text))).toEqual(without);
  });
  it('stands for itself: signs of patterns are signs', () => {
    const text = 'Norway and Japan held talks in Oslo. The two sides minuted a plan for joint patrols in the northern waters.';
    for (const phrase of ['m.nuted', 'minuted|agreed', '(minuted)+', '[mn]inuted', 'minut.*'])
      expect(parse(text, { verbs: [{ phrase, type: 'agreed', reason: 'a test' }] }).outcomes).toEqual(parse(text).outcomes);
  });
  it.each(corpusIds.slice(0, 6))('%s: an empty lexicon changes nothing', (id) =>
    expect(parse(corpusText(id), {})).toEqual(parse(corpusText(id))),
  );
});

describe('a broken lexicon', () => {
  const faults = (json: string): string => {
    try {
      parseUserLexicon(json, 'lexicon.json');
    } catch (error) {
      return error instanceof UserError ? error.data.message : String(error);
    }
    return '';
  };
  it('tells all its faults at once, each with its place', () => {
    const told = faults(
      JSON.stringify({
        ...head,
        offices: ['Wali', '?'],
        verbs: [{ phrase: 'minuted', type: 'nodded', reason: 'so' }],
        titles: [],
      }),
    );
    expect(told).toContain('lexicon.json');
    expect(told).toMatch(/4 faults/);
    expect(told).toMatch(/offices › no\. 2: has no word in it/);
    expect(told).toMatch(/verbs › no\. 1 › type: is one of agreed/);
    expect(told).toMatch(/verbs › no\. 1 › reason/);
    expect(told).toMatch(/titles/);
  });
  it.each([
    ['no JSON', '{ "format": '],
    ['another format', '{"format":"chancery-template","version":1}'],
    ['a newer version', '{"format":"chancery-lexicon","version":2}'],
    ['a list', '[]'],
  ])('%s', (_name, json) => expect(faults(json)).toMatch(/“lexicon\.json” has a fault/));
});

describe('in the library folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'chancery-lexicon-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  it('none is none', async () => expect(await lexiconIn(folder)).toEqual({ lexicon: null, problem: null }));
  it('a good one is read', async () => {
    await writeFile(path.join(folder, 'lexicon.json'), JSON.stringify({ ...head, offices: ['Wali'] }));
    expect(await lexiconIn(folder)).toMatchObject({ lexicon: { offices: ['Wali'] }, problem: null });
  });
  it('a broken one is told with its place, and left out', async () => {
    await writeFile(path.join(folder, 'lexicon.json'), '{');
    expect(await lexiconIn(folder)).toMatchObject({
      lexicon: null,
      problem: { code: 'bad-lexicon', place: path.join(folder, 'lexicon.json') },
    });
  });
});
