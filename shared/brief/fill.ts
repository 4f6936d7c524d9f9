import type { Article } from '../model/article';
import type { FactKind, Facts, NextStep, Outcome, Participant, Quote, SourceRank } from '../model/facts';
import { Apparatus, type NoteDoc, type NoteMark, type NoteNode, plainText } from '../model/note';
import { partyName } from '../model/party';
import type { Settled } from '../model/settled';
import { type Block, type Template, textParts } from '../model/template';
import { GAP_LABELS, resolveField } from './fields';
import { capitalised, date } from './formats';
import { bold, cell, claimMark, gap, headerCell, item, node, paragraph, row, text } from './nodes';
import { outcomeSentence, quoteSentence, tidy } from './sentence';
import { setAside } from './setAside';
import { disputesIn, openDisputes } from './sources/disputes';
import { onceEach } from './sources/groups';
import { standingFacts, superseded } from './sources/standing';

export type FillInput = {
  articles: readonly Article[];
  /** In the order of `articles`. */
  facts: readonly Facts[];
  /** ISO day that the note is dated. */
  today: string;
  apparatus?: Partial<Apparatus>;
  /** Disputes between the articles that the author has settled. */
  settled?: Readonly<Record<string, Settled>>;
};

const NOT_STATED = 'not stated in the source';

/**
 * The note that a template makes of the facts. Only what was said is filled in, each claim tied to its fact;
 * a missing value is a gap where it would stand, and what has no room is set aside, never dropped. What several
 * articles tell stands once; where they differ the first one's value stands and shows as disputed.
 */
export function fillNote(template: Template, given: FillInput): { doc: NoteDoc; setAside: string[] } {
  const all = standingFacts(given.articles, given.facts);
  const old = superseded(given.articles);
  const input = { ...given, articles: given.articles.filter(({ id }) => !old.has(id)), facts: onceEach(all) };
  const disputed = new Set(openDisputes(disputesIn(all), given.settled ?? {}).map(({ fact }) => fact));
  const fill = new Filler(template, input, disputed);
  const title = node('title', {}, fill.words(template.title));
  const content: NoteNode[] = [title];
  if (template.subtitle) content.push(node('subtitle', {}, fill.words(template.subtitle)));
  const rows = fill.headingRows();
  if (rows.length > 0) content.push(node('table', { layout: 'heading-block' }, rows));
  for (const section of template.sections) {
    content.push(node('heading', { level: 1, section: section.id, guidance: section.guidance }, [text(section.heading)]));
    const blocks = joinLists(section.blocks.flatMap((block) => fill.block(block, section.id)));
    content.push(...(blocks.length > 0 ? blocks : [paragraph([gap(section.id, `${section.heading}: nothing in the source`)])]));
  }
  const apparatus = Apparatus.parse({ date: input.today, subject: plainText(title).slice(0, 300), ...input.apparatus });
  const reviews = Object.fromEntries([...disputed].map((fact) => [fact, 'disputed' as const]));
  const doc = node('doc', { apparatus, reviews }, content) as NoteDoc;
  return { doc, setAside: setAside(doc, all) };
}

class Filler {
  private count = 0;
  private readonly parties: string[];
  private readonly participants: Participant[];

  constructor(
    private readonly template: Template,
    private readonly input: FillInput,
    private readonly disputed: ReadonlySet<string>,
  ) {
    this.participants = unique(
      input.facts.flatMap((facts) => facts.participants),
      (p) => p.name,
    );
    const named = input.facts.flatMap((facts) => facts.event.parties.map((party) => party.value));
    this.parties = [...new Set([...named, ...this.participants.map((p) => p.party).filter((p): p is string => p !== null)])];
  }

  /** Words of the note that rest on a fact. */
  private claim(words: string, fact: string, kind: FactKind): NoteNode {
    return text(words, [this.mark(words, fact, kind)]);
  }

  private mark(words: string, fact: string, kind: FactKind): NoteMark {
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
      const resolved = resolveField(part.path, part.format, {
        facts: this.input.facts,
        today: this.input.today,
        templateName: this.template.name,
      });
      if (resolved) for (const { words, fact } of resolved) nodes.push(fact ? this.claim(words, fact, 'event') : text(words));
      else nodes.push(gap(part.path, GAP_LABELS[part.path]));
    }
    return nodes.length > 0 ? nodes : [text(' ')];
  }

  headingRows(): NoteNode[] {
    const rows: NoteNode[] = [];
    for (const line of this.template.headingBlock) {
      if (line.type === 'participants') rows.push(...this.participantRows());
      else {
        const words = line.type === 'text' ? this.words(line.text) : [gap(line.label.toLowerCase(), line.missing)];
        rows.push(row([headerCell([text(line.label)]), cell([paragraph(words)])]));
      }
    }
    return rows;
  }

  /** One row a side, who led it first and in bold; people of no side come last. */
  private participantRows(): NoteNode[] {
    const sides: [NoteNode, Participant[]][] = this.parties.map((code) => [
      this.sideLabel(code),
      this.participants.filter((p) => p.party === code),
    ]);
    const others = this.participants.filter((p) => p.party === null);
    if (others.length > 0) sides.push([text(this.parties.length > 0 ? 'Others' : 'Participants'), others]);
    if (sides.length === 0) {
      return [row([headerCell([text('Participants')]), cell([paragraph([gap('participants', `Participants: ${NOT_STATED}`)])])])];
    }
    return sides.map(([label, people]) => {
      const lines = [...people.filter((p) => p.head), ...people.filter((p) => !p.head)].map((p) =>
        paragraph(this.personWords(p)),
      );
      const nobody = [paragraph([gap('participants', `Who took part: ${NOT_STATED}`)])];
      return row([headerCell([label]), cell(lines.length > 0 ? lines : nobody)]);
    });
  }

  /** The name of a side, tied to the words that make it one. */
  private sideLabel(code: string): NoteNode {
    const fact = this.input.facts.flatMap((facts) => facts.event.parties).find((party) => party.value === code);
    return fact ? this.claim(partyName(code), fact.id, 'event') : text(partyName(code));
  }

  private personWords(person: Participant): NoteNode[] {
    const honorific =
      person.honorific && !/^(?:Mr|Mrs|Ms|Miss)\.?$/i.test(person.honorific)
        ? `${person.honorific.replace(/^Dr\.$/, 'Dr')}\u00a0`
        : '';
    const name = `${honorific}${person.name}`;
    if (!person.role) return [this.claim(name, person.id, 'participant')];
    const words = `${name}, ${capitalised(person.role)}`;
    const mark = this.mark(words, person.id, 'participant');
    // One claim over two runs: the name of who led stands in bold.
    return person.head ? [text(name, [bold, mark]), text(words.slice(name.length), [mark])] : [text(words, [mark])];
  }

  block(block: Block, section: string): NoteNode[] {
    switch (block.type) {
      case 'paragraph':
        return [paragraph(this.words(block.text))];
      case 'author':
        return [node('authorBlock', { prompt: block.prompt, section, required: block.required }, [paragraph([])])];
      case 'outcomes':
        return this.outcomes(block);
      case 'quotes': {
        const quotes = this.input.facts.flatMap((facts) => facts.quotes.filter((quote) => !isTold(quote, facts.outcomes)));
        return this.list(
          quotes.slice(0, block.limit ?? undefined).map((quote) => [this.claim(quoteSentence(quote), quote.id, 'quote')]),
          block.as,
        );
      }
      case 'nextSteps':
        return this.nextSteps(block);
      case 'sources':
        return this.sources();
    }
  }

  private outcomes(block: Extract<Block, { type: 'outcomes' }>): NoteNode[] {
    const all = this.input.facts.flatMap((facts) => facts.outcomes).filter((outcome) => block.of.includes(outcome.type));
    const some = block.limit === null ? all : ranked(all, block.of).slice(0, block.limit);
    if (some.length === 0) return block.ifNone ? [paragraph([text(block.ifNone)])] : [];
    const claim = (outcome: Outcome) => this.claim(outcomeSentence(outcome), outcome.id, 'outcome');
    const { as } = block;
    if (as === 'sentences') return [paragraph(spaced(some.map(claim)))];
    const items = (outcomes: readonly Outcome[]) => outcomes.map((outcome) => [claim(outcome)]);
    if (!block.bySide) return this.list(items(some), as);
    const sides = new Map<string, Outcome[]>();
    for (const outcome of some) {
      const side = this.sideOf(outcome);
      sides.set(side, [...(sides.get(side) ?? []), outcome]);
    }
    const names = [...sides.keys()].sort((a, b) => Number(b === JOINT) - Number(a === JOINT));
    return names.flatMap((side) => [
      node('heading', { level: 2, section: null, guidance: null }, [text(side)]),
      ...this.list(items(sides.get(side) ?? []), as),
    ]);
  }

  private sideOf(outcome: Outcome): string {
    const { by } = outcome;
    if (!by || by.kind === 'sides' || by.who === null) return JOINT;
    if (by.kind === 'party') return partyName(by.who);
    const person = this.participants.find((p) => p.name === by.who);
    return person?.party ? partyName(person.party) : by.who;
  }

  private nextSteps(block: Extract<Block, { type: 'nextSteps' }>): NoteNode[] {
    const steps = this.input.facts.flatMap((facts) => facts.nextSteps).slice(0, block.limit ?? undefined);
    if (steps.length === 0) return block.ifNone ? [paragraph([text(block.ifNone)])] : [];
    if (block.as === 'sentences')
      return [paragraph(spaced(steps.map((step) => this.claim(`${capitalised(tidy(step.text))}.`, step.id, 'nextStep'))))];
    const header = row(
      (
        [
          ['What', 38],
          ['Who', 20],
          ['Where', 20],
          ['When', 22],
        ] as const
      ).map(([label, width]) => headerCell([text(label)], width)),
    );
    return [node('table', { layout: 'grid' }, [header, ...steps.map((step) => this.stepRow(step))])];
  }

  private stepRow(step: NextStep): NoteNode {
    const value = (words: string | null, field: string, label: string) =>
      cell([paragraph([words ? this.claim(words, step.id, 'nextStep') : gap(`nextStep.${field}`, `${label}: ${NOT_STATED}`)])]);
    return row([
      value(capitalised(tidy(step.what)), 'what', 'What'),
      value(step.who, 'who', 'Who'),
      value(step.place, 'place', 'Where'),
      value(step.when ? date(step.when) : null, 'when', 'When'),
    ]);
  }

  private sources(): NoteNode[] {
    return this.list(
      this.input.articles.map((article, i) => {
        const source = this.input.facts[i]?.source;
        const outlet = source?.outlet
          ? [this.claim(source.outlet.value, source.outlet.id, 'event')]
          : [gap('source.outlet', `Outlet: ${NOT_STATED}`)];
        const published = source?.published
          ? [this.claim(date(source.published.value), source.published.id, 'event')]
          : [gap('source.published', `Date of publication: ${NOT_STATED}`)];
        const name = article.origin.name ? [text(` (${article.origin.name})`)] : [];
        return [
          ...outlet,
          text(', '),
          ...published,
          ...name,
          text(source?.rank ? `. ${RANK_WORDS[source.rank]}, kept with this note.` : '. Kept with this note.'),
        ];
      }),
      'numbered',
    );
  }

  private list(items: NoteNode[][], as: 'numbered' | 'bullets'): NoteNode[] {
    if (items.length === 0) return [];
    const content = items.map((words) => item(words));
    return [as === 'numbered' ? node('orderedList', { start: 1 }, content) : node('bulletList', {}, content)];
  }
}

/** A quotation whose words are outcomes for the most part stands in the note already; it waits under “Set aside”. */
function isTold(quote: Quote, outcomes: readonly Outcome[]): boolean {
  const [start, end] = quote.span;
  const told = outcomes.reduce((sum, { span }) => sum + Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0])), 0);
  return told > 0.6 * (end - start);
}

/** Two numbered lists that touch are one: a reader counts on. */
function joinLists(blocks: readonly NoteNode[]): NoteNode[] {
  const joined: NoteNode[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && last.type === block.type && (block.type === 'orderedList' || block.type === 'bulletList'))
      last.content.push(...block.content);
    else joined.push(block);
  }
  return joined;
}

/** How near a source stands to what was said, in words. */
const RANK_WORDS: Readonly<Record<SourceRank, string>> = {
  'agreed-text': 'Text agreed by the sides',
  readout: 'One side’s read-out',
  'named-official': 'Report that names the official it quotes',
  'unnamed-official': 'Report that rests on an unnamed official',
  inference: 'The outlet’s own account',
};

const JOINT = 'Both sides';

/** For a summary: the types in the template's order, the surest first within each; less than a tenth is no difference. */
function ranked(outcomes: readonly Outcome[], types: readonly string[]): Outcome[] {
  const sure = ({ confidence }: Outcome) => Math.round(confidence * 10);
  return [...outcomes].sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type) || sure(b) - sure(a));
}

function unique<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}

const spaced = (nodes: NoteNode[]): NoteNode[] => nodes.flatMap((each, i) => (i > 0 ? [text(' '), each] : [each]));
