/** A made-up series of many rounds, for measuring: every round tells most of the last one's commitments again. */
import { node, text } from '../../shared/brief/nodes';
import type { Article } from '../../shared/model/article';
import { BRIEFING_FORMAT, BRIEFING_VERSION, serializeBriefing } from '../../shared/model/briefing';
import type { Facts } from '../../shared/model/facts';
import { parseNoteDoc } from '../../shared/model/note';
import { parseArticle } from '../../shared/parse';

const VERBS = ['agreed to build', 'decided to open', 'agreed to study', 'undertook to repair', 'agreed to consider', 'will fund'];
const KINDS =
  'ferry bridge railway hospital school archive laboratory market vineyard lighthouse tunnel museum airport stadium clinic harbour cannery mill depot reservoir'.split(
    ' ',
  );
const PLACES =
  'Turku Bergen Arica Lobito Malabo Kisumu Varna Batumi Osh Khorog Dhofar Sylhet Penang Davao Suva Apia Paita Iquique Salto Oruro'.split(
    ' ',
  );
const TAILS = ['', ' next year', ' with 20 engineers', ' with 35 engineers', ' in principle', ' by December'];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** The nth commitment as a round tells it: its verb and its end change now and then. */
function sentence(n: number, round: number): string {
  const subject = `a ${pick(KINDS, n)} at ${pick(PLACES, Math.floor(n / KINDS.length) + n)} for ${pick(PLACES, n * 7 + 3)} traders`;
  const turn = Math.floor((round + n) / 5);
  return `The two sides ${pick(VERBS, n + turn)} ${subject}${pick(TAILS, n + turn * 2)}.`;
}

export type MadeRound = { article: Article; facts: Facts };

/** @param fresh so many of a round's commitments are new, as many of the last one's are left out */
export function manyRounds({ rounds = 200, commitments = 40, fresh = 4 } = {}): MadeRound[] {
  return Array.from({ length: rounds }, (_, i) => {
    const day = new Date(Date.UTC(1990, 0, 9) + i * 61 * 86_400_000);
    const date = `${day.getUTCDate()} ${day.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })} ${day.getUTCFullYear()}`;
    const told = Array.from({ length: commitments }, (_each, j) => sentence(i * fresh + j, i));
    const text = [
      `HELSINKI, ${date} – The ${ordinal(i + 1)} round of the Finland–Chile Transport Dialogue was held in Helsinki on ${date}.`,
      ...told,
    ].join('\n\n');
    const id = `a${String(i).padStart(12, '0')}`;
    const origin = { way: 'file' as const, name: `${i + 1}.txt`, address: null, importedAt: day.toISOString() };
    const article: Article = { id, text, hash: id.padEnd(64, '0'), origin, side: null, lost: [] };
    return { article, facts: parseArticle(article) };
  });
}

/** The same as the text of `.brief` files, each with an empty note. */
export function manyBriefings(of: { rounds: number; commitments: number }, newId: () => string): string[] {
  return manyRounds(of).map(({ article, facts }, i) =>
    serializeBriefing({
      format: BRIEFING_FORMAT,
      version: BRIEFING_VERSION,
      id: newId(),
      revision: 0,
      created: article.origin.importedAt,
      modified: article.origin.importedAt,
      template: 'readout',
      articles: [article],
      facts: [facts],
      note: parseNoteDoc(node('doc', { apparatus: {}, reviews: {} }, [node('title', {}, [text(`Round ${i + 1}`)])])),
    }),
  );
}

const ordinal = (n: number): string => {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${n}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};
