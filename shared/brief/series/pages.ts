/** People and topics over the briefings of a library, as their pages show them. */
import type { Participant } from '../../model/facts';
import { partyName } from '../../model/party';
import type { Occasion, PersonEntry, PersonView, TopicEntry, TopicView } from '../../seriesContract';
import { capitalised } from '../formats';
import type { Meeting } from './meeting';
import type { Found, Person, TopicEntry as Theme } from './people';
import { verbSpan } from './subject';

/** A person by party and name: the same for every listing of the same briefings. */
export const personId = ({ name, meetings }: Person): string => `${meetings[0]?.fact.party ?? ''}|${name}`;

const titleOf = ({ role }: Participant): string | null => (role === null ? null : capitalised(role));

export function personEntry(person: Person): PersonEntry {
  const { name, meetings, quotes } = person;
  const party = meetings[0]?.fact.party ?? null;
  return {
    id: personId(person),
    name,
    party: party && partyName(party),
    title: meetings.map(({ fact }) => titleOf(fact)).find((title) => title !== null) ?? null,
    meetings: new Set(meetings.map(({ meeting }) => meeting)).size,
    quotes: quotes.length,
    last: meetings[0]?.day ?? null,
  };
}

export function personView({ name, meetings, quotes }: Person, all: readonly Meeting[]): PersonView {
  const party = meetings[0]?.fact.party ?? null;
  const titles: PersonView['titles'] = [];
  // Latest first: a title goes on as long as each earlier meeting gives the same.
  for (const { fact, day } of meetings) {
    const title = titleOf(fact);
    const last = titles.at(-1);
    if (title === null) continue;
    if (last && last.title.toLowerCase() === title.toLowerCase()) last.from = day ?? last.from;
    else titles.push({ title, from: day, to: day });
  }
  return {
    name,
    party: party && partyName(party),
    spellings: [...new Set(meetings.map(({ fact }) => fact.name))].filter((each) => each !== name),
    titles,
    meetings: meetings.map((found) => ({ ...occasion(found, all), title: titleOf(found.fact), head: found.fact.head })),
    quotes: quotes.map((found) => ({ ...occasion(found, all), words: oneLine(found.fact.text) })),
  };
}

export const topicEntry = ({ theme, commitments }: Theme): TopicEntry => ({
  theme,
  commitments: commitments.length,
  last: commitments[0]?.day ?? null,
});

export const topicView = ({ theme, commitments }: Theme, all: readonly Meeting[]): TopicView => ({
  theme,
  commitments: commitments.map((found) => {
    const text = oneLine(found.fact.text);
    const { by } = found.fact;
    const who = by === null || by.kind === 'sides' || by.who === null ? null : partyName(by.who);
    return { ...occasion(found, all), saying: { text, verb: verbSpan(text) }, by: who };
  }),
});

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The meeting that a fact was told of, and where its words stand. */
function occasion(
  { fact, meeting, article, day }: Found<{ id: string; span: readonly [number, number] }>,
  all: readonly Meeting[],
): Occasion {
  const at = all.find(({ id }) => id === meeting);
  return {
    name: at?.name ?? [at?.parties.map(partyName).join('–'), at?.kind ?? 'meeting'].filter(Boolean).join(' '),
    round: at?.round ?? null,
    day,
    city: at?.city ?? null,
    place: { entry: meeting, article, span: [...fact.span], fact: fact.id },
  };
}
