/** What people call the fields, and how each stands in a sentence. */
import type { FieldPath } from './fields';

export const FIELD_NAMES: Readonly<Record<FieldPath, string>> = {
  'event.name': 'Event',
  'event.series': 'Series',
  'event.kind': 'Kind of meeting',
  'event.round': 'Round',
  'event.dates': 'Dates of the meeting',
  'event.city': 'Place',
  'event.venue': 'Venue',
  'event.parties': 'Sides',
  'next.what': 'Next round',
  'next.dates': 'Date of the next round',
  'next.place': 'Place of the next round',
  'next.who': 'Who comes next',
  'last.name': 'Last round',
  'last.round': 'Number of the last round',
  'last.dates': 'Dates of the last round',
  'last.city': 'Place of the last round',
  'rounds.covered': 'Rounds covered',
  'commitments.count': 'Number of commitments',
  'commitments.statuses': 'Commitments by status',
  'sources.names': 'Sources',
  'note.date': 'Date of the note',
  'template.name': 'Kind of note',
};
/** How a field reads in running text. */
export const FIELD_FORMATS: Partial<Record<FieldPath, string>> = {
  'event.round': '|ordinalWord',
  'event.dates': '|dateLong',
  'next.dates': '|dateLong',
  'last.dates': '|dateLong',
  'note.date': '|date',
};
