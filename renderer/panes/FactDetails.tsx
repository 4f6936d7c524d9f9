import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { Details } from '../../shared/brief/details';
import { date } from '../../shared/brief/formats';
import type { Actor, Fact } from '../../shared/model/facts';
import { partyName } from '../../shared/model/party';
import { readDay } from '../state/day';
import { nameOfKey } from '../state/keys';
import { isMac } from '../state/platform';

export type DetailsActs = { setDetails(id: string, label: string, details: Details): void; undo(): void; redo(): void };

type Props = {
  fact: Fact;
  /** Every fact of the briefing: its sides and people are what can be chosen. */
  all: readonly Fact[];
  acts: DetailsActs;
};

/** Who, where, when and of which side, of a fact that the author marked: filled in as far as the source says it. */
export function FactDetails({ fact, all, acts }: Props) {
  const id = useId();
  const set = (label: string) => (details: Details) => acts.setDetails(fact.fact.id, label, details);
  const people = namesIn(all);
  const field = (label: string, value: string | null, make: (words: string | null) => Details | null, names = false) => (
    <Line id={`${id}${label}`} label={label}>
      <Words
        id={`${id}${label}`}
        value={value ?? ''}
        names={names ? `${id}people` : undefined}
        acts={acts}
        onSet={(words) => {
          const details = make(words === '' ? null : words);
          if (details) set(label)(details);
          return details !== null;
        }}
      />
    </Line>
  );
  const shown = (iso: string | null) => iso && date(iso).replaceAll('\u00a0', ' ');
  const lines: ReactNode[] = [];
  switch (fact.kind) {
    case 'event':
      if (fact.field === 'start' || fact.field === 'end')
        lines.push(
          field(fact.field === 'start' ? 'Date' : 'Last day', shown(String(fact.fact.value)), (words) => {
            const value = words && readDay(words);
            return value ? { value } : null;
          }),
        );
      else if (fact.field === 'city' || fact.field === 'venue')
        lines.push(
          field(fact.field === 'city' ? 'Place' : 'Venue', String(fact.fact.value), (words) => (words ? { value: words } : null)),
        );
      break;
    case 'outcome':
      lines.push(
        <Choice
          key="by"
          id={`${id}by`}
          label="By"
          value={keyOf(fact.fact.by)}
          acts={acts}
          onSet={(key) => set('By')({ by: actorOf(key) })}
        >
          <option value="">Not stated</option>
          <option value="sides">The sides</option>
          {sidesIn(all, fact.fact.by?.kind === 'party' ? fact.fact.by.who : null).map((code) => (
            <option key={code} value={`party ${code}`}>
              {partyName(code)}
            </option>
          ))}
          {withOwn(people, fact.fact.by?.kind === 'person' ? fact.fact.by.who : null).map((name) => (
            <option key={name} value={`person ${name}`}>
              {name}
            </option>
          ))}
          {fact.fact.by?.kind === 'body' ? <option value={keyOf(fact.fact.by)}>{fact.fact.by.who}</option> : null}
        </Choice>,
      );
      break;
    case 'nextStep':
      lines.push(
        field('Who', fact.fact.who, (who) => ({ who }), true),
        field('Where', fact.fact.place, (place) => ({ place })),
        field('When', shown(fact.fact.when), (words) => ({ when: words && (readDay(words) ?? words) })),
      );
      break;
    case 'quote':
      lines.push(field('Speaker', fact.fact.speaker, (speaker) => ({ speaker }), true));
      break;
    case 'participant':
      lines.push(
        field('Office', fact.fact.role, (role) => ({ role })),
        <Choice
          key="side"
          id={`${id}side`}
          label="Side"
          value={fact.fact.party ?? ''}
          acts={acts}
          onSet={(key) => set('Side')({ party: key || null })}
        >
          <option value="">Not stated</option>
          {sidesIn(all, fact.fact.party).map((code) => (
            <option key={code} value={code}>
              {partyName(code)}
            </option>
          ))}
        </Choice>,
      );
      break;
    case 'mentioned':
      break;
  }
  if (lines.length === 0) return null;
  return (
    <fieldset className="details" aria-label="What you say of it">
      {lines}
      <datalist id={`${id}people`}>
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </fieldset>
  );
}

const withOwn = (list: readonly string[], own: string | null): string[] => [...new Set(own === null ? list : [...list, own])];

function sidesIn(all: readonly Fact[], own: string | null): string[] {
  const codes = all.flatMap((each) => {
    if (each.kind === 'event') return each.field === 'party' ? [String(each.fact.value)] : [];
    return each.kind === 'participant' && each.fact.party ? [each.fact.party] : [];
  });
  return withOwn(codes, own);
}

const namesIn = (all: readonly Fact[]): string[] => [
  ...new Set(all.flatMap((each) => (each.kind === 'participant' || each.kind === 'mentioned' ? [each.fact.name] : []))),
];

const keyOf = (by: Actor | null): string => (by === null ? '' : by.kind === 'sides' ? 'sides' : `${by.kind} ${by.who ?? ''}`);

function actorOf(key: string): Actor | null {
  if (key === '') return null;
  const [kind = '', ...who] = key.split(' ');
  if (kind === 'party' || kind === 'person' || kind === 'body') return { kind, who: who.join(' ') };
  return { kind: 'sides', who: null };
}

function Line({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {children}
    </>
  );
}

/** The note's own undo, where the field itself has nothing to take back. */
function onHistoryKey(event: KeyboardEvent, acts: DetailsActs): void {
  const key = nameOfKey(event, isMac());
  if (key === 'Mod+Z') acts.undo();
  else if (key === 'Mod+Shift+Z' || key === 'Mod+Y') acts.redo();
  else return;
  event.preventDefault();
}

type WordsProps = {
  id: string;
  value: string;
  /** Id of the list of names that are offered. */
  names: string | undefined;
  acts: DetailsActs;
  /** False where the words cannot be taken so. */
  onSet(words: string): boolean;
};

/** A value in words: set by Enter or when the field is left; Escape brings back what it was. */
function Words({ id, value, names, acts, onSet }: WordsProps) {
  const [words, setWords] = useState(value);
  const [wrong, setWrong] = useState(false);
  // Undo brings back what was said before, and a day is written as the house writes it.
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setWords(value);
  }
  const put = () => {
    const said = words.trim();
    if (said !== value && !onSet(said)) setWrong(true);
  };
  return (
    <span>
      <input
        id={id}
        className="text"
        value={words}
        list={names}
        autoComplete="off"
        placeholder="Not stated"
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => {
          setWords(target.value);
          setWrong(false);
        }}
        onBlur={put}
        onKeyDown={(event) => {
          if (event.key === 'Enter') put();
          else if (event.key === 'Escape' && words !== value) {
            setWords(value);
            setWrong(false);
            event.stopPropagation();
          } else if (words === value) onHistoryKey(event, acts);
        }}
      />
      {wrong ? (
        <small className="wrong" id={`${id}-wrong`} role="alert">
          {words.trim() === '' ? 'It needs a value.' : 'Write the day as 20 June 2023, 20/6/2023 or 2023-06-20.'} It stays {value}
          .
        </small>
      ) : null}
    </span>
  );
}

type ChoiceProps = {
  id: string;
  label: string;
  value: string;
  acts: DetailsActs;
  onSet(value: string): void;
  children: ReactNode;
};

function Choice({ id, label, value, acts, onSet, children }: ChoiceProps) {
  return (
    <Line id={id} label={label}>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onSet(target.value)}
        onKeyDown={(event) => onHistoryKey(event, acts)}
      >
        {children}
      </select>
    </Line>
  );
}
