/** A note fresh from the parser keeps within the lengths of its template, and what it leaves off is set aside. */
import { describe, expect, it } from 'vitest';
import { allSources } from '../../../shared/brief/added';
import { checkNote, sourceIndex } from '../../../shared/brief/checks';
import { fillNote } from '../../../shared/brief/fill';
import { plainText } from '../../../shared/model/note';
import type { Template } from '../../../shared/model/template';
import { parseArticle } from '../../../shared/parse';
import { article, corpusIds, corpusText, template, templates } from '../../support/make';

const parsed = new Map(
  corpusIds.map((id) => {
    const source = article(corpusText(id), `${id}.txt`);
    return [id, { source, facts: parseArticle(source) }] as const;
  }),
);
const told = (...ids: string[]) => {
  const all = ids.flatMap((id) => parsed.get(id) ?? []);
  return { articles: all.map(({ source }) => source), facts: all.map(({ facts }) => facts) };
};
const nothing = { articles: [], facts: [] };
const meetings = [
  ...corpusIds.map((id) => ({ of: `article ${id}`, now: told(id), previous: null })),
  { of: 'three read-outs of one meeting', now: told('22', '23', '24'), previous: null },
  { of: 'a round after another', now: told('21'), previous: told('20') },
  { of: 'a round that lies ahead', now: nothing, previous: told('22', '23', '24') },
];
const fill = (by: Template, { now, previous }: Omit<(typeof meetings)[number], 'of'>) =>
  fillNote(by, { ...now, previous, today: '2023-06-22' });

describe.each(templates.map((each) => [each.id, each] as const))('the template %s', (_id, by) => {
  it.each(meetings.map((each) => [each.of, each] as const))('%s: no finding on lengths', (_of, meeting) => {
    const { now, previous } = meeting;
    const note = fill(by, meeting).doc;
    const { articles, facts } = allSources({ ...now, previous, note });
    const before = previous?.articles.map(({ id }) => id);
    const { findings } = checkNote(note, sourceIndex(articles, facts, by, before));
    expect(findings.filter(({ check }) => check === 'length').map(({ words }) => words)).toEqual([]);
  });
});

/** The bundled lines to take with other lengths for some sections. */
const withRoom = (most: Record<string, number>): Template => {
  const by = template('lines-to-take');
  return { ...by, sections: by.sections.map((each) => ({ ...each, maxWords: most[each.id] ?? each.maxWords })) };
};

describe('what has no room', () => {
  const trio = { now: told('22', '23', '24'), previous: null };
  it('is told by a section below, else set aside, and never cut', () => {
    const [all, less] = [fill(template('lines-to-take'), trio), fill(withRoom({ 'key-messages': 45 }), trio)];
    const third = 'joint exercise on the rescue of cruise ships';
    const at = (words: string) => plainText(less.doc).indexOf(words);
    expect(plainText(all.doc).indexOf(third)).toBeLessThan(plainText(all.doc).indexOf('Opening courtesies'));
    expect(at(third)).toBeGreaterThan(at('Points to make'));
    const none = fill(withRoom({ 'key-messages': 45, points: 1, 'facts-card': 1 }), trio);
    expect(plainText(none.doc)).not.toContain('NZ$1.6 million');
    const [before, aside] = [new Set(all.setAside), none.setAside];
    expect(aside.filter((fact) => !before.has(fact)).length).toBeGreaterThan(0);
    expect(plainText(less.doc)).not.toMatch(/…|\.\.\./);
  });
  it('leaves each list its first item, however little room there is', () => {
    const words = plainText(fill(withRoom({ 'key-messages': 1 }), trio).doc);
    expect(words).toContain('The sides agreed to coordinate their positions');
    expect(words.indexOf('Delegates agreed to share berths')).toBeGreaterThan(words.indexOf('Points to make'));
  });
  it('of what the sources differ on: how people are called goes before when and where the next round is', () => {
    const asked =
      plainText(fill(template('lines-to-take'), trio).doc)
        .split('If asked')[1]
        ?.split('Do not raise')[0] ?? '';
    expect(asked).toMatch(/The date: .*\n.*Where: .*\nWhen: /);
    expect(asked).not.toContain('The office');
  });
});

describe('in another round', () => {
  const round = { now: told('21'), previous: told('20') };
  const tableOf = (id: string) => plainText(fill(template(id), round).doc);
  it('the table of commitments leaves off new ones that stand elsewhere, and says how many there are', () => {
    const note = tableOf('readout');
    expect(note).toContain('3 commitments are new.');
    expect(note).toMatch(/memorandum of understanding on marine plastic/);
    expect(note).not.toMatch(/team from Norway[\s\S]*\nNew\n/);
  });
  it('lines to take raise nothing that is reported as done or held', () => {
    const raised = tableOf('lines-to-take').split('Points to raise')[1]?.split('If asked')[0] ?? '';
    expect(raised).toContain('search and rescue at sea');
    expect(raised).not.toMatch(/\n(?:Done|Held)\n/);
  });
});
