import { datesIn } from './dates';
import { type Found, foundAt } from './found';
import type { Sentence } from './sentences';

/** Nouns in the names of papers, agencies and stations. */
const PRESS =
  /\b(?:Agency|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Express|Gazette|Guardian|Herald|Journal|Mail|Messenger|Mirror|Monitor|News|Observer|Post|Press|Radio|Record|Review|Standard|Star|Telegraph|Television|Times|Tribune|Weekly|Wire)\b/;
const NAME = "\\p{Lu}[\\p{L}’'&-]*(?: (?:of |and |the |for |de |del )?\\p{Lu}[\\p{L}’'&-]*){0,6}";
/** "Harbour Gazette | Tuesday, 11 February 2025": a masthead with the day of the issue behind it. */
const MASTHEAD = new RegExp(`^(${NAME})(?: ?[|,·–—-] ?| )(?=.*\\d)`, 'u');
/** "From: Global Affairs Canada" */
const FROM = new RegExp(`^[Ff]rom: (${NAME})$`, 'u');
/** "© 2024 The Steppe Courier. All rights reserved." */
const OWNED = new RegExp(`(?:©|\\(c\\)|[Cc]opyright)(?: ©)? (?:19|20)\\d\\d ((?:The )?${NAME})(?=[.,|]|$)`, 'mu');

/**
 * Who published it: the agency in the dateline, else the paper's masthead or sender at the head of the page, else who
 * owns the page. Null where the page does not say.
 */
export function outletOf(text: string, head: readonly Sentence[], lead: Sentence | undefined): Found<string> | null {
  return (lead ? agency(lead) : null) ?? atHead(head) ?? owner(text);
}

function agency(lead: Sentence): Found<string> | null {
  const name = /^[^–—:]{2,60}\((\p{Lu}[\p{L} ]{1,39})\)\s*(?:[^–—:]{0,20})(?:\s[–—-]|—|:|--)\s/u.exec(lead.text)?.[1];
  // "(Chilean time)", "(Courtesy translation)" in brackets are remarks, no agency.
  if (!name || /\b(?:time|translation|local|photo|picture|see)\b/i.test(name)) return null;
  return foundAt(name, lead.start + lead.text.indexOf(`(${name})`) + 1, 'source.agency', 0.9);
}

function atHead(head: readonly Sentence[]): Found<string> | null {
  for (const { text, start } of head) {
    const line = text.trim();
    const sender = FROM.exec(line)?.[1];
    if (sender) return foundAt(sender, start + text.indexOf(sender), 'source.masthead', 0.9);
    const paper = MASTHEAD.exec(line)?.[1];
    if (!paper || !PRESS.test(paper)) continue;
    const rest = line.slice(paper.length);
    const day = datesIn(rest, null).find(({ iso }) => iso?.length === 10);
    // Nothing but the day of the issue stands beside the name.
    if (day && rest.length < 40) return foundAt(paper, start + text.indexOf(paper), 'source.masthead', 0.9);
  }
  return null;
}

function owner(text: string): Found<string> | null {
  const match = OWNED.exec(text);
  const name = match?.[1];
  if (!match || !name || !PRESS.test(name)) return null;
  return foundAt(name, match.index + match[0].lastIndexOf(name), 'source.masthead', 0.8);
}
