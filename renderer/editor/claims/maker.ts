/** Makes the nodes by which a fact stands in the note. */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Fact } from '../../../shared/model/facts';
import { reviewsOf } from '../decide';
import { claimPieces, freshIds } from './pieces';

export class Maker {
  private readonly fresh: () => string;
  constructor(
    readonly tr: Transaction,
    readonly fact: Fact,
  ) {
    this.fresh = freshIds(claimPieces(tr.doc).map(({ attrs }) => attrs.claim));
  }

  get schema() {
    return this.tr.doc.type.schema;
  }

  claim(words: string): PMNode {
    const { fact, kind } = { fact: this.fact.fact.id, kind: this.fact.kind };
    const status = reviewsOf(this.tr.doc)[fact] === 'verified' ? 'verified' : 'unverified';
    const mark = this.schema.marks.claim?.create({ claim: this.fresh(), fact, kind, status, words });
    return this.schema.text(words, mark ? [mark] : []);
  }

  node(type: string, content?: PMNode | PMNode[], attrs?: Record<string, unknown>): PMNode {
    const made = this.schema.nodes[type]?.createChecked(attrs ?? null, content);
    if (!made) throw new Error(`the note has no ${type}`);
    return made;
  }

  paragraph(content?: PMNode): PMNode {
    return this.node('paragraph', content);
  }

  item(content: PMNode): PMNode {
    return this.node('listItem', this.paragraph(content));
  }
}
