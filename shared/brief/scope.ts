/** Whether a commitment covers more or less than before: a list made longer or shorter, a limit set or taken away. */
import { allWords, sharedWords, type Topic, topicWords } from './alike';

const JOIN = /(\s*,\s+(?:(?:and|or|as well as) )?|\s+(?:and|or|as well as|plus|along with)\s+)/u;
/** What ends the last member of a list. */
const AFTER_LIST =
  /\s(?:in|on|at|to|for|from|with|by|of|into|between|through|that|which|who|whose|will|would|was|were|is|are|has|have|said|according|as|when|where|after|before|under|within|over|against|via|during|until)\s.*$/iu;
const BEFORE_LIST =
  /^.*\s(?:in|on|at|to|for|from|with|by|of|into|between|through|the|an?|their|its|both|against|via|under|over|accept|include|including)\s/iu;
const WHOLE =
  /(?<!\b(?:first of|above|after|at|in) )\b(?:all(?! (?:two|three|four|five|six|seven|the (?:sides|parties|members|delegations))\b)|every(?! (?:time|hour|day|week|month|year|quarter|fortnight|other|second|third|two|three|four|six|twelve|twenty|thirty|\d))|entire|whole|nationwide|countrywide|across the country|throughout|any|universal)\b/gi;
const PART =
  /\b(?:pilot|only|limited|selected|some|certain|partial(?:ly)?|initially|trial|experimental|part of|a first phase|limited to|except|excluding|apart from|other than|alone)\b/gi;
const EXTENDS =
  /\b(?:extend(?:ed|ing|s)? (?:\p{L}+ ){0,5}to (?!20)|widen(?:ed|ing)?|broaden(?:ed|ing)?|not only|not (?:to )?stop at|no longer (?:\p{L}+[ -]){0,4}?(?:alone|only)|alike|beyond)\b|\bas well(?=\s*(?:[.,;]|$))/giu;

/** The members of each list of the text, as topics: "for tea, coffee and avocados" → tea · coffee · avocados. */
function lists(text: string): Topic[][] {
  const found: Topic[][] = [];
  let open: string[] = [];
  let joined = false;
  const close = () => {
    // Commas alone set off a clause as often as a member.
    if (open.length > 1 && joined) found.push(open.map((member) => allWords(member)).filter((topic) => topic.size > 0));
    open = [];
    joined = false;
  };
  const pieces = text.replace(/\s+/g, ' ').split(JOIN);
  for (let i = 0; i < pieces.length; i += 2) {
    const segment = pieces[i] ?? '';
    const isLast = i >= pieces.length - 1;
    if (open.length > 0 && /\p{L}/u.test(pieces[i - 1] ?? '')) joined = true;
    const end = ` ${segment} `.replace(AFTER_LIST, '').trim();
    const begin = ` ${segment}`.replace(BEFORE_LIST, '').trim();
    if (open.length === 0) {
      if (!isLast) open = [begin.split(' ').slice(-3).join(' ')];
    } else {
      open.push(end.split(' ').slice(0, 4).join(' '));
      // The list goes on only where nothing follows this member within its segment.
      if (end.length < segment.trim().length || isLast) {
        close();
        if (!isLast) open = [begin.split(' ').slice(-3).join(' ')];
      }
    }
  }
  close();
  return found;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const overlaps = (member: Topic, whole: Topic): boolean => sharedWords(member, whole).size > 0;

/** A list of the one has members that the other does not know, beside members that it does. */
function listGrew(shorter: Topic, longer: string): boolean {
  return lists(longer).some((members) => members.some((m) => overlaps(m, shorter)) && members.some((m) => !overlaps(m, shorter)));
}

/** "… and in the training of paramedics", "… as well as to Baucau": one more, told after its preposition. */
const TAIL =
  /(?:,? (?:and|as well as|along with|plus|together with|in addition to) )(?!(?:to (?!the\b|all\b|an?\b|its\b|their\b|\p{Lu})|that|then|so|said|would|will|has|have|had|is|are|was|were|he|she|it|they|the (?:two |three )?(?:sides|parties|ministers|delegations))\b)((?:(?!,|;|:|\.(?: |$)| and | which | who | that | said\b| will\b| would\b| by \d| by the end).)+)/gu;

/** Something was added by "and" to what both tell: words that the other does not know, after words that it does. */
function tailGrew(shorter: Topic, longer: string): boolean {
  return [...longer.matchAll(TAIL)].some((match) => {
    const tail = [...topicWords(` ${match[1]}`, NOTHING)].filter(([, weight]) => weight >= 1);
    const isKnown = (word: string) => overlaps(new Map([[word, 1]]), shorter);
    const last = [...topicWords(` ${/\S+$/u.exec(match[1] ?? '')?.[0] ?? ''}`, NOTHING).keys()][0];
    const head = allWords(longer.slice(Math.max(0, match.index - 60), match.index));
    return (
      tail.length > 0 &&
      last !== undefined &&
      !isKnown(last) &&
      overlaps(head, shorter) &&
      (tail.every(([word]) => !isKnown(word)) || tail.some(([word, weight]) => weight > 1 && !isKnown(word)))
    );
  });
}
/** "… for garment makers as well as for a plant": one more, told before what both know. */
function headGrew(shorter: Topic, longer: string): boolean {
  return [...longer.matchAll(/ (?:as well as|along with|in addition to) /giu)].some(({ index, 0: joint }) => {
    const before = longer.slice(0, index).split(' ').at(-1) ?? '';
    const after = longer
      .slice(index + joint.length)
      .split(' ')
      .slice(0, 6)
      .join(' ');
    return !overlaps(allWords(` ${before}`), shorter) && overlaps(allWords(` ${after}`), shorter);
  });
}
/** "its hake and squid catch data": one more word of the same kind before the noun that both know. */
function modifierGrew(shorter: Topic, longer: string): boolean {
  const isKnown = (word: string | undefined) => word !== undefined && overlaps(allWords(` ${word}`), shorter);
  return [...longer.matchAll(/(?<= )(\p{L}{3,}) (?:and|or) (\p{L}{3,}) (\p{L}{3,})(?: (\p{L}{3,}))?/gu)].some(
    ([, one, other, noun]) => isKnown(noun) && isKnown(one) !== isKnown(other) && !GRAMMAR_LIKE.test(`${one} ${other} ${noun}`),
  );
}
/** The joint of clauses, not of modifiers. */
const GRAMMAR_LIKE = /\b(?:the|its|their|will|would|shall|has|have|was|were|that|which|who|also|said|agreed|ly)\b/u;
const NOTHING = new Map<string, number>();

/** Its verb says that it covers more; what was extended then and is kept now covers as much. */
export const isExtended = (from: string, to: string): boolean => count(to, EXTENDS) > count(from, EXTENDS);

export function scopeMoved(from: string, to: string): boolean {
  if ([WHOLE, PART].some((pattern) => count(from, pattern) !== count(to, pattern))) return true;
  const [before, after] = [allWords(from), allWords(to)];
  return (
    listGrew(before, to) ||
    listGrew(after, from) ||
    tailGrew(before, to) ||
    tailGrew(after, from) ||
    modifierGrew(before, to) ||
    modifierGrew(after, from) ||
    headGrew(before, to) ||
    headGrew(after, from)
  );
}
