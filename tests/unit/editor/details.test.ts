import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { putValues, setDetails } from '../../../renderer/editor/claims/details';
import { claimGuard } from '../../../renderer/editor/claims/guard';
import { claimPieces } from '../../../renderer/editor/claims/pieces';
import { putInSection } from '../../../renderer/editor/claims/place';
import { decide } from '../../../renderer/editor/decide';
import { withAdded } from '../../../shared/brief/added';
import { type AddAs, authorFacts } from '../../../shared/brief/authorFact';
import { type Details, withDetails } from '../../../shared/brief/details';
import { fillNote } from '../../../shared/brief/fill';
import { marking, rewordings } from '../../../shared/brief/sources/marked';
import type { AddedFact } from '../../../shared/model/added';
import { type Fact, listFacts } from '../../../shared/model/facts';
import { noteDocToJSON } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText, template } from '../../support/make';
import { schema } from './bench';
import { standing } from './standing';

const today = '2025-05-15';
const asFact = (added: AddedFact) => added as unknown as Fact;

/** A note filled from a report, in which the author marks words as a fact and says more of it. */
class Marked {
  state: EditorState;
  private readonly sources;
  private readonly template;
  fact: AddedFact | null = null;
  readonly view = {
    dispatch: (tr: Transaction) => {
      this.state = this.state.apply(tr);
    },
  };

  constructor(text: string, id: string) {
    const source = article(text);
    this.sources = { articles: [source], facts: [parseArticle(source)] };
    this.template = template(id);
    const { doc } = fillNote(this.template, { ...this.sources, today });
    this.state = EditorState.create({ doc: schema.nodeFromJSON(noteDocToJSON(doc)), plugins: [claimGuard()] });
  }

  private get filled() {
    return { template: this.template, today, round: {} };
  }
  private get added(): Record<string, AddedFact> {
    return this.state.doc.attrs.added as Record<string, AddedFact>;
  }
  private get from() {
    const { facts } = withAdded(this.sources, this.added);
    return { template: this.template, facts: new Map(facts.flatMap(listFacts).map((each) => [each.fact.id, each])) };
  }

  make(as: AddAs, words: string): AddedFact[] {
    const { articles, facts } = withAdded(this.sources, this.added);
    const [source, lifted] = [articles[0], facts[0]];
    const at = source?.text.indexOf(words) ?? -1;
    if (!source || !lifted || at < 0) throw new Error(`no “${words}”`);
    return authorFacts(source, as, [at, at + words.length], lifted);
  }

  add(as: AddAs, words: string): void {
    const made = this.make(as, words);
    const [first] = made;
    if (!first) throw new Error(`nothing made of “${words}”`);
    this.fact = first;
    if (first.kind === 'event') {
      this.put(made);
      return;
    }
    const { tr } = this.state;
    tr.setDocAttribute('added', { [first.fact.id]: first });
    putInSection(tr, { fact: asFact(first), from: this.from });
    this.state = this.state.apply(tr);
  }

  put(values: AddedFact[]): void {
    const was = withAdded(this.sources, this.added);
    const is = withAdded(was, Object.fromEntries(values.map((each) => [each.fact.id, each])));
    const ids = values.map(({ fact }) => fact.id);
    const { tr } = this.state;
    tr.setDocAttribute('added', { ...this.added, ...Object.fromEntries(values.map((each) => [each.fact.id, each])) });
    putValues(tr, values.map(asFact), marking(was, is, ids, this.filled));
    this.state = this.state.apply(tr);
  }

  set(details: Details): void {
    const was = this.fact;
    if (!was) throw new Error('nothing was added');
    const is = withDetails(was, details);
    const [before, after] = [was, is].map((each) => withAdded(this.sources, { [each.fact.id]: each }));
    if (!before || !after) return;
    const { tr } = this.state;
    setDetails(tr, asFact(was), asFact(is), this.from, rewordings(before, after, is.fact.id, this.filled));
    tr.setDocAttribute('added', { [is.fact.id]: is });
    this.state = this.state.apply(tr);
    this.fact = is;
  }

  reject(): void {
    decide(this, this.fact?.fact.id ?? '', 'rejected', this.from);
  }

  /** Types behind the first letter of the fact's claim. */
  type(words: string): void {
    const at = claimPieces(this.state.doc).find(({ attrs }) => attrs.fact === this.fact?.fact.id)?.from ?? 0;
    this.state = this.state.apply(this.state.tr.insertText(words, at + 1));
  }

  get stands(): string {
    this.state.doc.check();
    return standing(this.state.doc, this.fact?.fact.id ?? '').join(' and ');
  }
  /** What the rows of the table at the head are called. */
  get labels(): string[] {
    const rows: string[] = [];
    this.state.doc.descendants((node, _at, parent) => {
      if (node.type.name === 'tableRow' && parent?.attrs.layout === 'heading-block')
        rows.push(node.firstChild?.textContent ?? '');
    });
    return rows;
  }
  head(label: string): string {
    let found = '';
    this.state.doc.descendants((node) => {
      if (node.type.name === 'tableRow' && node.firstChild?.textContent === label) found ||= node.lastChild?.textContent ?? '';
    });
    return found.replaceAll('\u00a0', ' ');
  }
}

const STEP = 'multilateral forums';
const seed = corpusText('01');

describe('what the author says of a fact that he added is in the note at once', () => {
  const NOT = (label: string) => `[${label}: not stated in the source]`;
  it.each<[string, string, AddAs, Details[], string]>([
    [
      'who is to take a step',
      'readout',
      'nextStep',
      [{ who: 'Legal Section' }],
      `next-steps: row Multilateral forums | Legal Section | ${NOT('Where')} | ${NOT('When')}`,
    ],
    [
      'when, as a day',
      'readout',
      'nextStep',
      [{ when: '2023-09-01' }],
      `next-steps: row Multilateral forums | ${NOT('Who')} | ${NOT('Where')} | 1\u00a0September 2023`,
    ],
    [
      'one thing after the other, and another instead',
      'readout',
      'nextStep',
      [{ who: 'Legal Section' }, { place: 'Moscow' }, { who: 'Russia' }],
      `next-steps: row Multilateral forums | Russia | Moscow | ${NOT('When')}`,
    ],
    [
      'that it is not stated after all',
      'readout',
      'nextStep',
      [{ who: 'Legal Section' }, { who: null }],
      `next-steps: row Multilateral forums | ${NOT('Who')} | ${NOT('Where')} | ${NOT('When')}`,
    ],
    [
      'who is to take a step, in the tracker',
      'tracker',
      'nextStep',
      [{ who: 'Legal Section' }],
      'commitments: row 7 | Multilateral forums. | Next step | Legal Section | 5th round, 20 June 2023 | Capital Wire, 21 June 2023 | [Not stated] | New |  |  | ',
    ],
    [
      'whose words they are',
      'readout',
      'quote',
      [{ speaker: 'Andrey Rudenko' }],
      'main-points: item Andrey Rudenko said: “… multilateral forums.”',
    ],
    [
      'that nobody is known to have said it after all',
      'readout',
      'quote',
      [{ speaker: 'Andrey Rudenko' }, { speaker: null }],
      'main-points: item [Speaker: not stated in the source] said: “… multilateral forums.”',
    ],
    [
      'whose position it is: it goes under that side',
      'readout',
      'position',
      [{ by: { kind: 'party', who: 'RU' } }],
      'positions / Russia: item Russia stated its position on multilateral forums.',
    ],
    [
      'whose position it is, and that it is nobody’s',
      'readout',
      'position',
      [{ by: { kind: 'party', who: 'RU' } }, { by: null }],
      'positions / Side not stated: item The sides stated their position on multilateral forums.',
    ],
    [
      'who agreed',
      'readout',
      'agreed',
      [{ by: { kind: 'person', who: 'Asad Majeed Khan' } }],
      'agreed: item Asad Majeed Khan agreed on multilateral forums.',
    ],
    [
      'of which side somebody is: the row of that side',
      'readout',
      'participant',
      [{ party: 'RU' }],
      'head: row Russia | Andrey Rudenko, Deputy Foreign Minister Ambassador\u00a0Zamir Kabulov, Special Representative on Afghanistan multilateral forums',
    ],
    [
      'of which side somebody is, in a table of people',
      'scene-setter',
      'participant',
      [{ party: 'RU' }],
      'participants: row multilateral forums | [Office: not stated in the source] | Russia |  | ',
    ],
    ['the office', 'readout', 'participant', [{ role: 'counsellor' }], 'head: row Others | multilateral forums, Counsellor'],
  ])('%s', (_name, id, as, details, expected) => {
    const note = new Marked(seed, id);
    note.add(as, STEP);
    note.set(
      as === 'position' || as === 'agreed'
        ? { by: null }
        : as === 'nextStep'
          ? { who: null, place: null, when: null }
          : as === 'quote'
            ? { speaker: null }
            : { party: null, role: null },
    );
    for (const each of details) note.set(each);
    expect(note.stands).toBe(expected);
  });

  it('leaves no row of Others behind when the only one of them is of a side', () => {
    const note = new Marked(seed, 'readout');
    note.add('participant', STEP);
    expect(note.labels).toEqual(['Held', 'Pakistan', 'Russia', 'Others', 'Format']);
    note.set({ party: 'RU' });
    expect(note.labels).toEqual(['Held', 'Pakistan', 'Russia', 'Format']);
  });

  it('leaves no row of Others behind when the only one of them is rejected', () => {
    const note = new Marked(seed, 'readout');
    note.add('participant', STEP);
    note.reject();
    expect(note.labels).toEqual(['Held', 'Pakistan', 'Russia', 'Format']);
  });

  it('leaves words of the author’s own as they are, also where they go to another side', () => {
    const note = new Marked(seed, 'readout');
    note.add('position', STEP);
    note.type('XX');
    note.set({ by: { kind: 'party', who: 'RU' } });
    expect(note.stands).toMatch(/^positions \/ Russia: item \wXX/);
  });
});

const BARE = `Norway and Chile hold ferry talks

(Northern Wire, 21 June 2024) — Norway and Chile agreed to open a ferry line. They met again for two days, 19–20 June 2024, in the Old Customs House of Bergen.`;

const TOLD = `Norway and Chile hold ferry talks

OSLO, 19 June 2024 (Northern Wire) — Norway and Chile held consultations in Oslo on 18 June 2024. They agreed to open a ferry line. A fair will be held in Bergen on 19–20 August 2024.`;

describe('a value of the event that the author marks', () => {
  it('takes the place of the one that was lifted, wherever the note tells it', () => {
    const note = new Marked(TOLD, 'readout');
    expect(note.head('Held')).toBe('Tuesday 18 June 2024, , Oslo');
    note.add('date', '19–20 August 2024');
    note.add('place', 'Bergen');
    expect(note.head('Held')).toBe('19–20 August 2024, , Bergen');
    note.add('date', '18 June 2024');
    expect(note.head('Held')).toBe('Tuesday 18 June 2024, , Bergen');
  });

  it.each<[AddAs, string, string]>([
    ['date', '19–20 June 2024', '19–20 June 2024, '],
    ['place', 'Bergen', ', Bergen'],
    ['venue', 'the Old Customs House', ', Old Customs House, '],
  ])('fills the gap that waits for it: %s', (as, words, expected) => {
    const note = new Marked(BARE, 'readout');
    note.add(as, words);
    expect(note.head('Held')).toContain(expected);
  });
});
