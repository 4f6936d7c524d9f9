import { Step, StepResult } from '@tiptap/pm/transform';

/** Marks that an article joined or left, as against that being taken back or done again. */
export const BY_HAND = 'by-hand';

/**
 * A step that changes no word of the note: an article left the briefing (`out`) or joined it (`in`). Articles are not
 * part of the document, but what the note makes of them is; with this step among those of a removal or an addition, one
 * undo history serves both: whoever sees the step taken back lets the article follow, so that the note rests on what is there.
 */
export class SourceStep extends Step {
  constructor(
    readonly article: string,
    readonly way: 'out' | 'in',
  ) {
    super();
  }
  apply(doc: Parameters<Step['apply']>[0]): StepResult {
    return StepResult.ok(doc);
  }
  invert(): SourceStep {
    return new SourceStep(this.article, this.way === 'out' ? 'in' : 'out');
  }
  map(): SourceStep {
    return this;
  }
  toJSON(): { stepType: string; article: string; way: string } {
    return { stepType: 'source', article: this.article, way: this.way };
  }
}
