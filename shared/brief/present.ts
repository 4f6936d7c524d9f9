/** Who took part in a round, seen with the eyes of the round beside it: a name that one report gives helps to read the other. */
import { ABBREVIATIONS } from '../parse/lexicon/abbreviations';
import { isAbsent } from '../parse/presence';
import { isBody, sameName } from './sameName';

/** A round's people, and what its articles say. */
export type Round = {
  facts: readonly { articleId: string; participants: readonly { name: string }[] }[];
  texts: ReadonlyMap<string, string>;
};

/** Before a name: its bearer held the office once, or is the one whom somebody else followed. */
const GONE_BEFORE =
  /\b(?:then|former|late|ex-\p{L}+|previous|predecessor|(?:replac|succeed)(?:ed|es|ing|s)|success(?:or|ion) (?:to|of)|farewell to|best wishes to|(?:took|tak(?:es|en|ing)) over (?:[^.;:,]{1,30} )?from|pass(?:ed|es) (?:[^.;:,]{1,40} )?from|in (?:the )?(?:place|absence|stead) of|instead of|appointed to|at that time by|since|message from|letter from|on behalf of)\b(?:[^.;:,]|(?<=\b\p{L}{1,3})\.){0,60}(?:, )?$/iu;
/** After it: the same, or that the bearer stayed outside. */
const GONE_AFTER =
  /^(?:['’]s (?:former |old )?(?:post|place|successor|predecessor|seat|chair|office|absence|retirement|resignation|departure|death|removal|dismissal|illness)\b|, who (?:had )?(?:headed|led|chaired|attended|represented|signed)\b[^.;]{0,60}\b(?:earlier|previous|first|last|that|those)\b|,? (?:the |an? )?(?:former|left|had left|stepped down|resigned|retired|died|sent (?:word|apologies|regrets|greetings|a message))\b|[^.;]{0,90}?\b(?:in (?:his|her|their) absence|(?:was|were) not (?:let into|invited|present|among)|(?:now|who) heads? (?:the )?(?!(?:\p{L}+ ){0,3}delegation)|who (?:was|had been|used to be) (?:the )?[^,.;]{0,40}\b(?:at the|in) (?:(?:19|20)\d\d|last|previous)|(?:is|was) nevertheless))/iu;
/** What a round before this one did. */
const EARLIER =
  /\b(?:the (?:previous|last|preceding) (?:\p{L}+ ){0,2}(?:meeting|round|session|edition)|on that occasion|at that time|invited as an? observer)\b/iu;

/** Whether the text names the person, and whether a place where it does says nothing against their being there. */
function standingOf(name: string, text: string): 'there' | 'gone' | 'unnamed' {
  const words = text.replace(/\s+/g, ' ');
  const places = placesOf(name, words);
  if (places.length === 0) return 'unnamed';
  const isThere = places.some((at) => {
    const before = words.slice(Math.max(sentenceStart(words, at), at - 200), at);
    const after = words.slice(at + name.length, at + name.length + 140).split(/[.!?]["”]? (?=\p{Lu})/u)[0] ?? '';
    return !GONE_BEFORE.test(before) && !GONE_AFTER.test(after) && !EARLIER.test(before) && !isAbsent({ before, after });
  });
  return isThere ? 'there' : 'gone';
}

/** Behind the last full stop before `at` that ends a sentence, and no form of address: "from Dr. ". */
function sentenceStart(words: string, at: number): number {
  for (let stop = words.lastIndexOf('. ', at); stop > 0; stop = words.lastIndexOf('. ', stop - 1)) {
    const last = /[\p{L}.]+$/u.exec(words.slice(Math.max(0, stop - 12), stop))?.[0] ?? '';
    if (!ABBREVIATIONS.has(last.toLowerCase()) && !SHORT_TITLE.test(last)) return stop + 1;
  }
  return 0;
}
const SHORT_TITLE = /^\p{Lu}\p{Ll}{0,2}$/u;

function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at);
  return places;
}

const textsOf = ({ facts, texts }: Round): string => facts.flatMap(({ articleId }) => texts.get(articleId) ?? []).join('\n\n');

/** "Sultan uulu", "Maksat kyzy": "son of" and "daughter of" stand after the father's name and belong to it. */
const AFTER_FATHER = / (?:uulu|kyzy|kizi|qizi|gizi|ogly|oglu|oğlu|o['‘’ʻ]g['‘’ʻ]li)\b/u;

/** A single name that the text says one can be in: a port that "represented" nobody. */
const isPlace = (name: string, text: string): boolean =>
  !name.includes(' ') && [' in ', ' Port of ', ' to ', ' from '].some((word) => text.includes(word + name));

/** The participants as the parser found them, each once, without those who their article says stayed away. */
function found(round: Round): string[] {
  const text = textsOf(round).replace(/\s+/g, ' ');
  const names: string[] = [];
  for (const { name } of round.facts.flatMap((facts) => facts.participants)) {
    const suffix = AFTER_FATHER.exec(text.slice(text.indexOf(name) + name.length, text.indexOf(name) + name.length + 12));
    const whole = text.includes(name) && suffix?.index === 0 ? name + suffix[0] : name;
    if (
      isBody(whole) ||
      isPlace(whole, text) ||
      names.some((other) => sameName(other, whole)) ||
      standingOf(whole, text) === 'gone'
    )
      continue;
    names.push(whole);
  }
  return names;
}

/** The name without the form of address that the other report set before it, if this one knows it so: "Ato Kifle Demissew". */
function asNamedIn(text: string, name: string): string {
  const rest = name.slice(name.indexOf(' ') + 1);
  return !text.includes(name) && rest.includes(' ') && text.includes(rest) ? rest : name;
}

/**
 * The people of two rounds. Whom one round's participants name in full the other's text may name without an office, so
 * that the parser passed them over: they took part in both, unless it says that they had left.
 */
export function peopleOf(before: Round, after: Round): { carried: string[]; left: string[]; joined: string[] } {
  const [old, now] = [found(before), found(after)];
  const joinedBy = (names: readonly string[], others: readonly string[], text: string): string[] => [
    ...names,
    ...others.flatMap((other) => {
      const name = asNamedIn(text, other);
      return name.includes(' ') && !names.some((own) => sameName(own, name)) && standingOf(name, text) === 'there' ? [name] : [];
    }),
  ];
  const [all, present] = [joinedBy(old, now, textsOf(before)), joinedBy(now, old, textsOf(after))];
  const is = (list: readonly string[]) => (name: string) => list.some((other) => sameName(other, name));
  return {
    carried: present.filter(is(all)),
    left: all.filter((name) => !is(present)(name)),
    joined: present.filter((name) => !is(all)(name)),
  };
}
