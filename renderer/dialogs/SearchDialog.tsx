import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { COMMANDS, type Command, type Where } from '../commands';
import { keyLabel } from '../state/keys';
import { isMac } from '../state/platform';
import { count } from '../state/words';
import { type Choice, matching, Options } from '../writing/Picker';
import { Dialog } from './Dialog';

/** Something that can be found by its words and gone to. `also` is searched, not shown. */
export type Found = Choice & { also?: string; run(): void };
export type Searchables = () => readonly Found[];

/** So many of a group are listed; the count says how many there are. */
const SHOWN = 12;
/** A screen reader hears the number once the typing has paused. */
const PAUSE_MS = 400;

type Props = { where: Where; searchables: Searchables; onRun(command: Command): void; onClose(): void };

/** Facts, headings and every command by name, in one field. */
export function SearchDialog({ where, searchables, onRun, onClose }: Props) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  // Read once: what is searched does not change while the dialog is open.
  const [all] = useState(() => [
    ...searchables(),
    ...COMMANDS.filter((command) => command.when(where) && command.id !== 'search').map(
      (command): Found => ({
        id: `command ${command.id}`,
        label: command.label,
        group: 'Commands',
        ...(command.keys[0] ? { hint: keyLabel(command.keys[0], isMac()) } : {}),
        run: () => onRun(command),
      }),
    ),
  ]);
  const { shown, hits } = useMemo(() => find(all, query), [all, query]);

  // Said within the dialog: what lies outside a modal dialog is not read out.
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(hits === 0 ? 'No hits.' : count(hits, 'hit')), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [hits]);

  const choose = (at: number) => {
    const choice = shown[at];
    if (!choice) return;
    onClose();
    // The dialog gives the focus back first: what is gone to may want it.
    requestAnimationFrame(() => choice.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length > 0) setActive((active + step + shown.length) % shown.length);
    else if (event.key === 'Enter') choose(active);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Search everything" narrow onClose={onClose}>
      <div className="search-all">
        <input
          className="text"
          type="text"
          role="combobox"
          aria-label="Search everything"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={shown.length > 0 ? `${id}-list-${active}` : undefined}
          aria-autocomplete="list"
          placeholder="Facts, headings, commands"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <p className="sr" role="status">
          {said}
        </p>
        <p className="quiet num" aria-hidden="true">
          {hits === 0 ? `Nothing with “${query.trim()}”.` : count(hits, 'hit')}
        </p>
        <Options id={`${id}-list`} label="Hits" choices={shown} active={active} onChoose={choose} />
      </div>
    </Dialog>
  );
}

/** The hits, the first few of each group: without a query the commands alone. */
function find(all: readonly Found[], query: string): { shown: Found[]; hits: number } {
  if (query.trim() === '') {
    const commands = all.filter(({ group }) => group === 'Commands');
    return { shown: commands, hits: commands.length };
  }
  const searched = all.map((found) => ({ ...found, hint: `${found.hint ?? ''} ${found.also ?? ''}`, found }));
  const hits = matching(searched, query).map(({ found }) => found);
  const groups = [...new Set(all.map(({ group }) => group))];
  return { shown: groups.flatMap((group) => hits.filter((hit) => hit.group === group).slice(0, SHOWN)), hits: hits.length };
}
