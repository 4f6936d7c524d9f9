/**
 * A note under another template. Filling tells the facts anew; what the author wrote or edited moves to the section
 * that matches, and what has no place there is gathered under “Unplaced” at the end: nothing is dropped.
 */
import { asPattern } from '../asPattern';
import { type NoteDoc, type NoteNode, plainText } from '../model/note';
import { type Template, textParts, UNPLACED } from '../model/template';
import { type FillInput, fillNote, type Round } from './fill';
import { node, paragraph, text } from './nodes';
import { joining, sameContainer, wrapped } from './switch/blocks';
import { asDecided, takenOut, withoutFacts } from './switch/facts';
import { matching } from './switch/matching';
import { portionsByFact, withPortions } from './switch/portions';
import { isSame, plainRun, renamed, runOf, withRun } from './switch/runs';
import { withStatuses } from './switch/statuses';
import {
  type ClaimAttrs,
  claimOf,
  claimsIn,
  cut,
  type Filled,
  factsIn,
  filledBy,
  hasBlankWords,
  isBlank,
  isEdited,
  isFilled,
  keyOf,
  leaves,
  type Section,
  type Unit,
  unitsOf,
  withoutEdits,
} from './switch/units';

export type Switching = Round & Pick<FillInput, 'previous' | 'strength'>;

/** What a template is filled with beside articles and facts, for this note. */
const givenOf = ({ attrs }: NoteDoc, { previous, strength }: Switching) => ({
  today: attrs.apparatus.date,
  settled: attrs.settled,
  previous: previous ?? null,
  decided: attrs.decided,
  strength,
});

/** @param from the template that the note follows; null where it is not at hand: then only what rests on facts is the template's */
export function switchTemplate(doc: NoteDoc, from: Template | null, to: Template, sources: Switching): NoteDoc {
  const { apparatus, reviews } = doc.attrs;
  const given = givenOf(doc, sources);
  const decided = asDecided(sources, doc);
  const base = from && fillNote(from, { ...decided, ...given }).doc;
  const out = takenOut(doc, base, decided);
  const filledAnew = fillNote(to, { ...withoutFacts(decided, out), ...given }).doc;
  const fresh = renamed(filledAnew, doc);
  // Without its template a note's own claims are all that tells filling from writing.
  const filled = filledBy(base ? [base, filledAnew] : [filledAnew], base ? [] : [doc], from ? [from, to] : [to]);
  const moving = new Moving(fresh, from, to, filled);
  moving.head(doc, base);
  const present = new Set(cut(doc).sections.map(({ id }) => id));
  const dropped = base ? cut(base).sections.flatMap(({ id }) => (id !== null && !present.has(id) ? [id] : [])) : [];
  for (const section of cut(doc).sections) moving.section(section);
  const { head, sections } = moving.result(new Set(dropped));
  const sameSubject = base !== null && apparatus.subject === base.attrs.apparatus.subject;
  const attrs = {
    ...doc.attrs,
    apparatus: {
      ...apparatus,
      orientation: to.page.orientation,
      type: to.page.type,
      // What the author has set otherwise than the template is kept.
      numbered: base === null || apparatus.numbered === base.attrs.apparatus.numbered ? to.page.numbered : apparatus.numbered,
      head: to.head,
      subject: sameSubject ? fresh.attrs.apparatus.subject : apparatus.subject,
    },
    reviews: { ...fresh.attrs.reviews, ...reviews },
    added: { ...fresh.attrs.added, ...doc.attrs.added },
    template: to.id,
  };
  const marks = portionsByFact(doc);
  const content = [...head, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])];
  return node(
    'doc',
    attrs,
    content.map((each) => withPortions(withStatuses(each, attrs.reviews), marks)),
  ) as NoteDoc;
}

/**
 * A second note from the same facts. What the author decided goes along, and his wording where the same claim stands in
 * the new note too; what he wrote beside the claims is the first note's, with its comments.
 */
export function anotherNote(doc: NoteDoc, from: Template | null, to: Template, sources: Switching): NoteDoc {
  const { apparatus, settled, reviews, added, dismissed } = doc.attrs;
  const decided = asDecided(sources, doc);
  const given = givenOf(doc, sources);
  const base = from && fillNote(from, { ...decided, ...given }).doc;
  const { doc: fresh } = fillNote(to, { ...withoutFacts(decided, takenOut(doc, base, decided)), ...given });
  const edits = claimsIn(doc).filter(isEdited);
  const worded = edits.reduce<NoteNode>((note, { attrs }) => {
    const run = leaves(doc)
      .filter((leaf) => claimOf(leaf)?.claim === attrs.claim)
      .map(plainRun);
    const like = claimsIn(note).filter((claim) => !isEdited(claim) && isSame(claim.attrs, attrs));
    return like.reduce<NoteNode>((all, claim) => withRun(all, claim.attrs.claim, run), note);
  }, fresh);
  const attrs = {
    ...fresh.attrs,
    apparatus: {
      ...fresh.attrs.apparatus,
      marking: apparatus.marking,
      page: apparatus.page,
      language: apparatus.language,
      draftedBy: apparatus.draftedBy,
      from: apparatus.from,
    },
    reviews: { ...fresh.attrs.reviews, ...reviews },
    settled,
    added: { ...fresh.attrs.added, ...added },
    dismissed,
  };
  return node(
    'doc',
    attrs,
    worded.content.map((each) => withStatuses(each, attrs.reviews)),
  ) as NoteDoc;
}

/** A section of the note that is made, cut into its units, so that each can give way. */
type Made = { heading: NoteNode; id: string | null; units: Unit[]; own: boolean };

class Moving {
  private readonly top: NoteNode[];
  private readonly made: Made[];
  private readonly own: Made[] = [];
  private readonly unplaced: Section[] = [];
  /** Units of the author's: they do not give way to another. */
  private readonly kept = new Set<NoteNode>();

  constructor(
    fresh: NoteDoc,
    private readonly from: Template | null,
    private readonly to: Template,
    private readonly filled: Filled,
  ) {
    const { head, sections } = cut(fresh);
    this.top = head;
    this.made = sections.map(({ heading, id, blocks }) => ({ heading, id, units: unitsOf(blocks, filled.headers), own: false }));
  }

  /** Title, subtitle, heading block, and what the author put between them and the first section. */
  head(doc: NoteDoc, base: NoteDoc | null): void {
    for (const block of cut(doc).head) {
      const i = this.top.findIndex(({ type }) => type === block.type);
      if (block.type === 'title') {
        const was = base?.content.find(({ type }) => type === 'title');
        if (was && keyOf(was) === keyOf(block)) continue;
        if (i >= 0) this.top[i] = block;
      } else if (block.type === 'subtitle') {
        if (hasBlankWords(block) || (this.from && isSubtitleOf(this.from, block))) continue;
        if (i >= 0) this.top[i] = block;
        else this.top.splice(1, 0, block);
      } else if (block.type === 'table' && block.attrs.layout === 'heading-block') this.headingBlock(block);
      else if (!isBlank(block)) this.top.push(block);
    }
  }

  private headingBlock(table: NoteNode): void {
    for (const { node: row } of unitsOf([table], this.filled.headers)) {
      if (this.isTemplates(row) || this.takesEdits(row, null)) continue;
      const at = this.top.findIndex((each) => each.type === 'table' && each.attrs.layout === 'heading-block');
      const own = this.top[at];
      if (!own) {
        this.top.push({ ...table, content: [row] } as NoteNode);
        continue;
      }
      const label = row.content[0] ? plainText(row.content[0]) : '';
      const same = own.content.findIndex((each) => each.content[0] && plainText(each.content[0]) === label);
      const content = same >= 0 ? own.content.with(same, row) : [...own.content, row];
      this.top[at] = { ...own, content } as NoteNode;
    }
  }

  section(section: Section): void {
    const { heading, id, level, blocks } = section;
    const words = plainText(heading);
    // What stands under “Unplaced” itself has no section to go by; parts of it have their old one.
    const isUnplaced = id === UNPLACED;
    const target = isUnplaced ? null : matching(id, words, this.from, this.to);
    const made = this.made.find((each) => each.id === target) ?? null;
    if (id === null && made === null) {
      this.own.push({ heading, id: null, units: unitsOf(blocks, new Set()), own: true });
      return;
    }
    const renamedByAuthor = !isUnplaced && this.isRenamed(section);
    if (made && made.id === id) {
      if (renamedByAuthor) made.heading = { ...made.heading, content: heading.content } as NoteNode;
      if (heading.type === 'heading' && heading.attrs.anchor)
        made.heading = { ...made.heading, attrs: { ...made.heading.attrs, anchor: heading.attrs.anchor } } as NoteNode;
    }
    const left: NoteNode[] = [];
    for (const unit of unitsOf(blocks, this.filled.headers)) this.unit(unit, made, left);
    const keepsHeading = (renamedByAuthor && made?.id !== id) || (level === 2 && made === null && id !== null);
    if (left.length > 0 || keepsHeading)
      this.unplaced.push({
        heading: isUnplaced ? node('heading', { level: 2 }) : heading,
        id: isUnplaced ? null : id,
        level: 2,
        blocks: left,
      });
  }

  private isRenamed({ heading, id }: Section): boolean {
    const known = [this.from, this.to].flatMap((template) => template?.sections.filter((section) => section.id === id) ?? []);
    const plain = heading.content.every(({ type, marks }) => type === 'text' && marks.length === 0);
    if (known.length === 0) return false;
    return !plain || !known.some((section) => section.heading === plainText(heading));
  }

  private unit(unit: Unit, made: Made | null, left: NoteNode[]): void {
    const { node: each } = unit;
    if (each.type === 'authorBlock') {
      if (!hasBlankWords(each)) this.judgment(each, made, left);
      return;
    }
    if (isBlank(each) && each.type !== 'table') return;
    if (this.isTemplates(each) || this.takesEdits(each, made)) return;
    this.kept.add(each);
    if (!made) {
      left.push(...wrapped([unit]));
      return;
    }
    const facts = new Set(factsIn(each));
    const gives = (other: Unit) => {
      const told = factsIn(other.node);
      return !this.kept.has(other.node) && told.length > 0 && told.every((fact) => facts.has(fact));
    };
    const at = made.units.findIndex(gives);
    const rest = made.units.filter((other) => !gives(other));
    const place = at < 0 ? this.end(rest, unit) : made.units.slice(0, at).filter((other) => !gives(other)).length;
    made.units = rest.toSpliced(place, 0, joining(unit, rest[place - 1] ?? null, made.units[at] ?? null));
  }

  /** After the last unit of its like, else before what the author judged, else at the end. */
  private end(units: readonly Unit[], unit: Unit): number {
    const like = units.findLastIndex((other) => other.within !== null && sameContainer(other.within, unit.within));
    if (like >= 0) return like + 1;
    const judged = units.findIndex((other) => other.node.type === 'authorBlock');
    return judged >= 0 ? judged : units.length;
  }

  /** The author's judgment goes where the new template asks for it: in its section, else where it is about the same. */
  private judgment(block: Extract<NoteNode, { type: 'authorBlock' }>, made: Made | null, left: NoteNode[]): void {
    const open = (where: Made) => where.units.filter((unit) => unit.node.type === 'authorBlock' && hasBlankWords(unit.node));
    const isAsked = ({ node: other }: Unit) =>
      other.type === 'authorBlock' && (other.attrs.prompt === block.attrs.prompt || other.attrs.about === block.attrs.about);
    const about = (unit: Unit) =>
      unit.node.type === 'authorBlock' && block.attrs.about !== null && unit.node.attrs.about === block.attrs.about;
    const here = made ? (open(made).find(isAsked) ?? open(made)[0]) : undefined;
    const asked = here ?? this.made.flatMap(open).find(about);
    this.kept.add(block);
    if (asked) asked.node = { ...asked.node, content: block.content } as NoteNode;
    else if (made) made.units.push({ node: block, within: null });
    else left.push(block);
  }

  private isTemplates(each: NoteNode): boolean {
    if (each.type === 'heading') return this.filled.units.has(keyOf(each));
    return isFilled(each, this.filled);
  }

  /** Puts the author's wording of claims into the same claims of the new note; false where one of them is not there. */
  private takesEdits(each: NoteNode, made: Made | null): boolean {
    const edited = claimsIn(each).filter(isEdited);
    if (edited.length === 0 || !this.isTemplates(withoutEdits(each))) return false;
    const places = edited.map(({ attrs }) => this.claimLike(attrs, made));
    if (places.some((place) => place === null)) return false;
    edited.forEach(({ attrs }, i) => {
      const place = places[i];
      if (place) place.put(runOf(each, attrs.claim));
    });
    return true;
  }

  /** The claim of the same fact and wording, in the section that matches or anywhere; none that has been edited already. */
  private claimLike(attrs: ClaimAttrs, made: Made | null): { put(run: NoteNode[]): void } | null {
    for (const section of made ? [made, ...this.made] : this.made)
      for (const unit of section.units) {
        if (this.kept.has(unit.node) && !this.edited.has(unit.node)) continue;
        const like = claimsIn(unit.node).find((claim) => !isEdited(claim) && isSame(claim.attrs, attrs));
        if (!like) continue;
        return {
          put: (run) => {
            unit.node = withRun(unit.node, like.attrs.claim, run);
            this.edited.add(unit.node);
            this.kept.add(unit.node);
          },
        };
      }
    for (const [i, block] of this.top.entries()) {
      const like = claimsIn(block).find((claim) => !isEdited(claim) && isSame(claim.attrs, attrs));
      if (like)
        return {
          put: (run) => {
            this.top[i] = withRun(this.top[i] ?? block, like.attrs.claim, run);
          },
        };
    }
    return null;
  }
  private readonly edited = new Set<NoteNode>();

  result(dropped: ReadonlySet<string>): { head: NoteNode[]; sections: { heading: NoteNode; blocks: NoteNode[] }[] } {
    const stays = ({ id, units }: Made) => id === null || !dropped.has(id) || units.some(({ node: each }) => this.kept.has(each));
    const asSection = ({ heading, units }: Made) => ({ heading, blocks: units.length > 0 ? wrapped(units) : [paragraph([])] });
    const sections = this.made.filter(stays);
    const sources = sections.findIndex(({ id }) => id === 'sources');
    const order = sources < 0 ? [...sections, ...this.own] : sections.toSpliced(sources, 0, ...this.own);
    const all = order.map(asSection);
    if (this.unplaced.length > 0) {
      all.push({
        heading: node('heading', { level: 1, section: UNPLACED, guidance: UNPLACED_GUIDANCE }, [text('Unplaced')]),
        blocks: [],
      });
      for (const { heading, id, blocks } of this.unplaced.toSorted((a, b) => Number(a.id !== null) - Number(b.id !== null))) {
        const anchor = heading.type === 'heading' ? heading.attrs.anchor : null;
        const own = id === null ? null : node('heading', { level: 2, section: id, guidance: null, anchor }, heading.content);
        if (own) all.push({ heading: own, blocks });
        else all.at(-1)?.blocks.push(...blocks);
      }
    }
    // A note keeps at least one block under its head.
    return { head: this.top, sections: all };
  }
}

const UNPLACED_GUIDANCE = 'What you wrote that has no place in this template. Move it, or leave it for another one.';

/** Is the words that the template gives, whatever the day. */
function isSubtitleOf(template: Template, subtitle: NoteNode): boolean {
  const pattern = textParts(template.subtitle ?? '')
    .map((part) => {
      if (part.kind === 'text') return asPattern(part.text);
      if (part.path === 'template.name') return asPattern(template.name);
      return part.path === 'note.date' ? '(?:\\d{1,2} \\p{L}+ \\d{4}|\\d{4}-\\d\\d-\\d\\d|)' : '.*';
    })
    .join('');
  return new RegExp(`^${pattern}$`, 'u').test(plainText(subtitle).replaceAll('\u00a0', ' '));
}
