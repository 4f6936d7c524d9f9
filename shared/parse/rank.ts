import type { SourceRank } from '../model/facts';
import type { FoundQuote } from './found';
import { isRoleHead } from './names';
import type { Sentence } from './sentences';

/** A text that both sides put their names to, and says so in its own voice. */
const AGREED = /\b(?:joint (?:statement|communiqu[eé]|declaration|press statement)|agreed minutes|final communiqu[eé])\b/i;
const OWN_VOICE =
  /\bWe,? (?:the|reaffirm|agree|welcome|underline|express|have)\b|^(?:\(?\d{1,2}[.)]\s)?(?:The (?:two )?(?:sides|leaders|ministers|parties|presidents|prime ministers)|They) /m;
const READOUT =
  /\b(?:read-?out|press release|press statement|press note|media (?:release|note|statement)|news release|for immediate release)\b|^(?:from:|ministry of|department of|office of|embassy of|government of)/im;
const UNNAMED =
  /\b(?:officials?|sources?|diplomats?|aides?)\b[^.]{0,60}\b(?:said|told|confirmed|speaking on condition)\b|\b(?:said|told|according to)\b[^.]{0,40}\b(?:an? )?(?:senior )?(?:officials?|sources?|diplomats?)\b/i;

/**
 * How near the article stands to what was said: an agreed text, one side's own account, a report that names whom it quotes,
 * one that does not, or the outlet's own account. The ranking is that of docs/parser.md.
 */
export function rankOf(
  headlines: readonly Sentence[],
  body: readonly Sentence[],
  quotes: readonly FoundQuote[],
): SourceRank | null {
  if (body.length === 0) return null;
  const inOwnVoice = headlines.some(({ text }) => AGREED.test(text)) && body.some(({ text }) => OWN_VOICE.test(text));
  for (const { text } of headlines) {
    if (inOwnVoice && AGREED.test(text)) return 'agreed-text';
    if (READOUT.test(text)) return 'readout';
  }
  if (quotes.some(({ speaker }) => speaker !== null && /^\p{Lu}/u.test(speaker))) return 'named-official';
  const attributed = body.filter(({ text }) => /\b(?:said|told|according to)\b/.test(text));
  if (attributed.some(({ text }) => text.split(' ').some(isRoleHead) && !UNNAMED.test(text))) return 'named-official';
  return attributed.some(({ text }) => UNNAMED.test(text)) ? 'unnamed-official' : 'inference';
}
