/** Comparison and merge as plain text, for people at a terminal. */
import type { Finding } from './checks';
import type { Comparison } from './compare';
import type { Conflict, Merged } from './merge';
import { tidy } from './sentence';
import { conflictValue } from './sources/disputes';

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`;

export function comparisonInWords({ repeated, reworded, dropped, fulfilled, participants, ...rest }: Comparison): string {
  const { carried, left, joined } = participants;
  return (
    section(
      'Repeated',
      repeated.map(({ to }) => tidy(to.text)),
    ) +
    section(
      'Reworded',
      reworded.map(({ from, to, kind }) => `${kind}: ${tidy(from.text)}\n    now: ${tidy(to.text)}`),
    ) +
    section(
      'Dropped',
      dropped.map(({ from }) => tidy(from.text)),
    ) +
    section(
      'New',
      rest.new.map(({ to }) => tidy(to.text)),
    ) +
    section(
      'Reported done',
      fulfilled.map(({ from, to }) => `${tidy(from.text)}\n    now: ${tidy(to.text)}`),
    ) +
    section(
      'People',
      [
        carried.length ? `again: ${carried.join(', ')}` : '',
        left.length ? `no longer: ${left.join(', ')}` : '',
        joined.length ? `new: ${joined.join(', ')}` : '',
      ].filter(Boolean),
    )
  )
    .trimEnd()
    .concat('\n');
}

const FIELDS: Readonly<Record<Conflict['field'], string>> = {
  'event.start': 'Date',
  'event.end': 'Last day',
  'event.city': 'Place',
  'event.venue': 'Venue',
  'event.round': 'Round',
  'participant.name': 'Name',
  'participant.role': 'Office',
  'participant.party': 'Side',
  'next_step.place': 'Next: where',
  'next_step.when': 'Next: when',
  'outcome.words': 'Outcome',
};

/** @param stems article id → the name that the sources are told apart by */
export function mergeInWords(merged: Merged, stems: ReadonlyMap<string, string>): string {
  const stem = (id: string) => stems.get(id) ?? id;
  const conflicts = merged.conflicts.map(({ field, of, values }) => {
    const said = Object.entries(values).map(([id, value]) => `${stem(id)}: ${conflictValue(field, value)}`);
    return `${FIELDS[field]}${of ? ` (${of})` : ''}: ${said.join(' | ')}`;
  });
  const alone = Object.entries(merged.onlyIn).flatMap(([id, outcomes]) =>
    outcomes.map(({ text }) => `${stem(id)}: ${tidy(text)}`),
  );
  const told = merged.outcomes.map(
    (group) => `${tidy(group[0]?.fact.text ?? '')} [${[...new Set(group.map(({ article }) => stem(article)))].join(', ')}]`,
  );
  return (section('The sources differ', conflicts) + section('Only in one source', alone) + section('Outcomes', told))
    .trimEnd()
    .concat('\n');
}

/** One finding a line, the worst first. */
export function findingsInWords(file: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return `${file}: nothing to report\n`;
  return findings.map(({ severity, words, small }) => `${file}: ${severity}: ${words}${small ? ` (${small})` : ''}\n`).join('');
}
