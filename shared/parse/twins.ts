/**
 * Finds the first earlier item with enough of the same words, without comparing each with each: of two sets that share
 * a part `share` of the smaller, some of the smaller's rarest words must be in the other (prefix filtering: Bayardo,
 * Ma and Srikant, “Scaling up all pairs similarity search”, 2007).
 */
export class Twins<T> {
  private readonly kept: { item: T; words: ReadonlySet<string> }[] = [];
  private readonly places = new Map<T, number>();
  private readonly byWord = new Map<string, number[]>();
  private readonly byRareWord = new Map<string, number[]>();

  /** @param frequency how often each word is used in all items; what is missing counts as rarest */
  constructor(
    private readonly share: number,
    private readonly frequency: ReadonlyMap<string, number>,
  ) {}

  /** Keeps an item, or gives an item that was kept other words. */
  add(item: T, words: ReadonlySet<string>): void {
    const place = this.places.get(item) ?? this.kept.length;
    this.places.set(item, place);
    this.kept[place] = { item, words };
    for (const word of words) put(this.byWord, word, place);
    for (const word of this.rarest(words)) put(this.byRareWord, word, place);
  }

  /** The first item kept that `isTwin` and may share enough words. */
  find(words: ReadonlySet<string>, isTwin: (item: T, words: ReadonlySet<string>) => boolean): T | undefined {
    const places = new Set<number>();
    for (const word of this.rarest(words)) for (const place of this.byWord.get(word) ?? []) places.add(place);
    for (const word of words) for (const place of this.byRareWord.get(word) ?? []) places.add(place);
    for (const place of [...places].sort((a, b) => a - b)) {
      const other = this.kept[place];
      if (other && isTwin(other.item, other.words)) return other.item;
    }
    return undefined;
  }

  private rarest(words: ReadonlySet<string>): string[] {
    const often = (word: string) => this.frequency.get(word) ?? 0;
    const sorted = [...words].sort((a, b) => often(a) - often(b) || (a < b ? -1 : 1));
    return sorted.slice(0, sorted.length - Math.ceil(this.share * sorted.length) + 1);
  }
}

/** A word that so many items share tells none of them apart. */
const MANY = 40;

function put(map: Map<string, number[]>, key: string, place: number): void {
  const places = map.get(key);
  if (!places) map.set(key, [place]);
  else if (places.length < MANY) places.push(place);
}
