import type { Person } from './found';

/**
 * People by the words of their names, filled as a report presents them. Whether somebody is known already is a look-up
 * and not a walk over everybody, who would otherwise be asked again with each name.
 */
export class PeopleIndex {
  private readonly byWord = new Map<string, Set<Person>>();
  private readonly byPair = new Map<string, Set<Person>>();
  private readonly single = new Map<string, Set<Person>>();

  constructor(people: Iterable<Person> = []) {
    for (const person of people) this.add(person);
  }

  /** Adds a person, or the words that a known person's name has gained. */
  add(person: Person): void {
    const words = wordsOf(person.name);
    for (const word of words) put(this.byWord, word, person);
    for (const pair of pairsOf(words)) put(this.byPair, pair, person);
    const [only] = words;
    if (words.length === 1 && only !== undefined) put(this.single, only, person);
  }

  /** Those with a word of the text in their names. */
  namedIn(text: string): Person[] {
    const words = new Set(text.match(/[\p{L}\p{M}][\p{L}\p{M}.’'‑-]*/gu)?.flatMap((word) => [word, word.replace(/['’]s?$/, '')]));
    return [...new Set([...words].flatMap((word) => [...(this.byWord.get(word) ?? [])]))];
  }

  /** Who may go by this name: they have two of its words, or the one word that either name has; the first added first. */
  like(name: string): Iterable<Person> {
    const words = wordsOf(name);
    if (words.length === 1) return this.byWord.get(name) ?? [];
    const found = new Set(pairsOf(words).flatMap((pair) => [...(this.byPair.get(pair) ?? [])]));
    for (const word of words.slice(1)) for (const person of this.single.get(word) ?? []) found.add(person);
    return found;
  }
}

/** More people than this of one name are not told apart by it. */
const MANY = 8;

const wordsOf = (name: string): string[] => [...new Set(name.split(' '))];

function pairsOf(words: readonly string[]): string[] {
  const sorted = [...words].sort();
  return sorted.flatMap((word, i) => sorted.slice(i + 1).map((other) => `${word} ${other}`));
}

function put(map: Map<string, Set<Person>>, key: string, person: Person): void {
  const people = map.get(key);
  if (!people) map.set(key, new Set([person]));
  else if (people.size < MANY) people.add(person);
}
