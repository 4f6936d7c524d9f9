/** The grammar by which words tie a name to a state or body: “Kenya’s”, “the Polish …”, “… of Chile”, “(Peru)”. */
import { isOfficeWord, isRoleHead } from './names';
import { type PartyMention, partiesIn } from './places';
import { isVerb } from './roles';

/** A state or body next to a name. `tight` where nothing but an office stands between them. */
export type Mark = { code: string; form: string; tight: boolean };

const LINKS = /^(?:of|for|to|in|on|at|and|the|its|his|her|&|an?|new|also|then|one)$/;
/** Words that may stand between a state and the name of its official; no verb, no second clause. */
const LONGEST_OFFICE = 16;

/** Whether the words between a state and a name are an office, a form of address, a comma, or nothing. */
export function isOffice(between: string, addressed: boolean): boolean {
  if (/[;:.“”"]\s|\s[–—]\s/.test(between.replace(/\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Hon|Eng|Engr|H\.E|Amb|St)\.\s/g, ' ')))
    return false;
  const words = between.match(/[\p{L}\d][\p{L}\d’'.-]*/gu) ?? [];
  if (words.length > LONGEST_OFFICE) return false;
  let capitals = false; // behind "of", "for": the name of a house, which belongs to the office
  return words.every((word, i) => {
    if (isVerb(word)) return false;
    if (/^(?:of|for|at|the)$/.test(word)) capitals = true;
    if (word === 'and') return isOfficeWord(words[i + 1] ?? '') || capitals;
    return (
      LINKS.test(word) ||
      isOfficeWord(word) ||
      isRoleHead(word) ||
      /^\p{Ll}/u.test(word) ||
      capitals ||
      (addressed && i === words.length - 1)
    );
  });
}

/** How a state is named before a person: “talks in Poland” and “his visit to Poland” are no “Poland’s”. */
function formBefore({ form, start, end }: PartyMention, text: string): string {
  const lead = text.slice(Math.max(0, start - 12), start);
  if (/\b(?:to|with|in|on|against|towards?|into|at|near|visit|via|between) (?:the )?$/.test(lead)) return 'at';
  if (/\b(?:of|for|from) (?:the )?$/.test(lead)) return `of-${form}`;
  return /^['’]/.test(text.slice(end)) ? `whose-${form}` : form;
}

/** How a state is named behind a person. */
function formAfter({ form, start, end }: PartyMention, text: string): string {
  const lead = text.slice(Math.max(0, start - 14), start);
  if (/\((?:the )?$/.test(lead) && /^\)/.test(text.slice(end))) return 'bracket';
  if (/\b(?:to|with|in|on|against|towards?|into|at|near|between) (?:the )?$/.test(lead)) return 'at';
  if (/\bon behalf of (?:the )?$/.test(lead)) return 'for';
  if (/\b(?:of|for|from) (?:the )?$/.test(lead)) return `of-${form}`;
  return /^['’]/.test(text.slice(end)) ? `whose-${form}` : form;
}

/** The state or body that the words before a name speak of last. */
export function markBefore(lead: string): Mark | null {
  const last = partiesIn(lead).findLast((m) => m.form !== 'capital');
  if (!last) return null;
  const between = lead.slice(last.end).replace(/^['’]s?/, '');
  const form = formBefore(last, lead);
  const apart = between.split(/[^\p{L}’'-]+/u).some(isVerb);
  return { code: last.code, form: apart ? `${form}.apart` : form, tight: !apart && isOffice(between, true) };
}

/** The state or body that the words behind a name speak of first. */
export function markAfter(tail: string): Mark | null {
  const first = partiesIn(tail).find((m) => m.form !== 'capital');
  if (!first) return null;
  const between = tail.slice(0, first.start).replace(/\($/, '');
  // "… by Ergashev, the Kazakh delegation by Toktarov": the next side, with its own people
  if (
    !/\b(?:of|for|from|behalf of)\s(?:the\s)?$/.test(between) &&
    /^(?:['’]s)?\s(?:side|delegation|team|one|part|government|company)\b|^(?:\s(?:was|were|is|are|had|has|will))?\s(?:by|represented)\b/.test(
      tail.slice(first.end),
    )
  )
    return { code: first.code, form: 'group', tight: false };
  const apposed = /^(?:,| of| for| from| \(|\s*$)/.test(between) || between === '';
  return { code: first.code, form: formAfter(first, tail), tight: apposed && isOffice(between, false) };
}
