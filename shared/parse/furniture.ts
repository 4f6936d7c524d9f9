import { userEntries } from './lexicon/userLexicon';
import type { Reading } from './normalise';

export type Furniture = { start: number; end: number; rule: string };

const rule = (id: string, pattern: RegExp) => ({ id, pattern });
/** Lines that are the page's, not the report's. */
const LINE_RULES = [
  rule(
    'furniture.read-also',
    /^\W*(?:also read|read also|read more|read next|read full|related|see also|don[’']t miss|more on this|more from|also in (?:this|today)|in this (?:issue|story|article)|you (?:may|might) (?:also )?(?:like|be interested)|recommended|must read|up next|watch(?: also| now| live)?|listen(?: now)?|editor[’']s pick)\b\s*(?:[:|–—]|$|\S+ \S+ \S+)/i,
  ),
  rule(
    'furniture.share',
    /^(?:share(?:d)?(?: on| this| via| article| story)?\b|copy (?:link|url)|print$|print (?:this|article|page)|e?-?mail (?:this|article)|save(?: article| for later)?$|listen to this article|follow (?:us|@)|skip to|search(?:…|\.\.\.)?$|subscribe|sign (?:up|in)|log ?in|register|newsletter|comments? ?\(|leave a (?:comment|reply)|advertise?ment|sponsored|promoted|(?:story|article) continues|continue reading|most (?:read|viewed|popular)|trending|top stories|latest news|tags?:|topics?:|filed under|categories:|© ?\d|copyright|all rights reserved|back to (?:top|home)|click here|download (?:the app|pdf)|get the app|support our|loading|menu$|home$|text size|font size|a- a a\+|\d+ (?:min(?:ute)?s?|sec) read|reading time|view (?:all|gallery|comments)|report (?:an error|a typo)|cookie|privacy policy|terms (?:of|and)|about this site|legal (?:notice|matters)|sitemap|accessibility)/i,
  ),
  rule(
    'furniture.share',
    /^(?:(?:facebook|twitter|x|whatsapp|linkedin|telegram|zalo|viber|instagram|youtube|reddit|pinterest|wechat|weibo|line|tiktok|threads|messenger|vk|copy link|save|print|e-?mail|share|pdf|link)\W*){2,}$/i,
  ),
  rule(
    'furniture.cookies',
    /\b(?:cookies?|personal data|your (?:data|privacy|consent))\b.*\b(?:agree|accept|consent|experience|settings|preferences|partners|policy|device)\b|\b(?:we|our|this (?:site|website)) (?:and our \d+ partners )?use[sd]? cookies\b|^your privacy\b|^(?:accept|reject) all\b/i,
  ),
  rule(
    'furniture.menu',
    /^(?!by\s|.*\b\d{4}\b)(?:[^.|›>»]{1,30}[|›>»]\s*){2,}[^.|›>»]{0,40}$|^home\s*[/|›>»·]\s*\S.{0,80}$|^(?:[A-Z]{2}\s*[|/]\s*)+[A-Z]{2}$/i,
  ),
  rule(
    'furniture.photo',
    /\b(?:photo(?:graph)?s?|image|picture|pic|illustration)\s*(?:by|credit|courtesy)?\s*:|^[([]?(?:photo|image|picture|file photo|file picture|source(?!.*\d{4})|caption|video|graphic|illustration|pictured|photo by|photos by)\b\s*(?:[:/\])|]|by\b|courtesy)|\b(?:getty images|courtesy of the (?:ministry|embassy))\b/i,
  ),
  rule(
    'furniture.count',
    /^\W*(?:\d[\d .,]*[KkMm]? ?(?:views?|reads?|shares?|comments?|likes?|visits)|(?:views?|reads?|viewed|shares?|comments?|likes?|visits|hits)\W{0,3}\d[\d .,]*[KkMm]?(?: times?)?)\W*$/i,
  ),
  rule(
    'furniture.error',
    /^\W*(?:if you |have you )?(?:find|found|noticed?|spot|spotted|see|seen) (?:an? )?(?:error|mistake|typo|inaccuracy)|^\W*select (?:the|a) (?:text|fragment|word).{0,30}\bctrl\b/i,
  ),
  rule('furniture.end', /^\W{0,20}(?:ends?|enditem|###|\/\.|-?30-?|\*{3,})\W{0,20}$/i),
  rule(
    'furniture.contact',
    /^(?:tel(?:ephone)?|phone|fax|e-?mail|website|web|address|twitter|contact)\s*(?:no)?\.?\s*:|^\S+@\S+\.\S+$|^(?:https?:\/\/|www\.)\S+$|^(?!\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$)\+?[\d ()/-]{8,}$/i,
  ),
];
/** From here on the page has nothing of the report. */
const TAIL =
  /^\W*(?:media contacts?|press contacts?|contacts?|for (?:more|further) (?:information|details)(?:,? (?:please )?contact)?|media (?:enquiries|inquiries)|press (?:enquiries|inquiries|office)|notes? (?:to|for) editors?|quick facts|background(?: (?:notes?|information))?|about (?:the )?(?:[A-Z]|author|us).*|most read|most popular|related (?:articles?|news|stories|links?|topics|posts|content|coverage)|more (?:news|stories|on this topic|(?:from|in) [a-z&' -]{3,25})|other news|latest (?:news|stories)|read more|you may also like|recommended(?: for you)?|(?:likes?:? \d+\W+)?(?:dislikes?:? \d+\W+)?comments?:? ?\(?\d+\)?|leave a (?:comment|reply)|newsletter|share this|tags)\s*:?$|^(?:media|press)?\s*(?:contact|enquiries|inquiries)s?\s*:/i;

/** Page furniture as ranges that later stages pass over. */
export function furnitureIn({ text, paragraphs }: Reading): Furniture[] {
  const found: Furniture[] = [];
  let tail = false;
  paragraphs.forEach(({ start, end }, i) => {
    const line = text.slice(start, end);
    if (i > 2 && line.length < 120 && TAIL.test(line)) tail = true;
    const rule = line.length < 300 ? LINE_RULES.find(({ pattern }) => pattern.test(line)) : undefined;
    if (tail) found.push({ start, end, rule: 'furniture.tail' });
    else if (rule) found.push({ start, end, rule: rule.id });
    else if (isUsers(line)) found.push({ start, end, rule: 'furniture.lexicon' });
  });
  return found;
}

/** A line that begins as the user's lexicon says. */
const isUsers = (line: string): boolean =>
  line.length < 300 && userEntries().furniture.some((start) => line.toLowerCase().startsWith(start));
