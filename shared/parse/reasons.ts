/** What each rule saw, in a sentence for the officer who asks why. The officer reads these; the ids are for us. */
import { EVENT_KINDS } from '../model/facts';
import { USER_VERB } from './lexicon/userLexicon';
import { VERBS } from './lexicon/verbs';

const REASONS: Readonly<Record<string, string>> = {
  'event.round-of-name': 'the name follows “round of” or “session of”',
  'event.ordinal-name': 'a name of a meeting with its number before it',
  'event.proper-name': 'the proper name of a meeting',
  'event.ordinal': 'the number before the name of the meeting',
  'event.ordinal-of-its-kind': 'a number followed by “of its kind”',
  'event.date': 'a date in the sentence that tells of the meeting',
  'event.began': 'a date after a verb of beginning',
  'event.ended': 'a date after a verb of ending',
  'event.days-before-end': 'the length of the meeting, counted back from its end',
  'event.days-after-start': 'the length of the meeting, counted from its start',
  'event.venue-after-at': 'capitals after “held at” that are no city',
  'event.city-visited': 'a city after “visit to”',
  'event.city-in-lead': 'the first place that the lead names, with no other to go by',
  'event.city-host': 'the city is said to have hosted the meeting',
  'event.city-of-capital': 'the text says “in the capital” of a state',
  'event.city-of-building': 'the house named stands in that city',
  'parties.counterpart': 'the side of “his … counterpart” in the lead',
  'parties.joined': 'joined with “and” before the verb, or after “between”',
  'parties.pledged': 'it pledges, or gives, as the subject of its sentence',
  'parties.sat': 'one of a list of those whose people took part',
  'parties.official': 'the home state, and the one other whose official the lead names',
  'parties.guest': 'who came, and the state they came to',
  'parties.government': '“the government and” a body or movement',
  'parties.host': '“his counterpart” of another state, told from home',
  'parties.with': 'one side acts, the other follows “talks with”',
  'parties.delegations': 'it sits as a delegation or side',
  'parties.represented': 'it was represented by somebody',
  'parties.in-brackets': 'the state in brackets after a name',
  'parties.bloc': 'the body whose members met',
  'event.city-of-paper': '“here” in a newspaper that is called by its city',
  'event.city-of-office': 'the office where they met is in that city',
  'event.venue-seat': 'the seat of an institution where the meeting is told',
  'event.venue-only-house': 'the one house that the report names as a place where people are',
  'event.venue-hosts': 'an institution that hosted the meeting or was its seat',
  'event.city-in-headline': 'the place that the headline puts the talks in',
  'event.city-of-town': 'the place after “town of” or “town hall of”',
  'event.city-of-council': 'the town that the council is of',
  'event.venue': 'a building after “at” or “in” where the meeting is told',
  'event.city-named': 'a capital named where the meeting is told',
  'event.city-after-verb': 'a place after “held in” or “met in”',
  'event.city-dateline': 'the place the report was filed from',
  'parties.each-of': 'each of those who met is said to be “of” a state',
  'parties.in-name': 'named in the meeting’s own name',
  'parties.of-participants': 'somebody who took part represents it',
  'source.date': 'a date at the head of the page',
  'source.dateline': 'the day in the dateline',
  'source.agency': 'the name in brackets in the dateline',
  'source.masthead': 'the name at the head of the page beside its day, behind “From:”, or of who owns the page',
  'people.office-before-name': 'an office stands before the name',
  'people.office-after-name': 'an office follows the name',
  'people.counterpart': 'a counterpart holds the same office on the other side',
  'people.shared-office': 'an office said once for all names of a list',
  'people.acted-as': 'the text says what the person acted as',
  'people.office-told-before': 'the sentences before tell an office that nobody else holds',
  'people.of-institution': 'where somebody without a named office sits says what they are there as',
  'people.name-of-state': 'the name is followed by “of” and a state',
  'people.name': 'a name that speaks or acts',
  'people.byline': 'named as author or photographer',
  'outcome.will': 'a verb in the future, whose subject can promise or which a speaker or a text tells',
  'outcome.terms': 'a norm, or a present tense, that says what a deal lays down',
  'outcome.listed': 'a point of the list that the sentence above introduces',
  'step.future-event': 'a verb in the future with a meeting, visit or deadline',
  'step.dated-commitment': 'a commitment with a date still to come',
  'quote.marks': 'words in quotation marks with a speaker',
  'quote.colon': 'words in quotation marks after a name and a colon',
  'quote.nearest': 'words in quotation marks that stand alone, after the speaker was named',
  'furniture.read-also': 'a line that leads to another article',
  'furniture.share': 'a button of the page, or what stands beside one',
  'furniture.cookies': 'a notice about cookies and consent',
  'furniture.menu': 'a row of links',
  'furniture.photo': 'the caption or credit of a picture',
  'furniture.count': 'how often the page was read or shared',
  'furniture.error': 'readers are asked to report a mistake',
  'furniture.end': 'a mark that the report ends',
  'furniture.contact': 'an address, a number or a link alone on its line',
  'furniture.tail': 'it stands below a line after which nothing of the report comes',
  author: 'you marked these words',
  'round.sentence': 'this sentence tells of a commitment of the last round, or of what became of it',
};

const KIND = /^event\.kind-(.+)$/;

/** The reason of a rule; null for an id that is not known (a file from a neighbouring version). */
export function reasonOf(rule: string): string | null {
  if (rule.startsWith(USER_VERB)) return rule.slice(USER_VERB.length);
  const kind = KIND.exec(rule)?.[1];
  if (kind) return `the words for the meeting say “${kind}”`;
  return REASONS[rule] ?? VERBS.find(({ id }) => id === rule)?.reason ?? null;
}

/** The ids of all rules of the parser. */
export const knownRules = (): string[] => [
  ...Object.keys(REASONS).filter((id) => !['author', 'round.sentence'].includes(id)),
  ...EVENT_KINDS.map((kind) => `event.kind-${kind}`),
  ...VERBS.map(({ id }) => id),
];

/** The words that made the rule take a passage: its verb for an outcome, else the passage itself. Null where they are not found again. */
export function triggerOf(rule: string, text: string): string | null {
  const row = VERBS.find(({ id }) => id === rule);
  // The table is matched against sentences whose first letter is small.
  const small = text.slice(0, 1).toLowerCase() + text.slice(1);
  const found = (pattern: RegExp): string | null => {
    const match = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(small);
    const words = match ? text.slice(match.index, match.index + match[0].length).trim() : '';
    return words === '' ? null : words;
  };
  if (row) return found(row.pattern);
  if (rule === 'outcome.will' || rule === 'step.dated-commitment')
    return found(/\b(?:will|shall|would|is to|are to)(?: \p{L}+)?/u);
  return null;
}
