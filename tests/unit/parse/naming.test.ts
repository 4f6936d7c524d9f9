import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../../shared/parse/lexicon/countries';
import { NAMING } from '../../../shared/parse/lexicon/naming';
import { namedLike } from '../../../shared/parse/naming';

describe('whose names a name is formed like', () => {
  it.each([
    ['a patronymic', 'Sigrún Hallsdóttir', ['ET', 'IS'], 'IS'],
    ['an ending', 'Zurab Kavtelishvili', ['DE', 'GE'], 'GE'],
    ['a letter of one alphabet', 'Łucja Brom', ['PL', 'PT'], 'PL'],
    ['common names', 'Kwame Boateng', ['GH', 'JP'], 'GH'],
    ['a given name behind a hyphen', 'Park Do-hyun', ['KR', 'FR'], 'KR'],
    ['one of several languages of the Union', 'Despina Kallinikou', ['EU', 'KG'], 'EU'],
    ['at home on both sides', 'Carlos Martínez', ['ES', 'MX'], null],
    ['as much of one as of the other', 'Maria Kowalska', ['PL', 'ES'], null],
    ['of no side at the table', 'Kwame Boateng', ['FI', 'JP'], null],
    ['only one side', 'Kwame Boateng', ['GH'], null],
    ['the Union beside its members', 'Despina Kallinikou', ['EU', 'KG', 'UZ'], null],
  ] as const)('%s', (_case, name, parties, code) => expect(namedLike(name, parties)?.code ?? null).toBe(code));

  it('tells by how much it fits better', () => {
    expect(namedLike('Guðrún Hallsdóttir', ['IS', 'ET'])?.by).toBeGreaterThan(1);
    expect(namedLike('Zurab Brand', ['GE', 'JP'])?.by).toBe(1);
  });
});

describe('the table of naming', () => {
  const known = new Set(COUNTRIES.map(({ code }) => code));
  it.each(NAMING.map((row) => [row.states, row] as const))('%s', (states, { names, starts, ends }) => {
    for (const state of states.split(' ')) expect(known).toContain(state);
    const parts = `${names ?? ''} ${starts ?? ''} ${ends ?? ''}`.split(' ').filter(Boolean);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(part).toMatch(/^[a-z'/-]+$/);
  });
});
