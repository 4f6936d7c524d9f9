/** What goes along with copied claims: their facts, each with its passage, as data in the HTML. Read back only through its schema. */
import { DOMSerializer, Fragment, type Mark, type Node as PMNode, type Schema, Slice } from '@tiptap/pm/model';
import * as z from 'zod';
import { AddedFact } from '../../../shared/model/added';
import { markAttrs } from '../../../shared/model/note';
import { type ClaimAttrs, claimOn, freshIds } from './pieces';

const ATTRIBUTE = 'data-chancery';

const Luggage = z.object({
  facts: z.array(AddedFact).max(2_000),
  /** The wording as filled in of each claim, by claim id: the markup shows only what stands there now. */
  words: z.record(z.string().max(64), z.string().max(20_000)),
});
export type Arrived = { facts: ReadonlyMap<string, AddedFact>; words: Readonly<Record<string, string>> };
export const NOTHING: Arrived = { facts: new Map(), words: {} };

/** Writes copied claims as the editor does, with their luggage on the first of them. */
export class ClaimSerializer extends DOMSerializer {
  constructor(
    schema: Schema,
    private readonly carry: (facts: ReadonlySet<string>) => AddedFact[],
  ) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const dom = super.serializeFragment(fragment, options, target);
    // Called anew for what each node holds, then with a target: the luggage goes on once.
    if (target) return dom;
    const claims = claimsOf(fragment);
    if (claims.length > 0) {
      const luggage = {
        facts: this.carry(new Set(claims.map(({ fact }) => fact))),
        words: Object.fromEntries(claims.map(({ claim, words }) => [claim, words])),
      };
      dom.querySelector('[data-claim]')?.setAttribute(ATTRIBUTE, JSON.stringify(luggage));
    }
    return dom;
  }
}

function claimsOf(fragment: Fragment): ClaimAttrs[] {
  const claims: ClaimAttrs[] = [];
  fragment.descendants((node) => {
    const mark = node.isInline ? claimOn(node.marks) : undefined;
    if (mark) claims.push(mark.attrs as ClaimAttrs);
  });
  return claims;
}

/** The luggage in pasted HTML; nothing where there is none, or where it is not what it should be. */
export function unpack(html: string): Arrived {
  if (!html.includes(ATTRIBUTE)) return NOTHING;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return unpackText(page.querySelector(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE) ?? '');
}

export function unpackText(text: string): Arrived {
  try {
    const { facts, words } = Luggage.parse(JSON.parse(text));
    return { facts: new Map(facts.filter(({ from }) => from !== null).map((each) => [each.fact.id, each])), words };
  } catch {
    return NOTHING;
  }
}

export type PasteInto = {
  knownFact(fact: string): boolean;
  arrived: Arrived;
  /** Ids of claims that stand in the note: a copy gets one of its own. */
  taken: ReadonlySet<string>;
};

/** What is pasted keeps a claim only if its fact is known here or came along; the words themselves always stay. */
export function cleanClaims(slice: Slice, { knownFact, arrived, taken }: PasteInto): Slice {
  const whole = new Map<string, string>();
  slice.content.descendants((node) => {
    const mark = node.isText ? claimOn(node.marks) : undefined;
    if (mark) whole.set(String(mark.attrs.claim), (whole.get(String(mark.attrs.claim)) ?? '') + (node.text ?? ''));
  });
  const fresh = freshIds([...taken, ...whole.keys()]);
  const renamed = new Map<string, string>();
  const kept = (given: ClaimAttrs): ClaimAttrs | null => {
    if (!knownFact(given.fact) && !arrived.facts.has(given.fact)) return null;
    const words = given.words || (arrived.words[given.claim] ?? whole.get(given.claim) ?? '');
    if (!renamed.has(given.claim)) renamed.set(given.claim, taken.has(given.claim) ? fresh() : given.claim);
    const parsed = markAttrs.claim.safeParse({ ...given, words, claim: renamed.get(given.claim) });
    return parsed.success ? parsed.data : null;
  };
  const clean = (fragment: Fragment): Fragment => {
    const nodes: PMNode[] = [];
    fragment.forEach((node) => {
      const mark = claimOn(node.marks);
      const attrs = mark && node.isText ? kept(mark.attrs as ClaimAttrs) : null;
      const bare = mark ? mark.removeFromSet(node.marks) : node.marks;
      const marks = mark && attrs ? mark.type.create(attrs).addToSet(bare) : bare;
      nodes.push(node.isText ? node.mark(marks) : node.copy(clean(node.content)).mark(marks));
    });
    return Fragment.from(nodes);
  };
  return new Slice(clean(slice.content), slice.openStart, slice.openEnd);
}

/** Words alone: those put into the middle of a claim are taken into it by the guard, as typed ones are. */
export const withoutClaims = (slice: Slice): Slice =>
  cleanClaims(slice, { knownFact: () => false, arrived: NOTHING, taken: new Set() });

/** Words that are pasted over the end of a claim are the claim's, as typed ones are: those of one line, without a claim of their own. */
export function asTail(slice: Slice, marks: readonly Mark[] | null | undefined): Slice {
  const claim = claimOn(marks ?? []);
  const line = slice.content.firstChild;
  if (!claim || !line?.isTextblock || slice.content.childCount > 1 || claimsOf(slice.content).length > 0) return slice;
  const words: PMNode[] = [];
  line.forEach((node) => {
    words.push(node.isText ? node.mark(claim.addToSet(node.marks)) : node);
  });
  return new Slice(Fragment.from(line.copy(Fragment.from(words))), slice.openStart, slice.openEnd);
}
