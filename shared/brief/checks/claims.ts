/** Checks of what rests on a source: has it been looked at, and does it still say what the source says? */

import { articleOf } from '../../model/added';
import { sourceFactIds } from '../evidence';
import { date, datesInWords } from '../formats';
import { SLIGHT } from '../ownWords';
import { quotationAround } from '../quotation';
import { leadsIn } from './disputes';
import type { Check, Checked, Found } from './finding';
import { foldWords } from './sourceIndex';
import { excerpt, isIn, type NoteClaim } from './walk';

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const at = ({ from, to }: NoteClaim) => ({ kind: 'text' as const, from, to });
const restore = (claim: NoteClaim) =>
  claim.to - claim.from === claim.text.length
    ? { label: 'Restore', kind: 'replace' as const, from: claim.from, to: claim.to, text: claim.words }
    : null;

function unverified({ claims, doc, facts }: Checked): Found[] {
  // Outlet and day of a source are no facts to review: no list has them.
  const ofSource = sourceFactIds(facts);
  const open = new Set(
    claims
      .filter(({ status, fact }) => status === 'unverified' && !doc.attrs.reviews[fact] && !ofSource.has(fact))
      .map(({ fact }) => fact),
  );
  if (open.size === 0) return [];
  // Where every one that is left was edited in another place, that is said, and the first of them shown.
  const edited = new Set(claims.filter(({ status }) => status === 'edited').map(({ fact }) => fact));
  const [only] = [...open].every((fact) => edited.has(fact)) ? open : [];
  const words = `${plural(open.size, 'fact')} in the note not yet verified`;
  return only === undefined
    ? [{ severity: 'warning', words, place: { kind: 'next-fact' } }]
    : [{ severity: 'warning', words, small: 'Edited in one place, waiting in another', place: { kind: 'fact', fact: only } }];
}

function sourceLost({ claims, said }: Checked): Found[] {
  return claims
    .filter(({ fact }) => !said.has(fact))
    .map((claim) => ({
      severity: 'error',
      words: `“${excerpt(claim.text)}” has lost its source`,
      small: 'The article that it rests on is not in this briefing',
      place: at(claim),
    }));
}

const content = (text: string): string[] => (foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SLIGHT.has(word));

/** An edited claim of whose words the source (and the wording filled in) has fewer than half. */
function editedAway({ claims, said }: Checked): Found[] {
  return claims.flatMap((claim): Found[] => {
    if (claim.status !== 'edited' || claim.kind === 'quote') return [];
    const known = new Set([...content(said.get(claim.fact) ?? ''), ...content(claim.words)]);
    const now = content(claim.text);
    const kept = now.filter((word) => known.has(word)).length;
    if (now.length === 0 || kept / now.length >= 0.5) return [];
    return [
      {
        severity: 'warning',
        words: `“${excerpt(claim.text)}” was edited away from its source`,
        small: `Filled in as “${excerpt(claim.words)}”`,
        place: at(claim),
        fix: restore(claim),
      },
    ];
  });
}

/** Words between quotation marks, without the dots that say where they were cut. */
function quoted(text: string): { words: string; start: number; end: number }[] {
  return [...text.matchAll(/[“«]([^“”«»]+)[”»]/gu)].map((m) => ({
    words: m[1] ?? '',
    start: m.index,
    end: m.index + m[0].length,
  }));
}
const isVerbatim = (words: string, text: string): boolean =>
  words
    .split(/\s*(?:…|\.\.\.|\[[^\]]*\])\s*/)
    .map((part) => foldWords(part).replace(/^[\s.,;:]+|[\s.,;:]+$/g, ''))
    .every((part) => part === '' || text.includes(part));

function quoteExact({ claims, text }: Checked): Found[] {
  return claims
    .filter(({ kind, text: now }) => kind === 'quote' && quoted(now).some(({ words }) => !isVerbatim(words, text)))
    .map((claim) => ({
      severity: 'error',
      words: `The quotation “${excerpt(quoted(claim.text)[0]?.words ?? claim.text)}” is no longer word for word`,
      place: at(claim),
      fix: restore(claim),
    }));
}

/** Words quoted by the author's own hand that no source has; a few words are a name or a scare quote. */
function quoteUnknown({ articles, blocks, claims, text }: Checked): Found[] {
  if (articles.length === 0) return [];
  const inClaim = (position: number) =>
    claims.some(({ from, to, kind }) => kind === 'quote' && position >= from && position < to);
  return blocks
    .filter((block) => !isIn(block, 'authorBlock'))
    .flatMap((block) =>
      quoted(block.text)
        .filter(({ words, start }) => words.split(/\s+/).length >= 5 && !inClaim(block.from + start) && !isVerbatim(words, text))
        .map(
          ({ words, start, end }): Found => ({
            severity: 'warning',
            words: `The quoted words “${excerpt(words)}” stand in no source`,
            place: { kind: 'text', from: block.from + start, to: block.from + end },
          }),
        ),
    );
}

/** Words that the author added as a quotation, in the note, which the source's own marks do not stand round. */
function quoteUnmarked({ articles, claims, doc }: Checked): Found[] {
  return claims
    .filter(({ fact }) => {
      const added = doc.attrs.added[fact];
      const article = articles.find(({ id }) => id === articleOf(fact));
      return (
        added?.kind === 'quote' && added.fact.rule === 'author' && article && !quotationAround(article.text, added.fact.span)
      );
    })
    .filter(({ text }) => quoted(text).length > 0)
    .map((claim) => ({
      severity: 'note',
      words: `“${excerpt(quoted(claim.text)[0]?.words ?? '')}” is not in quotation marks in the source`,
      small: 'It may be the report’s own wording rather than what was said',
      place: at(claim),
    }));
}

/** Below this a rule has been right about as often as wrong (docs/parser.md, the table of confidence). */
const LOW = 0.6;

function uncertain({ own, doc }: Checked): Found[] {
  const leads = leadsIn(own);
  const low = own
    .flatMap((of) => [...of.participants, ...of.outcomes, ...of.nextSteps, ...of.quotes])
    .filter((fact) => fact.confidence < LOW && !doc.attrs.reviews[fact.id] && (leads?.has(fact.id) ?? true));
  const [first] = low;
  if (!first) return [];
  return [
    {
      severity: 'note',
      words: `${plural(low.length, 'fact was', 'facts were')} lifted by a rule that errs often`,
      small: 'Look at these first',
      place: { kind: 'fact', fact: first.id },
    },
  ];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** Whether the day of the month stands behind the words from which it was worked out: "today, Wednesday 14 May". */
function hasDay(behind: string, iso: string): boolean {
  const month = MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
  const day = Number(iso.slice(8, 10));
  return new RegExp(`^,? (?:${WEEKDAY},? )?(?:the )?(?:${day}(?:st|nd|rd|th)?(?: of)? ${month}|${month} ${day})(?!\\d)`).test(
    behind,
  );
}

function workedOut({ articles, own, doc }: Checked): Found[] {
  const leads = leadsIn(own);
  return own.flatMap(({ articleId, event }) => {
    const text = articles.find(({ id }) => id === articleId)?.text ?? '';
    return [event.start, event.end].flatMap((value): Found[] => {
      // What another report gives in full leads, and need not be worked out.
      if (
        value?.basis !== 'workedOut' ||
        !value.derivation ||
        !(leads?.has(value.id) ?? true) ||
        doc.attrs.reviews[value.id] === 'verified'
      )
        return [];
      if (value.spans.some(([, end]) => hasDay(text.slice(end, end + 40), value.value))) return [];
      return [
        {
          severity: 'note',
          words: `“${value.text.trim()}” was taken as ${date(value.value)}`,
          small: datesInWords(value.derivation),
          place: { kind: 'fact', fact: value.id },
        },
      ];
    });
  });
}

export const CLAIM_CHECKS: readonly Check[] = [
  { id: 'claim-source-lost', passed: 'every claim has its source', run: sourceLost },
  { id: 'quote-exact', passed: 'quotations are word for word', run: quoteExact },
  { id: 'claim-unverified', passed: 'every claim is verified', run: unverified },
  { id: 'claim-edited-away', passed: 'edited claims keep to their source', run: editedAway },
  { id: 'quote-unknown', passed: 'no quoted words of unknown source', run: quoteUnknown },
  { id: 'quote-unmarked', passed: 'added quotations are quoted in their source', run: quoteUnmarked },
  { id: 'fact-uncertain', passed: 'no rule that errs often', run: uncertain },
  { id: 'date-worked-out', passed: 'no date was worked out', run: workedOut },
];
