/**
 * What holds of every claim whatever is done: random sequences of a thousand operations on a note that is filled from
 * the sample article. `CHANCERY_RUNS` multiplies the sequences (`npm run test:full`); a failure prints the seed and
 * the shortest sequence that shows it.
 */
import { getSchema } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { Fragment, type Node as PMNode, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { cleanClaims, NOTHING } from '../../../renderer/editor/claims/clipboard';
import { claimGuard } from '../../../renderer/editor/claims/guard';
import { claimPieces, claimsIn } from '../../../renderer/editor/claims/pieces';
import { putAt, putInSection } from '../../../renderer/editor/claims/place';
import { changeTwins, restoreClaim } from '../../../renderer/editor/claims/retext';
import { decide } from '../../../renderer/editor/decide';
import { extensions } from '../../../renderer/editor/schema';
import { wholeBlocks } from '../../../renderer/editor/whole';
import { type AddAs, authorFact } from '../../../shared/brief/authorFact';
import { type Fact, listFacts } from '../../../shared/model/facts';
import { noteDocToJSON, parseNoteDoc } from '../../../shared/model/note';
import { briefingOf, corpusText } from '../../support/make';

const RUNS = Number(process.env.CHANCERY_RUNS ?? 1);
const OPERATIONS = 1_000;
const schema = getSchema(extensions());
const briefing = briefingOf(corpusText('01'));
const parsed = new Map<string, Fact>(briefing.facts.flatMap(listFacts).map((fact) => [fact.fact.id, fact]));
/** The source's own line is no fact of the lists, but claims rest on it. */
const sources = briefing.facts.flatMap(({ source }) => [source.outlet?.id, source.published?.id]);
const KINDS: readonly AddAs[] = ['agreed', 'position', 'discussed', 'nextStep', 'quote', 'participant', 'mentioned'];

const ACTS = [
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
  'format',
] as const;
type Operation = { act: (typeof ACTS)[number]; a: number; b: number; c: number };

class Desk {
  state = EditorState.create({
    doc: schema.nodeFromJSON(noteDocToJSON(briefing.note)),
    plugins: [claimGuard(), wholeBlocks(), history({ newGroupDelay: 0 })],
  });
  readonly view = { dispatch: (tr: Transaction) => this.dispatch(tr) };

  dispatch(tr: Transaction): void {
    this.state = this.state.apply(tr);
  }

  facts(): Map<string, Fact> {
    return new Map([...parsed, ...Object.entries(this.state.doc.attrs.added as Record<string, Fact>)]);
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
    const to = this.spot(from + (b % 120));
    return from <= to ? [from, to] : [to, from];
  }

  claimId(n: number): { claim: string; fact: string } | null {
    const claims = [...claimsIn(claimPieces(this.state.doc)).values()];
    return claims[n % Math.max(1, claims.length)]?.attrs ?? null;
  }

  paste(slice: Slice, at: number): void {
    const clean = cleanClaims(slice, {
      knownFact: () => true,
      arrived: NOTHING,
      taken: new Set(claimPieces(this.state.doc).map(({ attrs }) => attrs.claim)),
    });
    this.dispatch(this.state.tr.replaceRange(at, at, clean));
  }

  run({ act, a, b, c }: Operation): void {
    const { state } = this;
    const [from, to] = this.range(a, b);
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
        this.paste(state.doc.slice(from, to), this.spot(c));
        break;
      case 'move': {
        const slice = state.doc.slice(from, to);
        this.dispatch(state.tr.deleteRange(from, to));
        this.paste(slice, this.spot(c));
        break;
      }
      case 'plain':
        this.paste(new Slice(Fragment.from(schema.text('pasted words')), 0, 0), from);
        break;
      case 'undo':
        undo(state, this.view.dispatch);
        break;
      case 'redo':
        redo(state, this.view.dispatch);
        break;
      case 'verify':
      case 'reject':
      case 'unverify': {
        const facts = [...this.facts().keys()];
        const status = act === 'verify' ? 'verified' : act === 'reject' ? 'rejected' : 'unverified';
        decide(this, facts[a % facts.length] ?? '', status);
        break;
      }
      case 'edit': {
        const claim = this.claimId(a);
        const piece = claimPieces(state.doc).find(({ attrs }) => attrs.claim === claim?.claim);
        if (piece) this.dispatch(state.tr.insertText('x', piece.from + 1));
        break;
      }
      case 'twins':
        this.maybe(changeTwins(state, this.claimId(a)?.fact ?? ''));
        break;
      case 'restore':
        this.maybe(restoreClaim(state, this.claimId(a)?.claim ?? ''));
        break;
      case 'add': {
        const article = briefing.articles[0];
        const fact = article
          ? authorFact(article, KINDS[c % KINDS.length] ?? 'agreed', [
              a % article.text.length,
              (a + 5 + (b % 80)) % article.text.length,
            ])
          : null;
        if (!fact) return;
        const tr = state.tr.setDocAttribute('added', { ...state.doc.attrs.added, [fact.fact.id]: fact });
        putInSection(tr, { fact: fact as unknown as Fact, facts: this.facts() });
        this.dispatch(tr);
        break;
      }
      case 'put': {
        const facts = [...this.facts().values()];
        const fact = facts[a % facts.length];
        if (!fact) return;
        const { tr } = state;
        putAt(tr, this.spot(b * 37), { fact, facts: this.facts() });
        this.dispatch(tr);
        break;
      }
      case 'format':
        if (schema.marks.bold) this.dispatch(state.tr.addMark(from, to, schema.marks.bold.create()));
        break;
    }
  }

  private maybe(tr: Transaction | null): void {
    if (tr) this.dispatch(tr);
  }
}

/** Nodes never change: a block that once fitted the schema fits it for good. */
const fits = new WeakSet<PMNode>();

/** What of the note the schema does not take, in words. */
function misfits(doc: PMNode): string[] {
  const wrong = doc.type.validContent(doc.content) ? [] : ['the blocks do not make a note'];
  doc.forEach((block) => {
    if (fits.has(block)) return;
    try {
      block.check();
      fits.add(block);
    } catch (error) {
      wrong.push(String(error));
    }
  });
  return wrong;
}

/** What is wrong with the claims of a note, in words; nothing where all is well. */
function faults(doc: PMNode, known: ReadonlySet<string>): string[] {
  const wrong: string[] = [];
  const pieces = claimPieces(doc);
  const seen = new Map<string, number>();
  pieces.forEach(({ from, to, text, attrs }, at) => {
    if (from >= to || text === '') wrong.push(`${attrs.claim} covers nothing`);
    if (!known.has(attrs.fact)) wrong.push(`${attrs.claim} rests on the unknown ${attrs.fact}`);
    const last = seen.get(attrs.claim);
    if (last !== undefined && last !== at - 1) wrong.push(`${attrs.claim} goes on behind another claim`);
    seen.set(attrs.claim, at);
  });
  for (const { attrs, text, pieces: own } of claimsIn(pieces).values()) {
    if (!/[\p{L}\p{N}]/u.test(text)) wrong.push(`${attrs.claim} has no word left`);
    if (own.some((piece) => piece.attrs.status !== attrs.status)) wrong.push(`${attrs.claim} is of two minds`);
    if (text === attrs.words && attrs.status === 'edited') wrong.push(`${attrs.claim} is called edited and is not`);
  }
  return wrong;
}

const operation = fc.record({
  act: fc.constantFrom(...ACTS),
  a: fc.nat(100_000),
  b: fc.nat(100_000),
  c: fc.nat(100_000),
});

describe('a thousand operations', () => {
  it(
    'leave every claim sound and the note one that can be saved',
    () => {
      fc.assert(
        fc.property(fc.array(operation, { minLength: OPERATIONS, maxLength: OPERATIONS }), (operations) => {
          const desk = new Desk();
          operations.forEach((each, n) => {
            desk.run(each);
            const { doc } = desk.state;
            const known = new Set([...desk.facts().keys(), ...sources.filter((id) => id !== undefined)]);
            const wrong = [...misfits(doc), ...faults(doc, known)];
            if (wrong.length > 0) throw new Error(`after operation ${n}, ${each.act}: ${wrong.join('; ')}`);
            if (n % 50 === 49) parseNoteDoc(doc.toJSON());
          });
        }),
        { numRuns: Math.ceil(12 * RUNS), interruptAfterTimeLimit: 45_000 * Math.max(1, RUNS) },
      );
    },
    60_000 * Math.max(1, RUNS),
  );
});
