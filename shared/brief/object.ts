/** What a statement is about at its heart: the thing that is made, given, raised or done, without where, for whom and why. */
import { evened, matterOf, type Topic, topicWords } from './alike';

const ADVERBS =
  '(?: (?:\\p{L}+ly|now|also|each|both|all|soon|again|not|then|still|since|already|next|once more|in future|in turn))*';
/** What stands between subject and verb, up to the verb. */
const AUXILIARY = new RegExp(
  `\\b(?:(will|would|shall|must|should|can|may|(?:is|are|was|were)${ADVERBS} to)|(has|have|had)|(is|are|was|were))${ADVERBS} (?=\\p{L})`,
  'iu',
);
const PARTICIPLE =
  '(?:\\p{L}+(?:ed|wn|ilt|ought|ade|aid|ung|en|ent)|set|put|cut|read|run|shut|held|met|begun|won|sold|told|kept|left|lost|found)';
/** After "will": it is done to the subject, or the subject does it by itself. */
const OF_SUBJECT = new RegExp(
  `^(?:be(?:en)?${ADVERBS} ${PARTICIPLE}\\b|be (?!able|made available)|(?:stay|remain|rise|fall|grow|start|begin|take effect|take place|come|apply|last|end|expire|go (?:up|down|on|ahead|out|into)|(?:open|run|operate|close|sail|fly|work)(?= (?:in|on|by|at|to|from|only|its|until|between|every|each|twice|once|daily|round|again|next|when|as|after|before)\\b))\\b)`,
  'iu',
);
/** Where the noun phrase ends. */
const BOUNDARY =
  /(?:[,;:–—]|(?:^|\s)(?:for|at|in|on|of|by|to|with|from|between|before|after|until|till|under|through|which|that|who|whose|where|when|whether|how|as|so|within|during|into|onto|along|against|towards?|once|if|because|and|or|than|without|near|per)(?=\s))/iu;
/** What opens the sentence and says of what it speaks; other openings say when, where or why. */
const TOPIC =
  /^(?:as (?:regards|concerns|to|for)|on|regarding|concerning|with regard to|with respect to|in respect of|turning to|under) ([^,]{2,80}),\s/iu;
const OPENING =
  /^(?:in|at|for|to|from|during|following|after|since|with|as|within|by|besides|of|between|until|thanks|because|owing|instead)\b[^,]{2,90},\s/iu;
/** Whoever says so: "assured the meeting once more that". */
const SAID_THAT =
  /^(?:(?!\b(?:will|would|shall)\b)[^;:]){3,200}? that (?=(?:\S+ ){1,12}(?:will|would|shall|must|should|is|are|was|were|has|have|had)\b)/iu;
/** "It was decided to open …", "They have agreed that …": by what word the thing is bound to the verb. */
const IT_WAS =
  /^.{0,60}?\b(?:it|this|agreement) (?:was|is|has been)(?: \p{L}+)? (?:agreed|decided|resolved|settled|announced|confirmed|said|reached)(?: once more| again)? (?:to|that|on) /iu;
const THERE = /\bthere(?: will| would| shall| is| are| has| have)?(?: also)? (?:be|been|to be)? ?/iu;
const SIGNED =
  /\b(?:sign(?:ed|ing)?|initial(?:l?ed)?|inked|concluded|(?:put|set|affixed) (?:their|its|his|her) (?:names?|signatures?|seals?) to)\b/iu;
/** Less than this is only the kind of the thing, "a joint commission": on what it is, is said next. */
const SAYS_SOMETHING = 0.9;

/** The words of `topic` that name the thing itself. */
export function objectOf(text: string, topic: Topic): Topic {
  const even = evened(text);
  const [from, to] = matterOf(even);
  const found = new Map<string, number>();
  let weight = 0;
  for (const phrase of thing(even.slice(0, from), even.slice(from, to)).split(BOUNDARY)) {
    for (const word of topicWords(` ${phrase}`, NOTHING).keys()) {
      const own = topic.get(word);
      if (own === undefined || found.has(word)) continue;
      found.set(word, own);
      weight += own;
    }
    if (weight >= SAYS_SOMETHING) break;
  }
  return found;
}
const NOTHING = new Map<string, number>();

/** The statement from where it names the thing, what opens it first. */
function thing(binding: string, matter: string): string {
  const opening = TOPIC.exec(binding || matter)?.[1] ?? '';
  if (binding) return `${opening}, ${core(matter, /\bto$/iu.test(binding))}`;
  const bare = matter.replace(TOPIC, '').replace(OPENING, '');
  const bound = IT_WAS.exec(bare)?.[0] ?? '';
  return `${opening}, ${core(bare.slice(bound.length).replace(SAID_THAT, ''), /\bto $/iu.test(bound) || /^\s*to /iu.test(bare))}`;
}

const withoutVerb = (words: string): string => words.replace(/^\s*(?:to )?(?:\p{Ll}+ly )?[\p{L}-]+\s?/u, ' ');

/** @param isInfinitive the words begin with the verb */
function core(words: string, isInfinitive: boolean): string {
  const signed = SIGNED.exec(words);
  if (signed && !isInfinitive) {
    const after = words.slice(signed.index + signed[0].length);
    return /^\s*(?:in|on|at|by|here|yesterday|today|during|[.,]|$)/iu.test(after) ? words.slice(0, signed.index) : after;
  }
  if (isInfinitive) return withoutVerb(words);
  const there = THERE.exec(words);
  if (there && there.index < 40) return words.slice(there.index + there[0].length);
  const auxiliary = AUXILIARY.exec(words);
  if (!auxiliary) return words;
  const after = words.slice(auxiliary.index + auxiliary[0].length);
  const subject = words.slice(0, auxiliary.index);
  const [, modal, perfect, being] = auxiliary;
  const isOfSubject =
    (modal && OF_SUBJECT.test(after)) || (perfect && /^been (?!\p{L}+ing)/iu.test(after)) || (being && OF_BEING.test(after));
  if (isOfSubject && subject.trim().length > 1) return subject;
  return withoutVerb(after.replace(/^(?:be able to|been|be)\s/iu, ''));
}
const OF_BEING = new RegExp(`^(?:${PARTICIPLE}\\b|being|in |on |at )`, 'iu');
