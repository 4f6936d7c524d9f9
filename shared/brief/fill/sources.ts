import type { SourceRank } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import { date } from '../formats';
import { gap, text } from '../nodes';
import { letterheadOf } from '../sources/letterhead';
import { type Filling, list, NOT_STATED } from './filling';

/** How near a source stands to what was said, in words. */
const RANK_WORDS: Readonly<Record<SourceRank, string>> = {
  'agreed-text': 'Text agreed by the sides',
  readout: 'One side’s read-out',
  'named-official': 'Report that names the official it quotes',
  'unnamed-official': 'Report that rests on an unnamed official',
  inference: 'The outlet’s own account',
};

/** One item for each article, in the order in which they came. */
export function sources(filling: Filling): NoteNode[] {
  const { articles, facts } = filling.input;
  return list(
    articles.map((article, i) => {
      const source = facts[i]?.source;
      const letterhead = letterheadOf(article.text);
      const outlet = source?.outlet
        ? [filling.claim(source.outlet.value, source.outlet.id, 'event')]
        : letterhead
          ? [text(letterhead)]
          : [gap('source.outlet', `Outlet: ${NOT_STATED}`)];
      const published = source?.published
        ? [filling.claim(date(source.published.value), source.published.id, 'event')]
        : [gap('source.published', `Date of publication: ${NOT_STATED}`)];
      const name = article.origin.name ? [text(` (${article.origin.name})`)] : [];
      return [
        ...outlet,
        text(', '),
        ...published,
        ...name,
        text(source?.rank ? `. ${RANK_WORDS[source.rank]}, kept with this note.` : '. Kept with this note.'),
      ];
    }),
    'numbered',
  );
}
