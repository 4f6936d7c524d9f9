/** What fields, formats, repeats and conditions are called on the screen. */
import { BUNDLED_LETTERHEADS } from '../../shared/model/letterheads';
import {
  type Block,
  type COUNTED,
  FIELD_NAMES,
  type FieldPath,
  type FollowUpColumn,
  type FormatName,
  type ItemField,
  isItemField,
  type Judgment,
  type PeopleColumn,
  type Template,
  type When,
} from '../../shared/model/template';

const ITEM_NAMES: Readonly<Record<ItemField, string>> = {
  'outcome.sentence': 'whole sentence',
  'outcome.words': 'words of the source',
  'outcome.side': 'side',
  'outcome.type': 'type',
  'outcome.topic': 'topic',
  'outcome.source': 'outlet',
  'quote.sentence': 'whole sentence',
  'quote.words': 'quoted words',
  'quote.speaker': 'speaker',
  'quote.source': 'outlet',
  'step.sentence': 'whole sentence',
  'step.what': 'what',
  'step.who': 'who',
  'step.place': 'where',
  'step.when': 'when',
  'person.line': 'name and office',
  'person.name': 'name',
  'person.office': 'office',
  'person.side': 'side',
};

/** A field that there is not is called as it is written. */
export function fieldName(path: string): string {
  if (isItemField(path)) return ITEM_NAMES[path];
  const name = Object.hasOwn(FIELD_NAMES, path) ? FIELD_NAMES[path as FieldPath] : path;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const KIND_CLASSES: Readonly<Record<string, string>> = {
  event: 'k-event',
  last: 'k-event',
  next: 'k-next',
  commitments: 'k-outcome',
  outcome: 'k-outcome',
  quote: 'k-quote',
  step: 'k-next',
  person: 'k-person',
};
/** The colour of the kind of fact that a field rests on; what the note itself knows is grey. */
export const fieldClass = (path: string): string => KIND_CLASSES[path.split('.')[0] ?? ''] ?? 'app-field';

export const LETTERHEAD_NAMES = {
  none: 'none',
  own: 'your own, chosen last',
  ministry: `${BUNDLED_LETTERHEADS.ministry.name} (example)`,
  ngo: `${BUNDLED_LETTERHEADS.ngo.name} (example)`,
} as const;

export const FORMAT_NAMES: Readonly<Record<FormatName, string>> = {
  plain: 'as it is',
  ordinal: 'as ordinal',
  ordinalWord: 'as word',
  date: 'as date',
  dateLong: 'with weekday',
  capitalised: 'with a capital',
};

/** The formats that make a difference to a field; the first is the one that it is put in with. */
export function formatsOf(path: FieldPath | ItemField): readonly FormatName[] {
  if (path === 'event.round' || path === 'last.round') return ['ordinalWord', 'ordinal', 'plain'];
  if (/(?:\.dates|^note\.date)$/.test(path)) return ['date', 'dateLong'];
  return ['plain', 'capitalised'];
}

const ORDER = ['agreed', 'signed', 'committed', 'announced', 'discussed', 'position'];
const typesOf = (of: readonly string[]): string => (of.length === ORDER.length ? 'of any type' : of.join(', '));

/** The rule of a repeat, the outer one first where two stand one within the other; what is no repeat has one line. */
export function ruleOf(block: Block): string[] {
  switch (block.type) {
    case 'outcomes': {
      const which = [
        `For each outcome${block.of.length === ORDER.length ? ' of any type' : `: ${block.of.join(', ')}`}`,
        block.round === 'last' ? 'of the last round' : '',
        block.figures ? 'with a figure' : '',
        block.fresh ? 'not told above' : '',
        block.limit === null ? '' : `at most ${block.limit}`,
      ];
      return [...(block.by ? [`For each ${block.by}`] : []), which.filter(Boolean).join(', ')];
    }
    case 'quotes':
      return [['For each quotation', block.limit === null ? '' : `at most ${block.limit}`].filter(Boolean).join(', ')];
    case 'nextSteps': {
      const most = block.limit === null ? '' : `, at most ${block.limit}`;
      return [block.as === 'table' ? `Table: a row for each next step${most}` : `For each next step${most}`];
    }
    case 'people':
      if (block.as === 'table') return ['Table: a row for each person who took part'];
      if (block.as === 'courtesies') return ['For each person who led a side, as they are addressed'];
      return [...(block.by ? ['For each side'] : []), 'For each person who took part'];
    case 'programme':
      return ['Table: the meetings of the visit'];
    case 'table':
      return ['Table of the form'];
    case 'followUp': {
      const whose = {
        this: 'of this round',
        last: 'of the last round',
        all: 'of the last round and this one',
        series: 'of all rounds',
      }[block.rounds];
      return [
        `Table: a row for each ${block.open ? 'open ' : ''}commitment ${whose} (${typesOf(block.of)})${block.steps ? ' and dated step' : ''}`,
      ];
    }
    case 'disputes':
      return ['For each point on which the sources differ'];
    case 'sources':
      return ['For each source'];
    case 'paragraph':
    case 'author':
      return [];
  }
}

const COUNTED_NAMES: Readonly<Record<(typeof COUNTED)[number], string>> = {
  outcomes: 'outcomes',
  quotes: 'quotations',
  nextSteps: 'next steps',
  people: 'people who took part',
  disputes: 'points on which the sources differ',
  lastRound: 'notes of an earlier round',
};
export const conditionName = (has: NonNullable<When>['has']): string =>
  Object.hasOwn(COUNTED_NAMES, has) ? COUNTED_NAMES[has as (typeof COUNTED)[number]] : fieldName(has);

/** A condition as a sentence; empty where there is none. */
export function conditionOf(when: When): string {
  if (when === null) return '';
  const { has, of, not } = when;
  if (!Object.hasOwn(COUNTED_NAMES, has)) return `Only if the ${fieldName(has)} is ${not ? 'not ' : ''}stated`;
  return `Only if there are ${not ? 'no ' : ''}${conditionName(has)}${has === 'outcomes' && of ? `: ${of.join(', ')}` : ''}`;
}

export const PEOPLE_COLUMN_NAMES: Readonly<Record<PeopleColumn, string>> = {
  name: 'Name',
  office: 'Office',
  side: 'Side',
  since: 'Since last time',
  pronunciation: 'Say',
  contact: 'Contact',
  confirmed: 'Comes again',
};
export const FOLLOW_UP_COLUMN_NAMES: Readonly<Record<FollowUpColumn, string>> = {
  number: 'No.',
  commitment: 'Commitment',
  type: 'Type',
  side: 'Side',
  made: 'Made',
  source: 'Source',
  due: 'Due',
  status: 'Status',
  evidence: 'Evidence',
  owner: 'Owner',
  remark: 'Remark',
};

/** The heads of a table's columns as they stand in the note. */
export function columnsOf(block: Block): string[] {
  if (block.type === 'followUp') return block.columns.map((column) => FOLLOW_UP_COLUMN_NAMES[column]);
  if (block.type === 'people' && block.as === 'table') return block.columns.map((column) => PEOPLE_COLUMN_NAMES[column]);
  if (block.type === 'nextSteps') return ['What', 'Who', 'Where', 'When'];
  return block.type === 'programme' ? ['Date', 'Meeting', 'Led by', 'Place'] : [];
}

export const JUDGMENT_NAMES: Readonly<Record<Judgment, string>> = {
  comment: 'Comment',
  recommendation: 'Recommendation',
  objectives: 'Objectives',
  risk: 'Risk',
  consultation: 'Consultation',
  handling: 'Handling',
};

export const KIND_NAMES: Readonly<Record<Template['kind'], string>> = {
  readout: 'Meeting readout',
  'scene-setter': 'Scene-setter',
  ministerial: 'Ministerial briefing note',
  'visit-report': 'Post-visit report',
  'lines-to-take': 'Lines to take',
  tracker: 'Follow-up tracker',
};
