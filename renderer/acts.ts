/** What commands can do: the window gives the first part, the open briefing and the matrix of a series the others. */
import type { DetailsField } from '../shared/brief/checks';
import type { WritingAct } from './writing/asked';

export type PaneName = 'source' | 'note' | 'facts';

/** What the window itself can do. */
export type WindowActs = {
  open(): void;
  paste(): void;
  /** Asks for the address of a page to fetch. */
  address(): void;
  start(): void;
  library(): void;
  templates(): void;
  theme(): void;
  search(): void;
  whitePaper(): void;
  keys(): void;
  /** Shows again what of a Word document did not come along into the open note. */
  lost(): void;
  /** Goes to the series of the open briefing. */
  series(): void;
  /** Adds articles to the open briefing, from files. */
  addArticle(): void;
  /** Prepares the round after the last one of the open briefing's series. */
  nextRound(): void;
};

/** What the open briefing can do. */
export type BriefingActs = {
  export(): void;
  /** Opens the details of the note, at one of their fields. */
  details(at?: DetailsField): void;
  /** Says what the lines under the words of the note mean. */
  lines(): void;
  /** Asks for another kind of note: for this one, or for a second one from the same facts. */
  template(): void;
  /** Shows what each source says, side by side. */
  readOuts(): void;
  pane(name: PaneName): void;
  nextPane(): void;
  /** Unfolds the checks and goes there. */
  checks(): void;
  next(): void;
  previous(): void;
  verify(): void;
  /** Verifies a fact from within the note, where the hand stays unless the sources differ on it. */
  verifyInNote(fact: string): void;
  edit(): void;
  /** Selects a gap of the note, by its number from the top (0 the first), and brings it into view. */
  showGap(at: number): void;
  reject(): void;
  /** Shows why the current fact was taken, with the way to call it none. */
  why(): void;
  dismiss(): void;
  /** Puts the current fact into the note at the caret. */
  putIn(): void;
  /** Shows how the claim at the caret was filled in. */
  original(): void;
  /** Carries an edit over to the fact's other places. */
  twins(): void;
  /** Shows or hides the source or the facts. */
  fold(pane: 'source' | 'facts'): void;
  undo(): void;
  redo(): void;
  /** Asks the note's writing tools for something. */
  write(act: WritingAct): void;
};

/** What the matrix of a series can do. */
export type MatrixActs = {
  next(): void;
  previous(): void;
  /** Starts the round after the last one of the series, or opens it where it is prepared. */
  nextRound(): void;
};
/** What there is to be done; the parts that are not on the screen are null. */
export type Acts = { window: WindowActs; briefing: BriefingActs | null; matrix?: MatrixActs | null };
