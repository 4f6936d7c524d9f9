import type { Apparatus } from '../../shared/model/note';

export type TextField = { [K in keyof Apparatus]: string extends Apparatus[K] ? K : never }[keyof Apparatus];

/** The fields of the details that are plain words, in the order of the form. */
export const TEXT_FIELDS: readonly { field: TextField; label: string; type: 'text' | 'date' }[] = [
  { field: 'reference', label: 'Reference', type: 'text' },
  { field: 'date', label: 'Date', type: 'date' },
  { field: 'circulated', label: 'Circulated', type: 'date' },
  { field: 'copyNumber', label: 'Copy number', type: 'text' },
  { field: 'to', label: 'To', type: 'text' },
  { field: 'from', label: 'From', type: 'text' },
  { field: 'through', label: 'Through', type: 'text' },
  { field: 'subject', label: 'Subject', type: 'text' },
  { field: 'action', label: 'Action', type: 'text' },
  { field: 'actionBy', label: 'Action by', type: 'date' },
  { field: 'draftedBy', label: 'Drafted by', type: 'text' },
  { field: 'clearedBy', label: 'Cleared by', type: 'text' },
  { field: 'approvedBy', label: 'Approved by', type: 'text' },
  { field: 'distribution', label: 'Distribution', type: 'text' },
  { field: 'attachments', label: 'Attachments', type: 'text' },
];

export const LANGUAGES = [
  ['en-GB', 'English (United Kingdom)'],
  ['en-US', 'English (United States)'],
  ['en-AU', 'English (Australia)'],
  ['en-CA', 'English (Canada)'],
  ['fr-FR', 'French'],
  ['es-ES', 'Spanish'],
  ['pt-PT', 'Portuguese'],
  ['de-DE', 'German'],
  ['it-IT', 'Italian'],
  ['pl-PL', 'Polish'],
  ['ru-RU', 'Russian'],
] as const;
