import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DictionaryId, dictionaryFor } from '../../../shared/spelling/languages';
import { makeSpeller, type Speller } from '../../../shared/spelling/speller';
import { isTold, namesIn, wordsOfSources, wordsToCheck } from '../../../shared/spelling/words';
import { ROOT } from '../../support/make';

const FOLDERS: Record<DictionaryId, string> = {
  'en-GB': 'en-gb',
  'en-US': 'en',
  fr: 'fr',
  es: 'es',
  pt: 'pt',
  pl: 'pl',
  ru: 'ru',
};
const made = new Map<string, Speller>();
function speller(language: DictionaryId): Speller {
  const known = made.get(language);
  if (known) return known;
  const read = (name: string) => readFileSync(path.join(ROOT, 'node_modules', `dictionary-${FOLDERS[language]}`, name), 'utf8');
  const fresh = makeSpeller(read('index.aff'), read('index.dic'));
  made.set(language, fresh);
  return fresh;
}

describe.each<[DictionaryId, string, string]>([
  [
    'en-GB',
    'colour organise organised consultations minister’s unconditional peace-building Afghanistan neighbouring agreed Tuesday Don’t NEIGHBOURS',
    'agred organisaton recieved neigbours afghanistan Minstry peace-buildng',
  ],
  ['en-US', 'color organize neighboring consultations reaffirmed', 'colour agred'],
  [
    'fr',
    'l’énergie négociations ministères aujourd’hui qu’ils accordèrent réaffirmé L’Afghanistan peut-être coopérations',
    'energie negociations réafirmé ministéres',
  ],
  ['es', 'consultas bilaterales reafirmaron cooperación energética ministros', 'cooperacion reafirmarom'],
  ['pt', 'cooperação energética ministros reafirmaram consultas', 'cooperacao ministross'],
  ['pl', 'konsultacje ministrowie współpraca energetyczna potwierdzili', 'wspolpraca ministrowe-sie'],
  ['ru', 'консультации министров сотрудничество подтвердили энергетики', 'консултации сотрудничиство'],
])('%s', (language, right, wrong) => {
  it.each(right.split(' '))('takes “%s”', (word) => expect(speller(language).check(word)).toBe(true));
  it.each(wrong.split(' '))('flags “%s”', (word) => expect(speller(language).check(word)).toBe(false));
});

describe('suggestions', () => {
  it.each<[DictionaryId, string, string]>([
    ['en-GB', 'agred', 'agreed'],
    ['en-GB', 'recieved', 'received'],
    ['en-GB', 'Minstry', 'Ministry'],
    ['en-GB', 'teh', 'the'],
    ['en-GB', 'inthe', 'in the'],
    ['fr', 'negociations', 'négociations'],
    ['es', 'cooperacion', 'cooperación'],
    ['ru', 'консултации', 'консультации'],
  ])('%s: %s → %s', (language, wrong, right) => expect(speller(language).suggest(wrong)).toContain(right));
  it.each<[DictionaryId, string, string]>([
    ['en-GB', 'agred', 'agreed'],
    ['en-GB', 'Agred', 'Agreed'],
    ['en-GB', 'recieved', 'received'],
    ['en-GB', 'comming', 'coming'],
    ['en-GB', 'teh', 'the'],
    ['en-GB', 'minsters', 'ministers'],
    ['en-GB', 'goverment', 'government'],
    ['en-GB', 'seperate', 'separate'],
    ['en-GB', 'inthe', 'in the'],
    ['en-US', 'comitted', 'committed'],
    ['fr', 'negociations', 'négociations'],
    ['es', 'cooperacion', 'cooperación'],
    ['ru', 'консултации', 'консультации'],
  ])('%s: for %s the first is %s', (language, wrong, right) => expect(speller(language).suggest(wrong)[0]).toBe(right));
  it('are all words, and few', () => {
    const found = speller('en-GB').suggest('cet');
    expect(found.length).toBeLessThanOrEqual(6);
    for (const word of found) expect(speller('en-GB').check(word)).toBe(true);
  });
  it('keep the apostrophe that was written', () => expect(speller('en-GB').suggest('minsters’s').join()).not.toContain("'"));
});

it('is quick: a page of text in the time of a few keys', () => {
  const british = speller('en-GB');
  const start = performance.now();
  for (let i = 0; i < 500; i++) british.check(`unreafirmationally${i % 7}`.slice(0, 18));
  expect(performance.now() - start).toBeLessThan(500);
});

describe('what is checked', () => {
  it.each<[string, string[]]>([
    ['The sides’ view, don’t “quote”.', ['The', 'sides', 'view', 'don’t', 'quote']],
    ['COP28 in 2024, the UN, NATO and a b', ['in', 'the', 'and']],
    ['see https://example.org/agred or ann@example.org or note.docx', ['see', 'or', 'or']],
    ['well-being – and -', ['well-being', 'and']],
  ])('%s', (text, expected) => expect(wordsToCheck(text).map(({ word }) => word)).toEqual(expected));

  it('never a name that the facts tell', () => {
    const names = namesIn([
      { participants: [{ name: 'Andrey Rudenko', role: 'deputy minister' }], event: { city: { value: 'Astana' } } },
    ]);
    expect(['Rudenko', 'Rudenko’s', 'Astana', 'Rudenko-Astana'].every((word) => isTold(word, names))).toBe(true);
    expect(isTold('deputy', names)).toBe(false);
  });
  it.each([
    ['as it stands', 'attaché', true],
    ['at the head of a sentence', 'Attaché', true],
    ['in the genitive', 'attaché’s', true],
    ['a part of a compound', 'Echeverría', true],
    ['one letter less', 'attach', false],
    ['a name without its capital', 'pizarro', false],
  ])('a word of the source, %s', (_name, word, told) =>
    expect(isTold(word, wordsOfSources(['Captain Pizarro, Antarctic attaché, met Ms Echeverría-Larraín.']))).toBe(told),
  );
  it.each([
    ['en-GB', 'en-GB'],
    ['en-US', 'en-US'],
    ['en-AU', 'en-GB'],
    ['fr-CA', 'fr'],
    ['pt-BR', 'pt'],
    ['de-DE', null],
  ])('%s has the dictionary %s', (tag, id) => expect(dictionaryFor(tag)).toBe(id));
});
