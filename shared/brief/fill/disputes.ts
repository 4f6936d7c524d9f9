import type { NoteNode } from '../../model/note';
import type { BlockOf } from '../../model/template';
import { outletName } from '../evidence';
import { capitalised, list as listed } from '../formats';
import { paragraph, text } from '../nodes';
import { type Dispute, FIELD_WORDS } from '../sources/disputes';
import { type Filling, list } from './filling';

/** The meeting and what comes next weigh more than how people are called. */
const byWeight = (a: Dispute, b: Dispute): number => Number(isOfPerson(a)) - Number(isOfPerson(b));
const isOfPerson = ({ field }: Dispute): boolean => field.startsWith('participant');

/** Each point on which the sources differ: every version with who gives it. */
export function disputes(block: BlockOf<'disputes'>, filling: Filling): NoteNode[] {
  const { input, all } = filling;
  const nameOf = (id: string): string => {
    const i = input.articles.findIndex((article) => article.id === id);
    const article = input.articles[i];
    return article ? outletName(article, all[i]) : 'another source';
  };
  const nameFor = (id: string) => filling.participants.find((person) => person.id === id)?.name ?? 'a participant';
  const items = filling.disputes.toSorted(byWeight).map(({ field, fact, versions }) => {
    const said = versions.map(
      ({ shown, tellings }) => `${shown} (${listed([...new Set(tellings.map(({ article }) => nameOf(article)))])})`,
    );
    const kind = field.startsWith('participant') ? 'participant' : field.startsWith('next_step') ? 'nextStep' : 'event';
    const whose = field === 'participant.role' || field === 'participant.party' ? ` of ${nameFor(fact)}` : '';
    return [filling.claim(`${capitalised(FIELD_WORDS[field])}${whose}: ${listed(said)}.`, fact, kind)];
  });
  if (items.length > 0) return list(items, 'bullets');
  return block.ifNone ? [paragraph([text(block.ifNone)])] : [];
}
