/** What a file tells of a meeting, whether it is an article or a briefing. */

import { type Meeting, meetingOf } from '../../shared/brief/series/meeting';
import { withoutFacts } from '../../shared/brief/switch/facts';
import { parseArticle } from '../../shared/parse';
import { compileLexicon, type Lexicon, NO_LEXICON } from '../../shared/parse/lexicon/userLexicon';
import { isBriefing, readArticle, readBriefing, userLexicon } from './input';
import { placed } from './words';

export type Telling = Pick<Meeting, 'articles' | 'facts' | 'decided'>;

/** An article with its facts; or a briefing's, as its author left them: without what he rejected, with what he decided. */
export async function tellingOf(file: string, lexicon: Lexicon): Promise<Telling> {
  if (isBriefing(file)) {
    const meeting = meetingOf(await readBriefing(file));
    return { ...withoutFacts(meeting, meeting.rejected), decided: meeting.decided };
  }
  const article = await readArticle(file).catch((error: unknown) => Promise.reject(placed(error, file)));
  return { articles: [article], facts: [parseArticle(article, lexicon)], decided: [] };
}

export async function compiledLexicon(file: string | undefined): Promise<Lexicon> {
  const lexicon = await userLexicon(file);
  return lexicon ? compileLexicon(lexicon) : NO_LEXICON;
}
