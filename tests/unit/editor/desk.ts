/** A note that is worked on at random: every operation by which the editor, or what stands round it, can change claims. */
import { history, redo, redoDepth, undo } from '@tiptap/pm/history';
import { Fragment, type Node as PMNode, Slice } from '@tiptap/pm/model';
import { EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { canJoin, dropPoint } from '@tiptap/pm/transform';
import { type Arrived, cleanClaims, NOTHING, unpackText, withoutClaims } from '../../../renderer/editor/claims/clipboard';
import { setDetails } from '../../../renderer/editor/claims/details';
import { claimGuard } from '../../../renderer/editor/claims/guard';
import { type ClaimAttrs, claimOn, claimPieces, claimsIn } from '../../../renderer/editor/claims/pieces';
import { putInSection } from '../../../renderer/editor/claims/place';
import { putWhere } from '../../../renderer/editor/claims/putWhere';
import { changeTwins, restoreClaim, twinsOf } from '../../../renderer/editor/claims/retext';
import type { FilledFrom } from '../../../renderer/editor/claims/takeOut';
import { type Decidable, decide } from '../../../renderer/editor/decide';
import { wholeBlocks } from '../../../renderer/editor/whole';
import { removeFrom } from '../../../renderer/sources/remove';
import { BY_HAND, SourceStep } from '../../../renderer/sources/sourceStep';
import { Find, look, replaceAll, replaceOne } from '../../../renderer/writing/find';
import { type AddAs, authorFacts } from '../../../shared/brief/authorFact';
import { carried } from '../../../shared/brief/carry';
import { type Details, isMarked, withDetails } from '../../../shared/brief/details';
import { fillNote } from '../../../shared/brief/fill';
import { groupFacts } from '../../../shared/brief/sources/groups';
import { versionsOf, withoutArticles } from '../../../shared/brief/sources/removal';
import type { AddedFact } from '../../../shared/model/added';
import type { Briefing } from '../../../shared/model/briefing';
import type { Fact } from '../../../shared/model/facts';
import { noteDocToJSON } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText, readout } from '../../support/make';
import { schema } from './bench';
import { isStructureAct, restructure, STRUCTURE_ACTS } from './structure';

const KINDS: readonly AddAs[] = ['agreed', 'position', 'discussed', 'nextStep', 'quote', 'participant', 'mentioned'];
/** What the author says of a fact that he added, and that it is not stated. */
const SAYINGS: Readonly<Record<AddedFact['kind'], readonly Details[]>> = {
  event: [{}, {}],
  participant: [
    { party: 'RU', role: 'counsellor' },
    { party: null, role: null },
  ],
  mentioned: [{}, {}],
  outcome: [{ by: { kind: 'party', who: 'RU' } }, { by: null }],
  nextStep: [
    { who: 'Legal Section', place: 'Moscow', when: '2025-09-01' },
    { who: null, place: null, when: null },
  ],
  quote: [{ speaker: 'A delegate' }, { speaker: null }],
};
const findPlugin = Find.config.addProseMirrorPlugins?.call({} as never)?.[0] as Plugin;

/** A briefing's articles with what was lifted from them, and the note that is filled from them. */
type Sources = Pick<Briefing, 'articles' | 'facts'>;
type Filled = { sources: Sources; doc: PMNode };
export function filledFrom(ids: readonly string[]): Filled {
  const articles = ids.map((id) => article(corpusText(id), `${id}.txt`));
  const facts = articles.map((each) => parseArticle(each));
  const { doc } = fillNote(readout, { articles, facts, today: '2025-05-15' });
  return { sources: { articles, facts }, doc: schema.nodeFromJSON(noteDocToJSON(doc)) };
}

/** What the list of facts offers of the articles that are there: of what several tell, one. */
const listed = new Map<string, ReadonlyMap<string, Fact>>();
function listedFacts({ articles, facts }: Sources): ReadonlyMap<string, Fact> {
  const key = articles.map(({ id }) => id).join();
  const known = listed.get(key) ?? new Map(groupFacts(facts).map(({ id, lead }) => [id, lead]));
  listed.set(key, known);
  return known;
}

export const ACTS = [
  'type',
  'delete',
  'replace',
  'split',
  'join',
  'copy',
  'move',
  'plain',
  'undo',
  'redo',
  'verify',
  'reject',
  'unverify',
  'edit',
  'twins',
  'restore',
  'add',
  'put',
  'say',
  'format',
  'fetch',
  'bare',
  'drop',
  'swap',
  'swapAll',
  'remove',
  ...STRUCTURE_ACTS,
] as const;
export type Operation = { act: (typeof ACTS)[number]; a: number; b: number; c: number };

/** One in so many removals is done: with all of them the articles would soon be gone for good. */
const REMOVED_ONE_IN = 3;

export class Desk implements Decidable {
  /** The articles that are in the briefing at present. */
  sources: Sources;
  private luggage: Arrived = NOTHING;
  state: EditorState;
  readonly view = { dispatch: (tr: Transaction) => this.dispatch(tr) };

  /** `other` is the note that words are pasted from. */
  constructor(
    private readonly home: Filled,
    private readonly other: Filled,
  ) {
    this.sources = home.sources;
    this.state = EditorState.create({
      doc: home.doc,
      plugins: [
        claimGuard({ brought: () => this.luggage.facts }),
        wholeBlocks(),
        tableEditing(),
        findPlugin,
        history({ newGroupDelay: 0 }),
      ],
    });
  }

  dispatch(tr: Transaction): void {
    this.state = this.state.apply(tr);
    if (tr.getMeta(BY_HAND)) return;
    for (const step of tr.steps) if (step instanceof SourceStep) this.follow(step);
  }

  /** The briefing follows when undo takes a removal back, or redo does it again. */
  private follow({ article: id, way }: SourceStep): void {
    const here = new Set(this.sources.articles.map((each) => each.id));
    if (way === 'in') here.add(id);
    else here.delete(id);
    const away = new Set(this.home.sources.articles.map((each) => each.id).filter((each) => !here.has(each)));
    this.sources = withoutArticles(this.home.sources, away);
    const { state } = this;
    if (way === 'in') this.dispatch(state.tr.setDocAttribute('reviews', state.doc.attrs.reviews).setMeta('addToHistory', false));
  }

  added(): Record<string, AddedFact> {
    return this.state.doc.attrs.added as Record<string, AddedFact>;
  }

  /** What can be put into the note: the list of facts with what the note itself keeps. */
  facts(): Map<string, Fact> {
    return new Map([...listedFacts(this.sources), ...(Object.entries(this.added()) as [string, Fact][])]);
  }

  private from(): FilledFrom {
    return { template: readout, facts: this.facts() };
  }

  /** The source's own line is no fact of the list, but claims rest on it. */
  knows(fact: string): boolean {
    return (
      listedFacts(this.sources).has(fact) ||
      Object.hasOwn(this.added(), fact) ||
      this.sources.facts.some(({ source }) => source.outlet?.id === fact || source.published?.id === fact)
    );
  }

  /** Whether an article of this briefing is out of it at present. */
  isAway(id: string): boolean {
    const has = ({ articles }: Sources) => articles.some((each) => each.id === id);
    return has(this.home.sources) && !has(this.sources);
  }

  /** A place among words, wherever the number falls. */
  spot(n: number): number {
    const { doc } = this.state;
    const at = TextSelection.near(doc.resolve(n % (doc.content.size + 1))).from;
    return Math.min(at, doc.content.size);
  }

  /** Two places not far apart: most of what people select is short. */
  range(a: number, b: number): [number, number] {
    const from = this.spot(a);
    const to = this.spot(Math.min(this.state.doc.content.size, from + (b % 120)));
    return from <= to ? [from, to] : [to, from];
  }

  claimId(n: number): { claim: string; fact: string } | null {
    const claims = [...claimsIn(claimPieces(this.state.doc)).values()];
    return claims[n % Math.max(1, claims.length)]?.attrs ?? null;
  }

  /** A fact of which an edit can be carried over to its other places, if there is one: they are rare. */
  private editedFact(n: number): string {
    const edited = claimPieces(this.state.doc).flatMap(({ attrs }) => (attrs.status === 'edited' ? [attrs.fact] : []));
    const offered = [...new Set(edited)].filter((fact) => twinsOf(this.state.doc, fact).length > 0);
    return offered[n % Math.max(1, offered.length)] ?? '';
  }

  /** Words come in from the clipboard: their facts with them, the wording as filled in only as luggage. */
  private paste(slice: Slice, at: number, from: Sources, added: Readonly<Record<string, AddedFact>>): void {
    const words: Record<string, string> = {};
    const facts = new Set<string>();
    slice.content.descendants((node) => {
      const attrs = claimOn(node.marks)?.attrs as ClaimAttrs | undefined;
      if (!attrs) return;
      words[attrs.claim] = attrs.words;
      facts.add(attrs.fact);
    });
    this.luggage = unpackText(JSON.stringify({ facts: carried(from, added, facts), words }));
    const { tr } = this.state;
    this.dispatch(tr.replaceRange(at, at, this.clean(wordless(slice))));
  }

  private clean(slice: Slice): Slice {
    return cleanClaims(slice, {
      knownFact: (fact) => this.knows(fact),
      arrived: this.luggage,
      taken: new Set(claimPieces(this.state.doc).map(({ attrs }) => attrs.claim)),
    });
  }

  /** Words are dragged to another place: what is dropped is cleaned while the old words still stand. */
  private drop(from: number, to: number, onto: number): void {
    const { state } = this;
    const slice = this.clean(state.doc.slice(from, to));
    const at = dropPoint(state.doc, onto, slice) ?? onto;
    const { tr } = state;
    tr.deleteRange(from, to);
    const place = tr.mapping.map(at);
    this.dispatch(tr.replaceRange(place, place, slice));
  }

  /** Looks for a word of a claim, and puts another in its place or nothing. */
  private swap(a: number, b: number, all: boolean): void {
    const claims = [...claimsIn(claimPieces(this.state.doc)).values()];
    const words = claims[a % Math.max(1, claims.length)]?.text.split(/\s+/).filter(Boolean) ?? [];
    const word = words[b % Math.max(1, words.length)];
    if (!word) return;
    this.dispatch(look(this.state, { words: word, matchCase: true, wholeWord: true }));
    const by = b % 4 === 0 ? '' : 'swapped';
    this.maybe(all ? (replaceAll(this.state, by)?.tr ?? null) : replaceOne(this.state, by));
    this.dispatch(look(this.state, null));
  }

  run({ act, a, b, c }: Operation): void {
    const { state } = this;
    const [from, to] = this.range(a, b);
    if (isStructureAct(act)) {
      this.maybe(restructure(state, act, a, b, [from, to]));
      return;
    }
    switch (act) {
      case 'type':
        this.dispatch(state.tr.insertText('words '.slice(0, 1 + (b % 6)), from));
        break;
      case 'delete':
        this.dispatch(state.tr.deleteRange(from, to));
        break;
      case 'replace':
        this.dispatch(state.tr.insertText('other', from, to));
        break;
      case 'split':
        if (state.doc.resolve(from).parent.type.name === 'paragraph') this.dispatch(state.tr.split(from));
        break;
      case 'join': {
        const $from = state.doc.resolve(from);
        const before = $from.depth > 0 ? $from.before() : 0;
        // An empty paragraph counts as fit to join with a list behind it, and then does not.
        const { nodeBefore, nodeAfter } = state.doc.resolve(before);
        if (before > 0 && nodeBefore?.type === nodeAfter?.type && canJoin(state.doc, before))
          this.dispatch(state.tr.join(before));
        break;
      }
      case 'copy':
        this.paste(state.doc.slice(from, to), this.spot(c), this.sources, this.added());
        break;
      case 'move': {
        const slice = state.doc.slice(from, to);
        // Cut words take along what was known when they were cut.
        const added = this.added();
        this.dispatch(state.tr.deleteRange(from, to));
        this.paste(slice, this.spot(c), this.sources, added);
        break;
      }
      case 'plain':
        // As ProseMirror has it: with the marks of the place, of which the extension takes the claim away.
        this.paste(
          withoutClaims(new Slice(Fragment.from(schema.text('pasted words', state.doc.resolve(from).marks())), 0, 0)),
          from,
          this.sources,
          {},
        );
        break;
      case 'undo':
        undo(state, this.view.dispatch);
        break;
      case 'redo':
        if (redoDepth(state) === 0) undo(state, this.view.dispatch);
        redo(this.state, this.view.dispatch);
        break;
      case 'verify':
      case 'reject':
      case 'unverify': {
        const facts = [...this.facts().keys()];
        const status = act === 'verify' ? 'verified' : act === 'reject' ? 'rejected' : 'unverified';
        decide(this, facts[a % facts.length] ?? '', status, this.from());
        break;
      }
      case 'edit': {
        const claim = this.claimId(a);
        const piece = claimPieces(state.doc).find(({ attrs }) => attrs.claim === claim?.claim);
        if (piece) this.dispatch(state.tr.insertText('x', piece.from + 1));
        break;
      }
      case 'twins':
        this.maybe(changeTwins(state, this.editedFact(a)));
        break;
      case 'restore':
        this.maybe(restoreClaim(state, this.claimId(a)?.claim ?? ''));
        break;
      case 'add': {
        const source = this.sources.articles[b % this.sources.articles.length];
        const lifted = this.sources.facts.find(({ articleId }) => articleId === source?.id);
        const range = [a % (source?.text.length ?? 1), (a + 5 + (b % 80)) % (source?.text.length ?? 1)] as const;
        const [fact] = source && lifted ? authorFacts(source, KINDS[c % KINDS.length] ?? 'agreed', range, lifted) : [];
        if (!fact) return;
        const tr = state.tr.setDocAttribute('added', { ...state.doc.attrs.added, [fact.fact.id]: fact });
        putInSection(tr, { fact: fact as unknown as Fact, from: this.from() });
        this.dispatch(tr);
        break;
      }
      case 'say': {
        const own = Object.values(this.added()).filter(isMarked);
        const was = own[a % Math.max(1, own.length)];
        if (!was) return;
        const is = withDetails(was, SAYINGS[was.kind][b % 2] ?? {});
        const tr = state.tr.setDocAttribute('added', { ...state.doc.attrs.added, [is.fact.id]: is });
        setDetails(tr, was as unknown as Fact, is as unknown as Fact, this.from(), []);
        this.dispatch(tr);
        break;
      }
      case 'put': {
        const facts = [...this.facts().values()];
        const fact = facts[a % facts.length];
        if (!fact) return;
        const { tr } = state;
        putWhere(tr, this.spot(b * 37), { fact, from: this.from() });
        this.dispatch(tr);
        break;
      }
      case 'format':
        if (schema.marks.bold) this.dispatch(state.tr.addMark(from, to, schema.marks.bold.create()));
        break;
      case 'fetch':
      case 'bare': {
        const { doc, sources } = this.other;
        const start = a % doc.content.size;
        const slice = doc.slice(start, Math.min(doc.content.size, start + (b % 120)));
        // Without its luggage what is fetched is words.
        this.paste(slice, this.spot(c), act === 'fetch' ? sources : { articles: [], facts: [] }, {});
        break;
      }
      case 'drop':
        this.drop(from, to, this.spot(c));
        break;
      case 'swap':
      case 'swapAll':
        this.swap(a, b, act === 'swapAll');
        break;
      case 'remove': {
        const { articles } = this.sources;
        const gone = articles[b % articles.length];
        if (!gone || articles.length === 1 || a % REMOVED_ONE_IN > 0) return;
        const was = this.sources;
        const versions = versionsOf(articles, gone.id);
        this.sources = withoutArticles(was, versions);
        removeFrom(this, was, versions);
        break;
      }
    }
  }

  private maybe(tr: Transaction | null): void {
    if (tr) this.dispatch(tr);
  }
}

/** The slice as markup brings it: without the wording that the claims were filled in with. */
function wordless(slice: Slice): Slice {
  const strip = (fragment: Fragment): Fragment => {
    const nodes: PMNode[] = [];
    fragment.forEach((node) => {
      const mark = claimOn(node.marks);
      const marks = mark ? mark.type.create({ ...mark.attrs, words: '' }).addToSet(mark.removeFromSet(node.marks)) : node.marks;
      nodes.push(node.isText ? node.mark(marks) : node.copy(strip(node.content)).mark(marks));
    });
    return Fragment.from(nodes);
  };
  return new Slice(strip(slice.content), slice.openStart, slice.openEnd);
}
