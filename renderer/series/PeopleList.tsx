import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useAsked } from '../state/useAsked';
import { useWalk } from '../state/useWalk';
import { count, dayOf } from '../state/words';
import { Problem } from '../ui/Problem';

/** Everybody who took part in a meeting, by name. */
export function PeopleList({ onPerson, children }: { onPerson(id: string): void; children?: ReactNode }) {
  const { value, problem } = useAsked('people.list', null);
  const [filter, setFilter] = useState('');
  useWalk('.shelf .row');
  const words = filter.trim().toLowerCase();
  const shown = value?.filter(({ name, title, party }) => `${name} ${title ?? ''} ${party ?? ''}`.toLowerCase().includes(words));
  return (
    <main className="shelf" aria-busy={value === null && problem === null}>
      {children}
      {problem ? <Problem problem={problem} /> : null}
      <h2 className="waytitle">People</h2>
      {value && value.length > 0 ? (
        <label className="field">
          <Search className="i" aria-hidden="true" />
          <span className="sr">Filter people</span>
          <input
            type="search"
            value={filter}
            placeholder="Name, title or party"
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
      ) : null}
      <ul className="waylist">
        {shown?.map((person) => (
          <li key={person.id}>
            <button type="button" className="row plain" onClick={() => onPerson(person.id)}>
              <span className="what">
                <span className="t">{person.name}</span>
                <small>{[person.title, person.party].filter(Boolean).join(', ')}</small>
              </span>
              <span className="num last">
                {count(person.meetings, 'meeting')}
                {person.quotes > 0 ? `, ${count(person.quotes, 'quote')}` : ''}
                <small>{person.last ? dayOf(person.last) : ''}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {value?.length === 0 ? <p className="nothing">Nobody yet. Whoever a report names as taking part is listed here.</p> : null}
      {value && value.length > 0 && shown?.length === 0 ? <p className="nothing">Nobody with “{filter.trim()}”.</p> : null}
    </main>
  );
}
