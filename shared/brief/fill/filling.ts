/** What every block of a template is filled with: the facts once each, and the makers of claims. */
import type { AddedFact } from '../../model/added';
import type { Article } from '../../model/article';
import type { Decided } from '../../model/decided';
import type { FactKind, Facts, Outcome, Participant } from '../../model/facts';
import type { Apparatus, NoteMark, NoteNode } from '../../model/note';
import { partyName } from '../../model/party';
import type { PreviousRound } from '../../model/previous';
import type { Settled } from '../../model/settled';
import {
  type FieldPath,
  type FormatName,
  type ItemField,
  isItemField,
  itemParts,
  type Template,
  textParts,
} from '../../model/template';
import { once } from '../../once';
import { type Comparison, compareRounds } from '../compare';
import { outletName } from '../evidence';
import { GAP_LABELS, type Resolved, resolveField } from '../fields';
import { capitalised, formatted } from '../formats';
import { bold, claimMark, gap, item, node, text } from '../nodes';
import { factsOf } from '../rounds/announced';
import type { Dispute } from '../sources/disputes';
import type { Rungs } from '../strengthOrder';
import { earlierRows } from './earlier';

export type Round = { articles: readonly Article[]; facts: readonly Facts[] };

/** The round before, and those before it where a briefing keeps them. */
export type Before = Round & Partial<Pick<PreviousRound, 'earlier' | 'decided' | 'statuses'>>;

export type FillInput = Round & {
  /** In the order of `articles`. */
  facts: readonly Facts[];
  /** ISO day that the note is dated. */
  today: string;
  apparatus?: Partial<Apparatus>;
  /** Disputes between the articles that the author has settled. */
  settled?: Readonly<Record<string, Settled>>;
  /** The round before this one; null or left out where there is none. */
  previous?: Before | null;
  /** What the author decided on commitments of the two rounds. */
  decided?: readonly Decided[];
  /** The order by which they are called weaker or stronger. */
  strength?: Rungs;
};

export const NOT_STATED = 'not stated in the source';
export const TO_BE_CONFIRMED = 'to be confirmed';
/** What the gap says where an item has no such value. */
const ITEM_GAPS: Readonly<Record<ItemField, string>> = {
  'outcome.sentence': `Statement: ${NOT_STATED}`,
  'outcome.words': `Statement: ${NOT_STATED}`,
  'outcome.side': `Side: ${NOT_STATED}`,
  'outcome.type': `Type: ${NOT_STATED}`,
  'outcome.topic': `Topic: ${NOT_STATED}`,
  'outcome.source': `Outlet: ${NOT_STATED}`,
  'quote.sentence': `Quotation: ${NOT_STATED}`,
  'quote.words': `Quotation: ${NOT_STATED}`,
  'quote.speaker': `Speaker: ${NOT_STATED}`,
  'quote.source': `Outlet: ${NOT_STATED}`,
  'step.sentence': `Next step: ${NOT_STATED}`,
  'step.what': `What: ${NOT_STATED}`,
  'step.who': `Who: ${NOT_STATED}`,
  'step.place': `Where: ${NOT_STATED}`,
  'step.when': `When: ${NOT_STATED}`,
  'person.line': `Name: ${NOT_STATED}`,
  'person.name': `Name: ${NOT_STATED}`,
  'person.office': `Office: ${NOT_STATED}`,
  'person.side': `Side: ${NOT_STATED}`,
};

/** Stands before a quotation that the author added and of which no speaker is known. */
export const SPEAKER_GAP = { field: 'quote.speaker', label: ITEM_GAPS['quote.speaker'] };

export const BOTH_SIDES = 'Both sides';
/** Whose words they are the source does not say. */
export const NO_SIDE = 'Side not stated';

/** A note while it is filled. Blocks read from it; what it counts is claims, and what a section has told already. */
export class Filling {
  private count = 0;
  /** Facts that the present section tells: none is told twice in it. */
  private told = new Set<string>();
  /** Facts that any section tells. */
  readonly toldAbove = new Set<string>();
  /** Facts that no rule lifted and that the note rests on: sentences that tell of a commitment or of what became of it. */
  readonly added = new Map<string, AddedFact>();
  /** What the round before told, each fact once; empty where there is none. */
  readonly before: readonly Facts[];
  /** Null without an earlier round, and as long as no article tells of this one. */
  readonly comparison: Comparison | null;
  /** Status of each commitment that the note follows up; set by `fillNote`, since its rows need the filling itself. */
  statuses: () => readonly string[] = () => [];
  /** What rounds before the last promised; asked for by the table and by the counts in the head, and worked out once. */
  readonly earlier = once(() => earlierRows(this));
  readonly parties: readonly string[];
  readonly participants: readonly Participant[];

  constructor(
    readonly template: Template,
    readonly input: FillInput,
    /** Every telling of this round's facts, those of the standing articles. */
    readonly all: readonly Facts[],
    readonly disputes: readonly Dispute[],
    private readonly disputed: ReadonlySet<string>,
    /** The meeting lies ahead: what is known of it was announced, and is to be confirmed. */
    readonly prepared: boolean,
  ) {
    const { previous, decided = [], strength } = input;
    this.before = previous ? factsOf(previous) : [];
    this.comparison =
      previous && !prepared ? compareRounds(this.before, input.facts, textsOf([previous, input]), decided, strength) : null;
    this.participants = unique(
      input.facts.flatMap((facts) => facts.participants),
      (p) => p.name,
    );
    const named = input.facts.flatMap((facts) => facts.event.parties.map((party) => party.value));
    this.parties = [...new Set([...named, ...this.participants.map((p) => p.party).filter((p): p is string => p !== null)])];
  }

  beginSection(): void {
    for (const id of this.told) this.toldAbove.add(id);
    this.told = new Set();
  }

  /** Those that the section has not told yet, at most `limit`; they count as told from now on. */
  once<F extends { id: string }>(facts: readonly F[], limit: number | null = null): F[] {
    const some = facts.filter(({ id }) => !this.told.has(id)).slice(0, limit ?? undefined);
    for (const { id } of some) this.told.add(id);
    return some;
  }

  /** The present section had no room for them after all: a section below may tell them. */
  leave(facts: readonly string[]): void {
    for (const id of facts) this.told.delete(id);
  }

  /** Words of the note that rest on a fact. */
  claim(words: string, fact: string, kind: FactKind): NoteNode {
    return text(words, [this.mark(words, fact, kind)]);
  }

  mark(words: string, fact: string, kind: FactKind): NoteMark {
    this.count++;
    const status = this.disputed.has(fact) ? 'disputed' : 'unverified';
    return claimMark({ claim: `c${this.count}`, fact, kind, status, words });
  }

  /** A template's text with its fields filled; a field without a value becomes a gap. */
  words(source: string): NoteNode[] {
    const nodes: NoteNode[] = [];
    for (const part of textParts(source)) {
      if (part.kind === 'text') {
        nodes.push(text(part.text));
        continue;
      }
      // What the coming round will make cannot be counted yet.
      const ahead = this.prepared && this.before.length > 0 && part.path === 'commitments.count';
      const resolved = ahead ? null : this.value(part.path, part.format);
      if (!resolved) nodes.push(gap(part.path, this.missing(GAP_LABELS[part.path])));
      else for (const { words, fact } of resolved) nodes.push(fact ? this.claim(words, fact, kindOfFact(fact)) : text(words));
    }
    return nodes.length > 0 ? nodes : [text(' ')];
  }

  /** What a field says; null where no source gives it. */
  value(path: FieldPath, format: FormatName): Resolved {
    const { facts, articles, today, previous } = this.input;
    return resolveField(path, format, {
      facts,
      articles,
      today,
      previous: previous?.facts ?? [],
      rounds: [...(previous ? [...(previous.earlier ?? []).map(factsOf), this.before] : []), ...(this.prepared ? [] : [facts])],
      templateName: this.template.name,
      statuses: this.statuses,
    });
  }

  /**
   * One item of a list as the template words it: what it says rests on the item's fact, from gap to gap.
   * `values` are the item's own fields; one that is null becomes a gap.
   */
  item(source: string, values: Partial<Record<ItemField, string | null>>, fact: string, kind: FactKind): NoteNode[] {
    const nodes: NoteNode[] = [];
    let words = '';
    const flush = () => {
      if (words !== '') nodes.push(/[\p{L}\p{N}]/u.test(words) ? this.claim(words, fact, kind) : text(words));
      words = '';
    };
    for (const part of itemParts(source)) {
      if (part.kind === 'text') {
        words += part.text;
        continue;
      }
      const { path, format } = part;
      const own = isItemField(path) ? (values[path] ?? null) : null;
      const value = isItemField(path)
        ? own && formatted(own, format)
        : (this.value(path, format)
            ?.map((each) => each.words)
            .join('') ?? null);
      if (value) words += value;
      else {
        flush();
        nodes.push(gap(path, this.missing(isItemField(path) ? ITEM_GAPS[path] : GAP_LABELS[path])));
      }
    }
    flush();
    return nodes.length > 0 ? nodes : [text(' ')];
  }

  /** What a gap says: of a meeting that lies ahead nothing can be missing in a source. */
  missing(label: string): string {
    return this.prepared ? label.replace(NOT_STATED, TO_BE_CONFIRMED) : label;
  }

  /** The name of a side, tied to the words that make it one. */
  sideLabel(code: string): NoteNode {
    const fact = this.input.facts.flatMap((facts) => facts.event.parties).find((party) => party.value === code);
    return fact ? this.claim(partyName(code), fact.id, 'event') : text(partyName(code));
  }

  /** The name of the outlet that tells a fact. */
  outletOf(fact: string): string | null {
    const i = this.input.facts.findIndex(({ articleId }) => fact.startsWith(`${articleId}.`));
    const article = this.input.articles[i];
    return article ? outletName(article, this.input.facts[i]) : null;
  }

  /** The side that an outcome is of, in words. */
  sideOf(outcome: Pick<Outcome, 'by'>): string {
    return sideOf(outcome, [...this.participants, ...this.before.flatMap(({ participants }) => participants)]);
  }

  /** Name and office as one claim; the name of who led stands in bold. */
  person(person: Participant): NoteNode[] {
    const name = withHonorific(person);
    if (!person.role) return [this.claim(name, person.id, 'participant')];
    const words = `${name}, ${capitalised(person.role)}`;
    const mark = this.mark(words, person.id, 'participant');
    // One claim over two runs.
    return person.head ? [text(name, [bold, mark]), text(words.slice(name.length), [mark])] : [text(words, [mark])];
  }
}

/** The side that an outcome is of, in words; `people` tell whose side a speaker is of. */
export function sideOf({ by }: Pick<Outcome, 'by'>, people: readonly Pick<Participant, 'name' | 'party'>[]): string {
  if (!by || by.kind === 'body') return NO_SIDE;
  if (by.kind === 'sides' || by.who === null) return BOTH_SIDES;
  if (by.kind === 'party') return partyName(by.who);
  const person = people.find((p) => p.name === by.who);
  return person?.party ? partyName(person.party) : by.who;
}

const textsOf = (rounds: readonly Round[]): ReadonlyMap<string, string> =>
  new Map(rounds.flatMap(({ articles }) => articles.map(({ id, text: words }) => [id, words] as const)));

/** A field's fact can be of a kind of its own: the next round is a next step. */
const kindOfFact = (fact: string): FactKind => (/\.n\d/.test(fact) ? 'nextStep' : 'event');

export function withHonorific({ honorific, name }: Participant): string {
  return honorific && !/^(?:Mr|Mrs|Ms|Miss)\.?$/i.test(honorific) ? `${honorific.replace(/^Dr\.$/, 'Dr')}\u00a0${name}` : name;
}

/** Heads first, in the order of the text. */
export const headsFirst = (people: readonly Participant[]): Participant[] => [
  ...people.filter((p) => p.head),
  ...people.filter((p) => !p.head),
];

export function list(items: NoteNode[][], as: 'numbered' | 'bullets'): NoteNode[] {
  if (items.length === 0) return [];
  const content = items.map((words) => item(words));
  return [as === 'numbered' ? node('orderedList', { start: 1 }, content) : node('bulletList', {}, content)];
}

/** Sentences one after the other, a blank between them. */
export const parted = (sentences: readonly NoteNode[][]): NoteNode[] =>
  sentences.flatMap((each, i) => (i > 0 ? [text(' '), ...each] : each));

export const subheading = (words: string): NoteNode =>
  node('heading', { level: 2, section: null, guidance: null }, [text(words)]);

function unique<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
