import type { Person } from './found';
import { surnames } from './names';

/** More people than this of one name, office or side are not told apart by it; the first of them stand for all. */
const MANY = 12;

/**
 * All people of a report, asked for those whom a piece of text can mean. A report has as many quotations as people:
 * asking everybody about each would take the square of its length.
 */
export class Crowd {
  private readonly places = new Map<Person, number>();
  /** First two words of a name → who is named so; and the first words of those. */
  private readonly byStart = new Map<string, Person[]>();
  private readonly starts = new Set<string>();
  /** Word → the first whom it can mean: by a part of the name, by role and form of address, by side. */
  private readonly first = new Map<string, Person[]>();
  private readonly byParty = new Map<string, Person[]>();
  private readonly meanings = new Map<string, Meaning>();

  constructor(people: readonly Person[]) {
    people.forEach((person, place) => {
      this.places.set(person, place);
      const words = person.name.split(' ');
      put(this.byStart, words.slice(0, 2).join(' '), person);
      this.starts.add(words[0] ?? '');
      const keep = (kind: string, word: string) => this.keepFirst(`${kind} ${word}`, word, person);
      for (const part of surnames(person.name)) keep('name', part);
      for (const word of person.name.split(' ').slice(-1)) keep('last', word);
      const role = person.role?.toLowerCase().split(/\s+/) ?? [];
      for (const word of role) {
        keep('role', word);
        if (person.participant) keep('present', word);
      }
      this.keepFirst(`exactly ${role.join(' ')}`, role.at(-1) ?? '', person);
      const title = person.honorific?.toLowerCase() ?? '';
      this.keepFirst(`title ${title}`, title.split(' ').at(-1) ?? '', person);
      if (person.party === null || !person.participant) return;
      for (const word of ['', ...role]) this.keepFirst(`${person.party} ${word}`, word, person, this.byParty);
      if (person.head) this.keepFirst(`${person.party} head`, '', person, this.byParty);
    });
  }

  /** Whom the text can mean, by name, office or side, in the order of the report. */
  near(text: string, parties: readonly string[] = []): Person[] {
    const found = new Set<Person>();
    const add = (people: readonly Person[] = NOBODY) => {
      for (const person of people) found.add(person);
    };
    const addNamed = (people: readonly Person[] = NOBODY) => {
      for (const person of people) if (text.includes(person.name)) found.add(person);
    };
    const words = this.places.size === 0 ? [] : (text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'‑-]*/gu) ?? []);
    const asked = new Set<string>();
    words.forEach((word, i) => {
      const meant = this.meantBy(word);
      if (meant === NO_MEANING) return;
      const next = words[i + 1];
      if (next !== undefined && meant.starts) {
        addNamed(this.byStart.get(`${word} ${next}`));
        addNamed(this.byStart.get(`${word} ${bare(next)}`));
      }
      if (asked.has(word)) return;
      asked.add(word);
      addNamed(meant.named);
      add(meant.first);
    });
    for (const party of parties) add(this.byParty.get(party));
    return [...found].sort((a, b) => (this.places.get(a) ?? 0) - (this.places.get(b) ?? 0));
  }

  /** What a word says of whom it stands for: most are asked again and again, and mean nobody. */
  private meantBy(word: string): Meaning {
    const known = this.meanings.get(word);
    if (known) return known;
    const plain = bare(word);
    const named = [word, plain].flatMap((form) => this.byStart.get(form) ?? []);
    const forms = new Set([word, plain, word.toLowerCase(), plain.toLowerCase()]);
    const first = [...forms].flatMap((form) => this.first.get(form) ?? []);
    const starts = this.starts.has(word);
    const meaning = starts || named.length > 0 || first.length > 0 ? { starts, named, first } : NO_MEANING;
    if (this.meanings.size >= MOST_MEANINGS) this.meanings.clear();
    this.meanings.set(word, meaning);
    return meaning;
  }

  /** Whom the text names, in the order in which it does so last. */
  namedIn(text: string): Person[] {
    const place = (person: Person) => Math.max(...surnames(person.name).map((part) => text.lastIndexOf(part)));
    return this.near(text)
      .map((person) => ({ person, at: place(person) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .map(({ person }) => person);
  }

  private readonly kept = new Set<string>();
  private keepFirst(what: string, word: string, person: Person, list: Map<string, Person[]> = this.first): void {
    if (this.kept.has(what)) return;
    this.kept.add(what);
    put(list, list === this.byParty ? (person.party ?? '') : word, person);
  }
}

const NOBODY: readonly Person[] = [];

/** Whether names begin with the word, who is called so whose name the text must have, and who may be meant by it alone. */
type Meaning = { readonly starts: boolean; readonly named: readonly Person[]; readonly first: readonly Person[] };
/** More words than this are not kept, however long the text: a longer list is slower to ask than to make anew. */
const MOST_MEANINGS = 10_000;
const NO_MEANING: Meaning = { starts: false, named: NOBODY, first: NOBODY };

/** Without the genitive's ending or the full stop of a sentence. */
const bare = (word: string): string => ("'’s.".includes(word.slice(-1)) ? word.replace(/(?:['’]s?|\.)$/, '') : word);

function put(map: Map<string, Person[]>, key: string, person: Person): void {
  const people = map.get(key);
  if (!people) map.set(key, [person]);
  else if (people.length < MANY) people.push(person);
}
