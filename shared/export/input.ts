import type { Briefing } from '../model/briefing';
import type { By } from './changes/signature';
import type { Parts } from './letterhead';

/** What every exporter is given. Evidence of each claim: none, as footnotes, or as an annex at the end. */
export type ExportInput = {
  briefing: Briefing;
  templateName: string;
  evidence: 'none' | 'footnotes' | 'annex';
  /** Comments go out with a Word document only when the author says so. */
  comments?: boolean;
  /** A draft for checking: claims that nobody has verified, or on which the sources differ, bear a comment. */
  checking?: boolean;
  /** Parts of the letterhead that a Word document takes on, cleaned of what is active. */
  letterhead?: Parts | undefined;
  /** A Word document marks what came and went since an earlier one, whose parts have passed the gate. */
  changes?: { was: Parts; by: By } | undefined;
};
